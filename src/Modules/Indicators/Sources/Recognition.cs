using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>A profile beside a file: how much of its head the file has, and what is missing.</summary>
/// <param name="Found">Heads found.</param>
/// <param name="Asked">Heads the profile has.</param>
public sealed record NearProfile(string Profile, string Name, string NameEn, int Found, int Asked, IReadOnlyList<string> Missing);

/// <summary>A sheet that a profile reads.</summary>
internal sealed record ReadableSheet(SheetGrid Grid, TableHead Head);

/// <summary>Tells which profile a file is of, by the words of its heads and title.</summary>
internal static class Recognition
{
    private const int MostNear = 3;

    /// <summary>The profile and the sheets it reads; a fault, with what comes nearest, where none or more than one does.</summary>
    /// <param name="asked">Code of the profile the person chose; null to recognise it.</param>
    internal static (SourceProfile? Profile, IReadOnlyList<ReadableSheet> Sheets, IReadOnlyList<NearProfile> Near, Fault? Fault) Run(
        IReadOnlyList<Sheet> sheets, string name, SourceProfiles profiles, string? asked, Func<string, BoundWords> bound)
    {
        var grids = sheets.Select(s => new SheetGrid(s)).ToList();
        if (asked is not null)
        {
            if (profiles.Find(asked) is not { } chosen) return (null, [], [], IndicatorsFaults.NoSuchProfile(asked));
            var read = Sheets(grids, chosen, bound(asked));
            return read.Count > 0 ? (chosen, read, [], null) : (null, [], [Near(grids, chosen, bound(asked), name)], IndicatorsFaults.NotOfProfile(name, chosen.Name));
        }

        var near = profiles.All.Select(p => (Profile: p, Near: Near(grids, p, bound(p.Code), name))).Where(n => n.Near.Found * 3 >= n.Near.Asked).OrderByDescending(n => (double)n.Near.Found / n.Near.Asked).ThenByDescending(n => n.Near.Asked).ToList();
        var whole = near.Where(n => n.Near.Missing.Count == 0).ToList();
        // The one that asks for more tells the file apart from the one whose heads it merely holds too.
        var best = whole.Where(n => n.Near.Asked == whole.Max(w => w.Near.Asked)).ToList();
        if (best is [var only]) return (only.Profile, Sheets(grids, only.Profile, bound(only.Profile.Code)), [], null);
        IReadOnlyList<NearProfile> told = [.. (best.Count > 1 ? best : near).Take(MostNear).Select(n => n.Near)];
        return (null, [], told, best.Count > 1 ? IndicatorsFaults.AmbiguousSource(name, [.. told.Select(t => t.Name)]) : IndicatorsFaults.UnknownSource(name, [.. told.Select(t => t.Name)]));
    }

    private static NearProfile Near(List<SheetGrid> grids, SourceProfile profile, BoundWords bound, string name)
    {
        var best = grids.Select(g => (Grid: g, Head: TableHead.Find(g, profile, bound))).Where(h => h.Head is not null).OrderByDescending(h => h.Head!.Found).FirstOrDefault();
        var titled = profile.Titles.Count == 0 || (best.Grid is not null && HasTitle(best.Grid, best.Head!, profile, name));
        var (found, asked, missing) = (best.Head?.Found ?? 0, best.Head?.Asked ?? profile.Columns.Count + 1, best.Head?.Missing ?? [profile.Rows.Label[0]]);
        if (profile.Titles.Count == 0) return new(profile.Code, profile.Name, profile.NameEn, found, asked, missing);
        return new(profile.Code, profile.Name, profile.NameEn, found + (titled && found > 0 ? 1 : 0), asked + 1, titled ? missing : [.. missing.Prepend($"标题“{profile.Titles[0]}”")]);
    }

    private static bool HasTitle(SheetGrid grid, TableHead head, SourceProfile profile, string name)
    {
        var lines = Enumerable.Range(0, head.First).SelectMany(row => grid.Rows[row].Cells).Append(grid.Sheet.Name).Append(name).Select(SourceWords.Plain);
        return lines.Any(line => profile.Titles.Any(t => line.Contains(SourceWords.Plain(t), StringComparison.Ordinal)));
    }

    // What the person chose, or what was recognised, is read wherever at least the names of the rows and half the heads are.
    private static List<ReadableSheet> Sheets(List<SheetGrid> grids, SourceProfile profile, BoundWords bound) =>
        [.. grids.Select(g => (Grid: g, Head: TableHead.Find(g, profile, bound))).Where(s => s.Head is { Found: var found, Asked: var asked } && found * 2 >= asked).Select(s => new ReadableSheet(s.Grid, s.Head!))];
}

using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The orgs of a query: single ones, and many at once narrowed to those in reach. The tree comes from the top down, overlays and comparator areas behind it.</summary>
internal static class OrgSelector
{
    internal static Outcome<IReadOnlyList<OrgInfo>> Resolve(IReadOnlyList<string> asked, OrgTree tree, SeriesScope reading)
    {
        var chosen = new HashSet<string>();
        foreach (var one in asked.Where(a => !string.IsNullOrWhiteSpace(a)))
        {
            if (RetiredOrgs.Present(one, tree) is { } single) chosen.Add(single.Code);
            else if (Many(one, tree) is not { } many) return Unknown(one, tree);
            else chosen.UnionWith(many.Where(o => o.Kind == OrgKind.Area || BusinessLines.Names.Keys.Any(line => reading.Reaches(line, o))).Select(o => o.Code));
        }

        IEnumerable<OrgInfo> Down(OrgInfo org) => tree.Children(org.Code).SelectMany(Down).Prepend(org);
        IReadOnlyList<OrgInfo> found = [.. Down(tree.Province).Concat(tree.Overlays).Concat(tree.Areas).Where(o => chosen.Contains(o.Code))];
        return found.Count == 0 ? IndicatorsFaults.NoOrgs : Outcome<IReadOnlyList<OrgInfo>>.Of(found);
    }

    // Null when it is no selector, or of an org nobody knows.
    private static IEnumerable<OrgInfo>? Many(string text, OrgTree tree)
    {
        if (text == "areas") return tree.Areas;
        var (word, of) = text.Split(':', 2) is [var head, var tail] ? (head, tail) : (text, "");
        switch (word)
        {
            case "children" when tree.Find(of) is not null:
                return tree.Children(of);
            case "overlays" when tree.Find(of) is { } whole:
                return tree.Overlays.Where(o => Within(o, whole));
            case "members" when tree.Members.TryGetValue(of, out var members):
                return members.Select(tree.Find).OfType<OrgInfo>();
            case "level":
                var (level, under) = of.Split('@', 2) is [var name, var code] ? (name, tree.Find(code)) : (of, tree.Province);
                var all = tree.All.Where(o => o.Kind != OrgKind.Area && o.Level == level).ToList();
                return under is null || all.Count == 0 ? null : all.Where(o => Within(o, under));
            default:
                return null;
        }
    }

    private static bool Within(OrgInfo org, OrgInfo whole) => org.Path.StartsWith(whole.Path, StringComparison.Ordinal);

    private static Kernel.Fault Unknown(string text, OrgTree tree) => text.Contains(':', StringComparison.Ordinal)
        ? IndicatorsFaults.BadSelector(text, string.Join('、', tree.All.Where(o => o.Kind != OrgKind.Area).Select(o => o.Level).Distinct())) : RetiredOrgs.Unknown(text, tree);
}

using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Counts;

/// <summary>Counts figures from records as the types say. Asked again after every change of a record, and at least every ten seconds for what another process changed; only records that changed are read again.</summary>
internal sealed class RecordCounts(LuopanDb db, CurrentSpace space, IOrgs orgs, SpaceCache kept, FreshCache fresh, TimeProvider time) : ICountSource
{
    private static readonly RestsOn Counts = RestsOn.Rows<Record>().And(OrgTree.Rests);

    public Task<CountedFigures> Counted(CancellationToken stop) => fresh.Get(space.Space, "", Counts, Now);

    public async Task<IReadOnlyList<Guid>> Behind(string indicator, string org, Period period, string breakdown, CancellationToken stop)
    {
        await Counted(stop);
        var (shelf, tree) = (await Shelf(), await orgs.Tree(stop));
        return tree.Find(org) is { } unit ? await shelf.Behind(indicator, unit, tree, period, breakdown, stop) : [];
    }

    public string LinkTo(string source, string indicator, string org, Period period, string breakdown) =>
        $"/records/{source}?filter={Uri.EscapeDataString(JsonSerializer.Serialize(new[] { new[] { "figure", "is", $"{indicator}|{org}|{period}|{breakdown}" } }))}";

    // Not cancelled with the request that happens to ask first: others may wait for the same answer.
    private async Task<CountedFigures> Now()
    {
        if (!space.Space.Content.Has<RecordTypes>() || !space.Space.Content.Has<IndicatorCatalogue>()) return CountedFigures.None;
        var counting = space.Space.Content.Get<RecordTypes>().All.Where(t => t.Counts.Count > 0).ToList();
        if (counting.Count == 0) return CountedFigures.None;
        var tree = await orgs.Tree(CancellationToken.None);
        var look = new Lookups(tree, space.Space.Content.Get<Departments>(), space.Space.Content.Get<CodeLists>());
        return await (await Shelf()).Count(db, counting, space.Space.Content.Get<IndicatorCatalogue>(), look, Period.MonthOf(ChinaTime.Today(time)));
    }

    private Task<CountShelf> Shelf() => kept.Get(space.Space, "", () => Task.FromResult(new CountShelf()));
}

/// <summary>What every record adds, kept by its version, and the figures that come of it.</summary>
internal sealed class CountShelf : IDisposable
{
    private const int Batch = 1000;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, Kept> _types = [];
    private CountedFigures _figures = CountedFigures.None;
    private (OrgTree? Tree, Period Month) _stand;
    private IndicatorCatalogue _catalogue = IndicatorCatalogue.Empty;

    internal async Task<CountedFigures> Count(LuopanDb db, IReadOnlyList<RecordType> types, IndicatorCatalogue catalogue, Lookups look, Period month)
    {
        await _one.WaitAsync();
        try
        {
            // Every change of a record raises its version, and records are never erased: count and sum tell whether anything changed.
            var codes = types.Select(t => t.Code).ToList();
            var stamps = await All(db).Where(r => codes.Contains(r.Type)).GroupBy(r => r.Type).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(r => (long)r.Version) }).ToDictionaryAsync(g => g.Key, g => (g.Count, g.Sum));
            var changed = !ReferenceEquals(_stand.Tree, look.Tree) || _stand.Month != month;
            foreach (var type in types)
            {
                var stamp = stamps.GetValueOrDefault(type.Code);
                if (!_types.TryGetValue(type.Code, out var known)) _types[type.Code] = known = new Kept();
                if (known.Stamp == stamp && ReferenceEquals(_stand.Tree, look.Tree)) continue;
                if (!ReferenceEquals(_stand.Tree, look.Tree)) known.Records.Clear();
                await Read(db, type, known, new Contributions(type, catalogue, look));
                (known.Stamp, changed) = (stamp, true);
            }

            if (changed) _figures = new CountedFigures(types.SelectMany(t => Figures(t, _types[t.Code], catalogue, look.Tree, month)));
            (_stand, _catalogue) = ((look.Tree, month), catalogue);
            return _figures;
        }
        finally
        {
            _one.Release();
        }
    }

    internal async Task<IReadOnlyList<Guid>> Behind(string indicator, OrgInfo org, OrgTree tree, Period period, string breakdown, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            return [.. _types.Values.SelectMany(t => t.Records).Where(r => r.Value.Added.Any(c => c.Rule.Into == indicator && period.Contains(c.Period) && CountedOrgs.Of(c.Org, tree).Contains(org.Code) && Splits.Of(c, _catalogue).Contains(breakdown))).Select(r => r.Key)];
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Figures are the same for everybody who may see them; who may is decided where they are shown.
    private static IQueryable<Record> All(LuopanDb db) => db.Set<Record>().IgnoreQueryFilters().AsNoTracking();

    private static async Task Read(LuopanDb db, RecordType type, Kept known, Contributions rules)
    {
        var versions = await All(db).Where(r => r.Type == type.Code).Select(r => new { r.Id, r.Version }).ToListAsync();
        var stale = versions.Where(v => !known.Records.TryGetValue(v.Id, out var had) || had.Version != v.Version).Select(v => v.Id).ToList();
        foreach (var ids in stale.Chunk(Batch))
        {
            var heads = await All(db).Where(r => ids.Contains(r.Id)).ToListAsync();
            var bodies = await db.Set<RecordBody>().AsNoTracking().Where(b => ids.Contains(b.RecordId)).ToDictionaryAsync(b => b.RecordId, b => b.Json);
            var rows = type.Children.Count == 0 ? Array.Empty<(Guid, string, string)>().ToLookup(r => r.Item1, r => (r.Item2, RecordDesk.Parse(r.Item3)))
                : (await db.Set<RecordChild>().AsNoTracking().Where(c => ids.Contains(c.RecordId) && !c.Removed).Select(c => new { c.RecordId, c.Child, c.Json }).ToListAsync()).ToLookup(c => c.RecordId, c => (c.Child, RecordDesk.Parse(c.Json)));
            foreach (var head in heads)
            {
                IReadOnlyList<Contribution> added = head.Voided ? [] : rules.Of(head, bodies.TryGetValue(head.Id, out var json) ? RecordDesk.Parse(json) : [], [.. rows[head.Id]]);
                known.Records[head.Id] = (head.Version, added);
            }
        }
    }

    private static IEnumerable<CountedIndicator> Figures(RecordType type, Kept known, IndicatorCatalogue catalogue, OrgTree tree, Period month)
    {
        foreach (var rule in type.Counts.DistinctBy(c => c.Into))
        {
            var all = known.Records.Values.SelectMany(r => r.Added).Where(c => c.Rule.Into == rule.Into).ToList();
            if (all.Count == 0) continue;
            var cells = new Dictionary<(string, string), Dictionary<Period, CountedFigure>>();
            foreach (var added in all)
                foreach (var breakdown in Splits.Of(added, catalogue))
                    foreach (var org in CountedOrgs.Of(added.Org, tree))
                    {
                        if (!cells.TryGetValue((org, breakdown), out var periods)) cells[(org, breakdown)] = periods = [];
                        var was = periods.GetValueOrDefault(added.Period) ?? CountedFigure.Zero;
                        periods[added.Period] = added.Value is { } value ? new(was.Value + value, was.Entries + 1, was.Left) : was with { Left = was.Left + 1 };
                    }

            var first = all.Where(c => c.Period.Kind == PeriodKind.Month).Select(c => (int?)c.Period.Year).Min();
            yield return new CountedIndicator(
                rule.Into, type.Code, type.Name.Chinese, type.Name.English, type.Sensitivity, first is { } year ? (Period.OfMonth(year, 1), month) : null, Contributions.DimensionsOf(rule),
                cells.ToDictionary(c => c.Key, c => (IReadOnlyDictionary<Period, CountedFigure>)c.Value));
        }
    }

    private sealed class Kept
    {
        internal (int Count, long Sum) Stamp { get; set; } = (-1, -1);

        internal Dictionary<Guid, (int Version, IReadOnlyList<Contribution> Added)> Records { get; } = [];
    }
}

/// <summary>Where a record of an org counts: there, in everything above it in the counting tree, and in the circles it belongs to.</summary>
internal static class CountedOrgs
{
    internal static IReadOnlyList<string> Of(string org, OrgTree tree)
    {
        if (tree.Find(org) is not { } unit) return [];
        List<string> all = [.. unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(c => tree.Find(c) is not null).Append(org).Distinct()];
        all.AddRange(tree.Members.Where(m => m.Value.Any(all.Contains)).Select(m => m.Key).Except(all).ToList());
        return all;
    }
}

/// <summary>Every breakdown a contribution counts into: the total, each of its codes, what these are part of, and their combinations.</summary>
internal static class Splits
{
    internal static IReadOnlyList<string> Of(Contribution added, IndicatorCatalogue catalogue)
    {
        List<string> all = [""];
        foreach (var (dimension, i) in Contributions.DimensionsOf(added.Rule).Select((d, i) => (d, i)))
        {
            if (added.Codes[i] is not { Length: > 0 } code) continue;
            var codes = (catalogue.Dimension(dimension)?.Codes.Where(c => c.Of.Contains(code)).Select(c => c.Code) ?? []).Prepend(code).ToList();
            all.AddRange([.. all.SelectMany(a => codes.Select(c => a.Length == 0 ? $"{dimension}={c}" : $"{a};{dimension}={c}"))]);
        }

        return all;
    }
}

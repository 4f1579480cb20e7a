using System.Collections.Concurrent;
using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>What figures of an indicator's total somebody sees: the periods, oldest first, and the orgs.</summary>
internal sealed record Coverage(IReadOnlyCollection<Period> Periods, IReadOnlySet<string> Orgs)
{
    internal Period? Latest => Periods.Count == 0 ? null : Periods.Last();

    internal static Coverage Joined(Coverage a, Coverage b) => new(new SortedSet<Period>(a.Periods.Concat(b.Periods)), a.Orgs.Union(b.Orgs).ToHashSet());
}

// What there is, for lists and cards; worked out once a reading.
public sealed partial class SeriesScope
{
    private readonly ConcurrentDictionary<(string Code, bool Own), Coverage> _coverage = new();

    /// <param name="own">Only what was published under this code itself, not what could be worked out.</param>
    internal Coverage CoverageOf(string code, bool own = false) => _coverage.GetOrAdd((code, own), key => Cover(key.Code, "", key.Own, 0));

    private Coverage Cover(string code, string breakdown, bool own, int depth)
    {
        var standing = Standing(code, breakdown);
        if (own || depth >= MostFormulas) return standing;
        IEnumerable<(string Code, string Breakdown)> inputs = _catalogue.Traits(code) switch
        {
            { Formula: { } formula } when breakdown.Length == 0 => Names.In(formula).Select(n => (n.Code, n.Breakdown)),
            null when Suffix.TrySplit(code, out var stem, out _) => [(stem, breakdown)],
            _ => [],
        };
        return inputs.Select(i => Cover(i.Code, i.Breakdown, false, depth + 1)).Aggregate(standing, Coverage.Joined);
    }

    private Coverage Standing(string code, string breakdown)
    {
        var (periods, orgs) = (new SortedSet<Period>(), new HashSet<string>());
        foreach (var (org, part) in _store.SeriesOf(code).Where(s => s.Breakdown == breakdown))
        {
            var seen = _store.Periods(code, org, part).Where(p => Current(code, org, p, part) >= 0).ToList();
            if (seen.Count == 0) continue;
            periods.UnionWith(seen);
            orgs.Add(org);
        }

        foreach (var org in _counted.Find(code)?.Cells.Keys.Where(k => k.Breakdown == breakdown).Select(k => k.Org).Distinct() ?? [])
        {
            var seen = CountedPeriods(code, org, breakdown).ToList();
            if (seen.Count == 0) continue;
            periods.UnionWith(seen);
            orgs.Add(org);
        }

        return new Coverage(periods, orgs);
    }
}

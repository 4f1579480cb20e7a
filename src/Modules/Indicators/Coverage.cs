using System.Collections.Concurrent;
using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>What figures of an indicator's total somebody sees: the periods, oldest first, and the orgs.</summary>
internal sealed record Coverage(IReadOnlyCollection<Period> Periods, IReadOnlySet<string> Orgs)
{
    internal static readonly Coverage Nothing = new([], new HashSet<string>());

    internal Period? Latest => Periods.Count == 0 ? null : Periods.Last();
}

// What there is, for lists and cards; worked out once a reading.
public sealed partial class SeriesScope
{
    private readonly ConcurrentDictionary<(string Code, bool Own), Coverage> _coverage = new();

    /// <param name="own">Only what was published under this code itself, not what could be worked out.</param>
    internal Coverage CoverageOf(string code, bool own = false) => _coverage.GetOrAdd((code, own), key => Cover(key.Code, key.Own, 0));

    private Coverage Cover(string code, bool own, int depth)
    {
        if (depth > MostFormulas) return Coverage.Nothing;
        var inputs = own ? [] : _catalogue.Traits(code) switch
        {
            { Formula: { } formula } => [.. Names.In(formula).Select(n => (n.Code, n.Breakdown))],
            null when Suffix.TrySplit(code, out var stem, out _) => [(stem, "")],
            _ => Array.Empty<(string Code, string Breakdown)>(),
        };
        var (periods, orgs) = Standing(code, "");
        foreach (var (input, breakdown) in inputs)
        {
            var more = breakdown.Length == 0 ? Cover(input, false, depth + 1) : ToCoverage(Standing(input, breakdown));
            periods.UnionWith(more.Periods);
            orgs.UnionWith(more.Orgs);
        }

        return new Coverage(periods, orgs);
    }

    private (SortedSet<Period> Periods, HashSet<string> Orgs) Standing(string code, string breakdown)
    {
        var (periods, orgs) = (new SortedSet<Period>(), new HashSet<string>());
        foreach (var (org, part) in _store.SeriesOf(code).Where(s => s.Breakdown == breakdown))
        {
            var seen = _store.Periods(code, org, part).Where(p => Current(code, org, p, part) >= 0).ToList();
            if (seen.Count == 0) continue;
            periods.UnionWith(seen);
            orgs.Add(org);
        }

        return (periods, orgs);
    }

    private static Coverage ToCoverage((SortedSet<Period> Periods, HashSet<string> Orgs) of) => new(of.Periods, of.Orgs);
}

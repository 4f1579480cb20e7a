using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Revisions;

/// <summary>Which revisions are asked for.</summary>
/// <param name="Indicator">Null for all.</param>
/// <param name="Org">Its own and those below it.</param>
/// <param name="Periods">Revised figures of these.</param>
internal sealed record RevisionAsk(string? Indicator, OrgInfo Org, EndsWithin Periods);

/// <summary>A publisher's word at a key that replaced an earlier word of the same publisher.</summary>
internal readonly record struct Revised(string Indicator, string Org, Period Period, string Breakdown, Vintage Old, Vintage New);

// What was said anew, and what it did to growth and rank.
internal static class RevisionFinder
{
    /// <summary>Revisions this person may see, newest first; figures kept back from them are not among them.</summary>
    internal static IReadOnlyList<Revised> Find(RevisionAsk ask, SeriesScope reading, FigureStore store, IndicatorCatalogue catalogue, OrgTree tree)
    {
        var orgs = tree.All.Where(o => o.Code == ask.Org.Code || o.Path.StartsWith(ask.Org.Path, StringComparison.Ordinal)).Select(o => o.Code).ToHashSet();
        var found = new List<Revised>();
        foreach (var indicator in ask.Indicator is { } one ? [one] : catalogue.All.Select(i => i.Code))
            foreach (var (org, breakdown) in store.SeriesOf(indicator).Where(s => orgs.Contains(s.Org)))
                foreach (var period in store.Periods(indicator, org, breakdown).Where(ask.Periods.Holds))
                    if (store.Head(indicator, org, period, breakdown) is >= 0 and var head && store.Older(head) >= 0 && reading.Withheld(indicator, org, period, breakdown) is null)
                        found.AddRange(Steps(reading.VintagesAround(store.Id(head))).Select(s => new Revised(indicator, org, period, breakdown, s.Old, s.New)));
        return [.. found.OrderByDescending(f => f.New.At).ThenByDescending(f => f.New.Id)];
    }

    // A vintage that only changes marks or status says nothing new.
    private static IEnumerable<(Vintage Old, Vintage New)> Steps(IReadOnlyList<Vintage> newestFirst)
    {
        foreach (var own in newestFirst.GroupBy(v => v.Publisher))
            foreach (var (now, before) in own.Zip(own.Skip(1)))
                if (now.Value != before.Value || now.Value?.Scale != before.Value?.Scale || now.Text != before.Text) yield return (before, now);
    }
}

/// <summary>A growth or rank as it read before a revision and with it.</summary>
/// <param name="Was">As figures are shown; null where it could not be worked out.</param>
public sealed record RevisionEffect(string? Was, string? Now, bool Changed);

/// <summary>Works out what revisions did, by reading the figures as of the moment before each and with it.</summary>
/// <param name="read">The figures as of a moment, as they may be shown where the effects are.</param>
internal sealed class RevisionEffects(Func<DateTime, Task<SeriesScope>> read, IndicatorCatalogue catalogue)
{
    private readonly Dictionary<DateTime, SeriesScope> _readings = [];

    /// <summary>Growth over the year before; null for what has none.</summary>
    internal async Task<RevisionEffect?> Growth(Revised of) =>
        catalogue.Find(of.Indicator) is null or { Kind: "rank" } || Suffix.TrySplit(of.Indicator, out _, out _) ? null
        : await Of(of, reading => reading.Figure(of.Indicator + ".yoy", of.Org, of.Period, of.Breakdown));

    /// <summary>Place among the peers that have a figure.</summary>
    internal Task<RevisionEffect> Rank(Revised of)
    {
        var expression = $"rank({of.Indicator}{(of.Breakdown.Length == 0 ? "" : $"[{of.Breakdown.Replace(';', ',')}]")}, known)";
        return Of(of, reading => reading.Show(reading.Evaluate(expression, of.Org, of.Period), of.Period, 0));
    }

    private async Task<RevisionEffect> Of(Revised of, Func<SeriesScope, FigureDto> figure)
    {
        var (was, now) = (figure(await At(of.New.At.AddTicks(-10))), figure(await At(of.New.At)));
        return new(Said(was), Said(now), Said(was) != Said(now));
    }

    private static string? Said(FigureDto figure) => figure.Missing is null ? figure.Text : null;

    private async Task<SeriesScope> At(DateTime moment) =>
        _readings.TryGetValue(moment, out var known) ? known : _readings[moment] = await read(moment);
}

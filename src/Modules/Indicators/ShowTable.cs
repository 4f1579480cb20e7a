using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators;

/// <summary>One indicator for one period across the orgs under a parent, with the total and the overlays among it.</summary>
internal static class ShowTable
{
    /// <summary>One org's row.</summary>
    /// <param name="Rank">Place among the rows that have a figure, by the way the indicator should move; null without a figure.</param>
    public sealed record Row(string Org, string Name, string NameEn, FigureDto Figure, FigureDto? Yoy, int? Rank);

    /// <summary>The table.</summary>
    /// <param name="Total">The parent itself.</param>
    /// <param name="WithoutSeparate">The total less the city of separate planning, worked out; null where there is none or one of the two is missing.</param>
    /// <param name="Published">Rows that have a figure.</param>
    /// <param name="Of">Rows in all.</param>
    /// <param name="Overlays">其中: parks, zones and circles that have a figure; never part of the sum.</param>
    /// <param name="SeparatePeriod">The latest period for which <c>WithoutSeparate</c> can be worked out; null when there is none.</param>
    /// <param name="Areas">Comparator areas that have a figure; only under the province.</param>
    public sealed record Response(
        string Indicator, string Name, string Unit, string Org, string OrgName, string Period, string Label, string Breakdown, string BreakdownName, DateTime? AsOf,
        IReadOnlyList<Row> Rows, Row Total, Row? WithoutSeparate, int Published, int Of, IReadOnlyList<Row> Overlays, IReadOnlyList<Row> Areas, string? SeparatePeriod);

    internal static async Task<Outcome<Response>> Run(
        string code, [FromQuery] string? org, [FromQuery] string? period, [FromQuery] string? breakdown, [FromQuery] string? asOf, IndicatorsReader indicators, IOrgs orgs, CancellationToken stop)
    {
        var understood = await Asked.Understand(code, org, breakdown, asOf, indicators, orgs, stop);
        if (understood.Fault is { } fault) return fault;
        var ask = understood.Value;
        var children = ask.Tree.Children(ask.Org.Code);
        Period at = default;
        if (!string.IsNullOrEmpty(period) && !Period.TryParse(period, out at)) return IndicatorsFaults.BadPeriod;
        if (string.IsNullOrEmpty(period)) at = Fullest(ask, children);
        var rows = Ranked(ask, [.. children.Select(o => ToRow(ask, o, at))]);
        var total = ToRow(ask, ask.Org, at);
        return new Response(
            code, ask.Indicator.Name, ask.Indicator.Unit, ask.Org.Code, ask.Org.Name, at.ToString(), at.Chinese(), ask.Breakdown, indicators.Catalogue.BreakdownName(ask.Breakdown), ask.AsOf,
            rows, total, WithoutSeparate(ask, total, at), rows.Count(r => r.Figure.Missing is null), rows.Count,
            [.. ask.Tree.Overlays.Where(o => o.Path.StartsWith(ask.Org.Path, StringComparison.Ordinal)).Select(o => ToRow(ask, o, at)).Where(r => r.Figure.Missing is null)],
            ask.Org.Code == ask.Tree.Province.Code ? [.. ask.Tree.Areas.Select(o => ToRow(ask, o, at)).Where(r => r.Figure.Missing is null)] : [],
            ask.Org.Code == ask.Tree.Province.Code ? SeparateTotal.Latest(ask.Reading, ask.Indicator, ask.Tree, ask.Breakdown)?.ToString() : null);
    }

    private static Row ToRow(Asked ask, OrgInfo org, Period at) => new(org.Code, org.Name, org.NameEn, ask.Figure(org.Code, at), ask.Growth(org.Code, at), null);

    // Equal figures share a place.
    private static List<Row> Ranked(Asked ask, List<Row> rows)
    {
        var values = rows.Select(r => r.Figure.Value).OfType<decimal>().ToList();
        return rows.ConvertAll(r => r.Figure.Value is not { } own ? r : r with { Rank = 1 + values.Count(v => ask.Indicator.Better == "down" ? v < own : v > own) });
    }

    private static Row? WithoutSeparate(Asked ask, Row total, Period at)
    {
        if (ask.Org.Code != ask.Tree.Province.Code || SeparateTotal.City(ask.Indicator, ask.Tree) is not { } separate) return null;
        if (total.Figure.Value is not { } all || ask.Figure(separate.Code, at).Value is not { } part) return null;
        var figure = ask.Reading.Computed(all - part, Math.Min(ask.Indicator.Decimals, Math.Min(all.Scale, part.Scale)), total.Figure.Unit, at);
        return new Row(ask.Org.Code, $"{ask.Org.Name}（不含{separate.Short}）", $"{ask.Org.NameEn} without {separate.NameEn}", figure, null, null);
    }

    // The latest period for which at least half as many children have figures as for the fullest one; the parent's own latest where no child has any.
    private static Period Fullest(Asked ask, IReadOnlyList<OrgInfo> children)
    {
        var counts = children.SelectMany(o => ask.Reading.PeriodsOf(ask.Indicator.Code, o.Code, ask.Breakdown))
            .GroupBy(p => p).Select(g => (Period: g.Key, Count: g.Count())).ToList();
        if (counts.Count == 0)
            return ask.Reading.Latest(ask.Indicator.Code, ask.Org.Code, ask.Breakdown)?.Period ?? ask.Reading.CoverageOf(ask.Indicator.Code).Latest ?? Period.OfYear(2000);
        var most = counts.Max(c => c.Count);
        return counts.Where(c => c.Count * 2 >= most).Max(c => c.Period);
    }
}

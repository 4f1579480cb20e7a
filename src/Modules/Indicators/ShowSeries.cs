using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators;

/// <summary>One indicator over time for one org, each point with its growth.</summary>
internal static class ShowSeries
{
    /// <summary>One point.</summary>
    /// <param name="Yoy">Published growth, else ours; null for what has none.</param>
    /// <param name="Vintage">Number of the current vintage, 1 is the first; null for computed points.</param>
    public sealed record Point(string Period, string Label, string Kind, FigureDto Figure, FigureDto? Yoy, int? Vintage);

    public sealed record Response(
        string Indicator, string Name, string Unit, string Org, string OrgName, string OrgNameEn, string Breakdown, string BreakdownName, DateTime? AsOf, IReadOnlyList<Point> Points);

    internal static async Task<Outcome<Response>> Run(
        string code, [FromQuery] string? org, [FromQuery] string? breakdown, [FromQuery] string? from, [FromQuery] string? until, [FromQuery] string? asOf, IndicatorsReader indicators, IOrgs orgs, CancellationToken stop)
    {
        var understood = await Asked.Understand(code, org, breakdown, asOf, indicators, orgs, stop);
        if (understood.Fault is { } fault) return fault;
        var ends = EndsWithin.Understand(from, until);
        if (ends.Fault is { } unread) return unread;
        var ask = understood.Value;
        if (!ask.MaySee) return IndicatorsFaults.OutsideScope;
        return new Response(
            code, ask.Indicator.Name, ask.Indicator.Unit, ask.Org.Code, ask.Org.Name, ask.Org.NameEn, ask.Breakdown, indicators.Catalogue.BreakdownName(ask.Breakdown), ask.AsOf,
            [.. Periods(ask).Where(ends.Value.Holds).Select(p => ToPoint(ask, p)).OfType<Point>()]);
    }

    private static Point? ToPoint(Asked ask, Period period)
    {
        var figure = ask.Figure(ask.Org.Code, period);
        if (figure.Missing is not null) return null;
        return new Point(period.ToString(), period.Chinese(), period.Kind.ToString(), figure, ask.Growth(ask.Org.Code, period), ask.Reading.VintageOf(figure));
    }

    // Months give the cumulatives and cumulatives the months, so that both views are whole where the figures allow it.
    private static SortedSet<Period> Periods(Asked ask)
    {
        var there = ask.Reading.PeriodsOf(ask.Indicator.Code, ask.Org.Code, ask.Breakdown);
        var all = new SortedSet<Period>(there);
        if (ask.Indicator.Aggregate != "sum") return all;
        foreach (var period in there)
        {
            if (period.Kind is PeriodKind.Month) all.Add(period.YearToDate());
            if (period.Kind is PeriodKind.Cumulative) all.Add(period.LatestMonth());
        }

        return all;
    }
}

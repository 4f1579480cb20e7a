using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>The catalogue with what figures there are for the present person.</summary>
internal static class ListIndicators
{
    /// <summary>One indicator in the list.</summary>
    /// <param name="LatestPeriod">Latest period with a figure the person sees; null when there is none.</param>
    /// <param name="OrgsWithFigures">Orgs and areas with a figure the person sees.</param>
    public sealed record Row(
        string Code, string Name, string NameEn, IReadOnlyList<string> Aliases, string Unit, int Decimals, string Kind, string Better, string Line, string Frequency, string Basis, string Plan,
        string? LatestPeriod, string? LatestLabel, int OrgsWithFigures);

    public sealed record Line(string Code, string Name);

    public sealed record Response(IReadOnlyList<Row> Indicators, IReadOnlyList<Line> Lines);

    internal static async Task<Outcome<Response>> Run(IIndicators indicators, CancellationToken stop)
    {
        var reading = await indicators.Series(null, stop);
        return new Response(
            [.. indicators.Catalogue.All.Select(i => ToRow(i, reading.CoverageOf(i.Code)))],
            [.. BusinessLines.Names.Select(l => new Line(l.Key, l.Value))]);
    }

    private static Row ToRow(IndicatorInfo i, Coverage coverage) => new(
        i.Code, i.Name, i.NameEn, i.Aliases, i.Unit, i.Decimals, i.Kind, i.Better, i.Line, i.Frequency, i.Basis, i.Plan,
        coverage.Latest?.ToString(), coverage.Latest?.Chinese(), coverage.Orgs.Count);
}

/// <summary>The indicators whose total without the city of separate planning can be worked out for some period.</summary>
internal static class ListSeparateTotals
{
    public sealed record Row(string Code, string Name, string NameEn);

    public sealed record Response(IReadOnlyList<Row> Indicators);

    internal static async Task<Outcome<Response>> Run(IIndicators indicators, IOrgs orgs, CancellationToken stop)
    {
        var reading = await indicators.Series(null, stop);
        var tree = await orgs.Tree(stop);
        return new Response([.. indicators.Catalogue.All.Where(i => SeparateTotal.Latest(reading, i, tree, "") is not null).Select(i => new Row(i.Code, i.Name, i.NameEn))]);
    }
}

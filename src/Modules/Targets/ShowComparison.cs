using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;

namespace Luopan.Modules.Targets;

/// <summary>The comparison tables of the pack.</summary>
internal static class ListComparisons
{
    public sealed record Row(string Code, string Title, string Period, int Indicators, IReadOnlyList<string> Orgs);

    public sealed record Response(IReadOnlyList<Row> Comparisons);

    internal static async Task<Outcome<Response>> Run(CurrentSpace space, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        return new Response([.. space.Space.Content.Get<Comparisons>().All.Select(c => new Row(c.Code, c.Title, c.Period, c.Indicators.Count, [.. c.Orgs.Select(o => tree.Find(o)?.Name ?? o)]))]);
    }
}

/// <summary>One table: figures as published, and computed beside them the rank among the compared and the gap to the first.</summary>
internal static class ShowComparison
{
    /// <param name="IsNation">Shown, but not ranked: the others are parts of it.</param>
    public sealed record Column(string Org, string Name, string NameEn, bool IsNation);

    /// <summary>Where a figure comes from, to open its provenance.</summary>
    public sealed record ProvenanceKey(string Indicator, string Org, string Period, string Breakdown);

    /// <param name="Rank">Place among the compared, 1 is best; null for the nation, for a missing figure, and where neither way is better.</param>
    /// <param name="Gap">This figure minus the first org's, computed; in 百分点 for percentages; missing for the first org itself.</param>
    /// <param name="Multiple">This figure as a multiple of the first org's, computed; missing for percentages.</param>
    public sealed record Cell(string Org, FigureDto Figure, int? Rank, FigureDto Gap, FigureDto Multiple, ProvenanceKey Provenance);

    /// <param name="Ranked">How many are ranked.</param>
    /// <param name="Better">up or down; none when not ranked.</param>
    public sealed record Row(string Indicator, string Name, string NameEn, string Unit, string Better, int Ranked, IReadOnlyList<Cell> Cells);

    public sealed record Response(string Code, string Title, string Period, string PeriodLabel, string PeriodLabelEn, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, string Note, string NoteEn);

    internal static async Task<Outcome<Response>> Run(string code, CurrentSpace space, IIndicators indicators, IOrgs orgs, CancellationToken stop)
    {
        if (space.Space.Content.Get<Comparisons>().All.FirstOrDefault(c => c.Code == code) is not { } table) return TargetsFaults.NoSuchComparison;
        var tree = await orgs.Tree(stop);
        var series = await indicators.Series(null, stop);
        var period = Period.Parse(table.Period);
        var columns = table.Orgs.Select(tree.Find).OfType<OrgInfo>().ToList();
        return new Response(
            table.Code, table.Title, table.Period, period.Chinese(), period.English(),
            [.. columns.Select(o => new Column(o.Code, o.Name, o.NameEn, IsNation(o)))],
            [.. table.Indicators.Select(indicators.Catalogue.Find).OfType<IndicatorInfo>().Select(i => ToRow(i, columns, period, series))],
            $"数据为各方公布数；位次（全国不参加排位）和与{columns[0].Name}的差距由系统计算。",
            $"Figures as published; ranks (the nation is not ranked) and gaps to {columns[0].NameEn} are computed.");
    }

    private static Row ToRow(IndicatorInfo indicator, List<OrgInfo> columns, Period period, SeriesScope series)
    {
        var figures = columns.Select(o => (Org: o, Figure: series.Figure(indicator.Code, o.Code, period))).ToList();
        var first = figures[0].Figure.Value;
        var ranked = indicator.Better == "none" ? [] : figures.Where(f => !IsNation(f.Org) && f.Figure.Value is not null).Select(f => f.Figure.Value!.Value).ToList();
        return new(indicator.Code, indicator.Name, indicator.NameEn, indicator.Unit, indicator.Better, ranked.Count, [.. figures.Select((f, at) => new Cell(
            f.Org.Code, f.Figure,
            ranked.Count > 1 && !IsNation(f.Org) && f.Figure.Value is { } value ? 1 + ranked.Count(other => indicator.Better == "down" ? other < value : other > value) : null,
            Gap(at, f.Figure.Value, first, indicator, period), Multiple(at, f.Figure.Value, first, indicator, period),
            new(indicator.Code, f.Org.Code, period.ToString(), "")))]);
    }

    private static FigureDto Gap(int at, decimal? value, decimal? first, IndicatorInfo indicator, Period period) => ShowTarget.Worked(
        at == 0 ? null : value - first, indicator.Unit == "%" ? "百分点" : indicator.Unit, period, at == 0 ? "以此为准" : "缺少可比的数", Places(value, first, indicator));

    private static FigureDto Multiple(int at, decimal? value, decimal? first, IndicatorInfo indicator, Period period) => ShowTarget.Worked(
        at == 0 || indicator.Unit == "%" || first is not > 0 ? null : value / first, "倍", period, at == 0 ? "以此为准" : indicator.Unit == "%" ? "百分数不算倍数" : "缺少可比的数", 2);

    // A difference can be no finer than the coarser of the two as printed.
    private static int Places(decimal? value, decimal? first, IndicatorInfo indicator) => value is { } a && first is { } b ? Math.Min(a.Scale, b.Scale) : indicator.Decimals;

    private static bool IsNation(OrgInfo org) => org.Level == "nation";
}

using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Targets;

/// <summary>Puts the cockpit together from the series and the board.</summary>
internal sealed class CockpitMaker(PackContent content, IndicatorCatalogue catalogue, OrgTree tree, SeriesScope series, IReadOnlyList<Judged> board)
{
    private const int RedShown = 8, SparkMonths = 13, SparkYears = 6;

    internal Task<ShowCockpit.Response> Make(OrgInfo org, Period? until, string? indicator, string measure)
    {
        var layout = content.Get<CockpitLayout>();
        var figures = layout.Figures.Select(catalogue.Find).OfType<IndicatorInfo>().Select(i => KeyFigure(i, org, until)).ToList();
        var chosen = catalogue.Find(indicator ?? layout.MapIndicator);
        var asOf = figures.Where(f => f.Figure.Value is not null).Select(f => Period.Parse(f.Period)).Order().LastOrDefault();
        var known = figures.Exists(f => f.Figure.Value is not null);
        return Task.FromResult(new ShowCockpit.Response(
            new(org.Code, org.Name, org.NameEn, org.Level), content.Get<AuthorityInfo>().Demo, known ? asOf.Chinese() : "", known ? asOf.English() : "", figures,
            chosen is null ? null : new CockpitMap(catalogue, tree, series, board).Make(chosen, org, MapPeriod(layout, chosen, indicator, org, until), measure, layout.MapChoices),
            Red(org), chosen is null ? null : new CockpitTrend(series, board).Make(chosen, org, until), null));
    }

    private static bool Adds(IndicatorInfo indicator) => indicator.Aggregate == "sum" && indicator.Kind != "ratio";

    internal static PeriodFigure? Latest(SeriesScope series, IndicatorInfo indicator, string org, Period? until) =>
        series.Latest(indicator.Code, org, "", until, Adds(indicator) ? PeriodKind.Cumulative : null);

    // The pack may open the map on a period of its own; otherwise the latest of the unit, or of any unit below when it has none itself.
    private Period? MapPeriod(CockpitLayout layout, IndicatorInfo chosen, string? asked, OrgInfo org, Period? until)
    {
        if (until is null && (asked is null || asked == layout.MapIndicator) && layout.MapPeriod.Length > 0) return Period.Parse(layout.MapPeriod);
        var own = Latest(series, chosen, org.Code, until)?.Period;
        var below = tree.Children(org.Code).Select(c => Latest(series, chosen, c.Code, until)?.Period).OfType<Period>().ToList();
        if (below.Count == 0) return own;
        var most = below.GroupBy(p => p).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
        return own is { } period && below.Contains(period) ? period : most.Key;
    }

    private ShowCockpit.KeyFigure KeyFigure(IndicatorInfo indicator, OrgInfo org, Period? until)
    {
        var judged = Aim(board, indicator.Code, org.Code);
        var (light, why, english) = judged is null ? ("", "没有目标", "No target") : (TargetRows.LightCode(judged.Verdict.Light), judged.Verdict.Why.Chinese, judged.Verdict.Why.English);
        if (Latest(series, indicator, org.Code, until) is not { } latest)
        {
            var none = series.Figure(indicator.Code, org.Code, until ?? Period.OfYear(2000));
            var missing = new FigureDto(null, Display.Missing, indicator.Unit, none.Missing ?? "尚无数据", "", [], null, "", null);
            return new(indicator.Code, indicator.Name, indicator.NameEn, indicator.Unit, missing, "", "", "", missing with { Unit = "%" }, missing with { Unit = "百分点" }, [], light, why, english, judged?.Target.Id);
        }

        var at = latest.Period;
        var yoy = series.Figure(indicator.Code + ".yoy", org.Code, at);
        var before = series.Figure(indicator.Code + ".yoy", org.Code, Before(at));
        return new(
            indicator.Code, indicator.Name, indicator.NameEn, indicator.Unit, latest.Figure, at.ToString(), at.Chinese(), at.English(), yoy,
            ShowTarget.Worked(yoy.Value - before.Value, "百分点", at, $"没有{Before(at).Chinese()}的增速"), Sparkline(indicator, org.Code, at), light, why, english, judged?.Target.Id);
    }

    // The period before on the same footing: of a cumulative the one a month shorter, in January the whole year before.
    private static Period Before(Period at) => at.Kind == PeriodKind.Cumulative && at.Number == 1 ? Period.OfYear(at.Year - 1) : at.Previous();

    private List<ShowCockpit.Dot> Sparkline(IndicatorInfo indicator, string org, Period at)
    {
        var months = Enumerable.Range(0, SparkMonths).Select(back => at.LatestMonth().Add(back - SparkMonths + 1))
            .Select(m => Joined(m, series.Figure(indicator.Code, org, m))).ToList();
        if (months.Count(d => d.Value is not null) > 1) return months;
        var years = Enumerable.Range(at.Year - SparkYears + 1, SparkYears).Select(y => Period.OfYear(y)).Where(y => y <= at)
            .Select(y => Joined(y, series.Figure(indicator.Code, org, y))).SkipWhile(d => d.Value is null).ToList();
        return years.Count(d => d.Value is not null) > 1 ? years : [];
    }

    // A thumbnail has no room to say that a point stands alone: it leaves a gap there.
    private static ShowCockpit.Dot Joined(Period period, FigureDto figure) => Dot(period, figure) is { Alone: true } lone ? lone with { Value = null } : Dot(period, figure);

    private ShowCockpit.RedList Red(OrgInfo org)
    {
        var here = board.Where(j => j.Org.Path.StartsWith(org.Path, StringComparison.Ordinal)).ToList();
        var lagging = here.Where(j => j.Verdict.Light is Light.Red or Light.Yellow)
            .OrderByDescending(j => j.Verdict.Light).ThenBy(j => j.Org.Path.Length).ThenBy(j => (j.Verdict.Completion - j.Verdict.Pace) ?? 0);
        var departments = content.Get<Departments>();
        return new(
            here.Count(j => j.Verdict.Light == Light.Red), here.Count(j => j.Verdict.Light == Light.Yellow),
            [.. lagging.Take(RedShown).Select(j => new ShowCockpit.Lagging(
                j.Target.Id, j.Org.Code == org.Code ? j.Indicator.Name : $"{j.Org.Name}{j.Indicator.Name}", j.Org.Code == org.Code ? j.Indicator.NameEn : $"{j.Org.NameEn}: {j.Indicator.NameEn}", TargetRows.LightCode(j.Verdict.Light), j.Verdict.Why.Chinese + "。", j.Verdict.Why.English + ".",
                j.Org.Code, j.Org.Name, j.Org.NameEn, departments.Find(j.Target.Owner)?.Name ?? "", j.Target.Due, TargetRows.Rate(j.Verdict.Completion), TargetRows.Rate(j.Verdict.Pace)))]);
    }

    /// <summary>The target that speaks for an indicator of a unit: the one judged latest, a level before a sum, a sum before a rate.</summary>
    internal static Judged? Aim(IReadOnlyList<Judged> board, string indicator, string org) =>
        board.Where(j => j.Target.Indicator == indicator && j.Target.Org == org && j.Target.Value is not null)
            .OrderByDescending(j => Period.Parse(j.Target.Period).End)
            .ThenBy(j => j.Target.Kind switch { TargetKinds.Level or TargetKinds.Share => 0, TargetKinds.Cumulative => 1, _ => 2 })
            .ThenBy(j => Period.Parse(j.Target.Period).Kind == PeriodKind.Span)
            .FirstOrDefault();

    internal static ShowCockpit.Dot Dot(Period period, FigureDto figure) => new(period.ToString(), period.Chinese(), figure.Value, figure.Text, figure.Alone is not null);
}

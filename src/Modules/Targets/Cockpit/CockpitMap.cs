using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Targets;

/// <summary>The units below a unit, coloured and ranked by a figure, its growth, or the completion of their own targets.</summary>
internal sealed class CockpitMap(IndicatorCatalogue catalogue, OrgTree tree, SeriesScope series, IReadOnlyList<Judged> board)
{
    internal ShowCockpit.Map? Make(IndicatorInfo indicator, OrgInfo org, Period? at, string measure, IReadOnlyList<string> choices)
    {
        var period = at ?? Period.OfYear(2000);
        var whole = Place(indicator, org, period, measure);
        var places = tree.Children(org.Code).Select(c => Place(indicator, c, period, measure)).ToList();
        var values = places.Select(p => p.Shown.Value).OfType<decimal>().ToList();
        var limits = ColourClasses.Limits(values);
        var falling = indicator.Better == "down" && measure != "completion";
        var ranked = places.Select(p => p with
        {
            Class = p.Shown.Value is { } shown ? ColourClasses.IndexOf(limits, shown) : null,
            Rank = p.Shown.Value is { } value ? 1 + values.Count(other => falling ? other < value : other > value) : null,
        }).OrderBy(p => p.Rank ?? int.MaxValue).ToList();
        var unit = measure == "value" ? indicator.Unit : "%";
        var known = at is not null;
        return new(
            indicator.Code, indicator.Name, indicator.NameEn, unit, measure, known ? period.ToString() : "", known ? period.Chinese() : "", known ? period.English() : "", indicator.Better,
            [.. choices.Select(catalogue.Find).OfType<IndicatorInfo>().Select(i => new ShowCockpit.Choice(i.Code, i.Name, i.NameEn, i.Unit))],
            [.. ColourClasses.Of(limits, values).Select(c => new ShowCockpit.ColourClass(c.From, c.To, c.Label, c.Count))], values.Count, places.Count, ranked, whole,
            Finding(known, period, values.Count, places.Count), FindingEnglish(known, period, values.Count, places.Count));
    }

    private static string Finding(bool known, Period period, int published, int of) =>
        !known ? "尚无数据" : of == 0 ? $"{period.Chinese()}，没有下级机构" : $"{period.Chinese()}，已公布{published}/{of}";

    private static string FindingEnglish(bool known, Period period, int published, int of) =>
        !known ? "No figure yet" : of == 0 ? $"{period.English()}, no units below" : $"{period.English()}, {published}/{of} published";

    private ShowCockpit.Place Place(IndicatorInfo indicator, OrgInfo org, Period period, string measure)
    {
        var figure = series.Figure(indicator.Code, org.Code, period);
        var yoy = series.Figure(indicator.Code + ".yoy", org.Code, period);
        var aim = board.Where(j => j.Target.Indicator == indicator.Code && j.Target.Org == org.Code && Period.Parse(j.Target.Period).Covers(period.Year)).FirstOrDefault(j => j.Verdict.Completion is not null)
            ?? CockpitMaker.Aim(board, indicator.Code, org.Code);
        var completion = TargetRows.Rate(aim?.Verdict.Completion);
        var shown = measure switch
        {
            "yoy" => yoy,
            "completion" => ShowTarget.Worked(completion.Value, "%", period, aim is null ? "没有目标" : aim.Verdict.Why.Chinese),
            _ => figure,
        };
        return new(org.Code, org.Name, org.Short, org.NameEn, shown, figure, yoy, completion, TargetRows.Rate(aim?.Verdict.Pace), aim is null ? "" : TargetRows.LightCode(aim.Verdict.Light), null, null, aim?.Target.Id);
    }
}

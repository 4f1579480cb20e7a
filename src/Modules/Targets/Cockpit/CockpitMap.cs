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
            ColourClasses.Of(limits, values), values.Count, places.Count, ranked, whole,
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

/// <summary>Five classes of a choropleth with rounded limits, about equally filled.</summary>
internal static class ColourClasses
{
    private const int Most = 5;

    /// <summary>Limits between the classes, rising; fewer than four when values lie close or are few.</summary>
    internal static IReadOnlyList<decimal> Limits(IReadOnlyList<decimal> values)
    {
        if (values.Count < 2) return [];
        var sorted = values.Order().ToList();
        var step = Step(sorted[^1] - sorted[0]);
        if (step == 0) return [];
        var limits = new List<decimal>();
        for (var cut = 1; cut < Most; cut++)
        {
            var at = sorted[Math.Min(sorted.Count - 1, cut * sorted.Count / Most)];
            var above = limits.Count == 0 ? sorted[0] : limits[^1];
            var rounded = Math.Floor(at / step) * step;
            if (rounded <= above) rounded = Math.Ceiling(at / step) * step;
            if (rounded > above && rounded <= sorted[^1]) limits.Add(rounded);
        }

        return limits;
    }

    internal static int IndexOf(IReadOnlyList<decimal> limits, decimal value) => limits.Count(l => value >= l);

    internal static IReadOnlyList<ShowCockpit.ColourClass> Of(IReadOnlyList<decimal> limits, IReadOnlyList<decimal> values)
    {
        if (values.Count == 0) return [];
        if (limits.Count == 0) return [new(null, null, Display.Screen(values[0]), values.Count)];
        return [.. Enumerable.Range(0, limits.Count + 1).Select(at =>
        {
            decimal? from = at == 0 ? null : limits[at - 1], to = at == limits.Count ? null : limits[at];
            var label = from is null ? $"<{Text(to!.Value)}" : to is null ? $"≥{Text(from.Value)}" : $"{Text(from.Value)}—{Text(to.Value)}";
            return new ShowCockpit.ColourClass(from, to, label, values.Count(v => IndexOf(limits, v) == at));
        })];
    }

    // 1, 2 or 5 times a power of ten, about a twentieth of the range.
    private static decimal Step(decimal range)
    {
        if (range <= 0) return 0;
        var rough = range / 20;
        var power = 1m;
        while (power > rough) power /= 10;
        while (power * 10 <= rough) power *= 10;
        return rough / power >= 5 ? power * 5 : rough / power >= 2 ? power * 2 : power;
    }

    private static string Text(decimal limit) => Display.Screen(limit / 1.0000000000000000000000000000m);
}

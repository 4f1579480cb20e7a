using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Targets;

/// <summary>The chosen indicator over time beside the even path to its target: within the year where months exist, else over the years.</summary>
internal sealed class CockpitTrend(SeriesScope series, IReadOnlyList<Judged> board)
{
    internal ShowCockpit.Trend? Make(IndicatorInfo indicator, OrgInfo org, Period? until)
    {
        var aim = CockpitMaker.Aim(board, indicator.Code, org.Code);
        var latest = CockpitMaker.Latest(series, indicator, org.Code, until);
        var (dots, pace) = latest is null ? ([], []) : WithinYear(indicator, org.Code, latest.Period, aim) ?? OverYears(indicator, org.Code, latest.Period, aim);
        var finding = aim is null ? new("没有目标", "No target") : aim.Verdict.Why;
        return new(
            indicator.Code, indicator.Name, indicator.NameEn, indicator.Unit, finding.Chinese, finding.English, dots, pace,
            aim is null ? null : TargetRows.Goal(aim.Target), aim is null ? "" : $"{Period.Parse(aim.Target.Period).Chinese()}目标", aim?.Target.Id);
    }

    // Months of the latest figure's year, cumulative where months add up; null when the year has no months published.
    private (List<ShowCockpit.Dot> Dots, List<ShowCockpit.Dot> Pace)? WithinYear(IndicatorInfo indicator, string org, Period latest, Judged? aim)
    {
        var year = latest.Year;
        var adds = indicator.Aggregate == "sum" && indicator.Kind != "ratio";
        var periods = Enumerable.Range(1, 12).Select(m => adds ? Period.OfCumulative(year, m) : Period.OfMonth(year, m)).ToList();
        var dots = periods.Select(p => CockpitMaker.Dot(p, series.Figure(indicator.Code, org, p))).ToList();
        if (dots.Count(d => d.Value is not null) < 3) return null;
        if (aim is null || !Period.Parse(aim.Target.Period).Covers(year) || aim.Target.Kind != TargetKinds.Level || !adds || InOwnUnit(aim) is not { } goal) return (dots, []);
        return (dots, [.. periods.Select(p => Path(p, goal * p.End.Month / 12, indicator))]);
    }

    private (List<ShowCockpit.Dot> Dots, List<ShowCockpit.Dot> Pace) OverYears(IndicatorInfo indicator, string org, Period latest, Judged? aim)
    {
        var first = latest.Year - 5;
        var last = latest.Year;
        if (aim is { Target.Kind: TargetKinds.Level or TargetKinds.Share } && Period.Parse(aim.Target.Period) is { Kind: PeriodKind.Year } to)
            (first, last) = (Math.Min(first, aim.Target.BaseYear ?? first), Math.Max(last, to.Year));
        var years = Enumerable.Range(first, last - first + 1).Select(Period.OfYear).ToList();
        var dots = years.Select(y => CockpitMaker.Dot(y, series.Figure(indicator.Code, org, y))).ToList();
        if (aim?.Target is not { BaseYear: { } from, BaseValue: { } start } target || target.Kind is not (TargetKinds.Level or TargetKinds.Share) || InOwnUnit(aim) is not { } goal) return (dots, []);
        var end = Period.Parse(target.Period).Year;
        var own = Told(aim, start);
        return (dots, [.. years.Where(y => y.Year >= from && y.Year <= end && end > from).Select(y => Path(y, own + ((goal - own) * (y.Year - from) / (end - from)), indicator))]);
    }

    private static ShowCockpit.Dot Path(Period period, decimal value, IndicatorInfo indicator)
    {
        var rounded = Display.Rounded(value, indicator.Decimals);
        return new(period.ToString(), period.Chinese(), rounded, Display.Official(rounded));
    }

    private static decimal? InOwnUnit(Judged aim) => aim.Target.Value is { } value ? Told(aim, value) : null;

    private static decimal Told(Judged aim, decimal value) =>
        Unit.Find(aim.Target.Unit) is { } from && Unit.Find(aim.Indicator.Unit) is { } to && from.TryConvert(value, to, out var told) ? told : value;
}

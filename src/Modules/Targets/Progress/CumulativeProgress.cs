using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>Targets added up over a span: published totals of several years where there are any, whole years, and the running year so far.</summary>
internal static class CumulativeProgress
{
    internal static Verdict Of(TargetFacts target, Readings read, LightRule rule)
    {
        if (Sum(target, read) is not { } sum)
            return read.Latest is { } before && before.Period.End < target.Start
                ? Verdict.NoFigure($"尚无数据：最新为{before.Period.Chinese()}，规划期内还没有数", $"No figure yet: the latest is of {before.Period.English()}, before the plan's span", before.Period)
                : Progress.NoFigure(target);
        var goal = target.Value!.Value;
        var number = Progress.Number(sum.Value, read.Decimals);
        var zh = $"{sum.Covers.Chinese()}累计{number}{target.Unit}";
        var en = $"{sum.Covers.English()} total {number}{Target.Spelt(Unit.Find(target.Unit)?.English ?? target.Unit)}";
        var completion = sum.Value / goal * 100;
        var pace = Pace.Even(target.Period.Start, target.Period.End, sum.Covers.End) * 100;
        var verdict = sum.Value >= goal ? Progress.Reached(completion, pace, sum.Covers, zh, en)
            : sum.Missing.Count == 0 ? Progress.Judge(completion, pace, rule, sum.Covers, zh, en)
            : WithMissing(sum, completion, pace, rule, zh, en);
        return verdict with { Actual = sum.Value, ActualUnit = target.Unit };
    }

    /// <summary>What was added up, over which time, and the years that are not in it.</summary>
    internal sealed record Total(decimal Value, Period Covers, IReadOnlyList<int> Missing);

    internal static Total? Sum(TargetFacts target, Readings read)
    {
        var (first, last) = (target.Period.Start.Year, target.Period.End.Year);
        var span = read.Spans.Where(s => s.Period.Start == target.Period.Start && s.Period.End <= target.Period.End && s.Period.Kind == PeriodKind.Span).MaxBy(s => s.Period.End);
        var (value, next, any) = span is null ? (0m, first, false) : (span.Value, span.Period.End.Year + 1, true);
        var missing = new List<int>();
        var pending = new List<int>();
        var end = span?.Period.End;
        for (var year = next; year <= last; year++)
        {
            if (read.Years.TryGetValue(year, out var whole)) (value, end, any) = (value + whole, new DateOnly(year, 12, 31), true);
            else if (read.YearToDate is { } part && part.Period.Year == year) (value, end, any) = (value + part.Value, part.Period.End, true);
            else
            {
                pending.Add(year);
                continue;
            }

            missing.AddRange(pending);
            pending.Clear();
        }

        if (!any || end is not { } until) return null;
        return new(value, Covers(target.Period.Start, until), missing);
    }

    private static Period Covers(DateOnly from, DateOnly until) => until.Month == 12
        ? Period.OfSpan(Period.OfYear(from.Year), Period.OfYear(until.Year))
        : Period.OfSpan(Period.MonthOf(from), Period.MonthOf(until));

    // A total with years missing can only be too small: it may show that the pace is kept, never that it is not.
    private static Verdict WithMissing(Total sum, decimal completion, decimal pace, LightRule rule, string chinese, string english)
    {
        var years = string.Join("、", sum.Missing);
        var light = rule.Of(completion - pace) == Light.Green ? Light.Green : Light.None;
        var zh = $"{chinese}（缺{years}年数），至少完成{Progress.Percent(completion)}%，{sum.Covers.Chinese()}末序时{Progress.Percent(pace)}%";
        var en = $"{english} ({years} missing), at least {Progress.Percent(completion)}% done, even pace {Progress.Percent(pace)}%";
        return light == Light.Green
            ? new(light, new(zh + "，不低于序时", en + ": on pace"), completion, pace, sum.Covers)
            : new(light, new(zh + "，累计不完整，无法判定", en + ": the total is incomplete, so it cannot be judged"), completion, pace, sum.Covers);
    }
}

using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>Targets that name a rate of growth. Completion compares the level reached with the level the named rate would have led to.</summary>
internal static class GrowthProgress
{
    /// <summary>Growth of one year over the year before.</summary>
    internal static Verdict OfYear(TargetFacts target, Readings read, LightRule rule)
    {
        if (read.Growth is not { } growth) return Progress.NoFigure(target);
        if (growth.Period.Year != target.Period.Year)
            return Verdict.NoFigure($"尚无数据：最新增速为{growth.Period.Chinese()}的{Display.Screen(growth.Value)}%，目标年还没有数",
                $"No figure yet: the latest growth, {Display.Screen(growth.Value)}%, is of {growth.Period.English()}", growth.Period);
        var (zh, en) = ($"{growth.Period.Chinese()}{Display.Growth(growth.Value)}", $"{growth.Period.English()} {Display.GrowthEnglish(growth.Value)}");
        if (target.Value is not { } goal)
        {
            return growth.Value >= 0
                ? new(Light.Green, new($"{zh}，符合“有所增长”的要求", $"{en}: it grew, as asked"), JudgedAt: growth.Period)
                : new(Light.Red, new($"{zh}，没有增长", $"{en}: it did not grow"), JudgedAt: growth.Period);
        }

        return Rate(target, growth.Value, goal, 1, rule, growth.Period, zh, en);
    }

    /// <summary>Average yearly growth from the year before the span to the last whole year.</summary>
    internal static Verdict Average(TargetFacts target, Readings read, LightRule rule)
    {
        var goal = target.Value!.Value;
        var from = target.BaseYear ?? target.YearBefore;
        var years = read.Years.Keys.Union(read.Growths.Keys).Where(y => y > from && y <= target.Period.End.Year).ToList();
        if (years.Count == 0) return Progress.NoFigure(target) with { JudgedAt = read.Latest?.Period };
        var last = years.Max();
        var count = last - from;
        var covers = Period.OfSpan(Period.OfYear(from + 1), Period.OfYear(last));
        if (Chain(target, read, from, last) is not { } multiple)
        {
            return read.BreakBetween(from, last) is { } broken
                ? Verdict.Unknown($"{broken.From.Chinese()}起口径有变（{broken.Why}），不能与{from}年相比，各年增速又不全，年均增速无法判定", $"The definition changed in {broken.From.English()}, and yearly growth is not complete: average growth cannot be judged", covers)
                : Verdict.Unknown($"没有{from}年基数，各年增速又不全，年均增速无法判定", $"Neither the base of {from} nor every year's growth is known: average growth cannot be judged", covers);
        }

        var average = Display.Rounded(((decimal)Math.Pow((double)multiple, 1.0 / count) - 1) * 100, 1);
        var (zh, en) = ($"{covers.Chinese()}年均{Display.Growth(average)}", $"{covers.English()} on average {Display.GrowthEnglish(average)} a year");
        return Rate(target, average, goal, count, rule, covers, zh, en) with { Actual = average, ActualUnit = "%" };
    }

    // The whole way as one multiple: from levels where they may be compared, else by chaining the published growth of every year.
    private static decimal? Chain(TargetFacts target, Readings read, int from, int last)
    {
        var start = target.BaseValue ?? (read.Years.TryGetValue(from, out var known) ? known : null);
        if (start is > 0 && read.Years.TryGetValue(last, out var end) && end > 0 && read.BreakBetween(from, last) is null) return end / start;
        var multiple = 1m;
        for (var year = from + 1; year <= last; year++)
        {
            if (!read.Growths.TryGetValue(year, out var growth)) return null;
            multiple *= 1 + (growth / 100);
        }

        return multiple > 0 ? multiple : null;
    }

    private static Verdict Rate(TargetFacts target, decimal actual, decimal goal, int years, LightRule rule, Period at, string chinese, string english)
    {
        var completion = Display.Rounded((decimal)Math.Pow((double)((100 + actual) / (100 + goal)), years) * 100, 1);
        var gap = actual - goal;
        var tolerance = target.Bound == "~" ? 0.5m : 0;
        var light = gap >= -tolerance ? Light.Green : rule.Of(completion - 100);
        var zh = gap switch { > 0 => $"高于目标{Progress.Points(gap)}个百分点", < 0 => $"低于目标{Progress.Points(gap)}个百分点，为按目标增速应有水平的{Progress.Percent(completion)}%", _ => "与目标持平" };
        var en = gap switch { > 0 => $"{Progress.Points(gap)} points above the target", < 0 => $"{Progress.Points(gap)} points below the target, {Progress.Percent(completion)}% of the level it asks for", _ => "equal to the target" };
        return new(light, new($"{chinese}，{zh}", $"{english}: {en}"), completion, 100, at, actual, "%");
    }
}

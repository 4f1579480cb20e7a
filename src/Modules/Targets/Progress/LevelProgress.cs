using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>Targets that name a level to be at: amounts of a year, stocks, ratios, and how much a figure is to fall.</summary>
internal static class LevelProgress
{
    internal static Verdict Of(TargetFacts target, Readings read, Reading latest, LightRule rule)
    {
        var goal = target.Value!.Value;
        if (goal == 0) return ToZero(target, latest, rule);
        if (read.AddsUp && target.Period.Kind == PeriodKind.Year) return YearAmount(target, read, goal, rule);
        if (latest.Period.End < target.Start) return OnlyBefore(target, read, latest);
        var falling = Falls(target, read);
        var (zh, en) = Now(target, read, latest);
        if (target.Kind == TargetKinds.Increase) return FromBase(target, read, latest, Base(target, read) ?? 0, (Base(target, read) ?? 0) + goal, rule);
        if (Base(target, read) is { } start && start != goal && start < goal == !falling) return FromBase(target, read, latest, start, goal, rule);

        var completion = falling ? goal / latest.Value * 100 : latest.Value / goal * 100;
        if (Meets(target, latest.Value, falling, rule)) return Progress.Reached(completion, null, latest.Period, zh, en);
        if (Base(target, read) is not null || latest.Period.End >= target.Period.End || target.Kind == TargetKinds.Share && latest.Period.Year == target.Period.Year)
            return Progress.Judge(completion, 100, rule, latest.Period, zh, en);
        if (target.Period.Kind == PeriodKind.Span) return Progress.Judge(completion, Elapsed(target, latest) * 100, rule, latest.Period, zh, en);
        return new(Light.None, new($"{zh}，完成{Progress.Percent(completion)}%；没有{target.YearBefore}年基数，无法判断序时",
            $"{en}: {Progress.Percent(completion)}% done; without a base for {target.YearBefore} there is no pace to compare with"), completion, null, latest.Period);
    }

    /// <summary>A fall by so many points from the base.</summary>
    internal static Verdict Reduction(TargetFacts target, Readings read, Reading latest, LightRule rule)
    {
        if (target.BaseValue is not { } start)
            return Verdict.Unknown("规划没有给出基期数，降幅无法判定", "The plan gives no base, so the fall cannot be judged", latest.Period);
        if (latest.Period.End < target.Start) return OnlyBefore(target, read, latest);
        return FromBase(target with { Bound = "=" }, read with { Falling = true }, latest, start, start - target.Value!.Value, rule);
    }

    // An amount of one year: inside that year it grows from zero, before it the last whole year is measured against the even path from the base.
    private static Verdict YearAmount(TargetFacts target, Readings read, decimal goal, LightRule rule)
    {
        var year = target.Period.Year;
        if (read.Years.TryGetValue(year, out var whole)) return InYear(target, read, new(Period.OfYear(year), whole), goal, rule);
        if (read.YearToDate is { } part && part.Period.Year == year) return InYear(target, read, part, goal, rule);
        var inside = read.Years.Where(y => y.Key >= target.Start.Year).ToList();
        if (inside.Count == 0)
            return read.Latest is { } before ? OnlyBefore(target, read, before) : Progress.NoFigure(target);
        var last = inside.MaxBy(y => y.Key);
        var latest = new Reading(Period.OfYear(last.Key), last.Value);
        var (zh, en) = Now(target, read, latest);
        var completion = latest.Value / goal * 100;
        if (Base(target, read) is not { } start)
        {
            return Meets(target, latest.Value, Falls(target, read), rule)
                ? Progress.Reached(completion, null, latest.Period, zh, en)
                : new(Light.None, new($"{zh}，完成{Progress.Percent(completion)}%；没有{target.YearBefore}年基数，无法判断序时",
                    $"{en}: {Progress.Percent(completion)}% done; without a base for {target.YearBefore} there is no pace to compare with"), completion, null, latest.Period);
        }

        var due = (start + ((goal - start) * Elapsed(target, latest))) / goal * 100;
        return Progress.Judge(completion, due, rule, latest.Period, zh, en);
    }

    private static Verdict InYear(TargetFacts target, Readings read, Reading latest, decimal goal, LightRule rule)
    {
        var (zh, en) = Now(target, read, latest);
        var completion = latest.Value / goal * 100;
        var pace = Pace.Even(target.Period.Start, target.Period.End, latest.Period.End) * 100;
        if (target.Bound == "<=")
        {
            return latest.Value > goal
                ? new(Light.Red, new($"{zh}，已超出上限", $"{en}: above the limit"), completion, pace, latest.Period)
                : new(Light.Green, new($"{zh}，未超出上限", $"{en}: within the limit"), completion, pace, latest.Period);
        }

        return Meets(target, latest.Value, false, rule) && latest.Value >= goal
            ? Progress.Reached(completion, pace, latest.Period, zh, en)
            : latest.Period.End >= target.Period.End && Meets(target, latest.Value, false, rule)
                ? new(Light.Green, new($"{zh}，在目标“左右”的范围内", $"{en}: within “about” the target"), completion, pace, latest.Period)
                : Progress.Judge(completion, pace, rule, latest.Period, zh, en);
    }

    // From base to goal; both differences change sign together, so falling targets need no other rule.
    private static Verdict FromBase(TargetFacts target, Readings read, Reading latest, decimal start, decimal goal, LightRule rule)
    {
        var (zh, en) = Now(target, read, latest);
        var unit = Display.Screen(start);
        zh = $"{zh}，由基期{unit}起算";
        en = $"{en}, counted from a base of {unit}";
        var completion = (latest.Value - start) / (goal - start) * 100;
        var pace = Elapsed(target, latest) * 100;
        return completion >= 100 || (latest.Period.End >= target.Period.End && target.Bound == "~" && Meets(target, latest.Value, goal < start, rule))
            ? Progress.Reached(completion, pace, latest.Period, zh, en)
            : Progress.Judge(completion, pace, rule, latest.Period, zh, en);
    }

    private static Verdict ToZero(TargetFacts target, Reading latest, LightRule rule)
    {
        var met = Math.Abs(latest.Value) <= (target.Bound == "~" ? rule.Tolerance : 0);
        return met
            ? new(Light.Green, new("已降至零", "Down to zero"), 100, null, latest.Period)
            : Verdict.Unknown("目标为零，完成率无法计算", "The target is zero, so there is no completion rate", latest.Period);
    }

    private static Verdict OnlyBefore(TargetFacts target, Readings read, Reading latest) => Verdict.NoFigure(
        $"尚无数据：最新为{latest.Period.Chinese()}的{Progress.Number(latest.Value, read.Decimals)}{UnitOf(target)}，规划期内还没有数",
        $"No figure yet: the latest, {Progress.Number(latest.Value, read.Decimals)} of {latest.Period.English()}, lies before the plan's span",
        latest.Period);

    internal static (string Chinese, string English) Now(TargetFacts target, Readings read, Reading latest)
    {
        var number = Progress.Number(latest.Value, read.Decimals);
        return ($"{latest.Period.Chinese()}{number}{UnitOf(target)}", $"{latest.Period.English()} {number}{Target.Spelt(Unit.Find(UnitOf(target))?.English ?? UnitOf(target))}");
    }

    private static string UnitOf(TargetFacts target) => target.Unit == "百分点" ? "%" : target.Unit;

    private static decimal? Base(TargetFacts target, Readings read) =>
        target.BaseValue ?? (read.Years.TryGetValue(target.BaseYear ?? target.YearBefore, out var value) ? value : null);

    private static bool Falls(TargetFacts target, Readings read) => target.Bound == "<=" || (read.Falling && target.Bound != ">=");

    private static decimal Elapsed(TargetFacts target, Reading latest) => Pace.Even(target.Start, target.Period.End, latest.Period.End);

    private static bool Meets(TargetFacts target, decimal value, bool falling, LightRule rule)
    {
        var goal = target.Value!.Value;
        if (target.Bound == "~") goal *= falling ? 1 + (rule.Tolerance / 100) : 1 - (rule.Tolerance / 100);
        return falling ? value <= goal : value >= goal;
    }
}

using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>Targets that name a place among others, a comparison or an event: judged where figures exist, otherwise the reason is said.</summary>
internal static class StandingProgress
{
    internal static Verdict Rank(TargetFacts target, Readings read)
    {
        if (read.Rank is not { } rank)
            return Verdict.Unknown("无法判定：没有收录位次数", "Cannot be judged: no rank is recorded", read.Latest?.Period);
        var place = (int)rank.Value;
        var (zh, en) = ($"{rank.Period.Chinese()}{Display.Rank(place)}", $"Rank {place} in {rank.Period.English()}");
        if (rank.Period.End < target.Start)
            return Verdict.NoFigure($"尚无数据：最新位次为{zh}，规划期内还没有数", $"No figure yet: the latest rank, {place}, is of {rank.Period.English()}, before the plan's span", rank.Period);
        if (target.Value is not { } goal)
            return Verdict.Unknown($"无法判定：规划没有给出位次数值，{zh}", $"Cannot be judged: the plan names no rank. {en}", rank.Period);
        return place <= goal
            ? new(Light.Green, new($"{zh}，已达到目标", $"{en}: the target is met"), JudgedAt: rank.Period, Actual: place, ActualUnit: "位")
            : new(Light.Red, new($"{zh}，低于目标{place - goal}位", $"{en}: {place - goal} below the target"), JudgedAt: rank.Period, Actual: place, ActualUnit: "位");
    }

    internal static Verdict Compared(TargetFacts target, Readings read, LightRule rule)
    {
        if (target.Value is { } times && target.Unit == "倍") return Times(target, read, times, rule);
        if (target.Against.Length > 0) return Against(target, read);
        if (target.BaseValue is { } start && read.Latest is { } latest) return WithBase(target, read, latest, start);
        return read.Latest is null
            ? Progress.NoFigure(target)
            : Verdict.Unknown("无法判定：没有收录可对比的数", "Cannot be judged: there is no figure to compare with", read.Latest.Period);
    }

    internal static Verdict Milestone(Readings read) => read.Latest is { } latest
        ? Verdict.Unknown("无法判定：规划没有给出数值，请按实际进展确认", "Cannot be judged by figures: the plan names no number", latest.Period)
        : Verdict.Unknown("无法判定：规划没有给出数值，也没有收录该指标的数", "Cannot be judged: the plan names no number and no figure is recorded");

    private static Verdict WithBase(TargetFacts target, Readings read, Reading latest, decimal start)
    {
        if (latest.Period.End < target.Start)
            return Verdict.NoFigure($"尚无数据：最新为{latest.Period.Chinese()}，规划期内还没有数", $"No figure yet: the latest is of {latest.Period.English()}, before the plan's span", latest.Period);
        var (zh, en) = LevelProgress.Now(target, read, latest);
        var better = read.Falling ? latest.Value <= start : latest.Value >= start;
        return better
            ? new(Light.Green, new($"{zh}，不差于基期{Display.Screen(start)}", $"{en}: no worse than the base, {Display.Screen(start)}"), JudgedAt: latest.Period)
            : new(Light.Red, new($"{zh}，差于基期{Display.Screen(start)}", $"{en}: worse than the base, {Display.Screen(start)}"), JudgedAt: latest.Period);
    }

    private static Verdict Against(TargetFacts target, Readings read)
    {
        var (zh, en) = target.Against == "nation" ? ("全国", "the nation") : ("全省", "the province");
        if (read.Gap is { } gap) return ByGap(gap, zh, en, "增速");
        if (read.Latest is { } own && read.Other is { } other && own.Period == other.Period && target.Unit != "growth")
            return ByGap(new(own.Period, own.Value - other.Value), zh, en, "");
        return Verdict.Unknown($"无法判定：没有收录同期{zh}的可比数", $"Cannot be judged: no comparable figure for {en} is recorded", read.Growth?.Period ?? read.Latest?.Period);
    }

    private static Verdict ByGap(Reading gap, string whomChinese, string whomEnglish, string what)
    {
        var zh = $"{gap.Period.Chinese()}{what}{Display.Gap(gap.Value, whomChinese)}";
        var en = $"{gap.Period.English()}: {Display.GapEnglish(gap.Value)} {(gap.Value == 0 ? "with" : "")} {whomEnglish}".Replace("  ", " ", StringComparison.Ordinal);
        return new(gap.Value >= 0 ? Light.Green : Light.Red, new(zh, en), JudgedAt: gap.Period, Actual: gap.Value, ActualUnit: "百分点");
    }

    private static Verdict Times(TargetFacts target, Readings read, decimal goal, LightRule rule)
    {
        if (read.Multiple is not { } multiple) return Progress.NoFigure(target);
        var (zh, en) = ($"{multiple.Period.Chinese()}为上年的{Display.Screen(multiple.Value)}倍", $"{multiple.Period.English()}: {Display.Screen(multiple.Value)} times the year before");
        var completion = multiple.Value / goal * 100;
        return (multiple.Value >= goal ? Progress.Reached(completion, 100, multiple.Period, zh, en) : Progress.Judge(completion, 100, rule, multiple.Period, zh, en))
            with
        { Actual = multiple.Value, ActualUnit = "倍" };
    }
}

using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>How far a target is, judged at the period end of the latest figure, never at today's date (DESIGN §5).</summary>
internal static class Progress
{
    internal static Verdict Of(TargetFacts target, Readings read, LightRule rule)
    {
        if (target.Value is null && TargetKinds.Numeric.Contains(target.Kind))
            return Verdict.Unknown("规划没有给出目标值，无法判定", "The plan gives no number, so it cannot be judged", read.Latest?.Period);
        return target.Kind switch
        {
            TargetKinds.Rank => StandingProgress.Rank(target, read),
            TargetKinds.Comparison => StandingProgress.Compared(target, read, rule),
            TargetKinds.Growth => GrowthProgress.OfYear(target, read, rule),
            TargetKinds.Cagr => GrowthProgress.Average(target, read, rule),
            TargetKinds.Milestone when target.Value is null => StandingProgress.Milestone(read),
            _ => Amount(target, read, rule),
        };
    }

    private static Verdict Amount(TargetFacts target, Readings read, LightRule rule)
    {
        if (target.Kind == TargetKinds.Cumulative || (read.AddsUp && target.Period.Kind == PeriodKind.Span && target.Kind is TargetKinds.Level or TargetKinds.Increase))
            return CumulativeProgress.Of(target, read, rule);
        if (read.Latest is not { } latest) return NoFigure(target);
        if (target.Kind == TargetKinds.Reduction) return LevelProgress.Reduction(target, read, latest, rule);
        return LevelProgress.Of(target, read, latest, rule);
    }

    /// <summary>尚无数据, and for which period.</summary>
    internal static Verdict NoFigure(TargetFacts target) => Verdict.NoFigure(
        $"尚无数据：到{target.Period.End.Year}年末没有收录该指标的数",
        $"No figure yet: none recorded up to the end of {target.Period.End.Year}");

    /// <summary>Compares completion with pace and says so.</summary>
    internal static Verdict Judge(decimal completion, decimal pace, LightRule rule, Period at, string chinese, string english)
    {
        var gap = Math.Round(completion, 1, MidpointRounding.AwayFromZero) - Math.Round(pace, 1, MidpointRounding.AwayFromZero);
        var light = rule.Of(gap);
        var zh = gap switch { > 0 => $"快于序时{Points(gap)}个百分点", < 0 => $"慢于序时{Points(gap)}个百分点", _ => "与序时持平" };
        var en = gap switch { > 0 => $"{Points(gap)} points ahead of the even pace", < 0 => $"{Points(gap)} points behind the even pace", _ => "on the even pace" };
        return new(light, new(
            $"{chinese}，完成{Percent(completion)}%，{at.Chinese()}末序时{Percent(pace)}%，{zh}",
            $"{english}: {Percent(completion)}% done, even pace at the end of {at.English()} {Percent(pace)}%, {en}"), completion, pace, at);
    }

    /// <summary>The goal is met; when is no matter.</summary>
    internal static Verdict Reached(decimal completion, decimal? pace, Period at, string chinese, string english) =>
        new(Light.Green, new($"{chinese}，已达到目标", $"{english}: the target is met"), completion, pace, at);

    internal static string Percent(decimal value) => Display.Screen(Display.Rounded(value, 1));

    internal static string Points(decimal gap) => Percent(Math.Abs(gap));

    /// <summary>A figure as printed; what arithmetic gave more places than any print has is rounded.</summary>
    internal static string Number(decimal value, int decimals) => Display.Screen(value.Scale <= 6 ? value : Display.Rounded(value, decimals));
}

using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Platform;

namespace Luopan.Modules.Targets;

/// <summary>A judged target in lines of text, as they are kept with an assignment: figures are revised, what was known then is not.</summary>
internal static class TargetFactLines
{
    internal static string Of(Judged j, PlanTitles plans, SeriesScope series)
    {
        var (t, v) = (j.Target, j.Verdict);
        var lines = new List<string> { $"目标：{j.Org.Name}{j.Indicator.Name}{Period.Parse(t.Period).Chinese()}{t.Text()}，见{plans.Quoted(t.Plan)}" };
        if (j.Latest is { } latest)
            lines.Add($"实绩：{latest.Period.Chinese()}{latest.Figure.Text}{latest.Figure.Unit}{Growth(j)}，{Source(j, latest, series)}");
        if (v.Actual is { } actual) lines.Add($"用于比较：{Display.Screen(Display.Rounded(actual, 2))}{v.ActualUnit}");
        if (v.Completion is { } done && v.Pace is { } pace) lines.Add($"完成{Progress.Percent(done)}%，序时{Progress.Percent(pace)}%，{Gap(done, pace)}");
        lines.Add($"判定：{v.Why.Chinese}");
        return string.Join('\n', lines);
    }

    private static string Growth(Judged j) => j.Yoy is { Value: { } rise } yoy ? $"，同比{(yoy.Unit == "%" ? Display.Growth(rise) : Display.Move(rise))}" : "";

    private static string Source(Judged j, PeriodFigure latest, SeriesScope series) =>
        series.Printed(j.Indicator.Code, j.Target.Org, latest.Period).FirstOrDefault(p => p.Current) is { } print
            ? $"{print.Figure.Publisher}，第{print.Number}版，{ChinaTime.Local(print.Since):yyyy年M月d日}收录"
            : "由系统推算";

    private static string Gap(decimal done, decimal pace) =>
        (Display.Rounded(done, 1) - Display.Rounded(pace, 1)) switch { > 0 and var ahead => $"快于序时{Progress.Points(ahead)}个百分点", < 0 and var behind => $"慢于序时{Progress.Points(behind)}个百分点", _ => "与序时持平" };
}

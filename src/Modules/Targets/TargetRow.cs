using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Targets;

/// <summary>A number of a target as it is shown.</summary>
/// <param name="Text">In words, with unit and bound: 达到3.9万亿元.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="Number">The bare number or range with separators, <c>—</c> when the document gives none.</param>
public sealed record GoalDto(decimal? Value, decimal? ValueHigh, string Unit, string Bound, string Number, string Text, string TextEn);

/// <summary>A percentage worked out by us, 100 is all.</summary>
/// <param name="Text">One decimal; <c>—</c> when it cannot be said.</param>
public sealed record RateDto(decimal? Value, string Text);

/// <summary>A line of the target board.</summary>
/// <param name="PlanId">Null when the present person may not open the plan.</param>
/// <param name="Yoy">Growth in %; of an indicator that is a percentage itself, the change in 百分点.</param>
/// <param name="Sentence">Order of the first source's sentence in its plan; null when only the wording is known.</param>
/// <param name="Base">Base figure as the document prints it; null when it prints none.</param>
/// <param name="LatestLabel">The latest figure's period in Chinese; empty when there is no figure.</param>
/// <param name="Actual">What was compared with the target when it is not the latest figure itself: a sum over years, an average growth.</param>
/// <param name="Lack">Why there is no light: <c>figure</c>, none of the plan's span is there yet; <c>judgement</c>, there are figures but they cannot be compared; empty with a light.</param>
/// <param name="Why">Why the light is what it is.</param>
/// <param name="Clash">Other numbers printed for the same thing, in Chinese; empty when there is no conflict.</param>
public sealed record TargetRow(
    Guid Id, string Key, string Plan, Guid? PlanId, string PlanTitle, string Indicator, string IndicatorName, string IndicatorNameEn, string Unit, string Line, string LineName, string Org, string OrgName, string OrgNameEn,
    string Period, string PeriodLabel, string PeriodLabelEn, string Kind, int? BaseYear, GoalDto? Base, GoalDto Goal, string Attribute, FigureDto? Latest, string LatestLabel, string LatestLabelEn, FigureDto? Yoy,
    RateDto Completion, RateDto Pace, GoalDto? Actual, string Light, string Lack, string Why, string WhyEn, string JudgedAt, string JudgedLabel, string Owner, string OwnerName, string Person, DateOnly? Due,
    string Quote, int? Sentence, string Section, string Note, string Clash, int Version);

/// <summary>Puts a judged target into the words of the board.</summary>
internal static class TargetRows
{
    internal static TargetRow Of(Judged j, Departments departments, PlanTitles plans)
    {
        var (t, v) = (j.Target, j.Verdict);
        var period = Period.Parse(t.Period);
        var source = t.Sources.OrderBy(s => s.At).FirstOrDefault();
        return new(
            t.Id, t.Key, t.Plan, plans.IdOf(t.Plan), plans.Of(t.Plan), t.Indicator, j.Indicator.Name, j.Indicator.NameEn, j.Indicator.Unit, t.Line, BusinessLines.Names.GetValueOrDefault(t.Line, t.Line), t.Org, j.Org.Name, j.Org.NameEn,
            t.Period, period.Chinese(), period.English(), t.Kind, t.BaseYear, t.BaseValue is { } start ? Base(start, j) : null, Goal(t), t.Attribute,
            j.Latest?.Figure, j.Latest?.Period.Chinese() ?? "", j.Latest?.Period.English() ?? "", j.Yoy, Completion(v), Rate(v.Pace), v.Actual is { } actual ? Plain(actual, v.ActualUnit) : null,
            LightCode(v.Light), v.Light != Light.None ? "" : v.Awaited ? "figure" : "judgement", v.Why.Chinese + "。", v.Why.English + ".", v.JudgedAt?.ToString() ?? "", v.JudgedAt?.Chinese() ?? "",
            t.Owner, departments.Find(t.Owner)?.Name ?? t.Owner, t.Person, t.Due, source?.Quote ?? "", source?.Sentence, t.Section, t.Note, Clash(j, plans), t.Version);
    }

    internal static string LightCode(Light light) => light.ToString().ToLowerInvariant();

    internal static RateDto Rate(decimal? value) => value is { } known ? new(Display.Rounded(known, 1), Display.Screen(Display.Rounded(known, 1))) : new(null, Display.Missing);

    internal static GoalDto Goal(Target t) => Goal(t.Value, t.ValueHigh, t.Unit, t.Bound, t.Kind);

    internal static GoalDto Goal(decimal? value, decimal? high, string unit, string bound, string kind) =>
        new(value, high, unit, bound, value is null ? Display.Missing : high is { } up ? $"{Display.Screen(value)}—{Display.Screen(up)}" : Display.Screen(value), Target.Wording(value, high, unit, bound, kind), Target.WordingEnglish(value, high, unit, bound, kind));

    private static GoalDto Plain(decimal value, string unit) => new(value, null, unit, "", Display.Screen(value), Display.Screen(value) + unit, Target.WordingEnglish(value, null, unit, "", ""));

    // A total with years missing is a lower limit.
    private static RateDto Completion(Verdict v) => Rate(v.Completion) is { Value: not null } known && v.Light == Light.None ? known with { Text = "≥" + known.Text } : Rate(v.Completion);

    // 2.20094万亿元 is nobody's way of writing 22009.4亿元: what has more than three decimals goes into the indicator's own unit where that is exact.
    private static GoalDto Base(decimal start, Judged j)
    {
        var unit = BaseUnit(j);
        return start.Scale > 3 && Unit.Find(unit) is { } from && Unit.Find(j.Indicator.Unit) is { } to && from.TryConvert(start, to, out var told)
            ? Plain(Display.Trimmed(told), j.Indicator.Unit)
            : Plain(start, unit);
    }

    // A rate's base is an amount of the indicator, everything else starts in the target's own unit.
    private static string BaseUnit(Judged j) => j.Target.Kind switch
    {
        TargetKinds.Growth or TargetKinds.Cagr => j.Indicator.Unit,
        TargetKinds.Comparison when j.Indicator.Unit != j.Target.Unit => j.Indicator.Unit,
        TargetKinds.Reduction => j.Indicator.Unit,
        _ => j.Target.Unit,
    };

    private static string Clash(Judged j, PlanTitles plans) => j.Clash.Count == 0 ? "" :
        $"与另一处印的数不一致：{string.Join("；", j.Clash.Select(c => $"{plans.Quoted(c.Plan)}“{c.Sources.FirstOrDefault()?.Quote ?? c.Text()}”（{c.Text()}）"))}，待裁定。";
}

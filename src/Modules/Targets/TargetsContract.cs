using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Platform.Access;

namespace Luopan.Modules.Targets;

/// <summary>How far a target is, judged at the period end of the latest figure.</summary>
public enum Light
{
    /// <summary>Cannot be judged: no figure yet, no number in the target, no pace to compare with.</summary>
    None,

    /// <summary>正常: not below the pace.</summary>
    Green,

    /// <summary>偏慢: below the pace, within the tolerance of the light rule.</summary>
    Yellow,

    /// <summary>滞后: further below.</summary>
    Red,
}

/// <summary>A target and how far it is.</summary>
/// <param name="Id">Identity; opens the target's page.</param>
/// <param name="Value">The number to reach, in <paramref name="Unit"/>; null when the document gives none.</param>
/// <param name="Unit">Chinese name of the unit, which may differ from the indicator's (万亿元 and 亿元).</param>
/// <param name="Text">The target in words, e.g. <c>达到3.9万亿元</c>.</param>
/// <param name="Completion">Percent of the target reached, 100 is all, may be negative or above 100; null when it cannot be said, which is never zero.</param>
/// <param name="Pace">Percent due at <paramref name="JudgedAt"/>; null when there is none.</param>
/// <param name="Why">Sentence that explains the light, in Chinese.</param>
/// <param name="JudgedAt">Period of the latest figure; null when there is no figure.</param>
public sealed record TargetState(Guid Id, string Kind, decimal? Value, string Unit, string Text, decimal? Completion, decimal? Pace, Light Light, string Why, Period? JudgedAt);

/// <summary>A target in force with its light, as an assignment about it needs it.</summary>
/// <param name="Org">Code of the unit that is to reach it.</param>
/// <param name="Owner">Code of the department that answers for it; empty when the document names none.</param>
/// <param name="Period">Period by whose end it is to be reached.</param>
/// <param name="Version">Number of the version in force; grows with every change of the target.</param>
public sealed record LitTarget(
    TargetState State, string IndicatorName, string Org, string OrgName, string Line, Sensitivity Sensitivity, string Owner, Period Period, int Version);

/// <summary>Which targets' red lights are given to their units as assignments without anybody asking; the pack's <c>lights.yaml</c>.</summary>
/// <param name="Kinds">Kinds of target; empty for none.</param>
/// <param name="Workdays">Working days until it is to be done.</param>
/// <param name="Demand">What is demanded, in Chinese.</param>
public sealed record RedRule(IReadOnlySet<string> Kinds, int Workdays, string Demand)
{
    /// <summary>Nothing opens by itself.</summary>
    public static readonly RedRule None = new(new HashSet<string>(), 0, "");
}

/// <summary>What a text says an indicator is to reach, without its number.</summary>
/// <param name="Indicator">Code of the catalogue.</param>
/// <param name="Versus">The other side of a gap, or the direction of a change; empty when there is none.</param>
public sealed record SaidTarget(string Indicator, string Org, Period Period, ClaimKind Kind, string Versus);

/// <summary>A target as it stands on record.</summary>
/// <param name="Id">Identity; opens the target's page.</param>
/// <param name="PlanTitle">Title of the document it stands in; empty when the present person may not see the document.</param>
/// <param name="ValueHigh">Upper end of a range; null when there is one number.</param>
/// <param name="Unit">Chinese name of the unit, which may differ from the indicator's.</param>
/// <param name="Bound">One of <c>= &gt;= &lt;= ~</c>; empty when the document sets none.</param>
/// <param name="Text">The target in words, e.g. <c>达到3.9万亿元</c>.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="Quote">The words it was taken from; empty when none are known.</param>
public sealed record RecordedTarget(
    Guid Id, string PlanTitle, string IndicatorName, string IndicatorNameEn, string OrgName, string OrgNameEn, Period Period, decimal Value, decimal? ValueHigh, string Unit, string Bound, string Text, string TextEn, string Quote);

/// <summary>What other modules may ask of targets; answers within the scope in force.</summary>
public interface ITargets
{
    /// <summary>
    /// The target in force for an indicator and org that speaks of the period: one for the period's year before one for a span around it, a number before none.
    /// Null when there is none, or when the present person may not see it.
    /// </summary>
    Task<TargetState?> Of(string indicator, string org, Period period, CancellationToken stop);

    /// <summary>
    /// Targets with a number for the same indicator, org and kind of promise that end with the same year, one for each plan and number; a plan for exactly the period before others.
    /// Empty when there are none, when no target can say such a thing, or when the present person may not see targets.
    /// </summary>
    Task<IReadOnlyList<RecordedTarget>> Like(SaidTarget said, CancellationToken stop);

    /// <summary>Every target in force with its light, in the order of the board.</summary>
    Task<IReadOnlyList<LitTarget>> Lit(CancellationToken stop);

    /// <summary>Null when there is no such target in force, or the present person may not see it.</summary>
    Task<LitTarget?> Find(Guid id, CancellationToken stop);

    /// <summary>
    /// What there is to say of a target now, line by line in Chinese: the goal and its document, the latest figure with publisher and vintage, completion and pace, the judgement.
    /// To be kept with what is done about it, since figures are revised. Null as for <see cref="Find"/>.
    /// </summary>
    Task<string?> Facts(Guid id, CancellationToken stop);
}

using Luopan.Kernel;

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

/// <summary>What other modules may ask of targets; answers within the scope in force.</summary>
public interface ITargets
{
    /// <summary>
    /// The target in force for an indicator and org that speaks of the period: one for the period's year before one for a span around it, a number before none.
    /// Null when there is none, or when the present person may not see it.
    /// </summary>
    Task<TargetState?> Of(string indicator, string org, Period period, CancellationToken stop);
}

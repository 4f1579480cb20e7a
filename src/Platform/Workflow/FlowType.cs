using Luopan.Platform.Access;

namespace Luopan.Platform.Workflow;

/// <summary>How a limit counts.</summary>
public enum DayCount
{
    Working,
    Calendar,
}

/// <summary>One way from a state to the next.</summary>
/// <param name="Action">Stable name, also the verb on the button: <c>submit</c>, <c>sign</c>, <c>return</c>…</param>
/// <param name="By">Who may take it: holders of the permission whose scope covers the matter.</param>
/// <param name="NeedsReason">The step is refused without a written reason.</param>
/// <param name="NotSamePersonAs">Action whose last doer may not take this one (the drafter does not sign); null for no such bar.</param>
/// <param name="Aside">May be taken but is not waited for, as taking back an own request is not: it puts nothing on the worklist.</param>
public sealed record FlowStep(string Action, IReadOnlyList<string> From, string To, Permission By, bool NeedsReason = false, string? NotSamePersonAs = null, bool Aside = false);

/// <summary>A time limit: runs while the matter stands in <paramref name="State"/>.</summary>
/// <param name="Limit">Days until due.</param>
public sealed record FlowClock(string State, int Limit, DayCount Count);

/// <summary>What people call a life cycle, a state or an action.</summary>
public sealed record FlowWord(string Chinese, string English);

/// <summary>A life cycle: states, steps and clocks. The kernel knows no trade; modules give it their types.</summary>
/// <param name="Code">Stable name, <c>module.type</c>.</param>
/// <param name="Start">First state.</param>
/// <param name="Ends">States in which nothing is open any more.</param>
public sealed record FlowType(string Code, string Start, IReadOnlyList<string> Ends, IReadOnlyList<FlowStep> Steps, IReadOnlyList<FlowClock> Clocks)
{
    /// <summary>What a matter of this type is called.</summary>
    public FlowWord Name { get; init; } = new(Code, Code);

    /// <summary>Names of the states and actions, by code; a state and an action never share a code.</summary>
    public IReadOnlyDictionary<string, FlowWord> Words { get; init; } = new Dictionary<string, FlowWord>();

    /// <summary>The name of a state or action; its code when the type gives none.</summary>
    public FlowWord WordOf(string code) => Words.TryGetValue(code, out var word) ? word : new(code, code);

    public IEnumerable<FlowStep> StepsFrom(string state) => Steps.Where(s => s.From.Contains(state));

    public FlowClock? ClockOf(string state) => Clocks.FirstOrDefault(c => c.State == state);
}

/// <summary>Every life cycle of the product, by code.</summary>
public sealed class FlowTypes(IEnumerable<IModule> modules)
{
    private readonly Dictionary<string, FlowType> _all = modules.SelectMany(m => m.Flows).ToDictionary(f => f.Code);

    public FlowType this[string code] => _all[code];
}

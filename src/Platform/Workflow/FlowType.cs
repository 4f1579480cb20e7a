using Luopan.Platform.Access;
using Luopan.Platform.Spaces;

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
/// <param name="Undoable">Changes nothing but the state, so that whoever took it may take it back for a while.</param>
/// <param name="AtHome">Only for people who work in the responsible org or below it: whoever watches from above does not sign for it.</param>
/// <param name="Above">Only for people who work above the responsible org: nobody reviews the own house.</param>
/// <param name="OnPage">Asks for more than a click and a reason: it is taken on the matter's own page, and lists lead there.</param>
/// <param name="Back">Sends the matter back: whoever brought it here is told.</param>
public sealed record FlowStep(
    string Action, IReadOnlyList<string> From, string To, Permission By, bool NeedsReason = false, string? NotSamePersonAs = null, bool Aside = false, bool Undoable = false, bool Back = false, bool AtHome = false, bool Above = false, bool OnPage = false);

/// <summary>A time limit. It starts when the matter enters its states from outside, goes on between them, and ends when the matter leaves them.</summary>
/// <param name="State">State in which it runs.</param>
/// <param name="Limit">Days until due; without meaning when <see cref="ByDate"/>.</param>
public sealed record FlowClock(string State, int Limit, DayCount Count)
{
    /// <summary>What people call the limit; null when it needs no name.</summary>
    public FlowWord? Name { get; init; }

    /// <summary>Further states in which it runs on.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>States in which it stands still: the due day moves by the days spent there.</summary>
    public IReadOnlyList<string> PausedIn { get; init; } = [];

    /// <summary>The due day is given by the caller (a date of the matter itself), not counted from a limit.</summary>
    public bool ByDate { get; init; }

    public bool Holds(string state) => State == state || Also.Contains(state) || PausedIn.Contains(state);
}

/// <summary>What people call a life cycle, a state or an action.</summary>
public sealed record FlowWord(string Chinese, string English);

/// <summary>A life cycle: states, steps and clocks. The kernel knows no trade; modules and packs give it their types.</summary>
/// <param name="Code">Stable name, <c>module.type</c>.</param>
/// <param name="Start">First state.</param>
/// <param name="Ends">States in which nothing is open any more.</param>
public sealed record FlowType(string Code, string Start, IReadOnlyList<string> Ends, IReadOnlyList<FlowStep> Steps, IReadOnlyList<FlowClock> Clocks)
{
    /// <summary>What a matter of this type is called.</summary>
    public FlowWord Name { get; init; } = new(Code, Code);

    /// <summary>Names of the states and actions, by code; a state and an action never share a code.</summary>
    public IReadOnlyDictionary<string, FlowWord> Words { get; init; } = new Dictionary<string, FlowWord>();

    /// <summary>The name of a state or action; its code when neither the type nor the kernel gives one.</summary>
    public FlowWord WordOf(string code) => Words.TryGetValue(code, out var word) || KernelWords.TryGetValue(code, out word) ? word : new(code, code);

    public IEnumerable<FlowStep> StepsFrom(string state) => Steps.Where(s => s.From.Contains(state));

    public FlowClock? ClockOf(string state) => Clocks.FirstOrDefault(c => c.Holds(state));

    /// <summary>Whether some step is closed to whoever took this action last.</summary>
    public bool Bars(string action) => Steps.Any(s => s.NotSamePersonAs == action);

    private static readonly Dictionary<string, FlowWord> KernelWords = new()
    {
        ["started"] = new("建立", "Started"),
        ["assigned"] = new("指定办理", "Assigned"),
        ["paused"] = new("暂停计时", "Clock paused"),
        ["resumed"] = new("恢复计时", "Clock resumed"),
        ["extended"] = new("延期", "Extended"),
        ["climbed"] = new("逾期升级", "Raised for lateness"),
        ["witnessed"] = new("记事", "On record"),
        ["undone"] = new("撤销上一步", "Step undone"),
    };
}

/// <summary>Life cycles a pack's content brings; stands in the pack content of each space.</summary>
public sealed class PackFlows(IEnumerable<FlowType> flows)
{
    private readonly Dictionary<string, FlowType> _all = flows.ToDictionary(f => f.Code);

    public IReadOnlyCollection<FlowType> All => _all.Values;

    public FlowType? Find(string code) => _all.GetValueOrDefault(code);
}

/// <summary>Life cycles of the modules, the same in every space.</summary>
public sealed class ModuleFlows(IEnumerable<IModule> modules)
{
    private readonly Dictionary<string, FlowType> _all = modules.SelectMany(m => m.Flows).ToDictionary(f => f.Code);

    public IReadOnlyCollection<FlowType> All => _all.Values;

    public FlowType? Find(string code) => _all.GetValueOrDefault(code);
}

/// <summary>Every life cycle of the present space: those of the modules and those its pack brings.</summary>
public sealed class FlowTypes(ModuleFlows modules, CurrentSpace space)
{
    /// <summary>The type of a matter; asking for one that neither a module nor the pack has is a bug.</summary>
    public FlowType this[string code] => Find(code) ?? throw new KeyNotFoundException($"No flow type '{code}'.");

    /// <summary>The type; null when a pack has dropped it since the matter was opened.</summary>
    public FlowType? Find(string code) => modules.Find(code) ?? Packed?.Find(code);

    public IEnumerable<FlowType> All => [.. modules.All, .. Packed?.All ?? []];

    private PackFlows? Packed => space.IsEntered && space.Space.Content.Has<PackFlows>() ? space.Space.Content.Get<PackFlows>() : null;
}

using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>The life of a change to a target: proposed, then approved by another person, returned, or withdrawn.</summary>
internal static class ChangeFlow
{
    internal const string Code = "targets.change", Proposed = "proposed", Approved = "approved", Returned = "returned", Withdrawn = "withdrawn";
    internal const string Approve = "approve", Return = "return", Withdraw = "withdraw";

    internal static readonly FlowType Type = new(
        Code, Proposed, [Approved, Returned, Withdrawn],
        [
            new(Approve, [Proposed], Approved, TargetsModule.Approve, NotSamePersonAs: "started"),
            new(Return, [Proposed], Returned, TargetsModule.Approve, NeedsReason: true, NotSamePersonAs: "started", Undoable: true, Back: true),
            new(Withdraw, [Proposed], Withdrawn, TargetsModule.Set, Aside: true),
        ],
        [new(Proposed, 5, DayCount.Working)])
    {
        Name = new("目标调整", "Target change"),
        Words = new Dictionary<string, FlowWord>
        {
            [Proposed] = new("待核准", "Awaiting approval"),
            [Approved] = new("已核准", "Approved"),
            [Returned] = new("已退回", "Returned"),
            [Withdrawn] = new("已撤回", "Withdrawn"),
            [Approve] = new("核准", "Approve"),
            [Return] = new("退回", "Return"),
            [Withdraw] = new("撤回", "Withdraw"),
            ["started"] = new("提出", "Proposed"),
        },
    };
}

/// <summary>Changes of a target with where they stand.</summary>
internal static class Changes
{
    internal static async Task<IReadOnlyList<ShowTarget.Change>> Of(Guid target, LuopanDb db, WorkflowKernel work, FlowTypes flows, CurrentUser user, Target shown, CancellationToken stop)
    {
        var changes = await db.Set<TargetChange>().AsNoTracking().Where(c => c.TargetId == target).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(stop);
        var flow = flows[ChangeFlow.Code];
        var all = new List<ShowTarget.Change>();
        foreach (var change in changes)
        {
            if (await work.Find(ChangeFlow.Code, change.Subject, stop) is not { } item) continue;
            var steps = item.ClosedAt is null ? work.StepsFor(item) : [];
            var events = await work.History(item.Id, stop);
            all.Add(new(
                change.Id, TargetRows.Goal(change.Value, change.ValueHigh, shown.Unit, change.Bound, shown.Kind), change.Due, change.Reason, change.By, change.At,
                item.State, flow.WordOf(item.State).Chinese, flow.WordOf(item.State).English, item.Due,
                [.. steps.Where(s => s.Action != ChangeFlow.Withdraw || user.Is(change.ById)).Select(s => new ShowTarget.Action(s.Action, flow.WordOf(s.Action).Chinese, flow.WordOf(s.Action).English, s.NeedsReason))],
                [.. events.Select(e => new ShowTarget.Step(e.Action, flow.WordOf(e.Action).Chinese, flow.WordOf(e.Action).English, e.Person, e.At, e.Reason))]));
        }

        return all;
    }
}

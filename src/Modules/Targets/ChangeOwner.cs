using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>Lets changes of targets be handled from the worklist.</summary>
internal sealed class ChangeOwner(LuopanDb db, WorkflowKernel work, CurrentSpace space, CurrentUser user, TimeProvider time) : IWorkOwner
{
    public Permission Gate => TargetsModule.See;

    public bool Owns(string flow) => flow == ChangeFlow.Code;

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop) =>
        await Change(item, stop) is not { } change ? TargetsFaults.NoSuchChange : (await MoveChange.Run(change.TargetId, new(action, reason), db, work, space, user, time, stop)).Fault;

    public Task Follow(WorkItem item, CancellationToken stop) => Task.CompletedTask;

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        if (await Change(item, stop) is not { } change || await db.Set<Target>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == change.TargetId, stop) is not { } target) return null;
        var facts = new List<WorkFact>
        {
            new("现行目标", "In force", target.Text()),
            new("调整为", "To become", Target.Wording(change.Value, change.ValueHigh, target.Unit, change.Bound, target.Kind)),
            new("时期", "Period", Period.Parse(target.Period).Chinese(), target.Period),
            new("申请人", "Asked by", change.By),
        };
        if (change.Due is { } due && due != target.Due) facts.Insert(2, new("完成时限", "To be reached by", $"{due:yyyy年M月d日}", $"{due:yyyy-MM-dd}"));
        return new(facts, [new("理由", "Reason", change.Reason)]);
    }

    private Task<TargetChange?> Change(WorkItem item, CancellationToken stop) =>
        Guid.TryParse(item.Subject, out var id) ? db.Set<TargetChange>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) : Task.FromResult<TargetChange?>(null);
}

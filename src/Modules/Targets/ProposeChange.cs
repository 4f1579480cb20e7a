using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>Asks for another number, bound or due day; the target stays as it is until another person approves.</summary>
internal static class ProposeChange
{
    /// <param name="Version">Version of the target the person looked at; refused when it has moved since.</param>
    public sealed record Request(decimal? Value, decimal? ValueHigh, [property: Required(AllowEmptyStrings = true), StringLength(2)] string Bound, DateOnly? Due, [property: Required(AllowEmptyStrings = true), StringLength(1000)] string Reason, int Version);

    public sealed record Response(Guid Id, DateOnly? Due);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, WorkflowKernel work, CurrentSpace space, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } target) return TargetsFaults.NoSuchTarget;
        if (Refuse(ask, target) is { } fault) return fault;
        if (await Open(id, db, work, stop) is not null) return TargetsFaults.ChangeOpen;

        var change = new TargetChange
        {
            TargetId = id,
            ScopeKey = target.ScopeKey,
            Value = ask.Value,
            ValueHigh = ask.ValueHigh,
            Bound = ask.Bound,
            Due = ask.Due,
            Reason = ask.Reason.Trim(),
            OnVersion = target.Version,
            By = user.DisplayName,
            ById = user.Id,
            At = time.GetUtcNow().UtcDateTime,
        };
        db.Add(change);
        var item = work.Start(
            new(ChangeFlow.Code, change.Subject, Title(target, ask, space), $"/targets/{id}", target.ScopeKey, target.OrgPath), space.Space.Content.Get<WorkCalendar>());
        await db.SaveChangesAsync(stop);
        return new Response(change.Id, item.Due);
    }

    /// <summary>The change of a target that waits for approval; null when there is none.</summary>
    internal static async Task<(TargetChange Change, WorkItem Item)?> Open(Guid target, LuopanDb db, WorkflowKernel work, CancellationToken stop)
    {
        foreach (var change in await db.Set<TargetChange>().Where(c => c.TargetId == target).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(stop))
            if (await work.Find(ChangeFlow.Code, change.Subject, stop) is { ClosedAt: null } item) return (change, item);
        return null;
    }

    private static Fault? Refuse(Request ask, Target target)
    {
        if (ask.Version != target.Version) return TargetsFaults.Moved;
        if (string.IsNullOrWhiteSpace(ask.Reason)) return WorkflowFaults.ReasonMissing;
        if (ask.Bound.Length > 0 && !TargetKinds.Bounds.Contains(ask.Bound)) return TargetsFaults.BadBound(ask.Bound);
        if (ask.Value is null && TargetKinds.Numeric.Contains(target.Kind)) return TargetsFaults.ValueMissing(target.Kind);
        if (ask is { Value: { } low, ValueHigh: { } high } && high <= low) return TargetsFaults.BadRange(low, high);
        return ask.Value == target.Value && ask.ValueHigh == target.ValueHigh && ask.Bound == target.Bound && ask.Due == target.Due ? TargetsFaults.NothingChanges : null;
    }

    private static string Title(Target target, Request ask, CurrentSpace space)
    {
        var name = space.Space.Content.Get<Indicators.IndicatorCatalogue>().Find(target.Indicator)?.Name ?? target.Indicator;
        return $"{name}：{target.Text()}调整为{Target.Wording(ask.Value, ask.ValueHigh, target.Unit, ask.Bound, target.Kind)}";
    }
}

/// <summary>Every change ever asked for, the newest first.</summary>
internal static class ListChanges
{
    public sealed record Response(IReadOnlyList<ShowTarget.Change> Changes);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, WorkflowKernel work, FlowTypes flows, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<Target>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } target) return TargetsFaults.NoSuchTarget;
        return new Response(await Changes.Of(id, db, work, flows, user, target, stop));
    }
}

/// <summary>Approves, returns or withdraws the open change of a target; approval puts a new version in force.</summary>
internal static class MoveChange
{
    public sealed record Request([property: Required, StringLength(20)] string Action, [property: StringLength(1000)] string? Reason);

    public sealed record Response(string State, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, WorkflowKernel work, CurrentSpace space, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } target) return TargetsFaults.NoSuchTarget;
        if (await ProposeChange.Open(id, db, work, stop) is not var (change, item)) return TargetsFaults.NoSuchChange;
        if (ask.Action == ChangeFlow.Withdraw && !user.Is(change.ById)) return TargetsFaults.NotYours;
        if (ask.Action == ChangeFlow.Approve && change.OnVersion != target.Version) return TargetsFaults.Moved;
        var moved = await work.Move(item, ask.Action, ask.Reason, space.Space.Content.Get<WorkCalendar>(), stop);
        if (moved.Fault is not null) return moved.Fault;
        if (item.State == ChangeFlow.Approved)
            db.Add(target.Set(change.Value, change.ValueHigh, change.Bound, change.Due, change.Reason, change.By, user.DisplayName, time.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkflowFaults.Changed;
        }

        return new Response(item.State, target.Version);
    }
}

using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Supervision;

/// <summary>Takes a step without leaving the list; the owning module does it, with all its rules.</summary>
internal static class TakeStep
{
    /// <param name="Version">Version of the matter the person looked at; refused when it has moved since.</param>
    public sealed record Request([property: Required, StringLength(60)] string Action, [property: StringLength(2000)] string? Reason, int? Version);

    /// <param name="MayUndo">The person may take the step back for ten minutes.</param>
    public sealed record Response(string State, string StateName, string StateNameEn, DateOnly? Due, bool Closed, bool MayUndo, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, WorkDesk desk, FlowTypes flows, CancellationToken stop)
    {
        var from = await desk.Find(id, stop) is { } before ? before.Item.State : "";
        var taken = await desk.Step(id, ask.Action, ask.Reason, ask.Version, stop);
        if (taken.Fault is { } fault) return fault;
        var (item, type) = (taken.Value.Item, flows[taken.Value.Item.Type]);
        var step = type.StepsFrom(from).FirstOrDefault(s => s.Action == ask.Action && s.To == item.State);
        return new Response(item.State, type.WordOf(item.State).Chinese, type.WordOf(item.State).English, item.Due, item.ClosedAt is not null, step?.Undoable == true, item.Version);
    }
}

/// <summary>Takes the same step on several matters; each for itself, so that one refusal does not hold up the others.</summary>
internal static class TakeSteps
{
    public sealed record Request([property: Required] IReadOnlyList<Guid> Ids, [property: Required, StringLength(60)] string Action, [property: StringLength(2000)] string? Reason);

    public sealed record Line(Guid Id, bool Done, string? Code, string? Sentence);

    public sealed record Response(int Done, int Refused, IReadOnlyList<Line> Lines);

    internal static async Task<Outcome<Response>> Run(Request ask, IServiceProvider services, CurrentUser user, CurrentSpace space, CancellationToken stop)
    {
        var ids = ask.Ids.Distinct().ToList();
        if (ids.Count is 0 or > 200) return SupervisionFaults.NothingChosen;
        var lines = new List<Line>();
        foreach (var id in ids)
        {
            var fault = await One(id, ask, services, user, space, stop);
            lines.Add(new(id, fault is null, fault?.Code, fault?.Sentence));
        }

        return new Response(lines.Count(l => l.Done), lines.Count(l => !l.Done), lines);
    }

    // A scope of its own: what one matter left half done in memory does not reach the next.
    private static async Task<Fault?> One(Guid id, Request ask, IServiceProvider services, CurrentUser user, CurrentSpace space, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space.Space);
        var same = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        same.From = user.From;
        if (!await scope.ServiceProvider.GetRequiredService<IPersonLoader>().Load(user.Id!.Value, same, stop)) return NeedsExtensions.NotSignedIn;
        same.Activate(SupervisionModule.Work);
        try
        {
            return (await scope.ServiceProvider.GetRequiredService<WorkDesk>().Step(id, ask.Action, ask.Reason, null, stop)).Fault;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkflowFaults.Changed;
        }
    }
}

/// <summary>Takes back the person's own last step.</summary>
internal static class UndoStep
{
    internal static async Task<Outcome<TakeStep.Response>> Run(Guid id, DbContext db, WorkDesk desk, WorkflowKernel work, FlowTypes flows, Deputies deputies, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<WorkItem>().FirstOrDefaultAsync(i => i.Id == id, stop) is not { } item || flows.Find(item.Type) is not { } type) return SupervisionFaults.NoSuchMatter;
        var last = await db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstAsync(stop);

        // A step may have taken the matter out of its doer's reach; for anybody else what is out of reach is not there.
        if (last.PersonId != user.Id && await desk.Find(id, stop) is null) return SupervisionFaults.NoSuchMatter;
        if (desk.OwnerOf(item) is not { } owner) return SupervisionFaults.NotHere;
        var capacities = await deputies.Today(stop);
        var capacity = capacities.FirstOrDefault(c => c.Actor.ForId == last.ForId && c.Covers(item.Type)) ?? capacities[0];
        if (!desk.Enter(new(item, [], capacity), owner)) return NeedsExtensions.NotAllowed;
        if (await work.Undo(item, stop) is { } fault) return fault;
        await owner.Follow(item, stop);
        await db.SaveChangesAsync(stop);
        return new TakeStep.Response(item.State, type.WordOf(item.State).Chinese, type.WordOf(item.State).English, item.Due, false, false, item.Version);
    }
}

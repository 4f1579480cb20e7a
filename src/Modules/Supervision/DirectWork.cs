using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Gives a matter to another person: whoever could do it now, or who directs the work there.</summary>
internal static class HandWork
{
    /// <param name="Person">Null takes it from everybody in particular.</param>
    public sealed record Request(Guid? Person, [property: StringLength(2000)] string? Reason, int? Version);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, WorkDesk desk, WorkflowKernel work, IPeople people, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
        var item = line.Item;
        if (item.ClosedAt is not null) return WorkflowFaults.NotFromHere(item.State, "assigned");
        if (ask.Version is not null && ask.Version != item.Version) return WorkflowFaults.Changed;
        if (line.Steps.Count == 0 && !user.ScopeOf(SupervisionModule.Direct).Covers(item.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (desk.OwnerOf(item) is not { } owner) return SupervisionFaults.NotHere;
        if (ask.Person is { } person)
        {
            if (await people.Find(person, stop) is null) return SupervisionFaults.NoSuchPerson;
            if (!(await desk.Able(item, stop)).Contains(person)) return SupervisionFaults.CannotTake;
        }

        if (!desk.Enter(line, owner)) return NeedsExtensions.NotAllowed;
        if (work.Assign(item, ask.Person, ask.Reason) is { } fault) return fault;
        await owner.Follow(item, stop);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>Moves the due day, stops the clock, or lets it run on; each by decision and on record.</summary>
internal static class RetimeWork
{
    /// <param name="Act">extend, pause or resume.</param>
    public sealed record Request([property: Required, RegularExpression("^(extend|pause|resume)$")] string Act, DateOnly? To, [property: StringLength(2000)] string? Reason, int? Version);

    public sealed record Response(DateOnly? Due, bool Paused, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, WorkDesk desk, WorkflowKernel work, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
        var item = line.Item;
        if (ask.Version is not null && ask.Version != item.Version) return WorkflowFaults.Changed;
        if (!user.ScopeOf(SupervisionModule.Direct).Covers(item.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (desk.OwnerOf(item) is not { } owner) return SupervisionFaults.NotHere;
        if (ask.Act == "extend" && ask.To is null) return SupervisionFaults.DateMissing;
        if (!user.May(owner.Gate)) return NeedsExtensions.NotAllowed;
        user.Activate(owner.Gate);
        var fault = ask.Act switch
        {
            "extend" => work.Extend(item, ask.To!.Value, ask.Reason ?? ""),
            "pause" => work.Pause(item, ask.Reason ?? ""),
            _ => work.Resume(item, desk.Calendar),
        };
        if (fault is not null) return fault;
        await owner.Follow(item, stop);
        await db.SaveChangesAsync(stop);
        return new Response(item.Due, item.PausedOn is not null, item.Version);
    }
}

/// <summary>Follows a matter, or leaves off following it.</summary>
internal static class WatchWork
{
    internal static Task<Outcome<Done>> On(Guid id, WorkDesk desk, CurrentUser user, DbContext db, TimeProvider time, CancellationToken stop) => Set(id, true, desk, user, db, time, stop);

    internal static Task<Outcome<Done>> Off(Guid id, WorkDesk desk, CurrentUser user, DbContext db, TimeProvider time, CancellationToken stop) => Set(id, false, desk, user, db, time, stop);

    private static async Task<Outcome<Done>> Set(Guid id, bool on, WorkDesk desk, CurrentUser user, DbContext db, TimeProvider time, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
        var watch = await db.Set<Watch>().FirstOrDefaultAsync(w => w.PersonId == user.Id && w.Type == line.Item.Type && w.Subject == line.Item.Subject, stop);
        if (on == watch is not null) return Done.It;
        if (watch is null) db.Add(new Watch { PersonId = user.Id!.Value, Type = line.Item.Type, Subject = line.Item.Subject, Since = time.GetUtcNow().UtcDateTime });
        else db.Remove(watch);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

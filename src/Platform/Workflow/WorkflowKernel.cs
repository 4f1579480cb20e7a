using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>What a matter is when it enters the kernel.</summary>
public sealed record NewWork(string Type, string Subject, string Title, string Link, string ScopeKey, string OrgPath);

/// <summary>A matter with what the present person may do to it.</summary>
public sealed record WorkView(WorkItem Item, IReadOnlyList<FlowStep> Steps);

/// <summary>Moves matters through their life cycles, keeps their clocks, and lists what waits for whom. Works in the caller's unit of work: the caller saves.</summary>
public sealed class WorkflowKernel(DbContext db, FlowTypes types, CurrentUser user, TimeProvider time)
{
    /// <summary>Opens a matter in its type's first state.</summary>
    public WorkItem Start(NewWork work, WorkCalendar calendar)
    {
        var type = types[work.Type];
        var item = new WorkItem
        {
            Type = work.Type,
            Subject = work.Subject,
            Title = work.Title,
            Link = work.Link,
            ScopeKey = work.ScopeKey,
            OrgPath = work.OrgPath,
            State = type.Start,
            OpenedAt = Now,
            StateSince = Now,
        };
        SetClock(item, type, calendar);
        db.Add(item);
        Note(item, "started", type.Start, type.Start, null);
        return item;
    }

    public async Task<WorkItem?> Find(string type, string subject, CancellationToken stop) =>
        await db.Set<WorkItem>().FirstOrDefaultAsync(i => i.Type == type && i.Subject == subject, stop);

    /// <summary>The steps the present person may take now.</summary>
    public IReadOnlyList<FlowStep> StepsFor(WorkItem item) =>
        [.. types[item.Type].StepsFrom(item.State).Where(s => user.ScopeOf(s.By).Covers(item.ScopeKey) && (item.AssigneeId is null || item.AssigneeId == user.Id))];

    /// <summary>Takes a step. Refuses what the state, the person's rights, a missing reason or the four-eyes rule forbid.</summary>
    public async Task<Outcome<WorkItem>> Move(WorkItem item, string action, string? reason, WorkCalendar calendar, CancellationToken stop)
    {
        var type = types[item.Type];
        var step = type.StepsFrom(item.State).FirstOrDefault(s => s.Action == action);
        if (step is null) return WorkflowFaults.NotFromHere(item.State, action);
        if (!user.ScopeOf(step.By).Covers(item.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (item.AssigneeId is { } assignee && assignee != user.Id) return WorkflowFaults.SomebodyElses;
        if (step.NeedsReason && string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        if (step.NotSamePersonAs is { } other && await LastDoer(item, other, stop) is { } doer && doer == user.Id) return WorkflowFaults.FourEyes;

        Note(item, action, item.State, step.To, reason);
        item.State = step.To;
        item.StateSince = Now;
        item.AssigneeId = null;
        item.Climbed = 0;
        item.Version++;
        item.ClosedAt = type.Ends.Contains(step.To) ? Now : null;
        SetClock(item, type, calendar);
        return item;
    }

    /// <summary>Gives the matter to one person.</summary>
    public void Assign(WorkItem item, Guid person, string? reason)
    {
        item.AssigneeId = person;
        item.Version++;
        Note(item, "assigned", item.State, item.State, reason);
    }

    /// <summary>Stops the running clock; a reason is due.</summary>
    public Fault? Pause(WorkItem item, string reason)
    {
        if (item.Due is null || item.PausedOn is not null) return WorkflowFaults.NoClock;
        if (string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        item.PausedOn = Today;
        item.Version++;
        Note(item, "paused", item.State, item.State, reason);
        return null;
    }

    /// <summary>Lets a stopped clock run on; the due day moves by the days it stood.</summary>
    public Fault? Resume(WorkItem item, WorkCalendar calendar)
    {
        if (item.PausedOn is not { } paused || item.Due is not { } due) return WorkflowFaults.NoClock;
        var clock = types[item.Type].ClockOf(item.State);
        if (clock?.Count == DayCount.Calendar) item.Due = due.AddDays(Today.DayNumber - paused.DayNumber);
        else if (calendar.WorkdaysBetween(paused, Today) is var stood and > 0)
        {
            var moved = calendar.AddWorkdays(due, stood);
            (item.Due, item.DueProvisional) = (moved.Date, moved.Provisional);
        }

        item.PausedOn = null;
        item.Version++;
        Note(item, "resumed", item.State, item.State, null);
        return null;
    }

    /// <summary>Moves the due day by decision, with a reason; never backwards.</summary>
    public Fault? Extend(WorkItem item, DateOnly to, string reason)
    {
        if (item.Due is not { } due) return WorkflowFaults.NoClock;
        if (string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        if (to <= due) return WorkflowFaults.NotLater;
        item.Due = to;
        item.Version++;
        Note(item, "extended", item.State, item.State, reason);
        return null;
    }

    /// <summary>Late matters climb one level of the tree for every five calendar days they are late; answers how many climbed.</summary>
    public async Task<int> Climb(CancellationToken stop)
    {
        var today = Today;
        var late = await db.Set<WorkItem>().Where(i => i.ClosedAt == null && i.PausedOn == null && i.Due != null && i.Due < today).ToListAsync(stop);
        var climbed = 0;
        foreach (var item in late)
        {
            var levels = 1 + (today.DayNumber - item.Due!.Value.DayNumber - 1) / 5;
            if (levels <= item.Climbed) continue;
            item.Climbed = levels;
            item.OrgPath = ParentPath(item.OrgPath);
            item.Version++;
            Note(item, "climbed", item.State, item.State, null);
            climbed++;
        }

        return climbed;
    }

    /// <summary>Open matters on which the present person may take a step, most urgent first.</summary>
    public async Task<IReadOnlyList<WorkView>> Waiting(CancellationToken stop)
    {
        var open = await db.Set<WorkItem>().AsNoTracking().Where(i => i.ClosedAt == null).ToListAsync(stop);
        var views = new List<WorkView>();
        foreach (var item in open.OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.OpenedAt))
        {
            if (StepsFor(item) is { Count: > 0 } steps && await WithoutBarred(item, steps, stop) is var left && left.Any(s => !s.Aside)) views.Add(new(item, left));
        }

        return views;
    }

    /// <summary>Leaves out what the four-eyes rule forbids the present person.</summary>
    public async Task<IReadOnlyList<FlowStep>> WithoutBarred(WorkItem item, IReadOnlyList<FlowStep> steps, CancellationToken stop)
    {
        var left = new List<FlowStep>();
        foreach (var step in steps)
            if (step.NotSamePersonAs is not { } other || await LastDoer(item, other, stop) is not { } doer || doer != user.Id) left.Add(step);
        return left;
    }

    public async Task<IReadOnlyList<WorkEvent>> History(Guid item, CancellationToken stop) =>
        await db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == item).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(stop);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => ChinaTime.Today(time);

    private void SetClock(WorkItem item, FlowType type, WorkCalendar calendar)
    {
        item.PausedOn = null;
        var clock = type.ClockOf(item.State);
        if (clock is null) (item.Due, item.DueProvisional) = (null, false);
        else if (clock.Count == DayCount.Calendar) (item.Due, item.DueProvisional) = (Today.AddDays(clock.Limit), false);
        else
        {
            var due = calendar.AddWorkdays(Today, clock.Limit);
            (item.Due, item.DueProvisional) = (due.Date, due.Provisional);
        }
    }

    private async Task<Guid?> LastDoer(WorkItem item, string action, CancellationToken stop) =>
        (await db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == item.Id && e.Action == action).OrderByDescending(e => e.At).FirstOrDefaultAsync(stop))?.PersonId;

    private void Note(WorkItem item, string action, string from, string to, string? reason) => db.Add(new WorkEvent
    {
        ItemId = item.Id,
        Action = action,
        From = from,
        To = to,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        PersonId = user.Id,
        Person = user.DisplayName,
        At = Now,
    });

    // "/370000/370100/" climbs to "/370000/"; the root stays where it is.
    private static string ParentPath(string path)
    {
        var cut = path.TrimEnd('/').LastIndexOf('/');
        return cut <= 0 ? path : path[..(cut + 1)];
    }
}

using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>What a matter is when it enters the kernel.</summary>
/// <param name="Day">The due day, for a clock that is kept by a date of the matter itself; for a limit the day it counts from, null for today.</param>
public sealed record NewWork(string Type, string Subject, string Title, string Link, string ScopeKey, string OrgPath, DateOnly? Day = null)
{
    /// <summary>State it enters in when it has a past before the product; null for the first of its type.</summary>
    public string? State { get; init; }
}

/// <summary>Moves matters through their life cycles, and keeps their clocks. Works in the caller's unit of work: the caller saves.</summary>
public sealed class WorkflowKernel(DbContext db, FlowTypes types, CurrentUser user, Notices notices, TimeProvider time)
{
    /// <summary>So long after an undoable step its doer may take it back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

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
            Line = ScopeKey.LineOf(work.ScopeKey),
            HomePath = work.OrgPath,
            OrgPath = work.OrgPath,
            State = work.State ?? type.Start,
            OpenedAt = Now,
            StateSince = Now,
        };
        if (type.Ends.Contains(item.State)) item.ClosedAt = Now;
        WorkClock.Enter(item, type, null, work.Day, calendar, Today);
        db.Add(item);
        Note(item, "started", item.State, null);
        return item;
    }

    public async Task<WorkItem?> Find(string type, string subject, CancellationToken stop) =>
        await db.Set<WorkItem>().FirstOrDefaultAsync(i => i.Type == type && i.Subject == subject, stop);

    /// <summary>The steps the present person may take now; what the four-eyes rule forbids is left out.</summary>
    public IReadOnlyList<FlowStep> StepsFor(WorkItem item) => StepsFor(item, user);

    /// <summary>The steps somebody may take now, also as the deputy of an absent person.</summary>
    public IReadOnlyList<FlowStep> StepsFor(WorkItem item, CurrentUser actor) => item.ClosedAt is not null || types.Find(item.Type) is not { } type ? []
        : [.. type.StepsFrom(item.State).Where(s => actor.ScopeOf(s.By).Covers(item.ScopeKey) && (item.AssigneeId is null || actor.Is(item.AssigneeId) || s.To == item.State) && IsHome(item, s, actor) && IsAbove(item, s, actor) && !Barred(item, s, actor))];

    /// <summary>Whether the four-eyes rule keeps a person from the step.</summary>
    public static bool IsBarred(WorkItem item, FlowStep step, Guid person) => step.NotSamePersonAs is { } other && WorkClock.Did(item, other, person);

    /// <summary>Takes a step. Refuses what the state, the person's rights, a missing reason or the four-eyes rule forbid.</summary>
    /// <param name="day">The due day when the step enters a clock kept by a date of the matter, or moves that date; for a limit the day it counts from, null for today.</param>
    public async Task<Outcome<WorkItem>> Move(WorkItem item, string action, string? reason, WorkCalendar calendar, CancellationToken stop, DateOnly? day = null)
    {
        var type = types[item.Type];
        var step = type.StepsFrom(item.State).Where(s => s.Action == action).OrderByDescending(s => user.ScopeOf(s.By).Covers(item.ScopeKey)).FirstOrDefault();
        if (step is null) return WorkflowFaults.NotFromHere(item.State, action);
        if (!user.ScopeOf(step.By).Covers(item.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (item.AssigneeId is { } assignee && !user.IsSystem && !user.Is(assignee) && step.To != item.State) return WorkflowFaults.SomebodyElses;
        if (!IsHome(item, step, user)) return WorkflowFaults.NotAtHome;
        if (!IsAbove(item, step, user)) return WorkflowFaults.NotAbove;
        if (step.NeedsReason && string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        if (Barred(item, step, user)) return WorkflowFaults.FourEyes;

        var bringer = step.Back ? await Bringer(item, stop) : null;
        var before = step.Undoable ? WorkClock.Stand(item) : null;
        var from = item.State;
        item.State = step.To;
        item.StateSince = Now;
        if (from != step.To) item.AssigneeId = null; // a step that stays, such as a reminder, takes the matter from nobody
        item.ClosedAt = type.Ends.Contains(step.To) ? Now : null;
        item.Version++;
        WorkClock.Enter(item, type, from, day, calendar, Today);
        var told = Note(item, action, from, reason, before);
        if (bringer is { } person)
            notices.Tell(person, NoticeKind.Returned, $"{told.Id}", new($"{item.Title}已被{user.DisplayName}{type.WordOf(action).Chinese}：{told.Reason}", $"{item.Title}: {type.WordOf(action).English} by {user.DisplayName}. {told.Reason}"), item.Link);
        return item;
    }

    /// <summary>Puts a matter where something outside its own steps has brought it: answered by a row, fallen away, open again.</summary>
    /// <param name="closed">Nothing of it is open any more, whatever the state.</param>
    public void Put(WorkItem item, string state, string? reason, WorkCalendar calendar, DateOnly? due = null, bool closed = false)
    {
        var (type, from) = (types[item.Type], item.State);
        item.State = state;
        item.StateSince = Now;
        item.ClosedAt = closed || type.Ends.Contains(state) ? Now : null;
        item.Version++;
        if (item.ClosedAt is null) WorkClock.Enter(item, type, from == state ? null : from, due, calendar, Today);
        else (item.Due, item.ClockName, item.PausedOn) = (null, null, null);
        Note(item, closed ? "closed" : state, from, reason);
    }

    /// <summary>Takes back the present person's own last step, if it changed nothing but the state and nothing has happened since.</summary>
    public async Task<Fault?> Undo(WorkItem item, CancellationToken stop)
    {
        var last = await db.Set<WorkEvent>().Where(e => e.ItemId == item.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);
        if (last?.Before is null || last.PersonId is null || last.PersonId != user.Id || Now - last.At > UndoFor) return WorkflowFaults.CannotUndo;
        var from = item.State;
        WorkClock.Restore(item, last.Before);
        item.ClosedAt = null;
        item.Version++;
        Note(item, "undone", from, null);
        return null;
    }

    /// <summary>Gives the matter to one person, or to nobody in particular; taking it from somebody needs a reason.</summary>
    public Fault? Assign(WorkItem item, Guid? person, string? reason)
    {
        if (item.AssigneeId == person) return null;
        if (item.AssigneeId is not null && string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        item.AssigneeId = person;
        item.Version++;
        var told = Note(item, "assigned", item.State, reason);
        if (person is { } to) notices.Tell(to, NoticeKind.Assigned, $"{told.Id}", new($"{user.DisplayName}将“{item.Title}”交您办理", $"{user.DisplayName} gave you “{item.Title}”"), item.Link);
        return null;
    }

    /// <summary>Writes on the matter's course what happened to it elsewhere; state, clock and assignee stay.</summary>
    public void Witness(WorkItem item, string what)
    {
        item.Version++;
        Note(item, "witnessed", item.State, what);
    }

    /// <summary>Follows the matter when what it is about is renamed or moved to another org, line or sensitivity.</summary>
    public void Place(WorkItem item, string title, string scopeKey, string orgPath)
    {
        if (item.Title == title && item.ScopeKey == scopeKey && item.HomePath == orgPath) return;
        (item.Title, item.ScopeKey, item.Line) = (title, scopeKey, ScopeKey.LineOf(scopeKey));
        item.HomePath = orgPath;
        item.OrgPath = WorkClock.Up(orgPath, item.Climbed);
        item.Version++;
    }

    /// <summary>Stops the running clock; a reason is due.</summary>
    public Fault? Pause(WorkItem item, string reason)
    {
        if (item.Due is null || item.PausedOn is not null) return WorkflowFaults.NoClock;
        if (string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        item.PausedOn = Today;
        item.Version++;
        Note(item, "paused", item.State, reason);
        return null;
    }

    /// <summary>Lets a stopped clock run on; the due day moves by the days it stood.</summary>
    public Fault? Resume(WorkItem item, WorkCalendar calendar)
    {
        var clock = types[item.Type].ClockOf(item.State);
        if (item.PausedOn is null || item.Due is null || clock is null || clock.PausedIn.Contains(item.State)) return WorkflowFaults.NoClock;
        WorkClock.RunOn(item, clock, calendar, Today);
        item.Version++;
        Note(item, "resumed", item.State, null);
        return null;
    }

    /// <summary>Moves the due day by decision, with a reason; never backwards.</summary>
    public Fault? Extend(WorkItem item, DateOnly to, string reason)
    {
        if (item.Due is not { } due) return WorkflowFaults.NoClock;
        if (string.IsNullOrWhiteSpace(reason)) return WorkflowFaults.ReasonMissing;
        if (to <= due) return WorkflowFaults.NotLater;
        SetDue(item, to);
        Note(item, "extended", item.State, reason);
        return null;
    }

    /// <summary>Follows the date of the matter by which a running clock is kept; a matter no longer late comes down to its home.</summary>
    public void SetDue(WorkItem item, DateOnly? due)
    {
        if (item.Due == due || types[item.Type].ClockOf(item.State) is null) return;
        (item.Due, item.DueProvisional) = (due, false);
        if (due is null || due >= Today) (item.Climbed, item.OrgPath) = (0, item.HomePath);
        item.Version++;
    }

    /// <summary>Follows the day a running limit counts from.</summary>
    /// <param name="was">The day it counted from before; null when there was none and it counted from the day its state was entered.</param>
    public void Recount(WorkItem item, DateOnly? was, DateOnly now, WorkCalendar calendar)
    {
        if (types[item.Type].ClockOf(item.State) is not { ByDate: false } clock) return;
        var due = WorkClock.Recount(item, clock, was, now, calendar);
        SetDue(item, due.Date);
        item.DueProvisional = due.Provisional;
    }

    /// <summary>Late matters climb one level of the tree for every five calendar days they are late; answers those that climbed.</summary>
    public async Task<IReadOnlyList<WorkItem>> Climb(CancellationToken stop)
    {
        var today = Today;
        var late = await db.Set<WorkItem>().Where(i => i.ClosedAt == null && i.PausedOn == null && i.Due != null && i.Due.Value.AddDays(5 * i.Climbed) < today).ToListAsync(stop);
        foreach (var item in late)
        {
            item.Climbed = 1 + (today.DayNumber - item.Due!.Value.DayNumber - 1) / 5;
            item.OrgPath = WorkClock.Up(item.HomePath, item.Climbed);
            item.Version++;
            Note(item, "climbed", item.State, null);
        }

        return late;
    }

    public async Task<IReadOnlyList<WorkEvent>> History(Guid item, CancellationToken stop) =>
        await db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == item).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(stop);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => ChinaTime.Today(time);

    private static bool IsHome(WorkItem item, FlowStep step, CurrentUser actor) => !step.AtHome || actor.HomePath?.StartsWith(item.HomePath, StringComparison.Ordinal) == true;

    private static bool IsAbove(WorkItem item, FlowStep step, CurrentUser actor) =>
        !step.Above || actor.IsSystem || (actor.HomePath is { } home && item.HomePath.Length > home.Length && item.HomePath.StartsWith(home, StringComparison.Ordinal));

    // Both the person and, for a deputy, the absent person are barred.
    private static bool Barred(WorkItem item, FlowStep step, CurrentUser actor) =>
        step.NotSamePersonAs is { } other && (WorkClock.Did(item, other, actor.Id) || WorkClock.Did(item, other, actor.ForId));

    private async Task<Guid?> Bringer(WorkItem item, CancellationToken stop) => (await db.Set<WorkEvent>().AsNoTracking()
        .Where(e => e.ItemId == item.Id && e.To == item.State && (e.From != e.To || e.Action == "started")).OrderByDescending(e => e.At).FirstOrDefaultAsync(stop))?.PersonId;

    private WorkEvent Note(WorkItem item, string action, string from, string? reason, string? before = null)
    {
        if (types[item.Type].Bars(action)) WorkClock.NoteDoers(item, action, [user.Id, user.ForId]);
        var told = new WorkEvent
        {
            ItemId = item.Id,
            Action = action,
            From = from,
            To = item.State,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            PersonId = user.Id,
            Person = user.DisplayName,
            ForId = user.ForId,
            Before = before,
            At = Now,
        };
        db.Add(told);
        return told;
    }
}

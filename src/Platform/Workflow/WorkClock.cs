using System.Text.Json;
using Luopan.Kernel;

namespace Luopan.Platform.Workflow;

/// <summary>The arithmetic of a matter's clock, climb and doers; touches nothing but the matter.</summary>
internal static class WorkClock
{
    /// <summary>Sets the clock after the matter came into its state: started anew, going on, standing still, or none.</summary>
    internal static void Enter(WorkItem item, FlowType type, string? from, DateOnly? given, WorkCalendar calendar, DateOnly today)
    {
        var clock = type.ClockOf(item.State);
        if (clock is not null && from is not null && ReferenceEquals(type.ClockOf(from), clock))
        {
            if (clock.ByDate && given is not null) (item.Due, item.DueProvisional) = (given, false);
            if (clock.PausedIn.Contains(item.State)) item.PausedOn ??= today;
            else if (item.PausedOn is not null) RunOn(item, clock, calendar, today);
            return;
        }

        (item.Climbed, item.OrgPath, item.ClockName) = (0, item.HomePath, clock?.Name?.Chinese);
        item.PausedOn = clock?.PausedIn.Contains(item.State) == true ? today : null;
        (item.Due, item.DueProvisional) = clock switch
        {
            null => (null, false),
            { ByDate: true } => (given, false),
            _ => Counted(clock, given ?? today, calendar) is var due ? (due.Date, due.Provisional) : default,
        };
    }

    /// <summary>The due day when the day a limit counts from turns out to be another: moved as far as that day has moved, so that pauses and extensions stay.</summary>
    internal static Deadline Recount(WorkItem item, FlowClock clock, DateOnly? was, DateOnly now, WorkCalendar calendar)
    {
        if (was is not { } before || item.Due is not { } due) return Counted(clock, now, calendar);
        return clock.Count == DayCount.Calendar ? calendar.AddDays(due, now.DayNumber - before.DayNumber)
            : calendar.WorkdaysBetween(before, now) is not 0 and var days ? calendar.AddWorkdays(due, days)
            : new(due, item.DueProvisional);
    }

    private static Deadline Counted(FlowClock clock, DateOnly from, WorkCalendar calendar) =>
        clock.Count == DayCount.Calendar ? calendar.AddDays(from, clock.Limit) : calendar.AddWorkdays(from, clock.Limit);

    /// <summary>Lets a standing clock run; the due day moves by the days it stood.</summary>
    internal static void RunOn(WorkItem item, FlowClock clock, WorkCalendar calendar, DateOnly today)
    {
        if (item is { PausedOn: { } paused, Due: { } due })
        {
            if (clock.Count == DayCount.Calendar) item.Due = due.AddDays(today.DayNumber - paused.DayNumber);
            else if (calendar.WorkdaysBetween(paused, today) is var stood and > 0)
            {
                var moved = calendar.AddWorkdays(due, stood);
                (item.Due, item.DueProvisional) = (moved.Date, moved.Provisional);
            }
        }

        item.PausedOn = null;
    }

    /// <summary>"/370000/370100/" one level up is "/370000/"; the root stays where it is.</summary>
    internal static string Up(string path, int levels)
    {
        for (; levels > 0; levels--)
        {
            var cut = path.TrimEnd('/').LastIndexOf('/');
            if (cut <= 0) return path;
            path = path[..(cut + 1)];
        }

        return path;
    }

    internal static bool Did(WorkItem item, string action, Guid? person) => person is { } id && item.Doers.Contains($";{action}={id};", StringComparison.Ordinal);

    /// <summary>Keeps who took the action last; an earlier doer of it is forgotten.</summary>
    internal static void NoteDoers(WorkItem item, string action, IEnumerable<Guid?> persons)
    {
        var others = item.Doers.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(d => !d.StartsWith(action + "=", StringComparison.Ordinal));
        var parts = others.Concat(persons.OfType<Guid>().Select(p => $"{action}={p}"));
        item.Doers = string.Concat(parts.Select(p => $";{p};"));
    }

    /// <summary>Where the matter stands, to come back to.</summary>
    internal static string Stand(WorkItem item) =>
        JsonSerializer.Serialize(new Standing(item.State, item.StateSince, item.Due, item.DueProvisional, item.ClockName, item.PausedOn, item.Climbed, item.OrgPath, item.AssigneeId, item.Doers));

    internal static void Restore(WorkItem item, string stand)
    {
        var was = JsonSerializer.Deserialize<Standing>(stand)!;
        (item.State, item.StateSince, item.Due, item.DueProvisional, item.ClockName) = (was.State, was.Since, was.Due, was.Provisional, was.Clock);
        (item.PausedOn, item.Climbed, item.OrgPath, item.AssigneeId, item.Doers) = (was.PausedOn, was.Climbed, was.OrgPath, was.Assignee, was.Doers);
    }

    private sealed record Standing(string State, DateTime Since, DateOnly? Due, bool Provisional, string? Clock, DateOnly? PausedOn, int Climbed, string OrgPath, Guid? Assignee, string Doers);
}

using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records;

/// <summary>By when the states ahead should be reached, as far as the clocks of the type say.</summary>
internal static class PlannedDays
{
    /// <param name="due">Day the present clock ends; null when none runs.</param>
    /// <param name="dayOf">What stands in a date field; null when it is empty.</param>
    internal static IReadOnlyDictionary<string, DateOnly> Of(Life life, string state, DateOnly? due, Func<string, DateOnly?> dayOf, WorkCalendar calendar)
    {
        var aside = life.Steps.Where(s => s.Aside).Select(s => s.To).ToHashSet();
        var way = life.States.Select(s => s.Code).Where(s => !aside.Contains(s)).ToList();
        var planned = new Dictionary<string, DateOnly>();
        var at = way.IndexOf(state);
        if (at < 0) return planned;

        // A state is reached when the clock of the one before it ends; without a clock, or with an empty date, nothing says when.
        var (clock, ends) = (life.ClockOf(state), due);
        foreach (var next in way.Skip(at + 1))
        {
            if (clock is not null && Holds(clock, next)) continue;
            var reached = clock is null ? null : ends;
            if (reached is { } day) planned[next] = day;
            clock = life.ClockOf(next);
            ends = clock switch
            {
                null => null,
                { Until: { } field } => dayOf(field),
                { Days: { } days } when ((clock.From is { } given ? dayOf(given) : null) ?? reached) is { } from => clock.Count == DayCount.Working ? calendar.AddWorkdays(from, days).Date : calendar.AddDays(from, days).Date,
                _ => null,
            };
        }

        return planned;
    }

    private static bool Holds(LifeClock clock, string state) => clock.Runs.Contains(state) || clock.Pauses.Contains(state);
}

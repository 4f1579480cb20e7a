namespace Luopan.Kernel;

/// <summary>Why a day stands in the calendar of the State Council's yearly notice.</summary>
public enum CalendarKind
{
    /// <summary>放假: no working day whatever the weekday (<c>holiday</c> in the pack).</summary>
    Holiday,

    /// <summary>调休上班: a working day though a Saturday or Sunday (<c>makeup_workday</c> in the pack).</summary>
    MakeupWorkday,
}

/// <summary>One dated line of a yearly notice.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off or at work.</param>
/// <param name="Name">The festival, e.g. 国庆节.</param>
/// <param name="Year">The year of the notice, which for New Year's Eve may be the year after <paramref name="Date"/>.</param>
public sealed record CalendarEntry(DateOnly Date, CalendarKind Kind, string Name, int Year);

/// <summary>A date counted in working days, and whether it rests on a year whose notice is not loaded.</summary>
/// <param name="Date">The day.</param>
/// <param name="Provisional">True when Monday to Friday had to be assumed for a day on the way: the date may still move, and every screen says so.</param>
public readonly record struct Deadline(DateOnly Date, bool Provisional);

/// <summary>Counts working days: make-up days, and Mondays to Fridays that are no holiday.</summary>
/// <remarks>In years without a notice Monday to Friday is assumed, and every answer that rests on it says so.</remarks>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, CalendarEntry> entries = [];
    private readonly HashSet<int> years = [];

    /// <summary>Takes the lines of all notices; when a day stands twice the later line wins (the pack check reports it).</summary>
    public WorkCalendar(IEnumerable<CalendarEntry> lines)
    {
        foreach (var line in lines)
        {
            entries[line.Date] = line;
            years.Add(line.Year);
        }
    }

    /// <summary>Knows no notice: every date is provisional.</summary>
    public static WorkCalendar Empty { get; } = new([]);

    /// <summary>The last year whose notice is loaded; 0 when none is.</summary>
    public int LastLoadedYear => years.Count == 0 ? 0 : years.Max();

    /// <summary>The line that speaks of the day; null for ordinary weekdays and weekends.</summary>
    public CalendarEntry? Entry(DateOnly day) => entries.GetValueOrDefault(day);

    /// <summary>Whether people are at work that day, as far as known; see <see cref="IsProvisional"/>.</summary>
    public bool IsWorkday(DateOnly day) => entries.TryGetValue(day, out var entry)
        ? entry.Kind == CalendarKind.MakeupWorkday
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Whether the day lies in a year without a notice and no notice speaks of it.</summary>
    public bool IsProvisional(DateOnly day) => !years.Contains(day.Year) && !entries.ContainsKey(day);

    /// <summary>The day that is so many working days after a start, the start itself not counted (《民法典》第二百零一条: the first day is not counted in).</summary>
    /// <param name="start">The day the clock starts; may be a day off.</param>
    /// <param name="workdays">How many; 0 gives the start itself or, on a day off, the next working day; negative counts back.</param>
    public Deadline AddWorkdays(DateOnly start, int workdays)
    {
        var step = workdays < 0 ? -1 : 1;
        var (day, provisional) = (start, false);
        if (workdays == 0)
        {
            provisional = IsProvisional(day);
            while (!IsWorkday(day)) provisional |= IsProvisional(day = day.AddDays(1));
        }

        for (var left = Math.Abs(workdays); left > 0; left -= IsWorkday(day) ? 1 : 0)
        {
            day = day.AddDays(step);
            provisional |= IsProvisional(day);
        }

        return new(day, provisional);
    }

    /// <summary>The day that is so many calendar days after a start; on a day off it moves to the next working day (《民法典》第二百零三条).</summary>
    public Deadline AddDays(DateOnly start, int days) => AddWorkdays(start.AddDays(days), 0);

    /// <summary>Working days after one day up to and with another; negative when the second lies before the first, 0 on the same day.</summary>
    /// <remarks>Inverse of <see cref="AddWorkdays"/>: the days left of a deadline are counted from today to its date.</remarks>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkdaysIn(to, from.AddDays(-1));
        return to == from ? 0 : WorkdaysIn(from.AddDays(1), to);
    }

    /// <summary>Working days from the first to the last day, both counted; 0 when the last lies before the first.</summary>
    public int WorkdaysIn(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
            if (IsWorkday(day)) count++;
        return count;
    }

    /// <summary>Working days of a period; 2025 has 248.</summary>
    public int WorkdaysIn(Period period) => WorkdaysIn(period.Start, period.End);
}

using Luopan.Kernel;
using Luopan.Modules.Records;

namespace Luopan.Modules.Supervision;

/// <summary>How many of some assignments are open, late and near their day.</summary>
/// <param name="AverageLate">Working days the late ones are late on average; null when none is.</param>
/// <param name="LongestLate">Working days of the latest one; null when none is late.</param>
public sealed record LateCount(int Open, int Overdue, int Soon, decimal? AverageLate, int? LongestLate);

/// <summary>The arithmetic of lateness; a stopped clock is never late.</summary>
internal static class Lateness
{
    internal static bool IsLate(RecordState record, DateOnly today) => !record.Ended && !record.Paused && record.Due < today;

    internal static bool IsSoon(RecordState record, DateOnly today, DateOnly soonBound) => !record.Ended && !record.Paused && record.Due >= today && record.Due < soonBound;

    internal static int WorkdaysLate(RecordState record, DateOnly today, WorkCalendar calendar) => record.Due is { } due ? calendar.WorkdaysBetween(due, today) : 0;

    internal static LateCount Count(IReadOnlyCollection<RecordState> records, DateOnly today, DateOnly soonBound, WorkCalendar calendar)
    {
        var late = records.Where(r => IsLate(r, today)).Select(r => WorkdaysLate(r, today, calendar)).ToList();
        return new(records.Count, late.Count, records.Count(r => IsSoon(r, today, soonBound)), late.Count == 0 ? null : Math.Round((decimal)late.Sum() / late.Count, 1, MidpointRounding.AwayFromZero), late.Count == 0 ? null : late.Max());
    }

    /// <summary>Days since it was opened, in the four classes the board shows.</summary>
    internal static string Age(RecordState record, DateTime now) => (now - record.CreatedAt).TotalDays switch { < 8 => "week", < 31 => "month", < 91 => "quarter", _ => "longer" };
}

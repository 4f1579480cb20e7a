using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Records;

namespace Luopan.Modules.Supervision;

/// <summary>How many of some assignments are open, late and near their day.</summary>
/// <param name="AverageLate">Working days the late ones are late on average; null when none is.</param>
/// <param name="LongestLate">Working days of the latest one; null when none is late.</param>
public sealed record LateCount(int Open, int Overdue, int Soon, decimal? AverageLate, int? LongestLate);

/// <summary>How many of some struck-off assignments were done by their day.</summary>
/// <param name="InTime">Done by their day.</param>
/// <param name="Judged">Struck off and with a day to be judged by.</param>
/// <param name="Rate">Percent; null when there is nothing to judge, which is not zero.</param>
public sealed record InTimeRate(int InTime, int Judged, decimal? Rate);

/// <summary>The arithmetic of lateness; a stopped clock is never late.</summary>
internal static class Lateness
{
    internal static bool IsLate(RecordState record, DateOnly today) => !record.Ended && !record.Paused && record.Due < today;

    internal static bool IsSoon(RecordState record, DateOnly today, DateOnly soonBound) => !record.Ended && !record.Paused && record.Due >= today && record.Due < soonBound;

    /// <summary>Working days something was late by; counted as the light of every list counts them, also when the day is off.</summary>
    internal static int WorkdaysLate(DateOnly due, DateOnly until, WorkCalendar calendar) => -calendar.WorkdaysBetween(until, due);

    /// <summary>Whether the lead body has the next step: before the issue and during the review others have it.</summary>
    internal static bool Owes(RecordState record) => !record.Ended && record.State is not (Assignment.Proposed or Assignment.Reviewing);

    /// <summary>Whether the lead body was late as of a day, and by how many working days: with what it owed then, or with what it had done.</summary>
    internal static (bool IsLate, int Workdays) Of(Tracked one, DateOnly asOf, WorkCalendar calendar)
    {
        var (due, until) = one switch
        {
            { ClosedOn: { } closed } => (one.DueBy, closed <= asOf ? one.DoneOn!.Value : asOf),
            { Record: { Paused: false } record } when Owes(record) => (record.Due, asOf),
            _ => (null, asOf),
        };
        return due is { } day && day < until ? (true, WorkdaysLate(day, until, calendar)) : (false, 0);
    }

    internal static LateCount Count(IReadOnlyCollection<RecordState> records, DateOnly today, DateOnly soonBound, WorkCalendar calendar)
    {
        var late = records.Where(r => IsLate(r, today)).Select(r => WorkdaysLate(r.Due!.Value, today, calendar)).ToList();
        return new(records.Count, late.Count, records.Count(r => IsSoon(r, today, soonBound)), late.Count == 0 ? null : Math.Round((decimal)late.Sum() / late.Count, 1, MidpointRounding.AwayFromZero), late.Count == 0 ? null : late.Max());
    }

    internal static InTimeRate Rate(IEnumerable<Tracked> closed)
    {
        var judged = closed.Select(t => t.InTime).OfType<bool>().ToList();
        var done = judged.Count(inTime => inTime);
        return new(done, judged.Count, judged.Count == 0 ? null : Math.Round(100m * done / judged.Count, 1, MidpointRounding.AwayFromZero));
    }

    /// <summary>Class of the days since it was opened: <c>to-7</c>, <c>to-30</c>…, <c>older</c>.</summary>
    internal static string Age(RecordState record, DateTime now, IReadOnlyList<int> ages)
    {
        var days = (int)(now - record.CreatedAt).TotalDays;
        return ages.Where(a => days <= a).Select(Code).FirstOrDefault("older");
    }

    internal static string Code(int age) => string.Create(CultureInfo.InvariantCulture, $"to-{age}");
}

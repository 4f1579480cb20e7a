using Luopan.Kernel;
using Luopan.Platform;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Figures that are let out together, on a day and minute known beforehand.</summary>
/// <param name="Line">Business line of those who prepare and move it.</param>
/// <param name="Every">month, quarter, half or year: which figures go out together.</param>
/// <param name="From">First period it lets out; figures of earlier ones were never kept back.</param>
/// <param name="Day">Day of the month it comes out in, moved to the next working day; null where working days are counted.</param>
/// <param name="Workdays">How many working days after the period's end; null where a day is named.</param>
/// <param name="After">How many months after the period's end that month is; 1 is the next.</param>
/// <param name="By">Who prepares it.</param>
internal sealed record Release(
    string Code, string Name, string NameEn, string Line, IReadOnlyList<string> Indicators, PeriodKind Every, Period From, int? Day, int? Workdays, int After, TimeOnly Time, string By)
{
    /// <summary>The occurrence that lets figures of a period out; null for those before the first, and for days and weeks.</summary>
    internal Period? Of(Period figures)
    {
        if (figures.Kind is PeriodKind.Day or PeriodKind.Week) return null;
        var occurrence = At(figures.End);
        return occurrence < From ? null : occurrence;
    }

    /// <summary>The occurrence a day lies in.</summary>
    internal Period At(DateOnly day) => Every switch
    {
        PeriodKind.Month => Period.MonthOf(day),
        PeriodKind.Quarter => Period.OfQuarter(day.Year, (day.Month + 2) / 3),
        PeriodKind.Half => Period.OfHalf(day.Year, (day.Month + 5) / 6),
        _ => Period.OfYear(day.Year),
    };

    /// <summary>The minute as declared, UTC, and whether it rests on a year whose holidays are not known yet.</summary>
    internal (DateTime Moment, bool Provisional) Declared(Period occurrence, WorkCalendar calendar)
    {
        var deadline = Workdays is { } workdays ? calendar.AddWorkdays(occurrence.End, workdays) : calendar.AddWorkdays(DayAfter(occurrence), 0);
        return (ChinaTime.StartOf(deadline.Date).Add(Time.ToTimeSpan()), deadline.Provisional);
    }

    private DateOnly DayAfter(Period occurrence)
    {
        var month = occurrence.End.AddDays(1).AddMonths(After - 1);
        return new DateOnly(month.Year, month.Month, Math.Min(Day!.Value, DateTime.DaysInMonth(month.Year, month.Month)));
    }
}

/// <summary>Every release of the pack.</summary>
public sealed class ReleaseCalendar
{
    internal static readonly ReleaseCalendar None = new([]);

    private readonly Dictionary<string, Release> _byIndicator;

    internal ReleaseCalendar(IReadOnlyList<Release> all) =>
        (All, _byIndicator) = (all, all.SelectMany(r => r.Indicators.Select(i => (Indicator: i, Release: r))).ToDictionary(p => p.Indicator, p => p.Release));

    internal IReadOnlyList<Release> All { get; }

    /// <summary>Whether there is a release of that code.</summary>
    public bool Has(string code) => Find(code) is not null;

    internal Release? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    /// <summary>The release that lets an indicator out; null when it goes out as it comes in.</summary>
    internal Release? For(string indicator) => _byIndicator.GetValueOrDefault(indicator);
}

/// <summary>A release moved to another minute. Appended; the last one of an occurrence stands.</summary>
internal sealed class ReleaseMove
{
    public long Id { get; init; }

    /// <summary>Code of the release.</summary>
    public required string Release { get; init; }

    /// <summary>The occurrence, canonical.</summary>
    public required string Period { get; init; }

    /// <summary>Minute that stood before, UTC.</summary>
    public required DateTime Was { get; init; }

    /// <summary>Minute from now on, UTC.</summary>
    public required DateTime Moment { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public Guid? ById { get; init; }

    public required string By { get; init; }
}

/// <summary>The minutes as they stand: declared, or as they were moved last.</summary>
internal sealed class ReleaseMinutes(ReleaseCalendar releases, WorkCalendar calendar, IEnumerable<ReleaseMove> moves)
{
    private readonly ILookup<(string, string), ReleaseMove> _moves = moves.OrderBy(m => m.Id).ToLookup(m => (m.Release, m.Period));

    internal ReleaseCalendar Releases => releases;

    internal (DateTime Moment, bool Provisional) Of(Release release, Period occurrence) =>
        MovesOf(release, occurrence) is [.., var last] ? (last.Moment, false) : release.Declared(occurrence, calendar);

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<ReleaseMove> MovesOf(Release release, Period occurrence) => [.. _moves[(release.Code, occurrence.ToString())]];
}

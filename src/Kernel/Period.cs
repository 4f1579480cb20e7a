using System.Globalization;
using System.Text.Json.Serialization;

namespace Luopan.Kernel;

/// <summary>The eight forms a period of time can take; stable names, they travel in exports.</summary>
public enum PeriodKind
{
    /// <summary>年: <c>2025</c>.</summary>
    Year,

    /// <summary>半年: <c>2025-H1</c>.</summary>
    Half,

    /// <summary>季度: <c>2025-Q1</c>.</summary>
    Quarter,

    /// <summary>月: <c>2025-03</c>.</summary>
    Month,

    /// <summary>周 after ISO 8601, Monday to Sunday: <c>2025-W07</c>.</summary>
    Week,

    /// <summary>日: <c>2025-03-15</c>.</summary>
    Day,

    /// <summary>累计, the months of one year from January on: <c>2025-01/03</c>.</summary>
    Cumulative,

    /// <summary>区间, whole years or whole months: <c>2021/2025</c>, <c>2021-03/2022-05</c>.</summary>
    Span,
}

/// <summary>A period a figure stands for: canonical text, first and last day, arithmetic in its own steps (DESIGN §5).</summary>
/// <remarks>
/// Two periods are equal when kind and both days agree: <c>2025</c> and <c>2025-01/12</c> are different keys of an observation although they cover the
/// same days; ask <see cref="SameSpan"/> for that. Years run from 1900 to 2199: what lies outside is a typing error in this trade.
/// <c>default(Period)</c> is no period; it only marks "none" where an <c>out</c> parameter needs a value.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Period>))]
public readonly partial record struct Period : IComparable<Period>, IParsable<Period>
{
    internal const int FirstYear = 1900;
    internal const int LastYearAllowed = 2199;

    private Period(PeriodKind kind, DateOnly start, DateOnly end) => (Kind, Start, End) = (kind, start, end);

    /// <summary>Which of the eight forms.</summary>
    public PeriodKind Kind { get; }

    /// <summary>First day, included.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, included; a stock is read here and pace is judged here.</summary>
    public DateOnly End { get; }

    /// <summary>The year it is counted under: for a week the ISO year, for a span the year it ends in.</summary>
    public int Year => Kind == PeriodKind.Week ? ISOWeek.GetYear(Start.ToDateTime(TimeOnly.MinValue)) : End.Year;

    /// <summary>Its number inside the year: half 1–2, quarter 1–4, month 1–12, week 1–53, day of the year; of a year 1.</summary>
    /// <remarks>Of a cumulative or a span it is the last month.</remarks>
    public int Number => Kind switch
    {
        PeriodKind.Year => 1,
        PeriodKind.Half => Start.Month == 1 ? 1 : 2,
        PeriodKind.Quarter => (Start.Month + 2) / 3,
        PeriodKind.Week => ISOWeek.GetWeekOfYear(Start.ToDateTime(TimeOnly.MinValue)),
        PeriodKind.Day => Start.DayOfYear,
        _ => End.Month,
    };

    /// <summary>Calendar days from <see cref="Start"/> to <see cref="End"/>, both counted; 2024-02 has 29.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The whole year, <c>2025</c>. Throws when the year is outside 1900–2199, as do the other makers.</summary>
    public static Period OfYear(int year) => new(PeriodKind.Year, First(year, 1), Last(year, 12));

    /// <summary>A half year, 1 or 2: <c>2025-H1</c>.</summary>
    public static Period OfHalf(int year, int half) => Months(PeriodKind.Half, year, half, 6);

    /// <summary>A quarter, 1 to 4: <c>2025-Q1</c>.</summary>
    public static Period OfQuarter(int year, int quarter) => Months(PeriodKind.Quarter, year, quarter, 3);

    /// <summary>A month, 1 to 12: <c>2025-03</c>.</summary>
    public static Period OfMonth(int year, int month) => Months(PeriodKind.Month, year, month, 1);

    /// <summary>An ISO week, 1 to 52 or 53: <c>2025-W07</c>. Week 53 exists only in long years (2020, 2026, 2032…).</summary>
    public static Period OfWeek(int year, int week)
    {
        Demand(year is >= FirstYear and <= LastYearAllowed && week >= 1 && week <= ISOWeek.GetWeeksInYear(year), nameof(week));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new(PeriodKind.Week, monday, monday.AddDays(6));
    }

    /// <summary>One day: <c>2025-03-15</c>.</summary>
    public static Period OfDay(DateOnly day)
    {
        Demand(day.Year is >= FirstYear and <= LastYearAllowed, nameof(day));
        return new(PeriodKind.Day, day, day);
    }

    /// <summary>The month that holds the day.</summary>
    public static Period MonthOf(DateOnly day) => OfMonth(day.Year, day.Month);

    /// <summary>January up to and with the month: <c>2025-01/03</c>; month 12 gives <c>2025-01/12</c>, which is not <c>2025</c>.</summary>
    public static Period OfCumulative(int year, int month)
    {
        Demand(month is >= 1 and <= 12, nameof(month));
        return new(PeriodKind.Cumulative, First(year, 1), Last(year, month));
    }

    /// <summary>All years or months from the first to the last, both included; both must be years or both months, in order.</summary>
    /// <remarks>One text for one period: <c>2021/2021</c> is <c>2021</c>, <c>2021-03/2021-03</c> is <c>2021-03</c>,
    /// <c>2021-01/2021-03</c> is the cumulative <c>2021-01/03</c>, <c>2021-01/2022-12</c> is <c>2021/2022</c>.</remarks>
    public static Period OfSpan(Period first, Period last)
    {
        Demand(first.Kind == last.Kind && first.Kind is PeriodKind.Year or PeriodKind.Month && first.Start <= last.Start, nameof(last));
        if (first == last) return first;
        if (first.Kind == PeriodKind.Month && first.Year == last.Year && first.Number == 1) return OfCumulative(last.Year, last.Number);
        return new(PeriodKind.Span, first.Start, last.End);
    }

    /// <summary>Whether both cover the same days, whatever their form: <c>2025</c>, <c>2025-01/12</c>; <c>2025-H1</c>, <c>2025-01/06</c>.</summary>
    public bool SameSpan(Period other) => Start == other.Start && End == other.End;

    /// <summary>Whether it covers the calendar year exactly: <c>2025</c> and <c>2025-01/12</c> do.</summary>
    public bool Covers(int year) => SameSpan(OfYear(year));

    /// <summary>Whether every day of the other lies inside this one; a period contains itself.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the day lies inside.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>Orders by last day, then by first day, then by kind, so that only equal periods rank equal.</summary>
    public int CompareTo(Period other) => (End, Start, Kind).CompareTo((other.End, other.Start, other.Kind));

    /// <summary>Earlier by <see cref="CompareTo"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Later by <see cref="CompareTo"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or equal by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Later or equal by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static Period Months(PeriodKind kind, int year, int number, int length)
    {
        Demand(number >= 1 && number * length <= 12, nameof(number));
        return new(kind, First(year, ((number - 1) * length) + 1), Last(year, number * length));
    }

    private static DateOnly First(int year, int month)
    {
        Demand(year is >= FirstYear and <= LastYearAllowed, nameof(year));
        return new(year, month, 1);
    }

    private static DateOnly Last(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static void Demand(bool holds, string name)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, "No such period.");
    }
}

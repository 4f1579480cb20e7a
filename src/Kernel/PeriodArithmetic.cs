using System.Globalization;

namespace Luopan.Kernel;

public readonly partial record struct Period
{
    /// <summary>上年同期: the same form a year earlier.</summary>
    /// <remarks>29 February answers 28 February; week 53 answers the last week of the year before; of a span both ends move by a year.</remarks>
    public Period LastYear() => InYear(Year - 1);

    /// <summary>The same form in another year: 2025-03 in 2020 is 2020-03, a span that ends in 2025 moves until it ends in 2020; see <see cref="LastYear"/> for its edges.</summary>
    public Period InYear(int year)
    {
        Demand(year is >= FirstYear and <= LastYearAllowed, nameof(year));
        return Kind switch
        {
            PeriodKind.Week => OfWeek(year, Math.Min(Number, ISOWeek.GetWeeksInYear(year))),
            PeriodKind.Day => OfDay(Start.AddYears(year - Year)),
            PeriodKind.Cumulative => OfCumulative(year, Number),
            PeriodKind.Span => Shifted(12 * (year - Year)),
            _ => Add((year - Year) * PerYear),
        };
    }

    /// <summary>The one just before, see <see cref="Add"/>.</summary>
    public Period Previous() => Add(-1);

    /// <summary>The one just after, see <see cref="Add"/>.</summary>
    public Period Next() => Add(1);

    /// <summary>Moves by so many steps of its own form, negative is back.</summary>
    /// <remarks>
    /// A cumulative steps by its last month: after <c>2025-01/12</c> comes <c>2026-01/01</c>. A span steps by its own length: after <c>2021/2025</c> comes
    /// <c>2026/2030</c>. Throws when the result leaves 1900–2199.
    /// </remarks>
    public Period Add(int steps)
    {
        switch (Kind)
        {
            case PeriodKind.Week:
                var monday = Start.AddDays(checked(steps * 7));
                Demand(ISOWeek.GetYear(monday.ToDateTime(TimeOnly.MinValue)) is >= FirstYear and <= LastYearAllowed, nameof(steps));
                return new(PeriodKind.Week, monday, monday.AddDays(6));
            case PeriodKind.Day:
                return OfDay(Start.AddDays(steps));
            case PeriodKind.Cumulative:
                var month = LatestMonth().Add(steps);
                return OfCumulative(month.Year, month.Number);
            case PeriodKind.Span:
                return Shifted(checked(steps * MonthCount));
            default:
                var start = Start.AddMonths(checked(steps * (12 / PerYear)));
                Demand(start.Year is >= FirstYear and <= LastYearAllowed, nameof(steps));
                return new(Kind, start, start.AddMonths(12 / PerYear).AddDays(-1));
        }
    }

    /// <summary>The cumulative up to its end: <c>2025-03</c> → <c>2025-01/03</c>, <c>2025-Q3</c> → <c>2025-01/09</c>.</summary>
    /// <remarks>A year and a cumulative are their own; so are weeks, days and spans, which have no cumulative of whole months.</remarks>
    public Period YearToDate() => Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half ? OfCumulative(End.Year, End.Month) : this;

    /// <summary>The month it ends in: <c>2025-01/03</c> → <c>2025-03</c>, <c>2025</c> → <c>2025-12</c>.</summary>
    public Period LatestMonth() => MonthOf(End);

    /// <summary>Steps from the other to this one, both of the same form and, for spans, the same length; null when they cannot be counted.</summary>
    public int? StepsFrom(Period other)
    {
        if (Kind != other.Kind) return null;
        var months = ((End.Year - other.End.Year) * 12) + End.Month - other.End.Month;
        return Kind switch
        {
            PeriodKind.Day => Start.DayNumber - other.Start.DayNumber,
            PeriodKind.Week => (Start.DayNumber - other.Start.DayNumber) / 7,
            PeriodKind.Cumulative => months,
            PeriodKind.Span => MonthCount == other.MonthCount && months % MonthCount == 0 ? months / MonthCount : null,
            _ => months * PerYear / 12,
        };
    }

    /// <summary>All months inside, in order; empty for weeks and days.</summary>
    public IEnumerable<Period> MonthsInside()
    {
        if (Kind is PeriodKind.Week or PeriodKind.Day) yield break;
        for (var start = Start; start <= End; start = start.AddMonths(1)) yield return MonthOf(start);
    }

    private int PerYear => Kind switch { PeriodKind.Half => 2, PeriodKind.Quarter => 4, PeriodKind.Month => 12, _ => 1 };

    private int MonthCount => ((End.Year - Start.Year) * 12) + End.Month - Start.Month + 1;

    private Period Shifted(int months)
    {
        var first = MonthOf(Start.AddMonths(months));
        return OfSpan(first, MonthOf(first.Start.AddMonths(MonthCount - 1)));
    }
}

using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>The periods functions over time reach to.</summary>
internal static class Spread
{
    /// <summary>How far averages and fillings may be told to reach.</summary>
    public const int MostPeriods = 120;

    /// <summary>How far a gap is filled when nothing is said.</summary>
    public const int MostGap = 60;

    /// <summary>How many years a seasonal index looks back on.</summary>
    public const int MostYears = 10;

    // Fifty years of months; past this an accumulation is a mistake.
    private const int MostPieces = 600;

    /// <summary>The last so many periods of a form, this one included, oldest first; null when they leave the calendar.</summary>
    public static IReadOnlyList<Period>? Last(Period period, int count) =>
        Tried(() => [.. Enumerable.Range(0, count).Select(i => period.Add(i - count + 1))]);

    /// <summary>Every period of a month's, quarter's or half's form in the so many whole years before its own, oldest first.</summary>
    public static IReadOnlyList<Period>? Years(Period period, int count)
    {
        var perYear = period.Kind switch { PeriodKind.Month => 12, PeriodKind.Quarter => 4, _ => 2 };
        return Tried(() => [.. Enumerable.Range(0, count * perYear).Select(i => period.Add(i + 1 - period.Number - (count * perYear)))]);
    }

    /// <summary>
    /// The periods from a day's up to and with this one that add up to everything since: its own form, of a cumulative the whole years before it. Empty when
    /// this one ends before the day; null when its form cannot be walked so.
    /// </summary>
    public static IReadOnlyList<Period>? Since(DateOnly start, Period period)
    {
        if (period.End < start) return [];
        if (period.Kind is PeriodKind.Span) return null;
        if (period.Kind is PeriodKind.Cumulative)
            return period.Year - start.Year <= MostPieces ? [.. Enumerable.Range(start.Year, period.Year - start.Year).Select(Period.OfYear), period] : null;
        return Tried(() =>
        {
            var back = new List<Period>();
            for (var at = period; at.End >= start && back.Count <= MostPieces; at = at.Previous()) back.Insert(0, at);
            return back;
        }) is { Count: <= MostPieces } pieces ? pieces : null;
    }

    /// <summary>The period a stock is compared with to know what came in: the one just before; of a cumulative the year before.</summary>
    public static Period Before(Period period) => period.Kind switch
    {
        PeriodKind.Cumulative => Period.OfYear(period.Year - 1),
        PeriodKind.Span => Period.MonthOf(period.Start.AddDays(-1)),
        _ => period.Previous(),
    };

    /// <summary>A period moved; null when that leaves the calendar.</summary>
    public static Period? Moved(Period period, Func<Period, Period> move)
    {
        try
        {
            return move(period);
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static IReadOnlyList<Period>? Tried(Func<IReadOnlyList<Period>> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>The other forms of a period under which its figure may stand.</summary>
internal static class Forms
{
    // Past this, adding up months is no honest reading any more.
    private const int MostPieces = 120;

    /// <summary>The period itself first, then every other form of exactly the same days: 2025 and 2025-01/12, 2025-Q1 and 2025-01/03.</summary>
    public static IEnumerable<Period> SameDays(Period period) =>
        SameEnd(period).Where(other => other.SameSpan(period)).Prepend(period);

    /// <summary>Other forms that end on the same day, shortest first; a stock reads the same in all of them.</summary>
    public static IEnumerable<Period> SameEnd(Period period)
    {
        if (period.Kind is PeriodKind.Day or PeriodKind.Week) yield break;
        var (year, month) = (period.End.Year, period.End.Month);
        var forms = new List<Period> { Period.OfMonth(year, month) };
        if (month % 3 == 0) forms.Add(Period.OfQuarter(year, month / 3));
        if (month % 6 == 0) forms.Add(Period.OfHalf(year, month / 6));
        forms.Add(Period.OfCumulative(year, month));
        if (month == 12) forms.Add(Period.OfYear(year));
        foreach (var form in forms)
            if (form != period) yield return form;
    }

    /// <summary>The two cumulatives whose difference is the period: 2021-08 is 2021-01/08 less 2021-01/07; null when it begins a year or leaves it.</summary>
    public static (Period Until, Period Before)? Cumulatives(Period period)
    {
        var within = period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Span && period.Start.Year == period.End.Year;
        return within && period.Start.Month > 1
            ? (Period.OfCumulative(period.End.Year, period.End.Month), Period.OfCumulative(period.Start.Year, period.Start.Month - 1))
            : null;
    }

    /// <summary>Ways to cut a period into pieces that add up to it, coarsest first: years of a span, then quarters, then months.</summary>
    public static IEnumerable<IReadOnlyList<Period>> Pieces(Period period)
    {
        if (period.Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Month) yield break;
        var months = period.MonthsInside().ToList();
        if (months.Count is < 2 or > MostPieces) yield break;
        if (months.Count % 12 == 0 && months.Count > 12 && months[0].Number == 1)
            yield return [.. months.Where(month => month.Number == 12).Select(month => Period.OfYear(month.Year))];
        if (months.Count % 3 == 0 && months.Count > 3 && months[0].Number % 3 == 1)
            yield return [.. months.Where(month => month.Number % 3 == 0).Select(month => Period.OfQuarter(month.Year, month.Number / 3))];
        yield return months;
    }
}

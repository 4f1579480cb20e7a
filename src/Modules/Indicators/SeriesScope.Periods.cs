using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

// Which periods there are figures for, and the latest of them.
public sealed partial class SeriesScope
{
    private const int MostTried = 60, MostFormulas = 8;

    /// <summary>The latest figure there is; null when there is none. At the same end the widest period wins.</summary>
    /// <param name="notAfter">Only periods that end no later than this one.</param>
    /// <param name="like">
    /// Only this form, also where it is worked out: Cumulative takes whole years and adds up months, Month takes differences of cumulatives, Year the twelve months.
    /// An indicator whose months make no longer period answers Cumulative with its latest of any form. Null takes any published form.
    /// </param>
    public PeriodFigure? Latest(string indicator, string org, string breakdown = "", Period? notAfter = null, PeriodKind? like = null)
    {
        var there = PeriodsOf(indicator, org, breakdown).Where(p => notAfter is not { } limit || p.End <= limit.End).ToList();
        var found = FirstOf(like is { } form ? there.SelectMany(p => InForm(p, form)).Distinct() : there, indicator, org, breakdown);
        if (found is not null || like != PeriodKind.Cumulative) return found;
        return _catalogue.Find(indicator) is { Aggregate: "none" } ? FirstOf(there, indicator, org, breakdown) : null;
    }

    /// <summary>Every period with a figure, oldest first; of a formula or a derived value those its inputs have, where it can be worked out.</summary>
    public IReadOnlyList<PeriodFigure> All(string indicator, string org, string breakdown = "") =>
        [.. PeriodsOf(indicator, org, breakdown).Select(p => new PeriodFigure(p, Figure(indicator, org, p, breakdown))).Where(p => p.Figure.Missing is null)];

    /// <summary>Periods for which something is published, oldest first; of a formula or a derived value also those of its inputs.</summary>
    internal IReadOnlyCollection<Period> PeriodsOf(string indicator, string org, string breakdown, int depth = 0)
    {
        var own = _store.Periods(indicator, org, breakdown).Where(p => Current(indicator, org, p, breakdown) >= 0).Concat(CountedPeriods(indicator, org, breakdown)).Distinct();
        if (depth >= MostFormulas) return [.. own];
        if (_catalogue.Traits(indicator) is { } traits)
        {
            if (traits.RollsUp && _tree.Children(org) is { Count: > 0 } children)
                return new SortedSet<Period>(own.Concat(children.SelectMany(c => PeriodsOf(indicator, c.Code, breakdown, depth))));
            return traits.Formula is { } formula && breakdown.Length == 0
                ? new SortedSet<Period>(own.Concat(Names.In(formula).SelectMany(n => PeriodsOf(n.Code, org, n.Breakdown, depth + 1))))
                : [.. own.Order()];
        }

        return Suffix.TrySplit(indicator, out var stem, out _) ? new SortedSet<Period>(own.Concat(PeriodsOf(stem, org, breakdown, depth + 1))) : [.. own];
    }

    private PeriodFigure? FirstOf(IEnumerable<Period> periods, string indicator, string org, string breakdown)
    {
        foreach (var period in periods.OrderByDescending(p => p.End).ThenBy(p => p.Start).ThenBy(p => p.Kind).Take(MostTried))
            if (Figure(indicator, org, period, breakdown) is { Missing: null } figure) return new PeriodFigure(period, figure);
        return null;
    }

    // The period itself when it has the form, and the one of that form which figures of this period help to work out.
    private static IEnumerable<Period> InForm(Period period, PeriodKind form)
    {
        if (period.Kind == form) return [period];
        if (period.Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Span) return [];
        var (year, month) = (period.End.Year, period.End.Month);
        return form switch
        {
            PeriodKind.Cumulative => [period.Kind == PeriodKind.Year ? period : period.YearToDate()],
            PeriodKind.Month => [period.LatestMonth()],
            PeriodKind.Quarter when month % 3 == 0 => [Period.OfQuarter(year, month / 3)],
            PeriodKind.Half when month % 6 == 0 => [Period.OfHalf(year, month / 6)],
            PeriodKind.Year when month == 12 => [Period.OfYear(year)],
            _ => [],
        };
    }
}

using Luopan.Engines.Series;
using Luopan.Engines.Series.Arrays;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>A cell with the unit it is in.</summary>
internal readonly record struct ShownCell(Explore.Cell Cell, string? Unit);

/// <summary>Works out the cells of a query: each item and breakdown as one array over orgs and periods; what stands as printed is looked up with its marks.</summary>
internal sealed class ExploreCells(SeriesScope reading, IndicatorCatalogue catalogue, Question question)
{
    private readonly string[] _orgs = [.. question.Orgs.Select(o => o.Code)];

    /// <summary>In the order of the answer.</summary>
    internal ShownCell[] All()
    {
        var cells = new ShownCell[question.Items.Count * question.Breakdowns.Count * _orgs.Length * question.Periods.Count];
        var at = 0;
        foreach (var item in question.Items)
            foreach (var breakdown in question.Breakdowns)
            {
                if (item.Lacks(breakdown, catalogue) is { } reason) Array.Fill(cells, new(Nothing(reason), null), at, _orgs.Length * question.Periods.Count);
                else Fill(item, breakdown, cells.AsSpan(at));
                at += _orgs.Length * question.Periods.Count;
            }

        return cells;
    }

    private void Fill(AskedItem item, string breakdown, Span<ShownCell> into)
    {
        // A name of the catalogue always parses; an expression was parsed when it was understood.
        var expression = item.Of(breakdown);
        var (grid, partial) = (reading.Grid(expression, _orgs, question.Periods).Value, Parser.TryParse(expression, out var parsed, out _) && reading.MayBePartial(parsed));
        for (var org = 0; org < _orgs.Length; org++)
            for (var period = 0; period < question.Periods.Count; period++)
            {
                var figure = Figure(item, breakdown, grid, org, period, partial);
                into[(org * question.Periods.Count) + period] = new(ToCell(figure, Bases(item, breakdown, _orgs[org], question.Periods[period])), figure.Unit);
            }
    }

    private FigureDto Figure(AskedItem item, string breakdown, SeriesGrid grid, int org, int period, bool partial)
    {
        var (cell, at) = (grid[org, period], question.Periods[period]);
        // Outside the person's reach the reading says so, whatever the array holds.
        if (item.Code is { } code && (cell.Status is CellStatus.Missing or CellStatus.Published || reading.Hides(code, _orgs[org]))) return reading.Figure(code, _orgs[org], at, breakdown);
        var (places, unit) = (item.Info?.Decimals ?? PlacesOf(cell.Unit), item.Info?.Unit ?? "");
        // The array knows the number, only the point what it rests on.
        if (!partial && cell is { Value: { } value, Status: CellStatus.Computed }) return reading.Computed(value, cell.Decimals ?? places, cell.Unit?.Code ?? unit, at);
        return reading.Show(grid.Point(org, period), at, places, unit);
    }

    private static int PlacesOf(Unit? unit) => unit?.Kind switch { UnitKind.Rank or UnitKind.Count => 0, UnitKind.Number => 2, _ => 1 };

    // Only where a change of definition lies between the period and the one it is compared with.
    private Explore.BothBases? Bases(AskedItem item, string breakdown, string org, Period period)
    {
        if (item.Breaks.Count == 0 || period.Kind is PeriodKind.Day or PeriodKind.Week || !item.Breaks.Any(b => period.LastYear().End < b.From.Start && b.From.Start <= period.End)) return null;
        var evaluated = reading.Evaluate(item.Of(breakdown), org, period);
        return Bases(evaluated.Across ?? evaluated.Computed?.Across, reading, period);
    }

    /// <summary>Both bases in digits; null where no change of definition lies between.</summary>
    internal static Explore.BothBases? Bases(AcrossBreak? across, SeriesScope reading, Period period) =>
        across is null ? null : new(across.Why, reading.Show(across.Printed, period).Text, reading.Show(across.Comparable, period).Text);

    private static Explore.Cell ToCell(FigureDto figure, Explore.BothBases? bases) =>
        new(figure.Value, figure.Text, figure.Missing, figure.Status, figure.Flags, figure.Publisher, figure.Observation) { Alone = figure.Alone, Bases = bases };

    private static Explore.Cell Nothing(string reason) => new(null, Display.Missing, reason, "", [], null, null);
}

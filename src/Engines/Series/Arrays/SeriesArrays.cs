using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

/// <summary>
/// Evaluates expressions for many orgs and periods at once, with the same results as <see cref="SeriesEngine"/> at each point. Keeps what it has worked out
/// for the next expression, so it belongs to one state of the figures and to one thread at a time.
/// </summary>
public sealed class SeriesArrays
{
    private readonly SeriesEngine engine;
    private readonly RowEvaluator rows;
    private readonly Fit fit;
    private readonly OrgSet orgs;
    private readonly IReadOnlyList<Period> periods;
    private readonly string?[] closed;

    /// <param name="orgs">Each once.</param>
    /// <param name="closed">Why an org may not be asked at all, for a sentence; null where it may, and altogether when all may.</param>
    public SeriesArrays(ISeriesSource source, IReadOnlyList<string> orgs, IReadOnlyList<Period> periods, Func<string, string?>? closed = null)
    {
        (engine, rows, fit) = (new SeriesEngine(source), new RowEvaluator(source), new Fit(source));
        (this.orgs, this.periods) = (rows.Leads.SetOf(orgs), periods);
        this.closed = [.. orgs.Select(org => closed?.Invoke(org))];
    }

    /// <summary>One expression over all orgs and periods.</summary>
    public SeriesGrid Evaluate(Expression expression)
    {
        Evaluated Point(int org, Period period) => closed[org] is { } reason
            ? new Evaluated { MissingReason = reason, Trace = new Trace(expression.ToString(), "refused", orgs.Codes[org], period) { Result = reason } }
            : engine.Evaluate(expression, new Scene(orgs.Codes[org], period));
        var together = fit.Of(expression);
        SeriesGrid Grid(Func<int, int, GridCell> cells) =>
            new(orgs.Codes, periods, (org, period) => closed[org] is null ? cells(org, period) : default, (org, period) => Point(org, periods[period])) { IsTogether = together };
        if (together)
        {
            var arrays = periods.Select(period => rows.Of(expression, orgs, period)).ToArray();
            return Grid((org, period) => Of(arrays[period], org));
        }

        var points = periods.Select(period => Enumerable.Range(0, orgs.Count).Select(org => Of(Point(org, period))).ToArray()).ToArray();
        return Grid((org, period) => points[period][org]);
    }

    /// <summary>Every formula of a catalogue in the order of its graph, so that each is worked out once and found by those that rest on it.</summary>
    public IReadOnlyDictionary<string, SeriesGrid> Evaluate(FormulaGraph graph) =>
        graph.Order.ToDictionary(code => code, code => Evaluate(new Name(Place.Start, code, "")), StringComparer.Ordinal);

    private static GridCell Of(Row row, int org)
    {
        var cell = row.Cells[org];
        var status = (cell & Cell.There) == 0 ? CellStatus.Missing : (cell & Cell.Filled) != 0 ? CellStatus.Filled : (cell & Cell.Printed) != 0 ? CellStatus.Published : CellStatus.Computed;
        return row.IsNumber(org) ? new GridCell(status, row.Values[org], row.UnitAt(org), row.PlacesAt(org), null, null)
            : new GridCell(status, null, null, null, row.IsMissing(org) ? null : row.Values[org] != 0, null);
    }

    private static GridCell Of(Evaluated of)
    {
        var status = of.IsMissing ? CellStatus.Missing : of.IsFilled ? CellStatus.Filled : of.Figure is not null ? CellStatus.Published : CellStatus.Computed;
        return new GridCell(status, of.Value, of.Unit, of.IsMissing || of.Value is null ? null : of.Decimals, of.Truth, of.Text);
    }
}

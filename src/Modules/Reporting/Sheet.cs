using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Forms;

namespace Luopan.Modules.Reporting;

/// <summary>What stands in the cells of one return: row and column, and the number.</summary>
/// <param name="Text">See <see cref="ReturnCell.Text"/>.</param>
internal sealed record CellValue(string Row, string Column, decimal? Number, string? Text);

/// <summary>Cells of returns of one form, by org and period of the form.</summary>
/// <param name="under">What is read where this book has no return itself; null for nothing.</param>
internal sealed class CellBook(Form form, CellBook? under = null)
{
    private readonly Dictionary<(string Org, Period Period), Dictionary<(string Row, string Column), CellValue>> _all = [];

    internal void Put(string org, Period period, IEnumerable<CellValue> cells) => _all[(org, form.EntryPeriod(period))] = cells.GroupBy(c => (c.Row, c.Column)).ToDictionary(g => g.Key, g => g.Last());

    internal CellValue? Find(string org, Period entry, string row, string column) => _all.TryGetValue((org, entry), out var cells) ? cells.GetValueOrDefault((row, column)) : under?.Find(org, entry, row, column);

    internal IEnumerable<CellValue> Of(string org, Period entry) => _all.TryGetValue((org, entry), out var cells) ? cells.Values : under?.Of(org, entry) ?? [];

    internal bool Has(string org, Period entry) => _all.ContainsKey((org, entry)) || under?.Has(org, entry) == true;
}

/// <summary>
/// A return as the series engine reads it: <c>r07</c> is row 07 of the form at any org and period a return is known for, else the indicator the row goes
/// into; <c>projects.amount</c> the sum over the lines of a repeated part, <c>projects.count</c> their number; every other name an indicator. Typed cells are
/// figures, computed ones formulas, so that sums, months, cumulatives and growth come about as everywhere else.
/// </summary>
internal sealed partial class Sheet : ISeriesSource
{
    private readonly Form _form;
    private readonly CellBook _book;
    private readonly SeriesScope _figures;
    private readonly SeriesEngine _engine;
    private readonly Dictionary<string, FormCell> _cells;
    private readonly Dictionary<string, IndicatorTraits> _traits = [];

    internal Sheet(Form form, CellBook book, SeriesScope figures)
    {
        (_form, _book, _figures) = (form, book, figures);
        _cells = form.Cells.ToDictionary(c => c.Code);
        foreach (var cell in form.Cells) _traits[cell.Code] = TraitsOf(cell);
        _engine = new SeriesEngine(this);
    }

    /// <summary>What the return is held against.</summary>
    internal required Past Past { get; init; }

    /// <summary>What a cell comes to at an org and period.</summary>
    internal Evaluated At(FormCell cell, string org, Period period) => _engine.Evaluate(new Name(default, cell.Code, ""), new Scene(org, period));

    internal Evaluated Evaluate(Expression expression, string org, Period period) => _engine.Evaluate(expression, new Scene(org, period));

    /// <summary>Whether a name means something in this form beside the catalogue.</summary>
    internal static bool Knows(Form form, string code) =>
        form.Cells.Any(c => c.Code == code) || (code.Split('.') is [var section, var field] && form.Repeated(section)?.Repeat is { } repeat && (field == "count" || repeat.Fields.Any(f => f.Code == field && f.Unit is not null)));

    public Figure? Get(string indicator, string org, Period period, string breakdown)
    {
        if (_cells.TryGetValue(indicator, out var cell)) return cell.IsComputed ? null : Typed(cell, org, period);
        if (indicator.Split('.') is [var section, var field] && _form.Repeated(section)?.Repeat is { } repeat) return Lines(repeat, field, org, period);
        return _figures.Get(indicator, org, period, breakdown);
    }

    public string? Withheld(string indicator, string org, Period period, string breakdown) => _figures.Withheld(indicator, org, period, breakdown);

    public bool Withholds(string indicator) => _figures.Withholds(indicator);

    public IReadOnlyList<string> Children(string org) => _figures.Children(org);

    public string? Parent(string org) => _figures.Parent(org);

    public string? Nation => _figures.Nation;

    public IReadOnlyList<string> Peers(string org) => _figures.Peers(org);

    public IndicatorTraits? Traits(string indicator) => _traits.GetValueOrDefault(indicator) ?? LineTraits(indicator) ?? _figures.Traits(indicator);

    public string OrgName(string org) => _figures.OrgName(org);

    public string BreakdownName(string breakdown) => _figures.BreakdownName(breakdown);

    // A return that is known speaks for itself, also where it is empty; without one the indicator is asked.
    private Figure? Typed(FormCell cell, string org, Period period)
    {
        if (_book.Has(org, period)) return _book.Find(org, period, cell.Row.Number, cell.Column.Code) is { Number: { } number } value ? new Figure(number, cell.Row.Unit, "0") { Print = value.Text } : null;
        if (cell.Row.Indicator is not { } code || _figures.Get(code, org, period, FormFiles.Joined(cell.Row.Breakdown, cell.Column.Split)) is not { } known) return null;
        return known.Unit is { } from && cell.Row.Unit is { } to && from.TryConvert(known.Value, to, out var converted) ? known with { Value = converted, Unit = to } : null;
    }

    private Figure? Lines(Repeat repeat, string field, string org, Period period)
    {
        if (!_book.Has(org, period)) return null;
        var lines = _book.Of(org, period).Where(c => c.Row.StartsWith(repeat.Code + ".", StringComparison.Ordinal) && (c.Number is not null || c.Text is not null)).ToList();
        if (field == "count") return new Figure(lines.Select(c => c.Row).Distinct().Count(), Unit.Find("个"), "0");
        return repeat.Fields.FirstOrDefault(f => f.Code == field) is { Unit: { } unit } ? new Figure(lines.Where(c => c.Column == field).Sum(c => c.Number ?? 0), unit, "0") : null;
    }

    private IndicatorTraits TraitsOf(FormCell cell) =>
        new(cell.Code, $"第{cell.Row.Number}行{(cell.Column.Code.Length == 0 ? "" : cell.Column.Name.Chinese)}", cell.Row.Unit, cell.Row.Decimals, cell.Row.Kind, Better.None, cell.Row.Aggregate)
        {
            Formula = FormFiles.FormulaOf(cell) is { } formula && Parser.TryParse(formula, out var expression, out _) ? expression : null,
        };

    private IndicatorTraits? LineTraits(string indicator) => indicator.Split('.') is [var section, var field] && _form.Repeated(section)?.Repeat is { } repeat
        ? new(indicator, section, field == "count" ? Unit.Find("个") : repeat.Fields.FirstOrDefault(f => f.Code == field)?.Unit, 2, IndicatorKind.Flow, Better.None, Aggregation.None)
        : null;

    /// <summary>The number of a cell as people read it: <c>第07行</c>, with its column where there are several.</summary>
    internal static string Spot(FormCell cell) => cell.Column.Code.Length == 0 ? $"第{cell.Row.Number}行" : $"第{cell.Row.Number}行“{cell.Column.Name.Chinese}”";

    internal static string Facts(IEnumerable<decimal?> numbers) => string.Join(' ', numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? "-"));
}

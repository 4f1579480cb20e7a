using System.Globalization;
using System.Text.RegularExpressions;
using Luopan.Engines.Series;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Reporting.Forms;

namespace Luopan.Modules.Reporting.Workbooks;

/// <summary>Whose return a workbook is, kept out of sight in its first cell.</summary>
/// <param name="Version">Hash of the form's text.</param>
internal sealed partial record SheetMark(string Form, string Version, string Org, string Period)
{
    public override string ToString() => $"luopan return {Form} {Period} {Org} {Version}";

    internal static SheetMark? Of(string text) => Written().Match(text) is { Success: true } found
        ? new(found.Groups["form"].Value, found.Groups["version"].Value, found.Groups["org"].Value, found.Groups["period"].Value)
        : null;

    [GeneratedRegex(@"^luopan return (?<form>[a-z0-9_.]{1,80}) (?<period>[0-9A-Z/-]{4,20}) (?<org>[0-9A-Za-z]{1,20}) (?<version>[0-9a-f]{64})$")]
    private static partial Regex Written();
}

/// <summary>Which row of the form a line of the sheet is, and in which versions its cells were handed out; kept out of sight in its first column.</summary>
/// <param name="Row">Row number, or <c>section.line</c> of a repeated part.</param>
/// <param name="Versions">Of each column or field, in the form's order.</param>
internal sealed partial record LineMark(string Row, IReadOnlyList<int> Versions)
{
    /// <summary>Stands before lines of words: heads, notes, names of sections.</summary>
    internal const string Words = "luopan words";

    internal const string Heads = "luopan heads";

    public override string ToString() => $"luopan row {Row} {string.Join(' ', Versions)}";

    internal static LineMark? Of(string text) => Written().Match(text) is { Success: true } found
        ? new(found.Groups["row"].Value, [.. found.Groups["version"].Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture))])
        : null;

    [GeneratedRegex(@"^luopan row (?<row>[a-z0-9_.]{1,60})(?: (?<version>[0-9]{1,9}))*$")]
    private static partial Regex Written();
}

/// <summary>Where the parts of a form stand on its sheet, counted from 0: out of sight what a line is, then number, name and unit, then what is typed.</summary>
internal static class FormSheet
{
    internal const int Mark = 0, Number = 1, Name = 2, Unit = 3, Typed = 4;

    /// <summary>Columns of the form, or fields of a repeated part, by the sheet's column.</summary>
    internal static int ColumnOf(Form form, string column) => Typed + form.Columns.ToList().FindIndex(c => c.Code == column);

    internal static int FieldOf(Repeat repeat, string field) => Name + repeat.Fields.ToList().FindIndex(f => f.Code == field);

    /// <summary>Heads over the fixed rows down to the last one people type under.</summary>
    internal static IReadOnlyList<string> Heads(Form form, bool english) =>
        english ? ["Row", "Item", "Unit", .. form.Columns.Select(c => Head(form, c, english))] : ["行号", "指标名称", "计量单位", .. form.Columns.Select(c => Head(form, c, english))];

    internal static IReadOnlyList<string> Heads(Repeat repeat, bool english) =>
        [english ? "Line" : "行号", .. repeat.Fields.Select(f => (english ? f.Name.English : f.Name.Chinese) + (f.Unit is { } unit ? $"（{unit.Code}）" : ""))];

    private static string Head(Form form, FormColumn column, bool english) =>
        form.Columns.Count > 1 ? english ? column.Name.English : column.Name.Chinese
        : form.Cumulative ? english ? "Since January" : "累计" : english ? "This period" : "本期";

    /// <summary>A cell as a spreadsheet calls it: E7.</summary>
    internal static string Spot(int line, int column) => SheetWriter.Column(column) + line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A form's formula as a spreadsheet works it out: sums and differences of cells of one unit. Anything else stays what the server made of it.</summary>
internal static class SheetFormula
{
    /// <param name="spots">Where each cell stands, with its unit.</param>
    internal static string? Of(FormCell cell, IReadOnlyDictionary<string, (string Spot, Unit Unit)> spots) =>
        cell.Row.Unit is { } unit && FormFiles.FormulaOf(cell) is { } formula && Parser.TryParse(formula, out var expression, out _) ? Of(expression, unit, spots) : null;

    // N() takes 无 and an empty cell as nothing.
    private static string? Of(Expression expression, Unit unit, IReadOnlyDictionary<string, (string Spot, Unit Unit)> spots) => expression switch
    {
        Name { Breakdown: "" } name => spots.TryGetValue(name.Code, out var found) && found.Unit == unit ? $"N({found.Spot})" : null,
        Negation { Of: var of } => Of(of, unit, spots) is { } text ? $"-({text})" : null,
        Binary { Operator: Operator.Add or Operator.Subtract } sum => Of(sum.Left, unit, spots) is { } left && Of(sum.Right, unit, spots) is { } right ? $"{left}{(sum.Operator == Operator.Add ? '+' : '-')}({right})" : null,
        _ => null,
    };
}

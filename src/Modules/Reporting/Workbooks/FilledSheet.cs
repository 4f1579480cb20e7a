using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Reporting.Forms;

namespace Luopan.Modules.Reporting.Workbooks;

/// <summary>What stands in a cell of a filled workbook.</summary>
/// <param name="At">The cell of the sheet: E7.</param>
/// <param name="Version">The cell's version when the workbook was handed out; 0 for one nobody had touched.</param>
/// <param name="Formula">Somebody wrote a formula; the text is what it came to.</param>
internal sealed record FilledCell(string Row, string Column, string Text, string At, int Version, bool Formula);

/// <summary>Reads a workbook that was handed out by <see cref="ExportReturn"/>, and refuses one of another return.</summary>
internal static class FilledSheet
{
    private const int MostNamed = 20;

    internal static (IReadOnlyList<FilledCell>? Cells, Fault? Fault) Read(IReadOnlyList<Engines.Spreadsheets.Sheet> sheets, Opened of, OrgTree tree, Forms.Forms forms)
    {
        foreach (var sheet in sheets)
            if (sheet.Rows.Take(MostNamed).Select(r => SheetMark.Of(r[FormSheet.Mark])).FirstOrDefault(m => m is not null) is { } mark)
                return Other(mark, of, tree, forms) is { } other ? (null, other) : Cells(sheet, of.Form);
        return (null, ReportingFaults.NotOurSheet);
    }

    private static Fault? Other(SheetMark mark, Opened of, OrgTree tree, Forms.Forms forms)
    {
        if (mark.Form != of.Form.Code) return ReportingFaults.OtherForm(forms.Find(mark.Form)?.Name.Chinese ?? mark.Form, of.Form.Name.Chinese);
        if (mark.Org != of.Org.Code) return ReportingFaults.OtherBody(tree.Find(mark.Org)?.Name ?? mark.Org, of.Org.Name);
        if (mark.Period != of.Head.Period) return ReportingFaults.OtherPeriod(Period.TryParse(mark.Period, out var period) ? period.Chinese() : mark.Period, of.Period.Chinese());
        return mark.Version != of.Form.Hash ? ReportingFaults.OtherVersion : null;
    }

    private static (IReadOnlyList<FilledCell>? Cells, Fault? Fault) Cells(Engines.Spreadsheets.Sheet sheet, Form form)
    {
        var (cells, outside, formulas) = (new Dictionary<(string, string), FilledCell>(), new List<SheetRow>(), sheet.Formulas.ToHashSet());
        void Take(SheetRow row, string of, string field, int column, int version) =>
            cells[(of, field)] = new(of, field, row[column], FormSheet.Spot(row.Line, column), version, formulas.Contains(new(row.Line, column)) && !row[column].StartsWith('='));

        foreach (var row in sheet.Rows)
        {
            var mark = row[FormSheet.Mark];
            if (mark == LineMark.Heads && !IsHead(row, form)) return (null, ReportingFaults.ColumnsMoved(row.Line));
            if (mark is LineMark.Heads or LineMark.Words || SheetMark.Of(mark) is not null) continue;
            var line = LineMark.Of(mark);
            if (line is null || cells.Keys.Any(k => k.Item1 == line.Row)) outside.Add(row);
            else if (form.Row(line.Row) is { } known && line.Versions.Count == form.Columns.Count)
            {
                for (var i = 0; i < form.Columns.Count; i++)
                    if (!new FormCell(known, form.Columns[i]).IsComputed) Take(row, known.Number, form.Columns[i].Code, FormSheet.Typed + i, line.Versions[i]);
            }
            else if (form.Repeated(line.Row.Split('.')[0])?.Repeat is { } repeat && line.Versions.Count == repeat.Fields.Count)
            {
                for (var i = 0; i < repeat.Fields.Count; i++) Take(row, line.Row, repeat.Fields[i].Code, FormSheet.Name + i, line.Versions[i]);
            }
            else outside.Add(row);
        }

        return outside.Count > 0 ? (null, ReportingFaults.OutsideTheForm([.. outside.Take(MostNamed).Select(r => (r.Line, FirstSpot(r)))], outside.Count)) : ([.. cells.Values], null);
    }

    private static string FirstSpot(SheetRow row) => FormSheet.Spot(row.Line, row.Cells.Select((text, at) => (text, at)).First(c => c.text.Length > 0).at);

    private static bool IsHead(SheetRow row, Form form)
    {
        var written = new[] { FormSheet.Heads(form, false), FormSheet.Heads(form, true) }
            .Concat(form.Sections.Where(s => s.Repeat is not null).SelectMany(s => new[] { FormSheet.Heads(s.Repeat!, false), FormSheet.Heads(s.Repeat!, true) }));
        return written.Any(heads => heads.Select((h, i) => row[FormSheet.Number + i] == h).All(same => same));
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Puts the sheets of a workbook together: tables, chart with its figures, notes.</summary>
internal sealed class XlsxBook(WorkbookPart book, XlsxStyles styles, string? notice)
{
    private readonly Sheets _sheets = new();
    private readonly DefinedNames _names = new();

    public void Write(OfficialWorkbook workbook)
    {
        foreach (var value in Figures(workbook)) styles.Use(value);
        var titles = workbook.Tables.Select(t => t.Title).Concat(workbook.Charts.Select(c => c.Title + "图")).Concat(workbook.Notes.Count > 0 ? ["说明"] : []);
        var names = SheetNames.Of(titles);
        var at = 0;
        foreach (var table in workbook.Tables) AddTable(table, names[at++]);
        foreach (var chart in workbook.Charts) AddChart(chart, names[at++]);
        if (workbook.Notes.Count > 0) AddNotes(workbook.Notes, names[at]);

        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), _sheets);
        if (_names.HasChildren) book.Workbook.Append(_names);
    }

    private static IEnumerable<decimal> Figures(OfficialWorkbook workbook) =>
        workbook.Tables.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => c.Value)
            .Concat(workbook.Charts.SelectMany(c => c.Series).SelectMany(s => s.Values)).OfType<decimal>();

    private void AddTable(FigureTable table, string name)
    {
        var sheet = new XlsxSheet(styles, table.Head.Count);
        if (notice is { } line) sheet.Wide(line, XlsxStyles.Notice, 18);
        sheet.Wide(table.Title, XlsxStyles.Title, 32);
        if (table.Unit is { } unit) sheet.Wide(unit, XlsxStyles.Unit, 18);
        foreach (var above in table.Above) sheet.Heads(above);
        sheet.Row([.. table.Head.Select(h => new FigureCell(h))], true);
        var head = sheet.Count;
        var widths = Widths(table);
        foreach (var row in table.Rows) sheet.Row(row, false, Lines(row, widths));
        foreach (var note in table.Notes) sheet.Wide(note, XlsxStyles.Note, 18);
        Add(name, sheet, widths, head, null, table.Head.Count > 6);
    }

    private void AddChart(Chart chart, string name)
    {
        var sheet = new XlsxSheet(styles, chart.Series.Count + 1);
        ChartWorkbook.Fill(sheet, chart);
        Add(name, sheet, [16, .. chart.Series.Select(_ => 14.0)], 1, part =>
        {
            var drawings = part.AddNewPart<DrawingsPart>("rIdDrawings");
            drawings.AddNewPart<ChartPart>("rIdChart").ChartSpace = ChartXml.Of(chart, name, true, null);
            drawings.WorksheetDrawing = XlsxDrawing.Beside(chart.Series.Count + 2, "rIdChart", chart.Title);
        }, true);
    }

    private void AddNotes(IReadOnlyList<string> notes, string name)
    {
        var sheet = new XlsxSheet(styles, 1);
        if (notice is { } line) sheet.Wide(line, XlsxStyles.Notice, 18);
        sheet.Wide("数据来源与说明", XlsxStyles.Title, 32);
        foreach (var note in notes) sheet.Wide(note, XlsxStyles.Plain, 15 * Math.Ceiling(Math.Max(1, Measure.Width(note) / 34)) + 3);
        Add(name, sheet, [78], 0, null, false);
    }

    private void Add(string name, XlsxSheet sheet, IReadOnlyList<double> widths, int head, Action<WorksheetPart>? draw, bool landscape)
    {
        var number = (uint)_sheets.ChildElements.Count + 1;
        var id = "rIdSheet" + Measure.Text((int)number);
        var part = book.AddNewPart<WorksheetPart>(id);
        draw?.Invoke(part);
        part.Worksheet = sheet.Build(widths, head, number == 1, landscape, notice, draw is null ? null : "rIdDrawings");
        _sheets.Append(new Sheet { Name = name, SheetId = number, Id = id });
        if (head > 0)
            _names.Append(new DefinedName($"'{name}'!$1:${Measure.Text(head)}") { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
    }

    // A cell of words wider than its column is broken; the row grows with it.
    private static int Lines(IReadOnlyList<FigureCell> row, double[] widths) =>
        row.Select((c, i) => c.Value is null && i < widths.Length ? (int)Math.Ceiling((2.2 * Measure.Width(c.Text) + 1) / (widths[i] - 2)) : 1).DefaultIfEmpty(1).Max();

    private static double[] Widths(FigureTable table) =>
        [.. table.Head.Select((h, i) => Math.Clamp(2.2 * Math.Max(Math.Min(Measure.Width(h), 10), table.Rows.Select(r => i < r.Count ? Measure.Width(r[i].Text) : 0).DefaultIfEmpty(0).Max()) + 3, 9, 44))];
}

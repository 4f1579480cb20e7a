using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Collects the rows of one sheet and sets it up for reading and for print.</summary>
internal sealed class XlsxSheet(XlsxStyles styles, int columns)
{
    private readonly SheetData _rows = new();
    private readonly MergeCells _merged = new();

    public int Count { get; private set; }

    /// <summary>A line over all columns.</summary>
    public void Wide(string text, uint style, double height)
    {
        Append([Words(text, 0, style)], height);
        if (columns > 1) _merged.Append(new MergeCell { Reference = $"A{Measure.Text(Count)}:{SheetNames.Column(columns - 1)}{Measure.Text(Count)}" });
    }

    /// <param name="lines">How many lines its longest cell takes.</param>
    public void Row(IReadOnlyList<FigureCell> cells, bool head, int lines = 1) =>
        Append(cells.Select((c, i) => head ? Words(c.Text, i, XlsxStyles.Head) : Cell(c, i)), head ? 30 : 20 + 15 * Math.Clamp(lines - 1, 0, 20));

    /// <summary>A row of heads over others: equal neighbours become one cell.</summary>
    public void Heads(IReadOnlyList<string> heads)
    {
        Append(heads.Select((h, i) => Words(h, i, XlsxStyles.Head)), 24);
        for (var from = 0; from < heads.Count;)
        {
            var to = from;
            while (to + 1 < heads.Count && heads[to + 1] == heads[from] && heads[from].Length > 0) to++;
            if (to > from) _merged.Append(new MergeCell { Reference = $"{SheetNames.Column(from)}{Measure.Text(Count)}:{SheetNames.Column(to)}{Measure.Text(Count)}" });
            from = to + 1;
        }
    }

    public Worksheet Build(IReadOnlyList<double> widths, int head, bool selected, bool landscape, string? notice, string? drawing)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = selected, ShowGridLines = false };
        if (head > 0)
            view.Append(new Pane { VerticalSplit = head, TopLeftCell = "A" + Measure.Text(head + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(view),
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })), _rows);
        if (_merged.HasChildren) sheet.Append(_merged);
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.7, Right = 0.7, Top = 0.9, Bottom = 0.8, Header = 0.4, Footer = 0.4 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            Margins(notice));
        if (drawing is not null) sheet.Append(new Drawing { Id = drawing });
        return sheet;
    }

    private static HeaderFooter Margins(string? notice)
    {
        var margins = new HeaderFooter();
        // An ampersand is a command in headers; doubled it is itself.
        if (notice is not null) margins.Append(new OddHeader("&R" + Measure.Clean(notice).Replace("&", "&&", StringComparison.Ordinal)));
        margins.Append(new OddFooter("&C— &P —"));
        return margins;
    }

    private void Append(IEnumerable<OpenXmlElement> cells, double height)
    {
        var row = new Row(cells) { RowIndex = (uint)Count + 1, Height = height, CustomHeight = true };
        _rows.Append(row);
        Count++;
    }

    private Cell Cell(FigureCell cell, int column) => cell.Value is { } value
        ? new Cell(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = At(column), StyleIndex = styles.Figure(value) }
        : Words(cell.Text, column, column == 0 ? XlsxStyles.First : XlsxStyles.Words);

    // Always an inline string: =1+1 or @cmd stays the words somebody typed.
    private Cell Words(string text, int column, uint style) =>
        new(new InlineString(new Text(Measure.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = At(column),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private string At(int column) => SheetNames.Column(column) + Measure.Text(Count + 1);
}

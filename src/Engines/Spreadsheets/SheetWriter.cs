using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Luopan.Engines.OfficialDocs;

namespace Luopan.Engines.Spreadsheets;

/// <summary>How a row looks.</summary>
public enum SheetLook
{
    Body,
    Title,
    Note,
    Head,
    Total,
}

/// <summary>What a cell of a form is for; in a guarded sheet only those to fill can be changed.</summary>
public enum SheetUse
{
    Read,
    Fill,
    Worked,
}

/// <summary>A cell: words, a number with its places, or a day.</summary>
/// <param name="Places">Places shown; null as many as it has. A cell to fill without any takes words.</param>
public readonly record struct SheetCell(string Text, decimal? Number = null, DateOnly? Day = null, int? Places = null)
{
    public SheetUse Use { get; init; }

    /// <summary>Worked out by the spreadsheet, of our own making and never of words somebody typed: <c>N(E7)+N(E8)</c>. The number is what it came to so far.</summary>
    public string? Formula { get; init; }

    public static implicit operator SheetCell(string text) => new(text);
}

/// <summary>A list that cells of a column are chosen from, standing on another sheet.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Source">As a spreadsheet writes it, e.g. <c>'可填内容'!$B$2:$B$9</c>.</param>
public sealed record SheetChoice(int Column, string Source);

/// <summary>What may be typed into a range.</summary>
/// <param name="Range"><c>E7:E21</c>.</param>
/// <param name="Formula">True where the cell is right, written for the range's first cell; for a list its words between quotation marks, parted by commas.</param>
/// <param name="Remedy">Told where it is not.</param>
/// <param name="List">Whether it is chosen from a list.</param>
public sealed record SheetRule(string Range, string Formula, string Remedy, bool List = false);

/// <summary>Writes a workbook of tables row by row, however many there are; words never become formulas. Sheets are written one after the other.</summary>
public sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double Readable = 260;
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip;
    private readonly List<string> _names = [];
    private readonly List<int> _heads = [];
    private readonly List<string> _merged = [];
    private readonly string _title;
    private readonly string _creator;
    private readonly DateTimeOffset _at;
    private XmlWriter? _sheet;
    private int _columns;
    private int _head;
    private bool _worksOut;

    /// <param name="target">Left open.</param>
    public SheetWriter(Stream target, string title, string creator, DateTimeOffset at)
    {
        _zip = new ZipArchive(target, ZipArchiveMode.Create, true);
        (_title, _creator, _at) = (title, creator, at);
    }

    /// <summary>Rows written to the present sheet.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins a sheet.</summary>
    /// <param name="widths">Widths of the columns in characters.</param>
    /// <param name="head">Rows that stay in sight: everything down to the heads.</param>
    /// <param name="hidden">Whether the first column is kept out of sight.</param>
    public void Begin(string name, IReadOnlyList<double> widths, int head, bool hidden = false)
    {
        ArgumentNullException.ThrowIfNull(widths);
        _names.Add(SheetNames.Of([.. _names, name])[^1]);
        (_columns, _head, Rows) = (widths.Count, head, 0);
        _heads.Add(head);
        _merged.Clear();
        _sheet = Part($"xl/worksheets/sheet{Measure.Text(_names.Count)}.xml");
        _sheet.WriteStartElement("worksheet", Main);
        // Printed on one page wide while it can still be read so.
        if (widths.Sum() <= Readable) _sheet.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        _sheet.WriteStartElement("sheetViews");
        _sheet.WriteStartElement("sheetView");
        if (_names.Count == 1) _sheet.WriteAttributeString("tabSelected", "1");
        _sheet.WriteAttributeString("workbookViewId", "0");
        if (head > 0)
        {
            _sheet.WriteStartElement("pane");
            _sheet.WriteAttributeString("ySplit", Measure.Text(head));
            _sheet.WriteAttributeString("topLeftCell", "A" + Measure.Text(head + 1));
            _sheet.WriteAttributeString("activePane", "bottomLeft");
            _sheet.WriteAttributeString("state", "frozen");
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("cols");
        for (var i = 0; i < widths.Count; i++) _sheet.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]:0.##}\" customWidth=\"1\"{(hidden && i == 0 ? " hidden=\"1\"" : "")}/>"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData");
    }

    /// <summary>A row of cells.</summary>
    public void Row(IReadOnlyList<SheetCell> cells, SheetLook look = SheetLook.Body)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Start(look);
        for (var i = 0; i < cells.Count; i++) Cell(cells[i], i, look);
        _sheet!.WriteEndElement();
    }

    /// <summary>A line of words over all columns.</summary>
    /// <param name="mark">What stands in the first column when that is kept out of sight; the words begin beside it.</param>
    public void Wide(string text, SheetLook look, string? mark = null)
    {
        Start(look);
        var from = mark is null ? 0 : 1;
        if (mark is not null) Cell(mark, 0, look);
        Cell(text, from, look);
        _sheet!.WriteEndElement();
        if (_columns > from + 1) _merged.Add($"{SheetNames.Column(from)}{Measure.Text(Rows)}:{SheetNames.Column(_columns - 1)}{Measure.Text(Rows)}");
    }

    /// <summary>A, B … Z, AA … for a column counted from 0.</summary>
    public static string Column(int index) => SheetNames.Column(index);

    /// <summary>Ends the sheet.</summary>
    /// <param name="last">Last row the filter of the heads covers; null for no filter.</param>
    /// <param name="choices">Columns filled from lists.</param>
    /// <param name="rules">What may be typed where, for a sheet that is a form: it is guarded, and only cells to fill can be changed. Null for a table.</param>
    public void End(int? last = null, IReadOnlyList<SheetChoice>? choices = null, IReadOnlyList<SheetRule>? rules = null)
    {
        _sheet!.WriteEndElement();
        if (rules is not null) _sheet.WriteRaw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        if (last is { } end && _columns > 0)
        {
            _sheet.WriteStartElement("autoFilter");
            _sheet.WriteAttributeString("ref", $"A{Measure.Text(_head)}:{SheetNames.Column(_columns - 1)}{Measure.Text(Math.Max(end, _head))}");
            _sheet.WriteEndElement();
        }

        if (_merged.Count > 0)
        {
            _sheet.WriteStartElement("mergeCells");
            foreach (var range in _merged) _sheet.WriteRaw($"<mergeCell ref=\"{range}\"/>");
            _sheet.WriteEndElement();
        }

        if (choices is { Count: > 0 }) Choices(choices);
        if (rules is { Count: > 0 }) Rules(rules);
        _sheet.WriteRaw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _sheet = null;
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        Frame();
        _zip.Dispose();
    }

    private void Start(SheetLook look)
    {
        Rows++;
        _sheet!.WriteStartElement("row");
        _sheet.WriteAttributeString("r", Measure.Text(Rows));
        if (look is not (SheetLook.Body or SheetLook.Total))
        {
            _sheet.WriteAttributeString("ht", look switch { SheetLook.Title => "30", SheetLook.Head => "32", _ => "34" });
            _sheet.WriteAttributeString("customHeight", "1");
        }
    }

    private void Cell(SheetCell cell, int column, SheetLook look)
    {
        _sheet!.WriteStartElement("c");
        _sheet.WriteAttributeString("r", SheetNames.Column(column) + Measure.Text(Rows));
        _sheet.WriteAttributeString("s", Measure.Text(SheetStyles.Of(cell, look)));
        if (cell.Formula is { } formula)
        {
            _worksOut = true;
            _sheet.WriteElementString("f", formula);
        }
        else if (cell.Text.Length == 0 && cell.Number is null && cell.Day is null)
        {
            // Empty, but within the grid.
            _sheet.WriteEndElement();
            return;
        }

        if (cell.Number is { } number) _sheet.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        else if (cell.Day is { } day) _sheet.WriteElementString("v", Measure.Text(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber));
        else if (cell.Formula is null)
        {
            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is");
            _sheet.WriteStartElement("t");
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(Measure.Clean(cell.Text));
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    private void Choices(IReadOnlyList<SheetChoice> choices)
    {
        _sheet!.WriteStartElement("dataValidations");
        foreach (var choice in choices)
        {
            var column = SheetNames.Column(choice.Column);
            _sheet.WriteStartElement("dataValidation");
            _sheet.WriteAttributeString("type", "list");
            _sheet.WriteAttributeString("errorStyle", "warning");
            _sheet.WriteAttributeString("allowBlank", "1");
            _sheet.WriteAttributeString("showErrorMessage", "1");
            _sheet.WriteAttributeString("sqref", $"{column}{Measure.Text(_head + 1)}:{column}{Measure.Text(_head + 5000)}");
            _sheet.WriteElementString("formula1", choice.Source);
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    private void Rules(IReadOnlyList<SheetRule> rules)
    {
        _sheet!.WriteStartElement("dataValidations");
        foreach (var rule in rules)
        {
            _sheet.WriteStartElement("dataValidation");
            _sheet.WriteAttributeString("type", rule.List ? "list" : "custom");
            _sheet.WriteAttributeString("allowBlank", "1");
            _sheet.WriteAttributeString("showErrorMessage", "1");
            _sheet.WriteAttributeString("error", rule.Remedy);
            _sheet.WriteAttributeString("sqref", rule.Range);
            _sheet.WriteElementString("formula1", rule.Formula);
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    private void Frame()
    {
        Raw("xl/styles.xml", SheetStyles.Xml);
        Raw("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + string.Concat(_names.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        Raw("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Related}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        Raw("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(_names.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Related}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + $"<Relationship Id=\"rIdStyles\" Type=\"{Related}/styles\" Target=\"styles.xml\"/></Relationships>");
        Raw("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Related}\"><bookViews><workbookView/></bookViews><sheets>"
            + string.Concat(_names.Select((n, i) => $"<sheet name=\"{Escaped(n)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets>" + PrintTitles() + (_worksOut ? "<calcPr fullCalcOnLoad=\"1\"/>" : "") + "</workbook>");
        var moment = _at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Raw("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Escaped(_title)}</dc:title><dc:creator>{Escaped(_creator)}</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:created></cp:coreProperties>");
    }

    // The heads stand on every printed page.
    private string PrintTitles() => _heads.TrueForAll(h => h == 0) ? "" : "<definedNames>" + string.Concat(_names.Select((n, i) => _heads[i] == 0 ? ""
        : $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{Escaped(n.Replace("'", "''", StringComparison.Ordinal))}'!$1:${_heads[i]}</definedName>")) + "</definedNames>";

    private void Raw(string path, string xml)
    {
        using var part = Part(path);
        part.WriteRaw(xml);
    }

    private XmlWriter Part(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        var writer = XmlWriter.Create(entry.Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new System.Text.UTF8Encoding(false), ConformanceLevel = ConformanceLevel.Auto });
        writer.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return writer;
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(Measure.Clean(text))!;
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Reads the cells of a workbook, nothing else of it; each part within its limit, without external entities.</summary>
internal static class XlsxReader
{
    private const int MostEntries = 4000;

    internal static (IReadOnlyList<Sheet> Sheets, Fault? Fault) Read(byte[] bytes, string name, SheetLimits most)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return ([], SheetFaults.TooLarge(name));
            if (zip.GetEntry("xl/workbook.xml") is null) return ([], SheetFaults.NotASheet(name, "压缩文件或其他文档"));
            var (targets, since1904) = Workbook(zip, most);
            var book = new Book(Shared(zip, most), XlsxFormats.Read(Part(zip, "xl/styles.xml", most)), since1904, most.Places);
            return ([.. targets.Select(t => Sheet(t.Name, zip, t.Part, book, most))], null);
        }
        catch (TooMuchException)
        {
            return ([], SheetFaults.TooLarge(name));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            return ([], SheetFaults.NotASheet(name, "损坏的 Excel 文件"));
        }
    }

    internal static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name);

    private static (List<(string Name, string Part)> Sheets, bool Since1904) Workbook(ZipArchive zip, SheetLimits most)
    {
        var parts = new Dictionary<string, string>();
        using (var xml = Part(zip, "xl/_rels/workbook.xml.rels", most))
            while (xml?.Read() == true)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && Attribute(xml, "Id") is { } id && Attribute(xml, "Target") is { } target)
                    parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        var (sheets, since1904) = (new List<(string, string)>(), false);
        using (var xml = Part(zip, "xl/workbook.xml", most))
            while (xml?.Read() == true)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") since1904 = Attribute(xml, "date1904") is "1" or "true";
                if (xml.LocalName != "sheet" || Attribute(xml, "state") is "hidden" or "veryHidden") continue;
                if (Related(xml) is { } id && parts.TryGetValue(id, out var part)) sheets.Add((Attribute(xml, "name") ?? "", part));
            }

        return (sheets, since1904);
    }

    // The namespace of r:id differs between the two editions of the standard.
    private static string? Related(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private static List<string> Shared(ZipArchive zip, SheetLimits most)
    {
        var all = new List<string>();
        using var xml = Part(zip, "xl/sharedStrings.xml", most);
        if (xml is null) return all;
        var text = new StringBuilder();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" }) text.Append(xml.ReadElementContentAsString());
            else
            {
                if (xml is { LocalName: "si" } && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                {
                    all.Add(text.ToString());
                    text.Clear();
                }

                xml.Read();
            }
        }

        return all;
    }

    private static Sheet Sheet(string name, ZipArchive zip, string part, Book book, SheetLimits most)
    {
        var (rows, merged, formulas) = (new List<SheetRow>(), new List<SheetMerge>(), new List<SheetSpot>());
        using var xml = Part(zip, part, most);
        if (xml is null) return new Sheet(name, rows);
        var (line, column, cells, styles) = (0, -1, new List<string>(), new List<int>());
        var (kind, style, raw, formula) = ("", 0, new StringBuilder(), (string?)null);
        while (!xml.EOF && rows.Count < most.Rows)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t")
            {
                raw.Append(xml.ReadElementContentAsString());
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                formula = "=" + xml.ReadElementContentAsString();
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (line, column) = (int.TryParse(Attribute(xml, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : line + 1, -1);
                cells.Clear();
                styles.Clear();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = Column(Attribute(xml, "r")) ?? column + 1;
                kind = Attribute(xml, "t") ?? "n";
                style = int.TryParse(Attribute(xml, "s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
                raw.Clear();
                formula = null;
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && column < most.Columns)
            {
                while (cells.Count <= column)
                {
                    cells.Add("");
                    styles.Add(0);
                }

                cells[column] = raw.Length == 0 && formula is not null ? formula : book.Text(kind, style, raw.ToString());
                styles[column] = style;
                if (formula is not null && formulas.Count < most.Formulas) formulas.Add(new(line, column));
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && SheetRow.Of(line, cells, at => book.Formats.Indent(styles[at])) is { } row) rows.Add(row);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merged.Count < most.Merged && Range(Attribute(xml, "ref"), most) is { } range) merged.Add(range);

            xml.Read();
        }

        return new Sheet(name, rows) { Merged = merged, Formulas = formulas };
    }

    private static SheetMerge? Range(string? reference, SheetLimits most)
    {
        if (reference?.Split(':') is not [var first, var last] || Column(first) is not { } left || Column(last) is not { } right || Line(first) is not { } top || Line(last) is not { } bottom) return null;
        return left < most.Columns && left <= right && top <= bottom ? new SheetMerge(top, left, bottom, Math.Min(right, most.Columns - 1)) : null;
    }

    private static int? Line(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > 20_000) break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static XmlReader? Part(ZipArchive zip, string path, SheetLimits most)
    {
        if (zip.GetEntry(path) is not { } entry) return null;
        using var content = entry.Open();
        var bytes = Bounded.Copy(content, most.PartBytes) ?? throw new TooMuchException();
        return XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    private sealed class TooMuchException : Exception;

    private sealed record Book(List<string> Shared, XlsxFormats Formats, bool Since1904, bool Places)
    {
        internal string Text(string kind, int style, string raw) => kind switch
        {
            "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Shared.Count ? Shared[at] : "",
            "inlineStr" or "str" or "e" => raw,
            "d" => raw.Length >= 10 ? raw[..10] : raw,
            "b" => raw == "1" ? "是" : "否",
            _ => double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Formats.Show(number, style, Since1904, Places) : raw,
        };
    }
}

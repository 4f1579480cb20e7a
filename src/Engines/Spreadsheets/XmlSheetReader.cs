using System.Globalization;
using System.Xml;
using Luopan.Kernel;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Reads the cells of an XML spreadsheet of 2003, as older systems export it under .xls; without external entities.</summary>
internal static class XmlSheetReader
{
    private const string Space = "urn:schemas-microsoft-com:office:spreadsheet";

    internal static bool LooksLikeSheet(string text) =>
        text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, Math.Min(text.Length, 2048)).Contains(Space, StringComparison.Ordinal);

    internal static (IReadOnlyList<Sheet> Sheets, Fault? Fault) Read(string text, string name, SheetLimits most)
    {
        if (text.Length > most.PartBytes / 2) return ([], SheetFaults.TooLarge(name));
        try
        {
            using var xml = XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            var (sheets, percent, style) = (new List<Sheet>(), new HashSet<string>(), "");
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Space) continue;
                if (xml.LocalName == "Style") style = Attribute(xml, "ID") ?? "";
                else if (xml.LocalName == "NumberFormat" && Attribute(xml, "Format") is { } format && (format == "Percent" || format.Contains('%', StringComparison.Ordinal))) percent.Add(style);
                else if (xml.LocalName == "Worksheet")
                {
                    var title = Attribute(xml, "Name") ?? "";
                    using var inside = xml.ReadSubtree();
                    var (sheet, visible) = new Walk(inside, percent, most).Read(title);
                    if (visible) sheets.Add(sheet);
                }
            }

            return (sheets, null);
        }
        catch (XmlException)
        {
            return ([], SheetFaults.NotASheet(name, "损坏的 XML 表格"));
        }
    }

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, Space);

    private sealed class Walk(XmlReader xml, HashSet<string> percent, SheetLimits most)
    {
        private readonly List<SheetRow> _rows = [];
        private readonly List<SheetMerge> _merged = [];
        private readonly List<string> _cells = [];
        private bool _visible = true;
        private int _line;
        private int _column;

        internal (Sheet Sheet, bool Visible) Read(string name)
        {
            while (xml.Read() && _rows.Count < most.Rows)
            {
                if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "Row" }) EndRow();
                else if (xml.NodeType != XmlNodeType.Element) continue;
                else if (xml.LocalName == "Row") BeginRow();
                else if (xml.LocalName == "Cell") Cell();
                else if (xml.LocalName == "Visible") _visible = !xml.ReadString().StartsWith("SheetHidden", StringComparison.Ordinal) && _visible;
            }

            return (new Sheet(name, _rows) { Merged = _merged }, _visible);
        }

        private void BeginRow()
        {
            _line = Number("Index") ?? _line + 1;
            (_column, _cells.Capacity) = (0, Math.Max(_cells.Capacity, 16));
            _cells.Clear();
        }

        private void EndRow()
        {
            if (SheetRow.Of(_line, _cells) is { } row) _rows.Add(row);
        }

        private void Cell()
        {
            _column = Number("Index") is { } at ? at - 1 : _column;
            var (across, down, formula, style) = (Number("MergeAcross") ?? 0, Number("MergeDown") ?? 0, Attribute(xml, "Formula"), Attribute(xml, "StyleID"));
            if (_column < most.Columns)
            {
                if ((across > 0 || down > 0) && _merged.Count < most.Merged) _merged.Add(new(_line, _column, _line + down, Math.Min(_column + across, most.Columns - 1)));
                var text = Data(style is not null && percent.Contains(style));
                while (_cells.Count <= _column) _cells.Add("");
                _cells[_column] = text.Length == 0 && formula is not null ? formula : text;
            }

            _column += across + 1;
        }

        // Stops at the end of the cell, so that the row's own end is still to come.
        private string Data(bool percentage)
        {
            if (xml.IsEmptyElement) return "";
            using var inside = xml.ReadSubtree();
            var (text, kind) = ("", "");
            while (inside.Read())
            {
                if (inside is { NodeType: XmlNodeType.Element, LocalName: "Data" }) kind = Attribute(inside, "Type") ?? "";
                else if (inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && kind.Length > 0) text += inside.Value;
                else if (inside is { NodeType: XmlNodeType.EndElement, LocalName: "Data" }) break;
            }

            while (inside.Read())
            {
            }

            return (kind, text) switch
            {
                ("Number", var number) when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => XlsxFormats.Show(value, percentage ? "%" : null, false),
                ("DateTime", { Length: >= 10 } moment) => moment[..10],
                ("Boolean", var yes) => yes == "1" ? "是" : "否",
                (_, var words) => words,
            };
        }

        private int? Number(string name) => int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 2_000_000 ? number : null;
    }
}

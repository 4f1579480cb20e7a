using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Reads the tables of a web page as one sheet, the words around them as rows of their own: web systems save such pages under .xls.</summary>
internal static class HtmlSheetReader
{
    private const int Depth = 400;

    private static readonly string[] Marks = ["<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<style"];

    internal static bool LooksLikePage(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096));
        var start = text.AsSpan(text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? 3 : 0).TrimStart();
        return start is ['<', ..] && Array.Exists(Marks, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    internal static (IReadOnlyList<Sheet> Sheets, Fault? Fault) Read(string text, string name, SheetLimits most)
    {
        // The tree of a page takes many times the room of its text.
        if (text.Length > most.PartBytes / 4) return ([], SheetFaults.TooLarge(name));
        if (HtmlReader.Nesting(text) > Depth) return ([], SheetFaults.TooLarge(name));
        using var page = new HtmlParser().ParseDocument(text);
        var walk = new Walk(most);
        if (page.Body is { } body) walk.Into(body);
        walk.EndText();
        return walk.Tables == 0 ? ([], SheetFaults.NotASheet(name, "没有表格的网页")) : ([new Sheet(name, walk.Rows) { Merged = walk.Merged }], null);
    }

    private sealed class Walk(SheetLimits most)
    {
        private readonly StringBuilder _text = new();
        private int _line;

        internal List<SheetRow> Rows { get; } = [];

        internal List<SheetMerge> Merged { get; } = [];

        internal int Tables { get; private set; }

        internal void Into(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText words) _text.Append(words.Data);
                else if (child is not IElement element || element.LocalName is "script" or "style" or "template" or "noscript") continue;
                else if (element.LocalName == "table" && element.QuerySelector("table") is null)
                {
                    EndText();
                    Table(element);
                }
                else
                {
                    var block = element.LocalName is "p" or "div" or "br" or "li" or "tr" or "td" or "table" or "caption" or "center" or ['h', >= '1' and <= '6'];
                    if (block) EndText();
                    Into(element);
                    if (block) EndText();
                }
            }
        }

        internal void EndText()
        {
            var words = Clean(_text.ToString());
            _text.Clear();
            if (words.Length > 0 && Rows.Count < most.Rows) Rows.Add(new SheetRow(++_line, [words]));
        }

        private void Table(IElement table)
        {
            Tables++;
            if (table.QuerySelector("caption") is { } caption) Into(caption);
            EndText();
            var held = new Dictionary<int, int>();
            foreach (var row in table.QuerySelectorAll("tr"))
            {
                if (Rows.Count >= most.Rows) return;
                var cells = Row(row, held);
                if (SheetRow.Of(_line, cells) is { } one) Rows.Add(one);
            }
        }

        // Columns that cells of earlier rows reach down into are passed over.
        private List<string> Row(IElement row, Dictionary<int, int> held)
        {
            _line++;
            var (cells, column, begun) = (new List<string>(), 0, new Dictionary<int, int>());
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (held.ContainsKey(column)) column++;
                if (column >= most.Columns) break;
                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                var right = Math.Min(column + across, most.Columns) - 1;
                while (cells.Count <= column) cells.Add("");
                cells[column] = Text(cell);
                if ((across > 1 || down > 1) && Merged.Count < most.Merged) Merged.Add(new(_line, column, _line + down - 1, right));
                for (; column <= right; column++)
                    if (down > 1) begun[column] = down - 1;
            }

            foreach (var (at, left) in held.ToList())
                if (left == 1) held.Remove(at);
                else held[at] = left - 1;
            foreach (var (at, left) in begun) held[at] = left;
            return cells;
        }

        // Spreadsheets saved as pages keep the number behind its print.
        private static string Text(IElement cell) =>
            cell.GetAttribute("x:num") is { Length: > 0 } number && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !cell.TextContent.Contains('%', StringComparison.Ordinal)
                ? XlsxFormats.Show(value, null, false)
                : Clean(cell.TextContent, true);

        private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;

        // Blanks before a row's name tell its level and stay.
        private static string Clean(string text, bool keepIndent = false)
        {
            var words = string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('\u00A0', '\u3000', ' ');
            return keepIndent ? words : words.TrimStart('\u00A0', '\u3000', ' ');
        }
    }
}

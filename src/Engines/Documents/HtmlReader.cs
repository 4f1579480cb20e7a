using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Luopan.Kernel;

namespace Luopan.Engines.Documents;

/// <summary>Reads the text of a saved web page: headings, paragraphs and tables; scripts, menus and forms are left out.</summary>
internal static partial class HtmlReader
{
    private static readonly HashSet<string> Skipped =
        ["script", "style", "noscript", "template", "nav", "aside", "form", "button", "select", "svg", "head", "iframe", "object", "footer"];

    private static readonly HashSet<string> Flowing =
        ["a", "b", "strong", "i", "em", "u", "s", "span", "font", "sub", "sup", "small", "big", "mark", "label", "abbr", "time", "cite", "code", "ins", "q", "bdi", "o:p", "st1:chsdate"];

    // Elements that hold nothing, or that a page need not close.
    private static readonly HashSet<string> NeverNested =
        ["br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
            "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body"];

    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 256)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The charset a page declares in its first 2,048 bytes.</summary>
    public static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        return Charset().Match(head) is { Success: true } found ? found.Groups[1].Value : null;
    }

    public static (Draft?, Fault?) Read(string text, string name, ReadLimits limits)
    {
        if (!Tag().IsMatch(text)) return (null, DocumentFaults.WrongExtension(name, "没有网页标记的文本"));
        if (Nesting(text) > limits.Depth * 4) return (null, DocumentFaults.TooDeep(name, limits.Depth));
        using var page = new HtmlParser().ParseDocument(text);
        var walk = new Walk(limits.Depth);
        if (page.Body is not { } body || !walk.Into(body, 0)) return (null, DocumentFaults.TooDeep(name, limits.Depth));
        walk.Flush();
        if (walk.Draft.Title is null && page.Title is { Length: > 0 } title) walk.Draft.Title = TitleTail().Replace(Draft.Clean(title), "");
        return (walk.Draft, null);
    }

    // Counted on the raw text, so that a page nested a million deep is refused before a tree is built.
    public static int Nesting(string text)
    {
        int depth = 0, deepest = 0;
        for (var tag = Tag().Match(text); tag.Success; tag = tag.NextMatch())
        {
            if (tag.Groups[3].Length > 0 || NeverNested.Contains(tag.Groups[2].Value.ToLowerInvariant())) continue;
            depth = Math.Max(0, depth + (tag.Groups[1].Length > 0 ? -1 : 1));
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private sealed class Walk(int maxDepth)
    {
        private readonly StringBuilder _text = new();

        public Draft Draft { get; } = new();

        public bool Into(INode node, int depth)
        {
            if (depth > maxDepth) return false;
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) _text.Append(Blanks().Replace(text.Data, " "));
                else if (child is IElement element && !Skipped.Contains(element.LocalName) && !Put(element, depth)) return false;
            }
            return true;
        }

        public void Flush()
        {
            Draft.Add(_text.ToString());
            _text.Clear();
        }

        private bool Put(IElement element, int depth)
        {
            if (IsHidden(element))
            {
                if (Draft.Clean(element.TextContent) is { Length: > 0 } hidden) Draft.Hidden.Add(hidden);
                return true;
            }
            if (Flowing.Contains(element.LocalName)) return Into(element, depth + 1);
            Flush();
            if (element.LocalName is ['h', >= '1' and <= '6' and var level]) AddHeading(element, level - '0');
            else if (element.LocalName == "pre") Draft.Pieces.AddRange(PlainTextReader.Read(element.TextContent).Pieces);
            else if (element.LocalName == "table" && IsDataTable(element)) Draft.Pieces.Add(ReadTable(element));
            else if (!Into(element, depth + 1)) return false;
            Flush();
            return true;
        }

        private void AddHeading(IElement element, int level) => Draft.AddHeading(level, Draft.Clean(Blanks().Replace(element.TextContent, " ")));

        private static bool IsHidden(IElement element) =>
            element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style);

        // Pages are still laid out with tables: one that holds tables, headings or a single cell is no table of data.
        private static bool IsDataTable(IElement table) =>
            table.QuerySelector("table,h1,h2,h3") is null && table.QuerySelectorAll("td,th").Length > 1;

        private static Grid ReadTable(IElement table)
        {
            var takenTo = new Dictionary<int, int>();
            var rows = new List<GridRow>();
            var head = 0;
            foreach (var tr in table.QuerySelectorAll("tr"))
            {
                var cells = new List<Cell>();
                var column = 0;
                foreach (var td in tr.Children.Where(c => c.LocalName is "td" or "th"))
                {
                    while (takenTo.GetValueOrDefault(column) > rows.Count) column++;
                    var (across, down) = (Span(td, "colspan"), Span(td, "rowspan"));
                    for (var c = column; c < column + across; c++) takenTo[c] = rows.Count + down;
                    cells.Add(new Cell(column, CellText(td), across, down));
                    column += across;
                }
                if (cells.Count > 0 && head == rows.Count && tr.Children.All(c => c.LocalName == "th")) head++;
                if (cells.Count > 0) rows.Add(new GridRow(cells));
            }
            return new Grid(rows) { HeadRows = head > 0 ? head : null };
        }

        private static int Span(IElement cell, string attribute) =>
            int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;

        private static string CellText(IElement cell)
        {
            var parts = cell.QuerySelectorAll("p,div,li") is { Length: > 0 } blocks ? blocks.Where(b => b.QuerySelector("p,div,li") is null).Select(b => b.TextContent) : [cell.TextContent];
            return string.Join('\n', parts.Select(p => Draft.Clean(Blanks().Replace(p, " "))).Where(p => p.Length > 0));
        }
    }

    [GeneratedRegex("<meta[^>]{0,200}charset=[\"']?\\s*([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]*?(/?)>")]
    private static partial Regex Tag();

    [GeneratedRegex("[ \\t\\r\\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("display\\s*:\\s*none|visibility\\s*:\\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex("\\s*[-_|–—]\\s*[^-_|–—]{2,20}$")]
    private static partial Regex TitleTail();
}

using System.Text.RegularExpressions;

namespace Luopan.Engines.Documents;

/// <summary>Reads .txt: a line a paragraph; tables printed one cell a line, each cell after a tab, rows parted by a blank line, or typed a row a line.</summary>
internal static partial class PlainTextReader
{
    public static Draft Read(string text)
    {
        var draft = new Draft();
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            if (IsCell(lines[i])) i = ReadTable(lines, i, draft);
            else if (IsTyped(lines, i)) i = ReadTyped(lines, i, draft);
            else if (Stacked(lines, i, out var above) is { Count: > 1 } rows)
            {
                foreach (var line in above) draft.Add(line);
                draft.Pieces.Add(new Grid([.. rows.Select(r => AsRow(r.Select(Draft.Clean)))]));
                i = Behind(lines, i, rows.Count);
            }
            else draft.Add(lines[i++]);
        }
        return draft;
    }

    private static int ReadTable(string[] lines, int from, Draft draft)
    {
        var rows = new List<List<string>> { new() };
        var i = from;
        for (; i < lines.Length; i++)
        {
            // A tab alone is a cell without text.
            if (lines[i] is "\t" && rows[^1].Count > 0) rows[^1].Add("");
            else if (IsBlank(lines[i]))
            {
                if (i + 1 == lines.Length || IsBlank(lines[i + 1])) break;
                if (IsCell(lines[i + 1])) rows.Add([]);
                else if (!GoesOn(lines, i + 1)) break;
            }
            else if (IsCell(lines[i])) rows[^1].Add(Draft.Clean(lines[i]));
            else if (rows[^1].Count > 0) rows[^1][^1] += "\n" + Draft.Clean(lines[i]);
        }
        draft.Pieces.Add(new Grid([.. rows.Where(r => r.Count > 0).Select(AsRow)]));
        return i;
    }

    // A cell may hold blank lines; they are inside the table only if the table is seen to go on or to end behind them.
    private static bool GoesOn(string[] lines, int from)
    {
        if (OutlineNumber.Form(Draft.Clean(lines[from])).Form is not OutlineForm.None and <= OutlineForm.BracketedHanzi) return false;
        var i = from;
        while (i < lines.Length && !IsBlank(lines[i])) i++;
        return i + 1 < lines.Length && (IsCell(lines[i + 1]) || IsBlank(lines[i + 1]));
    }

    // Tables typed with tabs, strokes or wide gaps between the cells, a row a line.
    private static bool IsTyped(string[] lines, int at) =>
        Cells(lines[at]) is { Length: > 1 } cells && at + 1 < lines.Length && Cells(lines[at + 1])?.Length == cells.Length;

    private static int ReadTyped(string[] lines, int from, Draft draft)
    {
        var columns = Cells(lines[from])!.Length;
        var rows = new List<GridRow>();
        var to = from;
        for (; to < lines.Length && Cells(lines[to]) is { } cells && cells.Length == columns; to++)
            if (!cells.All(IsRule)) rows.Add(AsRow(cells.Select(Draft.Clean)));
        draft.Pieces.Add(new Grid([.. rows]));
        return to;
    }

    // A table copied from a page: a cell a line without a tab, rows of one length parted by a blank line, figures in all but the first.
    private static List<string[]> Stacked(string[] lines, int from, out string[] above)
    {
        var rows = new List<string[]>();
        above = [];
        if (IsBlank(lines[from])) return rows;
        // Without a blank line above, the head is what is as long as the row below it.
        var touches = from > 0 && !IsBlank(lines[from - 1]);
        for (var at = from; at < lines.Length && !IsBlank(lines[at]);)
        {
            var end = at;
            while (end < lines.Length && !IsBlank(lines[end]) && end - at <= MostColumns) end++;
            var row = lines[at..end];
            if (row.Length < 2 || row.Any(IsCell) || row.Length > MostColumns || touches && (rows.Count == 1 ? row.Length != rows[0].Length : rows.Count == 0 && row.Length < 3) || !row.All(IsShort) || IsFigure(row[0]) && !IsTime(row[0]) && (rows.Count == 0 || !IsNumbering(rows[0][0]))) break;
            // The cell above the names is often empty and lost.
            if (rows.Count == 1 && row.Length == rows[0].Length + 1) rows[0] = ["", .. rows[0]];
            // 规模 / 社会消费品零售总额 / …: a cell that holds for the rows below as well is printed once.
            else if (rows.Count > 1 && row.Length == rows[0].Length - 1 && (rows[0][0].Length == 0 || rows[0].Length > 3 && !IsFigure(rows[1][1]))) row = ["", .. row];
            // A caption or a line of units may touch the head.
            if (rows.Count == 1 && rows[0].Length - row.Length is var more and > 0 and < 3) (above, rows[0]) = (rows[0][..more], rows[0][more..]);
            if (rows.Count > 0 ? row.Length != rows[0].Length || !row.Skip(1).Any(IsFigure) : row.Any(c => IsFigure(c) && !IsTime(c))) break;
            rows.Add(row);
            at = end + 1;
        }

        return rows;
    }

    // The line after so many rows parted by single blank lines.
    private static int Behind(string[] lines, int from, int rows)
    {
        for (; rows > 0; rows--)
        {
            while (from < lines.Length && !IsBlank(lines[from])) from++;
            if (rows > 1) from++;
        }

        return from;
    }

    private const int MostColumns = 12;

    private static bool IsShort(string cell) => cell.Trim() is { Length: > 0 and <= 30 } text && !"。；：，".Contains(text[^1]);

    private static bool IsNumbering(string head) => head.Trim() is "序号" or "编号";

    private static bool IsTime(string cell) => cell.Trim() is var text && (text.Length == 4 && text.All(char.IsAsciiDigit) || text.AsSpan().IndexOfAny('年', '月', '季') >= 0);

    private static bool IsFigure(string cell) => cell.Trim() is { Length: > 0 and <= 12 } text && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' && text.Length > 1) && text.Count(c => char.IsAsciiDigit(c)) * 2 >= text.Length - 1;

    private static string[]? Cells(string line)
    {
        if (line.Length == 0 || line[0] == '\t') return null;
        if (line.Contains('\t')) return line.Split('\t');
        if (line.AsSpan().Count('|') is > 0 || line.Contains('｜')) return line.Trim().Trim('|', '｜').Split('|', '｜');
        return line.Contains("  ", StringComparison.Ordinal) && Gap().Split(line.Trim()) is { Length: > 2 } parted ? parted : null;
    }

    // The line of strokes below a head: |---|---|.
    private static bool IsRule(string cell) => cell.Trim() is { Length: > 0 } mark && mark.All(c => c is '-' or ':' or '—');

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Gap();

    private static GridRow AsRow(IEnumerable<string> texts) => new([.. texts.Select((t, i) => new Cell(i, t, 1, 1))]);

    private static bool IsCell(string line) => line.Length > 1 && line[0] == '\t' && !IsBlank(line);

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);
}

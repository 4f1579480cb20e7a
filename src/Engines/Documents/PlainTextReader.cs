namespace Luopan.Engines.Documents;

/// <summary>Reads .txt: a line a paragraph; tables printed one cell a line, each cell after a tab, rows parted by a blank line.</summary>
internal static class PlainTextReader
{
    public static Draft Read(string text)
    {
        var draft = new Draft();
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            if (IsCell(lines[i])) i = ReadTable(lines, i, draft);
            else if (IsTabbed(lines, i)) i = ReadTabbed(lines, i, draft);
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
            if (IsBlank(lines[i]))
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

    // Tables typed with tabs between the cells, a row a line.
    private static bool IsTabbed(string[] lines, int at) =>
        Columns(lines[at]) is > 1 and var columns && at + 1 < lines.Length && Columns(lines[at + 1]) == columns;

    private static int ReadTabbed(string[] lines, int from, Draft draft)
    {
        var columns = Columns(lines[from]);
        var to = from;
        while (to < lines.Length && Columns(lines[to]) == columns) to++;
        draft.Pieces.Add(new Grid([.. lines[from..to].Select(l => AsRow(l.Split('\t').Select(Draft.Clean)))]));
        return to;
    }

    private static int Columns(string line) => line.Length > 0 && line[0] != '\t' ? line.Split('\t').Length : 0;

    private static GridRow AsRow(IEnumerable<string> texts) => new([.. texts.Select((t, i) => new Cell(i, t, 1, 1))]);

    private static bool IsCell(string line) => line.Length > 1 && line[0] == '\t' && !IsBlank(line);

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);
}

using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Sets the rows of a table that was printed cell by cell under their heads, and finds the cell that names a row.</summary>
internal static class TableRows
{
    private static readonly string[] Names = ["指标", "名称", "项目"];

    private static readonly string[] Kinds = ["类别", "类型", "分类", "领域", "方面", "维度", "一级"];

    /// <summary>The table with short rows moved right where their first cell stood in a row above and was merged.</summary>
    public static Table Aligned(Table table, Func<string, bool> isNumber)
    {
        var body = table.Rows.Skip(table.HeadRows).ToList();
        var width = table.Rows.Take(table.HeadRows).SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var full = body.Find(r => r.Cells.Count == width && IsPlain(r));
        if (full is null || width < 3) return table;
        var pattern = full.Cells.Select(c => isNumber(c.Text)).ToArray();
        return table with { Rows = [.. table.Rows.Take(table.HeadRows), .. body.Select(r => Moved(r, pattern, isNumber))] };
    }

    private static bool IsPlain(Row row) => row.Cells.Select((c, i) => c.Column == i && c.ColumnSpan == 1 && c.RowSpan == 1).All(p => p);

    private static Row Moved(Row row, bool[] pattern, Func<string, bool> isNumber)
    {
        var missing = pattern.Length - row.Cells.Count;
        if (missing < 1 || row.Cells.Count < 2 || !IsPlain(row)) return row;
        var numbers = row.Cells.Select(c => isNumber(c.Text)).ToArray();
        var (stay, move) = (numbers.Where((n, i) => n == pattern[i]).Count(), numbers.Where((n, i) => n == pattern[i + missing]).Count());
        return move > stay ? row with { Cells = [.. row.Cells.Select(c => c with { Column = c.Column + missing })] } : row;
    }

    /// <summary>The label among the texts of a row's label columns: under 指标 or 名称, never the class it belongs to while there is another.</summary>
    public static string Label(IReadOnlyList<(string Head, string Text)> texts)
    {
        if (texts.Count == 0) return "";
        foreach (var (head, text) in texts)
            if (Names.Any(n => head.Contains(n, StringComparison.Ordinal)) && !Kinds.Any(k => head.Contains(k, StringComparison.Ordinal))) return Unnumbered(text);
        var own = texts.Where(t => !Kinds.Any(k => t.Head.Contains(k, StringComparison.Ordinal))).ToList();
        return Unnumbered(own.Count > 0 ? own[0].Text : texts[0].Text);
    }

    // 1.社会消费品零售总额, （2）出口, ③进口: the number of the row is no part of its name.
    private static string Unnumbered(string text)
    {
        var at = text.Length > 0 && text[0] is >= '①' and <= '⑳' ? 1 : 0;
        var open = text.StartsWith('（') ? 1 : 0;
        var digits = open;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits > open && digits < text.Length - 2 && text[digits] is '.' or '、' or '）' && !char.IsAsciiDigit(text[digits + 1])) at = digits + 1;
        return text[at..].TrimStart();
    }
}

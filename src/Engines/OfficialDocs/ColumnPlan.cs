namespace Luopan.Engines.OfficialDocs;

/// <summary>Shares the type area among the columns of a table; where it is tight, long heads take two lines.</summary>
internal sealed record ColumnPlan(IReadOnlyList<int> Widths, IReadOnlyList<string> Heads, bool Small)
{
    private const int ColumnsInFullSize = 7;
    private const double Padding = 1.1;
    private const double WidestCell = 16;

    /// <summary>Widths in twentieths of a point, and heads with a line feed where they break.</summary>
    public static ColumnPlan Of(FigureTable table)
    {
        var small = table.Head.Count > ColumnsInFullSize;
        var characters = Measure.TypeWidth / 20.0 / (small ? Measure.Size5 : Measure.Size4Small) * 2;
        var cells = table.Head.Select((_, i) => table.Rows.Select(r => i < r.Count ? Math.Min(Measure.Width(r[i].Text), WidestCell) : 0).DefaultIfEmpty(0).Max()).ToList();
        var heads = table.Head.ToList();
        if (Needs(heads, cells).Sum() > characters) heads = [.. table.Head.Select((h, i) => Measure.Width(h) > cells[i] ? Break(h) : h)];

        var needs = Needs(heads, cells).ToList();
        var widths = needs.Select(n => (int)(Measure.TypeWidth * n / needs.Sum())).ToArray();
        widths[0] += Measure.TypeWidth - widths.Sum();
        return new ColumnPlan(widths, heads, small);
    }

    private static IEnumerable<double> Needs(IEnumerable<string> heads, List<double> cells) =>
        heads.Select((h, i) => Padding + Math.Max(h.Split('\n').Max(Measure.Width), cells[i]));

    // Most words have two characters: 实际使用外资 breaks behind its second word, not in the middle of it.
    private static string Break(string head)
    {
        if (head.Length < 4 || head.Any(char.IsAscii)) return head;
        var colon = head.IndexOf('：', StringComparison.Ordinal) + 1;
        var at = colon > 0 && colon < head.Length ? colon : head.Length % 2 == 0 ? (head.Length / 2 + 1) / 2 * 2 : (head.Length + 1) / 2;
        return head[..at] + "\n" + head[at..];
    }
}

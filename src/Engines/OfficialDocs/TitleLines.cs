namespace Luopan.Engines.OfficialDocs;

/// <summary>Breaks a title into centred lines of like length at places where a reader would pause (7.3.1).</summary>
internal static class TitleLines
{
    /// <summary>Characters of 2号 in a line, with a little room on both sides.</summary>
    private const double Longest = 18;

    private const string After = "、，》）”：·";
    private static readonly string[] Before = ["的", "情况", "关于", "工作", "实际", "通报", "通知", "报告", "有关", "以及", "（", "《", "“", "及"];

    public static IReadOnlyList<string> Break(string title)
    {
        if (title.Contains('\n')) return title.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<string>();
        var rest = title.Trim();
        for (var left = (int)Math.Ceiling(Measure.Width(rest) / Longest); left > 1; left--)
        {
            var at = BestBreak(rest, Measure.Width(rest) / left);
            lines.Add(rest[..at]);
            rest = rest[at..];
        }
        lines.Add(rest);
        return lines;
    }

    private static int BestBreak(string text, double target)
    {
        var (best, bestCost) = (text.Length, double.MaxValue);
        for (var i = 2; i < text.Length - 1; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i]) || After.Contains(text[i])) continue;
            var off = Math.Abs(Measure.Width(text[..i]) - target);
            var over = Measure.Width(text[..i]) > Longest + 2 ? 100 : 0;
            var pause = After.Contains(text[i - 1]) || Before.Any(b => text.AsSpan(i).StartsWith(b, StringComparison.Ordinal)) ? 0 : 4;
            if (off + over + pause >= bestCost) continue;
            (best, bestCost) = (i, off + over + pause);
        }
        return best;
    }
}

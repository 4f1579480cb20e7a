using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>What a cell of figures says.</summary>
internal enum CellSays
{
    Number,
    Nothing,
    Formula,
    Broken,
    Words,
}

/// <summary>Reads the number a cell prints, as people and systems write them: separators, blanks, wide digits, a percent sign; — and the like are no number.</summary>
internal static class PrintedNumber
{
    private static readonly HashSet<string> None = ["", "-", "--", "…", "...", "……", "/", "\\", "空", "无", "暂无", "N/A", "NA", "n/a", ".", "×", "*"];

    /// <param name="percent">Whether the column holds percentages, whose sign is no unit then.</param>
    internal static (CellSays Says, decimal Value) Read(string text, bool percent)
    {
        if (text.TrimStart() is ['=' or '@', ..]) return (CellSays.Formula, 0);
        var plain = SourceWords.Plain(text).TrimStart('\'');
        if (None.Contains(plain)) return (CellSays.Nothing, 0);
        if (plain.StartsWith('#')) return (percent ? CellSays.Nothing : CellSays.Broken, 0);
        if (percent) plain = plain.TrimEnd('%');
        if (!Grouped(plain)) return (CellSays.Words, 0);
        return Quantity.TryParseNumber(plain.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal), out var value) ? (CellSays.Number, value) : (CellSays.Words, 0);
    }

    // A separator stands before every three digits or nowhere: 1,23 may be a decimal comma, and is refused.
    private static bool Grouped(string plain)
    {
        var whole = plain.Split('.')[0].TrimStart('-', '+').Replace('，', ',');
        var parts = whole.Split(',');
        return parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3));
    }
}

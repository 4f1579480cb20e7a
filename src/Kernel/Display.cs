using System.Globalization;

namespace Luopan.Kernel;

/// <summary>How figures are written (UI.md, "Figures"). Printed places are kept; a missing figure is — and never 0.</summary>
/// <remarks>The TypeScript mirror is <c>web/src/kernel/figure.ts</c>; both obey <c>tests/vectors/figures.json</c>.</remarks>
public static class Display
{
    /// <summary>What stands for a missing figure; the reason is shown beside it.</summary>
    public const string Missing = "—";

    /// <summary>Official output: no separators, ASCII minus: <c>29248.0</c>, <c>-3.2</c>.</summary>
    public static string Official(decimal? value) => value is { } v ? WithoutMinusZero(v).ToString(CultureInfo.InvariantCulture) : Missing;

    /// <summary>On screen: thousands separators, ASCII minus: <c>29,248.0</c>.</summary>
    public static string Screen(decimal? value) => value is { } v ? ScreenText(Official(v)) : Missing;

    /// <summary>The screen form of a printed text: separators for a number, also one with a word behind it (<c>1600余</c> → <c>1,600余</c>).</summary>
    /// <remarks>Other texts stay as they are, years too (2025年); null and empty are missing.</remarks>
    public static string ScreenText(string? printed)
    {
        if (string.IsNullOrEmpty(printed)) return Missing;
        var first = printed[0] is '-' or '+' ? 1 : 0;
        var end = first;
        while (end < printed.Length && char.IsAsciiDigit(printed[end])) end++;
        var rest = printed[end..];
        var isNumber = end > first && !rest.StartsWith('年') && !rest.TrimStart('.').SkipWhile(char.IsAsciiDigit).Any(char.IsAsciiDigit);
        return isNumber ? printed[..first] + Grouped(printed[first..end]) + rest : printed;
    }

    /// <summary>The same number without trailing zeros, for computed ones: 22009.400 is 22009.4.</summary>
    public static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>On axes and in charts only: + or the minus sign U+2212, nothing before zero: <c>+3.2</c>, <c>−0.3</c>, <c>0.0</c>.</summary>
    public static string Signed(decimal? value) => value switch
    {
        null => Missing,
        > 0 => "+" + Screen(value),
        < 0 => "−" + Screen(-value),
        _ => Screen(value),
    };

    /// <summary>A growth rate in %, in words: 增长12.5%, 下降0.3%, 持平 when the printed rate is zero.</summary>
    public static string Growth(decimal? percent) => Worded(percent, "增长", "下降", "%", "持平");

    /// <summary>A growth rate for English readers: <c>up 12.5%</c>, <c>down 0.3%</c>, <c>unchanged</c>.</summary>
    public static string GrowthEnglish(decimal? percent) => Worded(percent, "up ", "down ", "%", "unchanged");

    /// <summary>A gap of two rates in percentage points: 高于全国3.2个百分点, 低于全国0.4个百分点, 与全国持平.</summary>
    /// <param name="points">This rate minus the other's.</param>
    /// <param name="than">Whom it is compared with, in Chinese; empty when the head says it.</param>
    public static string Gap(decimal? points, string than = "") =>
        Worded(points, "高于" + than, "低于" + than, "个百分点", than.Length == 0 ? "持平" : $"与{than}持平");

    /// <summary>A gap for English readers: <c>3.2 pp above</c>, <c>0.4 pp below</c>, <c>level</c>.</summary>
    public static string GapEnglish(decimal? points) => points switch
    {
        null => Missing,
        0 => "level",
        { } p => $"{Screen(Math.Abs(p))} pp {(p > 0 ? "above" : "below")}",
    };

    /// <summary>The move of a share or rate in percentage points: 提高1.2个百分点, 回落1.2个百分点, 持平.</summary>
    public static string Move(decimal? points) => Worded(points, "提高", "回落", "个百分点", "持平");

    /// <summary>A rank with its move: 第2位, 第2位(↑1), 第5位(↓2), 第3位(持平).</summary>
    /// <param name="rank">1 is the first; null is missing.</param>
    /// <param name="climbed">Places gained since the rank compared with, negative is lost; null when there is none to compare.</param>
    public static string Rank(int? rank, int? climbed = null) => rank is null ? Missing : climbed switch
    {
        null => $"第{rank}位",
        0 => $"第{rank}位(持平)",
        > 0 => $"第{rank}位(↑{climbed})",
        _ => $"第{rank}位(↓{-climbed})",
    };

    /// <summary>A computed number at the places its indicator shows, 四舍五入 (half away from zero), zeros filled: 12.45 at 1 → 12.5, 3 at 2 → 3.00.</summary>
    /// <param name="value">The computed number.</param>
    /// <param name="decimals">Places, 0–28.</param>
    public static decimal Rounded(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return WithoutMinusZero(rounded.Scale < decimals ? rounded + new decimal(0, 0, 0, false, (byte)decimals) : rounded);
    }

    private static string Worded(decimal? value, string up, string down, string unit, string level) => value switch
    {
        null => Missing,
        0 => level,
        { } v => (v > 0 ? up : down) + Screen(Math.Abs(v)) + unit,
    };

    private static decimal WithoutMinusZero(decimal value) => value == 0 ? Math.Abs(value) : value;

    private static string Grouped(string digits)
    {
        for (var at = digits.Length - 3; at > 0; at -= 3) digits = digits.Insert(at, ",");
        return digits;
    }
}

using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Claims;

/// <summary>A bare numeral as printed: its value before 万 and 亿, the magnitude behind it, and what it left open.</summary>
/// <param name="Length">Characters it covers, magnitude and 余/多 included.</param>
/// <param name="Value">Its value, not multiplied by the magnitude.</param>
/// <param name="Magnitude">万, 亿, 万亿 or a like word; empty when there is none.</param>
/// <param name="IsChinese">Written in Chinese characters.</param>
/// <param name="IsOpen">余 or 多 stands behind the digits: at least the value.</param>
internal readonly record struct Numeral(int Length, decimal Value, string Magnitude, bool IsChinese, bool IsOpen)
{
    private const string ChineseDigits = "零〇一二两三四五六七八九十百千";

    private static readonly string[] Magnitudes = ["百万亿", "千万亿", "万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万", "千", "百"];

    private static readonly string[] ChineseMagnitudes = ["万亿", "亿", "万"];

    /// <summary>Whether a numeral may begin with this character.</summary>
    public static bool MayStart(char c) => char.IsAsciiDigit(c) || IsChineseDigit(c);

    public static bool IsChineseDigit(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '两' or '零' or '〇';

    /// <summary>Reads the numeral at an offset; length 0 when there is none.</summary>
    public static Numeral At(string text, int at)
    {
        if (at >= text.Length) return default;
        return char.IsAsciiDigit(text[at]) ? Arabic(text, at) : IsChineseDigit(text[at]) ? Chinese(text, at) : default;
    }

    private static Numeral Arabic(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        if (end - at > 24 || !decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)) return default;
        return WithMagnitude(text, at, end, value, false, Magnitudes);
    }

    private static Numeral Chinese(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 24 && ChineseDigits.Contains(text[end])) end++;
        if (Written(text[at..end]) is not { } value) return default;
        var short_ = WithMagnitude(text, at, end, value, true, ChineseMagnitudes);
        var next = at + short_.Length;
        if (short_.IsOpen || short_.Magnitude.Length == 0 || next >= text.Length || !IsChineseDigit(text[next])) return short_;
        while (next < text.Length && next - at < 32 && (ChineseDigits.Contains(text[next]) || text[next] is '万' or '亿')) next++;
        return ChineseNumeral.TryParse(text[at..next], out var whole) ? new Numeral(next - at, whole, "", true, false) : short_;
    }

    // 百 and 千 alone are a hundred and a thousand: 破千亿, 上百家.
    private static decimal? Written(string digits) => digits switch
    {
        "百" => 100,
        "千" => 1000,
        _ => ChineseNumeral.TryParse(digits, out var number) ? number : null,
    };

    private static Numeral WithMagnitude(string text, int at, int end, decimal value, bool chinese, string[] magnitudes)
    {
        var open = end < text.Length && text[end] is '余' or '多' && !IsMoreThanAWord(text, end);
        if (open) end++;
        // 1.2个亿
        if (!open && text.AsSpan(end).StartsWith("个亿") && !text.AsSpan(end).StartsWith("个亿级")) end++;
        var magnitude = "";
        foreach (var word in magnitudes)
        {
            if (!text.AsSpan(end).StartsWith(word)) continue;
            magnitude = word;
            end += word.Length;
            break;
        }

        if (!open && magnitude.Length > 0 && end < text.Length && text[end] is '余' or '多' && !IsMoreThanAWord(text, end))
        {
            open = true;
            end++;
        }

        return new Numeral(end - at, value, magnitude, chinese, open);
    }

    // 多 may open a word of its own: 多元, 多式联运, 多国.
    private static bool IsMoreThanAWord(string text, int at) =>
        text[at] == '多' && at + 1 < text.Length && (text[at + 1] == '国' && (at == 0 || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] is not ('十' or '百')) || text[at + 1] is '元' or '式' or '边' or '样' or '双' or '维' or '地' or '方' or '层' or '数');
}

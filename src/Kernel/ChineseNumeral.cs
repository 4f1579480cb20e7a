using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Luopan.Kernel;

/// <summary>Chinese numerals of documents: reads 三十六, 一百零五, 二〇二五, 两万三千, 十四; writes 十四, 一百零五. Whole numbers from 0 below 10^16.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Places = "十百千";
    private static readonly (char Word, long Value)[] Groups = [('亿', 100_000_000), ('万', 10_000)];

    /// <summary>Reads a numeral, also ASCII digits, digit rows (二〇二五), 两, 〇 and 廿; false for anything else, for words out of order (十百)
    /// and for shortened speech that could be read two ways (一百二, 两万三).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out long number)
    {
        number = 0;
        if (string.IsNullOrEmpty(text) || text.Length > 40) return false;
        if (text.All(char.IsAsciiDigit)) return text.Length <= 16 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        var plain = text.Replace('〇', '零').Replace('○', '零').Replace('两', '二').Replace("廿", "二十", StringComparison.Ordinal);
        return plain.All(c => Digits.Contains(c)) && plain.Length is > 1 and <= 16 ? TryRow(plain, out number) : TryGroups(plain, 0, out number);
    }

    /// <summary>Writes a number as in headings and counts: 0 零, 10 十, 14 十四, 105 一百零五, 20000 二万. Throws below 0 and from 10^16 on.</summary>
    public static string Write(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 10_000_000_000_000_000);
        if (number == 0) return "零";
        var written = Written(number);
        return written.StartsWith("一十", StringComparison.Ordinal) ? written[1..] : written;
    }

    private static bool TryRow(string digits, out long number)
    {
        number = 0;
        foreach (var digit in digits) number = (number * 10) + Digits.IndexOf(digit, StringComparison.Ordinal);
        return true;
    }

    // Splits at the largest group word; what stands before it is a number of that group.
    private static bool TryGroups(string text, int group, out long number)
    {
        number = 0;
        if (group == Groups.Length) return TrySection(text, out number);
        var (word, value) = Groups[group];
        var at = text.LastIndexOf(word);
        if (at < 0) return TryGroups(text, group + 1, out number);
        long below = 0;
        if (!TryGroups(text[..at], group + 1, out var above) || above == 0) return false;
        if (at < text.Length - 1 && (!TryGroups(text[(at + 1)..], group + 1, out below) || below == 0 || below < 10 && text[at + 1] != '零')) return false;
        number = (above * value) + below;
        return true;
    }

    private static bool TrySection(string text, out long number)
    {
        number = 0;
        long place = 10_000;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '零' && text.Length > 1)
            {
                if (++at == text.Length || text[at] == '零') return false;
                continue;
            }

            var digit = Digits.IndexOf(text[at], StringComparison.Ordinal);
            if (digit < 0 && (at > 0 || text[0] != '十')) return false;
            if (digit >= 0) at++;
            var power = at < text.Length ? Places.IndexOf(text[at], StringComparison.Ordinal) : -1;
            if (power < 0 && at < text.Length) return false;
            var worth = power switch { 0 => 10, 1 => 100, 2 => 1000, _ => 1 };
            if (worth >= place || worth == 1 && place is 100 or 1000 && text[at - 2] != '零') return false;
            (number, place) = (number + ((digit < 0 ? 1 : digit) * worth), worth);
            at++;
        }

        return text.Length > 0;
    }

    private static string Written(long number)
    {
        foreach (var (word, value) in Groups)
        {
            if (number < value) continue;
            var rest = number % value;
            var gap = rest > 0 && rest < value / 10 ? "零" : "";
            return Written(number / value) + word + gap + (rest > 0 ? Written(rest) : "");
        }

        var text = new StringBuilder();
        var zero = false;
        for (var (place, worth) = (3, 1000); place >= 0; place--, worth /= 10)
        {
            var digit = (int)(number / worth % 10);
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            if (zero) text.Append('零');
            text.Append(Digits[digit]).Append(place > 0 ? Places[place - 1].ToString() : "");
            zero = false;
        }

        return text.ToString();
    }
}

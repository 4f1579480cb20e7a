using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Luopan.Kernel;

public readonly partial record struct Period
{
    private static readonly string[] QuarterWords = ["一季度", "二季度", "三季度", "四季度"];

    /// <summary>Reads a canonical text and the longer spans it shortens (see <see cref="OfSpan"/>); false for anything else, also for blanks around.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length < 4) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return TryOne(text, out period);
        var (head, tail) = (text[..slash], text[(slash + 1)..]);
        if (!TryOne(head, out var first)) return false;
        if (tail.Length == 2 && first.Kind == PeriodKind.Month && first.Number == 1 && TryNumber(tail, out var month) && month is >= 1 and <= 12)
        {
            period = OfCumulative(first.Year, month);
            return true;
        }

        if (!TryOne(tail, out var last) || first.Kind != last.Kind || first.Start > last.Start) return false;
        if (first.Kind is not (PeriodKind.Year or PeriodKind.Month)) return false;
        period = OfSpan(first, last);
        return true;
    }

    /// <summary>Reads a canonical text known to be right (own code, own database); throws <see cref="FormatException"/> otherwise.</summary>
    public static Period Parse(string text) => TryParse(text, out var period) ? period : throw new FormatException($"Not a period: {text}");

    static Period IParsable<Period>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Period>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) => TryParse(s, out result);

    /// <summary>The canonical text, which is also the key in database, URL and CSV.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => $"{Year:0000}",
        PeriodKind.Half => $"{Year}-H{Number}",
        PeriodKind.Quarter => $"{Year}-Q{Number}",
        PeriodKind.Month => $"{Year}-{Number:00}",
        PeriodKind.Week => $"{Year}-W{Number:00}",
        PeriodKind.Day => Iso(Start),
        PeriodKind.Cumulative => $"{Year}-01/{Number:00}",
        _ => IsYears ? $"{Start.Year}/{End.Year}" : $"{Iso(Start)[..7]}/{Iso(End)[..7]}",
    };

    /// <summary>As officials write it: 2025年, 2025年上半年, 2025年一季度, 2025年3月, 2025年第7周, 2025年3月15日, 2025年1—3月, 2021—2025年.</summary>
    public string Chinese() => Kind switch
    {
        PeriodKind.Year => $"{Year}年",
        PeriodKind.Span when IsYears => $"{Start.Year}—{End.Year}年",
        PeriodKind.Span when Start.Year != End.Year => $"{Start.Year}年{Start.Month}月—{End.Year}年{End.Month}月",
        _ => $"{Year}年{ChineseShort()}",
    };

    /// <summary>Without the year, for axes and heads that name it elsewhere: 上半年, 一季度, 3月, 第7周, 3月15日, 1—3月; a year and a span of years stay whole.</summary>
    public string ChineseShort() => Kind switch
    {
        PeriodKind.Half => Number == 1 ? "上半年" : "下半年",
        PeriodKind.Quarter => QuarterWords[Number - 1],
        PeriodKind.Month => $"{Number}月",
        PeriodKind.Week => $"第{Number}周",
        PeriodKind.Day => $"{Start.Month}月{Start.Day}日",
        PeriodKind.Cumulative => Number == 1 ? "1月" : $"1—{Number}月",
        PeriodKind.Span when !IsYears && Start.Year == End.Year => $"{Start.Month}—{End.Month}月",
        _ => Chinese(),
    };

    /// <summary>For English readers: 2025, H1 2025, Q1 2025, March 2025, Week 7 2025, 15 March 2025, Jan–Mar 2025, 2021–2025, Mar 2021–May 2022.</summary>
    public string English() => Kind switch
    {
        PeriodKind.Year => $"{Year}",
        PeriodKind.Half => $"H{Number} {Year}",
        PeriodKind.Quarter => $"Q{Number} {Year}",
        PeriodKind.Month => $"{Say(Start, "MMMM")} {Year}",
        PeriodKind.Week => $"Week {Number} {Year}",
        PeriodKind.Day => $"{Start.Day} {Say(Start, "MMMM")} {Year}",
        PeriodKind.Cumulative => Number == 1 ? $"January {Year}" : $"Jan–{Say(End, "MMM")} {Year}",
        _ when IsYears => $"{Start.Year}–{End.Year}",
        _ when Start.Year == End.Year => $"{Say(Start, "MMM")}–{Say(End, "MMM")} {Year}",
        _ => $"{Say(Start, "MMM")} {Start.Year}–{Say(End, "MMM")} {End.Year}",
    };

    private bool IsYears => Start is { Month: 1, Day: 1 } && End is { Month: 12, Day: 31 };

    private static bool TryOne(string text, out Period period)
    {
        period = default;
        if (!TryNumber(text[..Math.Min(4, text.Length)], out var year) || text.Length < 4 || year is < FirstYear or > LastYearAllowed) return false;
        Period? found = text.Length switch
        {
            4 => OfYear(year),
            7 when text[4] == '-' && text[5] == 'H' => Half(text, year),
            7 when text[4] == '-' && text[5] == 'Q' => Quarter(text, year),
            7 when text[4] == '-' && TryNumber(text[5..], out var month) && month is >= 1 and <= 12 => OfMonth(year, month),
            8 when text[4] == '-' && text[5] == 'W' && TryNumber(text[6..], out var week) => WeekOf(year, week),
            10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => OfDay(day),
            _ => null,
        };
        period = found ?? default;
        return found is not null;
    }

    private static Period? Half(string text, int year) => text[6] is '1' or '2' ? OfHalf(year, text[6] - '0') : null;

    private static Period? WeekOf(int year, int week) => week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? OfWeek(year, week) : null;

    private static Period? Quarter(string text, int year) => text[6] is >= '1' and <= '4' ? OfQuarter(year, text[6] - '0') : null;

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}

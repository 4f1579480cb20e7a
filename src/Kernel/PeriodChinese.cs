using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Luopan.Kernel;

public readonly partial record struct Period
{
    /// <summary>Reads the ways officials write a period in full: 2025年, 2025年全年, 2025年上半年, 2025年第一季度, 2025年前三季度, 2025年3月, 2025年1-3月,
    /// 2021—2025年, 2025年第7周, 2025年3月15日; also the canonical text. Blanks are ignored; false without a year.</summary>
    /// <remarks>Dashes of every kind, ～ and 至 join; 2025年1月 is the month, never the cumulative of one month.</remarks>
    public static bool TryParseChinese([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null) return false;
        if (TryParse(text.Trim(), out period)) return true;
        var match = ChineseForm().Match(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
        if (!match.Success) return false;
        var found = FromGroups(match);
        period = found ?? default;
        return found is not null;
    }

    private static Period? FromGroups(Match match)
    {
        bool Has(string group) => match.Groups[group].Success;
        int? Number(string group) => Has(group) ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

        if (Number("year") is not { } year || year is < FirstYear or > LastYearAllowed) return null;
        if (Has("half")) return OfHalf(year, match.Groups["half"].Value == "上" ? 1 : 2);
        if (Has("three")) return OfCumulative(year, 9);
        if (Has("quarter") && ChineseNumeral.TryParse(match.Groups["quarter"].Value, out var quarter)) return OfQuarter(year, (int)quarter);
        if (Number("week") is { } week) return WeekOf(year, week);
        var lastYear = Number("toyear") ?? year;
        if (lastYear < year || lastYear > LastYearAllowed) return null;
        if (Number("month") is not { } month) return OfSpan(OfYear(year), OfYear(lastYear));
        if (Number("day") is { } day)
            return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? OfDay(new(year, month, day)) : null;
        return Months(year, month, lastYear, Number("tomonth") ?? month);
    }

    private static Period? Months(int year, int month, int lastYear, int lastMonth)
    {
        var exist = month is >= 1 and <= 12 && lastMonth is >= 1 and <= 12;
        return exist && (lastYear > year || lastMonth >= month) ? OfSpan(OfMonth(year, month), OfMonth(lastYear, lastMonth)) : null;
    }

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})(
            年(
                全年
                | (?<half>[上下])半年
                | (?<three>前三季度)
                | 第?(?<quarter>[一二三四1-4])季度
                | 第(?<week>[0-9]{1,2})周
                | (?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日
                | (?<month>[0-9]{1,2})月?[—–－~～至-]+(?<tomonth>[0-9]{1,2})月(份)?
                | (?<month>[0-9]{1,2})月[—–－~～至-]+(?<toyear>[0-9]{4})年(?<tomonth>[0-9]{1,2})月
                | (?<month>[0-9]{1,2})月(份)?
            )?
            | 年?[—–－~～至-]+(?<toyear>[0-9]{4})年
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ChineseForm();
}

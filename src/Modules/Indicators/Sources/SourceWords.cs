using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>A period as a title prints it, and the month it ends with.</summary>
internal readonly record struct PrintedPeriod(Period Period, string Text)
{
    internal Period Month => Period.OfMonth(Period.End.Year, Period.End.Month);
}

/// <summary>Reads the words exports are written in: heads, names of rows, units, periods.</summary>
internal static partial class SourceWords
{
    private const string Chinese = "一二三四";

    /// <summary>Without blanks, in half-width signs, with one kind of dash.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF') continue;
            plain.Append(c switch
            {
                >= '！' and <= '～' and not ('，' or '；') => (char)(c - 0xFEE0),
                '—' or '–' or '−' or '‐' or '‑' or '─' or '~' => '-',
                _ => c,
            });
        }

        return plain.ToString().Replace("--", "-", StringComparison.Ordinal).Replace('~', '-');
    }

    /// <summary>A head cell without what it says of the unit, and that unit; a head that is nothing but a unit is empty then.</summary>
    internal static (string Head, string? Unit) Head(string text)
    {
        var (plain, unit) = (Plain(text), (string?)null);
        foreach (Match bracket in Bracketed().Matches(plain))
        {
            if (UnitOf(bracket.Groups[1].Value) is not { } found) continue;
            unit = found;
            plain = plain.Replace(bracket.Value, "", StringComparison.Ordinal);
        }

        if (UnitOf(plain) is { } whole) return ("", whole);
        var bare = plain.TrimEnd('%', '±', ':');
        return (bare, unit ?? (plain.EndsWith('%') || plain.EndsWith("±%", StringComparison.Ordinal) ? "%" : null));
    }

    /// <summary>Units a line such as 单位：万美元、% names; null when it names none.</summary>
    internal static IReadOnlyList<string>? Units(string text)
    {
        var match = UnitLine().Match(Plain(text));
        if (!match.Success) return null;
        var units = match.Groups[1].Value.Split(['、', ',', '，', '/', ';', '；'], StringSplitOptions.RemoveEmptyEntries).Select(UnitOf).OfType<string>().ToList();
        return units.Count == 0 ? null : units;
    }

    /// <summary>Whether the line speaks of the table's making, not of its figures.</summary>
    internal static bool IsNote(string plain) => NoteLine().IsMatch(plain);

    /// <summary>A row's name without its number, 其中 and other signs before it, and whether it is a part of the row above.</summary>
    internal static (string Name, bool OfWhich) Row(string text)
    {
        var (plain, ofWhich) = (Plain(text), false);
        for (var before = ""; before != plain;)
        {
            before = plain;
            plain = Numbered().Replace(plain, "");
            if (!plain.StartsWith("其中", StringComparison.Ordinal)) continue;
            ofWhich = true;
            plain = plain[2..].TrimStart(':', ',', '，', '、');
        }

        return (plain.TrimEnd(':'), ofWhich);
    }

    /// <summary>Every period a line prints, in order; days are of the making and do not count.</summary>
    internal static IEnumerable<PrintedPeriod> Periods(string text)
    {
        foreach (Match match in PeriodText().Matches(Plain(text)))
            if (Read(match) is { } period) yield return new(period, match.Value);
    }

    /// <summary>The last month a head prints without a year; null when it prints none.</summary>
    internal static int? MonthIn(string plain) => MonthText().Match(plain) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static Period? Read(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = Number("year");
        if (year is < 2000 or > 2099) return null;
        if (match.Groups["month"].Success)
        {
            var month = Number("month");
            if (month is < 1 or > 12) return null;
            return match.Groups["first"].Success && Number("first") == 1 && month > 1 ? Period.OfCumulative(year, month) : match.Groups["first"].Success && month > 1 ? null : Period.OfMonth(year, month);
        }

        return match.Groups["part"].Value switch
        {
            "上半年" => Period.OfCumulative(year, 6),
            "前三季度" => Period.OfCumulative(year, 9),
            { Length: > 0 } quarter when quarter.EndsWith("季度", StringComparison.Ordinal) => Period.OfQuarter(year, Chinese.IndexOf(quarter.TrimStart('第')[0], StringComparison.Ordinal) is >= 0 and var at ? at + 1 : quarter.TrimStart('第')[0] - '0'),
            _ => Period.OfYear(year),
        };
    }

    private static string? UnitOf(string plain)
    {
        var bare = plain.TrimStart('±', '+', '-', ':').Replace("人民币", "", StringComparison.Ordinal);
        if (bare.StartsWith("单位:", StringComparison.Ordinal)) bare = bare[3..];
        return bare.Length == 0 ? null : Unit.Find(bare)?.Code;
    }

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"单位[名]?:([^)]*?)(?:制表|填报|日期|\)|$)")]
    private static partial Regex UnitLine();

    [GeneratedRegex("^(注[:：0-9]|备注|说明|数据来源|资料来源|制表|填表|填报|审核|复核|负责人|单位负责人|统计负责人|联系|电话|打印|导出|生成|报出|\\*|注$)")]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[.、](?![0-9])|[#*·-])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<year>20[0-9]{2})年(?:(?:(?<first>[0-9]{1,2})月?[-至])?(?<month>[0-9]{1,2})月(?![0-9]{1,2}日)|(?<part>上半年|前三季度|第?[一二三四1-4]季度|全年)|(?![0-9]))|(?<![0-9])(?<year>20[0-9]{2})[-./](?<month>[0-9]{1,2})(?![0-9./-])|(?<![0-9])(?<year>20[0-9]{2})(?<month>0[1-9]|1[0-2])(?![0-9])")]
    private static partial Regex PeriodText();

    [GeneratedRegex("([0-9]{1,2})月(?![0-9]{1,2}日)(?!.*[0-9]月)")]
    private static partial Regex MonthText();
}

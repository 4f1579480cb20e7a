using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims.Words;
using Luopan.Kernel;

namespace Luopan.Engines.Claims;

/// <summary>Finds every time named in a plain line: years, spans, months, five-year plans, 去年, 年末, 目前.</summary>
internal static partial class PeriodScanner
{
    private static readonly string[] BaseWords = ["较", "比", "与", "同", "是", "为", "相比", "对比", "相比于", "相较于", "相较", "较之", "相当于", "高于", "低于", "超过", "超", "好于", "快于", "恢复到", "恢复至", "达到", "达"];

    private static readonly SearchValues<char> Hints = SearchValues.Create("年月期前时五季末底现今假周");

    public static List<PeriodMention> Scan(string text)
    {
        var found = new List<PeriodMention>();
        if (!text.AsSpan().ContainsAny(Hints)) return found;
        for (var match = Times().Match(text); match.Success; match = match.NextMatch())
            if (!IsInTitle(text, match.Index) && Read(match, text) is { } mention) found.Add(Placed(mention, text));
        return found;
    }

    // 出台《专业市场规划（2018—2025）》: the years of a paper are not those of the figures.
    private static bool IsInTitle(string text, int at) => text.LastIndexOf('《', at) is >= 0 and var open && text.IndexOf('》', open) > at;

    private static PeriodMention? Read(Match m, string text)
    {
        var (start, end) = (m.Index, m.Index + m.Length);
        if (m.Groups["plan"].Success) return Plan(m, Numeral.At(m.Groups["plan"].Value, 0).Value - 10, start, end);
        if (m.Groups["old"].Success) return Plan(m, Numeral.At(m.Groups["old"].Value, 0).Value - 10, start, end);
        if (m.Groups["ago"].Success) return new(start, end, PeriodForm.YearsAgo, "", (int)Numeral.At(text, m.Groups["ago"].Index).Value);
        if (m.Groups["from"].Success) return Span(m, start, end);
        if (m.Groups["year"].Success) return InYear(Number(m.Groups["year"]), m, start, end);
        if (m.Groups["cyear"].Success) return ChineseNumeral.TryParse(m.Groups["cyear"].Value, out var year) && year is > 1900 and < 2100 ? InYear((int)year, m, start, end) : null;
        if (m.Groups["part"].Success) return IsWordInName(m, text) ? null : Months(m.Groups["part"].Value) is { } months ? new(start, end, PeriodForm.MonthsOfYear, months) : null;
        if (m.Groups["ahead"].Success) return new(start, end, PeriodForm.NextYears, m.Groups["effort"].Value, (int)Numeral.At(text, m.Groups["ahead"].Index).Value);
        if (m.Groups["back"].Success) return new(start, end, PeriodForm.LastYears, "", (int)Numeral.At(text, m.Groups["back"].Index).Value);
        if (m.Groups["holiday"].Success) return new(start, end, PeriodForm.WholeYear, "");
        return Word(m.Groups["word"].Value) is var (form, value) ? new(start, end, form, value) : null;
    }

    private static PeriodMention Plan(Match m, decimal number, int start, int end)
    {
        var first = 2001 + ((int)number * 5);
        if (m.Value.EndsWith("以来", StringComparison.Ordinal)) return new(start, end, PeriodForm.Since, $"{first}", 5);
        return m.Groups["planend"].Success
            ? new(start, end, PeriodForm.Absolute, $"{first + 4}")
            : new(start, end, PeriodForm.Absolute, $"{first}-{first + 4}");
    }

    private static PeriodMention? Span(Match m, int start, int end)
    {
        var (from, to) = (Number(m.Groups["from"]), Number(m.Groups["to"]));
        return from < to ? new(start, end, PeriodForm.Absolute, $"{from}-{to}") : null;
    }

    private static PeriodMention InYear(int year, Match m, int start, int end)
    {
        var part = m.Groups["inyear"].Value;
        if (part.Length == 0) return new(start, end, PeriodForm.Absolute, $"{year}");
        if (part == "以来") return new(start, end, PeriodForm.Since, $"{year}");
        if (part is "底前" or "末前" or "年底前" or "年末前") return new(start, end, PeriodForm.Absolute, $"{year}");
        if (part is "末" or "底" or "年末" or "年底" or "岁末") return new(start, end, PeriodForm.Absolute, $"{year}-12");
        if (part is "初" or "年初") return new(start, end, PeriodForm.Absolute, $"{year}");
        return Months(part) is { } months
            ? new(start, end, PeriodForm.Absolute, months.Contains('/', StringComparison.Ordinal) ? $"{year}{months.Replace("/", $"/{year}", StringComparison.Ordinal)}" : $"{year}{months}")
            : new(start, end, PeriodForm.Absolute, $"{year}");
    }

    /// <summary>“-03”, “-03-15” or “-01/-06” for what stands behind a year.</summary>
    private static string? Months(string part)
    {
        part = part.TrimStart('的', '，');
        switch (part)
        {
            case "上半年": return "-01/-06";
            case "下半年": return "-07/-12";
            case "前三季度" or "前3季度" or "1—3季度" or "一至三季度" or "1至3季度" or "一—三季度": return "-01/-09";
        }

        if (part.Contains("季度", StringComparison.Ordinal) && Numeral.At(part, part[0] == '第' ? 1 : 0) is { Length: > 0, Value: >= 1 and <= 4 } quarter)
            return part[^1] == '末' ? $"-{quarter.Value * 3:00}" : $"-{quarter.Value * 3 - 2:00}/-{quarter.Value * 3:00}";
        if (part[0] == '前' || part[0] == '头') return Numeral.At(part, 1) is { Value: > 1 and <= 12 } n ? $"-01/-{n.Value:00}" : null;
        var first = Numeral.At(part, 0);
        if (first.Value is < 1 or > 12) return null;
        var rest = part.AsSpan(first.Length).TrimStart("月份");
        if (rest.Length > 1 && rest[0] is '—' or '-' or '至' or '到')
            return Numeral.At(rest.ToString(), 1) is { Value: >= 1 and <= 12 } last ? first.Value == 1 && last.Value == 12 ? "" : $"-{first.Value:00}/-{last.Value:00}" : null;
        return rest.EndsWith("日") && Numeral.At(rest.ToString(), 0) is { Value: >= 1 and <= 31 } day ? $"-{first.Value:00}-{day.Value:00}" : $"-{first.Value:00}";
    }

    private static (PeriodForm Form, string Value)? Word(string word) => word switch
    {
        "去年同期" or "去年" or "去年全年" => (PeriodForm.LastYear, ""),
        "上年同期" or "上年" or "上一年" or "前一年" or "上年度" or "上年全年" => (PeriodForm.YearBefore, ""),
        "去年末" or "去年底" => (PeriodForm.LastYear, "-12"),
        "上年末" or "上年底" => (PeriodForm.YearBefore, "-12"),
        "今年" or "本年" or "本年度" or "今年以来" or "年内" => (PeriodForm.ThisYear, ""),
        "全年" or "当年" or "年底前" or "年末前" or "今年底前" or "今年年底前" => (PeriodForm.WholeYear, ""),
        "明年" or "下一年" => (PeriodForm.NextYear, ""),
        "年末" or "年底" or "今年底" or "岁末" or "今年年底" or "今年末" => (PeriodForm.YearEnd, ""),
        "年初" => (PeriodForm.YearStart, ""),
        "月末" or "月底" => (PeriodForm.MonthEnd, ""),
        "当月" or "本月" => (PeriodForm.ThisMonth, ""),
        "目前" or "现在" or "截至目前" or "当前" or "现" or "迄今" => (PeriodForm.Now, ""),
        "同期" => (PeriodForm.SamePeriod, ""),
        "上月" or "上季度" or "上周" => (PeriodForm.LastMonth, ""),
        _ => null,
    };

    private static PeriodMention Placed(PeriodMention mention, string text)
    {
        var before = text.AsSpan(0, mention.Start);
        var after = text.AsSpan(mention.End);
        var isBase = mention.Form is PeriodForm.LastMonth or PeriodForm.YearStart or PeriodForm.SamePeriod || after.StartsWith("相比") || IsSince(before, after) || IsRecord(mention, after) || IsBase(before, after);
        return mention with
        {
            IsBase = isBase,
            IsDeadline = after.StartsWithAny("前，", "之前", "以前") || after.StartsWith("前") && !after.StartsWithAny("前列", "前十", "前三", "前茅"),
            IsFrom = before.EndsWith("由") || before.EndsWith("从"),
        };
    }

    // 自2015年挂牌以来 tells since when, not when.
    private static bool IsSince(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before[Math.Max(0, before.Length - 2)..].IndexOf('自') >= 0 && after.StartsWith("起") || (before.EndsWith("自") || before.EndsWith("自从")) && after[..Math.Min(14, after.Length)].IndexOfAny("来起后") >= 0;

    // 1997年以来最高, 近十年来首次: since when a record stands is not when it was set.
    private static bool IsRecord(PeriodMention mention, ReadOnlySpan<char> after) =>
        mention.Form is PeriodForm.Since or PeriodForm.LastYears && after[..Math.Min(8, after.Length)] is var next && (next.StartsWithAny("最", "的最", "新高", "新低", "首次", "历史", "同期") || next.IndexOf('最') >= 0 && next.IndexOf('，') < 0);

    // 2015年的2.3倍, 2019年同期水平: a year that measures something else.
    private static bool Measures(ReadOnlySpan<char> after)
    {
        if (after.StartsWithAny("水平", "的水平", "同期水平", "同期的水平")) return true;
        if (!after.StartsWith("的") || after.Length < 3 || !(Numeral.MayStart(after[1]) || after[1] is '近' or '约')) return false;
        var clause = after[..Math.Min(10, after.Length)];
        return clause.IndexOf('倍') is > 0 and var times && clause[..times].IndexOfAny('，', '。', '、') < 0;
    }

    private static bool IsBase(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.EndsWith("同比") || before.EndsWith("环比") || before.EndsWith("占比")) return false;
        if (Measures(after)) return true;
        foreach (var word in BaseWords)
        {
            if (!before.EndsWith(word)) continue;
            return word is not ("是" or "为" or "恢复到" or "恢复至" or "达到" or "达") || after.StartsWith("同期的") || after.StartsWith("的") || after.StartsWith("时期的") || after.StartsWith("期间的");
        }

        return false;
    }

    // 一季度 and 3月 are times, 三个月 and 第二季度报告 only where they stand alone; 5月花 does not occur.
    private static bool IsWordInName(Match m, string text) => m.Index > 0 && char.IsAsciiDigit(text[m.Index - 1]) || m.Index > 0 && text[m.Index - 1] is '.' or '个';

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"
        “?(?<plan>十(?:一|二|三|四|五|六))五”?(?:(?<planend>末期|末|期末|时期末)|规划时期|规划期间|规划期|时期|期间|期|以来)?
      | “(?<old>九|十)五”(?:(?<planend>末期|末|期末|时期末)|规划时期|规划期间|规划期|计划时期|计划期间|时期|期间|期|以来)? | (?<![一二三四五六七八九第\d])(?<old>九|十)五(?:(?<planend>末期|末|期末|时期末)|时期|期间|以来)
      | (?<ago>[二两三四五六七八十]|(?<!\d)\d{1,2})年(?:以)?前(?![三十五列])
      | (?<![\d.])(?<from>(?:19|20)\d\d)年?(?:[—\-至到]+)(?<to>(?:19|20)\d\d)年?(?:期间|间)?(?![\d.])
      | (?<![\d.])(?<year>(?:19|20)\d\d)(?:年度?|(?=\d{1,2}月))(?:(?:的|，)?(?<inyear>以来|年末前|年底前|底前|末前|年末|年底|岁末|末|底|年初|初|上半年|下半年|前三季度|前3季度|[1一][—至][3三]季度|第?[一二三四1-4]季度末?|前[\d一二三四五六七八九十]{1,3}个?月|
            [\d]{1,2}月?份?[—\-至到][\d]{1,2}月份?|[\d一二三四五六七八九十]{1,3}月(?:份|[\d一二三四五六七八九十]{1,3}日|底|末)?))?
      | (?<cyear>[一二][〇零一二三四五六七八九]{3})年(?<inyear>末|底)?
      | (?:通过|经过|再用|用)(?<ahead>[二两三四五六七八十]|\d{1,2})年(?:左右)?的?(?<effort>努力)
      | (?:今后|未来)(?:的)?(?<ahead>[二两三四五六七八十]|\d{1,2})年(?:内|间)? | (?<!连续|近|前)(?<ahead>[二两三四五六七八十]|(?<!\d)\d{1,2})年(?:内|之内)
      | (?:近|过去|最近)(?<back>[二两三四五六七八十]|\d{1,2})年(?:来|间|多来)? | 前?(?<back>[二两三四五六七八十]|(?<!\d)\d{1,2})年(?:来|间|多来)
      | (?<!连续|第|满|前|后|未来)(?<back>[三四五]|(?<!\d)[3-5])年(?=累计|年均|共|新增|合计|总计|净增|平均|增加|完成|投入|建成|举办|培训|引进|实现)
      | (?<part>上半年|下半年|前三季度|前3季度|[1一][—至][3三]季度|第?[一二三四1-4]季度末?|前[\d一二三四五六七八九十]{1,3}个?月|
            (?<!\d)\d{1,2}月?份?[—\-至到]\d{1,2}月份?|(?<!\d)\d{1,2}月(?:份|\d{1,2}日|底|末)?|[一二三四五六七八九十]{1,2}月份)
      | (?<holiday>(?:“?(?:元旦|春节|元宵|清明|五一|端午|中秋|国庆)”?[、和]?)+(?:\d天|[三五七八]天)?(?:小长假|长假|假期|假日|黄金周|期间))
      | (?<word>去年同期|上年同期|去年全年|上年全年|上年度|去年末|去年底|上年末|上年底|上一年|前一年|上年|去年|今年以来|今年年底前|今年底前|今年年底|今年底|今年末|今年|本年度|本年|当年|全年|明年|下一年|年末前|年底前|年末|年底|(?<![一二两三四五六七八九十\d几数多半])年内|岁末|年初|月末|月底|当月|本月|截至目前|目前|当前|现在|现(?=已)|同期|上月|上季度|上周)
      ", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Times();
}

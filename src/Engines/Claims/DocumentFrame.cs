using System.Globalization;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>What a document says of itself: whose it is, and which time it speaks of.</summary>
/// <param name="Region">The document's own region; empty when nothing tells.</param>
/// <param name="IsPlan">It plans a span of years; otherwise it reports one.</param>
/// <param name="From">First year planned, or the year reported; 0 when nothing tells.</param>
/// <param name="To">Last year planned, or the year reported.</param>
/// <param name="Now">The month it is spoken in, as YYYY-MM where known; empty otherwise.</param>
/// <param name="LooksAhead">It is spoken in the year after the one reported, and sets that year's tasks.</param>
/// <param name="Period">The part of a year its title names: 2022-01/2022-06; empty for a whole year.</param>
/// <param name="IsAgenda">It mostly sets tasks: a work plan, key points, an opinion.</param>
internal sealed partial record DocumentFrame(string Region, bool IsPlan, int From, int To, string Now, bool LooksAhead, bool IsAgenda = false, string Period = "")
{
    private const int HeadParagraphs = 6;
    private const int BodySentences = 600;
    private const int LongestPromise = 120;

    private static readonly string[] Agendas = ["要点", "计划", "安排", "意见", "方案", "部署", "思路", "任务", "目标", "打算"];

    // What may plan five years, and what may look ahead to a year it does not carry in its title.
    private static readonly string[] Plans = ["规划", "纲要", "计划", "方案", "意见", "行动", "目标", "思路", "建议", "措施", "要点"];

    private static readonly string[] Schemes = ["规划", "方案", "意见", "行动", "措施", "计划", "若干政策"];

    private static readonly string[] Speeches = ["工作报告", "讲话", "报告", "会议"];

    private static readonly string[] Accounts = ["公报", "总结", "运行", "情况", "简报", "快报", "月报", "年报", "分析", "回顾", "统计", "综述"];

    /// <summary>The year facts are reported for: the year before a plan begins, or the year reported.</summary>
    public int FactYear => IsPlan && From > 0 ? From - 1 : From;

    /// <summary>The year 今年 means.</summary>
    public int SpeakingYear => IsPlan ? From : LooksAhead ? From + 1 : From;

    public string Span => From == 0 ? "" : From == To ? $"{From}" : $"{From}-{To}";

    public string SpanBefore => From == 0 ? "" : $"{From - (To - From + 1)}-{From - 1}";

    /// <summary>The years before the ones before a plan; empty for other papers.</summary>
    public string SpanBeforeThat => IsPlan && From > 0 ? $"{From - 2 * (To - From + 1)}-{From - (To - From + 1) - 1}" : "";

    public static DocumentFrame Of(Document document, ClaimContext context)
    {
        var title = PlainText.Of(TitleOf(document)).Text;
        var head = Head(document.Root).Prepend(title).ToList();
        var region = context.Region ?? RegionOf(document, title, head);
        var (spoken, month) = Spoken(document, head, context);
        var now = spoken > 0 && month > 0 ? $"{spoken}-{month:00}" : "";
        // Yearly papers name the five-year plan they belong to as well; only what calls itself a plan is looked into further.
        var plan = Says(title, Plans) ? PlanIn(title, true) : (From: 0, To: 0);
        if (plan.From == 0 && Says(title, ["规划", "纲要"])) plan = head.Select(h => PlanIn(h, false)).FirstOrDefault(p => p.From > 0);
        if (plan.From == 0) plan = head.Take(3).Select(h => Spanning().Match(h)).FirstOrDefault(m => m.Success) is { } named ? (Value(named.Groups[1]), Value(named.Groups[2])) : plan;
        if (plan.From > 0) return new DocumentFrame(region, true, plan.From, plan.To, now, false);
        var year = OfYear(document, title, spoken, month) with { Region = region };
        return Says(title, Schemes) && !Year().IsMatch(title) && HorizonOf(document, year.SpeakingYear) is > 0 and var to ? new DocumentFrame(region, true, year.SpeakingYear, to, now, false) : year;
    }

    // A word file may style its title as a first heading; the file name is no title then.
    private static string TitleOf(Document document) =>
        document.Root.Heading is null && document.Root.Blocks is [Section { Number: "" } first, ..] ? first.Title : document.Title;

    private static string RegionOf(Document document, string title, List<string> head)
    {
        if (RegionIn(title, title.Length < 60) is { Length: > 0 } own) return own;
        if (head.Take(3).Where(h => h.Length is > 0 and < 60 && h[^1] is not ('。' or '；')).Select(h => RegionIn(h, true)).FirstOrDefault(r => r.Length > 0) is { } near) return near;
        if (Tail(document).Select(t => RegionIn(t, true)).FirstOrDefault(r => r.Length > 0) is { } signed) return signed;
        if (IsOfNation(document)) return "全国";
        return head.Select(h => RegionIn(h, false)).FirstOrDefault(r => r.Length > 0) ?? MostNamed(document);
    }

    // 我国 and 全国 throughout, and nowhere 全省 or 我市: the places named are only where something happened.
    private static bool IsOfNation(Document document)
    {
        var nation = false;
        foreach (var sentence in document.Sentences().Take(BodySentences))
        {
            if (sentence.Text.AsSpan().SaysAny("全省", "我省", "全市", "我市", "本市", "全区", "我区", "全县", "我县", "全州", "我州", "本省")) return false;
            nation |= sentence.Text.AsSpan().SaysAny("我国", "全国", "国务院", "中国");
        }

        return nation;
    }

    private static (int Year, int Month) Spoken(Document document, List<string> head, ClaimContext context)
    {
        if (context.Date is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var given))
            return (given, date.Length >= 7 && int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 0);
        var dated = head.Select(h => Dated().Match(IsDateLine(h) ? h : "")).FirstOrDefault(m => m.Success) ?? Tail(document).Select(t => Dated().Match(t)).FirstOrDefault(m => m.Success);
        if (dated is not null) return (Value(dated.Groups[1]), Value(dated.Groups[2]));
        return head.Select(h => Numbered().Match(h)).FirstOrDefault(m => m.Success) is { } number ? (Value(number.Groups[1]), 0) : (0, 0);
    }

    private static bool IsDateLine(string line) =>
        line.Length <= 26 || line.Length <= 60 && (line.Contains('日') || line.Contains('-') || line.Contains('：')) || line.Length <= 120 && line.AsSpan().SaysAny("时间：", "日期：", "来源：", "发布：");

    // The signature: 海州县人民政府, 2015年3月2日.
    private static IEnumerable<string> Tail(Document document) =>
        document.Root.Descendants().Append(document.Root).Last(s => s.Blocks.Count > 0 || s == document.Root).Blocks.OfType<Paragraph>().TakeLast(3).Where(p => p.Text.Length < 30).Select(p => PlainText.Of(p.Text).Text);

    // 到2020年，…: the year a scheme without years in its title looks ahead to.
    private static int HorizonOf(Document document, int spoken)
    {
        if (spoken == 0) return 0;
        var years = new Dictionary<int, int>();
        foreach (var sentence in document.Sentences().Take(BodySentences))
            foreach (Match match in Horizon().Matches(sentence.Text))
                if (Value(match.Groups[1]) is var year && year > spoken && year <= spoken + 10) years[year] = years.GetValueOrDefault(year) + 1;
        return years.Count == 0 ? 0 : years.OrderByDescending(y => y.Value).ThenByDescending(y => y.Key).First().Key;
    }

    private static DocumentFrame OfYear(Document document, string title, int spoken, int month)
    {
        var (years, promised) = YearsNamed(document, spoken);
        var most = years.Count == 0 ? spoken : years.OrderByDescending(y => y.Value).ThenByDescending(y => y.Key).First().Key;
        // A year that is mostly promised is ahead; the one before it is reported.
        if (promised.GetValueOrDefault(most) * 2 > years.GetValueOrDefault(most)) most--;
        var agenda = Says(title, Agendas);
        var inTitle = Year().Matches(title) is { Count: > 0 } found ? Value(found[0].Groups[1]) : 0;
        var speaks = title.Contains("工作报告", StringComparison.Ordinal) && spoken > 0 && inTitle == 0;
        var reported = speaks ? spoken - 1 : inTitle == 0 ? ReportedIn(spoken, month, Says(title, Speeches), most, years, promised) : spoken > inTitle ? inTitle : spoken == inTitle && month is > 0 and <= 3 && Says(title, Speeches) && !Says(title, Accounts) ? inTitle - 1 : ReportedBy(title, inTitle, years, promised);
        if (inTitle > 0 && Says(title, Accounts)) agenda = false;
        var ahead = inTitle > reported || spoken > reported && reported > 0 && (inTitle == 0 || Says(title, Speeches)) || years.GetValueOrDefault(reported + 1) > 0 && (inTitle == 0 ? spoken == 0 : agenda || Says(title, Speeches));
        // 2021年工作总结和2022年工作要点
        ahead |= inTitle == 0 && spoken == 0 && document.Sentences().Take(BodySentences).Any(s => s.Text.AsSpan().IndexOf("今年") is >= 0 and var at && s.Text.AsSpan(at, Math.Min(16, s.Text.Length - at)).SaysAny("，我市将", "，我省将", "，我县将", "，我区将", "，将", "要", "力争"));
        ahead |= inTitle == reported && Year().Matches(title) is [.., var later] && Value(later.Groups[1]) == reported + 1 && Says(title, Agendas);
        var now = spoken > 0 && month > 0 ? $"{spoken}-{month:00}" : inTitle > 0 && Year().Match(title).Groups[2] is { Success: true } m ? $"{inTitle}-{Value(m):00}" : "";
        var part = PeriodScanner.Scan(title) is [.., { Form: PeriodForm.Absolute or PeriodForm.MonthsOfYear } named] && named.Resolve(reported, "") is { Length: > 4 } p ? p : "";
        return new DocumentFrame("", false, reported, reported, now, ahead, agenda && inTitle > reported, part);
    }

    // News of the first months of a year mostly tells of the year before.
    private static int ReportedIn(int spoken, int month, bool isMeeting, int most, Dictionary<int, int> years, Dictionary<int, int> promised)
    {
        if (spoken == 0) return most;
        // A meeting early in the year looks back on the one before.
        if (month is > 0 and <= 4 && isMeeting && years.ContainsKey(spoken - 1)) return spoken - 1;
        if (month is > 0 and <= 3 && years.GetValueOrDefault(spoken - 1) >= years.GetValueOrDefault(spoken) - promised.GetValueOrDefault(spoken) && years.ContainsKey(spoken - 1)) return spoken - 1;
        if (promised.GetValueOrDefault(spoken) * 2 > years.GetValueOrDefault(spoken)) return spoken - 1;
        return years.GetValueOrDefault(spoken) == 0 && years.GetValueOrDefault(spoken - 1) > 1 ? spoken - 1 : spoken;
    }

    // A bulletin of 2023 reports 2023; a work report, key points or a plan of 2023 report 2022.
    private static int ReportedBy(string title, int year, Dictionary<int, int> years, Dictionary<int, int> promised)
    {
        if (Says(title, Accounts) && !title.Contains("工作报告", StringComparison.Ordinal)) return year;
        if (Says(title, Agendas) || title.Contains("工作报告", StringComparison.Ordinal)) return year - 1;
        return years.GetValueOrDefault(year - 1) > years.GetValueOrDefault(year) + 2 || promised.GetValueOrDefault(year) * 2 > years.GetValueOrDefault(year) ? year - 1 : year;
    }

    /// <summary>How often each year is named, and how often in a sentence that promises.</summary>
    private static (Dictionary<int, int> Named, Dictionary<int, int> Promised) YearsNamed(Document document, int spoken)
    {
        var (years, promised) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var sentence in document.Sentences().Take(BodySentences))
            foreach (ValueMatch match in Named().EnumerateMatches(sentence.Text))
            {
                var year = sentence.Text[match.Index] switch
                {
                    '去' => spoken - 1,
                    '今' => spoken,
                    _ => int.Parse(sentence.Text.AsSpan(match.Index, 4), NumberStyles.None, CultureInfo.InvariantCulture),
                };
                if (year <= 0) continue;
                years[year] = years.GetValueOrDefault(year) + 1;
                if (TenseWords.Promises(sentence.Text.AsSpan(match.Index, Math.Min(LongestPromise, sentence.Text.Length - match.Index)))) promised[year] = promised.GetValueOrDefault(year) + 1;
            }

        return (years, promised);
    }

    private static IEnumerable<string> Head(Section root)
    {
        foreach (var block in root.Blocks.Take(HeadParagraphs))
        {
            if (block is Paragraph p) yield return PlainText.Of(p.Text.Length > 400 ? p.Text[..400] : p.Text).Text;
            else if (block is Section s) yield return s.Title;
        }
    }

    private static (int From, int To) PlanIn(string text, bool isTitle)
    {
        // “十三五”规划评估及“十四五”规划 plans the later of them.
        if (FiveYears().Matches(text) is [.., var plan] && (isTitle || text.Contains("规划", StringComparison.Ordinal)))
        {
            var number = plan.Groups[1].Success ? plan.Groups[1] : plan.Groups[2];
            var from = 2001 + (int)((Numeral.At(number.Value, 0).Value - 10) * 5);
            return (from, from + 4);
        }

        return Years().Match(text) is { Success: true } span && Value(span.Groups[1]) < Value(span.Groups[2]) && (isTitle || text.Contains("规划期", StringComparison.Ordinal))
            ? (Value(span.Groups[1]), Value(span.Groups[2]))
            : (0, 0);
    }

    private static string RegionIn(string text, bool isTitle)
    {
        var found = "";
        for (var i = 0; i < text.Length; i++)
        {
            var (length, name) = PlaceNames.At(text.AsSpan(i));
            if (length == 0) continue;
            if (isTitle && UnlistedPlace.ZoneBehind(text, i, length) is { Length: > 0 } zone) return zone;
            if (PlaceNames.IsCity(name)) return name;
            if (found.Length == 0 && !PlaceNames.IsAbroad(name)) found = name;
            i += length - 1;
        }

        if (found.Length == 0 && isTitle && UnlistedPlace.In(text) is { Length: > 0 } unlisted) return unlisted;
        return found.Length > 0 ? found : Says(text, ["全国", "我国", "中华人民共和国"]) ? "全国" : "";
    }

    private static string MostNamed(Document document)
    {
        var names = new Dictionary<string, int>();
        foreach (var sentence in document.Sentences().Take(BodySentences / 3))
            if (RegionIn(sentence.Text, false) is { Length: > 0 } name) names[name] = names.GetValueOrDefault(name) + 1;
        return names.Count == 0 ? "全国" : names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
    }

    private static bool Says(string text, string[] words)
    {
        return text.AsSpan().SaysAny(words);
    }

    private static int Value(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(20\d\d)(?:年|[-—/.])(\d{1,2})(?:月|[-—/.]\d{1,2})(?:\d{1,2}日)?")]
    private static partial Regex Dated();

    // 赣府厅发〔2016〕52号 alone on its line.
    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,10}〔(20\d\d)〕第?\d+号$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d\s?年|去年(?!同期)|今年")]
    private static partial Regex Named();

    [GeneratedRegex(@"到\s?(20\d\d)\s?年")]
    private static partial Regex Horizon();

    [GeneratedRegex("(?<![一二三四五六七八九])(十[一二三四五六七])五(?![年月日个家项次])|(?<=第)(十[一二三四五六七])(?=个五年)")]
    private static partial Regex FiveYears();

    // 《…行动方案（2025—2027年）》 in the opening words of news about it.
    [GeneratedRegex(@"(?:规划|计划|方案|意见|纲要)[》”]?（(20\d\d)年?(?:—|-|至)(20\d\d)年?）")]
    private static partial Regex Spanning();

    [GeneratedRegex(@"(20\d\d)年?(?:—|-|至)(20\d\d)年?")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)\s?年(?:(\d{1,2})月)?")]
    private static partial Regex Year();
}

using System.Text;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Cuts an indicator's name out of the words around a number.</summary>
internal static partial class IndicatorName
{
    private const int Longest = 40;

    private static readonly (string Unit, string Word)[] CounterNames = [("期", "期数"), ("场", "场次"), ("场次", "场次"), ("批", "批次"), ("批次", "批次")];

    private static readonly System.Buffers.SearchValues<char> SmallNumbers = System.Buffers.SearchValues.Create("两二三四五六七八九十");

    private static readonly char[] Trimmings = ['的', '、', '，', '：', '—', '-', ' ', '；', '·', '.', '及', '和', '与'];

    /// <summary>The name that stands between two offsets, without what opens the clause, times and regions; empty when nothing is left.</summary>
    public static string Between(Line line, int start, int end, DocumentFrame document, out int topicLength)
    {
        topicLength = 0;
        if (line.Text.LastIndexOf('|', Math.Max(0, end - 1), Math.Max(0, end - start)) is >= 0 and var cell) start = cell + 1;
        var from = SkipOpeners(line, start, end, document);
        if (from >= end) return "";
        // 试点以来|客流量, 挂牌以来|新增企业
        if (line.Text.AsSpan(from, Math.Min(9, end - from)).IndexOf("以来") is > 1 and var since && end - from > since + 3 && !line.Text.AsSpan(from, since).ContainsAny('，', '、')) from += since + 2;
        var name = Reckoning().Replace(WithoutTimesAndBrackets(line, from, end), "");
        (name, topicLength) = WithoutAdverbs(name);
        if (name.Contains('、', StringComparison.Ordinal) && name.AsSpan().ContainsAny(SmallNumbers)) name = SummedUp().Replace(name, "");
        name = Balanced(WithoutTrailing(WithoutOwn(name).Trim(Trimmings)));
        return name.Length > Longest ? LastPart(name) : name;
    }

    /// <summary>The name of a count: what is counted, with 数量 or 人数.</summary>
    public static string AsCount(string name, string unit) => Counted(Built(name), unit);

    /// <summary>The name of a count whose verb says what is counted: 布局海外仓的国家数量.</summary>
    public static string Counted(string name, string unit)
    {
        foreach (var (counter, word) in CounterNames)
            if (unit == counter) return Bare(name) + word;
        if (name.Length > 3) name = name.WithoutStart("各级各类", "各类", "各种");
        if (unit.EndsWith('人') && Bare(name) is var bare && bare.Length < name.Length) return bare + "人数";
        if (name.Length == 0 || name[^1] is '数' or '量' or '额' || name.EndsWith("规模", StringComparison.Ordinal) || name.EndsWith("人次", StringComparison.Ordinal)) return name;
        if (unit.EndsWith("人次", StringComparison.Ordinal)) return name + "人次";
        return unit.EndsWith('人') && !name.EndsWith('人') && !name.EndsWith("人员", StringComparison.Ordinal) && !name.EndsWith("人口", StringComparison.Ordinal) ? name + "人数" : name + "数量";
    }

    /// <summary>A name without the 数量, 期数, 人数 that its unit gave it.</summary>
    public static string Bare(string name)
    {
        foreach (var word in (string[])["数量", "人数", "期数", "场次", "批次", "人次"])
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length + 1) return name[..^word.Length];
        return name;
    }

    /// <summary>What is counted, without the verb that sets it up: 支持企业在境外建设|海外仓.</summary>
    public static string Built(string name)
    {
        if (name.AsSpan().StartsWithAny("支持", "鼓励", "推动", "引导"))
            foreach (var verb in VerbWords.Builders)
                if (name.LastIndexOf(verb, StringComparison.Ordinal) is > 1 and var at && name.Length - at - verb.Length > 1) return name[(at + verb.Length)..];
        // 商业建设行动支持各地建设改造|物流中心: who is helped to build it.
        foreach (var help in (string[])["支持各地", "指导各地", "推动各地", "支持各市", "支持地方"])
            if (name.IndexOf(help, StringComparison.Ordinal) is > 1 and var helped) return VerbChain.Strip(name[(helped + help.Length)..]);
        return VerbChain.Strip(name);
    }

    public static string WithTopic(string topic, string name) =>
        topic.Length == 0 || name.Contains(topic, StringComparison.Ordinal) || topic.Contains(name, StringComparison.Ordinal) ? name : topic + name;

    /// <summary>Where the subject of a clause begins: behind connectives, times and the region.</summary>
    private static int SkipOpeners(Line line, int start, int end, DocumentFrame document)
    {
        for (var at = start; at < end;)
        {
            var next = SkipOne(line, at, end, document);
            if (next == at) return at;
            at = next;
        }

        return end;
    }

    private static int SkipOne(Line line, int at, int end, DocumentFrame document)
    {
        foreach (var period in line.Periods)
            if (period.Start <= at && period.End > at && period.End <= end) return period.End + Postposition(line.Text.AsSpan(period.End, end - period.End));
        var rest = line.Text.AsSpan(at, end - at);
        var (region, name) = RegionReader.At(rest, document);
        // 步步高集团销售规模: an enterprise is part of what its figures are called.
        if (RegionReader.IsCompany(name) && region < rest.Length && !rest[region..].StartsWithAny("投资", "收购", "并购", "实现", "完成", "累计", "在")) return at;
        if (region > 0 && region < rest.Length && !NamesMore(rest[region..])) return at + region;
        if (region > 0 && region == rest.Length && !PlaceNames.IsAbroad(rest.ToString())) return end;
        if (rest.Length == 0 || !NameWords.OpenerStarts.Contains(rest[0])) return at;
        var best = 0;
        foreach (var word in NameWords.Openers)
            if (word.Length > best && rest.StartsWith(word) && !IsKept(word, rest[word.Length..])) best = word.Length;
        return at + best;
    }

    // 五年|内, 年底|前 belong to the time; 2020年|内贸 does not.
    private static int Postposition(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (rest[0] == '前' && (rest.Length < 2 || rest[1] is not ('三' or '十' or '五' or '列' or '海' or '往') && !char.IsAsciiDigit(rest[1])) || rest[0] == '内' && (rest.Length < 2 || rest[1] is not ('贸' or '需' or '销' or '河' or '蒙' or '陆' or '外' or '资' or '容' or '部'))) ? 1 : 0;

    // 全国重点企业, 中国制造 are no regions but the beginnings of names.
    private static bool NamesMore(ReadOnlySpan<char> rest) => rest[0] is '（' or '港' or '银' or '队' or '电' && !rest.StartsWith("电子") && !rest.StartsWith("电商");

    private static bool IsKept(string opener, ReadOnlySpan<char> rest)
    {
        foreach (var (word, behind) in NameWords.Kept)
        {
            if (word != opener) continue;
            foreach (var next in behind)
                if (rest.StartsWith(next)) return true;
        }

        return false;
    }

    internal static string WithoutTimesAndBrackets(Line line, int from, int end)
    {
        var name = new StringBuilder();
        for (var at = from; at < end; at++)
        {
            var period = line.Periods.Find(p => p.Start <= at && p.End > at);
            if (period.End > 0)
            {
                at = period.End - 1 + Postposition(line.Text.AsSpan(period.End, Math.Max(0, end - period.End)));
                continue;
            }

            if (line.Text[at] == '（' && line.Text.IndexOf('）', at) is var close && close > 0 && close < end && close - at > 12 && !line.Text.AsSpan(close + 1).StartsWithAny("以上", "及以上", "以下"))
            {
                at = close;
                continue;
            }

            name.Append(line.Text[at]);
        }

        return name.ToString();
    }

    // 对外承包工程|累计|新签合同额: the adverb goes, what stands before it is the topic.
    private static (string Name, int TopicLength) WithoutAdverbs(string name)
    {
        var topic = 0;
        foreach (var word in NameWords.Inside)
        {
            var at = name.IndexOf(word, StringComparison.Ordinal);
            if (at <= 0 || word.Length == 1 && !IsAdverb(name, at)) continue;
            if (IsKept(word, name.AsSpan(at + word.Length))) topic = Math.Max(topic, at);
            else
            {
                name = name.Remove(at, word.Length);
                topic = Math.Max(topic, at);
            }
        }

        return (name, topic);
    }

    private static string WithoutOwn(string name)
    {
        foreach (var word in (string[])["我省", "我市", "全省", "全市", "我国", "全区", "全县", "全州", "我区", "我县"])
            if (name.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && name[at - 1] is not ('占' or '对')) name = name.Remove(at, 2);
        return name;
    }

    private static string WithoutTrailing(string name)
    {
        // 进口均价为|每吨: what an amount is reckoned by.
        if (name.LastIndexOf('每') is > 1 and var each && name.Length - each is 2 or 3 && each == name.LastIndexOf('每')) name = name[..each].TrimEnd('为', '达');
        // 营业额改造后|增长36%
        if (name.Length > 5 && name[^1] == '后' && name.AsSpan(0, name.Length - 3) is [.., '额' or '量' or '数' or '值' or '率']) name = name[..^3];
        foreach (var word in VerbWords.Trailing)
            if (name.Length > word.Length + 1 && name.EndsWith(word, StringComparison.Ordinal)) return name[..^word.Length].Trim(Trimmings);
        return name;
    }

    // A quotation mark that lost its partner to a cut goes too.
    private static string Balanced(string name)
    {
        if (name.Contains('”') && !name.Contains('“')) return name.IndexOf('”', StringComparison.Ordinal) is 0 ? name[1..] : "“" + name;
        return name.Contains('“') && !name.Contains('”') ? name.Replace("“", "", StringComparison.Ordinal) : name;
    }

    // 地区生产总值|按可比价格计算|增长: how it is reckoned.
    [System.Text.RegularExpressions.GeneratedRegex("(?:按|以)(?:可比|不变|现)价(?:格)?(?:计算|计)?|^(?:可比|不变)价(?:格)?(?:计算|计)?|扣除(?:价格|物价)(?:因素|影响)(?:影响)?|(?:按|以)(?:美元|人民币|欧元)(?:计价|计算|计)|(?:按|以)(?:可比|同)口径(?:计算)?")]
    private static partial System.Text.RegularExpressions.Regex Reckoning();

    // 食用菌|三大品类|占比: the number of those listed.
    [System.Text.RegularExpressions.GeneratedRegex("(?<=[、和].{1,8})[两二三四五六七八九十](?:大|个|类)(?:品类|商品|产品|行业|产业|领域|品种|板块|类商品|类产品)(?=占比|比重|分别|合计|均|$)")]
    private static partial System.Text.RegularExpressions.Regex SummedUp();

    private static bool IsAdverb(string name, int at) =>
        name[at] switch
        {
            '均' => at > 0 && name[at - 1] is not ('人' or '户' or '年' or '平' or '亩' or '日' or '月' or '季' or '周') && at + 1 < name.Length && name[at + 1] is not ('价' or '值' or '衡' or '等'),
            '共' => name[at - 1] is not ('公') && at + 1 < name.Length && name[at + 1] is not ('享' or '同' or '建' or '服'),
            _ => false,
        };

    // A long run is a sentence of its own; its last words name the figure.
    private static string LastPart(string name)
    {
        var cut = name.LastIndexOfAny(['，', '、', '以', '在', '把', '对'], name.Length - 5);
        return cut > 0 && name.Length - cut is > 4 and <= Longest ? name[(cut + 1)..] : name[^Longest..];
    }
}

using System.Text;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Cuts an indicator's name out of the words around a number.</summary>
internal static class IndicatorName
{
    private const int Longest = 40;

    private static readonly char[] Trimmings = ['的', '、', '，', '：', '—', '-', ' ', '”', '“', '；', '·', '.', '及', '和', '与'];

    /// <summary>The name that stands between two offsets, without what opens the clause, times and regions; empty when nothing is left.</summary>
    public static string Between(Line line, int start, int end, DocumentFrame document, out int topicLength)
    {
        topicLength = 0;
        var from = SkipOpeners(line, start, end, document);
        if (from >= end) return "";
        var name = WithoutTimesAndBrackets(line, from, end);
        (name, topicLength) = WithoutAdverbs(name);
        name = name.Trim(Trimmings);
        return name.Length > Longest ? LastPart(name) : name;
    }

    /// <summary>The noun phrase behind a counted number: 124家|省级经济开发区|和…</summary>
    public static string Behind(Line line, int start, int end)
    {
        var text = line.Text.AsSpan(start, Math.Max(0, Math.Min(end, start + Longest) - start));
        var length = TailLength(text);
        return length == 0 ? "" : WithoutTimesAndBrackets(line, start, start + length).Trim(Trimmings);
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
            if (period.Start <= at && period.End > at && period.End <= end) return period.End;
        var rest = line.Text.AsSpan(at, end - at);
        var (region, _) = RegionReader.At(rest, document);
        if (region > 0 && region < rest.Length && !NamesMore(rest[region..])) return at + region;
        if (region > 0 && region == rest.Length) return end;
        var best = 0;
        foreach (var word in NameWords.Openers)
            if (word.Length > best && rest.StartsWith(word) && !IsKept(word, rest[word.Length..])) best = word.Length;
        return at + best;
    }

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

    private static string WithoutTimesAndBrackets(Line line, int from, int end)
    {
        var name = new StringBuilder();
        for (var at = from; at < end; at++)
        {
            var period = line.Periods.Find(p => p.Start <= at && p.End > at);
            if (period.End > 0)
            {
                at = period.End - 1;
                continue;
            }

            if (line.Text[at] == '（' && line.Text.IndexOf('）', at) is var close && close > 0 && close < end && close - at > 12)
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

    private static bool IsAdverb(string name, int at) =>
        name[at] switch
        {
            '均' => at > 0 && name[at - 1] is not ('人' or '户' or '年' or '平' or '亩') && at + 1 < name.Length,
            '共' => name[at - 1] is not ('公') && at + 1 < name.Length && name[at + 1] is not ('享' or '同' or '建' or '服'),
            _ => false,
        };

    // A long run is a sentence of its own; its last words name the figure.
    private static string LastPart(string name)
    {
        var cut = name.LastIndexOfAny(['，', '、', '以', '在', '把', '对'], name.Length - 5);
        return cut > 0 && name.Length - cut is > 4 and <= Longest ? name[(cut + 1)..] : name[^Longest..];
    }

    private static int TailLength(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '“' or '《' && text[at..].IndexOf(text[at] == '“' ? '”' : '》') is > 0 and var close)
            {
                at += close;
                continue;
            }

            if (text[at] == '（' && text[at..].IndexOf('）') is > 0 and < 8 and var end)
            {
                at += end;
                continue;
            }

            foreach (var word in NameWords.TailEnds)
                if (text[at..].StartsWith(word) && (word.Length > 1 && at > 0 || at > 1 || word[0] is '，' or '。' or '、' or '；' or '：' or '（' or '）' or '！' or '在' or '被' or '均' or '已') && !IsTailNoun(text[(at + word.Length)..], word)) return at;
        }

        return text.Length;
    }

    private static bool IsTailNoun(ReadOnlySpan<char> rest, string word) => rest.Length > 0 && word switch
    {
        "新" => rest[0] is '能' or '材' or '型' or '兴' or '一' or '药',
        "有" => rest[0] is '限' or '色' or '机',
        "总" => rest[0] is '部' or '承' or '包' or '体',
        "对" => rest[0] is '外' or '接',
        "以" => rest[0] is '上' or '下' or '内',
        "投资" => rest[0] is '项' or '企' or '基' or '额' or '机' or '合',
        "开展" or "使用" or "支持" => rest[0] is '权',
        "在" => rest[0] is '建' or '线' or '校',
        "到" => rest[0] is '位' or '账' or '港',
        "过" => rest[0] is '境',
        "都" => rest[0] is '市',
        "并" => rest[0] is '购' or '网',
        "不" => rest[0] is '动' or '良',
        "参展" or "签约" or "覆盖" or "投入" or "运营" or "创建" or "投产" => rest[0] is '企' or '项' or '商' or '中' or '机',
        "来" => rest[0] is '源',
        "正" or "走" => rest[0] is '规' or '廊',
        "为" or "是" or "由" or "从" => false,
        "比" => rest[0] is '例' or '赛',
        "与" => false,
        "通过" => false,
        "可" => rest[0] is '再',
        "共" => rest[0] is '享' or '同',
        "超" => rest[0] is '市' or '高' or '级',
        "向" => false,
        _ => false,
    };
}

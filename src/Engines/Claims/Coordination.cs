using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Takes a coordinated noun phrase apart: 进口、出口和进出口, 制造业和服务业利用外资占比, 计算机服务、专利费等新兴服务进出口.</summary>
internal static class Coordination
{
    private static readonly char[] Commas = ['、'];

    private static readonly System.Buffers.SearchValues<char> OfAmounts = System.Buffers.SearchValues.Create("0123456789.万亿千百元美以上下级家个吨人年");

    private static readonly string[] Joints = ["以及", "、", "和", "与", "及"];

    /// <summary>The names in order, each made whole with what the last or first one shares; null when there are not as many.</summary>
    public static string[]? Split(string phrase, int count)
    {
        if (Classes(phrase, count) is { } classes) return classes;
        var (list, shared) = AtAnd(phrase);
        var items = Cut(list, count);
        if (items is null) return null;
        // 对欧盟、美国、日本进出口: the preposition stands once.
        if (items[0][0] is '对' or '向' or '从' or '自') items = [.. items.Select((item, i) => i == 0 || item[0] == items[0][0] ? item : items[0][0] + item)];
        if (shared.Length > 0) return [.. items.Select(i => i + shared)];
        return ShareHead(ShareTail(items));
    }

    // 年营业收入过100亿元、50亿元、10亿元的|商贸企业: only the amounts differ.
    private static string[]? Classes(string phrase, int count)
    {
        var items = Cut(phrase, count);
        if (items is null || count < 2 || items[0].AsSpan().IndexOfAnyInRange('0', '9') is not (> 0 and var head) || !items[1..].All(i => char.IsAsciiDigit(i[0]))) return null;
        var last = items[^1];
        var end = last.AsSpan().IndexOfAnyExcept(OfAmounts);
        if (end <= 0) return null;
        return [.. items.Select((item, i) => (i == 0 ? item : items[0][..head] + item) + (i == count - 1 ? "" : last[end..]))];
    }

    /// <summary>How many names a phrase coordinates when it says 均 or 都: the finest cut whose parts look like names.</summary>
    public static string[]? SplitAll(string phrase)
    {
        for (var count = 5; count > 1; count--)
            if (Split(phrase, count) is { } names && names.All(n => n.Length > 1)) return names;
        return null;
    }

    private static (string List, string Shared) AtAnd(string phrase)
    {
        var at = phrase.LastIndexOf('等');
        if (at <= 0 || at > 1 && phrase[at - 1] is '高' or '中' or '初' or '平' or '同') return (phrase, "");
        var shared = phrase[(at + 1)..].TrimStart('，');
        return (phrase[..at], shared);
    }

    private static string[]? Cut(string list, int count)
    {
        var byComma = list.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (byComma.Length == count) return byComma;
        var all = list.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.Length == count ? all : null;
    }

    // 服务业、制造业增加值: the noun of measure stands once, at the end.
    private static string[] ShareTail(string[] items)
    {
        var last = items[^1];
        // 国家级、省级步行街: the kind stands once, behind the last level.
        if (items[..^1].All(i => i[^1] == '级') && last.IndexOf('级', StringComparison.Ordinal) is > 0 and var level && level < last.Length - 1) return [.. items[..^1].Select(i => i + last[(level + 1)..]), last];
        if (items[..^1].All(EndsInMeasure)) return GoesOn(last) is { Length: > 0 } rest ? [.. items[..^1].Select(i => i + rest), last] : items;
        var noun = Tail(last, items);
        return noun.Length == 0 || noun.Length == last.Length ? items : [.. items.Select(i => EndsInMeasure(i) ? i : i + noun)];
    }

    // 进口、出口整体通关时间: the last begins with a measure like the others and goes on.
    private static string GoesOn(string last)
    {
        foreach (var word in NameWords.Measures)
            if (last.StartsWith(word, StringComparison.Ordinal)) return last.Length > word.Length + 3 && !NameWords.Measures.Contains(last) ? last[word.Length..] : "";
        return "";
    }

    private static string Tail(string last, string[] items)
    {
        for (var at = 1; at < last.Length; at++)
            foreach (var word in NameWords.Measures)
                if (last.AsSpan(at).StartsWith(word)) return OwnLength(last, items, at) is > 0 and var own ? last[own..] : Whole(last, at);
        return "";
    }

    // 肉类、水产品|产地低温处理率: a member ends in a sign of its class, what follows is shared.
    private static int OwnLength(string last, string[] items, int measure)
    {
        var longest = items[..^1].Max(i => i.Length) + 2;
        for (var at = 2; at <= longest && at < measure; at++)
            if (last[at - 1] is '品' or '业' or '类' or '区' or '企' or '物' && last[at] is not ('业' or '企' or '域' or '流')) return at;
        return 0;
    }

    // 高新技术产业利用外资占比: the measure begins with its verb, 利用外资占比.
    private static string Whole(string last, int at)
    {
        foreach (var verb in (string[])["实际使用", "实际利用", "利用", "使用", "合同", "新签", "完成"])
            if (at >= verb.Length && last.AsSpan(0, at).EndsWith(verb) && at > verb.Length) return last[(at - verb.Length)..];
        return last[at..];
    }

    /// <summary>The noun of measure a name ends in; empty when it ends in none.</summary>
    public static string MeasureOf(string name)
    {
        foreach (var word in NameWords.Measures)
            if (name.EndsWith(word, StringComparison.Ordinal)) return word;
        return "";
    }

    /// <summary>A part of a breakdown made whole: 股份制企业 of a list about 增加值.</summary>
    public static string Measured(string name, string measure) =>
        measure.Length == 0 || name.Length > 14 || MeasureOf(name).Length > 0 || KindReader.IsRatio(name) || name[^1] is '量' or '额' or '值' or '数' or '价' or '）' or '人' or '次' ? name : name + measure;

    /// <summary>Whether a name ends as the parts of a breakdown do: 零售业, 机电产品, 加工贸易.</summary>
    public static bool EndsInClass(string name) => name[^1] is '业' or '品' or '类' or '区' or '企' or '商' or '式' or '国' or '家' or '易' or '盟' or '户' or '车';

    /// <summary>A kind of place whose rate is given behind another's: 县城 behind 地级市定点屠宰率.</summary>
    public static string LikeZone(string name, string before)
    {
        if (name.Length is < 2 or > 6 || !Zones.Contains(name[^1]) || !KindReader.IsRatio(before)) return name;
        var at = before.AsSpan(0, Math.Min(7, before.Length - 3)).LastIndexOfAny(Zones);
        return at > 0 ? name + before[(at + 1)..] : name;
    }

    private static readonly System.Buffers.SearchValues<char> Zones = System.Buffers.SearchValues.Create("市县城区镇乡村");

    /// <summary>A name made whole like the one before it: 零售业 behind 批发业商品销售额; the name itself when it shares no class with it.</summary>
    public static string LikeBefore(string name, string before)
    {
        if (name.Length is < 2 or > 14 || MeasureOf(name).Length > 0 || KindReader.IsRatio(name)) return name;
        var at = EndsInClass(name) ? before.IndexOf(name[^1], StringComparison.Ordinal) : -1;
        return at > 0 && at < before.Length - 2 && MeasureOf(before).Length > 0 ? name + before[(at + 1)..] : name;
    }

    private static bool EndsInMeasure(string item)
    {
        // 国有、外商投资和私营企业出口: whose they are, not how much was invested.
        if (item.EndsWith("外商投资", StringComparison.Ordinal) || item.EndsWith("港澳台投资", StringComparison.Ordinal)) return false;
        foreach (var word in NameWords.Measures)
            if (item.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // 货物出口、进口: the first one carries what all are made of.
    private static string[] ShareHead(string[] items)
    {
        if (NameWords.Measures.Contains(items[0])) return items;
        foreach (var word in NameWords.Measures)
        {
            if (items[0].Length <= word.Length || !items[0].EndsWith(word, StringComparison.Ordinal)) continue;
            var head = items[0][..^word.Length];
            return [.. items.Select(i => NameWords.Measures.Contains(i) ? head + i : i)];
        }

        return items;
    }
}

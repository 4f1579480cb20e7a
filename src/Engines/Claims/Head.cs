using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>The words in front of a number, read backwards: what they say about it, and the noun phrase that is left.</summary>
/// <param name="Start">Offset where the noun phrase begins in the plain text.</param>
/// <param name="End">Offset after the noun phrase; equal to <paramref name="Start"/> when nothing is left.</param>
/// <param name="Signs">What the words between the noun phrase and the number say.</param>
/// <param name="Base">The time the number is compared with.</param>
/// <param name="Versus">The other side of a gap, with its direction.</param>
/// <param name="Bound">How words that do not touch the number bind it: 不到广东的一半.</param>
/// <param name="Adds">新增 opens the noun phrase: what follows is an amount more.</param>
internal readonly record struct Head(int Start, int End, Sign Signs, PeriodMention? Base, string? Versus, ClaimBound Bound, bool Adds)
{
    private static readonly string[] BasePrepositions = ["相比于", "相比", "相较于", "相较", "较", "比", "是", "与", "同", "为", "和"];

    private static readonly string[] Sides = ["高于", "低于", "高出", "快于", "慢于", "好于", "多于", "少于", "超过", "落后于", "落后", "领先", "超出", "大于", "小于"];

    /// <summary>Reads the words between two offsets of a line.</summary>
    public static Head Read(Line line, int start, int end, UnitFamily family)
    {
        var text = line.Text;
        var signs = Sign.None;
        PeriodMention? based = null;
        string? versus = null;
        var bound = ClaimBound.Equal;
        var e = end;
        while (e > start)
        {
            // 比去年同期（下同）增长: a remark in brackets between the words changes nothing.
            if (text[e - 1] == '）' && e < end && text.AsSpan(start, e - start).LastIndexOf('（') is >= 0 and var open && e - start - open <= 12)
            {
                e = start + open;
                continue;
            }

            if (text[e - 1] is '”' && PeriodEnding(line, e) is null) break;
            if (PeriodEnding(line, e) is { } period && period.Start >= start)
            {
                e = period.Start;
                var preposition = Preposition(text.AsSpan(start, e - start));
                if (period.IsBase || preposition > 0) based = based is null or { Form: PeriodForm.SamePeriod } ? period : based;
                e -= preposition;
                continue;
            }

            var (length, sign) = RelationWords.EndingAt(text.AsSpan(start, e - start));
            if (length > 0)
            {
                if (family == UnitFamily.Place && (sign & (Sign.Growth | Sign.Decline | Sign.Share)) != 0 && (sign & Sign.Rank) == 0) break;
                if (OpensNoun(text.AsSpan(start, e - start), length, signs)) break;
                if (text.AsSpan(e - length, length).IndexOfAny('约', '近') >= 0 && !text.AsSpan(start, e - start).EndsWithAny("签约", "合约", "履约", "节约", "邻近", "附近")) bound = ClaimBound.About;
                signs |= sign;
                e -= length;
                continue;
            }

            // 较改造前, 营业额改造后: what was done in between is the base, and no part of the name.
            if (family is UnitFamily.Percent or UnitFamily.Times && (signs & (Sign.Growth | Sign.Decline)) != 0 && Between(text.AsSpan(start, e - start)) is > 0 and var done)
            {
                e -= done;
                signs |= Sign.Chain;
                continue;
            }

            if ((signs & (Sign.Rank | Sign.Higher | Sign.Lower)) != 0 || family is UnitFamily.Points or UnitFamily.Place)
            {
                var scope = ScopeEnding(text.AsSpan(start, e - start));
                if (scope > 0)
                {
                    e -= scope;
                    signs |= family == UnitFamily.Place ? Sign.Rank : Sign.None;
                    continue;
                }
            }

            break;
        }

        var window = text.AsSpan(start, end - start);
        // 占同期对外承包工程新签合同额的: the verb of a share may stand further ahead.
        if (family == UnitFamily.Percent && (signs & (Sign.Growth | Sign.Decline)) == 0 && SaysShare(window)) signs |= Sign.Share;
        if (IsGap(window, signs, family)) (e, signs, versus) = Gap(text, start, end, e, signs);
        if (family == UnitFamily.Percent && versus is null && window.EndsWith("的") && OtherSide(window[..^1]) is { Length: > 0 } other) versus = "相当于" + other;
        if (bound == ClaimBound.Equal && window.EndsWith("的")) bound = window.IndexOf("不到") >= 0 || window.IndexOf("不足") >= 0 ? ClaimBound.AtMost : window.IndexOf("约") >= 0 ? ClaimBound.About : bound;
        return new Head(start, Math.Max(start, e), signs, based, versus, bound, window.IndexOf("新增") >= 0 || window.IndexOf("净增") >= 0 || window.IndexOf("增加") is >= 0 and var more && more + 2 < window.Length && window[more + 2] != '值' && window[..more].IndexOf('较') >= 0);
    }

    public bool Has(Sign sign) => (Signs & sign) != 0;

    // 为广东的, 只有浙江的, 不足江苏的: the other side of a ratio.
    private static string OtherSide(ReadOnlySpan<char> window)
    {
        for (var length = Math.Min(8, window.Length); length > 1; length--)
            if (PlaceNames.At(window[^length..]).Length == length) return window.Length > length && window[^(length + 1)] is '为' or '有' or '足' or '到' or '于' or '及' or '是' ? window[^length..].ToString() : "";
        return "";
    }

    private static bool IsGap(ReadOnlySpan<char> window, Sign signs, UnitFamily family)
    {
        if (family == UnitFamily.Points) return true;
        var compares = (signs & (Sign.Higher | Sign.Lower)) != 0;
        return family switch
        {
            // 低于全国平均水平12%
            UnitFamily.Percent => compares || window.IndexOf("高出") > 0 || window.EndsWith("平均水平") && window.SaysAny("低于", "高于"),
            UnitFamily.Times => window.IndexOf("高出") >= 0 || compares && window.SaysAny("比", "低于", "高于"),
            _ => compares && window.SaysAny("比", "低于", "高于"),
        };
    }

    private static bool SaysShare(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('占'); at >= 0;)
        {
            if (at + 1 >= text.Length || text[at + 1] is not ('地' or '用' or '领' or '据') || text[at..].StartsWith("占地区")) return true;
            var next = text[(at + 1)..].IndexOf('占');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return text.EndsWith("比重") || text.EndsWith("份额");
    }

    private static int Between(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("前") && text[^Math.Min(9, text.Length)..].LastIndexOfAny('较', '比') is >= 0 and var than) return Math.Min(9, text.Length) - than;
        foreach (var deed in (string[])["改造后", "升级后", "提升后", "试点后", "投产后", "开业后", "改革后", "实施后", "运营后"])
            if (text.EndsWith(deed)) return deed.Length;
        return 0;
    }

    private static PeriodMention? PeriodEnding(Line line, int end)
    {
        foreach (var period in line.Periods)
            if (period.End == end || period.End == end - 1 && line.Text[end - 1] is '，' or '的') return period;
        return null;
    }

    private static int Preposition(ReadOnlySpan<char> before)
    {
        foreach (var word in BasePrepositions)
            if (before.EndsWith(word)) return word.Length;
        return 0;
    }

    /// <summary>Whether 居, 列 or 排 behind a sign ends a noun with it: 民居, 班列, 编排.</summary>
    internal static bool IsOfNoun(char before) => before is '序' or '系' or '专' or '班' or '陈' or '安' or '编' or '民' or '移' or '定' or '宜' or '群' or '旅';

    // 高新技术占比 keeps 占比 for the name; 年均 behind a rate is a word of the rate.
    private static bool OpensNoun(ReadOnlySpan<char> text, int length, Sign signs)
    {
        var word = text[^length..];
        if (word is "列" or "排" or "居" && text.Length > length && IsOfNoun(text[^(length + 1)])) return true;
        if (word is "少" && text.Length > 1 && text[^2] is '不' or '缺' or '至' or '最' or '减' or '青' or '年') return true;
        if (word is "约" && text.Length > 1 && text[^2] is '签' or '节' or '合' or '集' or '履' or '条') return true;
        if (word is "增长率" && text.Length > 3 && text[^4] is '然') return true;
        if (word is "均" && text.Length > 1 && text[^2] is '人' or '户' or '亩' or '年') return true;
        if (word is "比例" or "比重" or "占比" or "份额") return false;
        if (word is "增" or "减" or "升" or "降" or "高" or "低" or "快" or "慢" or "多" && (signs & (Sign.Growth | Sign.Decline)) != 0) return true;
        return word is "总体" or "合同" or "年" or "分" or "计" or "上" or "下" or "为" && text.Length > length && text[^(length + 1)] is '统' or '部' or '以' or '成' or '行' or '作' or '认' or '线';
    }

    /// <summary>全国, 全省, 全国各省市, 沿海省份 in front of a place or a gap.</summary>
    private static int ScopeEnding(ReadOnlySpan<char> text)
    {
        foreach (var word in ScopeWords)
            if (text.EndsWith(word)) return word.Length;
        for (var length = Math.Min(6, text.Length); length > 1; length--)
            if (PlaceNames.At(text[^length..]).Length == length) return length;
        return 0;
    }

    private static readonly string[] ScopeWords =
    [
        "全国同类", "同类", "同行业", "全行业", "全省各市", "各地市", "东北", "西北", "西南", "华东", "华北", "华南", "沿海", "中部六省", "中部", "西部", "东部", "长三角", "全国各省份中", "全国各省市中",
        "全国各省市", "全国各省区市", "全国各省份", "全国同类城市", "全国省会城市", "副省级城市", "全国", "全省", "全市", "我国", "世界", "全球", "国内", "省内", "亚洲", "中西部地区", "中西部", "沿海省份",
        "东部地区",
        "各省市中", "各省中", "各省区市中", "各市中", "16市", "全省16市", "中部六省", "中部地区", "西部地区", "沿海省市", "沿海地区", "计划单列市", "同类城市", "在", "的", "继续", "中", "总量", "第",
    ];

    private static (int End, Sign Signs, string? Versus) Gap(string text, int start, int end, int e, Sign signs)
    {
        var window = text.AsSpan(start, end - start);
        foreach (var side in Sides)
        {
            var at = window.LastIndexOf(side);
            if (at < 0) continue;
            // 比发达国家高出近一倍: the other side stands before the word.
            if (side is "高出" or "超出" or "领先" or "落后" && Than(window[..at]) is >= 0 and var before && window.Length - at - side.Length < 3) return (Math.Min(e, start + before), signs, (side == "落后" ? "低于" : "高于") + Trimmed(window[(before + 1)..at]));
            var lower = side is "低于" or "慢于" or "少于" or "落后于" or "落后" or "小于";
            return (Math.Min(e, start + at), signs | (lower ? Sign.Lower : Sign.Higher), (lower ? "低于" : "高于") + Trimmed(window[(at + side.Length)..]));
        }

        var than = Than(window);
        if (than >= 0 && (signs & (Sign.Higher | Sign.Lower)) != 0)
        {
            var lower = (signs & Sign.Lower) != 0;
            return (Math.Min(e, start + than), signs, (lower ? "低于" : "高于") + Trimmed(window[(than + 1)..]));
        }

        return (e, signs, (signs & Sign.Decline) != 0 ? "下降" : (signs & (Sign.Growth | Sign.Added | Sign.Higher)) != 0 ? "上升" : null);
    }

    private static int Than(ReadOnlySpan<char> window)
    {
        var than = window.LastIndexOf('比');
        return than < 0 || than > 0 && window[than - 1] is '占' or '同' or '环' ? window.LastIndexOf('较') : than;
    }

    private static string Trimmed(ReadOnlySpan<char> words)
    {
        while (RelationWords.EndingAt(words) is var (length, _) && length > 0) words = words[..^length];
        return words.ToString();
    }
}

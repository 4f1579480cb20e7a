using System.Text.RegularExpressions;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>What an indicator's name means apart from how a text happens to spell it.</summary>
public static partial class Naming
{
    // Spellings of one thing in everyday documents. The right side is ours, not an official name.
    private static readonly (Regex Spelled, string Concept)[] Spellings =
    [
        (ForeignCapital(), "实际使用外资"),
        (ShortForeignCapital(), "实际使用外资"),
        (Trade(), "货物$1"),
        (Product(), "地区生产总值"),
        (Retail(), "社会消费品零售"),
        (OnlineRetail(), "网上零售"),
        (Labour(), "派出劳务"),
        (Zones(), "经济开发区"),
    ];

    /// <summary>Words that texts use for one another; whether statistics keep them apart.</summary>
    internal static readonly (string One, string Other, bool Apart)[] Confusable =
    [
        ("高新技术产业", "高技术产业", true), ("高新技术产品", "高技术产品", true), ("营业收入", "主营业务收入", true), ("规模以上", "限额以上", true), ("利用外资", "实际使用外资", true),
        ("合同外资", "实际使用外资", true), ("制度创新成果", "制度创新案例", false), ("外派劳务", "派出劳务", false), ("网络零售", "网上零售", false), ("对外实际投资", "实际对外投资", false),
    ];

    /// <summary>The name without blanks, quotation marks, and what every document adds or leaves out (数量, 总额…).</summary>
    public static string Spelled(string indicator)
    {
        var bare = Noise().Replace(indicator, "");
        bare = Lead().Replace(bare, "");
        for (var cut = Tail().Replace(bare, ""); cut.Length > 1 && cut != bare; cut = Tail().Replace(bare, "")) bare = cut;
        return bare;
    }

    /// <summary>What two names share when they mean one thing.</summary>
    public static string Concept(string indicator)
    {
        var bare = Spelled(indicator);
        foreach (var (spelled, concept) in Spellings) bare = spelled.Replace(bare, concept);
        var capital = OneSource().Match(bare);
        if (capital.Success && capital.Groups[1].Value is not "外") bare = capital.Groups[1].Value + "实际使用外资";
        return Tail().Replace(bare, "");
    }

    /// <summary>A share's name in two: the part and the whole; the whole is empty when the name leaves it out; null when the name speaks of no share.</summary>
    public static (string Part, string Whole)? Share(string indicator)
    {
        var bare = Noise().Replace(indicator, "");
        var both = PartOfWhole().Match(bare);
        if (both.Success) return (both.Groups[1].Value, both.Groups[2].Value);
        var part = PartOnly().Match(bare);
        return part.Success ? (part.Groups[1].Value, "") : null;
    }

    /// <summary>Whom a rate is about: 实际使用外资增速 → 实际使用外资.</summary>
    public static string OfRate(string indicator) => RateTail().Replace(indicator, "");

    internal static string Region(string region) => region.Length > 2 && region[^1] is '省' or '市' && region.Length <= 4 && region[0] is not '各' ? region[..^1] : region;

    [GeneratedRegex(@"[\s“”‘’""《》]|（[^）]*）|\([^)]*\)")]
    private static partial Regex Noise();

    [GeneratedRegex("^(?:全省|全市|我省|我市|全国|累计|全年|当年|年度)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:数量|个数|家数|户数|人数|总数|总额|总值|总量|规模|金额|额|值|总计|合计)$")]
    private static partial Regex Tail();

    [GeneratedRegex("(?:的?年均)?(?:增速|增幅|增长率|增长)$")]
    private static partial Regex RateTail();

    [GeneratedRegex("^(.+?)占(.+?)的?(?:比重|比例|份额|占比|比)$")]
    private static partial Regex PartOfWhole();

    [GeneratedRegex("^(.+?)的?(?:占比|比重|比例)$")]
    private static partial Regex PartOnly();

    [GeneratedRegex("实际(?:使用|利用|到账|到位)(?:外资|外商直接投资|外商投资)(?:金)?")]
    private static partial Regex ForeignCapital();

    [GeneratedRegex("(?<!合同|协议|实际使用|实际)(?:利用外资|吸收外资|(?<=业)外资$)")]
    private static partial Regex ShortForeignCapital();

    [GeneratedRegex("^(?:外贸|对外贸易|货物贸易|货物)?(进出口|出口|进口)(?:贸易)?(?:总额|总值|额|值)?$")]
    private static partial Regex Trade();

    [GeneratedRegex("国内生产总值|国民生产总值|地区生产总值|^生产总值|GDP总量|GDP")]
    private static partial Regex Product();

    [GeneratedRegex("(?:社会消费品零售|社零)(?:总额|额)?")]
    private static partial Regex Retail();

    [GeneratedRegex("(?:网络|网上|线上)零售")]
    private static partial Regex OnlineRetail();

    [GeneratedRegex("(?:外派|派出)(?:各类)?劳务(?:人员)?(?:人数|人次|数量)?")]
    private static partial Regex Labour();

    [GeneratedRegex("^(?:经济（技术）开发区|开发区|经济开发区|经开区)$")]
    private static partial Regex Zones();

    [GeneratedRegex("^实际(?:使用|利用)(.{1,8}?)资$")]
    private static partial Regex OneSource();
}

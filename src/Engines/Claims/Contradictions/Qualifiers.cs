namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Words that narrow a statement where its name does not: a figure of the zones is not one of the province.</summary>
internal static class Qualifiers
{
    // Said once, these hold to the end of the sentence.
    private static readonly string[] Wide = ["一带一路", "自贸试验区", "自由贸易试验区", "开发区", "综保区", "综合保税区", "示范区", "上合", "沿线", "RCEP", "日韩", "欧美", "东盟", "港资"];

    // A bare 出口 may be any of these.
    private static readonly string[] OtherTrade = ["服务进出口", "服务贸易", "跨境电商", "市场采购"];

    // These hold for their clause.
    private static readonly string[] Close =
    [
        "民营", "国有", "外资企业", "机电", "高新技术", "农产品", "制造业", "服务业", "线上", "实物", "农村", "城镇", "国家级", "省级", "市级", "县级", "世界500强", "外商投资企业", "规模以上", "限额以上", "城市",
    ];

    private static readonly string[] Generic = ["企业", "项目", "活动", "机构", "产业", "园区", "工程", "基地", "平台", "人员", "品牌", "市场", "产品", "城市", "数量", "人数", "增长", "投资", "规模", "任务", "新增", "占比", "服务", "产业集群", "聚集区", "集聚区", "功能区", "示范区", "板块"];

    private static readonly string[] Continuing = ["累计", "其中", "同比", "完成", "占同期", "增速", "较上年", "比上年"];

    /// <summary>Whether a sentence goes on with what the one before spoke of.</summary>
    internal static bool Continues(string text) => Continuing.Any(w => text.StartsWith(w, StringComparison.Ordinal));

    /// <summary>A name that says no more than that something is counted.</summary>
    internal static bool IsGeneric(string concept) => concept.Length < 2 || Array.IndexOf(Generic, concept) >= 0;

    /// <summary>Whether both statements are narrowed by the same words.</summary>
    internal static bool Same(Stated a, Stated b) => a.Narrowed.SetEquals(b.Narrowed);

    // Up to the number, unless the name or the region says it already.
    internal static HashSet<string> Of(Stated s)
    {
        if (s.Claim.Text.Contains(" | ", StringComparison.Ordinal)) return [];
        var before = s.Claim.Text[..Math.Clamp(s.Claim.Start, 0, s.Claim.Text.Length)];
        var sentence = before[(before.LastIndexOfAny(['；', '。', ';']) + 1)..];
        var clause = sentence[(sentence.LastIndexOfAny(['，', ',']) + 1)..];
        var bare = s.Concept is "货物进出口" or "货物出口" or "货物进口" && !s.Claim.Indicator.Contains("货物", StringComparison.Ordinal) && !s.Claim.Indicator.Contains("外贸", StringComparison.Ordinal);
        return [.. (bare ? Wide.Concat(OtherTrade) : Wide).Where(w => sentence.Contains(w, StringComparison.Ordinal) || s.Carried.Contains(w, StringComparison.Ordinal)).Concat(Close.Where(w => clause.Contains(w, StringComparison.Ordinal)))
            .Where(w => !s.Claim.Indicator.Contains(w, StringComparison.Ordinal) && !s.Claim.Region.Contains(w, StringComparison.Ordinal))];
    }
}

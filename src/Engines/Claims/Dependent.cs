using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Names that say nothing without an owner: 交易额, 客流量, 入驻企业数量.</summary>
internal static class Dependent
{
    private const int Shortest = 4;

    // What stands alone however short it is: the trade, output and people of a place.
    private static readonly string[] Alone = ["出口", "进口", "GDP", "生产总值", "经济", "外资", "港资", "人口", "出生率", "死亡率", "增长率", "失业率", "财政", "消费", "贸易", "税收", "CPI", "PPI", "用电", "存款", "贷款", "就业", "游客", "保费"];

    private static readonly string[] Frames = ["年", "日均", "日", "年均", "平均", "总", "累计", "新增", "年度", "全年", "月均", "单日"];

    // Words of two signs that are verbs or parts of something.
    private static readonly string[] Bare = ["门店", "网点", "商户", "摊位", "会员", "用户", "员工", "职工", "店铺", "面积", "开行", "赔付", "库容", "货值", "单量", "客商", "容量", "产能", "乡村", "城镇", "县级", "乡级", "村级", "预期", "交易", "销售", "成交", "营收", "学员", "粉丝", "股东", "申报", "协议", "合同", "投资"];

    private static readonly string[] Ends = ["数量", "人数", "总额", "总值", "金额", "规模", "总量", "总数", "额"];

    /// <summary>Whether a name needs to be told whose it is.</summary>
    public static bool Needs(string name)
    {
        if (name.Length < 2 || name.AsSpan().SaysAny(Alone)) return false;
        if (NameWords.GenericMeasures.Contains(name) || NameWords.Parts.Contains(IndicatorName.Bare(name))) return true;
        foreach (var frame in Frames)
            if (name.Length > frame.Length + 1 && name.StartsWith(frame, StringComparison.Ordinal) && (NameWords.GenericMeasures.Contains(name[frame.Length..]) || NameWords.GenericMeasures.Contains(IndicatorName.Bare(name[frame.Length..])))) return true;
        var bare = name;
        foreach (var end in Ends)
            if (bare.Length > end.Length + 1 && bare.EndsWith(end, StringComparison.Ordinal)) (bare, _) = (bare[..^end.Length], 0);
        return bare.Length < Shortest && (bare.Length < 3 && (NameWords.General.Contains(bare) || VerbChain.IsAll(bare) || Bare.Contains(bare)) || bare[^1] is '量' or '额' or '值' or '数' or '率' or '积' or '价' || IsCommon(bare));
    }

    // 示范县, 合作区, 集聚区, 龙头企业: kinds that many things are of.
    private static bool IsCommon(string bare) => bare.AsSpan().StartsWithAny("示范", "试点", "合作", "集聚", "龙头", "骨干", "重点", "承载", "直营", "加盟", "开行", "入驻", "参展", "注册", "签约", "落户", "备案");

    /// <summary>Whether a phrase can own something: a thing, not a verb, an amount or another dependent name.</summary>
    public static bool CanOwn(string phrase) =>
        phrase.Length is > 1 and < 18 && !Needs(phrase) && !phrase.AsSpan().ContainsAny('，', '。') && VerbChain.Length(phrase) == 0 && (NounBehind.EndsLikeNoun(phrase) || phrase.AsSpan().EndsWithAny("出口", "进口"));
}

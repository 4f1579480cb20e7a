using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Decides what a number says about its indicator.</summary>
internal static class KindReader
{
    private static readonly string[] Ratios = ["率", "占比", "比重", "比例", "份额", "度", "覆盖", "指数", "系数", "集聚度"];

    public static ClaimKind Of(Line line, Quantity quantity, Head head, string name, Carry carry) => quantity.Family switch
    {
        UnitFamily.Points => ClaimKind.Pp,
        UnitFamily.Times => ClaimKind.Multiple,
        UnitFamily.Place => ClaimKind.Rank,
        UnitFamily.Percent => OfPercent(line, quantity, head, name, carry),
        UnitFamily.Duration => ClaimKind.Level,
        _ when head.Has(Sign.Added) || head.Adds => ClaimKind.Increase,
        _ when GoesOnAdding(line, quantity, head, carry) => ClaimKind.Increase,
        _ when head.Has(Sign.Growth) && !head.Has(Sign.Reach) && head.Base is not null => ClaimKind.Increase,
        _ when head.Has(Sign.Decline) && !head.Has(Sign.Reach) && (head.Base is not null || quantity.Family == UnitFamily.Count && line.Text.AsSpan(0, quantity.BoundStart).TrimEnd('了').EndsWith("减少") || quantity.Family == UnitFamily.Money && head.End > head.Start) => ClaimKind.Reduction,
        _ => ClaimKind.Level,
    };

    private static ClaimKind OfPercent(Line line, Quantity quantity, Head head, string name, Carry carry)
    {
        if (quantity.Form == QuantityForm.Proportion || name.EndsWith("比重", StringComparison.Ordinal) && (head.Signs & ~Sign.Reach) == Sign.None) return ClaimKind.Share;
        // 增速放缓至4%, 降幅收窄到2%: the rate that is reached.
        if (head.Has(Sign.Decline) && head.Has(Sign.Reach) && name.Length > 0 && IsRate(line, quantity)) return line.Text.AsSpan(Math.Max(0, quantity.BoundStart - 12), Math.Min(12, quantity.BoundStart)).SaysAny("降幅", "跌幅") ? ClaimKind.Reduction : ClaimKind.Yoy;
        if (head.Has(Sign.Decline)) return ClaimKind.Reduction;
        // 进口100亿元（+45.2%）, 出口（-2.8%）: a printed sign makes a rate of change.
        if (quantity.Unit == "%" && !IsRatio(name) && IsSigned(line.Text, quantity.Start)) return head.Has(Sign.Chain) ? ClaimKind.Growth : line.Text[quantity.Start - 1] == '↓' ? ClaimKind.Reduction : ClaimKind.Yoy;
        if (head.Has(Sign.Annual) || head.Has(Sign.Growth) && line.Text.AsSpan(head.Start, head.End - head.Start).IndexOf("年均") >= 0) return ClaimKind.Cagr;
        if (head.Has(Sign.Chain)) return ClaimKind.Growth;
        // 试点以来…增长26%
        if (head.Has(Sign.Growth) && !head.Has(Sign.Yoy) && line.Text.AsSpan(line.ClauseAt(quantity.Start).Start, quantity.Start - line.ClauseAt(quantity.Start).Start).IndexOf("以来") is > 1 and var since && line.Text[line.ClauseAt(quantity.Start).Start + since - 1] is not ('年' or '”' or '期' or '月')) return ClaimKind.Growth;
        if (head.Has(Sign.Growth) || head.Has(Sign.Added) || head.Has(Sign.Yoy)) return ClaimKind.Yoy;
        if (head.Has(Sign.Share)) return ClaimKind.Share;
        if (head.Has(Sign.Lower)) return ClaimKind.Reduction;
        if (head.Has(Sign.Higher) && !head.Has(Sign.Reach)) return ClaimKind.Growth;
        if (carry.NamesRate && (head.Signs & ~Sign.Reach) == Sign.None && head.Start == head.End && quantity.Form == QuantityForm.Plain) return ClaimKind.Yoy;
        // 增长13%，力争达到14%: nothing new is named, the rate goes on.
        if (head.Start == head.End && head.Has(Sign.Reach) && carry.Recent is [.., { Unit: "%", Kind: ClaimKind.Yoy or ClaimKind.Cagr } rate] && line.Text.AsSpan(line.ClauseAt(quantity.Start).Start, quantity.BoundStart - line.ClauseAt(quantity.Start).Start).SaysAny("力争", "争取", "确保")) return rate.Kind;
        var before = carry.Recent.Count > 0 && carry.Recent[^1].Unit == "%" ? carry.Recent[^1].Kind : ClaimKind.Share;
        return quantity.Form == QuantityForm.Plain && head.Signs == Sign.None && !IsRatio(name) ? before : ClaimKind.Share;
    }

    // 新增A项目59个，B项目22个，其中C项目4个: the verb serves the list.
    private static bool GoesOnAdding(Line line, Quantity quantity, Head head, Carry carry)
    {
        if (quantity.Family != UnitFamily.Count || head.Signs != Sign.None || head.Start == head.End || carry.Recent is not [.., { Kind: ClaimKind.Increase, BasePeriod: null } before] || before.Unit != quantity.Unit) return false;
        var told = line.Text.AsSpan(0, quantity.Start);
        if (Math.Max(told.LastIndexOf("新增"), told.LastIndexOf("净增")) <= told.LastIndexOf("增加")) return false;
        var named = line.Text.AsSpan(head.Start, head.End - head.Start);
        return !quantity.Unit.EndsWith('人') && !named.SaysAny("总数", "总量", "累计", "现有", "在库", "存量", "年末", "目前", "远超", "下达", "完成") && !named.StartsWithAny(VerbWords.Builders) && !named.StartsWithAny(NameWords.Transitive);
    }

    private static bool IsSigned(string text, int at) => at > 0 && (text[at] == '-' || at > 1 && text[at - 1] is '+' or '↑' or '↓' or '±');

    private static bool IsRate(Line line, Quantity quantity) => line.Text.AsSpan(Math.Max(0, quantity.BoundStart - 10), Math.Min(10, quantity.BoundStart)).SaysAny("增速", "增幅", "涨幅", "降幅", "跌幅");

    public static bool IsRatio(string name)
    {
        foreach (var word in Ratios)
            if (name.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}

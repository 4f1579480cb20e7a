using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Decides what a number says about its indicator.</summary>
internal static class KindReader
{
    private static readonly string[] Ratios = ["率", "占比", "比重", "比例", "份额", "度", "覆盖", "指数", "系数", "集聚度"];

    public static ClaimKind Of(Quantity quantity, Head head, string name, Carry carry) => quantity.Family switch
    {
        UnitFamily.Points => ClaimKind.Pp,
        UnitFamily.Times => ClaimKind.Multiple,
        UnitFamily.Place => ClaimKind.Rank,
        UnitFamily.Percent => OfPercent(quantity, head, name, carry),
        UnitFamily.Duration => ClaimKind.Level,
        _ when head.Has(Sign.Added) || head.Adds => ClaimKind.Increase,
        _ when head.Has(Sign.Growth) && !head.Has(Sign.Reach) && head.Base is not null => ClaimKind.Increase,
        _ when head.Has(Sign.Decline) && head.Base is not null && !head.Has(Sign.Reach) => ClaimKind.Reduction,
        _ => ClaimKind.Level,
    };

    private static ClaimKind OfPercent(Quantity quantity, Head head, string name, Carry carry)
    {
        if (quantity.Form == QuantityForm.Proportion) return ClaimKind.Share;
        if (head.Has(Sign.Decline)) return ClaimKind.Reduction;
        if (head.Has(Sign.Annual)) return ClaimKind.Cagr;
        if (head.Has(Sign.Chain)) return ClaimKind.Growth;
        if (head.Has(Sign.Growth) || head.Has(Sign.Added) || head.Has(Sign.Yoy)) return ClaimKind.Yoy;
        if (head.Has(Sign.Share)) return ClaimKind.Share;
        if (head.Has(Sign.Lower)) return ClaimKind.Reduction;
        if (head.Has(Sign.Higher) && !head.Has(Sign.Reach)) return ClaimKind.Growth;
        if (carry.NamesRate && (head.Signs & ~Sign.Reach) == Sign.None && head.Start == head.End && quantity.Form == QuantityForm.Plain) return ClaimKind.Yoy;
        var before = carry.Recent.Count > 0 && carry.Recent[^1].Unit == "%" ? carry.Recent[^1].Kind : ClaimKind.Share;
        return quantity.Form == QuantityForm.Plain && head.Signs == Sign.None && !IsRatio(name) ? before : ClaimKind.Share;
    }

    public static bool IsRatio(string name)
    {
        foreach (var word in Ratios)
            if (name.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}

using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Web;

namespace Luopan.Modules.Plans;

/// <summary>A claim with a reviewer's corrections, matched.</summary>
internal sealed record Corrected(ClaimFields Said, string Indicator, string Org);

/// <summary>Puts a reviewer's corrections over what a claim says, and checks each.</summary>
internal static class ClaimEdit
{
    /// <param name="own">Org of the plan: what a silent region means.</param>
    internal static Outcome<Corrected> Apply(AcceptClaim.Edit? edit, ClaimFields said, string indicator, string org, OrgInfo own, OrgTree tree, IndicatorCatalogue catalogue)
    {
        if (edit is null) return new Corrected(said, indicator, org);
        if (Number(edit.Value, said.Value) is not { } value) return ReviewFaults.BadField("value", $"数值“{edit.Value}”不是数，只写数字、小数点和负号");
        decimal? high = string.IsNullOrEmpty(edit.ValueHigh) ? edit.ValueHigh is null ? said.ValueHigh : null : Number(edit.ValueHigh, 0);
        if (high is null && !string.IsNullOrEmpty(edit.ValueHigh)) return ReviewFaults.BadField("valueHigh", $"数值“{edit.ValueHigh}”不是数，只写数字、小数点和负号");
        if (high <= value) return ReviewFaults.BadField("valueHigh", "区间上限须大于下限");
        if ((edit.Status is null ? said.Status : ClaimCodes.Status(edit.Status)) is not { } status) return ReviewFaults.BadField("status", "类别只有目标（target）和实绩（actual）");
        if ((edit.Kind is null ? said.Kind : ClaimCodes.Kind(edit.Kind)) is not { } kind) return ReviewFaults.BadField("kind", $"没有类型“{edit.Kind}”，请在列表中选择");
        if ((edit.Bound is null ? said.Bound : ClaimCodes.Bound(edit.Bound)) is not { } bound) return ReviewFaults.BadField("bound", "界限只有 =、>=、<=、~");
        if (edit.Code is { Length: > 0 } code && catalogue.Find(code) is null) return ReviewFaults.BadField("indicator", $"指标“{code}”不在指标目录中");
        if (edit.Org is { Length: > 0 } place && tree.Find(place) is null) return ReviewFaults.BadField("org", $"没有机构“{place}”，请在列表中选择");
        var made = said with
        {
            Indicator = Word(edit.Indicator, said.Indicator),
            Region = edit.Region ?? (edit.Org is { Length: > 0 } chosen ? tree.Find(chosen)!.Name : said.Region),
            Period = Word(edit.Period, said.Period),
            Status = status,
            Kind = kind,
            Value = value,
            ValueHigh = high,
            Unit = Word(edit.Unit, said.Unit),
            Bound = bound,
            BasePeriod = edit.BasePeriod is null ? said.BasePeriod : Blank(edit.BasePeriod),
            Versus = edit.Versus is null ? said.Versus : Blank(edit.Versus),
        };
        if (edit.Period is { Length: > 0 } period && ClaimMatching.PeriodOf(period) is null) return ReviewFaults.BadField("period", $"时期“{period}”写法不对，写作2025、2025-06或2021-2025");
        if (made.Indicator.Length == 0) return ReviewFaults.BadField("indicator", "请写指标名称");
        var matched = edit.Code ?? (made.Indicator == said.Indicator && made.Unit == said.Unit ? indicator : ClaimMatching.Indicator(made, catalogue)?.Code ?? "");
        return new Corrected(made, matched, edit.Org ?? (edit.Region is null ? org : ClaimMatching.Org(made.Region, own, tree)?.Code ?? ""));
    }

    private static decimal? Number(string? written, decimal otherwise) =>
        written is null ? otherwise : Quantity.TryParseNumber(written.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Trim(), out var value) ? value : null;

    private static string Word(string? written, string otherwise) => written?.Trim() ?? otherwise;

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

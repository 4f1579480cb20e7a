using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>Every refusal of the module.</summary>
internal static class TargetsFaults
{
    internal static readonly Fault NoSuchTarget = new("targets.no-such-target", "没有这个目标，或它不在您的授权范围内，请从目标列表中打开。", FaultKind.Missing);
    internal static readonly Fault NoSuchComparison = new("targets.no-such-comparison", "没有这张对比表，请在对比表列表中选择。", FaultKind.Missing);
    internal static readonly Fault NoSuchPlan = new("targets.no-such-plan", "没有这份规划，或它不在您的授权范围内，请从规划列表中打开。", FaultKind.Missing);
    internal static readonly Fault NoSuchSentence = new("targets.no-such-sentence", "规划中没有这一句，或所选文字超出该句，请在阅读页重新选取。");
    internal static readonly Fault NoSuchChange = new("targets.no-such-change", "该目标没有待办的调整申请，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault ChangeOpen = new("targets.change-open", "该目标已有一项调整申请在办，请先办结或撤回后再申请。", FaultKind.Conflict);
    internal static readonly Fault NothingChanges = new("targets.nothing-changes", "申请的内容与现行目标相同，请填写要调整的目标值、约束方向或完成时限。");
    internal static readonly Fault Moved = new("targets.moved", "申请提出后目标已有新版本，请退回申请，由申请人按现行版本重新提出。", FaultKind.Conflict);
    internal static readonly Fault NotYours = new("targets.not-yours", "只有提出申请的人可以撤回，如不同意请由核准人退回。", FaultKind.Forbidden);
    internal static readonly Fault OutsideScope = new("targets.outside-scope", "该指标、机构或密级不在您的授权范围内，不能设立目标，请由有权限的人员办理。", FaultKind.Forbidden);
    internal static readonly Fault Voided = new("targets.voided", "这个目标曾由论断采纳设立，后被撤销，请在阅读页重新采纳该条论断。", FaultKind.Conflict);
    internal static readonly Fault AlreadyTied = new("targets.already-tied", "这一句已经关联到该目标，无需重复关联。", FaultKind.Conflict);

    internal static readonly Fault NoKind = new("targets.no-kind", "倍数、番数类论断没有对应的目标类型，可按增长或达到的数值修改后采纳，或只留论断。", FaultKind.Conflict);

    internal static Fault NoSuchIndicator(string code) => Field("targets.no-such-indicator", "indicator", $"指标“{code}”不在指标目录中，请从指标目录中选择");

    internal static Fault NoSuchOrg(string code) => Field("targets.no-such-org", "org", $"机构“{code}”不存在，请在机构列表中选择");

    internal static Fault NoSuchDepartment(string code) => Field("targets.no-such-department", "owner", $"责任处室“{code}”不存在，请在处室列表中选择");

    internal static Fault BadPeriod(string text) => Field("targets.bad-period", "period", $"时期“{text}”写法不对，应为2025或2021/2025这样的年份或年份区间");

    internal static Fault BadKind(string kind) => Field("targets.bad-kind", "kind", $"目标类型“{kind}”不存在，可用：{string.Join("、", TargetKinds.All.Order(StringComparer.Ordinal))}");

    internal static Fault BadMeasure(string measure) => Field("targets.bad-measure", "measure", $"地图口径“{measure}”不存在，可用：value、yoy、completion");

    internal static Fault BadBound(string bound) => Field("targets.bad-bound", "bound", $"约束方向“{bound}”不存在，可用：=、>=、<=、~");

    internal static Fault ValueMissing(string kind) => Field("targets.value-missing", "value", $"“{kind}”类目标须有目标值，请按原文填写；原文没有数值的，类型改为对比、位次或节点");

    internal static Fault BadRange(decimal low, decimal high) => Field("targets.bad-range", "valueHigh", $"区间上限{high}须大于下限{low}");

    internal static Fault UnitDiffers(string unit, string indicatorUnit) => new("targets.unit-differs", $"目标单位“{unit}”不能换算为指标单位“{indicatorUnit}”，请改用同类单位。")
    {
        Arguments = new Dictionary<string, string> { ["unit"] = unit, ["indicatorUnit"] = indicatorUnit },
        Details = [new(null, "unit", $"改用可换算为“{indicatorUnit}”的单位")],
    };

    /// <summary>The same key with another number is for a person to settle.</summary>
    internal static Fault Conflict(string existing, string existingQuote, string asked, string askedQuote) => new("targets.conflict",
        $"同一规划、指标、机构、时期已有目标“{existing}”（原句“{existingQuote}”），与本句的“{asked}”（“{askedQuote}”）不一致。请核对原文；确需改动的，对已有目标提出调整申请。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["existing"] = existing, ["existingQuote"] = existingQuote, ["asked"] = asked, ["askedQuote"] = askedQuote },
    };

    internal static Fault TargetDiffers(string what) =>
        new("targets.target-differs", $"所选句子与该目标的{what}不同，不能作为它的出处，请另设目标。", FaultKind.Conflict) { Arguments = new Dictionary<string, string> { ["what"] = what } };

    private static Fault Field(string code, string field, string sentence) => new(code, sentence + "。") { Details = [new(null, field, sentence)] };
}

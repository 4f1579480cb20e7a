using Luopan.Kernel;

namespace Luopan.Modules.Plans;

/// <summary>Refusals of the contradictions.</summary>
internal static class CheckFaults
{
    internal static readonly Fault NoSuchContradiction = new("plans.no-such-contradiction", "没有这处矛盾：可能原文数据已在审阅中更正，或它不在您的查阅范围内，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NoSuchState = new("plans.no-such-state", "状态只有待处理、已说明、已更正三种，请重新选择。");
    internal static readonly Fault ReasonMissing = new("plans.reason-missing", "请写明理由：为什么两处都成立，或在哪里更正。") { Details = [new(null, "reason", "理由不能为空")] };
}

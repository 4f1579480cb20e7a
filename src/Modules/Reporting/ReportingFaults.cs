using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Modules.Reporting;

/// <summary>Every refusal of the module.</summary>
internal static class ReportingFaults
{
    internal static readonly Fault NoSuchForm = new("reporting.no-such-form", "没有这张报表，配置包可能已调整，请从直报首页重新进入。", FaultKind.Missing);
    internal static readonly Fault NoSuchReturn = new("reporting.no-such-return", "没有这份报表，或它不在您的授权范围内。", FaultKind.Missing);
    internal static readonly Fault NotOpen = new("reporting.not-open", "报表已提交，不能再填；要改请先撤回，或请审核单位退回。", FaultKind.Conflict);
    internal static readonly Fault Locked = new("reporting.locked", "已过封账日，不能再填；确需补报请向上级申请例外延期。", FaultKind.Conflict);
    internal static readonly Fault NotYours = new("reporting.not-yours", "只有填报单位的人员可以填写。", FaultKind.Forbidden);
    internal static readonly Fault AtOnce = new("reporting.at-once", "他人刚办理了同一份报表，请刷新后再看。", FaultKind.Conflict);
    internal static readonly Fault NotAccepted = new("reporting.not-accepted", "报表尚未核准，无需修订；未核准的请退回或撤回后修改。", FaultKind.Conflict);
    internal static readonly Fault NotSoft = new("reporting.not-soft", "该项校核不需要说明：或已通过，或不予提交，请改正数字。", FaultKind.Conflict);
    internal static readonly Fault NothingToSay = new("reporting.nothing-to-say", "说明是空的，请写明原因后再保存。");
    internal static readonly Fault NoSuchCell = new("reporting.no-such-cell", "报表里没有这一格，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NoSuchRemark = new("reporting.no-such-remark", "没有这条批注，可能已处理，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault BadPeriod = new("reporting.bad-period", "时期不对，请重新选择。");

    internal static readonly Fault NoSuchBody = new("reporting.no-such-body", "没有这个机构，请在页面上方重新选择。", FaultKind.Missing);
    internal static readonly Fault RemindedToday = new("reporting.reminded-today", "这份报表今天已催报过，明天可再催。", FaultKind.Conflict);

    internal static Fault NothingChosen(int most) => new("reporting.nothing-chosen", $"没有选中报表，或一次超过{most}张；请选中要催的，或用“全部催报”。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault BadUntil(int most) => new("reporting.bad-until", $"例外延期的截止日不对，请填今天起{most}天以内的日期。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault TooMany(int most) => new("reporting.too-many", $"一次最多保存{most}格，请分块粘贴。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault Wrong(IReadOnlyList<FaultDetail> details) => new("reporting.wrong-cells", $"有{details.Count}格填得不对，请按提示改正。") { Details = details };

    internal static Fault NotReady(IReadOnlyList<FaultDetail> details) => new("reporting.not-ready", $"还有{details.Count}处未完成，不能提交：{string.Join("；", details.Take(3).Select(d => d.Sentence))}。", FaultKind.Conflict) { Details = details };
}

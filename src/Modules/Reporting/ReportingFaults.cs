using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Modules.Reporting;

/// <summary>Every refusal of the module.</summary>
internal static class ReportingFaults
{
    internal static readonly Fault NoSuchForm = new("reporting.no-such-form", "没有这张报表，配置包可能已调整，请从直报首页重新进入。", FaultKind.Missing);
    internal static readonly Fault NoSuchReturn = new("reporting.no-such-return", "没有这份报表，或它不在您的授权范围内。", FaultKind.Missing);
    internal static readonly Fault NotOpen = new("reporting.not-open", "报表已提交，不能再填；要改请先撤回，或请审核单位退回。", FaultKind.Conflict);
    internal static readonly Fault Accepted = new("reporting.accepted", "报表已核准入库，不能再填；数字有误，请核准单位写明理由修订。", FaultKind.Conflict);
    internal static readonly Fault Waived = new("reporting.waived", "本期免报，不用填。", FaultKind.Conflict);
    internal static readonly Fault Locked = new("reporting.locked", "已过封账日，不能再填；确需补报请联系核准单位给予例外延期。", FaultKind.Conflict);
    internal static readonly Fault NotYours = new("reporting.not-yours", "只有填报单位的人员可以填写。", FaultKind.Forbidden);
    internal static readonly Fault AtOnce = new("reporting.at-once", "他人刚办理了同一份报表，请刷新后再看。", FaultKind.Conflict);
    internal static readonly Fault NotAccepted = new("reporting.not-accepted", "报表尚未核准，无需修订；未核准的请退回或撤回后修改。", FaultKind.Conflict);

    /// <summary>Why a return in that state takes no figures.</summary>
    internal static Fault Closed(string state) => state switch
    {
        ReturnFlow.Accepted => Accepted,
        ReturnFlow.Waived => Waived,
        _ => NotOpen,
    };

    internal static readonly Fault NobodyToRemind = new("reporting.nobody-to-remind", "填报单位还没有可以填报的人员，催报无人收到，请先在人员管理中添加。", FaultKind.Conflict);
    internal static readonly Fault NotSoft = new("reporting.not-soft", "该项校核不需要说明：或已通过，或不予提交，请改正数字。", FaultKind.Conflict);
    internal static readonly Fault NothingToSay = new("reporting.nothing-to-say", "说明是空的，请写明原因后再保存。");
    internal static readonly Fault NoSuchCell = new("reporting.no-such-cell", "报表里没有这一格，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NoSuchRemark = new("reporting.no-such-remark", "没有这条批注，可能已处理，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NotOurSheet = new("reporting.not-our-sheet", "这不是从本系统下载的报表，请在报表页“下载 Excel”，填好后再上传。");
    internal static readonly Fault OtherVersion = new("reporting.other-version", "文件用的是另一版表式，请重新下载本表，把数抄过去后再上传。", FaultKind.Conflict);
    internal static readonly Fault BadPeriod = new("reporting.bad-period", "时期不对，请重新选择。");

    internal static readonly Fault NoFile = new("reporting.no-file", "没有收到文件，请选择文件后再上传。");
    internal static readonly Fault BadMapping = new("reporting.bad-mapping", "列的对应关系不对，请重新选择各列对应的项目。");
    internal static readonly Fault EmptyRoster = new("reporting.empty-roster", "文件里没有名录，请检查工作表；可先下载模板对照。");
    internal static readonly Fault NoCodeColumn = new("reporting.no-code-column", "没有“统一社会信用代码”列，请指明哪一列是信用代码。");
    internal static readonly Fault NoOfficerRole = new("reporting.no-officer-role", "配置包没有企业联络员角色，不能邀请；请系统管理员在 roles.yaml 中补上 enterprise-officer。", FaultKind.Conflict);
    internal static readonly Fault NoInvitation = new("reporting.no-invitation", "邀请链接无效：已使用、已过期或已换新，请向当地商务部门索取新的链接。", FaultKind.Missing);
    internal static readonly Fault NobodyInvited = new("reporting.nobody-invited", "没有待接受的邀请可导出，请先发出邀请。", FaultKind.Missing);

    internal static Fault WrongUnit(IReadOnlyList<FaultDetail> details) => new("reporting.wrong-unit", $"有{details.Count}项填得不对：{string.Join("；", details.Take(3).Select(d => d.Sentence))}。") { Details = details };

    internal static Fault TooManyRows(int most) => new("reporting.too-many-rows", $"一次最多导入{most}家企业，请分成几个文件。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault RosterRefused(int rows, IReadOnlyList<FaultDetail> details) =>
        new("reporting.roster-refused", $"有{rows}行不能导入，全部未导入；请按提示改正后重新导入。", FaultKind.Conflict) { Details = details, Arguments = new Dictionary<string, string> { ["rows"] = rows.ToString(CultureInfo.InvariantCulture) } };
    internal static Fault OtherForm(string file, string here) => new("reporting.other-form", $"文件是“{file}”，这里填的是“{here}”，请到该表的页面上传。", FaultKind.Conflict) { Arguments = Two(file, here) };

    internal static Fault OtherBody(string file, string here) => new("reporting.other-body", $"文件是{file}的报表，这里是{here}的，请核对文件后再上传。", FaultKind.Conflict) { Arguments = Two(file, here) };

    internal static Fault OtherPeriod(string file, string here) => new("reporting.other-period", $"文件是{file}的报表，这里填的是{here}，请到该期的页面上传。", FaultKind.Conflict) { Arguments = Two(file, here) };

    internal static Fault ColumnsMoved(int line) => new("reporting.columns-moved", $"第{line}行的表头与表式不符，列被改动过；请重新下载本表，把数抄过去后再上传。") { Arguments = new Dictionary<string, string> { ["line"] = line.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault OutsideTheForm(IReadOnlyList<(int Line, string Spot)> rows, int all) => new("reporting.outside-the-form", $"有{all}行写在表外，从{rows[0].Spot}起；请移到表内的黄格，或删去后再上传。")
    {
        Arguments = new Dictionary<string, string> { ["count"] = all.ToString(CultureInfo.InvariantCulture), ["spot"] = rows[0].Spot },
        Details = [.. rows.Select(r => new FaultDetail(r.Line, r.Spot, $"{r.Spot}不在表内"))],
    };

    internal static readonly Fault NoSuchBody = new("reporting.no-such-body", "没有这个机构，请在页面上方重新选择。", FaultKind.Missing);
    internal static readonly Fault NoSuchRequest = new("reporting.no-such-request", "没有这条诉求，或它不在您的授权范围内。", FaultKind.Missing);
    internal static readonly Fault NobodyAbove = new("reporting.nobody-above", "上级没有可以受理的单位，不能再转；请答复，或写明原因办结。", FaultKind.Conflict);
    internal static readonly Fault RemindedToday = new("reporting.reminded-today", "这份报表今天已催报过，明天可再催。", FaultKind.Conflict);

    internal static Fault NothingChosen(int most) => new("reporting.nothing-chosen", $"没有选中报表，或一次超过{most}张；请选中要催的，或用“全部催报”。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault BadUntil(int most) => new("reporting.bad-until", $"例外延期的截止日不对，请填今天起{most}天以内的日期。") { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) } };

    internal static Fault TooMany(int most, SaveCells.Typed first) => new("reporting.too-many", $"一次最多保存{most}格，请分块粘贴。")
    {
        Arguments = new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) },
        Details = [new(most + 1, string.IsNullOrEmpty(first.Column) ? first.Row : $"{first.Row}.{first.Column}", $"从第{first.Row}行起没有保存")],
    };

    internal static Fault Wrong(IReadOnlyList<FaultDetail> details) => new("reporting.wrong-cells", $"有{details.Count}格填得不对，请按提示改正。") { Details = details };

    internal static Fault NotReady(IReadOnlyList<FaultDetail> details) => new("reporting.not-ready", $"还有{details.Count}处未完成，不能提交：{string.Join("；", details.Take(3).Select(d => d.Sentence))}。", FaultKind.Conflict) { Details = details };

    private static Dictionary<string, string> Two(string file, string here) => new() { ["file"] = file, ["here"] = here };
}

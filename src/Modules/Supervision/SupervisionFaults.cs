using Luopan.Kernel;

namespace Luopan.Modules.Supervision;

/// <summary>Every refusal of the module.</summary>
internal static class SupervisionFaults
{
    internal static readonly Fault NoSuchMatter = new("supervision.no-such-matter", "没有这个事项，或它不在您的授权范围内，请从待办列表中打开。", FaultKind.Missing);
    internal static readonly Fault RemindedToday = new("supervision.reminded-today", "今天已经催办过这一事项，请明天再催，或直接联系承办单位。", FaultKind.Conflict);
    internal static readonly Fault NotHere = new("supervision.not-here", "该事项须在它自己的页面办理，请打开后再办。", FaultKind.Conflict);
    internal static readonly Fault NoSuchPerson = new("supervision.no-such-person", "没有这个人员，或其账号已停用，请在人员列表中选择。", FaultKind.Missing);
    internal static readonly Fault CannotTake = new("supervision.cannot-take", "所选人员无权办理该事项的下一步，请另选人员，或请安全管理员调整授权。", FaultKind.Conflict);
    internal static readonly Fault DateMissing = Field("supervision.date-missing", "to", "请填写延期后的日期");
    internal static readonly Fault NotYourself = Field("supervision.not-yourself", "to", "不能委托给自己，请另选人员");
    internal static readonly Fault BadDays = Field("supervision.bad-days", "last", "委托期限有误：末日不得早于首日和今天，最长92天");
    internal static readonly Fault NoSuchDelegation = new("supervision.no-such-delegation", "没有这项委托，或它不是您设定的，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault AlreadyDelegated = new("supervision.already-delegated", "这几天已委托此人代办同类事项，请先收回原委托。", FaultKind.Conflict);
    internal static readonly Fault NoAddress = Field("supervision.no-address", "address", "选择邮件提醒须填写有效的邮箱地址");
    internal static readonly Fault NoFeed = new("supervision.no-feed", "日历地址已失效，请在待办页重新生成订阅地址。", FaultKind.Missing);
    internal static readonly Fault NothingChosen = new("supervision.nothing-chosen", "没有选中事项，请先勾选；一次最多办理200项。");

    internal static readonly Fault NoAssignments = new("supervision.no-assignments", "本空间的配置包没有督办事项台账，请系统管理员更新配置包。", FaultKind.Conflict);
    internal static readonly Fault DueMissing = Field("supervision.due-missing", "due", "交办须有办结时限，请填写日期");
    internal static readonly Fault DuePast = Field("supervision.due-past", "due", "办结时限不能早于今天");
    internal static readonly Fault BadLink = Field("supervision.bad-link", "link", "来源须是本系统的页面地址");
    internal static readonly Fault LeadOutside = new("supervision.lead-outside", "牵头单位或业务线不在您的授权范围内，不能向其交办，请由有权限的人员办理。", FaultKind.Forbidden);

    internal static readonly Fault NoSuchWeek = Field("supervision.no-such-week", "week", "周次有误：请写作2026-W47，且不晚于本周");

    internal static readonly Fault NoInterviews = new("supervision.no-interviews", "本空间的配置包没有约谈台账，请系统管理员更新配置包。", FaultKind.Conflict);
    internal static readonly Fault MattersMissing = Field("supervision.matters-missing", "matters", "约谈须写明涉及的督办事项，请从您可见的事项中选择");
    internal static readonly Fault InterviewAhead = Field("supervision.interview-ahead", "day", "约谈日期不能晚于今天，谈过之后再记录");
    internal static readonly Fault UntilPast = Field("supervision.until-past", "until", "兑现期限不能早于今天");

    internal static Fault NotLateThere(string matter, string body) =>
        new("supervision.not-late-there", $"事项“{matter}”不是{body}牵头，或没有逾期，不能列入这次约谈，请取消选择。", FaultKind.Conflict) { Arguments = new Dictionary<string, string> { ["matter"] = matter, ["body"] = body }, Details = [new(null, "matters", "有事项不能列入")] };

    internal static Fault NoSuchBody(string code) => Field("supervision.no-such-body", "org", $"机构“{code}”不存在，请在机构列表中选择");

    internal static Fault NoSuchSet(string set) => Field("supervision.no-such-set", "set", $"没有“{set}”这一类督办事项，请从督办页、周报或责任记录中点开");
    internal static readonly Fault NoSuchTarget = new("supervision.no-such-target", "没有这个目标，或它不在您的授权范围内，请从目标列表中打开。", FaultKind.Missing);
    internal static readonly Fault NotRed = new("supervision.not-red", "该目标现在不是红灯，不能按红灯转督办；仍要交办的，请在数字上写批示。", FaultKind.Conflict);
    internal static readonly Fault LightAnswered = new("supervision.light-answered", "该目标的红灯已有督办事项在办，请打开目标页上的督办事项。", FaultKind.Conflict);

    internal static Fault NoSuchSource(string source) => Field("supervision.no-such-source", "source", $"没有“{source}”这类来源，请在列表中选择");

    internal static Fault NoSuchLead(string code) => Field("supervision.no-such-lead", "lead", $"机构“{code}”不存在，请在机构列表中选择");

    internal const string PartsOpenCode = "supervision.parts-open";

    internal static Fault PartsOpen(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return new(PartsOpenCode, $"还有{list.Count}项分解事项未销号：{string.Join("、", list.Take(5))}。全部销号后才能销号。", FaultKind.Conflict)
        {
            Arguments = new Dictionary<string, string> { ["count"] = $"{list.Count}", ["parts"] = string.Join(", ", list.Take(5)) },
        };
    }

    internal static Fault NoSuchKind(string kind) => Field("supervision.no-such-kind", "kinds", $"没有“{kind}”这类事项，请在类型列表中选择");

    private static Fault Field(string code, string field, string sentence) => new(code, sentence + "。") { Details = [new(null, field, sentence)] };
}

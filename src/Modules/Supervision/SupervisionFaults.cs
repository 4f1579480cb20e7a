using Luopan.Kernel;

namespace Luopan.Modules.Supervision;

/// <summary>Every refusal of the module.</summary>
internal static class SupervisionFaults
{
    internal static readonly Fault NoSuchMatter = new("supervision.no-such-matter", "没有这个事项，或它不在您的授权范围内，请从待办列表中打开。", FaultKind.Missing);
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

    internal static Fault NoSuchKind(string kind) => Field("supervision.no-such-kind", "kinds", $"没有“{kind}”这类事项，请在类型列表中选择");

    private static Fault Field(string code, string field, string sentence) => new(code, sentence + "。") { Details = [new(null, field, sentence)] };
}

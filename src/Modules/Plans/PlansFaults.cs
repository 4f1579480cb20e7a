using Luopan.Kernel;

namespace Luopan.Modules.Plans;

/// <summary>Every refusal of the module; refusals of the file itself are the document engine's.</summary>
internal static class PlansFaults
{
    internal static readonly Fault NoFile = new("plans.no-file", "没有收到文件，请选择一个 .docx、.txt、.md 或 .html 文件。");
    internal static readonly Fault NoSuchPlan = new("plans.no-such-plan", "没有这份规划，或它不在您的查阅范围内。", FaultKind.Missing);
    internal static readonly Fault NoOriginal = new("plans.no-original", "这是摘编，没有原件可下载。", FaultKind.Missing);
    internal static readonly Fault AlreadyElsewhere = new("plans.already-elsewhere", "内容完全相同的文件已由他人导入，但不在您的查阅范围内，请联系安全管理员调整授权。", FaultKind.Conflict);
    internal static readonly Fault NotReached = new("plans.sensitivity-not-reached", "您的授权达不到所选密级，不能导入这份文件，请由有相应授权的人员导入。", FaultKind.Forbidden);
    internal static readonly Fault NoSuchOrg = new("plans.no-such-org", "没有这个机构，请在本省机构中选择。", FaultKind.Missing);
    internal static readonly Fault NotYourOrg = new("plans.not-your-org", "所选机构不在您的地区范围内，请改选本地区机构。", FaultKind.Forbidden);

    internal static readonly Fault OfThePack = new("plans.of-the-pack", "这是配置包的摘编，标题和规划期请在配置包中更正。", FaultKind.Conflict);
    internal static readonly Fault TitleMissing = new("plans.title-missing", "请填写标题。") { Details = [new(null, "title", "标题不能为空")] };

    internal static Fault BadPeriod(string written) => new("plans.bad-plan-period", $"规划期“{written}”写法不对，请写作2021—2025或2023。")
    {
        Arguments = new Dictionary<string, string> { ["written"] = written },
        Details = [new(null, "period", "写作2021—2025或2023")],
    };

    internal static Fault BadDate(string written) => new("plans.bad-date", $"日期“{written}”写法不对，请写作2021、2021-08或2021-08-15。")
    {
        Arguments = new Dictionary<string, string> { ["written"] = written },
        Details = [new(null, "date", "写作2021、2021-08或2021-08-15")],
    };

    internal static Fault TooOpen(string marked) => new("plans.too-open", $"文件首部标为“{marked}”，不能按更低的密级导入，请改选“{marked}”。")
    {
        Arguments = new Dictionary<string, string> { ["marked"] = marked },
        Details = [new(null, "sensitivity", $"不得低于“{marked}”")],
    };

    internal static Fault AlreadyThere(string title, Guid id) => new("plans.already-there", $"内容完全相同的文件已经导入，题为《{title}》，不再重复导入。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["title"] = title, ["id"] = id.ToString() },
    };
}

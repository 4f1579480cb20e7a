using System.Globalization;
using Luopan.Kernel;
using Luopan.Platform;

namespace Luopan.Modules.Plans;

/// <summary>Every refusal of the review.</summary>
internal static class ReviewFaults
{
    internal static readonly Fault NoSuchClaim = new("plans.no-such-claim", "没有这条论断，或它不在您的查阅范围内，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NoSuchTask = new("plans.no-such-task", "没有这项任务，或它不在您的查阅范围内，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault Moved = new("plans.claim-moved", "这一条刚被他人改动，已为您载入最新内容，请核对后再定。", FaultKind.Conflict);
    internal static readonly Fault ReadMeanwhile = new("plans.read-meanwhile", "读取期间有人改动了论断或另行读取，本次读取未保存，请稍后重新读取。", FaultKind.Conflict);
    internal static readonly Fault NothingToUndo = new("plans.nothing-to-undo", "这一条还没有审阅结论，无可撤销。", FaultKind.Conflict);
    internal static readonly Fault NotYourPlan = new("plans.not-your-plan", "这份规划所属机构不在您的地区范围内，只能查看，不能审阅。", FaultKind.Forbidden);
    internal static readonly Fault ReasonMissing = Field("plans.review-reason", "reason", "请写明理由，供他人查阅");
    internal static readonly Fault NoStretch = new("plans.no-such-stretch", "规划中没有这一句，或所选文字超出该句，请在正文中重新选取。");
    internal static readonly Fault CannotMerge = new("plans.cannot-merge", "只能并入同一规划中待审或已采纳的另一条论断，请重新选择。", FaultKind.Conflict);

    internal static Fault Decided(Proposal of, string state) => new("plans.claim-decided",
        $"第{of.Number.ToString(CultureInfo.InvariantCulture)}条已由{of.DecidedBy}于{When(of)}{state}，未再改动。如不同意，请先撤销该结论再审。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["number"] = of.Number.ToString(CultureInfo.InvariantCulture), ["by"] = of.DecidedBy, ["when"] = When(of) },
    };

    internal static Fault NotYours(string by) => new("plans.not-your-decision", $"这是{by}的审阅结论，只有本人或负责人可以撤销，请与其联系。", FaultKind.Forbidden)
    {
        Arguments = new Dictionary<string, string> { ["by"] = by },
    };

    internal static Fault BadField(string field, string sentence) => Field("plans.bad-claim-field", field, sentence);

    /// <summary>A figure that is there says otherwise; the reviewer decides.</summary>
    internal static Fault FigureDiffers(string stored, string by, string asked) => new("plans.figure-differs",
        $"库内该数为{stored}（{by}），与本句的{asked}不一致。请核对后选择“只留论断”或“仍然写入”。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["stored"] = stored, ["by"] = by, ["asked"] = asked },
    };

    private static string When(Proposal of) => of.DecidedAt is { } at ? ChinaTime.Local(at).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture) : "";

    private static Fault Field(string code, string field, string sentence) => new(code, sentence + "。") { Details = [new(null, field, sentence)] };
}

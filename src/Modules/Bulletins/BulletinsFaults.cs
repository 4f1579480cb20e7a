using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Platform;

namespace Luopan.Modules.Bulletins;

/// <summary>Every refusal of the bulletins.</summary>
internal static class BulletinsFaults
{
    internal static readonly Fault NoSuchBulletin = new("bulletins.no-such-bulletin", "没有这份通报，或您无权查看。", FaultKind.Missing);
    internal static readonly Fault OutsideScope = new("bulletins.outside-scope", "该机构、业务条线或密级不在您的授权范围内，请改选机构或联系安全管理员。", FaultKind.Forbidden);
    internal static readonly Fault BadPeriod = new("bulletins.bad-period", "时期写法不对，月报写2026-03，年报写2025。") { Details = [new(null, "period", "时期写法不对")] };
    internal static readonly Fault NotDraft = new("bulletins.not-draft", "通报已送审，数字不能再动，如需更新请先退回。", FaultKind.Conflict);
    internal static readonly Fault NumberTaken = new("bulletins.number-taken", "编号刚被另一份通报占用，请再签发一次。", FaultKind.Conflict);
    internal static readonly Fault ContentAltered = new("bulletins.content-altered", "已印发的内容与签发时的校验码不符，请立即联系审计管理员核查。", FaultKind.Conflict);

    internal static Fault NoSuchTemplate(string code) =>
        new("bulletins.no-such-template", $"没有代码为“{code}”的通报模板，请从模板列表中选择。", FaultKind.Missing) { Details = [new(null, "template", "没有这个模板")] };

    internal static Fault NoSuchOrg(string code) =>
        new("bulletins.no-such-org", $"没有代码为“{code}”的机构，请从机构列表中选择。") { Details = [new(null, "org", "没有这个机构")] };

    internal static Fault WrongLevel(string org, string levels) =>
        new("bulletins.wrong-level", $"此模板不适用于{org}，可选：{levels}。") { Details = [new(null, "org", $"只适用于{levels}")] };

    internal static Fault WrongPeriod(string period, string kinds) =>
        new("bulletins.wrong-period", $"此模板不按“{period}”这样的时期编制，可选：{kinds}。") { Details = [new(null, "period", $"只适用于{kinds}")] };

    internal static Fault FuturePeriod(string period) =>
        new("bulletins.future-period", $"{period}尚未结束，还没有可以通报的数，请改选已结束的时期。") { Details = [new(null, "period", "时期尚未结束")] };

    internal static Fault NoHeadline(string figure, string reason) =>
        new("bulletins.no-headline", $"缺少主要数字“{figure}”：{reason}。请先导入或审定该数，再拟通报。") { Arguments = new Dictionary<string, string> { ["figure"] = figure } };

    internal static Fault NotReleased(ReleaseWait wait) => new(
        "bulletins.not-released", $"“{wait.Name}”{ChinaTime.Local(wait.Moment):yyyy-MM-dd HH:mm}发布，此前只有编制人员可以拟稿和查看，到时再看。", FaultKind.Forbidden)
    { Arguments = WaitOf(wait) };

    internal static Fault BeforeRelease(ReleaseWait wait) => new(
        "bulletins.before-release", $"“{wait.Name}”{ChinaTime.Local(wait.Moment):yyyy-MM-dd HH:mm}发布，此前不能签发，请到时再签；要改时刻的，在发布日历中调整。", FaultKind.Conflict)
    { Arguments = WaitOf(wait) };

    private static Dictionary<string, string> WaitOf(ReleaseWait wait) => new() { ["release"] = wait.NameEn, ["moment"] = ChinaTime.Local(wait.Moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) };

    internal static Fault AlreadyOpen(string title) =>
        new("bulletins.already-open", $"同一模板、机构和时期已有一份在办的《{title}》，请在其上修改，或先撤销它。", FaultKind.Conflict);

    internal static Fault FiguresMissing(IReadOnlyList<FilledGap> missing) =>
        new("bulletins.figures-missing", $"正文有{missing.Count}处数字空缺，补齐数据并更新数字后再送审。", FaultKind.Conflict)
        {
            Details = [.. missing.Select(m => new FaultDetail(m.Line, m.Expression, m.Reason))],
        };
}

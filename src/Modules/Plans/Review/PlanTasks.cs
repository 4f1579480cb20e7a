using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Measures and key projects of a plan, proposed and decided, with who answers for them.</summary>
internal static class ListTasks
{
    public sealed record Owner(string Code, string Name);

    /// <param name="Kind">task or project.</param>
    /// <param name="Named">Responsible units as the text names them.</param>
    /// <param name="State">proposed, accepted or rejected.</param>
    public sealed record Row(
        Guid Id, int Number, string Kind, string Title, string Section, int Sentence, string Named, IReadOnlyList<Owner> Owners, string State, string By, DateTime? At, string Reason, int Version, bool MayUndo);

    /// <param name="Choices">Departments and orgs that may answer for a task.</param>
    /// <param name="MayReview">Whether the person may decide on them.</param>
    public sealed record Response(IReadOnlyList<Row> Tasks, IReadOnlyList<Owner> Choices, bool MayReview);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, ClaimDesk desk, IOrgs orgs, CurrentSpace space, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var (tree, departments) = (await orgs.Tree(stop), space.Space.Content.Get<Departments>());
        var tasks = await All(id, db, stop);
        return new Response(
            [.. tasks.Select(t => new Row(
                t.Id, t.Number, t.Kind, t.Title, t.Section, t.Sentence, t.Named, [.. Owners(t).Select(c => new Owner(c, Name(c, tree, departments)))], ListClaims.Code(t.State), t.DecidedBy, t.DecidedAt, t.Reason, t.Version,
                t.IsDecided && UndoDecision.MayUndo(t, user)))],
            [.. departments.All.Select(d => new Owner(d.Code, d.Name)), .. tree.All.Where(o => o.Kind != OrgKind.Area && o.Level is not "county").Select(o => new Owner(o.Code, o.Name))], await desk.MayReview(plan, stop));
    }

    internal static async Task<List<PlanTask>> All(Guid plan, LuopanDb db, CancellationToken stop) =>
        await db.Set<PlanTask>().AsNoTracking().Where(t => t.PlanId == plan && t.State != ProposalState.Withdrawn).OrderBy(t => t.Sentence).ThenBy(t => t.Number).ToListAsync(stop);

    internal static string[] Owners(PlanTask task) => task.Owners.Split(';', StringSplitOptions.RemoveEmptyEntries);

    internal static string Name(string code, OrgTree tree, Departments departments) => departments.Find(code)?.Name ?? tree.Find(code)?.Name ?? code;
}

/// <summary>Accepts a measure or key project as it stands or with another title and other owners, rejects it, or takes the decision back.</summary>
internal static class DecideTask
{
    /// <param name="Act">accept, reject or undo.</param>
    /// <param name="Title">Null keeps what stands.</param>
    /// <param name="Owners">Codes of departments and orgs; null keeps what stands.</param>
    public sealed record Request([property: Required, StringLength(10)] string Act, int Version, [property: StringLength(200)] string? Title, IReadOnlyList<string>? Owners, [property: StringLength(1000)] string? Reason);

    public sealed record Response(int Version, string State);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, IOrgs orgs, CurrentSpace space, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<PlanTask>().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } task) return ReviewFaults.NoSuchTask;
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == task.PlanId, stop) is not { } plan || !await desk.MayReview(plan, stop)) return ReviewFaults.NotYourPlan;
        var (tree, departments) = (await orgs.Tree(stop), space.Space.Content.Get<Departments>());
        if (Refuse(task, ask, user) is { } refused) return refused;
        if (ask.Owners?.FirstOrDefault(o => departments.Find(o) is null && tree.Find(o) is null) is { } unknown) return ReviewFaults.BadField("owners", $"没有责任单位“{unknown}”，请在列表中选择");
        return await desk.AsOne<Response>(async () =>
        {
            var before = Words(task);
            if (ask.Act == "accept") (task.Title, task.Owners) = (string.IsNullOrWhiteSpace(ask.Title) ? task.Title : ask.Title.Trim(), ask.Owners is null ? task.Owners : string.Join(';', ask.Owners.Distinct()));
            else if (ask.Act == "undo" && await db.Set<ReviewEvent>().AsNoTracking().Where(e => e.Subject == id && e.Version == task.Version).Select(e => e.Before).FirstOrDefaultAsync(stop) is { } was && was.LastIndexOf('|') is >= 0 and var at)
                (task.Title, task.Owners) = (was[..at], was[(at + 1)..]);
            task.Decide(ask.Act switch { "accept" => ProposalState.Accepted, "reject" => ProposalState.Rejected, _ => ProposalState.Proposed }, user, desk.Now, ask.Reason?.Trim() ?? "");
            db.Add(desk.Note(task, ask.Act switch { "accept" => "accepted", "reject" => "rejected", _ => "undone" }, ask.Reason?.Trim() ?? "", before, Words(task)));
            return new Response(task.Version, ListClaims.Code(task.State));
        }, stop);
    }

    private static string Words(PlanTask task) => $"{task.Title}|{task.Owners}";

    private static Fault? Refuse(PlanTask task, Request ask, CurrentUser user) => ask.Act switch
    {
        "accept" => AcceptClaim.Refuse(task, ask.Version),
        "reject" => AcceptClaim.Refuse(task, ask.Version) ?? (string.IsNullOrWhiteSpace(ask.Reason) ? ReviewFaults.ReasonMissing : null),
        "undo" when !task.IsDecided => ReviewFaults.NothingToUndo,
        "undo" when task.Version != ask.Version => ReviewFaults.Moved,
        "undo" => UndoDecision.MayUndo(task, user) ? null : ReviewFaults.NotYours(task.DecidedBy),
        _ => ReviewFaults.BadField("act", "只有采纳（accept）、驳回（reject）、撤销（undo）"),
    };
}

/// <summary>Measures and key projects of a plan as a workbook, a sheet each.</summary>
internal static class ExportTasks
{
    private static readonly string[] Head = ["序号", "内容", "责任单位", "原文所列单位", "位置", "状态", "审阅人", "审阅时间", "理由"];

    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, LuopanDb db, IOrgs orgs, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var (tree, departments) = (await orgs.Tree(stop), space.Space.Content.Get<Departments>());
        var tasks = (await ListTasks.All(id, db, stop)).Where(t => t.State != ProposalState.Rejected).ToList();
        FigureTable Sheet(string title, string kind) => new() { Title = title, Head = Head, Rows = [.. tasks.Where(t => t.Kind == kind).Select(t => Cells(t, tree, departments))] };
        return TypedResults.File(
            Workbooks.Write(plan, $"{plan.Title}任务和重点工程", [Sheet("任务", PlanTask.Measure), Sheet("重点工程", PlanTask.Project)], space, time),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbooks.FileName(plan, space, "任务和重点工程"));
    }

    private static IReadOnlyList<FigureCell> Cells(PlanTask task, OrgTree tree, Departments departments) =>
    [
        new(Display.Official(task.Number), task.Number), task.Title, string.Join("、", ListTasks.Owners(task).Select(c => ListTasks.Name(c, tree, departments))), task.Named, task.Section, ClaimWords.StateName(task.State), task.DecidedBy,
        task.DecidedAt is { } at ? ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "", task.Reason,
    ];
}

using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>One view of the open matters, whatever module they belong to; most urgent first unless asked otherwise.</summary>
internal static class ListWork
{
    /// <param name="Undoable">Whoever takes it may take it back for a while.</param>
    /// <param name="Back">Sends the matter back.</param>
    /// <param name="Aside">Possible, but not what the matter waits for.</param>
    /// <param name="Here">May be taken from the list; otherwise on the matter's own page.</param>
    public sealed record Step(string Code, string Name, string NameEn, bool NeedsReason, bool Undoable, bool Back, bool Aside, bool Here);

    /// <param name="Org">The org whose duty it is.</param>
    /// <param name="ClimbedTo">The org that watches over it since it climbed; null when it has not.</param>
    /// <param name="WorkdaysLeft">Working days from today to the due day; negative when late, null without a limit or while the clock stands still.</param>
    /// <param name="Provisional">The due day rests on a year whose holidays are not known yet.</param>
    /// <param name="Climbed">Levels the matter has climbed for being late.</param>
    /// <param name="Urgency">overdue, soon, later; closed when nothing is open any more.</param>
    /// <param name="For">The absent person it would be done for; null when it is the person's own.</param>
    public sealed record Item(
        Guid Id, string Type, string TypeName, string TypeNameEn, string Subject, string Title, string Link, string State, string StateName, string StateNameEn,
        string Org, string OrgName, string OrgNameEn, string? ClimbedTo, string Line, DateTime Since, DateOnly? Due, int? WorkdaysLeft, bool Provisional, bool Paused, int Climbed,
        string? Clock, string? ClockEn, string Urgency, Guid? AssigneeId, string? Assignee, string? For, bool Watching, int Version, IReadOnlyList<Step> Actions);

    public sealed record Kind(string Code, string Name, string NameEn, int Count);

    /// <param name="Next">Cursor of the next page; null at the end.</param>
    public sealed record Response(IReadOnlyList<Item> Items, string? Next, WorkCounts Counts, IReadOnlyList<Kind> Kinds);

    internal static async Task<Outcome<Response>> Run(
        [FromQuery] WorkView? view, [FromQuery] string? type, [FromQuery] string? sort, [AsParameters] PageAsk page,
        Worklist list, WorkDesk desk, FlowTypes flows, CurrentUser user, DbContext db, CancellationToken stop)
    {
        var items = await list.Of(view ?? WorkView.Mine, SupervisionModule.Work, stop);
        var kinds = await items.GroupBy(i => i.Type).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var asked = type is null ? items : items.Where(i => i.Type == type);
        var ordered = sort == "since" ? asked.OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id) : Worklist.Urgent(asked);
        var shown = page.Cut(await ordered.Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop));
        var lines = new List<WorkLine>();
        foreach (var item in shown.Items.Where(i => flows.Find(i.Type) is not null)) lines.Add(await list.Line(item, stop));
        var watched = (await db.Set<Watch>().AsNoTracking().Where(w => w.PersonId == user.Id).Select(w => new { w.Type, w.Subject }).ToListAsync(stop)).Select(w => (w.Type, w.Subject)).ToHashSet();
        return new Response(
            await desk.Show(lines, watched, stop), shown.Next, await list.Counts(SupervisionModule.Work, stop),
            [.. kinds.Select(k => (k, Type: flows.Find(k.Key))).Where(k => k.Type is not null).Select(k => new Kind(k.k.Key, k.Type!.Name.Chinese, k.Type.Name.English, k.k.Count)).OrderByDescending(k => k.Count)]);
    }
}

/// <summary>How many matters each view holds and how many notices are unread: what the frame around every page shows.</summary>
internal static class CountWork
{
    public sealed record Response(WorkCounts Work, int Unread);

    internal static async Task<Outcome<Response>> Run(Worklist list, CurrentUser user, DbContext db, CancellationToken stop) =>
        new Response(await list.Counts(SupervisionModule.Work, stop), await db.Set<Notice>().CountAsync(n => n.PersonId == user.Id && n.ReadAt == null, stop));
}

using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>Everything on which the present person may take a step, the most urgent first, whatever module it belongs to.</summary>
internal static class ListWork
{
    /// <summary>Due within so many working days counts as soon.</summary>
    private const int SoonDays = 3;

    public sealed record Step(string Code, string Name, string NameEn, bool NeedsReason);

    /// <param name="WorkdaysLeft">Working days from today to the due day; negative when late, null without a limit or while the clock stands still.</param>
    /// <param name="Provisional">The due day rests on a year whose holidays are not known yet.</param>
    /// <param name="Climbed">Levels the matter has climbed for being late.</param>
    /// <param name="Urgency">overdue, soon, later.</param>
    public sealed record Item(
        Guid Id, string Type, string TypeName, string TypeNameEn, string Subject, string Title, string Link, string State, string StateName, string StateNameEn, string Org, string OrgName,
        DateTime Since, DateOnly? Due, int? WorkdaysLeft, bool Provisional, bool Paused, int Climbed, string Urgency, IReadOnlyList<Step> Actions);

    public sealed record Counts(int Overdue, int Soon, int Later, int All);

    public sealed record Response(IReadOnlyList<Item> Items, Counts Counts);

    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string? type, [FromQuery] string? urgency, [FromQuery] int? first,
        WorkflowKernel work, FlowTypes flows, IOrgs orgs, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var calendar = space.Space.Content.Get<WorkCalendar>();
        var today = ChinaTime.Today(time);
        var items = (await work.Waiting(stop)).Select(v => ToItem(v, flows, tree, calendar, today)).ToList();
        var counts = new Counts(items.Count(i => i.Urgency == "overdue"), items.Count(i => i.Urgency == "soon"), items.Count(i => i.Urgency == "later"), items.Count);
        var shown = items.Where(i => (type is null || i.Type == type) && (urgency is null || i.Urgency == urgency)).Take(Math.Clamp(first ?? 500, 1, 500));
        return new Response([.. shown], counts);
    }

    private static Item ToItem(WorkView view, FlowTypes flows, OrgTree tree, WorkCalendar calendar, DateOnly today)
    {
        var (item, type) = (view.Item, flows[view.Item.Type]);
        int? left = item.Due is { } due && item.PausedOn is null ? calendar.WorkdaysBetween(today, due) : null;
        var org = item.OrgPath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var late = item.Due is { } limit && item.PausedOn is null && limit < today;
        var state = type.WordOf(item.State);
        return new(
            item.Id, item.Type, type.Name.Chinese, type.Name.English, item.Subject, item.Title, item.Link, item.State, state.Chinese, state.English, org, tree.Find(org)?.Name ?? org,
            item.OpenedAt, item.Due, left, item.DueProvisional, item.PausedOn is not null, item.Climbed,
            late ? "overdue" : left is <= SoonDays ? "soon" : "later",
            [.. view.Steps.Select(s => new Step(s.Action, type.WordOf(s.Action).Chinese, type.WordOf(s.Action).English, s.NeedsReason))]);
    }
}

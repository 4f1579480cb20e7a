using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Supervision;

/// <summary>Finds matters, tells how they look on a list, and hands steps to the module that owns the matter, in the capacity that has them.</summary>
internal sealed class WorkDesk(Worklist list, FlowTypes flows, IOrgs orgs, IPeople people, IEnumerable<IWorkOwner> owners, CurrentUser user, CurrentSpace space, TimeProvider time)
{
    internal WorkCalendar Calendar => space.Space.Content.Get<WorkCalendar>();

    internal DateOnly Today => ChinaTime.Today(time);

    internal IWorkOwner? OwnerOf(WorkItem item) => owners.FirstOrDefault(o => o.Owns(item.Type));

    internal Task<WorkLine?> Find(Guid id, CancellationToken stop) => list.Find(id, SupervisionModule.Work, stop);

    /// <summary>Puts the capacity and the owner's permission in force; false when the person lacks the latter.</summary>
    internal bool Enter(WorkLine line, IWorkOwner owner)
    {
        if (line.Capacity.Absent is { } absent && user.ForId is null) user.ActFor(absent);
        if (!user.May(owner.Gate)) return false;
        user.Activate(owner.Gate);
        return true;
    }

    /// <summary>Takes a step through the owner; a matter that moved since it was looked at is not touched.</summary>
    internal async Task<Outcome<WorkLine>> Step(Guid id, string action, string? reason, int? version, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
        if (version is not null && version != line.Item.Version) return WorkflowFaults.Changed;
        if (OwnerOf(line.Item) is not { } owner) return SupervisionFaults.NotHere;
        if (!Enter(line, owner)) return NeedsExtensions.NotAllowed;
        return await owner.Step(line.Item, action, reason, stop) is { } fault ? fault : line;
    }

    /// <summary>Everybody who may take the next step.</summary>
    internal async Task<IReadOnlySet<Guid>> Able(WorkItem item, CancellationToken stop)
    {
        var able = new HashSet<Guid>();
        foreach (var step in flows.Find(item.Type)?.StepsFrom(item.State).Where(s => !s.Aside) ?? [])
            able.UnionWith((await people.WhoMay(step.By, item.ScopeKey, stop))
                .Where(p => (!step.Above || (item.HomePath != p.HomePath && item.HomePath.StartsWith(p.HomePath, StringComparison.Ordinal))) && (!step.AtHome || item.HomePath.EndsWith($"/{p.HomeOrg}/", StringComparison.Ordinal)) && !WorkflowKernel.IsBarred(item, step, p.Id)).Select(p => p.Id));
        return able;
    }

    internal async Task<IReadOnlyList<ListWork.Item>> Show(IReadOnlyList<WorkLine> lines, IReadOnlySet<(string Type, string Subject)> watched, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var names = await people.Names(lines.Select(l => l.Item.AssigneeId).OfType<Guid>(), stop);
        return [.. lines.Select(l => ToItem(l, tree, names, watched.Contains((l.Item.Type, l.Item.Subject))))];
    }

    private ListWork.Item ToItem(WorkLine line, OrgTree tree, IReadOnlyDictionary<Guid, string> names, bool watched)
    {
        var (item, type) = (line.Item, flows[line.Item.Type]);
        int? left = item.Due is { } due && item.PausedOn is null ? Calendar.WorkdaysBetween(Today, due) : null;
        var home = OrgOf(item.HomePath, tree);
        var late = item.Due is { } limit && item.PausedOn is null && limit < Today;
        var state = type.WordOf(item.State);
        var clock = type.ClockOf(item.State)?.Name;
        return new(
            item.Id, item.Type, type.Name.Chinese, type.Name.English, item.Subject, item.Title, item.Link, item.State, state.Chinese, state.English,
            home.Code, home.Name, home.NameEn, item.Climbed > 0 && item.OrgPath != item.HomePath ? OrgOf(item.OrgPath, tree).Name : null, item.Line,
            item.OpenedAt, item.Due, left, item.DueProvisional, item.PausedOn is not null, item.Climbed, clock?.Chinese, clock?.English,
            item.ClosedAt is not null ? "closed" : late ? "overdue" : left <= list.SoonDays ? "soon" : "later",
            item.AssigneeId, item.AssigneeId is { } id ? names.GetValueOrDefault(id) : null, line.Capacity.Absent?.DisplayName, watched, item.Version,
            [.. line.Steps.DistinctBy(s => s.Action).Select(s => new ListWork.Step(s.Action, type.WordOf(s.Action).Chinese, type.WordOf(s.Action).English, s.NeedsReason, s.Undoable, s.Back, s.Aside, !s.OnPage && OwnerOf(item) is not null))]);
    }

    private static (string Code, string Name, string NameEn) OrgOf(string path, OrgTree tree)
    {
        var code = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return tree.Find(code) is { } org ? (code, org.Name, org.NameEn) : (code, code, code);
    }
}

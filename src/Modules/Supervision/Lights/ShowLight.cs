using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Modules.Targets;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>What supervision has to do with the light of one target: what would be kept of it now, and the assignment its latest red spell has led to.</summary>
internal static class ShowLight
{
    internal static readonly Permission SeeTargets = new("targets.see");

    public sealed record Behind(Guid Id, string Number, string Name, string OrgName, string OrgNameEn, string State, string StateName, string StateNameEn, bool Ended, DateOnly? Due, string Link);

    /// <param name="Name">What an assignment would be called.</param>
    /// <param name="Org">Unit it would be given to.</param>
    /// <param name="Facts">What would be kept with an assignment opened now.</param>
    /// <param name="Assignment">Null when there is none in reach.</param>
    /// <param name="Open">The assignment is not struck off yet, also when it is out of reach.</param>
    public sealed record Response(bool Red, string Name, string Org, string Line, string Facts, Behind? Assignment, bool Open);

    internal static async Task<Outcome<Response>> Run(Guid target, ITargets targets, IRecords records, IOrgs orgs, FlowTypes flows, CurrentUser user, DbContext db, CancellationToken stop)
    {
        user.Activate(SeeTargets);
        if (await targets.Find(target, stop) is not { } lit) return SupervisionFaults.NoSuchTarget;
        var facts = await targets.Facts(target, stop) ?? "";
        var id = (await db.Set<WatchedLight>().AsNoTracking().FirstOrDefaultAsync(l => l.Target == target, stop))?.Assignment;
        var behind = id is { } one && user.May(Assignment.See) ? await Of(one, records, orgs, flows, user, stop) : null;
        return new Response(lit.State.Light == Light.Red, LightWords.Name(lit), lit.Org, lit.Line, facts, behind, id is { } matter && await IsOpen(matter, db, stop));
    }

    /// <summary>Whether an assignment is still being worked on, whoever may see it.</summary>
    internal static async Task<bool> IsOpen(Guid assignment, DbContext db, CancellationToken stop)
    {
        var subject = assignment.ToString();
        return await db.Set<WorkItem>().AnyAsync(i => i.Type == Assignment.Flow && i.Subject == subject && i.ClosedAt == null, stop);
    }

    private static async Task<Behind?> Of(Guid id, IRecords records, IOrgs orgs, FlowTypes flows, CurrentUser user, CancellationToken stop)
    {
        user.Activate(Assignment.See);
        if (await records.Find(id, stop) is not { } record) return null;
        var (org, state) = ((await orgs.Tree(stop)).Find(record.Org), flows[Assignment.Flow].WordOf(record.State));
        return new(
            record.Id, record.Number, record.Title, org?.Name ?? record.Org, org?.NameEn ?? record.Org, record.State, state.Chinese, state.English, record.Ended, record.Due, $"/records/{Assignment.Type}/{record.Id}");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Modules.Targets;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Turns a leader's note on a figure, a record or a bulletin into an assignment, with the facts as they stood, and issues it.</summary>
internal static class IssueAssignment
{
    /// <param name="Source">note, light, record, bulletin, meeting, task_force or other.</param>
    /// <param name="Link">Page of the product the note was written on.</param>
    /// <param name="Facts">What stood there: frozen, so that it can be read as the leader read it.</param>
    /// <param name="Parent">The assignment this is a part of.</param>
    /// <param name="Draft">Proposes only; somebody else issues it.</param>
    /// <param name="Target">The target whose red light is answered: link and facts are then the product's own, and the assignment is struck off when the light leaves red.</param>
    public sealed record Request(
        [property: Required, StringLength(120, MinimumLength = 1)] string Name, [property: Required, StringLength(20)] string Source, [property: StringLength(200)] string? Link, [property: StringLength(8000)] string? Facts,
        [property: StringLength(4000)] string? Note, [property: Required, StringLength(20)] string Lead, [property: StringLength(40)] string? Dept, [property: Required, StringLength(20)] string Line,
        [property: StringLength(4000)] string? Demand, [property: StringLength(200)] string? Deliverable, DateOnly? Due, Guid? Parent, bool Draft = false, Guid? Target = null);

    public sealed record Response(Guid Id, string Number, string Link, DateOnly? Due);

    internal static async Task<Outcome<Response>> Run(Request ask, IRecords records, ITargets targets, IOrgs orgs, WorkDesk desk, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (!records.Has(Assignment.Type)) return SupervisionFaults.NoAssignments;
        if (!Assignment.Sources.ContainsKey(ask.Source)) return SupervisionFaults.NoSuchSource(ask.Source);
        if ((await orgs.Tree(stop)).Find(ask.Lead) is not { Kind: not OrgKind.Area } lead) return SupervisionFaults.NoSuchLead(ask.Lead);
        if (!ask.Draft && ask.Due is null) return SupervisionFaults.DueMissing;
        if (ask.Due < desk.Today) return SupervisionFaults.DuePast;
        if (ask.Link is { } link && (!link.StartsWith('/') || link.StartsWith("//", StringComparison.Ordinal))) return SupervisionFaults.BadLink;
        if (!user.ScopeOf(Assignment.Write).Covers(ask.Line, lead.Path, Sensitivity.Internal)) return SupervisionFaults.LeadOutside;
        var red = ask.Target is null ? null : await Red(ask.Target.Value, targets, user, stop);
        if (red is { Fault: { } notRed }) return notRed;
        if (red is { } light) ask = ask with { Source = "light", Link = LightWords.Link(light.Value.State.Id), Facts = await targets.Facts(light.Value.State.Id, stop) };
        user.Activate(Assignment.Write);

        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var watched = ask.Target is null ? null : await db.Set<WatchedLight>().FirstOrDefaultAsync(l => l.Target == ask.Target, stop);
        if (watched?.Assignment is { } before && await ShowLight.IsOpen(before, db, stop)) return SupervisionFaults.LightAnswered;
        var opened = await Open(ask, red?.Value.Sensitivity ?? Sensitivity.Open, records, user, stop);
        if (opened.Fault is { } fault) return fault;
        if (red is { } answered && await Answer(watched, answered.Value, opened.Value.Id, db, stop) is { } late) return late;
        await whole.CommitAsync(stop);
        return new Response(opened.Value.Id, opened.Value.Number, $"/records/{Assignment.Type}/{opened.Value.Id}", ask.Due);
    }

    /// <summary>Opens the assignment and, unless it is a draft, issues it; in the caller's transaction.</summary>
    /// <param name="sensitivity">Of what it is about: an assignment is never more open than that.</param>
    internal static async Task<Outcome<RecordRef>> Open(Request ask, Sensitivity sensitivity, IRecords records, CurrentUser user, CancellationToken stop)
    {
        var opened = await records.Open(new NewRecord(Assignment.Type, Values(ask, user), sensitivity > Sensitivity.Internal ? sensitivity : null), stop);
        if (opened.Fault is not null || ask.Draft) return opened;
        return await records.Move(opened.Value.Id, Assignment.Issue, null, null, stop) is { } refused ? refused : opened;
    }

    private static async Task<Outcome<LitTarget>> Red(Guid target, ITargets targets, CurrentUser user, CancellationToken stop)
    {
        user.Activate(ShowLight.SeeTargets);
        if (await targets.Find(target, stop) is not { } found) return SupervisionFaults.NoSuchTarget;
        return found.State.Light == Light.Red ? found : SupervisionFaults.NotRed;
    }

    // Somebody else who answered the same light at the same moment was first.
    private static async Task<Fault?> Answer(WatchedLight? watched, LitTarget target, Guid assignment, DbContext db, CancellationToken stop)
    {
        if (watched is null) db.Add(watched = new WatchedLight { Target = target.State.Id });
        watched.Take(target, assignment);
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException)
        {
            return SupervisionFaults.LightAnswered;
        }
    }

    private static JsonObject Values(Request ask, CurrentUser user)
    {
        var values = new JsonObject { ["name"] = ask.Name.Trim(), ["source"] = ask.Source, ["lead"] = ask.Lead, ["line"] = ask.Line };
        (string Field, string? Text)[] texts =
        [
            ("source_link", ask.Link), ("facts", ask.Facts), ("note", ask.Note), ("dept", ask.Dept), ("demand", string.IsNullOrWhiteSpace(ask.Demand) ? ask.Note : ask.Demand), ("deliverable", ask.Deliverable),
            ("due", ask.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("parent", ask.Parent?.ToString()),
        ];
        foreach (var (field, text) in texts.Where(t => !string.IsNullOrWhiteSpace(t.Text))) values[field] = text!.Trim();
        if (ask.Source == "note" || (ask.Source == "light" && !string.IsNullOrWhiteSpace(ask.Note))) values["leader"] = new JsonObject { ["id"] = user.Id?.ToString(), ["name"] = user.DisplayName };
        return values;
    }
}

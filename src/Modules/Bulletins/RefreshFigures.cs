using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Bulletins;

/// <summary>Fills a draft anew with the figures of this moment, as a new edition, and says what changed.</summary>
internal static class RefreshFigures
{
    public sealed record Response(int Edition, DateTime AsOf, IReadOnlyList<FigureChange> Changes);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, Desk desk, CurrentUser user, CancellationToken stop)
    {
        var fetched = await desk.Fetch(id, stop);
        if (fetched.Fault is { } fault) return fault;
        var (bulletin, before) = fetched.Value;
        if (bulletin.State != SignOff.Drafting) return BulletinsFaults.NotDraft;
        var outcome = await desk.Fill(bulletin.Template, bulletin.Org, bulletin.Period, stop);
        if (outcome.Fault is { } refused) return refused;
        var changes = FigureCheck.Between(before, outcome.Value.Filled);
        db.Add(bulletin.Take(outcome.Value.Filled, outcome.Value.Template.Hash, changes, desk.Now, user.DisplayName));
        await db.SaveChangesAsync(stop);
        return new Response(bulletin.Edition, bulletin.AsOf, changes);
    }
}

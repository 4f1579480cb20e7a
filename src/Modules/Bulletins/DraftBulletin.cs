using System.ComponentModel.DataAnnotations;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>Drafts a bulletin: fills a template for an org and a period with the figures of this moment.</summary>
internal static class DraftBulletin
{
    /// <param name="Sensitivity">Open, Internal or WorkSecret; the template's own when silent.</param>
    public sealed record Request([property: Required, StringLength(100)] string Template, [property: Required, StringLength(100)] string Org, [property: Required, StringLength(20)] string Period, Sensitivity? Sensitivity);

    public sealed record Response(Guid Id, string Title);

    internal static async Task<Outcome<Response>> Run(Request ask, LuopanDb db, Desk desk, CurrentUser user, WorkflowKernel work, CancellationToken stop)
    {
        if (desk.Templates.Find(ask.Template) is { } known && (await desk.Tree(stop)).Find(ask.Org) is { } place
            && !user.Scope.Covers(known.Line, place.Path, ask.Sensitivity ?? known.Sensitivity)) return BulletinsFaults.OutsideScope;
        var outcome = await desk.Fill(ask.Template, ask.Org, ask.Period, stop);
        if (outcome.Fault is { } fault) return fault;
        var (template, org, filled) = outcome.Value;
        if (await Open(db, ask, stop) is { } open) return BulletinsFaults.AlreadyOpen(open);

        var sensitivity = ask.Sensitivity ?? template.Sensitivity;
        var bulletin = new Bulletin
        {
            Template = template.Code,
            Line = template.Line,
            Org = org.Code,
            Period = ask.Period,
            Sensitivity = sensitivity,
            ScopeKey = ScopeKey.Of(sensitivity, template.Line, org.Path),
            DrafterId = user.Id,
            Drafter = user.DisplayName,
            DraftedAt = desk.Now,
            Title = filled.Title,
            State = SignOff.Drafting,
        };
        db.Add(bulletin);
        db.Add(bulletin.Take(filled, template.Hash, [], desk.Now, user.DisplayName));
        work.Start(new NewWork(SignOff.Code, bulletin.Id.ToString(), filled.Title, $"/bulletins/{bulletin.Id}", bulletin.ScopeKey, org.Path), desk.Calendar);
        await db.SaveChangesAsync(stop);
        return new Response(bulletin.Id, bulletin.Title);
    }

    // Also one the present person may not see stands in the way of a second.
    private static async Task<string?> Open(LuopanDb db, Request ask, CancellationToken stop) =>
        await db.Set<Bulletin>().IgnoreQueryFilters()
            .Where(b => b.Template == ask.Template && b.Org == ask.Org && b.Period == ask.Period && b.State != SignOff.Issued && b.State != SignOff.Discarded)
            .Select(b => b.Title).FirstOrDefaultAsync(stop);
}

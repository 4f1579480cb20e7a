using Luopan.Kernel;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>The bulletins of an org and those below it that the present person may see, newest first.</summary>
internal static class ListBulletins
{
    public sealed record Row(
        Guid Id, string? Number, string Title, string Template, string Org, string OrgName, string Period, string PeriodName, string Sensitivity,
        string State, string StateName, string StateNameEn, string Drafter, DateTime DraftedAt, DateTime AsOf, DateOnly? IssuedOn, DateOnly? Due, int? WorkdaysLeft, bool Provisional);

    internal static async Task<Outcome<Page<Row>>> Run(
        [FromQuery] string? org, [FromQuery] string? state, [FromQuery] string? template, [FromQuery] string? after, [FromQuery] int? size, LuopanDb db, Desk desk, CancellationToken stop)
    {
        var page = new PageAsk(after, size);
        var tree = await desk.Tree(stop);
        var below = org is null ? null : "|" + (tree.Find(org)?.Path ?? "/" + org + "/");
        var found = await db.Set<Bulletin>().AsNoTracking()
            .Where(b => (below == null || b.ScopeKey.Contains(below)) && (state == null || b.State == state) && (template == null || b.Template == template))
            .OrderByDescending(b => b.DraftedAt).ThenByDescending(b => b.Id).Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop);
        var keys = found.ConvertAll(b => b.Id.ToString());
        var work = await db.Set<WorkItem>().AsNoTracking().Where(w => w.Type == SignOff.Code && keys.Contains(w.Subject)).ToDictionaryAsync(w => w.Subject, stop);
        return page.Cut([.. found.Select(b => Show(b, tree.Find(b.Org)?.Name ?? b.Org, work.GetValueOrDefault(b.Id.ToString()), desk))]);
    }

    private static Row Show(Bulletin b, string orgName, WorkItem? work, Desk desk)
    {
        var word = SignOff.Flow.WordOf(b.State);
        return new(
            b.Id, b.Number, b.Title, b.Template, b.Org, orgName, b.Period, Period.Parse(b.Period).Chinese(), b.Sensitivity.ToString(),
            b.State, word.Chinese, word.English, b.Drafter, b.DraftedAt, b.AsOf, b.IssuedOn,
            work?.Due, work?.Due is { } due ? desk.Calendar.WorkdaysBetween(desk.Today, due) : null, work?.DueProvisional ?? false);
    }
}

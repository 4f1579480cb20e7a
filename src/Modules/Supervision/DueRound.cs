using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Lets late matters climb, and tells whoever they wait for, their deputies and followers that a day is near or has passed; each day once.</summary>
internal sealed class DueRound(DbContext db, WorkflowKernel work, WorkDesk desk, Worklist list, Notices notices, IPeople people, FlowTypes flows, TimeProvider time) : IRound
{
    private const int AtOnce = 200, Single = 3;

    public async Task Round(CancellationToken stop)
    {
        await Climb(stop);
        var (today, soon) = (ChinaTime.Today(time), list.SoonBound);
        var open = db.Set<WorkItem>().AsNoTracking().Where(i => i.ClosedAt == null && i.PausedOn == null);
        await Tell(await open.Where(i => i.Due >= today && i.Due < soon && (i.ToldSoon == null || i.ToldSoon != i.Due)).OrderBy(i => i.Due).Take(AtOnce).ToListAsync(stop), NoticeKind.DueSoon, today, stop);
        await Tell(await open.Where(i => i.Due < today && (i.ToldLate == null || i.ToldLate != i.Due)).OrderBy(i => i.Due).Take(AtOnce).ToListAsync(stop), NoticeKind.Overdue, today, stop);
    }

    private async Task Climb(CancellationToken stop)
    {
        var climbed = await work.Climb(stop);
        if (climbed.Count == 0) return;
        var told = new List<(Guid Person, WorkItem Item)>();
        foreach (var item in climbed)
            foreach (var person in (await people.WhoMay(SupervisionModule.Direct, item.ScopeKey, stop)).Where(p => item.OrgPath.EndsWith($"/{p.HomeOrg}/", StringComparison.Ordinal)))
                told.Add((person.Id, item));
        foreach (var many in told.GroupBy(t => (t.Person, t.Item.Type), t => t.Item)) TellClimbed(many.Key.Person, many.Key.Type, [.. many.OrderBy(i => i.Due)]);
        await db.SaveChangesAsync(stop);
    }

    // A month in which half the counties are late is one notice and not fifty.
    private void TellClimbed(Guid person, string type, IReadOnlyList<WorkItem> items)
    {
        if (items.Count <= Single)
        {
            foreach (var item in items) notices.Tell(person, NoticeKind.Climbed, Occasion(item), new($"逾期升级：{item.Title}（期限{item.Due:M月d日}）", $"Raised for lateness: {item.Title} (due {item.Due:yyyy-MM-dd})"), item.Link);
            return;
        }

        var (name, named) = (flows[type].Name, string.Join('、', items.Take(Single).Select(i => i.Title)));
        notices.Tell(person, NoticeKind.Climbed, Occasion(items[0]), new($"逾期升级：{name.Chinese}{items.Count}件：{named}等", $"Raised for lateness: {items.Count} × {name.English}: {named}…"), $"/worklist?view=overdue&type={Uri.EscapeDataString(type)}");
    }

    // A matter may come back to a day, and to a height, it had before: with every change its version is another.
    private static string Occasion(WorkItem item) => $"{item.Id}-{item.Version}";

    // One transaction a batch: the notices and the mark that they were given.
    private async Task Tell(List<WorkItem> items, NoticeKind kind, DateOnly today, CancellationToken stop)
    {
        if (items.Count == 0) return;
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var deputies = await db.Set<Delegation>().AsNoTracking().Where(d => d.RevokedAt == null && d.First <= today && d.Last >= today).ToListAsync(stop);
        var subjects = items.ConvertAll(i => i.Subject);
        var watchers = await db.Set<Watch>().AsNoTracking().Where(w => subjects.Contains(w.Subject)).ToListAsync(stop);
        foreach (var item in items)
        {
            HashSet<Guid> waited = item.AssigneeId is { } assignee ? [assignee] : [.. await desk.Able(item, stop)];
            waited.UnionWith(deputies.Where(d => waited.Contains(d.FromId) && d.Covers(item.Type)).Select(d => d.ToId).ToList());
            waited.UnionWith(watchers.Where(w => w.Type == item.Type && w.Subject == item.Subject).Select(w => w.PersonId));
            var text = kind == NoticeKind.Overdue
                ? new FlowWord($"已逾期：{item.Title}（期限{item.Due:M月d日}）", $"Overdue: {item.Title} (due {item.Due:yyyy-MM-dd})")
                : new FlowWord($"即将到期：{item.Title}（期限{item.Due:M月d日}）", $"Due soon: {item.Title} (due {item.Due:yyyy-MM-dd})");
            foreach (var person in waited) notices.Tell(person, kind, Occasion(item), text, item.Link);
        }

        await db.SaveChangesAsync(stop);
        var ids = items.ConvertAll(i => i.Id);
        var told = db.Set<WorkItem>().Where(i => ids.Contains(i.Id));
        await (kind == NoticeKind.Overdue ? told.ExecuteUpdateAsync(s => s.SetProperty(i => i.ToldLate, i => i.Due), stop) : told.ExecuteUpdateAsync(s => s.SetProperty(i => i.ToldSoon, i => i.Due), stop));
        await whole.CommitAsync(stop);
    }
}

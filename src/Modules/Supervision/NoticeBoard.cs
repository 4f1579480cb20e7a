using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Luopan.Modules.Supervision;

/// <summary>What the person was told, the newest first.</summary>
internal static class ListNotices
{
    public sealed record Row(Guid Id, NoticeKind Kind, string Text, string TextEn, string Link, DateTime At, bool Read);

    public sealed record Response(IReadOnlyList<Row> Items, string? Next, int Unread);

    internal static async Task<Outcome<Response>> Run([FromQuery] bool? unread, [AsParameters] PageAsk page, DbContext db, CurrentUser user, CancellationToken stop)
    {
        var own = db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == user.Id);
        var rows = await own.Where(n => unread != true || n.ReadAt == null).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip(page.Skip).Take(page.Take + 1)
            .Select(n => new Row(n.Id, n.Kind, n.Text, n.TextEn, n.Link, n.At, n.ReadAt != null)).ToListAsync(stop);
        var cut = page.Cut(rows);
        return new Response(cut.Items, cut.Next, await own.CountAsync(n => n.ReadAt == null, stop));
    }
}

/// <summary>Marks notices as read.</summary>
internal static class ReadNotices
{
    /// <param name="Ids">Null marks all.</param>
    public sealed record Request(IReadOnlyList<Guid>? Ids);

    internal static async Task<Outcome<Done>> Run(Request ask, DbContext db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var notice in await db.Set<Notice>().Where(n => n.PersonId == user.Id && n.ReadAt == null && (ask.Ids == null || ask.Ids.Contains(n.Id))).ToListAsync(stop)) notice.ReadAt = now;
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>How the person wants to be told.</summary>
internal static class ReminderSettings
{
    /// <param name="MailReady">The installation can send mail at all.</param>
    /// <param name="HasFeed">A calendar address is in use.</param>
    public sealed record Response(MailRhythm Mail, string? Address, bool English, int Hour, IReadOnlyList<NoticeKind> Muted, bool MailReady, bool HasFeed);

    internal static async Task<Outcome<Response>> Show(DbContext db, CurrentUser user, IConfiguration configuration, CancellationToken stop)
    {
        var set = await db.Set<Reminders>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == user.Id, stop) ?? new Reminders { PersonId = user.Id!.Value };
        return new Response(set.Mail, set.Address, set.English, set.Hour, MutedOf(set), Post.IsReady(configuration), set.FeedHash is not null);
    }

    public sealed record Request(MailRhythm Mail, [property: StringLength(200)] string? Address, [property: Range(0, 23)] int Hour, IReadOnlyList<NoticeKind>? Muted, bool English = false);

    /// <summary>Keeps the choice; what was told before it is not mailed afterwards.</summary>
    internal static async Task<Outcome<Done>> Change(Request ask, DbContext db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        var address = string.IsNullOrWhiteSpace(ask.Address) ? null : ask.Address.Trim();
        if (ask.Mail != MailRhythm.None && address is null || address is not null && !IsAddress(address)) return SupervisionFaults.NoAddress;
        var (set, now) = (await Of(user.Id!.Value, db, stop), time.GetUtcNow().UtcDateTime);
        if (set.Mail == MailRhythm.None)
        {
            foreach (var old in await db.Set<Notice>().Where(n => n.PersonId == user.Id && n.MailedAt == null).ToListAsync(stop)) old.MailedAt = now;
            set.LastDigest = now;
        }

        (set.Mail, set.Address, set.English, set.Hour, set.Muted) = (ask.Mail, address, ask.English, ask.Hour, string.Join(';', (ask.Muted ?? []).Distinct().Order()));
        await db.SaveChangesAsync(stop);
        return Done.It;
    }

    internal static IReadOnlyList<NoticeKind> MutedOf(Reminders set) => [.. set.Muted.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<NoticeKind>)];

    internal static async Task<Reminders> Of(Guid person, DbContext db, CancellationToken stop)
    {
        if (await db.Set<Reminders>().FirstOrDefaultAsync(r => r.PersonId == person, stop) is { } set) return set;
        var made = new Reminders { PersonId = person };
        db.Add(made);
        return made;
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.');
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using MailKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Luopan.Modules.Supervision;

/// <summary>Mails notices as each person has chosen: at once, or gathered at their hour of a day or of Monday. What was sent is marked letter by letter, so that a restart sends nothing twice.</summary>
internal sealed class MailRound(DbContext db, Post post, IPeople people, CurrentSpace space, IConfiguration configuration, TimeProvider time, ILogger<MailRound> logger) : IRound
{
    private const int Listed = 50;

    public async Task Round(CancellationToken stop)
    {
        if (!Post.IsReady(configuration)) return;
        var letters = new Dictionary<string, (Letter Letter, Reminders To, IReadOnlyList<Notice> Of)>();
        foreach (var to in await db.Set<Reminders>().Where(r => r.Mail != MailRhythm.None && r.Address != null).ToListAsync(stop))
        {
            if (!IsTime(to) || await people.Find(to.PersonId, stop) is null) continue;
            var muted = ReminderSettings.MutedOf(to);
            var notices = await db.Set<Notice>().Where(n => n.PersonId == to.PersonId && n.MailedAt == null && !muted.Contains(n.Kind)).OrderBy(n => n.At).Take(500).ToListAsync(stop);
            if (notices.Count == 0) to.LastDigest = Now;
            else if (Write(to, notices) is var letter) letters[letter.Id] = (letter, to, notices);
        }

        await db.SaveChangesAsync(stop);
        if (letters.Count == 0) return;
        try
        {
            await post.Send([.. letters.Values.Select(l => l.Letter)], letter => Mark(letters[letter.Id], stop), stop);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or MailKit.Security.AuthenticationException or TimeoutException)
        {
            logger.LogWarning("Mail of space {Space} not sent, the next round tries again: {Why}", space.Space.Code, e.Message);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // A digest missed while the server was down goes out at the next round of the same day.
    private bool IsTime(Reminders to)
    {
        if (to.Mail == MailRhythm.AtOnce) return true;
        var local = ChinaTime.Local(Now);
        if (local.Hour < to.Hour || to.Mail == MailRhythm.Weekly && local.DayOfWeek != DayOfWeek.Monday) return false;
        return to.LastDigest is not { } last || ChinaTime.Local(last).Date < local.Date;
    }

    private Letter Write(Reminders to, List<Notice> notices)
    {
        var site = configuration["Address"]?.TrimEnd('/');
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var text = new StringBuilder();
        string Said(Notice notice) => to.English ? notice.TextEn : notice.Text;
        foreach (var notice in notices.Take(Listed))
        {
            var at = ChinaTime.Local(notice.At);
            text.AppendLine(CultureInfo.InvariantCulture, $"{at.ToString(to.English ? "d MMM HH:mm" : "M月d日 HH:mm", CultureInfo.InvariantCulture)}  {Said(notice)}");
            if (site is not null) text.AppendLine(CultureInfo.InvariantCulture, $"  {site}{notice.Link}");
        }

        var (more, foot, several, sender) = to.English
            ? ($"{notices.Count - Listed} more; sign in to see them.", "This mail was sent by the system; please do not reply. Change or stop it under Reminders on the worklist.", $"{notices.Count} reminders", $"[{authority.NameEn}] ")
            : ($"另有{notices.Count - Listed}条，请登录查看。", "此邮件由系统发出，请勿回复；在待办页的“提醒设置”中可改变或停止邮件提醒。", $"{notices.Count}项提醒", $"【{authority.Name}】");
        if (notices.Count > Listed) text.AppendLine(more);
        text.AppendLine().AppendLine(foot);
        var subject = notices.Count == 1 ? Said(notices[0]) : several;
        return new($"{notices[0].Id:N}.{notices[^1].Id:N}.{notices.Count}@{space.Space.Code}.luopan", to.Address!, sender + subject, text.ToString());
    }

    private async Task Mark((Letter Letter, Reminders To, IReadOnlyList<Notice> Of) sent, CancellationToken stop)
    {
        foreach (var notice in sent.Of) notice.MailedAt = Now;
        sent.To.LastDigest = Now;
        await db.SaveChangesAsync(stop);
    }
}

using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>Tells people of things; works in the caller's unit of work.</summary>
public sealed class Notices(DbContext db, CurrentUser user, TimeProvider time)
{
    /// <summary>Tells one person; nobody is told of what they did themselves.</summary>
    /// <param name="key">Tells this occasion from others of its kind; the caller sees to it that it was not told before.</param>
    public void Tell(Guid person, NoticeKind kind, string key, FlowWord text, string link)
    {
        if (person == user.Id) return;
        db.Add(new Notice
        {
            PersonId = person,
            Kind = kind,
            Key = $"{kind}:{key}",
            Text = Cut(text.Chinese),
            TextEn = Cut(text.English),
            Link = link,
            At = time.GetUtcNow().UtcDateTime,
        });
    }

    private static string Cut(string text) => text.Length <= 500 ? text : text[..499] + "…";
}

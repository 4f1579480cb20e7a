using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>Why somebody is told of something.</summary>
public enum NoticeKind
{
    Assigned,
    Mentioned,
    DueSoon,
    Overdue,
    Returned,
    Climbed,
    Reminded,

    /// <summary>What the person asked for is answered or closed.</summary>
    Answered,

    /// <summary>Figures the person follows are out.</summary>
    Released,
}

/// <summary>One thing one person is told; read in the app, and mailed as the person has chosen.</summary>
[NotLogged]
public sealed class Notice
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PersonId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>Tells one occasion from another: the same is told to a person once.</summary>
    public required string Key { get; init; }

    public required string Text { get; init; }

    public required string TextEn { get; init; }

    /// <summary>Where in the web client it leads.</summary>
    public required string Link { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>When it was mailed, or was passed over because the person wants no mail.</summary>
    public DateTime? MailedAt { get; set; }
}

/// <summary>During these days one person sees and does what another could.</summary>
public sealed class Delegation
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid FromId { get; init; }

    public required string FromName { get; init; }

    public required Guid ToId { get; init; }

    public required string ToName { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>Flow codes it covers, parted by semicolons; empty covers all.</summary>
    public required string Kinds { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    public bool Covers(string flow) => Kinds.Length == 0 || Kinds.Split(';').Contains(flow);
}

/// <summary>A person follows a matter that need not be theirs.</summary>
[NotLogged]
public sealed class Watch
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PersonId { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required DateTime Since { get; init; }
}

/// <summary>How notices reach a person by mail.</summary>
public enum MailRhythm
{
    None,
    AtOnce,
    Daily,
    Weekly,
}

/// <summary>What a person has chosen about being told, and the secret of their calendar feed.</summary>
public sealed class Reminders
{
    public required Guid PersonId { get; init; }

    public MailRhythm Mail { get; set; } = MailRhythm.None;

    public string? Address { get; set; }

    /// <summary>Mail is written in English, as the person reads; in Chinese otherwise.</summary>
    public bool English { get; set; }

    /// <summary>Hour of the day (Asia/Shanghai) of daily and weekly mail; weekly mail goes on Mondays.</summary>
    public int Hour { get; set; } = 8;

    /// <summary>Kinds not mailed, parted by semicolons.</summary>
    public string Muted { get; set; } = "";

    public DateTime? LastDigest { get; set; }

    /// <summary>SHA-256 of the calendar feed's token; null when there is no feed.</summary>
    public string? FeedHash { get; set; }
}

internal static class NoticeModel
{
    internal static void Map(ModelBuilder model)
    {
        var notice = model.Entity<Notice>().ToTable("platform_notice");
        notice.HasIndex(n => new { n.PersonId, n.Key }).IsUnique();
        notice.HasIndex(n => new { n.PersonId, n.ReadAt });
        notice.HasIndex(n => n.MailedAt);
        notice.Property(n => n.Kind).HasConversion<string>();
        notice.Property(n => n.Text).HasMaxLength(1000);
        notice.Property(n => n.TextEn).HasMaxLength(1000);
        var delegation = model.Entity<Delegation>().ToTable("platform_delegation");
        delegation.HasIndex(d => new { d.ToId, d.Last });
        delegation.HasIndex(d => d.FromId);
        delegation.Property(d => d.Kinds).HasMaxLength(2000);
        var watch = model.Entity<Watch>().ToTable("platform_watch");
        watch.HasIndex(w => new { w.PersonId, w.Type, w.Subject }).IsUnique();
        watch.HasIndex(w => new { w.Type, w.Subject });
        var reminders = model.Entity<Reminders>().ToTable("platform_reminders");
        reminders.HasKey(r => r.PersonId);
        reminders.HasIndex(r => r.FeedHash).IsUnique();
        reminders.Property(r => r.Mail).HasConversion<string>();
    }
}

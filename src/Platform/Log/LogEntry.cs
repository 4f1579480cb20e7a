using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Log;

/// <summary>One change: who, when, from where, what was before and after. Appended, never altered.</summary>
public sealed class LogEntry
{
    public long Id { get; init; }

    public required DateTime At { get; init; }

    public Guid? PersonId { get; init; }

    public required string Person { get; init; }

    public required string From { get; init; }

    /// <summary>added, changed, removed, or the name of an act (signed-in, imported…).</summary>
    public required string Act { get; init; }

    /// <summary>Table or matter, e.g. <c>targets_target</c>.</summary>
    public required string Subject { get; init; }

    public required string Key { get; init; }

    /// <summary>JSON of the values before; null for something new.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the values after; null for something removed.</summary>
    public string? After { get; init; }
}

/// <summary>A sealed batch of log entries: its hash covers the entries and the seal before, so that none can be altered, dropped or slipped in unseen.</summary>
public sealed class LogSeal
{
    public long Id { get; init; }

    public required long FirstEntry { get; init; }

    public required long LastEntry { get; init; }

    public required int Count { get; init; }

    /// <summary>SHA-256 now; another algorithm (SM3) takes its place by name without breaking old seals.</summary>
    public required string Algorithm { get; init; }

    public required string Hash { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Marks entities whose changes are not logged row by row: the log itself, job progress, and bulk facts that carry their own source.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotLoggedAttribute : Attribute;

internal static class LogModel
{
    internal static void Map(ModelBuilder model)
    {
        var entry = model.Entity<LogEntry>().ToTable("platform_log");
        entry.Property(e => e.Before).HasMaxLength(int.MaxValue);
        entry.Property(e => e.After).HasMaxLength(int.MaxValue);
        entry.HasIndex(e => new { e.Subject, e.Key });
        var seal = model.Entity<LogSeal>().ToTable("platform_log_seal");
        seal.HasIndex(e => e.LastEntry).IsUnique();
    }
}

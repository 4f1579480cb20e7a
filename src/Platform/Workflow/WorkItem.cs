using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>One open matter on the kernel: where it stands, whose it is, until when. Keyed (type, subject); holds no business data.</summary>
public sealed class WorkItem
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Type { get; init; }

    /// <summary>Identity of the matter in its module.</summary>
    public required string Subject { get; init; }

    /// <summary>What the worklist calls it.</summary>
    public required string Title { get; set; }

    /// <summary>Where in the web client it is handled.</summary>
    public required string Link { get; init; }

    public required string State { get; set; }

    /// <summary>Place of the matter in the three dimensions of law 4.</summary>
    public required string ScopeKey { get; set; }

    /// <summary>Business line, as in <see cref="ScopeKey"/>.</summary>
    public required string Line { get; set; }

    /// <summary>The org whose duty the matter is; stays where it is when the matter climbs.</summary>
    public required string HomePath { get; set; }

    /// <summary>The org that watches over it now: the home, or above it when it has climbed for being late.</summary>
    public required string OrgPath { get; set; }

    public required DateTime OpenedAt { get; init; }

    public required DateTime StateSince { get; set; }

    /// <summary>Last day of the clock that runs now; null when none runs.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>Chinese name of the clock that runs; null when none runs or it has no name.</summary>
    public string? ClockName { get; set; }

    /// <summary>The due day lies past the last year whose holidays are known.</summary>
    public bool DueProvisional { get; set; }

    /// <summary>Day the clock was stopped for a reason; null when it runs.</summary>
    public DateOnly? PausedOn { get; set; }

    /// <summary>How many levels up the tree the matter has climbed for being late.</summary>
    public int Climbed { get; set; }

    /// <summary>The one person it was given to; null when anybody who may take the next step can.</summary>
    public Guid? AssigneeId { get; set; }

    /// <summary>Who last took each action that bars its doer from a later one: <c>;submit=id;</c>.</summary>
    public string Doers { get; set; } = "";

    /// <summary>The due day of which people were told that it is near; null when they were not.</summary>
    public DateOnly? ToldSoon { get; set; }

    /// <summary>The due day of which people were told that it has passed; null when they were not.</summary>
    public DateOnly? ToldLate { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>Counts changes; two people acting at once are told apart by it.</summary>
    public int Version { get; set; }
}

/// <summary>One step in the life of a matter; appended, never altered.</summary>
public sealed class WorkEvent
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid ItemId { get; init; }

    /// <summary>Action of the flow, or started, assigned, paused, resumed, extended, climbed, witnessed, undone.</summary>
    public required string Action { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public string? Reason { get; init; }

    public Guid? PersonId { get; init; }

    public required string Person { get; init; }

    /// <summary>The absent person it was done for (代); null when it was done in the own right.</summary>
    public Guid? ForId { get; init; }

    /// <summary>JSON of where the matter stood before, for a step that can be undone.</summary>
    public string? Before { get; init; }

    public required DateTime At { get; init; }
}

internal static class WorkModel
{
    internal static void Map(ModelBuilder model)
    {
        var item = model.Entity<WorkItem>().ToTable("platform_work_item");
        item.HasIndex(i => new { i.Type, i.Subject }).IsUnique();
        item.HasIndex(i => new { i.ClosedAt, i.Due });
        item.Property(i => i.Version).IsConcurrencyToken();
        model.Entity<WorkEvent>().ToTable("platform_work_event").HasIndex(e => e.ItemId);
        model.Entity<WorkEvent>().Property(e => e.Reason).HasMaxLength(2000);
        model.Entity<WorkEvent>().Property(e => e.Before).HasMaxLength(1000);
        model.Entity<WorkEvent>().HasIndex(e => new { e.PersonId, e.At });
        item.Property(i => i.Doers).HasMaxLength(1000);
    }
}

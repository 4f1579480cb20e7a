using Luopan.Platform;
using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>A query somebody keeps under a name. It holds no figures: who opens it sees what they may see.</summary>
internal sealed class Exploration
{
    internal const int LongestView = 8000;

    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>Address of the screen behind its question mark: the query, and how it is looked at.</summary>
    public required string View { get; set; }

    /// <summary>See <see cref="Reach"/>.</summary>
    public required string SharedWith { get; set; }

    /// <summary>Path of the org the owner worked for when it was kept.</summary>
    public required string OrgPath { get; set; }

    public required DateTime ChangedAt { get; set; }
}

/// <summary>Who sees a kept query beside its owner.</summary>
internal static class Reach
{
    /// <summary>Nobody else.</summary>
    internal const string Own = "own";

    /// <summary>People of the same org.</summary>
    internal const string Org = "org";

    /// <summary>Everybody of the space.</summary>
    internal const string Space = "space";

    internal const string All = "^(own|org|space)$";
}

/// <summary>A kept query that stands on a person's cockpit.</summary>
[NotLogged]
internal sealed class ExplorationPin
{
    public required Guid PersonId { get; init; }

    public required Guid ExplorationId { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Tables of the explorer.</summary>
internal static class ExplorerModel
{
    internal static void Map(ModelBuilder model)
    {
        var exploration = model.Entity<Exploration>().ToTable("indicators_exploration");
        exploration.Property(e => e.Name).HasMaxLength(60);
        exploration.Property(e => e.View).HasMaxLength(Exploration.LongestView);
        exploration.HasIndex(e => new { e.PersonId, e.Name }).IsUnique();
        var pin = model.Entity<ExplorationPin>().ToTable("indicators_exploration_pin");
        pin.HasKey(p => new { p.PersonId, p.ExplorationId });
        pin.HasOne<Exploration>().WithMany().HasForeignKey(p => p.ExplorationId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Where a contradiction stands.</summary>
internal enum ContradictionState
{
    /// <summary>待处理: nobody has decided, or it was taken up again.</summary>
    Open,

    /// <summary>已说明: both figures may stand, for a reason.</summary>
    Explained,

    /// <summary>已更正: the document was or will be corrected; the reason says where.</summary>
    Corrected,
}

/// <summary>
/// What somebody decided on a contradiction. The contradiction itself is worked out anew from the claims each time; this hangs on its key and holds no words of the plans,
/// so that whoever may not see the plans finds nothing here.
/// </summary>
internal sealed class ContradictionDecision
{
    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>See <see cref="Contradictions.Hash"/>.</summary>
    public required string Key { get; init; }

    public ContradictionState State { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid? DecidedById { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public DateTime? DecidedAt { get; private set; }

    internal void Decide(ContradictionState state, string reason, CurrentUser by, DateTime at) =>
        (State, Reason, DecidedById, DecidedBy, DecidedAt) = (state, reason, by.Id, by.DisplayName, at);
}

/// <summary>Tables of the contradictions.</summary>
internal static class CheckModel
{
    internal static void Map(ModelBuilder model)
    {
        var decision = model.Entity<ContradictionDecision>().ToTable("plans_contradiction_decision");
        decision.HasIndex(d => d.Key).IsUnique();
        decision.Property(d => d.Key).HasMaxLength(64);
        decision.Property(d => d.Reason).HasMaxLength(2000);
    }
}

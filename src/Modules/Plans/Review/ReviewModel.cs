using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Where a proposal of the reading stands.</summary>
internal enum ProposalState
{
    /// <summary>待审: nobody has decided.</summary>
    Proposed,

    /// <summary>已采纳.</summary>
    Accepted,

    /// <summary>已驳回.</summary>
    Rejected,

    /// <summary>已合并: another claim says it.</summary>
    Merged,

    /// <summary>No longer read, or added by hand and taken back; kept, not shown.</summary>
    Withdrawn,
}

/// <summary>What somebody decided on a proposal; the part claims and tasks share.</summary>
internal abstract class Proposal
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PlanId { get; init; }

    /// <summary>That of its plan.</summary>
    public required string ScopeKey { get; init; }

    /// <summary>Number inside the plan, never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Order of the sentence in the plan.</summary>
    public required int Sentence { get; set; }

    public required int Start { get; set; }

    public required int End { get; set; }

    /// <summary>Somebody added it; no reading takes it away.</summary>
    public bool ByHand { get; init; }

    public ProposalState State { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public DateTime? DecidedAt { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Counts the changes; who decides on an older one is refused.</summary>
    public int Version { get; private set; } = 1;

    internal bool IsDecided => State is ProposalState.Accepted or ProposalState.Rejected or ProposalState.Merged;

    /// <summary>Puts a decision on it, or with <see cref="ProposalState.Proposed"/> takes one back.</summary>
    internal void Decide(ProposalState state, CurrentUser by, DateTime at, string reason)
    {
        var open = state is ProposalState.Proposed or ProposalState.Withdrawn;
        (State, Reason, Version) = (state, open ? "" : reason, Version + 1);
        DecidedById = open ? null : by.Id;
        DecidedBy = open ? "" : by.DisplayName;
        DecidedAt = open ? null : at;
    }

    /// <summary>A newer reading says otherwise of what nobody has decided on.</summary>
    internal void Moved(ProposalState state) => (State, Version) = (state, Version + 1);
}

/// <summary>A quantified statement of a plan, as read or added by hand, and what became of it. Readings enter the log as a whole, decisions one by one.</summary>
[NotLogged]
internal sealed class PlanClaim : Proposal, IScoped
{
    /// <summary>Number of the first reading that found it; 0 by hand.</summary>
    public required int Reading { get; init; }

    /// <summary>Number of the last reading that found it.</summary>
    public required int LastReading { get; set; }

    /// <summary>JSON of <see cref="ClaimFields"/> as read; null by hand.</summary>
    public string? Read { get; set; }

    /// <summary>JSON of <see cref="ClaimFields"/> as they stand, with every correction.</summary>
    public required string Said { get; set; }

    public double Confidence { get; set; }

    /// <summary>Code of the catalogue: proposed, then decided; empty when none fits.</summary>
    public string Indicator { get; set; } = "";

    /// <summary>Code of the org or area it is about; empty when no one is named.</summary>
    public string Org { get; set; } = "";

    /// <summary>Canonical period; empty when it cannot be told as one.</summary>
    public string Period { get; set; } = "";

    public Guid? MergedInto { get; set; }

    /// <summary>What accepting gave, see <see cref="ClaimOutcome"/>.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Identity of the target or observation it gave or joined; empty for none.</summary>
    public string Given { get; set; } = "";
}

/// <summary>What accepting a claim gave; stable words.</summary>
internal static class ClaimOutcome
{
    /// <summary>A target of its own.</summary>
    internal const string Target = "target";

    /// <summary>One more source of an equal target.</summary>
    internal const string Source = "source";

    /// <summary>An observation.</summary>
    internal const string Figure = "figure";

    /// <summary>Nothing: the same figure stands already.</summary>
    internal const string SameFigure = "same";

    /// <summary>Nothing but the accepted claim.</summary>
    internal const string Claim = "claim";
}

/// <summary>A measure or key project a plan names, with who answers for it.</summary>
[NotLogged]
internal sealed class PlanTask : Proposal, IScoped
{
    internal const string Measure = "task", Project = "project";

    /// <summary><see cref="Measure"/> or <see cref="Project"/>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Headings above, joined by <c> &gt; </c>.</summary>
    public required string Section { get; set; }

    /// <summary>Responsible units as the text names them, joined by 、.</summary>
    public required string Named { get; set; }

    /// <summary>Codes of departments and orgs they are, joined by semicolons.</summary>
    public required string Owners { get; set; }
}

/// <summary>One reading of a plan's text by the claims engine.</summary>
internal sealed class PlanReading
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PlanId { get; init; }

    /// <summary>1 for the first reading of a plan.</summary>
    public required int Number { get; init; }

    /// <summary>By which rules it was read, see <see cref="Engines.Claims.ClaimRules.Version"/>.</summary>
    public required string Engine { get; init; }

    /// <summary>SHA-256 of the text that was read.</summary>
    public required string TextHash { get; init; }

    public required int Found { get; init; }

    /// <summary>Proposals no reading had before.</summary>
    public required int Added { get; init; }

    /// <summary>Open proposals this reading does not find any more.</summary>
    public required int Withdrawn { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}

/// <summary>What happened to a proposal; appended, never altered, also in the log.</summary>
internal sealed class ReviewEvent : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid PlanId { get; init; }

    public required string ScopeKey { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>Version of the proposal after it.</summary>
    public required int Version { get; init; }

    /// <summary>added, accepted, rejected, merged, undone.</summary>
    public required string Act { get; init; }

    public required DateTime At { get; init; }

    public Guid? ById { get; init; }

    public required string By { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>JSON of what stood before, where the act changed it; undoing brings it back.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>What it gave or took back, in words.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Tables of the review.</summary>
internal static class ReviewModel
{
    internal static void Map(ModelBuilder model)
    {
        var claim = model.Entity<PlanClaim>().ToTable("plans_claim");
        claim.HasIndex(c => new { c.PlanId, c.Number }).IsUnique();
        claim.Property(c => c.Version).IsConcurrencyToken();
        claim.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        claim.Property(c => c.Read).HasMaxLength(8000);
        claim.Property(c => c.Said).HasMaxLength(8000);
        claim.Property(c => c.Reason).HasMaxLength(1000);
        var task = model.Entity<PlanTask>().ToTable("plans_task");
        task.HasIndex(c => new { c.PlanId, c.Number }).IsUnique();
        task.Property(c => c.Version).IsConcurrencyToken();
        task.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        task.Property(c => c.Title).HasMaxLength(2000);
        task.Property(c => c.Section).HasMaxLength(2000);
        task.Property(c => c.Named).HasMaxLength(2000);
        task.Property(c => c.Reason).HasMaxLength(1000);
        model.Entity<PlanReading>().ToTable("plans_reading").HasIndex(r => new { r.PlanId, r.Number }).IsUnique();
        var happened = model.Entity<ReviewEvent>().ToTable("plans_review");
        happened.HasIndex(e => e.Subject);
        happened.HasIndex(e => e.PlanId);
        happened.Property(e => e.Before).HasMaxLength(8000);
        happened.Property(e => e.After).HasMaxLength(8000);
        happened.Property(e => e.Reason).HasMaxLength(1000);
        happened.Property(e => e.Note).HasMaxLength(2000);
    }
}

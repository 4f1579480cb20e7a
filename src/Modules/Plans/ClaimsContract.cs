using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Plans;

/// <summary>An accepted commitment of a document with everything matched, to become a target.</summary>
/// <param name="Claim">Identity of the claim, by which its source is found again.</param>
/// <param name="Plan">See <see cref="PlanCard.Name"/>.</param>
/// <param name="Start">First character of the words inside the sentence.</param>
/// <param name="Quote">The words as printed.</param>
/// <param name="Section">Headings above, joined by <c> &gt; </c>.</param>
/// <param name="Indicator">Code of the catalogue.</param>
/// <param name="Value">The number as printed, in <paramref name="Unit"/>.</param>
/// <param name="Unit">As written in the document.</param>
/// <param name="BaseYear">Year a growth or an increase counts from; null when the document does not say.</param>
/// <param name="Versus">The other side of a gap, or the direction of a change; empty when there is none.</param>
public sealed record PromisedClaim(
    Guid Claim, string Plan, Sensitivity Sensitivity, int Sentence, int Start, int End, string Quote, string Section, string Indicator, string Org, Period Period,
    ClaimKind Kind, decimal Value, decimal? ValueHigh, string Unit, ClaimBound Bound, int? BaseYear, string Versus);

/// <summary>What taking a claim would come to.</summary>
public enum ClaimFate
{
    /// <summary>A new target.</summary>
    New,

    /// <summary>An equal target stands already and takes the sentence as one more source.</summary>
    Joins,

    /// <summary>The same plan says another number for the same thing: somebody has to settle it.</summary>
    Conflict,

    /// <summary>It cannot be a target.</summary>
    Refused,
}

/// <summary>A claim beside the targets that stand.</summary>
/// <param name="Standing">The target that stands, in words; empty where none does.</param>
/// <param name="StandingEn">The same in English.</param>
/// <param name="StandingQuote">The words that target was taken from.</param>
/// <param name="Fault">Why it is refused or what the conflict is; null otherwise.</param>
public sealed record ClaimProspect(ClaimFate Fate, string Standing, string StandingEn, string StandingQuote, Fault? Fault);

/// <summary>What taking a claim came to.</summary>
/// <param name="Joined">True when an equal target took the sentence as a source.</param>
public sealed record ClaimTaken(Guid Target, bool Joined);

/// <summary>Takes accepted commitments as targets, in the caller's transaction; never without the right and the scope to set targets. Plans asks, Targets answers.</summary>
public interface IClaimTaker
{
    /// <summary>What taking would come to; changes nothing.</summary>
    Task<ClaimProspect> Look(PromisedClaim claim, CancellationToken stop);

    /// <summary>Makes the claim a target or a source of one; tracked, the caller saves.</summary>
    /// <param name="beside">A conflict is to stand beside the other number until it is settled; otherwise it is refused.</param>
    Task<Outcome<ClaimTaken>> Take(PromisedClaim claim, bool beside, CancellationToken stop);

    /// <summary>Takes back what <see cref="Take"/> gave: the sentence is no source any more, and a target without sources is void. Tracked, the caller saves.</summary>
    Task<Fault?> Release(Guid target, Guid claim, string reason, CancellationToken stop);
}

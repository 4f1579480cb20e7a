using Luopan.Platform.Access;

namespace Luopan.Modules.Plans;

/// <summary>What a plan is in this space.</summary>
public enum PlanKind
{
    /// <summary>摘编: the pack's own short wording of a published document, with the document's figures.</summary>
    Digest,

    /// <summary>原文: a document that somebody imported.</summary>
    Document,
}

/// <summary>A plan as other modules see it.</summary>
/// <param name="Name">How others name the plan and keep it: the pack's code for a digest, the identity as text for an imported document. Never changes.</param>
/// <param name="From">First day the plan is for; null when nobody said.</param>
/// <param name="Until">Last day the plan is for; null when nobody said.</param>
/// <param name="Org">Code of the unit whose plan it is.</param>
/// <param name="Original">Name of the real document a digest was made from; the imported file's name for a document.</param>
public sealed record PlanCard(Guid Id, string Name, PlanKind Kind, string Title, string Issuer, DateOnly? From, DateOnly? Until, string Org, Sensitivity Sensitivity, string Original);

/// <summary>A stretch of one sentence of a plan.</summary>
/// <param name="Plan">See <see cref="PlanCard.Name"/>.</param>
/// <param name="Sentence">Order of the sentence in the plan, from 0; a heading and a table row count as sentences.</param>
/// <param name="Start">First character of the stretch inside the sentence, in UTF-16 units from 0.</param>
/// <param name="End">Character after its last one.</param>
/// <param name="Text">The words of the stretch as printed.</param>
/// <param name="Whole">The whole sentence as printed.</param>
/// <param name="Section">Headings above it from the outside in, joined by <c> &gt; </c>; empty before the first heading.</param>
public sealed record PlanQuote(Guid PlanId, string Plan, string Title, int Sentence, int Start, int End, string Text, string Whole, string Section, Sensitivity Sensitivity);

/// <summary>What other modules may ask of plans; answers within the scope in force.</summary>
public interface IPlans
{
    /// <summary>Every plan in sight, digests first, then documents by the time of import.</summary>
    Task<IReadOnlyList<PlanCard>> Cards(CancellationToken stop);

    /// <summary>A plan by the pack's code or by its identity as text; null when there is none, or when the present person may not see it.</summary>
    Task<PlanCard?> Find(string plan, CancellationToken stop);

    /// <summary>The stretch of a sentence; null when the plan, the sentence or the stretch does not exist, when the stretch is empty, or when it may not be seen.</summary>
    Task<PlanQuote?> Quote(string plan, int sentence, int start, int end, CancellationToken stop);

    /// <summary>The first place where the words stand inside one sentence; null when they stand in none.</summary>
    Task<PlanQuote?> Locate(string plan, string words, CancellationToken stop);
}

/// <summary>A digest as the pack holds it, for the checks of the parts that come after.</summary>
/// <param name="Sentences">Its sentences in order; the index is the order.</param>
public sealed record PackPlan(string Code, string Title, DateOnly? From, DateOnly? Until, string Org, Sensitivity Sensitivity, IReadOnlyList<string> Sentences)
{
    /// <summary>Whether the words stand inside one sentence of the digest.</summary>
    public bool Holds(string words) => words.Length > 0 && Sentences.Any(s => s.Contains(words, StringComparison.Ordinal));
}

/// <summary>The digests of the pack, in the order of their files.</summary>
public sealed class PackPlans(IReadOnlyList<PackPlan> all)
{
    public IReadOnlyList<PackPlan> All { get; } = all;

    /// <summary>Null when the pack has no digest of that code.</summary>
    public PackPlan? Find(string code) => All.FirstOrDefault(p => p.Code == code);
}

namespace Luopan.Modules.Plans;

/// <summary>A plan as other modules see it.</summary>
/// <param name="Code">Short name of a digest in the pack; empty for an imported document.</param>
/// <param name="IsDigest">The text is our own wording of the document <paramref name="Title"/> names.</param>
/// <param name="Until">Last day of the plan's span; null when it has none.</param>
public sealed record PlanCard(Guid Id, string Code, string Title, string Issuer, string OrgCode, bool IsDigest, DateOnly? From, DateOnly? Until);

/// <summary>A piece of a sentence of a plan.</summary>
/// <param name="Sentence">Order of the sentence in the document, from 0.</param>
/// <param name="Start">Offset in the sentence, UTF-16 units.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Quote">The words from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Text">The whole sentence.</param>
/// <param name="Section">Headings above it, joined by <c> › </c>.</param>
public sealed record PlanQuote(PlanCard Plan, int Sentence, int Start, int End, string Quote, string Text, string Section);

/// <summary>What other modules may ask of plans; answers within the scope in force.</summary>
public interface IPlans
{
    /// <summary>Null when there is no such plan or the present person may not see it.</summary>
    Task<PlanCard?> Find(Guid id, CancellationToken stop);

    /// <summary>Finds a digest by its code in the pack.</summary>
    Task<PlanCard?> FindByCode(string code, CancellationToken stop);

    /// <summary>The span of a sentence; null when the plan, the sentence or the span is not there.</summary>
    Task<PlanQuote?> Quote(Guid plan, int sentence, int start, int end, CancellationToken stop);

    /// <summary>Where the words stand in the plan, first place first; null when they do not.</summary>
    Task<PlanQuote?> Locate(Guid plan, string words, CancellationToken stop);
}

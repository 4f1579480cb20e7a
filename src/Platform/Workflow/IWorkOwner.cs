using Luopan.Kernel;
using Luopan.Platform.Access;

namespace Luopan.Platform.Workflow;

/// <summary>What somebody needs to see of a matter before they act on it from the list.</summary>
/// <param name="Facts">Label and text, in the order of reading.</param>
/// <param name="Passages">Longer texts: a reason, an opinion, the first words of a document.</param>
public sealed record WorkPreview(IReadOnlyList<WorkFact> Facts, IReadOnlyList<WorkFact> Passages);

/// <param name="TextEn">The text in English; null when it is the same, as names and figures are.</param>
public sealed record WorkFact(string Label, string LabelEn, string Text, string? TextEn = null);

/// <summary>The module that owns a kind of matter. Whoever acts on a matter from outside the module acts through it, so that its own rules hold and its own data follow.</summary>
public interface IWorkOwner
{
    /// <summary>Whether matters of this life cycle are its own.</summary>
    bool Owns(string flow);

    /// <summary>Permission of its own step endpoint; its scope is in force while the owner works.</summary>
    Permission Gate { get; }

    /// <summary>Takes a step just as the module's own endpoint does, and saves.</summary>
    Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop);

    /// <summary>Brings what the module keeps of the kernel's facts (state, due day, assignee) in line after the kernel changed them; the caller saves.</summary>
    Task Follow(WorkItem item, CancellationToken stop);

    /// <summary>Null when there is nothing to see beyond the matter itself, or it is outside the scope in force.</summary>
    Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop);
}

/// <summary>Runs every minute in the scope of each space, as the product itself.</summary>
public interface IRound
{
    Task Round(CancellationToken stop);
}

using Luopan.Platform.Access;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Targets;

/// <summary>A stretch of a plan's sentence, with what a target needs to know of the plan.</summary>
/// <param name="Plan">How targets name the plan: the digest's code, else the plan's identity.</param>
internal sealed record PlanStretch(string Plan, string Title, string Quote, string Section, Sensitivity Sensitivity);

/// <summary>The plans as targets need them.</summary>
internal sealed class PlanShelf(CurrentSpace space)
{
    internal Task<PlanTitles> Titles(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(new PlanTitles(space.Space.Content.Get<PlanDigests>().All.ToDictionary(d => d.Key, d => d.Value.Title)));
    }

    /// <summary>How targets name a plan given by code or identity; null when there is none.</summary>
    internal Task<string?> CodeOf(string plan, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(space.Space.Content.Get<PlanDigests>().Find(plan)?.Code);
    }

    /// <summary>The stretch; null when the plan, the sentence or the stretch does not exist or may not be seen.</summary>
    internal Task<PlanStretch?> Stretch(string plan, int sentence, int start, int end, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult<PlanStretch?>(null);
    }
}

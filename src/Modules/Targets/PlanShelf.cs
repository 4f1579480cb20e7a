using Luopan.Modules.Plans;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Targets;

/// <summary>The plans as targets need them: titles and first days, of the pack's digests and of imported documents.</summary>
internal sealed class PlanShelf(CurrentSpace space, IPlans plans)
{
    /// <summary>Digests are the pack's and known to all; imported documents only where they may be seen.</summary>
    internal async Task<PlanTitles> Titles(CancellationToken stop)
    {
        var titles = space.Space.Content.Get<PackPlans>().All.ToDictionary(p => p.Code, p => p.Title);
        foreach (var card in await plans.Cards(stop)) titles.TryAdd(card.Name, card.Title);
        return new(titles);
    }

    /// <summary>First day of each plan that names one.</summary>
    internal async Task<IReadOnlyDictionary<string, DateOnly>> Starts(CancellationToken stop)
    {
        var starts = space.Space.Content.Get<PackPlans>().All.Where(p => p.From is not null).ToDictionary(p => p.Code, p => p.From!.Value);
        foreach (var card in (await plans.Cards(stop)).Where(c => c.From is not null)) starts.TryAdd(card.Name, card.From!.Value);
        return starts;
    }

    /// <summary>How targets name a plan given by code or identity; the text itself when there is no such plan in sight.</summary>
    internal async Task<string> NameOf(string plan, CancellationToken stop) => (await Find(plan, stop))?.Name ?? plan;

    /// <summary>A plan given by code or identity; null when there is none in sight.</summary>
    internal Task<PlanCard?> Find(string plan, CancellationToken stop) => Guid.TryParse(plan, out var id) ? plans.Find(id, stop) : plans.FindByCode(plan, stop);

    internal Task<PlanQuote?> Quote(PlanCard plan, int sentence, int start, int end, CancellationToken stop) => plans.Quote(plan.Id, sentence, start, end, stop);

    /// <summary>Where the words of a quote stand; null when the plan does not hold them.</summary>
    internal async Task<PlanQuote?> Locate(string plan, string words, CancellationToken stop) => await Find(plan, stop) is { } card ? await plans.Locate(card.Id, words, stop) : null;
}

/// <summary>Titles of the plans targets stand in.</summary>
internal sealed class PlanTitles(IReadOnlyDictionary<string, string> titles)
{
    internal string Of(string plan) => titles.GetValueOrDefault(plan, plan);

    internal string Quoted(string plan) => $"《{Of(plan)}》";
}

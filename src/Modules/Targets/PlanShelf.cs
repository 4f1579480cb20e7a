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
        var ids = new Dictionary<string, Guid>();
        foreach (var card in await plans.Cards(stop))
        {
            titles.TryAdd(card.Name, card.Title);
            ids[card.Name] = card.Id;
        }

        return new(titles, ids);
    }

    /// <summary>First day of each plan that names one.</summary>
    internal async Task<IReadOnlyDictionary<string, DateOnly>> Starts(CancellationToken stop)
    {
        var starts = space.Space.Content.Get<PackPlans>().All.Where(p => p.From is not null).ToDictionary(p => p.Code, p => p.From!.Value);
        foreach (var card in (await plans.Cards(stop)).Where(c => c.From is not null)) starts.TryAdd(card.Name, card.From!.Value);
        return starts;
    }

    /// <summary>How targets name a plan given by code or identity; the text itself when there is no such plan in sight.</summary>
    internal async Task<string> NameOf(string plan, CancellationToken stop) => (await plans.Find(plan, stop))?.Name ?? plan;
}

/// <summary>Titles of the plans targets stand in, and identities of those the present person may open.</summary>
internal sealed class PlanTitles(IReadOnlyDictionary<string, string> titles, IReadOnlyDictionary<string, Guid> ids)
{
    internal string Of(string plan) => titles.GetValueOrDefault(plan, plan);

    /// <summary>Null when the plan is out of sight.</summary>
    internal Guid? IdOf(string plan) => ids.TryGetValue(plan, out var id) ? id : null;

    internal string Quoted(string plan) => $"《{Of(plan)}》";
}

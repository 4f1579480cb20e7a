using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Indicators;

/// <summary>Answers for the indicators of the present space to the present person.</summary>
internal sealed class IndicatorsReader(LuopanDb db, CurrentSpace space, CurrentUser user, SpaceCache cache, IOrgs orgs, IEnumerable<ICountSource> sources, TimeProvider time) : IIndicators
{
    public IndicatorCatalogue Catalogue => space.Space.Content.Has<IndicatorCatalogue>() ? space.Space.Content.Get<IndicatorCatalogue>() : IndicatorCatalogue.Empty;

    public async Task<FigureStore> Figures(CancellationToken stop) => await (await Keeper()).Store(db, stop);

    public async Task<SeriesScope> Series(DateTime? asOf, CancellationToken stop)
    {
        var keeper = await Keeper();
        var store = await keeper.Store(db, stop);
        // What is counted live has no past of its own: as of an earlier moment it is missing.
        var counted = asOf is null ? await Counted(stop) : CountedFigures.None;
        return keeper.Reading(store, counted, Catalogue, await orgs.Tree(stop), user.Scope, asOf, space.Space.Content.Get<AuthorityInfo>().Demo);
    }

    private async Task<CountedFigures> Counted(CancellationToken stop)
    {
        var parts = new List<CountedFigures>();
        foreach (var source in sources) parts.Add(await source.Counted(stop));
        return (await cache.Get(space.Space, "", () => Task.FromResult(new JoinedCounts()))).Of(parts);
    }

    /// <summary>Takes in what was written just now.</summary>
    internal async Task<FigureStore> Refresh(CancellationToken stop) => await (await Keeper()).Refresh(db, stop);

    private Task<FigureKeeper> Keeper() => cache.Get(space.Space, "", () => Task.FromResult(new FigureKeeper(time)));
}

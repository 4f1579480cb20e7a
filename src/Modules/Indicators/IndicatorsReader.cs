using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Indicators;

/// <summary>Answers for the indicators of the present space to the present person.</summary>
internal sealed class IndicatorsReader(
    LuopanDb db, CurrentSpace space, CurrentUser user, SpaceCache cache, ChangeStamp stamps, IOrgs orgs, IEnumerable<ICountSource> sources, TimeProvider time) : IIndicators, IReleases
{
    public IndicatorCatalogue Catalogue => Content.Has<IndicatorCatalogue>() ? Content.Get<IndicatorCatalogue>() : IndicatorCatalogue.Empty;

    internal ReleaseCalendar Releases => Content.Has<ReleaseCalendar>() ? Content.Get<ReleaseCalendar>() : ReleaseCalendar.None;

    private PackContent Content => space.Space.Content;

    public async Task<FigureStore> Figures(CancellationToken stop) => await (await Keeper()).Store(db, stop);

    public Task<SeriesScope> Series(DateTime? asOf, CancellationToken stop) => Read(asOf, new(user.Scope, Scope.Nothing, Scope.Nothing, false), stop);

    public Task<SeriesScope> Prepared(DateTime? asOf, CancellationToken stop) => Read(asOf, new(user.Scope, Scope.Nothing, user.ScopeOf(IndicatorsModule.Release), false), stop);

    public async Task<ReleaseWait?> WaitOf(string release, Period period, CancellationToken stop)
    {
        if (Releases.Find(release) is not { } found || found.Of(period) is not { } occurrence) return null;
        var moment = (await Minutes(stop)).Of(found, occurrence).Moment;
        if (moment <= time.GetUtcNow().UtcDateTime) return null;
        return new(found.Name, found.NameEn, moment, user.ScopeOf(IndicatorsModule.Release).Covers(found.Line, (await orgs.Tree(stop)).Province.Path, Sensitivity.Open));
    }

    /// <summary>As the person sees figures on the indicators' own pages: also what they keep or prepare, marked. Never for what is passed on.</summary>
    internal Task<SeriesScope> OnScreen(DateTime? asOf, CancellationToken stop) => Read(asOf, new(user.Scope, user.ScopeOf(IndicatorsModule.Secrets), user.ScopeOf(IndicatorsModule.Release), true), stop);

    /// <summary>The minutes of all releases as they stand.</summary>
    internal async Task<ReleaseMinutes> Minutes(CancellationToken stop)
    {
        var keeper = await Keeper();
        await keeper.Store(db, stop);
        return MinutesOf(keeper.Moves);
    }

    /// <summary>Takes in what was written just now.</summary>
    internal async Task<FigureStore> Refresh(CancellationToken stop) => await (await Keeper()).Refresh(db, null, stop);

    /// <summary>The same of a file whose figures need not be read back.</summary>
    internal async Task TakeIn(ComingFigures coming, CancellationToken stop) => await (await Keeper()).Refresh(db, coming, stop);

    private async Task<SeriesScope> Read(DateTime? asOf, ReadingRights rights, CancellationToken stop)
    {
        var keeper = await Keeper();
        var store = await keeper.Store(db, stop);
        var counted = asOf is { } moment ? await CountedAt(moment, stop) : await Counted(stop);
        var secrecy = Content.Has<SecrecyRule>() ? Content.Get<SecrecyRule>() : SecrecyRule.Standard;
        var reading = keeper.Reading(store, counted, await orgs.Tree(stop), rights, asOf, new(Catalogue, secrecy, MinutesOf, Content.Get<AuthorityInfo>().Demo));
        // What others work out from this reading is stale at the minute too.
        if (reading.Until is { } minute) stamps.BumpAt(space.Space, minute);
        return reading;
    }

    /// <summary>What every module counts, as one.</summary>
    internal async Task<CountedFigures> Counted(CancellationToken stop)
    {
        var parts = new List<CountedFigures>();
        foreach (var source in sources) parts.Add(await source.Counted(stop));
        return (await cache.Get(space.Space, "", () => Task.FromResult(new JoinedCounts()))).Of(parts);
    }

    private async Task<CountedFigures> CountedAt(DateTime moment, CancellationToken stop)
    {
        var parts = new List<CountedFigures>();
        foreach (var source in sources) parts.Add(await source.CountedAt(moment, stop));
        return CountedFigures.Joined(parts);
    }

    private ReleaseMinutes MinutesOf(IReadOnlyList<ReleaseMove> moves) => new(Releases, Content.Has<WorkCalendar>() ? Content.Get<WorkCalendar>() : WorkCalendar.Empty, moves);

    private Task<FigureKeeper> Keeper() => cache.Get(space.Space, "", () => Task.FromResult(new FigureKeeper(time)));
}

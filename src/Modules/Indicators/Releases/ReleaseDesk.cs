using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>One occurrence of a release as it stands now.</summary>
/// <param name="Of">How many of its indicators are brought by somebody; those worked out follow by themselves.</param>
internal sealed record Occurrence(Release Release, Period Period, DateTime Moment, bool Provisional, int Moves, IReadOnlySet<string> Filled, int Of, bool Out)
{
    /// <summary>planned: nothing is in. embargoed: some is. ready: all is, the minute is to come. published: all is out. late: the minute is past and something is not in.</summary>
    internal string State => (Out, Filled.Count) switch
    {
        (true, _) => Filled.Count < Of ? "late" : "published",
        (false, 0) => "planned",
        _ => Filled.Count < Of ? "embargoed" : "ready",
    };
}

/// <summary>Looks up releases with their minutes, whether their figures are in, and who follows them.</summary>
internal sealed class ReleaseDesk(LuopanDb db, IndicatorsReader indicators, IOrgs orgs, CurrentUser user, TimeProvider time)
{
    /// <summary>Types of <see cref="Watch"/>: people follow a release or an indicator.</summary>
    internal const string WatchRelease = "release", WatchIndicator = "indicator";

    internal LuopanDb Db => db;

    internal CurrentUser User => user;

    internal IndicatorCatalogue Catalogue => indicators.Catalogue;

    internal ReleaseCalendar Releases => indicators.Releases;

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    internal DateOnly Today => ChinaTime.Today(time);

    internal Task<ReleaseMinutes> Minutes(CancellationToken stop) => indicators.Minutes(stop);

    internal Task Settled(CancellationToken stop) => indicators.Refresh(stop);

    /// <summary>Whether the person prepares a release, so that they may move it.</summary>
    internal async Task<bool> Prepares(Release release, CancellationToken stop) =>
        user.ScopeOf(IndicatorsModule.Release).Covers(release.Line, (await orgs.Tree(stop)).Province.Path, Sensitivity.Open);

    /// <summary>Everything that comes out between two days, both counted, soonest first.</summary>
    internal async Task<IReadOnlyList<Occurrence>> Between(DateOnly first, DateOnly last, CancellationToken stop)
    {
        var (minutes, store, counted) = (await Minutes(stop), await indicators.Figures(stop), await indicators.Counted(stop));
        var all = new List<Occurrence>();
        foreach (var release in Releases.All)
        {
            var filled = new Filled(release, Catalogue, store, counted);
            // A release may be moved by months; what is declared within a year of the days asked may lie in them.
            for (var period = release.At(first.AddMonths(-18)); period.Start <= last; period = period.Next())
            {
                if (period < release.From) continue;
                var (moment, provisional) = minutes.Of(release, period);
                var day = DateOnly.FromDateTime(ChinaTime.Local(moment));
                if (day >= first && day <= last) all.Add(One(minutes, release, period, filled, moment, provisional));
            }
        }

        return [.. all.OrderBy(o => o.Moment).ThenBy(o => o.Release.Code, StringComparer.Ordinal)];
    }

    /// <summary>One occurrence by code and period; a fault when there is no such.</summary>
    internal async Task<Platform.Web.Outcome<Occurrence>> Find(string code, string text, CancellationToken stop)
    {
        if (Releases.Find(code) is not { } release) return IndicatorsFaults.NoSuchRelease(code);
        if (!Period.TryParse(text, out var period) || period.Kind != release.Every || period < release.From) return IndicatorsFaults.NoSuchOccurrence(text);
        var (minutes, store, counted) = (await Minutes(stop), await indicators.Figures(stop), await indicators.Counted(stop));
        var (moment, provisional) = minutes.Of(release, period);
        return One(minutes, release, period, new Filled(release, Catalogue, store, counted), moment, provisional);
    }

    internal async Task<HashSet<string>> Followed(string type, CancellationToken stop) =>
        [.. await db.Set<Watch>().AsNoTracking().Where(w => w.PersonId == user.Id && w.Type == type).Select(w => w.Subject).ToListAsync(stop)];

    internal async Task Follow(string type, string subject, CancellationToken stop)
    {
        if ((await Followed(type, stop)).Contains(subject)) return;
        db.Add(new Watch { PersonId = user.Id!.Value, Type = type, Subject = subject, Since = Now });
        await db.SaveChangesAsync(stop);
    }

    internal Task Leave(string type, string subject, CancellationToken stop) =>
        db.Set<Watch>().Where(w => w.PersonId == user.Id && w.Type == type && w.Subject == subject).ExecuteDeleteAsync(stop);

    private Occurrence One(ReleaseMinutes minutes, Release release, Period period, Filled filled, DateTime moment, bool provisional) =>
        new(release, period, moment, provisional, minutes.MovesOf(release, period).Count, filled.In(period), filled.Of, moment <= Now);

    // Which indicators of a release have figures for which occurrence, somewhere in the space; the figures themselves are nobody's business here.
    private sealed class Filled
    {
        private readonly Dictionary<Period, HashSet<string>> _in = [];

        internal Filled(Release release, IndicatorCatalogue catalogue, FigureStore store, CountedFigures counted)
        {
            var brought = release.Indicators.Where(i => catalogue.Find(i)?.Formula is null).ToList();
            Of = brought.Count;
            foreach (var indicator in brought)
            {
                var periods = store.SeriesOf(indicator).SelectMany(s => store.Periods(indicator, s.Org, s.Breakdown))
                    .Concat(counted.Find(indicator)?.Cells.Values.SelectMany(c => c.Keys) ?? []).Distinct();
                foreach (var occurrence in periods.Select(release.Of).OfType<Period>().Distinct())
                {
                    if (!_in.TryGetValue(occurrence, out var there)) _in[occurrence] = there = [];
                    there.Add(indicator);
                }
            }
        }

        internal int Of { get; }

        internal HashSet<string> In(Period occurrence) => _in.GetValueOrDefault(occurrence) ?? [];
    }
}

using System.Globalization;
using Luopan.Platform;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Tells those who follow a release or an indicator that it is out: at the minute, or as soon after it as figures are in.</summary>
internal sealed class ReleaseRound(ReleaseDesk desk, Notices notices) : IRound
{
    // Who begins to follow later is not told of what was long out.
    private const int TellsFor = 7;

    public async Task Round(CancellationToken stop)
    {
        if (desk.Releases.All.Count == 0) return;
        var watches = await desk.Db.Set<Watch>().AsNoTracking().Where(w => w.Type == ReleaseDesk.WatchRelease || w.Type == ReleaseDesk.WatchIndicator).ToListAsync(stop);
        if (watches.Count == 0) return;
        var told = new List<(Watch Watch, string Key, FlowWord Text, string Link)>();
        foreach (var one in (await desk.Between(desk.Today.AddDays(-TellsFor), desk.Today, stop)).Where(o => o.Out && o.Filled.Count > 0))
        {
            var (release, label) = (one.Release, one.Period.Chinese());
            told.AddRange(watches.Where(w => w.Since <= one.Moment && w.Type == ReleaseDesk.WatchRelease && w.Subject == release.Code).Select(w => (w, $"release-{release.Code}-{one.Period}",
                new FlowWord($"{label}{release.Name}已发布", $"{release.NameEn} for {one.Period} is out"), LinkOf(one))));
            told.AddRange(watches.Where(w => w.Since <= one.Moment && w.Type == ReleaseDesk.WatchIndicator && one.Filled.Contains(w.Subject)).Select(w => (w, $"release-{w.Subject}-{one.Period}",
                new FlowWord($"{label}{desk.Catalogue.Find(w.Subject)!.Name}已发布", $"{desk.Catalogue.Find(w.Subject)!.NameEn} for {one.Period} is out"), $"/indicators/{w.Subject}?period={one.Period}")));
        }

        var keys = told.Select(t => $"{NoticeKind.Released}:{t.Key}").Distinct().ToList();
        var known = (await desk.Db.Set<Notice>().AsNoTracking().Where(n => keys.Contains(n.Key)).Select(n => new { n.PersonId, n.Key }).ToListAsync(stop)).Select(n => (n.PersonId, n.Key)).ToHashSet();
        foreach (var (watch, key, text, link) in told.Where(t => !known.Contains((t.Watch.PersonId, $"{NoticeKind.Released}:{t.Key}")))) notices.Tell(watch.PersonId, NoticeKind.Released, key, text, link);
        await desk.Db.SaveChangesAsync(stop);
    }

    internal static string LinkOf(Occurrence one) => string.Create(CultureInfo.InvariantCulture, $"/indicators/releases?year={ChinaTime.Local(one.Moment):yyyy}&month={ChinaTime.Local(one.Moment):yyyy-MM}&release={one.Release.Code}&of={one.Period}");
}

/// <summary>The minutes of the releases a person follows, for their calendar feed.</summary>
internal sealed class ReleaseFeed(ReleaseDesk desk) : ICalendarSource
{
    private const int MonthsAhead = 6;

    public async Task<IReadOnlyList<CalendarMoment>> Moments(CancellationToken stop)
    {
        if (!desk.User.May(IndicatorsModule.See)) return [];
        var (releases, indicators) = (await desk.Followed(ReleaseDesk.WatchRelease, stop), await desk.Followed(ReleaseDesk.WatchIndicator, stop));
        if (releases.Count + indicators.Count == 0) return [];
        return [.. (await desk.Between(desk.Today.AddDays(-31), desk.Today.AddMonths(MonthsAhead), stop)).Where(o => releases.Contains(o.Release.Code) || o.Release.Indicators.Any(indicators.Contains))
            .Select(o => new CalendarMoment($"release-{o.Release.Code}-{o.Period}", o.Moment, $"发布：{o.Period.Chinese()}{o.Release.Name}", o.Provisional, ReleaseRound.LinkOf(o), o.Moves))];
    }
}

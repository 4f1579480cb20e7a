using System.Collections.Concurrent;
using Luopan.Kernel;
using Luopan.Platform;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Which figures are not out yet, as of one moment; good until <see cref="Next"/>.</summary>
internal sealed class Embargo
{
    // A release put off longer than this would have to be moved again.
    private const int LooksBack = 24;

    private readonly ReleaseMinutes _minutes;
    private readonly DateTime _now;
    private readonly Dictionary<string, DateOnly> _waitsFrom = [];
    private readonly ConcurrentDictionary<(string Release, Period Occurrence), DateTime> _moments = new();

    internal Embargo(ReleaseMinutes minutes, DateTime now)
    {
        (_minutes, _now) = (minutes, now);
        foreach (var release in minutes.Releases.All)
        {
            var today = release.At(DateOnly.FromDateTime(ChinaTime.Local(now)));
            var waiting = Enumerable.Range(-LooksBack, LooksBack + 1).Select(today.Add).Where(o => o >= release.From && MomentOf(release, o) > now).ToList();
            _waitsFrom[release.Code] = waiting.Count > 0 ? waiting[0].Start : today.End.AddDays(1);
            foreach (var occurrence in waiting)
                if (Next is null || MomentOf(release, occurrence) < Next) Next = MomentOf(release, occurrence);
        }
    }

    /// <summary>The next minute at which something comes out, UTC; null when nothing is waiting.</summary>
    internal DateTime? Next { get; }

    internal bool Concerns(string indicator) => _minutes.Releases.For(indicator) is not null;

    /// <summary>The minute a figure comes out, UTC; null when it is out, or is never kept back.</summary>
    internal DateTime? Until(string indicator, Period period)
    {
        if (_minutes.Releases.For(indicator) is not { } release || period.End < _waitsFrom[release.Code]) return null;
        return release.Of(period) is { } occurrence && MomentOf(release, occurrence) is var moment && moment > _now ? moment : null;
    }

    internal static string Reason(DateTime moment) => $"发布前保密：{ChinaTime.Local(moment):yyyy-MM-dd HH:mm} 发布";

    private DateTime MomentOf(Release release, Period occurrence) => _moments.GetOrAdd((release.Code, occurrence), _ => _minutes.Of(release, occurrence).Moment);
}

using System.Globalization;
using Luopan.Platform;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>The release calendar of a year: what comes out when, and how far it is.</summary>
internal static class ListReleases
{
    /// <summary>One occurrence of a release.</summary>
    /// <param name="Day">Day in China it comes out.</param>
    /// <param name="Time">Minute of that day, HH:mm.</param>
    /// <param name="Moment">The same, UTC.</param>
    /// <param name="Provisional">Whether the day rests on a year whose holidays are not known yet.</param>
    /// <param name="Moves">How often it was moved.</param>
    /// <param name="State">planned, embargoed (some figures are in), ready (all are), published, or late (the minute is past and figures are wanting).</param>
    /// <param name="Filled">How many of its indicators have figures.</param>
    /// <param name="By">Who prepares it.</param>
    /// <param name="Prepares">Whether the present person may move it and sees its figures before the minute.</param>
    public sealed record Row(
        string Code, string Name, string NameEn, string Line, string Period, string Label, DateOnly Day, string Time, DateTime Moment, bool Provisional, int Moves, string State, int Filled, int Of, string By,
        IReadOnlyList<Indicator> Indicators, bool Followed, bool Prepares);

    public sealed record Indicator(string Code, string Name, string NameEn, bool Filled);

    public sealed record Response(int Year, IReadOnlyList<int> Years, IReadOnlyList<Row> Releases);

    internal static async Task<Outcome<Response>> Run([FromQuery] int? year, ReleaseDesk desk, CancellationToken stop)
    {
        var shown = Math.Clamp(year ?? desk.Today.Year, 1950, 2150);
        var followed = await desk.Followed(ReleaseDesk.WatchRelease, stop);
        var rows = new List<Row>();
        foreach (var one in await desk.Between(new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31), stop)) rows.Add(await RowOf(one, desk, followed, stop));
        var first = desk.Releases.All.Count == 0 ? desk.Today.Year : desk.Releases.All.Min(r => r.From.Year);
        return new Response(shown, [.. Enumerable.Range(Math.Min(first, desk.Today.Year), desk.Today.Year + 1 - Math.Min(first, desk.Today.Year) + 1)], rows);
    }

    internal static async Task<Row> RowOf(Occurrence one, ReleaseDesk desk, IReadOnlySet<string> followed, CancellationToken stop)
    {
        var (release, local) = (one.Release, ChinaTime.Local(one.Moment));
        return new(
            release.Code, release.Name, release.NameEn, release.Line, one.Period.ToString(), one.Period.Chinese(), DateOnly.FromDateTime(local), local.ToString("HH:mm", CultureInfo.InvariantCulture), one.Moment,
            one.Provisional, one.Moves, one.State, one.Filled.Count, one.Of, release.By,
            [.. release.Indicators.Select(desk.Catalogue.Find).OfType<IndicatorInfo>().Select(i => new Indicator(i.Code, i.Name, i.NameEn, one.Filled.Contains(i.Code)))],
            followed.Contains(release.Code), await desk.Prepares(release, stop));
    }
}

/// <summary>One occurrence of a release with how it was moved.</summary>
internal static class ShowRelease
{
    /// <param name="Was">Minute that stood before, UTC.</param>
    public sealed record Move(DateTime Was, DateTime Moment, string Reason, DateTime At, string By);

    /// <param name="Moves">Newest first.</param>
    public sealed record Response(ListReleases.Row Release, IReadOnlyList<Move> Moves);

    internal static async Task<Outcome<Response>> Run(string code, string period, ReleaseDesk desk, CancellationToken stop)
    {
        var found = await desk.Find(code, period, stop);
        if (found.Fault is { } fault) return fault;
        var one = found.Value;
        var moves = (await desk.Minutes(stop)).MovesOf(one.Release, one.Period);
        return new Response(
            await ListReleases.RowOf(one, desk, await desk.Followed(ReleaseDesk.WatchRelease, stop), stop),
            [.. moves.Reverse().Select(m => new Move(m.Was, m.Moment, m.Reason, m.At, m.By))]);
    }
}

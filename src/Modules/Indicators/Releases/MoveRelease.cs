using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Luopan.Platform;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Moves a release that is not out yet to another minute, with the reason.</summary>
internal static class MoveRelease
{
    /// <param name="Day">Day in China.</param>
    /// <param name="Time">Minute of that day, HH:mm.</param>
    public sealed record Request(DateOnly Day, [property: Required, RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$")] string Time, [property: Required, StringLength(1000, MinimumLength = 2)] string Reason);

    internal static async Task<Outcome<ShowRelease.Response>> Run(string code, string period, Request ask, ReleaseDesk desk, CancellationToken stop)
    {
        var found = await desk.Find(code, period, stop);
        if (found.Fault is { } fault) return fault;
        var one = found.Value;
        var moment = ChinaTime.StartOf(ask.Day).Add(TimeOnly.ParseExact(ask.Time, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan());
        if (!await desk.Prepares(one.Release, stop)) return IndicatorsFaults.ReleaseOutsideScope(one.Release.Name);
        if (one.Out) return IndicatorsFaults.ReleaseOut;
        if (moment <= desk.Now) return IndicatorsFaults.ReleaseInPast;
        if (moment == one.Moment) return IndicatorsFaults.ReleaseUnmoved;

        desk.Db.Add(new ReleaseMove { Release = code, Period = one.Period.ToString(), Was = one.Moment, Moment = moment, Reason = ask.Reason.Trim(), At = desk.Now, ById = desk.User.Id, By = desk.User.DisplayName });
        await desk.Db.SaveChangesAsync(stop);
        await desk.Settled(stop);
        return await ShowRelease.Run(code, period, desk, stop);
    }
}

using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Follows a release: the person is told when each occurrence is out, and finds its days in their calendar feed.</summary>
internal static class SubscribeRelease
{
    internal static async Task<Outcome<Done>> On(string code, ReleaseDesk desk, CancellationToken stop)
    {
        if (desk.Releases.Find(code) is null) return IndicatorsFaults.NoSuchRelease(code);
        await desk.Follow(ReleaseDesk.WatchRelease, code, stop);
        return Done.It;
    }

    internal static async Task<Outcome<Done>> Off(string code, ReleaseDesk desk, CancellationToken stop)
    {
        await desk.Leave(ReleaseDesk.WatchRelease, code, stop);
        return Done.It;
    }
}

/// <summary>Follows one indicator: the person is told when the release that lets it out is out.</summary>
internal static class SubscribeIndicator
{
    /// <param name="Release">The release that lets it out; null when it goes out as it comes in, so that there is nothing to follow.</param>
    public sealed record Response(bool Followed, string? Release, string? ReleaseName, string? ReleaseNameEn);

    internal static async Task<Outcome<Response>> Show(string code, ReleaseDesk desk, CancellationToken stop)
    {
        if (desk.Catalogue.Find(code) is null) return IndicatorsFaults.NoSuchIndicator(code);
        var release = desk.Releases.For(code);
        return new Response((await desk.Followed(ReleaseDesk.WatchIndicator, stop)).Contains(code), release?.Code, release?.Name, release?.NameEn);
    }

    internal static async Task<Outcome<Done>> On(string code, ReleaseDesk desk, CancellationToken stop)
    {
        if (desk.Catalogue.Find(code) is not { } indicator) return IndicatorsFaults.NoSuchIndicator(code);
        if (desk.Releases.For(code) is null) return IndicatorsFaults.NotReleased(indicator.Name);
        await desk.Follow(ReleaseDesk.WatchIndicator, code, stop);
        return Done.It;
    }

    internal static async Task<Outcome<Done>> Off(string code, ReleaseDesk desk, CancellationToken stop)
    {
        await desk.Leave(ReleaseDesk.WatchIndicator, code, stop);
        return Done.It;
    }
}

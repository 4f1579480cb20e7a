using Luopan.Platform.Files;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.Features;

namespace Luopan.App;

/// <summary>Refuses an upload by its length and still lets its sender read why.</summary>
internal static class Refused
{
    private const long Most = 1L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // A browser reads the answer when it has sent everything; a connection closed before that shows it no answer at all, so what still comes is read and thrown away.
    internal static async Task TooLarge(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        await Problems.Write(http, FileStore.TooLarge);
        await http.Response.CompleteAsync();
        if (http.Request.ContentLength > Most) return;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(Longest);
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, time.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The sender went away.
        }
    }
}

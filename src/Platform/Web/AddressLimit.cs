using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Luopan.Platform.Web;

/// <summary>Marks an endpoint that one network address may call only so often.</summary>
public sealed record LimitedByAddress;

/// <summary>How often one network address may call the endpoints so marked. The framework's middleware keeps a timer nobody can stop; this one ends with the server.</summary>
public sealed class AddressLimit(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Middleware: answers 429 to a marked call that comes too often.</summary>
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(next);
        if (http.GetEndpoint()?.Metadata.GetMetadata<LimitedByAddress>() is null)
        {
            await next(http);
            return;
        }

        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired) await next(http);
        else http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    public void Dispose() => _limiter.Dispose();
}

using Luopan.Platform.Access;
using Luopan.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Tests.Authorisation;

/// <summary>An endpoint of the running server, with the permission it declares; null for one opened to all.</summary>
/// <param name="TakesFile">Asked with a form instead of JSON.</param>
internal sealed record Endpoint(string Verb, string Path, string? Needs, bool TakesFile)
{
    public override string ToString() => $"{Verb} {Path}";

    /// <summary>Every endpoint under <c>/api</c>, as the server has them.</summary>
    internal static IReadOnlyList<Endpoint> All(TestApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .Select(e => new Endpoint(e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], "/" + e.RoutePattern.RawText!.TrimStart('/'), e.Metadata.GetMetadata<OpenToAll>() is null ? e.Metadata.GetMetadata<Permission>()?.Name ?? "none" : null,
                e.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true))
            .OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Verb, StringComparer.Ordinal),
    ];
}

using Microsoft.AspNetCore.Builder;

namespace Luopan.Bench;

/// <summary>The least a web server can be: what the start of the product is compared with. The bench runs itself as one.</summary>
internal static class BareServer
{
    internal const string Verb = "bare-server";

    internal static Task<Server> Start() => Server.Start(Path.Combine(AppContext.BaseDirectory, "Luopan.Bench.dll"), address => [Verb, "--urls", address]);

    internal static async Task<int> Serve(string[] args)
    {
        await using var app = WebApplication.Create(args);
        app.MapGet("/healthz", () => "ok");
        await app.RunAsync();
        return 0;
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

/// <summary>The product with the real province's pack, and its two bulletins of the record, drafted once for all tests of a class.</summary>
public sealed class Shandong : IAsyncLifetime
{
    private TestApp? _app;

    internal TestApp App => _app!;

    internal HttpClient Lead { get; private set; } = null!;

    internal JsonElement Jinan { get; private set; }

    internal JsonElement August { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Start(("Packs:Path", Repo.At("packs")), ("FirstLook:Spaces", "shandong"));
        Lead = await SignedIn("lead");
        Jinan = await Drafted("370100", "2022");
        August = await Drafted("370000", "2021-08");
    }

    internal async Task<HttpClient> SignedIn(string userName)
    {
        var client = App.Anybody();
        (await client.PostAsJsonAsync("/api/access/session", new { space = "shandong", userName, password = TestApp.Password })).EnsureSuccessStatusCode();
        return client;
    }

    private async Task<JsonElement> Drafted(string org, string period)
    {
        var id = (await Lead.PostJson("/api/bulletins", new { template = "fdi", org, period })).Text("id");
        return await Lead.GetJson($"/api/bulletins/{id}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>Everything the paper says, one block a line.</summary>
    internal static string TextOf(JsonElement bulletin) => string.Join('\n', bulletin.GetProperty("blocks").EnumerateArray().Select(BlockText));

    private static string BlockText(JsonElement block) => block.GetProperty("table").ValueKind == JsonValueKind.Object
        ? string.Join('\n', block.GetProperty("table").GetProperty("rows").EnumerateArray().Select(r => string.Join(' ', r.EnumerateArray().Select(c => c.Text("text")))))
        : string.Concat(block.GetProperty("runs").EnumerateArray().Select(r => r.Text("text")));
}

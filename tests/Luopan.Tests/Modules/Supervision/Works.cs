using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

/// <summary>Matters on the worklist of the mini space.</summary>
internal static class Works
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A view of the worklist without the entries the mini pack comes with and the files it expects.</summary>
    internal static async Task<IReadOnlyList<JsonElement>> Work(this HttpClient client, string view = "Mine") =>
        [.. (await client.GetJson($"/api/supervision/worklist?view={view}")).GetProperty("items").EnumerateArray().Where(i => !i.Text("type").StartsWith("records.test.", StringComparison.Ordinal) && i.Text("type") != "indicators.delivery")];

    /// <summary>A bulletin the officer has submitted; waits for review.</summary>
    internal static async Task<(string Bulletin, string Matter)> Submitted(this TestApp app)
    {
        var officer = await app.SignedIn("fdi");
        var bulletin = await officer.Drafted();
        await officer.Moved(bulletin, "submit");
        return (bulletin, (await (await app.SignedIn("lead")).Work()).Single(i => i.Text("subject") == bulletin).Text("id"));
    }

    internal static Task<HttpResponseMessage> Step(this HttpClient client, string matter, string action, string? reason = null, int? version = null) =>
        client.PostAsJsonAsync($"/api/supervision/worklist/{matter}/steps", new { action, reason, version }, Stop);

    internal static Task<HttpResponseMessage> Undo(this HttpClient client, string matter) => client.DeleteAsync($"/api/supervision/worklist/{matter}/steps/last", Stop);

    internal static async Task<string> PersonId(this HttpClient client, string name) =>
        (await client.GetJson($"/api/supervision/people?q={name}")).GetProperty("people").EnumerateArray().Single().Text("id");

    /// <summary>Kinds of notices, without those of files the mini pack expects.</summary>
    internal static async Task<IReadOnlyList<string>> Notices(this HttpClient client) =>
        [.. (await client.GetJson("/api/supervision/notices")).GetProperty("items").EnumerateArray().Where(n => !n.Text("link").StartsWith("/indicators/imports", StringComparison.Ordinal)).Select(n => n.Text("kind"))];
}

using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>Entering and moving records through the front door.</summary>
internal static class Ledger
{
    internal static object Project(string name, string city = "990100", params (string Field, object? Value)[] more)
    {
        var values = new Dictionary<string, object?> { ["name"] = name, ["city"] = city };
        foreach (var (field, value) in more) values[field] = value;
        return new { type = "test.project", values };
    }

    internal static async Task<string> Enter(this HttpClient client, object record) => (await client.PostJson("/api/records/items", record)).Text("id");

    internal static Task<JsonElement> Shown(this HttpClient client, string id) => client.GetJson($"/api/records/items/{id}");

    internal static Task<HttpResponseMessage> Step(this HttpClient client, string id, string action, object? values = null, string? reason = null) =>
        client.PostAsJsonAsync($"/api/records/items/{id}/steps", new { action, values, reason });

    internal static Task<HttpResponseMessage> Row(this HttpClient client, string id, string child, object values) =>
        client.PostAsJsonAsync($"/api/records/items/{id}/children/{child}", new { values });

    internal static async Task<string> File(this HttpClient client, string id, string place, string name = "许可证.pdf")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", name }, { new StringContent(place), "place" } };
        return (await (await client.PostAsync($"/api/records/items/{id}/files", form)).Json()).Text("id");
    }

    /// <summary>A project that has begun, entered by the city and moved by the province.</summary>
    internal static async Task<string> Begun(HttpClient client, string name = "澜湾电池材料项目")
    {
        var id = await client.Enter(Project(name, more: [("firm", new { name = "澜湾电池有限公司" }), ("invest", 10)]));
        await (await client.Step(id, "prepare")).Json();
        await client.File(id, "permit");
        await (await client.Step(id, "begin", new { start = "2026-11-02" })).Json();
        return id;
    }

    internal static string Cell(this JsonElement shown, string field) => shown.GetProperty("row").GetProperty("cells").GetProperty(field).Text("t");
}

using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Luopan.Tests.Support;

/// <summary>What a refusal told the client.</summary>
internal sealed record Told(int Status, string Code, string Sentence, IReadOnlyList<(int? Row, string? Field, string Sentence)> Details);

/// <summary>Asking the API the way the web client does.</summary>
internal static class Ask
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<JsonElement> GetJson(this HttpClient client, string path) => await (await client.GetAsync(path, Stop)).Json();

    internal static async Task<JsonElement> PostJson(this HttpClient client, string path, object? body = null) => await (await client.PostAsJsonAsync(path, body ?? new { }, Stop)).Json();

    internal static async Task<JsonElement> PutJson(this HttpClient client, string path, object body) => await (await client.PutAsJsonAsync(path, body, Stop)).Json();

    /// <summary>The body of an answer that succeeded.</summary>
    internal static async Task<JsonElement> Json(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {response.RequestMessage?.RequestUri}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The refusal an answer carries.</summary>
    internal static async Task<Told> Fault(this Task<HttpResponseMessage> asked) => await (await asked).Fault();

    internal static async Task<Told> Fault(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.False(response.IsSuccessStatusCode, $"Was accepted: {text}");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        var details = problem.TryGetProperty("details", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(d => (Row(d), d.GetProperty("field").GetString(), d.GetProperty("sentence").GetString()!)).ToList()
            : [];
        return new Told((int)response.StatusCode, problem.TryGetProperty("code", out var code) ? code.GetString()! : "", problem.TryGetProperty("detail", out var said) ? said.GetString()! : "", details);
    }

    internal static string Text(this JsonElement json, string property) => json.GetProperty(property).ToString();

    private static int? Row(JsonElement detail) => detail.GetProperty("row").ValueKind == JsonValueKind.Number ? detail.GetProperty("row").GetInt32() : null;
}

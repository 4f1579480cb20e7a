using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

/// <summary>A small plan of our own in the mini space, and the ways to decide on its claims.</summary>
internal sealed class Reviewing(HttpClient client, string plan)
{
    internal const string Text = """
        云岭省对外开放行动方案（2025—2027年）

        一、发展基础

        2022年，全省实际使用外资38.5亿美元。2023年，全省实际使用外资40亿美元。2024年，全省实际使用外资45亿美元。

        二、发展目标

        到2027年，全省实际使用外资达到80亿美元。到2027年，全省实际使用外资力争达到85亿美元。到2027年，新建海外仓12个。

        三、重点任务

        （一）扩大外资规模

        加快引进先进制造业项目。（外资处牵头，云州市负责）

        专栏1 开放平台提升工程

        1.云岭国际物流枢纽。建设多式联运中心。
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal string Plan => plan;

    internal HttpClient Client => client;

    /// <summary>Imports the plan as its lead.</summary>
    internal static async Task<Reviewing> Start(TestApp app, string text = Text)
    {
        var client = await app.SignedIn("lead");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var imported = await (await client.PostAsync("/api/plans", new MultipartFormDataContent { { file, "file", "行动方案.txt" }, { new StringContent("Open"), "sensitivity" } }, Stop)).Json();
        return new(client, imported.Text("id"));
    }

    /// <summary>The same plan before another person.</summary>
    internal async Task<Reviewing> As(TestApp app, string userName) => new(await app.SignedIn(userName), plan);

    internal Task<JsonElement> List() => client.GetJson($"/api/plans/{plan}/claims");

    /// <summary>The claim that gives a number, such as 80亿美元.</summary>
    internal async Task<JsonElement> Claim(string number) => (await List()).GetProperty("claims").EnumerateArray().First(c => c.Text("label").EndsWith(number, StringComparison.Ordinal));

    internal async Task<JsonElement> Card(string number) => await client.GetJson($"/api/plans/claims/{(await Claim(number)).Text("id")}");

    internal async Task<HttpResponseMessage> Decide(string number, string act, object? more = null)
    {
        var claim = await Claim(number);
        return await Send(claim.Text("id"), act, claim.GetProperty("version").GetInt32(), more);
    }

    internal Task<HttpResponseMessage> Send(string id, string act, int version, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        body["version"] = version;
        return System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, $"/api/plans/claims/{id}/{act}", body, Stop);
    }

    internal async Task<JsonElement> Accept(string number, object? more = null) => await (await Decide(number, "acceptance", more)).Json();

    internal async Task<JsonElement> Undo(string number) => await (await Decide(number, "undoing")).Json();

    internal async Task<List<JsonElement>> Targets() => [.. (await client.GetJson("/api/targets")).GetProperty("rows").EnumerateArray().Where(r => r.Text("planId") == plan)];

    internal async Task<JsonElement> Figure(string period) => (await client.GetJson($"/api/indicators/provenance?indicator=fdi.used&org=990000&period={period}")).GetProperty("figure");

    /// <summary>Corrections with every other field left as it is.</summary>
    internal static object Edit(string field, string value) => new { edit = new Dictionary<string, string> { [field] = value } };
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

/// <summary>The register of contradictions through the front door: found between plans, settled with a reason, opened again.</summary>
public sealed class ContradictionTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await TestApp.Start();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Finds_where_a_special_plan_disagrees_with_the_provincial_one()
    {
        using var client = await _app.SignedIn("lead");
        var (province, special) = (await Import(client, "省规划", 50), await Import(client, "专项规划", 30));

        var found = await client.GetFromJsonAsync<JsonElement>($"/api/plans/contradictions?plans={province},{special}", Stop);

        var row = Assert.Single(found.GetProperty("findings").EnumerateArray());
        Assert.Equal("Two values for “省级示范步行街数量” (云岭省, 2025): 50 lines and 30 lines.", row.Text("sentenceEn"));
        Assert.All(row.GetProperty("places").EnumerateArray(), p => Assert.StartsWith("“省级示范步行街数量” (", p.Text("figureEn"), StringComparison.Ordinal));
        Assert.Equal(("value", "open", false), (row.Text("kind"), row.Text("state"), row.GetProperty("within").GetBoolean()));
        Assert.Equal([province, special], row.GetProperty("places").EnumerateArray().Select(p => p.Text("plan")).OrderBy(p => p == special));
        Assert.All(found.GetProperty("plans").EnumerateArray(), p => Assert.Equal(1, p.GetProperty("open").GetInt32()));
        Assert.Empty((await client.GetFromJsonAsync<JsonElement>($"/api/plans/contradictions?plans={province}", Stop)).GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task A_contradiction_is_explained_with_a_reason_and_opened_again()
    {
        using var client = await _app.SignedIn("lead");
        await Import(client, "省规划", 50);
        await Import(client, "专项规划", 30);
        var key = (await Findings(client))[0].Text("key");

        Assert.Equal("plans.reason-missing", await Refused(client, key, "explained", " "));
        Assert.Equal("plans.no-such-state", await Refused(client, key, "forgotten", "因为"));
        Assert.Equal("plans.no-such-contradiction", await Refused(client, "0", "explained", "因为"));
        (await client.PostAsJsonAsync($"/api/plans/contradictions/{key}/decisions", new { state = "explained", reason = "一处为新建数，一处为累计数" }, Stop)).EnsureSuccessStatusCode();

        var settled = (await Findings(client))[0];
        Assert.Equal(("explained", "一处为新建数，一处为累计数"), (settled.Text("state"), settled.Text("reason")));
        Assert.NotEqual("", settled.Text("by"));
        (await client.PostAsJsonAsync($"/api/plans/contradictions/{key}/decisions", new { state = "open", reason = "专项规划修订" }, Stop)).EnsureSuccessStatusCode();
        Assert.Equal("open", (await Findings(client))[0].Text("state"));
    }

    [Fact]
    public async Task Who_may_not_see_a_plan_does_not_see_its_contradictions_and_a_viewer_settles_nothing()
    {
        using var lead = await _app.SignedIn("lead");
        await Import(lead, "省规划", 50, "Open");
        await Import(lead, "专项规划", 30, "WorkSecret");
        var key = (await Findings(lead))[0].Text("key");
        using var viewer = await _app.SignedIn("viewer");

        Assert.Empty(await Findings(viewer));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsJsonAsync($"/api/plans/contradictions/{key}/decisions", new { state = "explained", reason = "因为" }, Stop)).StatusCode);
    }

    private static async Task<string> Import(HttpClient client, string title, int streets, string sensitivity = "Open")
    {
        var text = $"云岭省{title}\n一、发展目标\n到2025年，全省建成省级示范步行街{streets}条。\n";
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", title + ".txt" }, { new StringContent(sensitivity), "sensitivity" } };
        var response = await client.PostAsync("/api/plans", form, Stop);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("id");
    }

    private static async Task<List<JsonElement>> Findings(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>("/api/plans/contradictions", Stop)).GetProperty("findings").EnumerateArray().Where(f => f.Text("sentence").Contains("步行街", StringComparison.Ordinal))];

    private static async Task<string> Refused(HttpClient client, string key, string state, string reason)
    {
        var response = await client.PostAsJsonAsync($"/api/plans/contradictions/{key}/decisions", new { state, reason }, Stop);
        Assert.False(response.IsSuccessStatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        return problem.TryGetProperty("code", out var code) ? code.GetString()! : problem.ToString();
    }
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

/// <summary>What a document is for: told by its text, said on import, corrected afterwards.</summary>
public sealed class CorrectPlanTests
{
    private const string Body = "\n一、目标\n到2025年，实际使用外资达到62亿美元。\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("云岭省“十四五”开放规划", null, "2021—2025年")]
    [InlineData("云岭省开放行动方案（2023—2025年）", null, "2023—2025年")]
    [InlineData("云岭省2024年国民经济和社会发展统计公报", null, "2024年")]
    [InlineData("云岭省2025年商务工作要点", null, "2025年")]
    [InlineData("云岭省“十四五”开放规划", "2022-2024", "2022—2024年")]
    [InlineData("云岭省“十四五”开放规划", "2024 年", "2024年")]
    public async Task An_imported_document_shows_the_period_it_is_for(string title, string? said, string label)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var imported = await (await Import(client, title, said)).Json();

        Assert.Equal(label, imported.Text("periodLabel"));
        Assert.Equal(label, (await Row(client, imported.Text("id"))).Text("periodLabel"));
    }

    [Fact]
    public async Task A_document_that_tells_no_year_has_no_period_and_refuses_a_bad_one()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var silent = await (await Import(client, "开放规划", null, "\n一、目标\n加快开放。\n")).Json();
        var bad = await Import(client, "云岭省开放规划", "近五年").Fault();

        Assert.Equal("", silent.Text("periodLabel"));
        Assert.Equal(("plans.bad-plan-period", "period"), (bad.Code, Assert.Single(bad.Details).Field));
    }

    [Fact]
    public async Task Title_issuer_date_and_period_are_corrected_and_the_log_knows()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = (await (await Import(client, "云岭省“十四五”开放规划", null)).Json()).Text("id");

        var shown = await (await Put(client, id, new { title = "云岭省对外开放规划", issuer = "云岭省人民政府", date = "2021-08", period = "2021—2030" })).Json();
        var row = await Row(client, id);
        await (await Put(client, id, new { title = "云岭省对外开放规划", issuer = "", date = "", period = "" })).Json();

        Assert.Equal(("2021—2030年", "2021–2030"), (shown.Text("periodLabel"), shown.Text("periodLabelEn")));
        Assert.Equal(("云岭省对外开放规划", "云岭省人民政府", "2021-08", "2021/2030"), (row.Text("title"), row.Text("issuer"), row.Text("date"), row.Text("period")));
        Assert.Equal("", (await Row(client, id)).Text("period"));
    }

    [Fact]
    public async Task Refuses_a_bad_field_a_digest_and_who_may_not()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = (await (await Import(client, "云岭省“十四五”开放规划", null)).Json()).Text("id");
        var digest = (await client.GetJson("/api/plans")).GetProperty("plans").EnumerateArray().First(p => p.Text("code") == "mini-fdi").Text("id");
        var right = new { title = "规划", issuer = "", date = "", period = "" };

        var codes = new[]
        {
            await Put(client, id, right with { period = "五年" }).Fault(), await Put(client, id, right with { date = "八月" }).Fault(), await Put(client, id, right with { title = " " }).Fault(),
            await Put(client, digest, right).Fault(), await Put(client, Guid.NewGuid().ToString(), right).Fault(), await Put(await app.SignedIn("yunzhou"), id, right).Fault(), await Put(await app.SignedIn("viewer"), id, right).Fault(),
        };

        Assert.Equal(
            ["plans.bad-plan-period", "plans.bad-date", "plans.title-missing", "plans.of-the-pack", "plans.no-such-plan", "plans.not-your-plan", "access.not-allowed"],
            codes.Select(c => c.Code));
    }

    private static Task<HttpResponseMessage> Import(HttpClient client, string title, string? period, string body = Body)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(title + body)), "file", "文件.txt" }, { new StringContent("Open"), "sensitivity" } };
        if (period is not null) form.Add(new StringContent(period), "period");
        return client.PostAsync("/api/plans", form, Stop);
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string id, object body) => client.PutAsJsonAsync($"/api/plans/{id}", body, Stop);

    private static async Task<JsonElement> Row(HttpClient client, string id) => (await client.GetJson("/api/plans")).GetProperty("plans").EnumerateArray().Single(p => p.Text("id") == id);
}

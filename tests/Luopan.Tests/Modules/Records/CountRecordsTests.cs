using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class CountRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> Figure(HttpClient client, string indicator, string org, string period, string breakdown = "") =>
        await client.GetJson($"/api/indicators/provenance?indicator={indicator}&org={org}&period={period}&breakdown={breakdown}");

    private static async Task<string> Value(HttpClient client, string indicator, string org, string period, string breakdown = "") => (await Figure(client, indicator, org, period, breakdown)).GetProperty("figure").Text("text");

    [Fact]
    public async Task Records_are_counted_live_by_month_org_and_breakdown_and_rolled_up()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        await client.PutJson($"/api/records/items/{id}", new { version = 99, values = new { country = "日本" } });

        Assert.Equal(("1", "1", "0", "0"), (await Value(client, "project.begun", "990100", "2026-11"), await Value(client, "project.begun", "990000", "2026-11"), await Value(client, "project.begun", "990200", "2026-11"), await Value(client, "project.begun", "990100", "2026-10")));
        Assert.Equal(("1", "1", "0"), (await Value(client, "project.begun", "990000", "2026-11", "origin=jp"), await Value(client, "project.begun", "990000", "2026-11", "origin=jpkr"), await Value(client, "project.begun", "990000", "2026-11", "origin=kr")));
        Assert.Equal(("1", "—", "—"), (await Value(client, "project.begun", "990000", "2026-01/11"), await Value(client, "project.begun", "990000", "2026"), await Value(client, "project.begun", "990000", "2025-11")));
    }

    [Fact]
    public async Task Sums_of_rows_follow_every_change_and_leave_with_the_record()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        await (await client.Row(id, "progress", new { month = "2026-10", amount = 1.25 })).Json();
        var first = await Value(client, "project.done", "990000", "2026-01/11");
        await (await client.Row(id, "progress", new { month = "2026-11", amount = 2 })).Json();
        var second = await Value(client, "project.done", "990000", "2026-01/11");
        await (await client.Step(id, "stop", reason: "投资方撤回")).Json();
        var stopped = await Value(client, "project.begun", "990000", "2026-11");
        await client.PostJson($"/api/records/items/{id}/voiding", new { reason = "重复登记" });

        Assert.Equal(("1.25", "3.25", "—"), (first, second, stopped));
        Assert.Equal("—", await Value(client, "project.done", "990000", "2026-01/11"));
    }

    [Fact]
    public async Task A_figure_says_that_it_was_counted_and_opens_its_records()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        await client.Enter(Ledger.Project("云东冷链中心"));

        var told = await Figure(client, "project.begun", "990000", "2026-11");
        var year = await Figure(client, "project.begun", "990000", "2026-01/11");
        var link = told.GetProperty("counted").Text("link");
        var listed = await client.GetJson("/api/records/items?type=test.project&" + link[(link.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        var wrong = await client.GetAsync("/api/records/items?type=test.project&filter=" + Uri.EscapeDataString("[[\"figure\",\"is\",\"x\"]]"), Stop).Fault();

        Assert.Equal(("counted", "重点项目", 1, 1), (told.GetProperty("figure").Text("status"), told.GetProperty("counted").Text("typeName"), told.GetProperty("counted").GetProperty("entries").GetInt32(), year.GetProperty("counted").GetProperty("entries").GetInt32()));
        Assert.Equal(id, Assert.Single(listed.GetProperty("items").EnumerateArray()).Text("id"));
        Assert.Equal("records.bad-filter", wrong.Code);
    }

    [Fact]
    public async Task Counted_figures_stand_in_series_and_tables_and_nobody_else_writes_them()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await Ledger.Begun(client);

        var series = await client.GetJson("/api/indicators/project.begun/series?org=990100");
        var table = await client.GetJson("/api/indicators/project.begun/table?period=2026-11");
        var viewer = await (await app.SignedIn("viewer")).GetJson("/api/indicators/project.begun/table?period=2026-11");

        Assert.Contains(series.GetProperty("points").EnumerateArray(), p => p.Text("period") == "2026-11" && p.GetProperty("figure").Text("text") == "1");
        Assert.Equal("1", table.GetProperty("total").GetProperty("figure").Text("text"));
        Assert.Equal("—", viewer.GetProperty("total").GetProperty("figure").Text("text"));
    }

    [Fact]
    public async Task Two_servers_on_one_database_come_to_the_same_figure()
    {
        await using var app = await TestApp.Start();
        var other = app.Beside();
        try
        {
            var (client, beside) = (await app.SignedIn("lead"), await other.SignedIn("lead"));
            var before = await Value(beside, "project.begun", "990000", "2026-11");
            await Ledger.Begun(client);
            other.Clock.Advance(TimeSpan.FromSeconds(11)); // what another process changed is seen within ten

            Assert.Equal(("—", "1"), (before, await Value(beside, "project.begun", "990000", "2026-11")));
        }
        finally
        {
            await other.Stop();
        }
    }
}

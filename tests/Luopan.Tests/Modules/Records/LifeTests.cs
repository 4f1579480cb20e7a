using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class LifeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clock_kept_by_a_date_stands_still_while_the_matter_waits_outside()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(new { type = "test.matter", values = new { what = "口岸通关时间过长", line = "trade" } });

        await (await client.Step(id, "accept", new { due = "2026-12-04" })).Json();
        await (await client.Step(id, "wait")).Json();
        app.Clock.Advance(TimeSpan.FromDays(7));
        client = await app.SignedIn("lead");
        var paused = await client.Shown(id);
        await (await client.Step(id, "resume")).Json();
        var running = await client.Shown(id);

        Assert.True(paused.GetProperty("clock").GetProperty("paused").GetBoolean());
        Assert.Equal("paused", paused.GetProperty("row").GetProperty("light").Text("level"));
        Assert.True(DateOnly.Parse(running.GetProperty("clock").Text("due"), System.Globalization.CultureInfo.InvariantCulture) > new DateOnly(2026, 12, 4));
    }

    [Fact]
    public async Task Rows_with_a_life_hold_their_record_open_until_they_are_checked_off()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(new { type = "test.inspection", values = new { topic = "外资统计", place = "990100", day = "2026-11-20" } });
        await (await client.Step(id, "inspect")).Json();
        var row = (await (await client.Row(id, "finding", new { what = "台账缺项", by = "2026-12-01" })).Json()).Text("id");

        var told = await client.Step(id, "close").Fault();
        var late = await client.PostAsJsonAsync($"/api/records/items/{id}/children/finding/{row}/steps", new { action = "fix" }, Stop).Fault();
        await client.PostJson($"/api/records/items/{id}/children/finding/{row}/steps", new { action = "fix", values = new { proof = "已补齐" } });
        await client.PostJson($"/api/records/items/{id}/children/finding/{row}/steps", new { action = "check" });
        await (await client.Step(id, "close")).Json();

        Assert.Contains("问题还有1条未办结", told.Sentence, StringComparison.Ordinal);
        Assert.Equal("records.step-needs", late.Code);
        Assert.Equal("closed", (await client.Shown(id)).GetProperty("row").Text("state"));
    }

    [Fact]
    public async Task A_monthly_duty_is_late_on_every_screen_until_the_row_comes_in()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Daily();
        client = await app.SignedIn("lead");

        var late = await client.GetJson("/api/records/items?type=test.project&filter=" + Uri.EscapeDataString("[[\"duty.report\",\"is\",\"late\"]]"));
        await (await client.Row(id, "progress", new { month = "2026-11", amount = 1 })).Json();
        var after = await client.GetJson("/api/records/items?type=test.project&filter=" + Uri.EscapeDataString("[[\"duty.report\",\"is\",\"late\"]]"));

        var row = Assert.Single(late.GetProperty("items").EnumerateArray());
        Assert.Equal((id, "overdue"), (row.Text("id"), row.GetProperty("light").Text("level")));
        Assert.Equal(0, after.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_month_is_reported_once()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        await (await client.Row(id, "progress", new { month = "2026-11", amount = 1 })).Json();

        var told = await client.Row(id, "progress", new { month = "2026-11", amount = 2 }).Fault();

        Assert.Contains(told.Details, d => d.Sentence.Contains("月份重复", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Four_eyes_and_reasons_are_asked_for()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        await (await client.Row(id, "progress", new { month = "2026-11", amount = 10 })).Json();

        var own = await client.Step(id, "run").Fault();
        var silent = await client.Step(id, "stop").Fault();
        await (await client.Step(id, "stop", reason: "投资方撤回")).Json();
        var ended = await client.PutAsJsonAsync($"/api/records/items/{id}", new { version = 99, values = new { share = 1 } }, Stop).Fault();

        Assert.Equal(("work.four-eyes", "work.reason-missing", "records.ended"), (own.Code, silent.Code, ended.Code));
    }
}

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
    public async Task The_worklist_leads_to_what_is_to_be_filed_and_cannot_take_the_step_itself()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Daily();
        client = await app.SignedIn("lead");

        var duty = (await client.GetJson("/api/supervision/worklist?type=records.duty&Size=100")).GetProperty("items").EnumerateArray().First(i => i.Text("link").Contains(id, StringComparison.Ordinal));
        var (file, waive) = (duty.GetProperty("actions").EnumerateArray().Single(a => a.Text("code") == "report"), duty.GetProperty("actions").EnumerateArray().Single(a => a.Text("code") == "drop"));
        var told = await client.PostAsJsonAsync($"/api/supervision/worklist/{duty.Text("id")}/steps", new { action = "report" }, Stop).Fault();

        Assert.Equal((false, true), (file.GetProperty("here").GetBoolean(), waive.GetProperty("here").GetBoolean()));
        Assert.Equal($"/records/test.project/{id}?duty=report&for=2026-11", duty.Text("link"));
        Assert.Equal("2026年11月进展：澜湾电池材料项目", duty.Text("title"));
        Assert.Equal("records.file-the-row", told.Code);
    }

    [Fact]
    public async Task The_page_says_which_clock_the_light_goes_by_and_when_later_states_are_planned()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云州精密铸件项目", more: [("firm", new { name = "云州铸件有限公司" })]));
        await (await client.Step(id, "prepare")).Json();

        var prepared = await client.Shown(id);
        await client.File(id, "permit");
        await (await client.Step(id, "begin", new { start = "2026-11-02" })).Json();
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Daily();
        client = await app.SignedIn("lead");
        var begun = await client.Shown(id);
        await (await client.Row(id, "difficulty", new { what = "用地指标" })).Json();
        var troubled = await client.Shown(id);

        Assert.Equal(("clock", "前期工作", "Preparation"), (prepared.GetProperty("urgent").Text("kind"), prepared.GetProperty("urgent").Text("name"), prepared.GetProperty("urgent").Text("nameEn")));
        Assert.Equal(prepared.GetProperty("clock").Text("due"), prepared.GetProperty("life").EnumerateArray().Single(l => l.Text("state") == "begun").Text("planned"));
        Assert.Equal(("duty", "report", "2026-11"), (begun.GetProperty("urgent").Text("kind"), begun.GetProperty("urgent").Text("code"), begun.GetProperty("urgent").Text("period")));
        Assert.Equal(begun.GetProperty("row").GetProperty("light").Text("due"), begun.GetProperty("urgent").Text("due"));
        Assert.Equal(troubled.GetProperty("row").GetProperty("light").Text("due"), troubled.GetProperty("urgent").Text("due"));
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

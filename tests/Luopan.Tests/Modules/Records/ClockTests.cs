using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

/// <summary>Time limits that go by a date of the record. Today is 2026-11-23, a Monday.</summary>
public sealed class ClockTests
{
    private const string Types = """
        test.appeal:
          name: 诉求 | Appeals
          group: 试 | Test
          line: fdi
          owner: city
          title: name
          fields:
            name: {is: text, label: 名 | Name, required: true}
            city: {is: org, label: 市 | City, required: true}
            filed: {is: date, label: 收到日 | Filed}
          children:
            parts:
              label: 分项 | Parts
              title: what
              fields: {what: {is: text, label: 事 | What, required: true}, until: {is: date, label: 至 | Until}}
              life:
                start: open
                states: {open: 在办 | Open, asked: 已征询 | Asked, done: 办结 | Done}
                ends: [done]
                steps:
                  - {code: ask, name: 征询 | Ask, from: open, to: asked, by: write}
                  - {code: finish, name: 完成 | Finish, from: asked, to: done, by: write}
                clocks: [{name: 分项 | Part, runs: [open, asked], until: until}]
          life:
            start: open
            states: {open: 在办 | Open, asked: 已征询 | Asked, done: 办结 | Done}
            ends: [done]
            steps:
              - {code: ask, name: 征询 | Ask, from: open, to: asked, by: write}
              - {code: finish, name: 完成 | Finish, from: asked, to: done, by: write}
            clocks: [{name: 办理 | Handling, runs: [open, asked], limit: 10 working days, from: filed}]
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_limit_counts_from_the_date_in_its_field_and_follows_it_without_losing_an_extension()
    {
        using var packs = new ExtraType(Types);
        Assert.Empty(packs.Findings());
        await using var app = await TestApp.Start(("Packs:Path", packs.Packs));
        var lead = await app.SignedIn("lead");

        var late = await lead.Enter(new { type = "test.appeal", values = new { name = "甲", city = "990100", filed = "2026-11-02" } });
        var undated = await lead.Enter(new { type = "test.appeal", values = new { name = "乙", city = "990100" } });
        Assert.Equal(("2026-11-16", "overdue"), Due(await lead.Shown(late)));
        Assert.Equal("2026-12-07", Due(await lead.Shown(undated)).Day);

        await lead.PostJson($"/api/records/items/{late}/clock", new { act = "extend", to = "2026-11-30", reason = "补正材料" });
        await (await lead.Step(late, "ask")).Json();
        Assert.Equal("2026-11-30", Due(await lead.Shown(late)).Day);

        await Edit(lead, late, new { filed = "2026-11-04" });
        await Edit(lead, undated, new { filed = "2026-11-20" });
        Assert.Equal("2026-12-02", Due(await lead.Shown(late)).Day);
        Assert.Equal("2026-12-04", Due(await lead.Shown(undated)).Day);
    }

    [Fact]
    public async Task A_row_keeps_its_extension_at_the_next_step()
    {
        using var packs = new ExtraType(Types);
        await using var app = await TestApp.Start(("Packs:Path", packs.Packs));
        var lead = await app.SignedIn("lead");
        var id = await lead.Enter(new { type = "test.appeal", values = new { name = "甲", city = "990100" } });
        var row = (await (await lead.Row(id, "parts", new { what = "补证", until = "2026-11-25" })).Json()).Text("id");

        var matter = (await lead.GetJson("/api/supervision/worklist?Size=100")).GetProperty("items").EnumerateArray().Single(i => i.Text("link").EndsWith($"row={row}", StringComparison.Ordinal));
        await lead.PostJson($"/api/supervision/worklist/{matter.Text("id")}/clock", new { act = "extend", to = "2026-12-09", reason = "等外单位回函" });
        await lead.PostJson($"/api/records/items/{id}/children/parts/{row}/steps", new { action = "ask" });

        var part = (await lead.Shown(id)).GetProperty("children").GetProperty("parts")[0];
        Assert.Equal("2026-12-09", part.GetProperty("light").Text("due"));
        Assert.Equal("2026-12-09", part.GetProperty("cells").GetProperty("until").Text("v"));
    }

    [Theory]
    [InlineData("limit: 10 working days, from: city", "时限“办理”的日期字段“city”不是日期")]
    [InlineData("until: filed, from: filed", "from 只用于 limit")]
    public void A_wrong_day_is_found(string clock, string said) => Assert.Contains(ExtraType.Findings(Types.Replace("limit: 10 working days, from: filed", clock, StringComparison.Ordinal)), f => f.Contains(said, StringComparison.Ordinal));

    private static (string Day, string Level) Due(JsonElement shown) => (shown.GetProperty("clock").Text("due"), shown.GetProperty("clock").Text("level"));

    private static async Task Edit(HttpClient client, string id, object values) =>
        await (await client.PutAsJsonAsync($"/api/records/items/{id}", new { version = (await client.Shown(id)).GetProperty("row").GetProperty("version").GetInt32(), values }, Stop)).Json();
}

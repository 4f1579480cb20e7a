using System.Text;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class ListTargetsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_shows_target_latest_figure_completion_pace_light_owner_and_sentence()
    {
        await using var app = await TestApp.Start();
        var row = await (await app.SignedIn("lead")).Row("mini-fdi", "fdi");

        Assert.Equal("达到62亿美元", row.GetProperty("goal").Text("text"));
        Assert.Equal(("34.50", "2025年1—9月"), (row.GetProperty("latest").Text("text"), row.Text("latestLabel")));
        Assert.Equal("9.5", row.GetProperty("yoy").Text("text"));
        Assert.Equal(("55.6", "75.0", "red"), (row.GetProperty("completion").Text("text"), row.GetProperty("pace").Text("text"), row.Text("light")));
        Assert.Equal("2025年1—9月34.50亿美元，完成55.6%，2025年1—9月末序时75.0%，慢于序时19.4个百分点。", row.Text("why"));
        Assert.Equal(("外资处", "2025-12-31", "预期性"), (row.Text("ownerName"), row.Text("due"), row.Text("attribute")));
        Assert.Equal(("实际使用外资达到62亿美元", "云岭省利用外资规划"), (row.Text("quote"), row.Text("planTitle")));
    }

    [Fact]
    public async Task Lights_are_judged_at_the_latest_figures_period_end_not_at_todays_date()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var before = await client.Row("yunzhou", "fdi");
        app.Clock.Advance(TimeSpan.FromDays(300));
        var after = await (await app.SignedIn("lead")).Row("yunzhou", "fdi");

        Assert.Equal(("75.1", "75.0", "green"), (before.GetProperty("completion").Text("text"), before.GetProperty("pace").Text("text"), before.Text("light")));
        Assert.Equal(before.GetProperty("pace").Text("text"), after.GetProperty("pace").Text("text"));
        Assert.Equal("2025-01/09", after.Text("judgedAt"));
    }

    [Fact]
    public async Task What_cannot_be_judged_has_no_light_and_says_why()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var total = await client.Row("mini-fdi", "fdi-total");
        var firms = await client.Row("yunzhou", "firms");
        var nation = await client.Row("yunzhou", "nation");

        Assert.Equal("none", total.Text("light"));
        Assert.Contains("缺2021、2022年数", total.Text("why"), StringComparison.Ordinal);
        Assert.Equal(("judgement", "figure", "judgement"), (total.Text("lack"), firms.Text("lack"), nation.Text("lack")));
        Assert.StartsWith("尚无数据", firms.Text("why"), StringComparison.Ordinal);
        Assert.StartsWith("无法判定", nation.Text("why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_printed_twice_with_different_values_is_kept_twice_and_flagged()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var first = await client.Row("yunzhou", "fdi");
        var second = await client.Row("yunzhou", "fdi-box");

        Assert.Contains("达到25亿美元", first.Text("clash"), StringComparison.Ordinal);
        Assert.Contains("达到24亿美元", second.Text("clash"), StringComparison.Ordinal);
        Assert.Contains("63亿美元", (await client.Row("mini-fdi", "fdi")).Text("clash"), StringComparison.Ordinal);
        Assert.Equal("", (await (await app.SignedIn("viewer")).Row("mini-fdi", "fdi")).Text("clash"));
    }

    [Fact]
    public async Task An_equal_claim_of_the_pack_is_one_target_with_two_sources()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var target = await client.GetJson($"/api/targets/{await client.TargetId()}");

        Assert.Equal(2, target.GetProperty("sources").GetArrayLength());
        Assert.DoesNotContain("mini-fdi/fdi-again", (await client.GetJson("/api/targets")).Keys());
    }

    [Fact]
    public async Task Filters_by_unit_plan_line_and_light_and_counts_the_lights()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        Assert.All((await client.GetJson("/api/targets?org=990100")).Keys(), k => Assert.StartsWith("yunzhou/", k, StringComparison.Ordinal));
        Assert.Equal(["mini-fdi/fdi", "mini-fdi/fdi-total", "mini-fdi/mfg-share"], (await client.GetJson("/api/targets?plan=mini-fdi")).Keys().Order());
        Assert.Empty((await client.GetJson("/api/targets?line=trade")).Keys());
        var red = await client.GetJson("/api/targets?light=red&org=990000");
        Assert.Equal(["mini-fdi/fdi", "mini-fdi/mfg-share", "mini-inner/fdi-inner"], red.Keys().Order());
        Assert.Equal(("4", "3", "0"), (red.GetProperty("counts").Text("all"), red.GetProperty("counts").Text("red"), red.GetProperty("counts").Text("green")));
    }

    [Fact]
    public async Task Nobody_sees_a_target_outside_line_territory_or_sensitivity()
    {
        await using var app = await TestApp.Start();

        var viewer = await (await app.SignedIn("viewer")).GetJson("/api/targets");
        var city = await (await app.SignedIn("yunzhou")).GetJson("/api/targets");
        var id = await (await app.SignedIn("lead")).TargetId();

        Assert.All(viewer.Keys(), k => Assert.StartsWith("mini-fdi/", k, StringComparison.Ordinal));
        Assert.All(city.Keys(), k => Assert.StartsWith("yunzhou/", k, StringComparison.Ordinal));
        Assert.Equal((404, "targets.no-such-target"), await Refused(await app.SignedIn("yunzhou"), $"/api/targets/{id}"));
        Assert.Equal(403, (await (await app.SignedIn("security")).GetAsync("/api/targets", Stop).Fault()).Status);
        Assert.Equal(401, (await app.Anybody().GetAsync("/api/targets", Stop).Fault()).Status);
    }

    [Fact]
    public async Task The_board_leaves_as_csv_with_its_mark_as_demo_data()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var bytes = await client.GetByteArrayAsync("/api/targets/export?org=990000", Stop);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Contains("实际使用外资,云岭省,2025年,level,2020,41.35,62,亿美元,预期性,34.50,亿美元,2025年1—9月,9.5,55.6,75.0,滞后", string.Concat(lines), StringComparison.Ordinal);
        Assert.All(lines.Skip(1), l => Assert.EndsWith("演示数据", l, StringComparison.Ordinal));
    }

    private static async Task<(int, string)> Refused(HttpClient client, string path)
    {
        var told = await client.GetAsync(path, Stop).Fault();
        return (told.Status, told.Code);
    }
}

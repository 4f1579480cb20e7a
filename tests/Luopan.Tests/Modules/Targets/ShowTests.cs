using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

/// <summary>The target page, the comparison and the cockpit.</summary>
public sealed class ShowTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_target_page_shows_its_figures_and_what_each_city_adds()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var shown = await client.GetJson($"/api/targets/{await client.TargetId()}");

        Assert.Equal("2025年1—9月", shown.Text("partsPeriod"));
        var parts = shown.GetProperty("parts").EnumerateArray().ToDictionary(p => p.Text("name"));
        Assert.Equal(("18.03", "52.3", "green"), (Text(parts["云州市"], "figure"), Text(parts["云州市"], "share"), parts["云州市"].Text("light")));
        Assert.Equal("—", Text(parts["东麓市"], "figure"));
        Assert.Contains(shown.GetProperty("points").EnumerateArray(), p => p.Text("period") == "2025-01/09" && Text(p, "figure") == "34.50" && Text(p, "yoy") == "9.5");
    }

    [Fact]
    public async Task A_comparison_shows_published_figures_and_computes_rank_and_gap()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var table = await client.GetJson("/api/targets/comparisons/peers-2024");

        var fdi = table.GetProperty("rows").EnumerateArray().First();
        var cells = fdi.GetProperty("cells").EnumerateArray().ToDictionary(c => c.Text("org"));
        Assert.Equal(("44.00", "2"), (Text(cells["990000"], "figure"), cells["990000"].Text("rank")));
        Assert.Equal(("190.0", "1", "146.0", "4.32"), (Text(cells["cn.js"], "figure"), cells["cn.js"].Text("rank"), Text(cells["cn.js"], "gap"), Text(cells["cn.js"], "multiple")));
        Assert.Equal(("1162.4", JsonValueKind.Null), (Text(cells["cn"], "figure"), cells["cn"].GetProperty("rank").ValueKind));
        Assert.Equal("computed", cells["cn.js"].GetProperty("gap").Text("status"));
        Assert.Equal("cn.js", cells["cn.js"].GetProperty("provenance").Text("org"));
        Assert.Single((await client.GetJson("/api/targets/comparisons")).GetProperty("comparisons").EnumerateArray());
        Assert.Equal("targets.no-such-comparison", (await client.GetAsync("/api/targets/comparisons/none", Stop).Fault()).Code);
    }

    [Fact]
    public async Task The_cockpit_shows_figures_map_red_list_trend_and_what_waits()
    {
        await using var app = await TestApp.Start();
        var cockpit = await (await app.SignedIn("lead")).GetJson("/api/targets/cockpit");

        Assert.Equal(("云岭省", "True"), (cockpit.GetProperty("org").Text("name"), cockpit.Text("demo")));
        var fdi = cockpit.GetProperty("figures").EnumerateArray().First();
        Assert.Equal(("34.50", "9.5", "red"), (Text(fdi, "figure"), Text(fdi, "yoy"), fdi.Text("light")));
        var map = cockpit.GetProperty("map");
        Assert.Equal(("2", "3", "2025年1—9月，已公布2/3"), (map.Text("published"), map.Text("of"), map.Text("finding")));
        Assert.Equal(["云州市", "澜湾市", "东麓市"], map.GetProperty("places").EnumerateArray().Select(p => p.Text("name")));
        Assert.Equal(JsonValueKind.Null, map.GetProperty("places").EnumerateArray().Last().GetProperty("class").ValueKind);
        var red = cockpit.GetProperty("red");
        Assert.Equal(("3", "1"), (red.Text("red"), red.Text("yellow")));
        Assert.Equal(["red", "red", "red", "yellow"], red.GetProperty("items").EnumerateArray().Select(i => i.Text("light")));
        Assert.Equal("实际使用外资", cockpit.GetProperty("trend").Text("name"));

        // The mini pack brings one project whose clock runs.
        Assert.Equal("1", cockpit.GetProperty("waiting").Text("all"));
    }

    [Fact]
    public async Task The_map_changes_its_measure_and_refuses_one_it_does_not_know()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var completion = (await client.GetJson("/api/targets/cockpit?measure=completion&indicator=fdi.used")).GetProperty("map");
        var city = (await client.GetJson("/api/targets/cockpit?org=990100")).GetProperty("map");

        Assert.Equal("75.1", Text(completion.GetProperty("places").EnumerateArray().First(), "shown"));
        Assert.Equal(2, city.GetProperty("places").GetArrayLength());
        Assert.Equal("targets.bad-measure", (await client.GetAsync("/api/targets/cockpit?measure=beauty", Stop).Fault()).Code);
        Assert.Equal("targets.no-such-org", (await client.GetAsync("/api/targets/cockpit?org=1", Stop).Fault()).Code);
        Assert.Equal("targets.bad-period", (await client.GetAsync("/api/targets/cockpit?period=soon", Stop).Fault()).Code);
        Assert.Equal("targets.no-such-indicator", (await client.GetAsync("/api/targets/cockpit?indicator=none", Stop).Fault()).Code);
    }

    [Fact]
    public async Task A_kept_cockpit_is_forgotten_as_soon_as_something_changes()
    {
        await using var app = await TestApp.Start();
        var (drafter, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        var id = await drafter.TargetId("yunzhou", "fdi-box");
        var before = (await leader.GetJson("/api/targets/cockpit")).GetProperty("red");

        await drafter.PostJson($"/api/targets/{id}/changes", new { value = 24.5, bound = "=", due = "2025-12-31", reason = "核对原文", version = 1 });
        var waiting = (await leader.GetJson("/api/targets/cockpit")).GetProperty("waiting");
        await leader.PostJson($"/api/targets/{id}/moves", new { action = "approve" });
        var after = (await leader.GetJson("/api/targets/cockpit")).GetProperty("red");

        Assert.Equal("2", waiting.Text("all"));
        Assert.Equal("72.1", before.GetProperty("items").EnumerateArray().Last().GetProperty("completion").Text("text"));
        Assert.Equal("73.6", after.GetProperty("items").EnumerateArray().Last().GetProperty("completion").Text("text"));
    }

    [Fact]
    public async Task A_city_officer_opens_the_cockpit_of_the_own_city_and_sees_nothing_of_the_province()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("yunzhou");

        var own = await client.GetJson("/api/targets/cockpit");
        var province = await client.GetJson("/api/targets/cockpit?org=990000");

        Assert.Equal("云州市", own.GetProperty("org").Text("name"));
        Assert.Equal("—", Text(province.GetProperty("figures").EnumerateArray().First(), "figure"));
    }

    private static string Text(JsonElement row, string figure) => row.GetProperty(figure).Text("text");
}

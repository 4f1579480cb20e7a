using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

public sealed class ExploreTests(ExplorerApp fixture) : IClassFixture<ExplorerApp>
{
    private const string Cities = "&orgs=990000&orgs=children:990000";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_items_by_orgs_by_periods_in_the_order_it_says()
    {
        var answer = await Ask("items=fdi.used&items=fdi.used.yoy&periods=2023..2024" + Cities);

        Assert.Equal(["990000", "990100", "990200", "990300"], answer.GetProperty("orgs").EnumerateArray().Select(o => o.Text("code")));
        Assert.Equal(["2023", "2024"], answer.GetProperty("periods").EnumerateArray().Select(p => p.Text("period")));
        Assert.Equal(["40.00", "44.00", "20.00", "22.50", "—", "14.00", "—", "—"], Texts(answer).Take(8));
        Assert.Equal(["—", "10.0", "—", "12.5", "—", "—", "—", "—"], Texts(answer).Skip(8));
        Assert.Equal(("亿美元", "%", "True"), (answer.GetProperty("items")[0].Text("unit"), answer.GetProperty("items")[1].Text("unit"), answer.GetProperty("items")[1].Text("growth")));
    }

    [Fact]
    public async Task A_printed_figure_keeps_its_marks_and_a_missing_one_its_reason()
    {
        var answer = await Ask("items=fdi.used&items=fdi.new_firms&periods=2024&orgs=990100&orgs=990300&orgs=cn.js");
        var cells = answer.GetProperty("cells").EnumerateArray().ToList();

        Assert.Equal(("22.50", "demo", "云州年报"), (cells[0].Text("text"), cells[0].Text("status"), cells[0].Text("publisher")));
        Assert.True(cells[0].GetProperty("observation").GetInt64() > 0);
        Assert.Equal("2024年东麓市实际使用外资无数据", cells[1].Text("missing"));
        Assert.Equal(["rounded"], cells[2].GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        Assert.Contains("取整", cells[2].Text("alone"), StringComparison.Ordinal);
        Assert.Equal(("600余", 600m), (cells[3].Text("text"), cells[3].GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task Every_cell_is_what_the_other_pages_show()
    {
        var answer = await Ask("items=fdi.used&items=fdi.used.yoy&items=fdi.used.rank&items=fdi.mfg_share&items=trade.export&periods=2024&periods=2025-01/09&periods=2025-09&orgs=level:city&orgs=990000&orgs=overlays:990000&orgs=areas&by=&by=industry");
        var (items, parts, orgs, periods) = (Codes(answer, "items", "code"), Codes(answer, "breakdowns", "breakdown"), Codes(answer, "orgs", "code"), Codes(answer, "periods", "period"));
        var cells = answer.GetProperty("cells").EnumerateArray().ToList();
        var client = await fixture.App.SignedIn("lead");
        var compared = 0;
        for (var at = 0; at < cells.Count; at += 7)
        {
            var (item, rest) = Math.DivRem(at, parts.Count * orgs.Count * periods.Count);
            var (part, within) = Math.DivRem(rest, orgs.Count * periods.Count);
            var shown = await client.GetAsync($"/api/indicators/provenance?indicator={items[item]}&org={orgs[within / periods.Count]}&period={periods[within % periods.Count]}&breakdown={Uri.EscapeDataString(parts[part])}", Stop);
            if (!shown.IsSuccessStatusCode) continue;
            var figure = (await shown.Json()).GetProperty("figure");
            Assert.Equal((figure.Text("text"), figure.Text("status"), figure.Text("missing")), (cells[at].Text("text"), cells[at].Text("status"), cells[at].Text("missing")));
            compared++;
        }

        Assert.True(compared > 30, $"Only {compared} cells could be compared.");
    }

    [Fact]
    public async Task Overlays_and_areas_stand_apart_from_the_tree_and_take_no_place()
    {
        var answer = await Ask("items=fdi.used&periods=2024&orgs=overlays:990000&orgs=areas" + Cities);
        var orgs = answer.GetProperty("orgs").EnumerateArray().Select(o => (o.Text("code"), o.Text("group"), o.GetProperty("depth").GetInt32())).ToList();

        Assert.Equal([("990000", "tree", 0), ("990100", "tree", 1), ("990200", "tree", 1), ("990300", "tree", 1), ("park.yunzhou-etdz", "overlays", 0), ("circle.yunlan", "overlays", 0), ("cn", "areas", 0), ("cn.js", "areas", 0)], orgs);
        Assert.Equal([null, 1, 2, null, null, null, null, null], answer.GetProperty("cells").EnumerateArray().Select(c => c.TryGetProperty("rank", out var rank) ? rank.GetInt32() : (int?)null));
    }

    [Fact]
    public async Task An_expression_is_worked_out_in_its_own_unit_and_a_derived_part_by_its_breakdown()
    {
        var answer = await Ask($"items={Uri.EscapeDataString("=fdi.used @ 990100 / fdi.used * 100 # 云州占比")}&items=fdi.used.share&periods=2024&orgs=990000&by=industry=mfg&by=");
        var texts = Texts(answer).ToList();

        Assert.Equal("云州占比", answer.GetProperty("items")[0].Text("name"));
        Assert.Equal("算式不再分组", answer.GetProperty("cells")[0].Text("missing"));
        Assert.Equal(51.1m, Math.Round(answer.GetProperty("cells")[1].GetProperty("value").GetDecimal(), 1));
        Assert.Equal("30.0", texts[2]);
    }

    [Fact]
    public async Task Members_and_levels_are_groups_of_the_tree_and_a_run_may_be_the_latest()
    {
        var answer = await Ask("items=fdi.used&orgs=members:circle.yunlan&orgs=level:county@990100&periods=last:2:cumulative");

        Assert.Equal(["990100", "990101", "990102", "990200"], Codes(answer, "orgs", "code"));
        Assert.Equal(["2025-01/08", "2025-01/09"], Codes(answer, "periods", "period"));
    }

    [Fact]
    public async Task Classes_of_a_map_are_worked_out_only_when_asked()
    {
        var plain = await Ask("items=fdi.used&periods=2024" + Cities);
        var shaded = await Ask("items=fdi.used&periods=2024&shades=true" + Cities);

        Assert.Empty(plain.GetProperty("shades").EnumerateArray());
        var shade = Assert.Single(shaded.GetProperty("shades").EnumerateArray());
        Assert.Equal((2, 3), (shade.GetProperty("known").GetInt32(), shade.GetProperty("of").GetInt32()));
        Assert.True(shaded.GetProperty("cells")[1].GetProperty("class").GetInt32() > shaded.GetProperty("cells")[2].GetProperty("class").GetInt32());
    }

    [Fact]
    public async Task Posted_as_JSON_it_is_the_same_question()
    {
        var client = await fixture.App.SignedIn("lead");
        var posted = await client.PostJson("/api/indicators/explore", new { items = new[] { "fdi.used" }, orgs = new[] { "990100" }, periods = new[] { "2024" } });

        Assert.Equal(posted.GetProperty("cells").ToString(), (await Ask("items=fdi.used&orgs=990100&periods=2024")).GetProperty("cells").ToString());
    }

    [Fact]
    public async Task What_is_out_of_reach_is_missing_and_no_group_offers_it()
    {
        var answer = await Ask("items=fdi.used&items=trade.export&periods=2024&orgs=level:city&orgs=990200", "yunzhou");

        Assert.Equal(["990100", "990200"], Codes(answer, "orgs", "code"));
        Assert.Equal(["", "无权查看", "无权查看", "无权查看"], answer.GetProperty("cells").EnumerateArray().Select(c => c.Text("missing")));
    }

    [Theory]
    [InlineData("items=", 400, "indicators.nothing-asked")]
    [InlineData("items=nothing", 404, "indicators.no-such-indicator")]
    [InlineData("items=%3Dfdi.used%20%2F", 400, "series.unexpected")]
    [InlineData("items=%3Dfdi.nothing%20%2B%201", 404, "indicators.no-such-indicator")]
    [InlineData("items=%3Dfdi.used%5Bindustry%3Dnope%5D", 400, "indicators.bad-breakdown")]
    [InlineData("items=%3Dfdi.used%20%2B%20project.begun", 400, "indicators.bases-mixed")]
    [InlineData("items=fdi.used&orgs=123456", 404, "indicators.no-such-org")]
    [InlineData("items=fdi.used&orgs=level:planet", 400, "indicators.bad-selector")]
    [InlineData("items=fdi.used&periods=2024..2023", 400, "indicators.bad-periods")]
    [InlineData("items=fdi.used&periods=last:0:month", 400, "indicators.bad-periods")]
    [InlineData("items=trade.export&by=industry%3Dmfg", 400, "indicators.bad-breakdown")]
    [InlineData("items=fdi.used&asOf=gestern", 400, "indicators.bad-moment")]
    [InlineData("items=fdi.used&items=fdi.used.yoy&items=trade.export&orgs=990000&orgs=level:city&orgs=level:county&periods=2000-01..2019-12&periods=1980-01..1999-12&periods=1960-01..1979-12&periods=1940-01..1959-12&by=industry&by=origin", 413, "indicators.too-many-cells")]
    public async Task Refuses_what_it_cannot_answer_with_the_way_out(string query, int status, string code)
    {
        var client = await fixture.App.SignedIn("lead");
        var told = await client.GetAsync("/api/indicators/explore?" + query, Stop).Fault();

        Assert.Equal((status, code), (told.Status, told.Code));
        Assert.Contains("请", told.Sentence, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Ask(string query, string who = "lead") => await (await fixture.App.SignedIn(who)).GetJson("/api/indicators/explore?" + query);

    private static IEnumerable<string> Texts(JsonElement answer) => answer.GetProperty("cells").EnumerateArray().Select(c => c.Text("text"));

    private static List<string> Codes(JsonElement answer, string list, string code) => [.. answer.GetProperty(list).EnumerateArray().Select(o => o.Text(code))];
}

public sealed class TwoMomentsTests
{
    [Fact]
    public async Task Two_moments_stand_beside_each_other_with_the_difference_and_places_move()
    {
        await using var app = await TestApp.Start();
        var before = app.Clock.GetUtcNow().UtcDateTime;
        app.Clock.Advance(TimeSpan.FromHours(1));
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990200,2025-01/09,,19.20,亿美元,澜湾市商务局,,,补报\nfdi.used,990200,2023,,30.00,亿美元,澜湾市商务局,,,\n");

        var answer = await client.GetJson("/api/indicators/explore?items=fdi.used&orgs=level:city&periods=2025-01/09&against=2020-01-01");
        var since = await client.GetJson($"/api/indicators/explore?items=fdi.used&orgs=level:city&periods=2025-01/09&against={before:yyyy-MM-ddTHH:mm:ssZ}");
        var moved = await client.GetJson("/api/indicators/explore?items=fdi.used&orgs=level:city&periods=2023&periods=2024");

        Assert.Equal("—", answer.GetProperty("cells")[0].GetProperty("against").Text("text"));
        Assert.Equal(("19.20", "11.20", "8.00"), (since.GetProperty("cells")[1].Text("text"), since.GetProperty("cells")[1].GetProperty("against").Text("text"), since.GetProperty("cells")[1].GetProperty("against").Text("difference")));
        Assert.Equal("0.00", since.GetProperty("cells")[0].GetProperty("against").Text("difference"));
        Assert.Equal((1, 1), (moved.GetProperty("cells")[1].GetProperty("rank").GetInt32(), moved.GetProperty("cells")[1].GetProperty("moved").GetInt32()));
        Assert.Equal((2, -1), (moved.GetProperty("cells")[3].GetProperty("rank").GetInt32(), moved.GetProperty("cells")[3].GetProperty("moved").GetInt32()));
    }

    [Fact]
    public async Task Growth_over_a_change_of_definition_is_shown_on_both_bases_with_the_reason()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990000,2021,,30.00,亿美元,云岭省商务厅,,,\nfdi.used,990000,2022,,36.00,亿美元,云岭省商务厅,,,\n");

        var cell = (await client.GetJson("/api/indicators/explore?items=fdi.used.yoy&orgs=990000&periods=2022&periods=2024")).GetProperty("cells");

        Assert.Contains("统计范围扩大到银行、证券、保险", cell[0].Text("missing"), StringComparison.Ordinal);
        Assert.Equal(("20.0", "—"), (cell[0].GetProperty("bases").Text("printed"), cell[0].GetProperty("bases").Text("comparable")));
        Assert.False(cell[1].TryGetProperty("bases", out _));
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

public sealed class ReturnTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_return_goes_from_the_county_into_the_figures()
    {
        await using var app = await Returns.Start();
        var (county, city, province) = (await app.SignedIn("yundong"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await county.Of("990101");

        var sheet = (await county.Fill(id, Returns.Good)).GetProperty("sheet");

        Assert.Equal(("2,976.70", 14, 14), (sheet.Cell("04"), sheet.GetProperty("filled").GetInt32(), sheet.GetProperty("asked").GetInt32()));
        Assert.Equal("submitted", (await (await county.Step(id, "submit")).Json()).Text("state"));
        Assert.Equal("reviewed", (await (await city.Step(id, "review")).Json()).Text("state"));
        Assert.Equal("accepted", (await (await province.Step(id, "accept")).Json()).Text("state"));
        var figure = (await province.GetJson("/api/indicators/fdi.dispatch.used/series?org=990101&from=2026-10&until=2026-10")).GetProperty("points")[0];
        Assert.Contains("2976.70", figure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returns_open_when_the_period_is_over_and_only_once()
    {
        await using var app = await Returns.Start();
        var first = await (await app.SignedIn("lead")).GetJson("/api/reporting/returns");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Daily();
        var again = await (await app.SignedIn("lead")).GetJson("/api/reporting/returns");

        Assert.Equal(["990101", "990102", "990201", "990301"], first.GetProperty("items").EnumerateArray().Select(i => i.Text("org")).Order());
        Assert.All(first.GetProperty("items").EnumerateArray(), i => Assert.Equal(("2026-10", "2026-11-10", "draft"), (i.Text("period"), i.Text("due"), i.Text("state"))));
        Assert.Equal(4, again.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_hard_check_refuses_sending_and_names_the_row()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        var sheet = (await county.Fill(id, [.. Returns.Good.Where(g => g.Row != "07"), ("07", "1962.40")])).GetProperty("sheet");

        var told = await county.Step(id, "submit").Fault();

        Assert.Equal("[07] = 1,962.4，[06] = 1,862.4，相差100万美元", sheet.Finding("H-104").Text("sentence"));
        Assert.Equal("[07] = 1,962.4, [06] = 1,862.4, apart by 100 (10 thousand US dollars)", sheet.Finding("H-104").Text("sentenceEn"));
        Assert.Equal((409, "reporting.not-ready"), (told.Status, told.Code));
        Assert.Contains(told.Details, d => d.Field == "07" && d.Sentence.Contains("H-104", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_cell_refuses_sending_and_says_how_to_report_nothing()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        await county.Fill(id, [.. Returns.Good.Where(g => g.Row != "13")]);

        var told = await county.Step(id, "submit").Fault();

        Assert.Contains(told.Details, d => d.Field == "13" && d.Sentence.Contains("填“无”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("07", "=1+2", "公式")]
    [InlineData("07", "一百", "不是数字")]
    [InlineData("07", "1.234", "最多2位小数")]
    [InlineData("07", "12,00", "逗号不在千位上")]
    [InlineData("07", "1,23,456", "逗号不在千位上")]
    [InlineData("07", "3 000", "不是数字")]
    [InlineData("01", "1.5", "小数位太多")]
    [InlineData("07", "99999999999999999", "计量单位")]
    [InlineData("04", "1", "没有“04”这一格")]
    [InlineData("99", "1", "没有“99”这一格")]
    [InlineData("arrivals.31", "1", "没有“arrivals.31”")]
    public async Task What_a_cell_cannot_take_is_refused_with_its_name_and_nothing_is_saved(string row, string value, string why)
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");

        var told = await county.TryFill(id, ("06", "5.00"), (row, value)).Fault();

        Assert.Equal("reporting.wrong-cells", told.Code);
        Assert.Contains(why.Replace("最多2位小数", "最多2位", StringComparison.Ordinal), told.Details.Single().Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain((await county.Show(id)).GetProperty("sheet").GetProperty("cells").EnumerateArray(), c => c.Text("row") == "06");
    }

    [Theory]
    [InlineData("06", "１２．５", "12.50")]
    [InlineData("06", "1，234", "1,234.00")]
    [InlineData("06", "－3", "-3.00")]
    [InlineData("01", "１２", "12")]
    public async Task A_number_is_taken_as_an_input_method_writes_it_and_stands_with_the_places_of_its_row(string row, string typed, string stands)
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        await county.Fill(id, (row, typed));

        Assert.Equal(stands, (await county.Show(id)).GetProperty("sheet").GetProperty("cells").EnumerateArray().Single(c => c.Text("row") == row).Text("text"));
    }

    [Fact]
    public async Task Two_people_in_one_return_lose_nothing()
    {
        await using var app = await Returns.Start();
        var (one, other) = (await app.SignedIn("yundong"), await app.SignedIn("limin"));
        var id = await one.Of("990101");
        await one.Fill(id, ("06", "10.00"));

        var mine = await one.PutJson($"/api/reporting/returns/{id}/cells", new { cells = new[] { new { row = "06", value = "11.00", version = VersionOf(await one.Show(id), "06") }, new { row = "08", value = "3.00", version = 0 } } });
        var theirs = await other.PutJson($"/api/reporting/returns/{id}/cells", new { cells = new[] { new { row = "06", value = "12.00", version = 2 }, new { row = "11", value = "4.00", version = 0 } } });

        Assert.Empty(mine.GetProperty("clashes").EnumerateArray());
        var clash = Assert.Single(theirs.GetProperty("clashes").EnumerateArray());
        Assert.Equal(("06", "12.00", "11.00", "周岚"), (clash.Text("row"), clash.Text("mine"), clash.Text("theirs"), clash.Text("by")));
        var sheet = (await one.Show(id)).GetProperty("sheet");
        Assert.Equal(("11.00", "3.00", "4.00"), (sheet.Cell("06"), sheet.Cell("08"), sheet.Cell("11")));
    }

    [Fact]
    public async Task Nobody_reviews_the_own_house_and_nobody_types_for_another()
    {
        await using var app = await Returns.Start();
        var (county, other, city, province) = (await app.SignedIn("yundong"), await app.SignedIn("yunxi"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await county.Of("990101");
        await county.Fill(id, Returns.Good);

        Assert.Equal(404, (await other.Step(id, "submit").Fault()).Status);
        Assert.Equal("reporting.not-yours", (await city.TryFill(id, ("06", "1")).Fault()).Code);
        await county.Step(id, "submit");
        Assert.Equal(403, (await county.Step(id, "review").Fault()).Status);
        await city.Step(id, "review");
        Assert.Equal(403, (await city.Step(id, "accept").Fault()).Status);
        Assert.Equal("reporting.not-open", (await county.TryFill(id, ("06", "1")).Fault()).Code);
        await province.Step(id, "accept");
    }

    [Fact]
    public async Task A_return_sent_back_says_why_at_the_cell_and_comes_again()
    {
        await using var app = await Returns.Start();
        var (county, city) = (await app.SignedIn("yundong"), await app.SignedIn("yunzhou"));
        var id = await county.Of("990101");
        await county.Fill(id, Returns.Good);
        await county.Step(id, "submit");

        Assert.Equal("work.reason-missing", (await city.Step(id, "send_back").Fault()).Code);
        await city.Step(id, "send_back", cells: new[] { new { row = "10", text = "请核对是否含软件许可费" } });
        var back = await county.Show(id);
        await county.Fill(id, ("10", "600.00"));
        await county.Step(id, "submit");

        Assert.Equal("returned", back.Text("state"));
        Assert.Equal(("10", "请核对是否含软件许可费", "True"), (back.GetProperty("remarks")[0].Text("row"), back.GetProperty("remarks")[0].Text("text"), back.GetProperty("remarks")[0].Text("sentBack")));
        var again = await county.Show(id);
        Assert.Equal("submitted", again.Text("state"));
        Assert.Equal(JsonValueKind.Null, again.GetProperty("remarks")[0].GetProperty("settledAt").ValueKind);
        await city.Step(id, "review");
        Assert.NotEqual(JsonValueKind.Null, (await city.Show(id)).GetProperty("remarks")[0].GetProperty("settledAt").ValueKind);
    }

    [Fact]
    public async Task A_revision_needs_a_reason_and_becomes_a_new_vintage()
    {
        await using var app = await Returns.Start();
        var (county, city, province) = (await app.SignedIn("yundong"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await Accepted(app, "yundong", "990101");

        Assert.Equal(403, (int)(await city.PostAsJsonAsync($"/api/reporting/returns/{id}/revisions", new { reason = "漏报一家" }, Stop)).StatusCode);
        await province.PostJson($"/api/reporting/returns/{id}/revisions", new { reason = "漏报一家企业增资" });
        await county.Fill(id, ("08", "1124.30"), ("15", "83.00"));
        await county.Step(id, "submit");
        await city.Step(id, "review");
        await (await province.Step(id, "accept")).Json();

        var figure = (await province.GetJson("/api/indicators/fdi.dispatch.used/series?org=990101&from=2026-10&until=2026-10")).GetProperty("points")[0];
        Assert.Contains("2986.70", figure.ToString(), StringComparison.Ordinal);
        var provenance = await province.GetJson("/api/indicators/provenance?indicator=fdi.dispatch.used&org=990101&period=2026-10");
        Assert.Contains("漏报一家企业增资", provenance.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_lock_only_an_exception_opens_it_until_its_day()
    {
        await using var app = await Returns.Start();
        app.Clock.Advance(TimeSpan.FromDays(24));
        var (county, province) = (await app.SignedIn("yundong"), await app.SignedIn("lead"));
        var id = await county.Of("990101");

        Assert.Equal("reporting.locked", (await county.TryFill(id, ("06", "1")).Fault()).Code);
        await province.PostJson($"/api/reporting/returns/{id}/exceptions", new { until = "2026-12-01", reason = "系统故障" });
        await county.Fill(id, ("06", "1"));
        app.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal("reporting.locked", (await (await app.SignedIn("yundong")).TryFill(id, ("06", "2")).Fault()).Code);
    }

    [Fact]
    public async Task Lines_of_a_repeated_part_are_checked_against_the_total()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        await county.Fill(id, Returns.Good);

        var sheet = (await county.PutJson($"/api/reporting/returns/{id}/cells", new
        {
            cells = new object[] { new { row = "arrivals.1", column = "name", value = "=cmd|' /C calc'!A0", version = 0 }, new { row = "arrivals.1", column = "amount", value = "3,000.00", version = 0 } },
        })).GetProperty("sheet");

        Assert.Equal("broken", sheet.Finding("H-107").Text("state"));
        Assert.StartsWith("'=", sheet.GetProperty("cells").EnumerateArray().First(c => c.Text("row") == "arrivals.1" && c.Text("column") == "name").Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_before_stand_beside_and_add_up_since_January()
    {
        await using var app = await Returns.Start();
        await Accepted(app, "yundong", "990101");
        app.Clock.Advance(new DateTimeOffset(2026, 12, 2, 2, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        await app.Daily();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101", "2026-11");

        var sheet = (await county.Fill(id, Returns.Good)).GetProperty("sheet");

        var beside = sheet.GetProperty("beside").EnumerateArray().First(b => b.Text("row") == "04");
        Assert.Equal("2,976.70", beside.Text("before"));
        Assert.Equal("—", beside.Text("other"));
    }

    [Fact]
    public async Task Late_returns_climb_as_one_notice_and_again_when_one_is_sent_and_taken_back()
    {
        await using var app = await Returns.Start();
        app.Clock.Advance(TimeSpan.FromDays(14));
        await app.Daily();
        var (lead, county) = (await app.SignedIn("lead"), await app.SignedIn("dongshan"));
        var id = await county.Of("990301");
        Assert.Contains("逾期升级：报表4件：", Assert.Single(await Climbed(lead), text => text.Contains("利用外资情况月报表", StringComparison.Ordinal)), StringComparison.Ordinal);

        await county.Fill(id, Returns.Good);
        for (var times = 0; times < 2; times++)
        {
            await (await county.Step(id, "submit")).Json();
            await (await county.Step(id, "take_back")).Json();
            await app.Daily();
        }

        Assert.Equal(2, (await Climbed(lead)).Count(text => text.StartsWith("逾期升级：利用外资情况月报表（东山县", StringComparison.Ordinal)));

        static async Task<IReadOnlyList<string>> Climbed(HttpClient client) =>
            [.. (await client.GetJson("/api/supervision/notices?size=200")).GetProperty("items").EnumerateArray().Select(n => n.Text("text")).Where(t => t.StartsWith("逾期升级", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_text_with_options_takes_only_one_of_them()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        Task<HttpResponseMessage> Choose(string value) => county.PutAsJsonAsync($"/api/reporting/returns/{id}/cells", new { cells = new[] { new { row = "arrivals.1", column = "way", value, version = 0 } } }, Stop);

        var told = await Choose("合营").Fault();
        await (await Choose("中外合资")).Json();

        Assert.Contains("请选中外合资、中外合作", told.Details.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_from_elsewhere_is_shown_filled_and_cannot_be_typed()
    {
        await using var app = await Returns.Start(form => form.Replace("        \"16\": {", "        \"17\": {name: 实际使用外资 | Foreign capital used, formula: fdi.used, unit: 亿美元, decimals: 2}\n        \"16\": {", StringComparison.Ordinal));
        await (await app.SignedIn("lead")).Import("fdi.used,990101,2026-10,,1.25,亿美元,云东区商务局,,,\n");
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        var waiting = (await county.Show(id)).GetProperty("sheet").GetProperty("cells").EnumerateArray().Single(c => c.Text("row") == "17");
        var typed = await county.TryFill(id, ("17", "2")).Fault();
        app.Clock.Advance(TimeSpan.FromDays(22));

        var shown = await (await app.SignedIn("yundong")).Show(id);

        Assert.Equal("发布前保密：2026-11-24 10:00 发布", waiting.Text("missing"));
        Assert.Equal("1.25", shown.GetProperty("sheet").Cell("17"));
        Assert.True(shown.GetProperty("form").GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("rows").EnumerateArray()).Single(r => r.Text("number") == "17").GetProperty("known").GetBoolean());
        Assert.Equal("reporting.wrong-cells", typed.Code);
    }

    private static int VersionOf(JsonElement shown, string row) => shown.GetProperty("sheet").GetProperty("cells").EnumerateArray().First(c => c.Text("row") == row).GetProperty("version").GetInt32();

    private static async Task<string> Accepted(TestApp app, string filler, string org)
    {
        var (county, city, province) = (await app.SignedIn(filler), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await county.Of(org);
        await county.Fill(id, Returns.Good);
        await (await county.Step(id, "submit")).Json();
        await (await city.Step(id, "review")).Json();
        await (await province.Step(id, "accept")).Json();
        return id;
    }
}

using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class CatalogueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_every_indicator_with_what_figures_there_are()
    {
        await using var app = await TestApp.Start();
        var list = await (await app.SignedIn("viewer")).GetJson("/api/indicators");

        var used = list.GetProperty("indicators").EnumerateArray().First(i => i.Text("code") == "fdi.used");
        Assert.Equal("实际使用外资", used.Text("name"));
        Assert.Equal("Foreign investment in actual use", used.Text("nameEn"));
        Assert.Equal("2025-01/09", used.Text("latestPeriod"));
        Assert.Equal(6, used.GetProperty("orgsWithFigures").GetInt32());
        Assert.Contains(list.GetProperty("lines").EnumerateArray(), l => l.Text("code") == "fdi" && l.Text("name") == "利用外资");
    }

    [Fact]
    public async Task Names_the_marks_of_figures_as_the_pack_does()
    {
        await using var app = await TestApp.Start();
        var marks = (await (await app.SignedIn("system")).GetJson("/api/indicators/marks")).GetProperty("marks").EnumerateArray().Select(m => (m.Text("code"), m.Text("name"), m.Text("nameEn"), m.GetProperty("beside").GetBoolean()));

        Assert.Equal([("rounded", "取整", "rounded", false), ("lower_bound", "下限", "at least", false), ("preliminary", "初步", "prelim.", true), ("secret", "保密", "secret", true), ("embargoed", "未发布", "embargoed", true), ("partial", "未报齐", "partial", true)], marks);
    }

    [Fact]
    public async Task Names_the_indicators_that_are_read_without_the_city_of_separate_planning()
    {
        await using var app = await TestApp.Start();
        var codes = (await (await app.SignedIn("lead")).GetJson("/api/indicators/separate-totals")).GetProperty("indicators").EnumerateArray().Select(i => i.Text("code")).ToList();

        Assert.Contains("fdi.used", codes);
        Assert.DoesNotContain("fdi.mfg_share", codes);
    }

    [Fact]
    public async Task Counts_only_what_the_person_sees()
    {
        await using var app = await TestApp.Start();
        var list = await (await app.SignedIn("yunzhou")).GetJson("/api/indicators");
        var rows = list.GetProperty("indicators").EnumerateArray().ToList();

        Assert.Equal(4, rows.First(i => i.Text("code") == "fdi.used").GetProperty("orgsWithFigures").GetInt32());
        Assert.Equal(0, rows.First(i => i.Text("code") == "trade.export").GetProperty("orgsWithFigures").GetInt32());
    }

    [Fact]
    public async Task Shows_the_card_with_breaks_dimensions_periods_and_published_derived_values()
    {
        await using var app = await TestApp.Start();
        var card = await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used");

        Assert.Equal("利用外资", card.Text("lineName"));
        Assert.Equal("2022年5月", card.GetProperty("breaks")[0].Text("atLabel"));
        Assert.Equal(["industry", "origin"], card.GetProperty("breakdowns").EnumerateArray().Select(d => d.Text("code")));
        Assert.Equal("2025年1—9月", card.GetProperty("periods")[0].Text("label"));
        Assert.Equal(["fdi.used.yoy", "fdi.used.rank"], card.GetProperty("derived").EnumerateArray().Select(d => d.Text("code")).OrderByDescending(c => c));
    }

    [Fact]
    public async Task Knows_derived_indicators_nobody_declared()
    {
        await using var app = await TestApp.Start();
        var card = await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used.yoy");

        Assert.Equal("%", card.Text("unit"));
        Assert.Equal("fdi", card.Text("line"));
    }

    [Fact]
    public async Task Refuses_an_indicator_that_is_not_there()
    {
        await using var app = await TestApp.Start();
        var told = await (await app.SignedIn("lead")).GetAsync("/api/indicators/fdi.nothing", Stop).Fault();

        Assert.Equal((404, "indicators.no-such-indicator"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Administrators_see_no_figures()
    {
        await using var app = await TestApp.Start();
        var told = await (await app.SignedIn("system")).GetAsync("/api/indicators", Stop).Fault();

        Assert.Equal((403, "access.not-allowed"), (told.Status, told.Code));
    }
}

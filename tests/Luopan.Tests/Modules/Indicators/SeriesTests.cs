using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class SeriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_figures_as_printed_with_published_growth_and_ours_where_none_was_published()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var year = await client.Point("fdi.used", "990000", "2024");
        Assert.Equal("44.00", year.GetProperty("figure").Text("text"));
        Assert.Equal(("10.0", "demo"), (year.GetProperty("yoy").Text("text"), year.GetProperty("yoy").Text("status")));

        var city = await client.Point("fdi.used", "990100", "2024");
        Assert.Equal(("12.5", "computed"), (city.GetProperty("yoy").Text("text"), city.GetProperty("yoy").Text("status")));
    }

    [Fact]
    public async Task Works_out_a_month_from_two_cumulatives()
    {
        await using var app = await TestApp.Start();
        var month = await (await app.SignedIn("lead")).Point("fdi.used", "990000", "2025-09");

        Assert.Equal(("4.35", "computed"), (month.GetProperty("figure").Text("text"), month.GetProperty("figure").Text("status")));
        Assert.Equal(JsonValueKind.Null, month.GetProperty("vintage").ValueKind);
        Assert.Equal("demo", Assert.Single(month.GetProperty("figure").GetProperty("flags").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Growth_does_not_cross_a_break()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990300,2021,,3.00,亿美元,东麓年报,,,\nfdi.used,990300,2022,,3.30,亿美元,东麓年报,,,\n");

        var year = await client.Point("fdi.used", "990300", "2022");

        Assert.Contains("口径有变", year.GetProperty("yoy").Text("missing"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, year.GetProperty("yoy").GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Splits_by_breakdown_and_refuses_one_the_indicator_has_not()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var part = await client.Point("fdi.used", "990000", "2024", "&breakdown=industry%3Dmfg");
        Assert.Equal("13.20", part.GetProperty("figure").Text("text"));

        var told = await client.GetAsync("/api/indicators/trade.export/series?breakdown=industry%3Dmfg", Stop).Fault();
        Assert.Equal("indicators.bad-breakdown", told.Code);
    }

    [Fact]
    public async Task A_city_sees_itself_and_comparators_but_not_its_neighbour()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("yunzhou");

        Assert.Equal("22.50", (await client.Point("fdi.used", "990100", "2024")).GetProperty("figure").Text("text"));
        Assert.Equal("1162.4", (await client.Point("fdi.used", "cn", "2024")).GetProperty("figure").Text("text"));
        Assert.Equal("indicators.outside-scope", (await client.GetAsync("/api/indicators/fdi.used/series?org=990200", Stop).Fault()).Code);
        Assert.Equal("indicators.outside-scope", (await client.GetAsync("/api/indicators/fdi.used/series?org=990000", Stop).Fault()).Code);
        Assert.Equal("indicators.outside-scope", (await client.GetAsync("/api/indicators/trade.export/series?org=990100", Stop).Fault()).Code);
    }

    [Fact]
    public async Task Gives_the_periods_that_end_within_what_is_asked()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        async Task<IReadOnlyList<string>> Periods(string more) =>
            [.. (await client.GetJson($"/api/indicators/fdi.used/series{more}")).GetProperty("points").EnumerateArray().Select(p => p.Text("period"))];

        var all = await Periods("");
        Assert.Equal(["2025-01/09", "2025-09"], (await Periods("?from=2025-09&until=2025-09")).Order(StringComparer.Ordinal));
        Assert.Equal(all.Where(p => string.CompareOrdinal(p, "2025") < 0), await Periods("?until=2024"));
        Assert.Equal(all.Count, (await Periods("?until=2024")).Count + (await Periods("?from=2025")).Count);
        Assert.Empty(await Periods("?from=2025-09&until=2025-08"));
        Assert.Equal("indicators.bad-period", (await client.GetAsync("/api/indicators/fdi.used/series?from=2025-13", Stop).Fault()).Code);
        Assert.Equal("indicators.bad-period", (await client.GetAsync("/api/indicators/fdi.used/series?until=yesterday", Stop).Fault()).Code);
    }

    [Fact]
    public async Task Shows_the_state_of_any_day()
    {
        await using var app = await TestApp.Start();
        app.Clock.Advance(TimeSpan.FromDays(3));
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990100,2025-01/09,,18.13,亿美元,云州市商务局,,,企业补报\n");

        var now = await client.Point("fdi.used", "990100", "2025-01/09");
        Assert.Equal(("18.13", 2), (now.GetProperty("figure").Text("text"), now.GetProperty("vintage").GetInt32()));
        var then = await client.Point("fdi.used", "990100", "2025-01/09", "&asOf=2026-11-24");
        Assert.Equal(("18.03", 1), (then.GetProperty("figure").Text("text"), then.GetProperty("vintage").GetInt32()));
        Assert.Equal(0, (await client.GetJson("/api/indicators/fdi.used/series?org=990100&asOf=2026-11-01")).GetProperty("points").GetArrayLength());
        Assert.Equal("indicators.bad-moment", (await client.GetAsync("/api/indicators/fdi.used/series?asOf=yesterday", Stop).Fault()).Code);
    }
}

using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ProvenanceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leads_from_a_figure_to_the_line_it_came_from_and_its_log_entry()
    {
        await using var app = await TestApp.Start();
        var shown = await (await app.SignedIn("lead")).GetJson("/api/indicators/provenance?indicator=fdi.used&org=990000&period=2024");

        Assert.Equal("44.00", shown.GetProperty("figure").Text("text"));
        Assert.Equal(("pack", "mini/figures/fdi.csv", "3"), (shown.GetProperty("source").Text("kind"), shown.GetProperty("source").Text("name"), shown.GetProperty("source").Text("line")));
        Assert.Equal(64, shown.GetProperty("source").Text("hash").Length);
        Assert.True(shown.GetProperty("logEntry").GetInt64() > 0);
        Assert.Equal(("云岭年鉴", "seed", "配置包"), (shown.GetProperty("observation").Text("publisher"), shown.GetProperty("observation").Text("class"), shown.GetProperty("observation").Text("by")));
    }

    [Fact]
    public async Task Keeps_and_shows_the_publishers_that_are_not_current()
    {
        await using var app = await TestApp.Start();
        var shown = await (await app.SignedIn("lead")).GetJson("/api/indicators/provenance?indicator=fdi.used&org=990000&period=2024");

        var other = Assert.Single(shown.GetProperty("others").EnumerateArray());
        Assert.Equal(("云岭日报", "43.9", "press"), (other.Text("publisher"), other.Text("text"), other.Text("class")));
    }

    [Fact]
    public async Task Sets_our_growth_with_its_rounding_interval_beside_the_published_one()
    {
        await using var app = await TestApp.Start();
        var shown = await (await app.SignedIn("lead")).GetJson("/api/indicators/provenance?indicator=fdi.used.yoy&org=990000&period=2024");

        Assert.Equal("10.0", shown.GetProperty("published").Text("text"));
        var computed = shown.GetProperty("computed");
        Assert.Equal("10.0", computed.GetProperty("figure").Text("text"));
        Assert.True(computed.GetProperty("low").GetDecimal() < 10m && computed.GetProperty("high").GetDecimal() > 10m);
        Assert.True(shown.GetProperty("agrees").GetBoolean());
        Assert.Equal(["44.00", "40.00"], shown.GetProperty("inputs").EnumerateArray().Select(i => i.Text("text")));
    }

    [Fact]
    public async Task Shows_a_difference_rounding_cannot_explain()
    {
        await using var app = await TestApp.Start();
        var shown = await (await app.SignedIn("lead")).GetJson("/api/indicators/provenance?indicator=fdi.used.yoy&org=990000&period=2025-01/09");

        Assert.Equal(("9.5", "8.5"), (shown.GetProperty("published").Text("text"), shown.GetProperty("computed").GetProperty("figure").Text("text")));
        Assert.False(shown.GetProperty("agrees").GetBoolean());
    }

    [Fact]
    public async Task Opens_a_formula_down_to_its_observations()
    {
        await using var app = await TestApp.Start();
        var shown = await (await app.SignedIn("lead")).GetJson("/api/indicators/provenance?indicator=fdi.mfg_share&org=990000&period=2024");

        Assert.Equal(("30.0", "computed"), (shown.GetProperty("figure").Text("text"), shown.GetProperty("figure").Text("status")));
        Assert.Equal("fdi.used.share[industry=mfg]", shown.Text("formula"));
        Assert.Equal(["13.20", "44.00"], shown.GetProperty("inputs").EnumerateArray().Select(i => i.Text("text")));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("source").ValueKind);
    }

    [Fact]
    public async Task Lists_the_vintages_with_who_when_and_why()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var import = await client.Import("fdi.used,990100,2025-01/09,,18.13,亿美元,云州市商务局,初步,,企业补报\n");

        var shown = await client.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990100&period=2025-01/09");

        Assert.Equal([("2", "18.13", "企业补报", "preliminary"), ("1", "18.03", "", "demo")], shown.GetProperty("vintages").EnumerateArray().Select(v => (v.Text("vintage"), v.Text("text"), v.Text("reason"), v.Text("status"))));
        Assert.Equal(("沈若衡", "沈若衡"), (shown.GetProperty("observation").Text("by"), shown.GetProperty("observation").Text("approvedBy")));
        Assert.Equal(import.Text("id"), shown.GetProperty("source").Text("importId"));
        var file = await client.GetStringAsync($"/api/indicators/sources/{shown.GetProperty("source").Text("id")}/file", Stop);
        Assert.Contains("企业补报", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_outside_the_scope_and_hides_files_with_figures_of_others()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        await lead.Import("fdi.used,990200,2025-01/08,,9.90,亿美元,澜湾市商务局,,,\nfdi.used,990100,2025-01/08,,16.00,亿美元,云州市商务局,,,\n");
        var yunzhou = await app.SignedIn("yunzhou");

        Assert.Equal("indicators.outside-scope", (await yunzhou.GetAsync("/api/indicators/provenance?indicator=fdi.used&org=990200&period=2024", Stop).Fault()).Code);
        var own = await yunzhou.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990100&period=2025-01/08");
        Assert.Equal("indicators.no-such-source", (await yunzhou.GetAsync($"/api/indicators/sources/{own.GetProperty("source").Text("id")}/file", Stop).Fault()).Code);
    }
}

using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class TableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_cities_ranked_with_what_is_missing_said()
    {
        await using var app = await TestApp.Start();
        var table = await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used/table?period=2024");
        var rows = table.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(["990100", "990200", "990300"], rows.Select(r => r.Text("org")));
        Assert.Equal(["1", "2", ""], rows.Select(r => r.Text("rank")));
        Assert.Equal("2024年东麓市实际使用外资无数据", rows[2].GetProperty("figure").Text("missing"));
        Assert.Equal((2, 3), (table.GetProperty("published").GetInt32(), table.GetProperty("of").GetInt32()));
    }

    [Fact]
    public async Task Shows_the_total_with_and_without_the_city_of_separate_planning()
    {
        await using var app = await TestApp.Start();
        var table = await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used/table?period=2024");

        Assert.Equal("44.00", table.GetProperty("total").GetProperty("figure").Text("text"));
        var without = table.GetProperty("withoutSeparate");
        Assert.Equal(("30.00", "computed", "云岭省（不含澜湾）"), (without.GetProperty("figure").Text("text"), without.GetProperty("figure").Text("status"), without.Text("name")));
    }

    [Fact]
    public async Task Shows_parks_and_comparators_beside_the_tree()
    {
        await using var app = await TestApp.Start();
        var table = await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used/table?period=2024");

        Assert.Equal("6.10", Assert.Single(table.GetProperty("overlays").EnumerateArray()).GetProperty("figure").Text("text"));
        Assert.Equal(["cn", "cn.js"], table.GetProperty("areas").EnumerateArray().Select(a => a.Text("org")));
        Assert.Equal(["rounded"], table.GetProperty("areas")[1].GetProperty("figure").GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task Opens_on_the_latest_period_that_is_reasonably_full()
    {
        await using var app = await TestApp.Start();

        Assert.Equal("2025-01/09", (await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.used/table")).Text("period"));
    }

    [Fact]
    public async Task Hides_what_lies_outside_the_scope()
    {
        await using var app = await TestApp.Start();
        var table = await (await app.SignedIn("yunzhou")).GetJson("/api/indicators/fdi.used/table?period=2024");

        Assert.Equal(["", "无权查看", "无权查看"], table.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("figure").Text("missing")));
        Assert.Equal("无权查看", table.GetProperty("total").GetProperty("figure").Text("missing"));
        Assert.Equal(JsonValueKind.Null, table.GetProperty("withoutSeparate").ValueKind);
    }

    [Fact]
    public async Task Keeps_a_print_that_is_no_bare_number()
    {
        await using var app = await TestApp.Start();
        var row = (await (await app.SignedIn("lead")).GetJson("/api/indicators/fdi.new_firms/table?period=2024")).GetProperty("rows")[0];

        Assert.Equal(("600余", 600m), (row.GetProperty("figure").Text("text"), row.GetProperty("figure").GetProperty("value").GetDecimal()));
    }

    [Theory]
    [InlineData("/api/indicators/fdi.used/table?period=2024年", "indicators.bad-period")]
    [InlineData("/api/indicators/fdi.used/table?org=123456", "indicators.no-such-org")]
    [InlineData("/api/indicators/none/table", "indicators.no-such-indicator")]
    public async Task Refuses_what_it_does_not_know(string path, string code)
    {
        await using var app = await TestApp.Start();

        Assert.Equal(code, (await (await app.SignedIn("lead")).GetAsync(path, Stop).Fault()).Code);
    }
}

using System.IO.Compression;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class RevisionsTests
{
    private const string Path = "/api/indicators/revisions?indicator=fdi.used&from=2018-05&until=2018-05";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_tells_both_values_and_what_it_did_to_growth_and_rank()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990100,2017-05,,10.00,亿美元,云岭省商务厅,公布,,\nfdi.used,990100,2018-05,,12.00,亿美元,云岭省商务厅,公布,,\nfdi.used,990200,2018-05,,13.00,亿美元,云岭省商务厅,公布,,\n");
        Assert.Empty((await client.GetJson(Path)).GetProperty("items").EnumerateArray());
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await client.Import("fdi.used,990100,2018-05,,14.00,亿美元,云岭省商务厅,公布,,补报一户\n");
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var row = Assert.Single((await client.GetJson(Path)).GetProperty("items").EnumerateArray());

        Assert.Equal(("12.00", "14.00", "2.00", "2", "补报一户", "figures.csv"), (row.Text("was"), row.Text("now"), row.Text("difference"), row.Text("vintage"), row.Text("reason"), row.Text("source")));
        Assert.Equal(("20.0", "40.0", "2", "1"), (Effect(row, "growth", "was"), Effect(row, "growth", "now"), Effect(row, "rank", "was"), Effect(row, "rank", "now")));
        Assert.Equal("云州市", Assert.Single((await client.GetJson(Path + "&org=990100")).GetProperty("items").EnumerateArray()).Text("orgName"));
        Assert.Empty((await client.GetJson(Path + "&org=990900")).GetProperty("items").EnumerateArray());
        Assert.Empty((await client.GetJson(Path + "&org=990200")).GetProperty("items").EnumerateArray());
        Assert.Empty((await client.GetJson(Path.Replace("2018", "2019", StringComparison.Ordinal))).GetProperty("items").EnumerateArray());
        using var sheet = new ZipArchive(await client.GetStreamAsync(Path.Replace("revisions", "revisions/sheet", StringComparison.Ordinal), Stop));
        Assert.Contains(sheet.Entries, e => new StreamReader(e.Open()).ReadToEnd().Contains("补报一户", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("indicator=nothing", "indicators.no-such-indicator")]
    [InlineData("org=000000", "indicators.no-such-org")]
    [InlineData("from=2018-13", "indicators.bad-period")]
    public async Task What_is_not_understood_is_refused(string query, string code)
    {
        await using var app = await TestApp.Start();

        Assert.Equal(code, (await (await app.SignedIn("viewer")).GetAsync("/api/indicators/revisions?" + query, Stop).Fault()).Code);
    }

    private static string Effect(JsonElement row, string of, string when) => row.GetProperty(of).Text(when);
}

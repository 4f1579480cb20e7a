using System.Globalization;
using System.Text.Json;
using Luopan.Tests.Modules.Indicators.Sources;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Secrecy;

/// <summary>A list of enterprises that is statistics: six in one city, two in another, three in a third.</summary>
public sealed class SecretListTests
{
    private const string Told = "统计保密：不足3户或能推知个别单位，不予显示";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_of_a_few_are_secret_in_tables_series_provenance_and_files_and_marked_for_those_who_keep_them()
    {
        await using var app = await TestApp.Start();
        var (lead, keeper) = (await app.SignedIn("lead"), await app.SignedIn("keeper"));
        var import = await lead.TakeXlsx([["企业开展业务调查（2025年9月）"], ["单位名称", "所在市", "是否开展"], .. Firms("云州市", 6), .. Firms("澜湾市", 2), .. Firms("东麓市", 3)]);
        Assert.Equal("Done", import.Counts().State);

        var table = await lead.GetJson("/api/indicators/service.filing_due/table?period=2025-09");

        var rows = table.GetProperty("rows").EnumerateArray().ToDictionary(r => r.Text("org"), r => (r.GetProperty("figure").Text("missing"), r.GetProperty("figure").Text("text"), Rank(r)));
        Assert.Equal(("", "11"), (table.GetProperty("total").GetProperty("figure").Text("missing"), table.GetProperty("total").GetProperty("figure").Text("text")));
        Assert.Equal(("", "6", 1), rows["990100"]);
        Assert.Equal(2, rows.Values.Count(r => r is (Told, "—", null)));
        var secret = rows.Where(r => r.Value.Item1 == Told).Select(r => r.Key).ToList();
        foreach (var org in secret)
        {
            Assert.Equal(default, await lead.Point("service.filing_due", org, "2025-09"));
            var provenance = await lead.GetJson($"/api/indicators/provenance?indicator=service.filing_due&org={org}&period=2025-09");
            Assert.Equal((Told, JsonValueKind.Null, 0), (provenance.GetProperty("figure").Text("missing"), provenance.GetProperty("observation").ValueKind, provenance.GetProperty("vintages").GetArrayLength()));
            var kept = (await keeper.Point("service.filing_due", org, "2025-09")).GetProperty("figure");
            Assert.Contains("secret", kept.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        }

        Assert.DoesNotContain("secret", (await keeper.Point("service.filing_due", "990100", "2025-09")).ToString(), StringComparison.Ordinal);
        Assert.Contains("\"secret\"", (await lead.GetJson("/api/indicators/marks")).ToString(), StringComparison.Ordinal);
        var source = (await lead.GetJson("/api/indicators/provenance?indicator=service.filing_due&org=990100&period=2025-09")).GetProperty("source").Text("id");
        Assert.Equal("indicators.no-such-source", (await lead.GetAsync($"/api/indicators/sources/{source}/file", Stop).Fault()).Code);
    }

    private static IEnumerable<string?[]> Firms(string city, int count) => Enumerable.Range(1, count).Select(i => new string?[] { string.Create(CultureInfo.InvariantCulture, $"{city}第{i}公司"), city, "是" });

    private static int? Rank(JsonElement row) => row.GetProperty("rank") is { ValueKind: JsonValueKind.Number } rank ? rank.GetInt32() : null;
}

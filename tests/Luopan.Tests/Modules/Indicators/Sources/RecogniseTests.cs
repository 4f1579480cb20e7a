using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

public sealed class RecogniseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string?[][] Cities(string head = "实际利用外资", string note = "备注") =>
        [["2025年9月"], ["区划代码", "地区", "新设企业数", head, "累计同比（%）", note], ["", "全省", "3", "30000", "1.0", ""], ["990100", "云州", "1", "10000", "2.0", ""], ["990300", "东麓", "2", "20000", "3.0", ""]];

    [Fact]
    public async Task Tells_what_comes_nearest_where_nothing_fits()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).TakeXlsx([["2025年8月各市出口总值表"], ["地区", "出口", "出口"], ["", "本月", "预计"], ["云州", "1", "2"]]);

        Assert.Equal(("Failed", "indicators.source-unknown"), (import.Text("state"), import.Text("code")));
        var near = import.Reading().GetProperty("near")[0];
        Assert.Equal(("customs.cities", "3", "5"), (near.Text("profile"), near.Text("found"), near.Text("asked")));
        Assert.Equal(["出口 / 累计", "出口 / 同比"], near.GetProperty("missing").EnumerateArray().Select(m => m.ToString()));
    }

    [Fact]
    public async Task Heads_without_their_title_are_not_enough()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).TakeXlsx(Exports.Customs(heading: "进口总值表"));

        Assert.Equal("indicators.source-unknown", import.Text("code"));
        Assert.Contains("标题“各市出口总值表”", import.Reading().GetProperty("near")[0].GetProperty("missing").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bound_once_the_next_month_needs_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var unknown = await client.TakeXlsx(Cities("到账外资"));
        Assert.Equal("indicators.source-unknown", unknown.Text("code"));

        var chosen = await client.TakeXlsx(Cities("到账外资", "排名"), profile: "fdi.cities");
        Assert.Equal(("Failed", "indicators.source-cells"), (chosen.Text("state"), chosen.Text("code")));
        var head = Assert.Single(chosen.Reading().GetProperty("unknown").EnumerateArray());
        Assert.Equal(("head", "到账外资", "D2"), (head.Text("kind"), head.Text("words"), head.Text("cell")));
        var target = head.GetProperty("targets").EnumerateArray().First(t => t.Text("name") == "实际使用外资（累计）").Text("target");
        await client.PostJson("/api/indicators/profiles/fdi.cities/bindings", new { kind = "head", words = "到账外资", target });

        var next = await client.TakeXlsx(Cities("到账外资"));
        Assert.Equal(("Done", 9, 9, 0, 0), next.Counts());
        Assert.Equal("3.00", await client.Value("fdi.used", "990000", "2025-01/09"));
    }

    [Fact]
    public async Task A_row_can_be_bound_or_left_out()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var rows = Exports.Customs();
        (rows[5][0], rows[7][0]) = ("云州及周边", "其他地区");
        var refused = await client.TakeXlsx(rows, reason: "试");
        Assert.Equal(["云州及周边", "其他地区"], refused.Reading().GetProperty("unknown").EnumerateArray().Select(u => u.Text("words")));
        await client.PostJson("/api/indicators/profiles/customs.cities/bindings", new { kind = "row", words = "云州及周边", target = "990100" });
        await client.PostJson("/api/indicators/profiles/customs.cities/bindings", new { kind = "row", words = "其他地区", target = "" });

        var taken = await client.TakeXlsx(rows, reason: "其他地区未分市");
        Assert.Equal(("Done", 9, 9, 0, 0), taken.Counts());
        Assert.Equal("0.8", await client.Value("trade.export", "990100", "2025-01/08"));
        var bindings = (await client.GetJson("/api/indicators/profiles")).EnumerateArray().First(p => p.Text("code") == "customs.cities").GetProperty("bindings");
        Assert.Equal(2, bindings.GetArrayLength());

        (await client.DeleteAsync($"/api/indicators/profiles/bindings/{bindings[0].Text("id")}", Stop)).EnsureSuccessStatusCode();
        rows[7][1] = "3001";
        Assert.Equal("indicators.source-cells", (await client.TakeXlsx(rows, reason: "试", dryRun: true)).Text("code"));
        Assert.Equal("indicators.no-such-binding", (await client.DeleteAsync("/api/indicators/profiles/bindings/999", Stop).Fault()).Code);
    }

    [Fact]
    public async Task Binds_only_to_what_is_there_and_only_who_may()
    {
        await using var app = await TestApp.Start();
        var (lead, officer) = (await app.SignedIn("lead"), await app.SignedIn("fdi"));
        Task<Told> Bind(HttpClient client, string profile, object ask) => client.PostAsJsonAsync($"/api/indicators/profiles/{profile}/bindings", ask, Stop).Fault();

        Assert.Equal("indicators.no-such-target", (await Bind(lead, "customs.cities", new { kind = "head", words = "甲", target = "乙" })).Code);
        Assert.Equal("indicators.no-such-target", (await Bind(lead, "customs.cities", new { kind = "row", words = "甲", target = "origin=jp" })).Code);
        Assert.Equal("indicators.no-such-profile", (await Bind(lead, "customs.none", new { kind = "row", words = "甲", target = "" })).Code);
        Assert.Equal("access.not-allowed", (await Bind(officer, "fdi.cities", new { kind = "row", words = "甲", target = "" })).Code);
        Assert.Equal(400, (await Bind(lead, "customs.cities", new { kind = "cell", words = "甲", target = "" })).Status);
    }

    [Fact]
    public async Task The_wrong_profile_is_refused()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        Assert.Equal("indicators.not-of-profile", (await client.TakeXlsx(Exports.Customs(), profile: "service.filing")).Text("code"));
        Assert.Equal("indicators.no-such-profile", (await client.TakeXlsx(Exports.Customs(), profile: "tax.none")).Text("code"));
    }
}

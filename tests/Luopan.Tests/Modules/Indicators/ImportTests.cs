using System.Text;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ImportTests
{
    private const string Row = "实际使用外资,东麓市,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_figures_by_code_or_name_and_shows_them_at_once()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.Import(Row + "fdi.used,990300,2025-01/09,来源地=日本;行业=制造业,0.80,亿美元,东麓市商务局,初步,preliminary,\n");

        Assert.Equal(("Done", 2, 2, 0), (import.Text("state"), import.GetProperty("rows").GetInt32(), import.GetProperty("added").GetInt32(), import.GetProperty("changed").GetInt32()));
        Assert.Equal("5.27", (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("figure").Text("text"));
        var part = (await client.Point("fdi.used", "990300", "2025-01/09", "&breakdown=industry%3Dmfg;origin%3Djp")).GetProperty("figure");
        Assert.Equal(("0.80", "preliminary"), (part.Text("text"), part.Text("status")));
    }

    [Fact]
    public async Task Refuses_a_mark_the_pack_does_not_know_and_names_those_it_knows()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).Import("fdi.used,990300,2025-01/09,,5.27,亿美元,东麓市商务局,公布,大概,\n");

        var wrong = Assert.Single(import.Errors());
        Assert.Contains("标记“大概”不认识，可用：rounded（取整）", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_published_growth_by_its_name()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.Import(Row + "实际使用外资同比增速,东麓市,2025-01/09,,-3.1,%,东麓市商务局,,,\n");

        Assert.Empty(import.Errors());
        Assert.Equal("-3.1", (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("yoy").Text("text"));
    }

    [Fact]
    public async Task The_same_file_twice_counts_once()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        await client.Import(Row);
        var again = await client.Import(Row);

        Assert.Equal((0, 0, 1), (again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("unchanged").GetInt32()));
        var shown = await client.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990300&period=2025-01/09");
        Assert.Single(shown.GetProperty("vintages").EnumerateArray());
    }

    [Fact]
    public async Task A_changed_number_needs_its_reason()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        await client.Import(Row);

        var silent = await client.Import(Row.Replace("5.27", "5.31", StringComparison.Ordinal));
        Assert.Equal(["2 理由 “东麓市商务局”已报5.27，本行是5.31，修订须写明理由。"], silent.Errors());
        Assert.Equal("5.27", (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("figure").Text("text"));

        var reasoned = await client.Import("实际使用外资,东麓市,2025-01/09,,5.31,亿美元,东麓市商务局,,,漏报一户\n");
        Assert.Equal(1, reasoned.GetProperty("changed").GetInt32());
        Assert.Equal("5.31", (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("figure").Text("text"));
    }

    [Fact]
    public async Task Another_places_printed_is_another_vintage()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        await client.Import(Row.Replace("5.27", "5.3", StringComparison.Ordinal));
        var import = await client.Import("实际使用外资,东麓市,2025-01/09,,5.30,亿美元,东麓市商务局,,,补一位小数\n");

        Assert.Equal(1, import.GetProperty("changed").GetInt32());
        Assert.Equal("5.30", (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("figure").Text("text"));
    }

    [Fact]
    public async Task The_higher_publisher_stays_current()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        await client.Import("fdi.used,990100,2024,,22.60,亿美元,云州市商务局,,,\n");

        Assert.Equal("22.50", (await client.Point("fdi.used", "990100", "2024")).GetProperty("figure").Text("text"));
        var shown = await client.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990100&period=2024");
        Assert.Equal("22.60", Assert.Single(shown.GetProperty("others").EnumerateArray()).Text("text"));
    }

    [Fact]
    public async Task A_trial_says_what_would_happen_and_writes_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.Import(Row, dryRun: true);

        Assert.Equal(("Done", "True", 1), (import.Text("state"), import.Text("dryRun"), import.GetProperty("added").GetInt32()));
        Assert.Equal(default, await client.Point("fdi.used", "990300", "2025-01/09"));
    }

    [Theory]
    [InlineData("fdi.nothing,东麓市,2025,,5,亿美元,局,,,", "2 指标 没有指标“fdi.nothing”")]
    [InlineData("fdi.mfg_share,东麓市,2025,,5,%,局,,,", "2 指标 “制造业外资占比”由公式计算，不能另行写入")]
    [InlineData("fdi.used,西陵市,2025,,5,亿美元,局,,,", "2 地区 没有机构“西陵市”")]
    [InlineData("fdi.used,990300,2025年,,5,亿美元,局,,,", "2 时期 时期“2025年”的写法不对")]
    [InlineData("fdi.used,990300,2027,,5,亿美元,局,,,", "2 时期 时期2027还没有开始")]
    [InlineData("fdi.used,990300,2025,goods=cars,5,亿美元,局,,,", "2 分组 没有分组维度“goods”")]
    [InlineData("trade.export,990300,2025,行业=制造业,5,亿元,局,,,", "2 分组 指标“trade.export”不按“行业”分组")]
    [InlineData("fdi.used,990300,2025,,5,亿元,局,,,", "2 单位 单位“亿元”与指标的单位不同，“实际使用外资”的单位是亿美元")]
    [InlineData("fdi.used,990300,2025,,\"1,005\",亿美元,局,,,", "2 数值 数值“1,005”带有千位分隔符")]
    [InlineData("fdi.used,990300,2025,,5余,亿美元,局,,,", "2 数值 数值“5余”不是数")]
    [InlineData("fdi.used,990300,2025,,,亿美元,局,,,", "2 数值 没有写数值，填数字；没有数就删去该行，不要填0")]
    [InlineData("fdi.used,990300,2025,,=A1*2,亿美元,局,,,", "2 数值 格内是公式")]
    [InlineData("fdi.used,990300,2025,,5,亿美元,,,,", "2 发布单位 没有写发布单位")]
    [InlineData("fdi.used,990300,2025,,5,亿美元,局,机密,,", "2 状态 状态“机密”不认识")]
    [InlineData("fdi.used,990300,2025,,5,亿美元,局", "2  本行有7格，首行有10列")]
    public async Task Refuses_a_wrong_row_by_row_and_column_with_the_way_out(string row, string expected)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var import = await client.Import(row + "\n" + Row);

        Assert.Equal(("Failed", "indicators.rows"), (import.Text("state"), import.Text("code")));
        Assert.StartsWith(expected, Assert.Single(import.Errors()), StringComparison.Ordinal);
        Assert.Equal(default, await client.Point("fdi.used", "990300", "2025-01/09"));
    }

    [Fact]
    public async Task Refuses_the_same_figure_twice_in_a_file()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).Import(Row + "fdi.used,990300,2025-01/09,,5.3,亿美元,东麓市商务局,,,\n");

        Assert.Equal("3 指标 与第2行是同一发布单位的同一个数，删去其中一行。", Assert.Single(import.Errors()));
    }

    [Fact]
    public async Task Counts_all_that_is_wrong_and_tells_the_first_of_it()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).Import(string.Concat(Enumerable.Range(0, 700).Select(n => n % 2 == 0 ? $"fdi.used,990300,2025-01/09,,5.{n},亿元,局{n},,,\n" : "=1+1,990300,2025,,5,亿美元,局,,,\n")) + Row);

        Assert.Equal(("Failed", "有700处问题，全部未导入。请按行改正后重新上传。"), (import.Text("state"), import.Text("sentence")));
        Assert.Equal(Enumerable.Range(2, 500), import.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task Tells_everything_that_is_wrong_at_once()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).Import("fdi.x,990300,2025,,5,亿元,局,,,\nfdi.used,990300,今年,,五,亿元,局,,,\n");

        Assert.Equal(["2 指标", "3 时期", "3 单位", "3 数值"], import.Errors().Select(e => string.Join(' ', e.Split(' ').Take(2))));
    }

    [Fact]
    public async Task Leads_a_retired_code_to_its_only_successor_and_says_so()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var import = await client.Import("fdi.used,990900,2017,,0.40,亿美元,云溪市商务局,,,\n");

        Assert.Equal("Done", import.Text("state"));
        Assert.Contains("云西区", import.GetProperty("notes")[0].Text("sentence"), StringComparison.Ordinal);
        Assert.Equal(["0.40", "0.40"], [(await client.Point("fdi.used", "990102", "2017")).GetProperty("figure").Text("text"), (await client.Point("fdi.used", "990900", "2017")).GetProperty("figure").Text("text")]);
        Assert.Equal(["0.40", "0.40"], (await client.GetJson("/api/indicators/explore?items=fdi.used&items=%3Dfdi.used%20%40%20990900&orgs=990900&periods=2017")).GetProperty("cells").EnumerateArray().Select(c => c.Text("text")));
        var template = await client.GetStringAsync("/api/indicators/imports/template?org=990900&line=fdi", TestContext.Current.CancellationToken);
        Assert.Contains(",990102,", template, StringComparison.Ordinal);
        Assert.DoesNotContain(",990900,", template, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fdi.used,990200,2025-01/08,,9.9,亿美元,局,,,", "不在您的职责范围内")]
    [InlineData("fdi.used,990000,2025-01/10,,9.9,亿美元,局,,,", "不在您的职责范围内")]
    [InlineData("fdi.used,cn,2025-01/08,,9.9,亿美元,局,,,", "不在您的职责范围内")]
    [InlineData("trade.export,990100,2025,,9.9,亿元,局,,,", "“云州市”的货物贸易数不在您的职责范围内")]
    public async Task A_city_imports_only_its_own_line_and_territory(string row, string expected)
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("yunzhou")).Import(row + "\n");

        Assert.Contains(expected, Assert.Single(import.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_imports_for_its_counties()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("yunzhou");
        await client.Import("fdi.used,云东区,2025-01/09,,6.2,亿美元,云东区商务局,报送,,\n");

        Assert.Equal(("6.2", "reported"), ((await client.Point("fdi.used", "990101", "2025-01/09")).GetProperty("figure").Text("text"), (await client.Point("fdi.used", "990101", "2025-01/09")).GetProperty("figure").Text("status")));
        Assert.Equal(default, await (await app.SignedIn("viewer")).Point("fdi.used", "990101", "2025-01/09"));
    }

    [Fact]
    public async Task A_viewer_may_not_import()
    {
        await using var app = await TestApp.Start();
        var told = await (await app.SignedIn("viewer")).Upload(Encoding.UTF8.GetBytes(Importing.Heads + Row)).Fault();

        Assert.Equal((403, "access.not-allowed"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Imports_are_their_owners_own()
    {
        await using var app = await TestApp.Start();
        var fdi = await app.SignedIn("fdi");
        var import = await fdi.Import(Row);
        var other = await app.SignedIn("lead");

        Assert.Equal("indicators.no-such-import", (await other.GetAsync($"/api/indicators/imports/{import.Text("id")}", Stop).Fault()).Code);
        Assert.Equal(0, (await other.GetJson("/api/indicators/imports")).GetProperty("items").GetArrayLength());
        Assert.Equal(import.Text("id"), (await fdi.GetJson("/api/indicators/imports")).GetProperty("items")[0].Text("id"));
    }
}

using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

public sealed class ReportingPackTests
{
    [Theory]
    [InlineData("remind:\n  before: [1, 0]\n", "reporting.yaml:2: “0”不对")]
    [InlineData("climb: 早\n", "reporting.yaml:1: “早”不对")]
    [InlineData("score:\n  late_day: 1.5\n", "reporting.yaml:2: “1.5”不对")]
    [InlineData("score:\n  lateness: 2\n", "reporting.yaml:2: 不认识的键“lateness”")]
    [InlineData("remind:\n  before: [1, 3]\n  late: []\nclimb: [2]\nscore:\n  late_day: 0\n", null)]
    public void Says_what_is_wrong_with_the_rules_of_watching(string yaml, string? expected) => PackCheckTests.Finds("reporting.yaml", yaml, expected);

    [Fact]
    public void A_form_may_not_ask_again_for_what_the_catalogue_has() => PackCheckTests.Finds(
        "forms/again.yaml",
        "fdi.again:\n  name: 再报一遍\n  purpose: 管理\n  authority: 省商务厅\n  line: fdi\n  every: month\n  from: 2026-10\n  filled: county\n  due: 10\n  sections:\n    - name: 一\n      rows:\n        \"01\": {name: 实际使用外资, unit: 万美元}\n",
        "again.yaml:13: 已有指标“实际使用外资”（fdi.used），本表不再另设");

    [Theory]
    [InlineData("fdi.none,990101,2026-09,accepted,2026-10-09,某某,,01=1", "returns.csv:2: “form”列的值“fdi.none”不对")]
    [InlineData("fdi.county,990101,2026-09,posted,2026-10-09,某某,,01=1", "returns.csv:2: “state”列的值“posted”不对")]
    [InlineData("fdi.county,990101,2026-09,accepted,,某某,,01=1", "returns.csv:2: “sent”列的值“”不对")]
    [InlineData("fdi.county,990101,2026-09,returned,2026-10-09,某某,,01=1", "returns.csv:2: “reason”列的值“”不对")]
    [InlineData("fdi.county,990101,2026-Q3,accepted,2026-10-09,某某,,01=1", "returns.csv:2: “period”列的值“2026-Q3”不对")]
    [InlineData("fdi.county,990101,2026-09,accepted,2026-10-09,某某,,01=一个", "01：“一个”不是数字")]
    public void Says_what_is_wrong_with_a_return_of_the_past(string line, string expected) =>
        Assert.Contains(Returns.Findings(Head + line + "\n"), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public async Task A_demo_starts_with_returns_of_its_past_and_what_was_accepted_stands_in_the_figures()
    {
        var cells = string.Join(';', Returns.Good.Select(c => $"{c.Row}={c.Value}"));
        await using var app = await Returns.Start(past: $"{Head}fdi.county,990101,2026-10,accepted,2026-11-02,王一,,{cells}\nfdi.county,990102,2026-10,returned,2026-11-02,李二,请核对,{cells}\nfdi.county,990301,2026-10,draft,,,,01=4\n");
        var lead = await app.SignedIn("lead");

        var shown = (await lead.GetJson("/api/reporting/completeness?form=fdi.county")).GetProperty("total");
        Assert.Equal(("4", "1", "1", "1"), (shown.Text("asked"), shown.Text("inTime"), shown.Text("sentBack"), shown.Text("filling")));
        Assert.Equal("王一", (await lead.Show(await lead.Of("990101"))).Text("sentBy"));
        Assert.Contains((await lead.Show(await lead.Of("990102"))).GetProperty("remarks").EnumerateArray(), r => r.Text("text") == "请核对");
        Assert.Contains("6420", (await lead.GetJson("/api/indicators/fdi.dispatch.contract/series?org=990101&from=2026-10&until=2026-10")).GetProperty("points")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91370100MA3000180X,甲公司,990101,,,", "units.csv:2: “code”列的值“91370100MA3000180X”不对")]
    [InlineData("91370100MA3000180D,,990101,,,", "units.csv:2: “name”列的值“”不对")]
    [InlineData("91370100MA3000180D,甲公司,990109,,,", "units.csv:2: “home”列的值“990109”不对")]
    [InlineData("91370100MA3000180D,甲公司,990101,mining,,", "units.csv:2: “industry”列的值“mining”不对")]
    [InlineData("91370100MA3000180D,甲公司,990101,,none,", "units.csv:2: “panels”列的值“none”不对")]
    [InlineData("91370100MA3000180D,甲公司,990101,,,\n91370100MA3000180D,乙公司,990101,,,", "units.csv:3: “code”列的值“91370100MA3000180D”不对")]
    public void Says_what_is_wrong_with_an_enterprise_of_a_demo(string lines, string expected) => PackCheckTests.Finds("seeds/units.csv", Roster + lines + "\n", expected);

    [Fact]
    public async Task A_demo_starts_with_enterprises_their_sums_and_what_they_ask_for()
    {
        await using var app = await Returns.Start(
            past: $"{Head}unit.monthly,91370100MA3000180D,2026-10,reviewed,2026-11-02,王一,,01=1000;02=300;04=20;requests.1/kind=融资;requests.1/what=流动资金不足;05=无\n", roster: $"{Roster}91370100MA3000180D,甲公司,990201,mfg,fdi-key,王一\n");
        var lead = await app.SignedIn("lead");

        Assert.Equal("甲公司", Assert.Single((await lead.GetJson("/api/reporting/units")).GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Equal("1000.00", (await lead.GetJson("/api/indicators/explore?items=unit.revenue&orgs=990200&periods=2026-10")).GetProperty("cells")[0].Text("text"));
        Assert.Equal("流动资金不足", Assert.Single((await lead.GetJson("/api/reporting/requests")).GetProperty("items").EnumerateArray()).Text("text"));
    }

    [Fact]
    public async Task A_demo_may_have_enterprises_that_never_filed()
    {
        await using var app = await Returns.Start(roster: $"{Roster}91370100MA3000180D,甲公司,990201,mfg,fdi-key,王一\n");

        Assert.Equal("draft", Assert.Single((await (await app.SignedIn("lead")).GetJson("/api/reporting/returns?org=91370100MA3000180D")).GetProperty("items").EnumerateArray()).Text("state"));
    }

    private const string Roster = "code,name,home,industry,panels,officer\n";

    private const string Head = "form,org,period,state,sent,by,reason,cells\n";
}

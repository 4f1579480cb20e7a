using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Supervision;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

public sealed class OversightTests(Watched watched) : IClassFixture<Watched>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_matrix_says_where_every_return_stands()
    {
        var shown = await (await watched.App.SignedIn("lead")).GetJson("/api/reporting/completeness?org=990000");

        Assert.Equal(["990100", "990101", "990102", "990200", "990201", "990300", "990301"], Rows(shown).Select(r => r.Text("code")));
        Assert.Equal(["in_time green", "filling red", "not_begun red", "late yellow"], Rows(shown).Where(r => r.Text("depth") == "1").Select(r => $"{r.GetProperty("cells")[0].Text("stands")} {r.GetProperty("cells")[0].Text("light")}"));
        var total = shown.GetProperty("total");
        Assert.Equal(("4", "2", "2", "50", "25"), (total.Text("asked"), total.Text("filed"), total.Text("overdue"), total.Text("completeness"), total.Text("timeliness")));
        Assert.Equal(["990102", "990201"], shown.GetProperty("owed").EnumerateArray().Select(o => o.Text("org")));
        Assert.Equal("3", shown.GetProperty("owed")[0].Text("workdaysLate"));
    }

    [Fact]
    public async Task One_form_stands_against_its_periods()
    {
        var shown = await (await watched.App.SignedIn("lead")).GetJson("/api/reporting/completeness?org=990100&form=fdi.county");

        var column = Assert.Single(shown.GetProperty("columns").EnumerateArray());
        Assert.Equal(("2026-10", "2026-11-10"), (column.Text("period"), column.Text("due")));
        Assert.Equal(["990101", "990102"], Rows(shown).Select(r => r.Text("code")));
    }

    [Fact]
    public async Task Everybody_sees_what_is_in_reach_and_no_more()
    {
        var city = await watched.App.SignedIn("yunzhou");

        Assert.Equal(["990100", "990101", "990102"], Rows(await city.GetJson("/api/reporting/completeness?org=990000")).Select(r => r.Text("code")));
        Assert.Equal("reporting.no-such-body", (await city.GetAsync("/api/reporting/completeness?org=123456", Stop).Fault()).Code);
        Assert.Equal("reporting.bad-period", (await city.GetAsync("/api/reporting/completeness?period=2026-13", Stop).Fault()).Code);
        Assert.Empty(Rows(await city.GetJson("/api/reporting/completeness?org=990300")));
    }

    [Fact]
    public async Task A_month_without_returns_is_empty()
    {
        var shown = await (await watched.App.SignedIn("lead")).GetJson("/api/reporting/completeness?period=2026-01/08");

        Assert.Equal(("2026-08", "2026-10"), (shown.Text("month"), shown.GetProperty("months")[0].GetString()));
        Assert.Empty(Rows(shown));
    }

    [Fact]
    public async Task The_system_reminds_on_the_days_the_pack_names()
    {
        var given = (await (await watched.App.SignedIn("lead")).GetJson($"/api/reporting/returns/{await Of("990102")}/reminders")).GetProperty("items").EnumerateArray().Where(i => i.Text("by") == "系统").ToList();

        Assert.Equal(["2026-11-12", "2026-11-09"], given.Select(g => g.Text("at")[..10]));
        Assert.Contains(await Notices("yunxi"), n => n.Text("kind") == "Reminded" && n.Text("text").Contains("系统催报：利用外资情况月报表（云西区，2026年10月）（期限11月10日，已逾期2个工作日）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_climbs_to_those_who_review_level_by_level()
    {
        var (city, province, county) = (await Notices("yunzhou"), await Notices("lead"), await Notices("yundong"));

        Assert.Equal("逾期未报：利用外资情况月报表（2026年10月）1个单位：云西区", Assert.Single(city, n => n.Text("text").StartsWith("逾期未报", StringComparison.Ordinal)).Text("text"));
        Assert.Equal("逾期未报：利用外资情况月报表（2026年10月）2个单位：云西区、澜北区", Assert.Single(province, n => n.Text("text").StartsWith("逾期未报", StringComparison.Ordinal)).Text("text"));
        Assert.DoesNotContain(county, n => n.Text("text").StartsWith("逾期未报", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_return_is_reminded_of_once_a_day_and_whoever_nobody_can_tell_is_named()
    {
        var (lead, city) = (await watched.App.SignedIn("lead"), await watched.App.SignedIn("yunzhou"));

        var first = await Remind(lead, new { overdue = true, text = "请今日内补报" });
        var again = await Remind(lead, new { ids = new[] { await Of("990102"), await Of("990101") } });

        Assert.Equal(("1", "0", "澜北区"), (first.Text("reminded"), first.Text("already"), Assert.Single(first.GetProperty("nobody").EnumerateArray()).GetString()));
        Assert.Equal(("0", "1", "1"), (again.Text("reminded"), again.Text("already"), again.Text("notOwed")));
        Assert.Equal("reporting.reminded-today", (await city.Step(await Of("990102"), "remind").Fault()).Code);
        Assert.Contains(await Notices("yunxi"), n => n.Text("text").EndsWith("。请今日内补报", StringComparison.Ordinal));
        var cell = Rows(await lead.GetJson("/api/reporting/completeness?org=990100")).Single(r => r.Text("code") == "990102").GetProperty("cells")[0];
        Assert.Equal(("3", "沈若衡"), (cell.Text("reminded"), cell.Text("remindedBy")));
    }

    [Fact]
    public async Task Nobody_reminds_out_of_reach_or_without_the_right()
    {
        var (city, lead) = (await watched.App.SignedIn("yunzhou"), await watched.App.SignedIn("lead"));

        Assert.Equal("reporting.no-such-return", (await Post(city, new { ids = new[] { await Of("990201") } }).Fault()).Code);
        Assert.Equal("reporting.nothing-chosen", (await Post(lead, new { ids = Array.Empty<string>() }).Fault()).Code);
        Assert.Equal(403, (await Post(await watched.App.SignedIn("yunxi"), new { overdue = true }).Fault()).Status);
    }

    [Fact]
    public async Task Scores_follow_the_rule_of_the_pack_and_are_ranked()
    {
        var lead = await watched.App.SignedIn("lead");
        var (bodies, below) = (await lead.GetJson("/api/reporting/scores?by=body"), await lead.GetJson("/api/reporting/scores"));

        Assert.Equal(["990301 96 1", "990101 95 2", "990102 0 3", "990201 0 3"], Scores(bodies));
        Assert.Equal(["990300 96 1", "990100 47.5 2", "990200 0 3"], Scores(below));
        Assert.Equal(("47.8", "2026-01", "2026-10"), (below.GetProperty("total").Text("score"), below.Text("first"), below.Text("last")));
        Assert.Equal("reporting.bad-period", (await lead.GetAsync("/api/reporting/scores?from=2026-11&to=2026-10", Stop).Fault()).Code);
    }

    [Fact]
    public async Task The_ledger_of_burden_counts_cells_and_minutes_by_body_form_and_line()
    {
        var shown = await (await watched.App.SignedIn("lead")).GetJson("/api/reporting/burden");

        Assert.Equal("2026-11", shown.Text("month"));
        var total = shown.GetProperty("total");
        Assert.Equal(("4", "60", "100", "15", "60"), (total.GetProperty("now").Text("returns"), total.GetProperty("now").Text("cells"), total.GetProperty("now").Text("minutes"), total.GetProperty("now").Text("cellsEach"), total.Text("moreCells")));
        Assert.Equal("30", shown.GetProperty("bodies").EnumerateArray().Single(b => b.Text("code") == "990100").GetProperty("now").Text("cells"));
        Assert.Equal(("云商资1表 利用外资情况月报表", "利用外资"), (Assert.Single(shown.GetProperty("forms").EnumerateArray()).Text("name"), Assert.Single(shown.GetProperty("lines").EnumerateArray()).Text("name")));
    }

    [Fact]
    public async Task A_form_can_be_read_before_its_return_opens()
    {
        var county = await watched.App.SignedIn("yunxi");
        var (listed, shown) = ((await county.GetJson("/api/reporting/forms")).EnumerateArray().Single(f => f.Text("code") == "fdi.county"), await county.GetJson("/api/reporting/forms/fdi.county"));

        Assert.Equal(("in_force", "15", "county"), (listed.Text("stands"), listed.Text("cells"), listed.GetProperty("filled")[0].GetString()));
        var check = shown.GetProperty("checks").EnumerateArray().Single(c => c.Text("code") == "H-104");
        Assert.Equal(("[07] ≤ [06]", "其中项大于主项", "07"), (check.Text("rule"), check.Text("why"), check.Text("at")));
        Assert.Equal(["[四、本月大额到账：到账金额合计] ≤ [04]", "[04] ≤ 2 × [04]（前12期）"], new[] { "H-107", "S-221" }.Select(code => shown.GetProperty("checks").EnumerateArray().Single(c => c.Text("code") == code).Text("rule")));
        Assert.Equal(5, shown.GetProperty("form").GetProperty("sections").GetArrayLength());
        Assert.Equal("reporting.no-such-form", (await county.GetAsync("/api/reporting/forms/fdi.none", Stop).Fault()).Code);
    }

    [Theory]
    [InlineData("completeness", "已填未报（超期）")]
    [InlineData("scores", "东山县")]
    [InlineData("burden", "云州市")]
    public async Task Each_page_goes_out_as_a_workbook(string page, string told) =>
        Assert.Contains(told, await Office.Part(await (await watched.App.SignedIn("lead")).GetAsync($"/api/reporting/{page}/xlsx{(page == "scores" ? "?by=body" : "")}", Stop), "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);

    private async Task<string> Of(string org) => await (await watched.App.SignedIn("lead")).Of(org);

    private async Task<IReadOnlyList<JsonElement>> Notices(string person) => [.. (await (await watched.App.SignedIn(person)).GetJson("/api/supervision/notices?size=200")).GetProperty("items").EnumerateArray()];

    private static JsonElement.ArrayEnumerator Rows(JsonElement shown) => shown.GetProperty("rows").EnumerateArray();

    private static IEnumerable<string> Scores(JsonElement shown) => shown.GetProperty("lines").EnumerateArray().Select(l => $"{l.Text("code")} {l.Text("score")} {l.Text("rank")}");

    private static async Task<JsonElement> Remind(HttpClient client, object body) => await (await Post(client, body)).Json();

    private static Task<HttpResponseMessage> Post(HttpClient client, object body) => client.PostAsJsonAsync("/api/reporting/reminders", body, Stop);
}

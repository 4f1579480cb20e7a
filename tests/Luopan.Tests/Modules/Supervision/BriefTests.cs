using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class BriefTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_brief_of_the_last_week_agrees_with_the_board_and_every_number_with_its_list()
    {
        await using var app = await TestApp.Start();
        var lead = await OneWeek(app);

        var brief = await lead.GetJson("/api/supervision/brief");
        Assert.Equal(("2026-W48", "2026-11-23", "2026-11-29", "2026-11-30"), (brief.GetProperty("asked").Text("code"), brief.GetProperty("asked").Text("first"), brief.GetProperty("asked").Text("last"), brief.Text("asOf")));
        Assert.Equal("督办工作周报（11月23日—29日）", brief.Text("title"));
        Assert.Equal(["opened 4", "closed 2", "in-time 1", "closed-late 1"], Numbers(brief, "ofWeek"));
        Assert.Equal(["open 2", "overdue 1", "to-sign 2", "to-review 0", "due 1"], Numbers(brief, "ofNow"));
        Assert.Equal(("1", "2", "50"), (brief.GetProperty("weekRate").Text("inTime"), brief.GetProperty("weekRate").Text("judged"), brief.GetProperty("weekRate").Text("rate")));
        Assert.Equal(("990100", "50"), (brief.GetProperty("rates")[0].Text("org"), brief.GetProperty("rates")[0].GetProperty("rate").Text("rate")));

        var board = await lead.GetJson("/api/supervision/board");
        Assert.Equal(board.GetProperty("figures").Text("overdue"), brief.GetProperty("open").Text("overdue"));
        Assert.Equal(board.GetProperty("rows")[0].GetProperty("total").ToString(), Whole(board, brief));
        Assert.Equal(board.GetProperty("figures").GetProperty("inTime").ToString(), brief.GetProperty("rate").ToString());
        Assert.Equal(brief.GetProperty("lateByOrg")[0].GetProperty("count").Text("overdue"), brief.GetProperty("lateByLine")[0].GetProperty("count").Text("overdue"));
        foreach (var figure in brief.GetProperty("ofWeek").EnumerateArray().Concat(brief.GetProperty("ofNow").EnumerateArray()))
            Assert.Equal(figure.Text("count"), $"{(await lead.Behind(figure.Text("set"), Days(figure))).Count}");
    }

    [Fact]
    public async Task A_week_in_which_nothing_happened_has_no_rate_and_weeks_to_come_are_refused()
    {
        await using var app = await TestApp.Start();
        var lead = await OneWeek(app);

        var empty = await lead.GetJson("/api/supervision/brief?week=2026-W46");
        Assert.Equal(["opened 0", "closed 0", "in-time 0", "closed-late 0"], Numbers(empty, "ofWeek"));
        Assert.Equal(("", ""), (empty.GetProperty("weekRate").Text("rate"), empty.GetProperty("rate").Text("rate")));
        Assert.Equal(("2026-W49", "2026-W48"), (empty.GetProperty("weeks")[0].Text("code"), empty.GetProperty("weeks")[1].Text("code")));
        foreach (var week in new[] { "2026-W52", "2026-11", "last" }) Assert.Equal("supervision.no-such-week", (await lead.GetAsync($"/api/supervision/brief?week={week}", Stop).Fault()).Code);
    }

    [Fact]
    public async Task The_brief_prints_the_numbers_of_the_page()
    {
        await using var app = await TestApp.Start();
        var lead = await OneWeek(app);

        var document = await Office.Part(await lead.GetAsync("/api/supervision/brief/docx", Stop), "word/document.xml");
        foreach (var said in new[]
                 {
                     "督办工作周报（11月23日—29日）", "一、本周动态", "新立项4件；销号2件，其中按期1件、逾期1件。截至11月30日，在办2件。", "逾期1件，涉及1个单位", "利用外资1件", "外资项目落地", "三、下周到期", "到期1件", "待签收2件，待复核0件",
                     "按期1件，按期办结率50.0%",
                 })
            Assert.Contains(said, document, StringComparison.Ordinal);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/brief/docx", Stop).Fault()).Status);
        Assert.Contains("不计算按期办结率", await Office.Part(await lead.GetAsync("/api/supervision/brief/docx?week=2026-W46", Stop), "word/document.xml"), StringComparison.Ordinal);
    }

    // Given on Monday: one struck off in time, one late, one that becomes late, one due the week after. Then it is Monday again.
    private static async Task<HttpClient> OneWeek(TestApp app)
    {
        var (leader, city, lead) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var (prompt, slow) = (await Assigned.Given(leader, "外资下降原因", "2026-11-24"), await Assigned.Given(leader, "用地预审", "2026-11-24"));
        await Assigned.Given(leader, "外资项目落地", "2026-11-26");
        foreach (var id in new[] { prompt, slow }) await Assigned.Signed(city, id);
        await Assigned.Submitted(city, prompt);
        await Assigned.Closed(lead, prompt);
        app.Clock.Advance(TimeSpan.FromDays(3));
        city = await app.SignedIn("yunzhou");
        await Assigned.Submitted(city, slow);
        lead = await app.SignedIn("lead");
        await Assigned.Closed(lead, slow);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Assigned.Given(await app.SignedIn("leader"), "稳外贸措施", "2026-12-30");
        app.Clock.Advance(TimeSpan.FromDays(3));
        return await app.SignedIn("lead");
    }

    private static IEnumerable<string> Numbers(JsonElement brief, string part) => brief.GetProperty(part).EnumerateArray().Select(f => $"{f.Text("set")} {f.Text("count")}");

    private static string Days(JsonElement figure) => figure.Text("first").Length == 0 ? "" : $"&first={figure.Text("first")}&last={figure.Text("last")}";

    private static string Whole(JsonElement board, JsonElement brief) => board.GetProperty("rows").GetArrayLength() == 1 ? brief.GetProperty("open").ToString() : "";
}

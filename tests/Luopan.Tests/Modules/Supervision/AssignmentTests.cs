using System.Net.Http.Json;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class AssignmentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leaders_note_becomes_an_assignment_the_city_signs_reports_and_a_reviewer_strikes_off()
    {
        await using var app = await TestApp.Start();
        var (leader, city, lead) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));

        var issued = await (await Issue(leader)).Json();
        var id = issued.Text("id");
        Assert.StartsWith("督〔2026〕1号", issued.Text("number"), StringComparison.Ordinal);
        Assert.Contains("Assigned", await city.Notices());
        var matter = (await city.Work()).Single();
        Assert.Equal("issued", matter.Text("state"));

        Assert.DoesNotContain(await lead.Work(), i => i.Text("subject") == id);
        Assert.Equal("work.not-at-home", (await Ledger.Step(lead, id, "sign").Fault()).Code);
        await (await city.Step(matter.Text("id"), "sign")).Json();
        await (await city.Row(id, "feedback", new { day = "2026-11-23", done = "已约谈重点企业" })).Json();
        await (await Ledger.Step(city, id, "submit", new { closed_note = "11月已回升" })).Json();
        Assert.Empty(await city.Work());
        var reviewed = (await lead.Work()).Single(i => i.Text("subject") == id);
        await (await lead.Step(reviewed.Text("id"), "close")).Json();

        var shown = await leader.Shown(id);
        Assert.Equal("closed", shown.GetProperty("row").Text("state"));
        var board = await leader.GetJson("/api/supervision/board");
        Assert.Equal(("0", "1", "100"), (board.GetProperty("figures").Text("open"), board.GetProperty("figures").Text("closedThisMonth"), board.GetProperty("figures").GetProperty("inTime").Text("rate")));
    }

    [Fact]
    public async Task A_parent_is_struck_off_only_after_its_parts()
    {
        await using var app = await TestApp.Start();
        var (leader, city, lead) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var parent = (await (await Issue(leader)).Json()).Text("id");
        var part = (await (await Issue(leader, name: "用地预审组卷上报", parent: parent)).Json()).Text("id");
        await Answer(city, parent);

        Assert.Equal("supervision.parts-open", (await Ledger.Step(lead, parent, "close").Fault()).Code);
        await Answer(city, part);
        await (await Ledger.Step(lead, part, "close")).Json();
        await (await Ledger.Step(lead, parent, "close")).Json();
    }

    [Fact]
    public async Task The_board_says_what_is_late_and_whose_it_is()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        var late = (await (await Issue(leader, due: "2026-11-24")).Json()).Text("id");
        await (await Issue(leader, name: "外资项目落地", due: "2026-12-30")).Json();
        app.Clock.Advance(TimeSpan.FromDays(4));
        leader = await app.SignedIn("leader");

        var board = await leader.GetJson("/api/supervision/board?by=line");
        var row = board.GetProperty("rows").EnumerateArray().Single();
        Assert.Equal("990100", row.Text("org"));
        Assert.Equal(("2", "2"), (row.GetProperty("total").Text("open"), row.GetProperty("total").Text("overdue")));
        Assert.Equal(row.GetProperty("total").ToString(), board.GetProperty("total").GetProperty("total").ToString());
        Assert.Contains(board.GetProperty("cards").EnumerateArray(), c => c.Text("id") == late && c.Text("level") == "overdue");
        Assert.Equal("to-7", (await leader.GetJson("/api/supervision/board?by=age")).GetProperty("columns")[0].Text("code"));

        Assert.Equal("2", (await leader.PostJson("/api/supervision/assignments/reminders", new { })).Text("reminded"));
        Assert.Contains("Reminded", await (await app.SignedIn("yunzhou")).Notices());
        var record = (await leader.GetJson("/api/supervision/accountability")).GetProperty("orgs").EnumerateArray().Single();
        Assert.Equal(("990100", "2", "2", "2"), (record.Text("code"), record.Text("held"), record.Text("late"), record.Text("reminded")));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_issued()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");

        Assert.Equal("supervision.due-missing", (await Issue(leader, due: null).Fault()).Code);
        Assert.Equal("supervision.due-past", (await Issue(leader, due: "2026-11-01").Fault()).Code);
        Assert.Equal("supervision.no-such-lead", (await Issue(leader, lead: "123").Fault()).Code);
        Assert.Equal("supervision.no-such-source", (await Issue(leader, source: "rumour").Fault()).Code);
        Assert.Equal("supervision.bad-link", (await Issue(leader, link: "https://elsewhere.cn").Fault()).Code);
        Assert.Equal("supervision.bad-link", (await Issue(leader, link: "//elsewhere.cn").Fault()).Code);
        Assert.Equal(403, (await Issue(await app.SignedIn("fdi")).Fault()).Status);
        Assert.Equal(403, (await Issue(await app.SignedIn("yunzhou")).Fault()).Status);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/board", Stop).Fault()).Status);
        Assert.Equal("0", (await leader.GetJson("/api/supervision/board")).GetProperty("figures").Text("open"));
    }

    private static async Task Answer(HttpClient city, string id)
    {
        await (await Ledger.Step(city, id, "sign")).Json();
        await (await city.Row(id, "feedback", new { day = "2026-11-23", done = "已办" })).Json();
        await (await Ledger.Step(city, id, "submit", new { closed_note = "办结" })).Json();
    }

    private static Task<HttpResponseMessage> Issue(
        HttpClient client, string name = "云州市1—10月外资下降原因与措施", string lead = "990100", string? due = "2026-12-10", string source = "note", string? link = "/indicators/fdi.used", string? parent = null) =>
        client.PostAsJsonAsync("/api/supervision/assignments", new
        {
            name,
            source,
            link,
            facts = "实际使用外资 2026年1—10月 7.92亿美元，下降2.7%",
            note = "请云州市月内说明原因，商务厅跟到底。",
            lead,
            line = "fdi",
            due,
            parent,
        }, Stop);
}

using System.Text.Json;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class AccountabilityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_counts_what_an_org_and_a_person_did_and_every_number_opens_its_list()
    {
        await using var app = await TestApp.Start();
        var lead = await OneRecord(app);

        var shown = await lead.GetJson("/api/supervision/accountability");
        var (org, person) = (shown.GetProperty("orgs")[0], shown.GetProperty("people")[0]);
        Assert.Equal("990100 held=3 closed=1 inTime=0 closedLate=1 late=2 days=5 sentBack=1 extended=1 reminded=1 reassigned=1", Line(org));
        Assert.Equal(("周知行", "990100"), (person.Text("name"), person.Text("org")));
        Assert.Equal(Line(org)[7..], Line(person)[37..]);
        Assert.Equal(("0", "1", "0"), (org.GetProperty("rate").Text("inTime"), org.GetProperty("rate").Text("judged"), org.GetProperty("rate").Text("rate")));
        foreach (var set in new[] { "held", "closed", "closed-late", "late", "sent-back", "extended", "reminded", "reassigned" })
            foreach (var whose in new[] { "&org=990100", $"&person={person.Text("code")}" })
                Assert.True((await lead.Behind(set, whose)).Count == Expected(org, set), set + whose);
        Assert.Empty(await lead.Behind("held", "&org=990200"));
    }

    [Fact]
    public async Task A_year_without_assignments_is_empty_and_another_year_judges_as_of_its_end()
    {
        await using var app = await TestApp.Start();
        var lead = await OneRecord(app);

        Assert.Empty((await lead.GetJson("/api/supervision/accountability?year=2025")).GetProperty("orgs").EnumerateArray());
        app.Clock.Advance(TimeSpan.FromDays(40));
        var next = await (await app.SignedIn("lead")).GetJson("/api/supervision/accountability");
        Assert.Equal(("2027", "[2027,2026]"), (next.Text("year"), next.GetProperty("years").ToString()));
        Assert.Equal(("2", "0"), (next.GetProperty("orgs")[0].Text("held"), next.GetProperty("orgs")[0].Text("closed")));
        Assert.Equal("", next.GetProperty("orgs")[0].GetProperty("rate").Text("rate"));
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_of_orgs_and_one_of_people()
    {
        await using var app = await TestApp.Start();
        var lead = await OneRecord(app);

        Assert.Contains("云州市", await Office.Part(await lead.GetAsync("/api/supervision/accountability/xlsx?year=2026", Stop), "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        var people = await Office.Part(await lead.GetAsync("/api/supervision/accountability/xlsx?year=2026", Stop), "xl/worksheets/sheet2.xml");
        foreach (var said in new[] { "周知行", "按期办结率", "<x:v>5</x:v>" }) Assert.Contains(said, people, StringComparison.Ordinal);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/accountability/xlsx", Stop).Fault()).Status);
    }

    // Three given on Monday 23: one closed late after being sent back, one extended and taken over, one late and reminded. It is Monday 30.
    private static async Task<HttpClient> OneRecord(TestApp app)
    {
        var (leader, city) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        var (slow, moved, left) = (await Assigned.Given(leader, "外资下降原因", "2026-11-24"), await Assigned.Given(leader, "用地预审", "2026-11-25"), await Assigned.Given(leader, "外资项目落地", "2026-11-26"));
        foreach (var id in new[] { slow, moved, left }) await Assigned.Signed(city, id);
        var matter = await leader.MatterOf(moved);
        await (await leader.Extend(matter, "2026-12-18")).Json();
        var officer = await leader.PersonId("周知行");
        await leader.PutJson($"/api/supervision/worklist/{matter}/assignee", new { person = officer });
        await leader.PutJson($"/api/supervision/worklist/{matter}/assignee", new { person = (string?)null, reason = "另行安排" });
        await Assigned.Submitted(city, slow);
        await (await Ledger.Step(await app.SignedIn("lead"), slow, "send_back", reason: "没有说明原因")).Json();
        app.Clock.Advance(TimeSpan.FromDays(4));
        await (await Ledger.Step(await app.SignedIn("yunzhou"), slow, "submit")).Json();
        await Assigned.Closed(await app.SignedIn("lead"), slow);
        app.Clock.Advance(TimeSpan.FromDays(3));
        var lead = await app.SignedIn("lead");
        await lead.PostJson("/api/supervision/assignments/reminders", new { });
        return lead;
    }

    private static string Line(JsonElement line) =>
        $"{line.Text("code")} held={line.Text("held")} closed={line.Text("closed")} inTime={line.Text("inTime")} closedLate={line.Text("closedLate")} late={line.Text("late")} days={line.Text("workdaysLate")} sentBack={line.Text("sentBack")} extended={line.Text("extended")} reminded={line.Text("reminded")} reassigned={line.Text("reassigned")}";

    private static int Expected(JsonElement org, string set) => org.GetProperty(set switch { "closed-late" => "closedLate", "sent-back" => "sentBack", _ => set }).GetInt32();
}

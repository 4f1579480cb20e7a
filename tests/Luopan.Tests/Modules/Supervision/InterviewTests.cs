using System.Net.Http.Json;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class InterviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_talk_on_a_late_matter_stands_on_its_course_and_in_the_record_and_the_body_answers_for_its_undertaking()
    {
        await using var app = await TestApp.Start();
        var (leader, late, _) = await Late(app);
        var (city, lead) = (await app.SignedIn("yunzhou"), await app.SignedIn("lead"));

        var held = await (await Hold(leader, late, person: await leader.PersonId("周知行"))).Json();
        Assert.Equal("约〔2026〕1号", held.Text("number"));
        Assert.Contains("12月4日前报送整改清单", (await lead.GetJson($"/api/records/items/{late}/timeline")).ToString(), StringComparison.Ordinal);
        Assert.Contains("12月4日前报送整改清单", (await lead.GetJson($"/api/supervision/assignments/{late}/slip")).ToString(), StringComparison.Ordinal);
        var record = await lead.GetJson("/api/supervision/accountability");
        Assert.Equal(("1", "1", "1"), (record.GetProperty("orgs")[0].Text("interviewed"), record.GetProperty("people")[0].Text("interviewed"), record.GetProperty("total").Text("interviewed")));

        foreach (var whose in new[] { "[\"body\",\"is\",\"990100\"]", "[\"person\",\"is\",\"周知行\"]" })
        {
            var filter = Uri.EscapeDataString($"[{whose},[\"day\",\"between\",\"2026-01-01\",\"2026-11-27\"],[\"state\",\"not\",\"planned\",\"dropped\"]]");
            Assert.Equal(held.Text("id"), (await lead.GetJson($"/api/records/items?type=supervision.interview&filter={filter}")).GetProperty("items").EnumerateArray().Single().Text("id"));
        }

        var matter = (await city.Work()).Single(i => i.Text("subject") == held.Text("id"));
        Assert.Equal(("held", "2026-12-04"), (matter.Text("state"), matter.Text("due")));
        await (await Ledger.Step(city, held.Text("id"), "answer", new { result = "清单已报送" })).Json();
        Assert.Equal(403, (await Ledger.Step(city, held.Text("id"), "keep").Fault()).Status);
        await (await Ledger.Step(lead, held.Text("id"), "keep")).Json();
        Assert.Equal("kept", (await lead.Shown(held.Text("id"))).GetProperty("row").Text("state"));
    }

    [Fact]
    public async Task Refuses_what_is_no_talk_on_late_matters()
    {
        await using var app = await TestApp.Start();
        var (leader, late, fine) = await Late(app);

        Assert.Equal("supervision.not-late-there", (await Hold(leader, fine).Fault()).Code);
        Assert.Equal("supervision.not-late-there", (await Hold(leader, late, org: "990200").Fault()).Code);
        Assert.Equal("supervision.matters-missing", (await Hold(leader, Guid.NewGuid().ToString()).Fault()).Code);
        Assert.Equal("supervision.no-such-body", (await Hold(leader, late, org: "123").Fault()).Code);
        Assert.Equal("supervision.interview-ahead", (await Hold(leader, late, day: "2026-11-30").Fault()).Code);
        Assert.Equal("supervision.until-past", (await Hold(leader, late, until: "2026-11-20").Fault()).Code);
        Assert.Equal("supervision.no-such-person", (await Hold(leader, late, person: Guid.NewGuid().ToString()).Fault()).Code);
        Assert.Equal(403, (await Hold(await app.SignedIn("fdi"), late).Fault()).Status);
        Assert.Equal("0", (await leader.GetJson("/api/supervision/accountability")).GetProperty("total").Text("interviewed"));
    }

    [Fact]
    public async Task On_its_own_page_too_only_those_who_may_hold_it_and_not_without_a_matter()
    {
        await using var app = await TestApp.Start();
        var (leader, late, _) = await Late(app);
        var city = await app.SignedIn("yunzhou");
        var values = new { name = "用地预审久拖不决", body = "990100", line = "fdi", day = "2026-11-26", host = new { name = "陆敬之" }, minutes = "谈话要点", undertaking = "按期办结", until = "2026-12-04" };
        var planned = await city.Enter(new { type = "supervision.interview", values });

        Assert.Equal(403, (await Ledger.Step(city, planned, "hold").Fault()).Status);
        Assert.Equal("supervision.matters-missing", (await Ledger.Step(leader, planned, "hold").Fault()).Code);
        await (await leader.Row(planned, "matters", new { matter = late })).Json();
        await (await Ledger.Step(leader, planned, "hold")).Json();
        Assert.Equal("1", (await leader.GetJson("/api/supervision/accountability")).GetProperty("total").Text("interviewed"));
    }

    // One assignment late since Tuesday 24, one due in December. It is Friday 27.
    private static async Task<(HttpClient Leader, string Late, string Fine)> Late(TestApp app)
    {
        var leader = await app.SignedIn("leader");
        var late = await Assigned.Given(leader, "用地预审", "2026-11-24");
        var fine = await Assigned.Given(leader, "外资项目落地", "2026-12-30");
        var city = await app.SignedIn("yunzhou");
        foreach (var id in new[] { late, fine }) await Assigned.Signed(city, id);
        app.Clock.Advance(TimeSpan.FromDays(4));
        return (await app.SignedIn("leader"), late, fine);
    }

    private static Task<HttpResponseMessage> Hold(HttpClient client, string matter, string org = "990100", string day = "2026-11-27", string until = "2026-12-04", string? person = null) =>
        client.PostAsJsonAsync("/api/supervision/interviews", new { name = "用地预审久拖不决", org, person, day, minutes = "责任单位说明了原因", undertaking = "12月4日前报送整改清单", until, matters = new[] { matter } }, Stop);
}

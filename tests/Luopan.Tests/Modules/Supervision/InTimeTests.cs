using System.Net.Http.Json;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class InTimeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_anything_to_judge_there_is_no_rate_rather_than_zero()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        await Assigned.Given(leader);

        var rate = (await leader.GetJson("/api/supervision/board")).GetProperty("figures").GetProperty("inTime");
        Assert.Equal(("0", "0", ""), (rate.Text("inTime"), rate.Text("judged"), rate.Text("rate")));
    }

    [Fact]
    public async Task The_lead_body_is_in_time_when_it_asked_for_review_by_its_day_however_long_the_review_took()
    {
        await using var app = await TestApp.Start();
        var (leader, city) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        var (prompt, slow) = (await Assigned.Given(leader, due: "2026-11-24"), await Assigned.Given(leader, "外资项目落地", "2026-11-24"));
        foreach (var id in new[] { prompt, slow }) await Assigned.Signed(city, id);
        await Assigned.Submitted(city, prompt);
        app.Clock.Advance(TimeSpan.FromDays(4));
        var (later, lead) = (await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        await Assigned.Submitted(later, slow);
        await Assigned.Closed(lead, prompt);
        await Assigned.Closed(lead, slow);

        var rate = (await lead.GetJson("/api/supervision/board")).GetProperty("figures").GetProperty("inTime");
        Assert.Equal(("1", "2", "50"), (rate.Text("inTime"), rate.Text("judged"), rate.Text("rate")));
        Assert.Equal(prompt, (await lead.Behind("in-time")).Single().Text("id"));
        var late = (await lead.Behind("closed-late")).Single();
        Assert.Equal((slow, "3", "2026-11-27"), (late.Text("id"), late.Text("workdaysLate"), late.Text("doneOn")));
    }

    [Fact]
    public async Task An_extension_moves_the_day_for_good_also_after_the_next_step()
    {
        await using var app = await TestApp.Start();
        var (leader, city) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        var id = await Assigned.Given(leader, due: "2026-11-24");
        await Assigned.Signed(city, id);
        await (await leader.Extend(await leader.MatterOf(id), "2026-12-04")).Json();

        Assert.Equal("2026年12月4日", (await city.Shown(id)).Cell("due"));
        await (await Ledger.Step(city, id, "divide")).Json();
        Assert.Equal("2026-12-04", (await city.Shown(id)).GetProperty("clock").Text("due"));

        app.Clock.Advance(TimeSpan.FromDays(4));
        var (later, lead) = (await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        await Assigned.Submitted(later, id);
        await Assigned.Closed(lead, id);
        Assert.Equal("100", (await lead.GetJson("/api/supervision/board")).GetProperty("figures").GetProperty("inTime").Text("rate"));
        Assert.Equal(id, (await lead.Behind("extended")).Single().Text("id"));
    }

    [Fact]
    public async Task The_clock_moved_on_the_records_own_page_moves_the_day_too()
    {
        await using var app = await TestApp.Start();
        var (leader, city) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        var id = await Assigned.Given(leader, due: "2026-11-24");
        await Assigned.Signed(city, id);

        await (await leader.PostAsJsonAsync($"/api/records/items/{id}/clock", new { act = "extend", to = "2026-12-07", reason = "等待批复" }, Stop)).Json();

        Assert.Equal("2026年12月7日", (await city.Shown(id)).Cell("due"));
    }

    [Fact]
    public async Task A_set_nobody_knows_is_refused()
    {
        await using var app = await TestApp.Start();

        Assert.Equal("supervision.no-such-set", (await (await app.SignedIn("leader")).GetAsync("/api/supervision/assignments?set=rumours", Stop).Fault()).Code);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/assignments?set=open", Stop).Fault()).Status);
    }
}

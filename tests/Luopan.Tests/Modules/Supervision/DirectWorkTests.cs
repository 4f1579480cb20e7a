using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class DirectWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_is_given_to_a_person_who_may_take_it_and_taken_back_with_a_reason()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var lead = await app.SignedIn("lead");
        var (me, officer) = (await lead.PersonId("沈若衡"), await lead.PersonId("林知远"));

        Assert.Equal("supervision.cannot-take", (await Hand(lead, matter, officer).Fault()).Code);
        Assert.Equal("supervision.no-such-person", (await Hand(lead, matter, Guid.NewGuid().ToString()).Fault()).Code);
        await (await Hand(lead, matter, me)).Json();
        Assert.Equal("沈若衡", (await lead.Work()).Single().Text("assignee"));

        Assert.Equal("work.reason-missing", (await Hand(lead, matter, null).Fault()).Code);
        await (await Hand(lead, matter, null, "外出")).Json();
        Assert.Equal("access.not-allowed", (await Hand(await app.SignedIn("fdi"), matter, me).Fault()).Code);
        Assert.Equal("work.changed", (await Hand(lead, matter, me, version: 0).Fault()).Code);
    }

    [Fact]
    public async Task The_due_day_moves_by_decision_only()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var lead = await app.SignedIn("lead");

        Assert.Equal("supervision.date-missing", (await Clock(lead, matter, "extend", null, "等数据").Fault()).Code);
        Assert.Equal("work.reason-missing", (await Clock(lead, matter, "extend", "2026-12-10").Fault()).Code);
        Assert.Equal("work.not-later", (await Clock(lead, matter, "extend", "2026-11-01", "等数据").Fault()).Code);
        Assert.Equal("2026-12-10", (await (await Clock(lead, matter, "extend", "2026-12-10", "等数据")).Json()).Text("due"));
        Assert.Equal("True", (await (await Clock(lead, matter, "pause", null, "等批复")).Json()).Text("paused"));
        app.Clock.Advance(TimeSpan.FromDays(7));
        lead = await app.SignedIn("lead");
        Assert.Equal("2026-12-17", (await (await Clock(lead, matter, "resume", null)).Json()).Text("due"));
        Assert.Equal(403, (await Clock(await app.SignedIn("fdi"), matter, "pause", null, "等批复").Fault()).Status);

        var told = (await lead.GetJson($"/api/supervision/worklist/{matter}")).GetProperty("history").EnumerateArray().Select(e => e.Text("action")).ToList();
        Assert.Equal(["resumed", "paused", "extended", "submit", "started"], told);
    }

    private static Task<HttpResponseMessage> Hand(HttpClient client, string matter, string? person, string? reason = null, int? version = null) =>
        client.PutAsJsonAsync($"/api/supervision/worklist/{matter}/assignee", new { person, reason, version }, Stop);

    private static Task<HttpResponseMessage> Clock(HttpClient client, string matter, string act, string? to, string? reason = null) =>
        client.PostAsJsonAsync($"/api/supervision/worklist/{matter}/clock", new { act, to, reason }, Stop);
}

using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class DelegationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deputy_sees_and_does_what_the_absent_person_could_and_the_record_says_so()
    {
        await using var app = await TestApp.Start();
        var (bulletin, matter) = await app.Submitted();
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        await (await lead.Step(matter, "pass")).Json();
        Assert.Empty(await lead.Work());

        await (await Give(leader, await leader.PersonId("沈若衡"), "2026-11-23", "2026-11-25")).Json();
        var seen = (await lead.Work()).Single();
        Assert.Equal("陆敬之", seen.Text("for"));
        await (await lead.Step(matter, "sign")).Json();

        var shown = await lead.GetJson($"/api/bulletins/{bulletin}");
        Assert.Equal("沈若衡代陆敬之", shown.GetProperty("bulletin").Text("signer"));
        Assert.Contains(shown.GetProperty("history").EnumerateArray(), e => e.Text("action") == "sign" && e.Text("person") == "沈若衡代陆敬之");
        Assert.Contains("lead代leader", (await (await app.SignedIn("audit")).GetJson("/api/access/log")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_eyes_hold_for_a_deputy_too()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var (lead, leader, officer) = (await app.SignedIn("lead"), await app.SignedIn("leader"), await app.SignedIn("fdi"));
        await (await lead.Step(matter, "pass")).Json();

        await (await Give(leader, await leader.PersonId("林知远"), "2026-11-23", "2026-11-25")).Json();

        Assert.DoesNotContain("sign", (await officer.Work()).Single().GetProperty("actions").EnumerateArray().Select(a => a.Text("code")));
        Assert.Equal("work.four-eyes", (await officer.Step(matter, "sign").Fault()).Code);
    }

    [Fact]
    public async Task A_delegation_holds_for_its_days_and_kinds_and_until_it_is_revoked()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        await (await lead.Step(matter, "pass")).Json();
        var deputy = await leader.PersonId("沈若衡");

        await (await Give(leader, deputy, "2026-11-23", "2026-11-25", "targets.change")).Json();
        Assert.Empty(await lead.Work());
        var given = (await (await Give(leader, deputy, "2026-11-24", "2026-11-25", "bulletins.signoff")).Json()).Text("id");
        Assert.Empty(await lead.Work());
        app.Clock.Advance(TimeSpan.FromDays(1));
        (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        Assert.Single(await lead.Work());

        Assert.Equal("supervision.no-such-delegation", (await lead.DeleteAsync($"/api/supervision/delegations/{given}", Stop).Fault()).Code);
        await (await leader.DeleteAsync($"/api/supervision/delegations/{given}", Stop)).Json();
        Assert.Empty(await lead.Work());
    }

    [Fact]
    public async Task Refuses_what_cannot_be_delegated()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        var (me, deputy) = (await leader.PersonId("陆敬之"), await leader.PersonId("沈若衡"));

        Assert.Equal("supervision.not-yourself", (await Give(leader, me, "2026-11-23", "2026-11-25").Fault()).Code);
        Assert.Equal("supervision.no-such-person", (await Give(leader, Guid.NewGuid().ToString(), "2026-11-23", "2026-11-25").Fault()).Code);
        Assert.Equal("supervision.bad-days", (await Give(leader, deputy, "2026-11-26", "2026-11-25").Fault()).Code);
        Assert.Equal("supervision.bad-days", (await Give(leader, deputy, "2026-11-20", "2026-11-22").Fault()).Code);
        Assert.Equal("supervision.bad-days", (await Give(leader, deputy, "2026-11-23", "2027-11-22").Fault()).Code);
        Assert.Equal("supervision.no-such-kind", (await Give(leader, deputy, "2026-11-23", "2026-11-25", "x.y").Fault()).Code);
        await (await Give(leader, deputy, "2026-11-23", "2026-11-25")).Json();
        Assert.Equal("supervision.already-delegated", (await Give(leader, deputy, "2026-11-25", "2026-11-26", "targets.change").Fault()).Code);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/delegations", Stop).Fault()).Status);
    }

    private static Task<HttpResponseMessage> Give(HttpClient client, string to, string first, string last, params string[] kinds) =>
        client.PostAsJsonAsync("/api/supervision/delegations", new { to, first, last, kinds }, Stop);
}

using System.Net;
using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Access;

public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Offers_the_accounts_of_a_first_look()
    {
        await using var app = await TestApp.Start();

        var spaces = await app.Anybody().GetJson("/api/access/spaces");

        var space = Assert.Single(spaces.GetProperty("spaces").EnumerateArray());
        Assert.Equal("云岭省", space.Text("name"));
        Assert.Contains(space.GetProperty("accounts").EnumerateArray(), a => a.Text("userName") == "lead");
    }

    [Fact]
    public async Task Signs_in_to_the_chosen_space()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        var me = await client.GetJson("/api/access/me");

        Assert.Equal("林知远", me.Text("displayName"));
        Assert.Equal("mini", me.GetProperty("space").Text("code"));
        Assert.Equal("fdi", Assert.Single(me.GetProperty("territory").EnumerateArray()).Text("line"));
    }

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait()
    {
        await using var app = await TestApp.Start(("SignIn:PerMinute", "2"));
        await app.SignedIn("fdi");
        var client = await app.SignedIn("lead");

        var third = await app.Anybody().PostAsJsonAsync("/api/access/session", new { space = TestApp.Space, userName = "fdi", password = TestApp.Password }, Stop).Fault();

        Assert.Equal((429, "platform.too-often"), (third.Status, third.Code));
        Assert.Equal("mini", (await client.GetJson("/api/access/me")).GetProperty("space").Text("code"));
    }

    [Fact]
    public async Task Refuses_a_wrong_password_and_locks_after_five()
    {
        await using var app = await TestApp.Start();
        var client = app.Anybody();
        Task<HttpResponseMessage> Try(string password) => client.PostAsJsonAsync("/api/access/session", new { space = "mini", userName = "fdi", password }, Stop);

        var first = await Try("wrong-1").Fault();
        for (var i = 0; i < 3; i++) await Try("wrong");
        var fifth = await Try("wrong").Fault();
        var right = await Try(TestApp.Password).Fault();

        Assert.Equal("access.wrong-password", first.Code);
        Assert.Equal("access.locked-out", fifth.Code);
        Assert.Equal("access.locked-out", right.Code);
    }

    [Fact]
    public async Task Refuses_an_unknown_space()
    {
        await using var app = await TestApp.Start();

        var told = await app.Anybody().PostAsJsonAsync("/api/access/session", new { space = "nowhere", userName = "fdi", password = "x" }, Stop).Fault();

        Assert.Equal((404, "access.no-such-space"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        await using var app = await TestApp.Start();

        var told = await app.Anybody().GetAsync("/api/access/me", Stop).Fault();

        Assert.Equal((401, "access.not-signed-in"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        await client.DeleteAsync("/api/access/session", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/access/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_first_password_opens_nothing_but_the_change_of_itself()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        var added = await security.PostJson("/api/access/people", new { userName = "newcomer", displayName = "新人", office = "外资处", homeOrg = "990000", grants = new[] { new { role = "officer", line = "fdi", orgCode = "990000", upTo = "Open" } } });
        var first = added.Text("oneTimePassword");
        var client = await app.SignedIn("newcomer", first);

        var before = await client.GetAsync("/api/access/orgs/990100", Stop).Fault();
        var weak = await client.PutAsJsonAsync("/api/access/me/password", new { current = first, next = "short" }, Stop).Fault();
        await client.PutJson("/api/access/me/password", new { current = first, next = "a-much-better-1" });

        Assert.Equal("access.password-first", before.Code);
        Assert.Equal("access.weak-password", weak.Code);
        Assert.Equal("云州市", (await client.GetJson("/api/access/orgs/990100")).GetProperty("unit").Text("name"));
    }

    [Fact]
    public async Task A_locked_person_loses_the_session_at_once()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        var client = await app.SignedIn("fdi");
        var people = await security.GetJson("/api/access/people");
        var id = people.GetProperty("people").EnumerateArray().First(p => p.Text("userName") == "fdi").Text("id");

        await security.PostJson($"/api/access/people/{id}/lock");

        Assert.Equal(401, (await client.GetAsync("/api/access/me", Stop).Fault()).Status);
        Assert.Equal("access.locked", (await app.Anybody().PostAsJsonAsync("/api/access/session", new { space = "mini", userName = "fdi", password = TestApp.Password }, Stop).Fault()).Code);
    }
}

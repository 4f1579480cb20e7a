using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Access;

public sealed class PeopleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static object Person(string role, string line = "fdi", string org = "990000", string name = "somebody") =>
        new { userName = name, displayName = "某人", office = "", homeOrg = "990000", grants = new[] { new { role, line, orgCode = org, upTo = "Open" } } };

    [Theory]
    [InlineData("no-such", "fdi", "990000", "role")]
    [InlineData("officer", "no-such", "990000", "line")]
    [InlineData("officer", "fdi", "123456", "orgCode")]
    public async Task Refuses_a_grant_that_points_nowhere(string role, string line, string org, string field)
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");

        var told = await security.PostAsJsonAsync("/api/access/people", Person(role, line, org), Stop).Fault();

        Assert.Equal("access.bad-grant", told.Code);
        Assert.Equal((1, field), (told.Details[0].Row, Assert.Single(told.Details).Field));
    }

    [Fact]
    public async Task Refuses_a_name_that_is_taken()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");

        var told = await security.PostAsJsonAsync("/api/access/people", Person("officer", name: "lead"), Stop).Fault();

        Assert.Equal(("access.name-taken", "userName"), (told.Code, Assert.Single(told.Details).Field));
    }

    [Fact]
    public async Task Keeps_the_three_administrators_apart_from_business()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        var mixed = new { userName = "both", displayName = "兼任", office = "", homeOrg = "990000", grants = new[] { new { role = "officer", line = "fdi", orgCode = "990000", upTo = "Open" }, new { role = "system", line = "*", orgCode = "990000", upTo = "Open" } } };

        Assert.Equal("access.mixed-roles", (await security.PostAsJsonAsync("/api/access/people", mixed, Stop).Fault()).Code);
    }

    [Fact]
    public async Task A_changed_grant_holds_from_the_next_request()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        var viewer = await app.SignedIn("viewer");
        var before = await viewer.GetAsync("/api/access/orgs/990100", Stop).Fault();
        var id = (await security.GetJson("/api/access/people")).GetProperty("people").EnumerateArray().First(p => p.Text("userName") == "viewer").Text("id");

        await security.PutJson($"/api/access/people/{id}", new { displayName = "安宁", office = "办公室", homeOrg = "990000", grants = new[] { new { role = "officer", line = "fdi", orgCode = "990000", upTo = "Open" } } });

        Assert.Equal("access.not-allowed", before.Code);
        Assert.Equal("云州市", (await viewer.GetJson("/api/access/orgs/990100")).GetProperty("unit").Text("name"));
    }

    [Fact]
    public async Task Nobody_changes_the_own_grants()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        var id = (await security.GetJson("/api/access/people")).GetProperty("people").EnumerateArray().First(p => p.Text("userName") == "security").Text("id");

        Assert.Equal("access.not-yourself", (await security.PostAsync($"/api/access/people/{id}/lock", null, Stop).Fault()).Code);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("system")]
    [InlineData("audit")]
    public async Task Only_the_security_administrator_sees_people(string other)
    {
        await using var app = await TestApp.Start();

        Assert.Equal("access.not-allowed", (await (await app.SignedIn(other)).GetAsync("/api/access/people", Stop).Fault()).Code);
    }
}

using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Access;

public sealed class OrgsTests
{
    [Fact]
    public async Task Shows_tree_overlays_and_areas_with_and_without_the_separate_city()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var orgs = await client.GetJson("/api/access/orgs");

        Assert.Equal(8, orgs.GetProperty("tree").GetArrayLength());
        Assert.Equal(2, orgs.GetProperty("overlays").GetArrayLength());
        Assert.Equal(2, orgs.GetProperty("areas").GetArrayLength());
        var cities = orgs.GetProperty("counts").EnumerateArray().First(c => c.Text("level") == "city");
        Assert.Equal(("3", "2"), (cities.Text("all"), cities.Text("withoutSeparate")));
    }

    [Fact]
    public async Task Shows_former_codes_and_memberships()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var county = await client.GetJson("/api/access/orgs/990102");
        var city = await client.GetJson("/api/access/orgs/990100");

        Assert.Equal("990900", Assert.Single(county.GetProperty("former").EnumerateArray()).Text("code"));
        Assert.Equal("circle.yunlan", Assert.Single(city.GetProperty("belongsTo").EnumerateArray()).Text("code"));
    }

    [Theory]
    [InlineData("990900")]
    [InlineData("云溪")]
    public async Task Says_what_became_of_a_retired_code(string sought)
    {
        await using var app = await TestApp.Start();

        var answer = await (await app.SignedIn("lead")).GetJson($"/api/access/orgs/retired?sought={Uri.EscapeDataString(sought)}");

        var retired = Assert.Single(answer.GetProperty("retired").EnumerateArray());
        Assert.Equal(("990900", "2018-12-31"), (retired.Text("code"), retired.Text("until")));
        Assert.Equal("990102", Assert.Single(retired.GetProperty("successors").EnumerateArray()).Text("code"));
    }

    [Fact]
    public async Task Shows_the_outline_of_the_map()
    {
        await using var app = await TestApp.Start();

        var shape = Assert.Single((await (await app.SignedIn("lead")).GetJson("/api/access/outline")).GetProperty("shapes").EnumerateArray());

        Assert.Equal("990100", shape.Text("code"));
        Assert.Equal([5, 4], shape.GetProperty("rings").EnumerateArray().Select(r => r.GetArrayLength()));
    }

    [Fact]
    public async Task Refuses_an_unknown_org()
    {
        await using var app = await TestApp.Start();

        var told = await (await app.SignedIn("lead")).GetAsync("/api/access/orgs/371200", TestContext.Current.CancellationToken).Fault();

        Assert.Equal((404, "access.no-such-org"), (told.Status, told.Code));
    }
}

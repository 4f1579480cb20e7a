using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

public sealed class ExplorationTests(ExplorerApp fixture) : IClassFixture<ExplorerApp>
{
    private const string View = "items=fdi.used&orgs=990000&show=chart";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_kept_renamed_and_deleted_by_its_owner_alone()
    {
        var (mine, other) = (await fixture.App.SignedIn("fdi"), await fixture.App.SignedIn("lead"));
        var id = (await mine.PostJson("/api/indicators/explorations", new { name = "外资月报", view = View, sharedWith = "own" })).Text("id");
        await mine.PutJson($"/api/indicators/explorations/{id}", new { name = "外资走势", view = View + "&periods=last:12:month", sharedWith = "own" });

        var kept = Assert.Single(await List(mine), e => e.Id == id);
        Assert.Equal(("外资走势", View + "&periods=last:12:month", "林知远", true), (kept.Name, kept.View, kept.Owner, kept.Mine));
        Assert.DoesNotContain(await List(other), e => e.Id == id);
        Assert.Equal((404, "indicators.no-such-exploration"), await Refused(other.PutAsJsonAsync($"/api/indicators/explorations/{id}", new { name = "夺", view = View, sharedWith = "own" }, Stop)));
        Assert.Equal((404, "indicators.no-such-exploration"), await Refused(other.DeleteAsync($"/api/indicators/explorations/{id}", Stop)));
        (await mine.DeleteAsync($"/api/indicators/explorations/{id}", Stop)).EnsureSuccessStatusCode();
        Assert.DoesNotContain(await List(mine), e => e.Id == id);
    }

    [Fact]
    public async Task Shared_with_the_own_org_or_the_space_it_is_seen_there_and_changed_by_nobody_else()
    {
        var (city, county, colleague, viewer) = (await fixture.App.SignedIn("yunzhou"), await fixture.App.SignedIn("yundong"), await fixture.App.SignedIn("limin"), await fixture.App.SignedIn("viewer"));
        var own = (await county.PostJson("/api/indicators/explorations", new { name = "本区", view = View, sharedWith = "org" })).Text("id");
        var all = (await city.PostJson("/api/indicators/explorations", new { name = "全省都看", view = View, sharedWith = "space" })).Text("id");

        Assert.Contains(await List(colleague), e => e.Id == own && !e.Mine);
        Assert.DoesNotContain(await List(viewer), e => e.Id == own);
        Assert.Contains(await List(viewer), e => e.Id == all);
        Assert.Equal((404, "indicators.no-such-exploration"), await Refused(colleague.DeleteAsync($"/api/indicators/explorations/{own}", Stop)));
        Assert.Equal((403, "access.not-allowed"), await Refused(county.PostAsJsonAsync("/api/indicators/explorations", new { name = "也给全省", view = View, sharedWith = "space" }, Stop)));
    }

    [Fact]
    public async Task Is_pinned_by_each_for_himself_and_gone_with_what_it_pins()
    {
        var (city, viewer) = (await fixture.App.SignedIn("yunzhou"), await fixture.App.SignedIn("viewer"));
        var id = (await city.PostJson("/api/indicators/explorations", new { name = "固定的", view = View, sharedWith = "space" })).Text("id");
        await viewer.PutJson($"/api/indicators/explorations/{id}/pin", new { });
        await viewer.PutJson($"/api/indicators/explorations/{id}/pin", new { });

        Assert.True(Assert.Single(await List(viewer), e => e.Id == id).Pinned);
        Assert.False(Assert.Single(await List(city), e => e.Id == id).Pinned);
        Assert.Equal((404, "indicators.no-such-exploration"), await Refused(city.DeleteAsync($"/api/indicators/explorations/{id}/pin", Stop)));
        (await city.DeleteAsync($"/api/indicators/explorations/{id}", Stop)).EnsureSuccessStatusCode();
        Assert.DoesNotContain(await List(viewer), e => e.Id == id);
    }

    [Fact]
    public async Task Refuses_a_second_of_the_same_name_and_a_reach_nobody_knows()
    {
        var client = await fixture.App.SignedIn("leader");
        await client.PostJson("/api/indicators/explorations", new { name = "同名", view = View, sharedWith = "own" });

        Assert.Equal((409, "indicators.name-taken"), await Refused(client.PostAsJsonAsync("/api/indicators/explorations", new { name = " 同名 ", view = View, sharedWith = "own" }, Stop)));
        Assert.Equal((400, "platform.bad-fields"), await Refused(client.PostAsJsonAsync("/api/indicators/explorations", new { name = "别名", view = View, sharedWith = "world" }, Stop)));
    }

    private static async Task<List<(string Id, string Name, string View, string Owner, bool Mine, bool Pinned)>> List(HttpClient client) =>
        [.. (await client.GetJson("/api/indicators/explorations")).GetProperty("explorations").EnumerateArray()
            .Select(e => (e.Text("id"), e.Text("name"), e.Text("view"), e.Text("owner"), e.GetProperty("mine").GetBoolean(), e.GetProperty("pinned").GetBoolean()))];

    private static async Task<(int Status, string Code)> Refused(Task<HttpResponseMessage> asked)
    {
        var told = await asked.Fault();
        return (told.Status, told.Code);
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class ListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Filter(params object[] conditions) => "&filter=" + Uri.EscapeDataString(JsonSerializer.Serialize(conditions));

    private static async Task<HttpClient> Stocked(TestApp app)
    {
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("云东半导体", "990101", ("invest", 20.5), ("box", "box1"), ("start", "2026-11-05"), ("country", "JP")));
        await client.Enter(Ledger.Project("澜湾石化基地", "990200", ("invest", 8), ("box", "box2"), ("start", "2026-12-01"), ("place", new { lon = 118.5, lat = 36.1 })));
        await client.Enter(Ledger.Project("东麓医药港", "990300", ("invest", new { amount = 1, currency = "USD" })));
        return client;
    }

    public static TheoryData<object[], string[]> Narrowed => new()
    {
        { [new object[] { "invest", "gte", 10 }], ["云东半导体", "样例冷链物流园"] },
        { [new object[] { "invest", "between", 5, 9 }], ["澜湾石化基地"] },
        { [new object[] { "city", "under", "990100" }], ["云东半导体", "样例冷链物流园"] },
        { [new object[] { "city", "is", "990101" }], ["云东半导体"] },
        { [new object[] { "box", "not", "box1" }, new object[] { "state", "is", "planned" }], ["东麓医药港", "澜湾石化基地"] },
        { [new object[] { "box", "empty" }], ["东麓医药港"] },
        { [new object[] { "name", "has", "石化" }], ["澜湾石化基地"] },
        { [new object[] { "start", "lte", "2026-11-30" }], ["云东半导体"] },
        { [new object[] { "country", "is", new[] { "JP", "SG" } }], ["云东半导体"] },
        { [new object[] { "state", "is", new[] { "prep" } }], ["样例临港化工园二期"] },
        { [new object[] { "assignee", "empty" }, new object[] { "org", "under", "990300" }], ["东麓医药港"] },
        { [new object[] { "light", "is", "soon" }], [] },
    };

    [Theory]
    [MemberData(nameof(Narrowed))]
    public async Task Narrows_by_every_kind_of_condition(object[] conditions, string[] names)
    {
        await using var app = await TestApp.Start();
        var client = await Stocked(app);

        var listed = await client.GetJson("/api/records/items?type=test.project" + Filter(conditions));

        Assert.Equal(names.Order(StringComparer.Ordinal), listed.GetProperty("items").EnumerateArray().Select(i => i.Text("title")).Order(StringComparer.Ordinal));
        Assert.Equal((names.Length, 5), (listed.GetProperty("total").GetInt32(), listed.GetProperty("all").GetInt32()));
    }

    [Theory]
    [InlineData("[[\"invest\",\"is\",\"多\"]]")]
    [InlineData("[[\"intro\",\"has\",\"x\"]]")]
    [InlineData("[[\"name\",\"like\",\"x\"]]")]
    [InlineData("{}")]
    [InlineData("[[]]")]
    public async Task Refuses_a_condition_that_cannot_be(string filter)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.GetAsync("/api/records/items?type=test.project&filter=" + Uri.EscapeDataString(filter), Stop).Fault();

        Assert.Equal((400, "records.bad-filter"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Sorts_with_what_is_empty_last_and_pages_on()
    {
        await using var app = await TestApp.Start();
        var client = await Stocked(app);

        var down = await client.GetJson("/api/records/items?type=test.project&sort=invest%20desc&size=2");
        var rest = await client.GetJson($"/api/records/items?type=test.project&sort=invest%20desc&size=200&after={Uri.EscapeDataString(down.Text("next"))}");

        Assert.Equal(["云东半导体", "样例冷链物流园"], down.GetProperty("items").EnumerateArray().Select(i => i.Text("title")));
        Assert.Equal("澜湾石化基地", rest.GetProperty("items")[0].Text("title"));
        Assert.Equal(3, rest.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Totals_boards_calendars_and_maps_count_the_same_records()
    {
        await using var app = await TestApp.Start();
        var client = await Stocked(app);

        var totals = await client.GetJson("/api/records/items/totals?type=test.project");
        var board = await client.GetJson("/api/records/items/board?type=test.project");
        var calendar = await client.GetJson("/api/records/items/calendar?type=test.project&from=2026-11-01&to=2026-11-30");
        var map = await client.GetJson("/api/records/items/map?type=test.project");

        var invest = totals.GetProperty("sums").GetProperty("invest");
        Assert.Equal((5, "41", "亿元", 2), (totals.GetProperty("count").GetInt32(), invest.Text("t"), invest.Text("unit"), invest.GetProperty("without").GetInt32()));
        Assert.Equal((4, 1), (board.GetProperty("columns")[0].GetProperty("count").GetInt32(), board.GetProperty("columns")[1].GetProperty("count").GetInt32()));
        Assert.Contains(calendar.GetProperty("entries").EnumerateArray(), e => e.Text("title") == "云东半导体" && e.Text("date") == "2026-11-05");
        Assert.Equal(5, map.GetProperty("orgs").EnumerateArray().Sum(o => o.GetProperty("count").GetInt32()));
        Assert.Equal("澜湾石化基地", Assert.Single(map.GetProperty("points").EnumerateArray()).Text("title"));
    }

    [Fact]
    public async Task A_view_is_kept_shared_by_whoever_manages_and_removed_by_its_owner()
    {
        await using var app = await TestApp.Start();
        var (lead, fdi) = (await app.SignedIn("lead"), await app.SignedIn("fdi"));
        var layout = new { filter = new object[] { new object[] { "invest", "gte", 10 } }, sort = "invest desc" };

        var id = (await lead.PostJson("/api/records/views", new { type = "test.project", name = "大项目", shared = true, layout })).Text("id");
        var told = await fdi.PostAsJsonAsync("/api/records/views", new { type = "test.project", name = "我的", shared = true, layout }, Stop).Fault();
        var seen = await fdi.GetJson("/api/records/views?type=test.project");
        var barred = await fdi.DeleteAsync($"/api/records/views/{id}", Stop).Fault();
        await (await lead.DeleteAsync($"/api/records/views/{id}", Stop)).Json();

        Assert.Equal((403, 403), (told.Status, barred.Status));
        Assert.Equal("大项目", Assert.Single(seen.GetProperty("views").EnumerateArray()).Text("name"));
        Assert.Empty((await fdi.GetJson("/api/records/views?type=test.project")).GetProperty("views").EnumerateArray());
    }

    [Fact]
    public async Task Types_tell_how_much_is_open_and_late_and_what_the_client_draws()
    {
        await using var app = await TestApp.Start();
        var client = await Stocked(app);

        var types = await client.GetJson("/api/records/types");
        var one = await client.GetJson("/api/records/types/test.project");
        var viewer = await (await app.SignedIn("viewer")).GetJson("/api/records/types");

        var card = types.GetProperty("types").EnumerateArray().Single(t => t.Text("code") == "test.project");
        Assert.Equal((5, 5, true), (card.GetProperty("all").GetInt32(), card.GetProperty("open").GetInt32(), card.GetProperty("mayCreate").GetBoolean()));
        Assert.Equal("Key project", one.Text("nameEn"));
        Assert.Contains(one.GetProperty("fields").EnumerateArray(), f => f.Text("key") == "rate" && f.Text("kind") == "formula");
        Assert.All(viewer.GetProperty("types").EnumerateArray(), t => Assert.Equal((0, "False"), (t.GetProperty("all").GetInt32(), t.Text("mayCreate"))));
    }
}

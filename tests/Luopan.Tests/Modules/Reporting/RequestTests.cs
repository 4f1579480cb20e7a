using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>What enterprises ask for in their returns: opened with an owner and a day, answered, forwarded, closed; one server for all, each test with an enterprise of its own.</summary>
public sealed class RequestTests(RequestServer server) : IClassFixture<RequestServer>
{
    private const string Loan = "续贷审批慢，订单不敢接";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_request_of_a_sent_return_is_one_matter_of_the_county_that_reviews()
    {
        var firm = await server.Firm(301);
        await firm.Tell(("requests.1", "kind", "融资"), ("requests.1", "what", Loan), ("requests.1", "loss", "120.50"), ("requests.2", "what", "夜班公交停运，招工难"), ("requests.3", "what", "无"), ("05", "", "希望延长展会补贴"));
        Assert.Empty(await server.Requests(firm.Code));

        await firm.Send();

        var told = await server.Requests(firm.Code);
        Assert.Equal(new[] { ("希望延长展会补贴", "2026-11-10"), (Loan, "2026-11-17"), ("夜班公交停运，招工难", "2026-11-17") }.Order(), told.Select(r => (r.Text("text"), r.Text("due"))).Order());
        Assert.All(told, r => Assert.Equal(("open", "990101", "甲301公司"), (r.Text("state"), r.Text("owner"), r.Text("orgName"))));
        var work = await server.Work("county", firm.Code);
        Assert.Equal(3, work.Count);
        Assert.All(work, w => Assert.Equal($"/reporting/returns/{firm.Return}?tab=requests", w.Text("link")));
        Assert.Contains(work, w => w.Text("title") == $"甲301公司诉求：{Loan}（2026年10月）");
        Assert.Empty(await server.Work("fdi", firm.Code));
        Assert.Empty(await server.Work("othercounty", firm.Code));
        var shown = await (await server.As("county")).GetJson($"/api/supervision/worklist/{work.Single(w => w.Text("title").Contains("续贷", StringComparison.Ordinal)).Text("id")}");
        Assert.Contains("融资", shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("120.5", shown.ToString() + await server.Requests(firm.Code).Flat(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_enterprise_reads_the_answer_at_its_return_and_is_told()
    {
        var firm = await server.Firm(302);
        await firm.Tell(("requests.1", "what", Loan));
        await firm.Send();
        var (id, county) = ((await server.Requests(firm.Code))[0].Text("id"), await server.As("county"));

        var empty = await Step(county, id, "answer", " ").Fault();
        var own = await Step(firm.Officer, id, "answer", "自己答").Fault();
        var above = await Step(await server.As("fdi"), id, "answer", "省里答").Fault();
        var stale = await county.PostAsJsonAsync($"/api/reporting/requests/{id}/steps", new { action = "answer", text = "已看", version = 99 }, Stop).Fault();
        var answered = await (await Step(county, id, "answer", "已协调城商行，三日内上门")).Json();
        var twice = await Step(county, id, "answer", "再答").Fault();

        Assert.Equal(("work.reason-missing", "access.not-allowed", "work.not-at-home", "work.changed", "work.not-from-here"), (empty.Code, own.Code, above.Code, stale.Code, twice.Code));
        Assert.Equal(("answered", "", 0), (answered.GetProperty("row").Text("state"), answered.GetProperty("row").Text("owner"), answered.GetProperty("steps").GetArrayLength()));
        var seen = (await firm.Officer.Show(firm.Return)).GetProperty("requests")[0];
        Assert.Equal(("已答复", "已协调城商行，三日内上门", "county"), (seen.Text("stateName"), seen.Text("answer"), seen.Text("answeredBy")));
        Assert.Contains("已协调城商行", (await firm.Officer.GetJson("/api/supervision/notices")).ToString(), StringComparison.Ordinal);
        Assert.Empty(await server.Work("county", firm.Code));
    }

    [Fact]
    public async Task Forwarded_it_waits_at_the_level_above_with_new_days_and_goes_no_further_than_the_top()
    {
        var firm = await server.Firm(303);
        await firm.Tell(("requests.1", "what", Loan));
        await firm.Send();
        var (id, county, city) = ((await server.Requests(firm.Code))[0].Text("id"), await server.As("county"), await server.As("city"));

        var bare = await Step(county, id, "forward", null).Fault();
        await (await Step(county, id, "forward", "涉及市级贴息资金")).Json();
        var late = await Step(county, id, "answer", "县里再答").Fault();
        var matter = Assert.Single(await server.Work("city", firm.Code));
        await city.PostJson($"/api/supervision/worklist/{matter.Text("id")}/steps", new { action = "forward", reason = "须省里定" });
        var row = (await server.Requests(firm.Code))[0];
        var top = await Step(await server.As("fdi"), id, "forward", "再往上").Fault();
        await (await Step(await server.As("fdi"), id, "close", "政策已到期")).Json();

        Assert.Equal(("work.reason-missing", "access.not-allowed", "reporting.nobody-above"), (bare.Code, late.Code, top.Code));
        Assert.Equal(("forwarded", "990000", "2026-11-17"), (row.Text("state"), row.Text("owner"), row.Text("due")));
        var course = await firm.Officer.GetJson($"/api/reporting/requests/{id}");
        Assert.Equal(("已办结", "政策已到期"), (course.GetProperty("row").Text("stateName"), course.GetProperty("row").Text("answer")));
        Assert.DoesNotContain("贴息", course.ToString(), StringComparison.Ordinal);
        Assert.Contains("贴息", (await county.GetJson($"/api/reporting/requests/{id}")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_the_same_words_open_nothing_and_changed_ones_are_told_on_the_course()
    {
        var firm = await server.Firm(304);
        await firm.Tell(("requests.1", "what", Loan), ("requests.2", "what", "用电报装慢"), ("05", "", "减少检查"));
        await firm.Send();
        var first = await server.Requests(firm.Code);
        await (await Step(await server.As("county"), Id(first, "减少检查"), "answer", "已合并检查")).Json();

        await firm.TakeBack();
        await firm.Tell(("requests.1", "what", "用电报装慢"), ("requests.2", "what", Loan)); // the same two, the other way round
        await firm.Send();
        var same = await server.Requests(firm.Code);
        await firm.TakeBack();
        await firm.Tell(("requests.1", "what", "用电报装仍未办结"), ("requests.2", "what", ""), ("05", "", "减少重复检查"));
        await firm.Send();

        Assert.Equal(first.Select(r => (r.Text("id"), r.Text("text"))).Order(), same.Select(r => (r.Text("id"), r.Text("text"))).Order());
        var now = await server.Requests(firm.Code);
        Assert.Equal(
            new[] { (Id(first, "用电报装慢"), "用电报装仍未办结", "open"), (Id(first, Loan), Loan, "withdrawn"), (Id(first, "减少检查"), "减少重复检查", "open") }.Order(),
            now.Select(r => (r.Text("id"), r.Text("text"), r.Text("state"))).Order());
        var course = await (await server.As("county")).GetJson($"/api/reporting/requests/{Id(first, "用电报装慢")}");
        Assert.Equal("企业改写，原为：用电报装慢", course.GetProperty("history")[0].Text("text"));
        Assert.Contains("用电报装仍未办结", (await server.Work("county", firm.Code)).Flat(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_exported_and_shown_to_nobody_of_another_county()
    {
        var firm = await server.Firm(305);
        await firm.Tell(("requests.1", "what", "冷库用电价格高"));
        await firm.Send();
        var (lead, id) = (await server.As("lead"), (await server.Requests(firm.Code))[0].Text("id"));

        async Task<int> Count(HttpClient client, string query) => (await client.GetJson($"/api/reporting/requests?org={firm.Code}{query}")).GetProperty("items").GetArrayLength();
        var counts = new[] { await Count(lead, "&state=waiting&form=unit.monthly&period=2026-10"), await Count(lead, "&state=answered"), await Count(lead, "&period=2026-09"), await Count(lead, "&form=fdi.county"), await Count(await server.As("othercounty"), "") };
        var foreign = await (await server.As("othercounty")).GetAsync($"/api/reporting/requests/{id}", Stop).Fault();
        var moved = await Step(await server.As("othercounty"), id, "answer", "替邻县答").Fault();
        var wrong = await lead.GetAsync("/api/reporting/requests?period=去年", Stop).Fault();
        var book = SheetReader.Read(await lead.GetByteArrayAsync($"/api/reporting/requests/xlsx?org={firm.Code}", Stop), "诉求.xlsx").Sheets[0];

        Assert.Equal([1, 0, 0, 0, 0], counts);
        Assert.Equal((404, "reporting.no-such-request", 404, "reporting.bad-period"), (foreign.Status, foreign.Code, moved.Status, wrong.Code));
        Assert.Contains(book.Rows, r => r.Cells.Contains("冷库用电价格高") && r.Cells.Contains("待答复"));
    }

    [Fact]
    public async Task An_open_request_moves_with_the_enterprise_to_the_county_that_reviews_it_now()
    {
        var firm = await server.Firm(306);
        await firm.Tell(("requests.1", "what", Loan));
        await firm.Send();

        await server.Units.Enter(firm.Code, "甲306公司", "990102");

        Assert.Empty(await server.Work("county", firm.Code));
        Assert.Single(await server.Work("othercounty", firm.Code));
        Assert.Equal("990102", (await server.Requests(firm.Code))[0].Text("home"));
    }

    [Theory]
    [InlineData("what: {name: 事项, answer: 0}", "panel fdi-key", "ask.yaml:16: “answer: 0”不对")]
    [InlineData("what: {name: 事项, answer: 很快}", "panel fdi-key", "ask.yaml:16: “answer: 很快”不对")]
    [InlineData("what: {name: 金额, unit: 万元, answer: 5}", "panel fdi-key", "ask.yaml:16: 数字不是诉求")]
    [InlineData("what: {name: 事项, answer: 5}", "county", "ask.yaml:2: 报表不由企业填报")]
    public void The_pack_is_told_where_a_request_is_marked_wrongly(string field, string filled, string expected) => PackCheckTests.Finds(
        "forms/ask.yaml", $"fdi.ask:\n  name: 诉求表\n  purpose: 管理\n  authority: 省商务厅\n  line: fdi\n  every: month\n  from: 2026-10\n  filled: {filled}\n  due: 10\n  sections:\n    - name: 一\n      repeat:\n        code: asks\n        most: 3\n        fields:\n          {field}\n", expected);

    private static string Id(IReadOnlyList<JsonElement> rows, string text) => rows.Single(r => r.Text("text") == text).Text("id");

    private static Task<HttpResponseMessage> Step(HttpClient client, string id, string action, string? text) => client.PostAsJsonAsync($"/api/reporting/requests/{id}/steps", new { action, text }, Stop);
}

/// <summary>The server of monitored enterprises, with people who review in two counties and their city.</summary>
public sealed class RequestServer : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> _added = [];

    internal UnitServer Units { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Units.InitializeAsync();
        foreach (var (user, org) in new[] { ("county", "990101"), ("othercounty", "990102"), ("city", "990100") }) _added[user] = await Added(user, org);
    }

    public ValueTask DisposeAsync() => Units.DisposeAsync();

    internal async Task<HttpClient> As(string user) => _added.GetValueOrDefault(user) ?? await Units.As(user);

    /// <summary>An enterprise of 云东 with its officer and the open return.</summary>
    internal async Task<Firm> Firm(int number)
    {
        var code = UnitServer.Code(number);
        await Units.Enter(code, $"甲{number}公司", "990101");
        await Units.App.Daily();
        var officer = await Units.Join(await Units.Invite(code), code);
        var id = await Units.ReturnOf(code);
        await officer.Fill(id, ("01", "100"), ("02", "0"), ("04", "3"));
        return new(code, id, officer);
    }

    internal async Task<IReadOnlyList<JsonElement>> Requests(string code) => [.. (await (await As("lead")).GetJson($"/api/reporting/requests?org={code}")).GetProperty("items").EnumerateArray()];

    /// <summary>Requests of an enterprise that wait for somebody.</summary>
    internal async Task<IReadOnlyList<JsonElement>> Work(string user, string code)
    {
        var name = (await (await As("lead")).GetJson($"/api/reporting/units?sought={code}")).GetProperty("items")[0].Text("name");
        return [.. (await (await As(user)).GetJson("/api/supervision/worklist?size=200")).GetProperty("items").EnumerateArray().Where(i => i.Text("type") == "reporting.request" && i.Text("title").Contains(name, StringComparison.Ordinal))];
    }

    private async Task<HttpClient> Added(string user, string org)
    {
        var security = await Units.As("security");
        var password = (await security.PostJson("/api/access/people", new { userName = user, displayName = user, office = "", homeOrg = org, grants = new[] { new { role = "officer", line = "fdi", orgCode = org, upTo = "Internal" } } })).Text("oneTimePassword");
        await (await Units.App.SignedIn(user, password)).PutJson("/api/access/me/password", new { current = password, next = TestApp.Password });
        return await Units.App.SignedIn(user, TestApp.Password);
    }
}

/// <summary>A monitored enterprise whose officer has begun the return of the month.</summary>
internal sealed record Firm(string Code, string Return, HttpClient Officer)
{
    /// <summary>Types words, as the cells stand now.</summary>
    internal async Task Tell(params (string Row, string Column, string Value)[] cells)
    {
        var known = (await Officer.Show(Return)).GetProperty("sheet").GetProperty("cells").EnumerateArray().ToDictionary(c => (c.Text("row"), c.Text("column")), c => c.GetProperty("version").GetInt32());
        await Officer.PutJson($"/api/reporting/returns/{Return}/cells", new { cells = cells.Select(c => new { row = c.Row, column = c.Column, value = c.Value, version = known.GetValueOrDefault((c.Row, c.Column)) }) });
    }

    internal async Task Send() => await (await Officer.Step(Return, "submit")).Json();

    internal async Task TakeBack() => await (await Officer.Step(Return, "take_back")).Json();
}

internal static class FlatJson
{
    internal static string Flat(this IReadOnlyList<JsonElement> rows) => string.Concat(rows.Select(r => r.ToString()));

    internal static async Task<string> Flat(this Task<IReadOnlyList<JsonElement>> rows) => (await rows).Flat();
}

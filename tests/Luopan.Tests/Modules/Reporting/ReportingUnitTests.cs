using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>Monitored enterprises from the roster to the sums; one server for all, each test with enterprises of its own.</summary>
public sealed class ReportingUnitTests(UnitServer server) : IClassFixture<UnitServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_roster_is_tried_first_then_taken_whole_or_not_at_all()
    {
        var (code, other) = (Code(101), Code(102));
        string?[][] rows = [["序号", "单位名称", "信用代码（18位）", "所在县", "监测类别", "联络员"], ["1", "甲一公司", code, "云东区", "重点外资企业", "王一"], ["2", "甲二公司", other[..17] + (other[17] == '0' ? '1' : '0'), "无此县", "没有的框", ""]];

        var tried = await (await Import(rows, true)).Json();
        var mapped = await (await Import(rows, true, new { 所在县 = "home", 单位名称 = "name" })).Json();
        var told = await (await Import(rows, false, new { 所在县 = "home", 单位名称 = "name" })).Fault();
        rows[2] = ["2", "甲二公司", other, "云西区", "重点外资企业；重点外贸企业", ""];
        var taken = await (await Import(rows, false, new { 所在县 = "home", 单位名称 = "name" })).Json();
        var again = await (await Import(rows, true)).Json();

        Assert.Contains(tried.GetProperty("rows")[0].GetProperty("faults").EnumerateArray(), f => f.Text("field") == "home");
        Assert.Equal((1, 1), (mapped.GetProperty("counts").GetProperty("new").GetInt32(), mapped.GetProperty("counts").GetProperty("refused").GetInt32()));
        Assert.Equal((409, "reporting.roster-refused"), (told.Status, told.Code));
        Assert.Equal(new[] { "所属地区", "样本框", "统一社会信用代码" }.ToHashSet(), told.Details.Select(d => d.Field!).ToHashSet());
        Assert.All(told.Details, d => Assert.Equal(3, d.Row));
        Assert.Equal(2, taken.GetProperty("counts").GetProperty("new").GetInt32());
        Assert.Equal(2, again.GetProperty("counts").GetProperty("same").GetInt32());
    }

    [Fact]
    public async Task Only_whoever_keeps_the_place_may_put_an_enterprise_there()
    {
        var city = await server.As("yunzhou");

        var outside = await city.PutAsJsonAsync($"/api/reporting/units/{Code(110)}", new { name = "乙公司", home = "990201" }, Stop).Fault();
        var refused = await (await server.As("yundong")).GetAsync("/api/reporting/units", Stop).Fault();
        await (await city.PutAsJsonAsync($"/api/reporting/units/{Code(110)}", new { name = "乙公司", home = "990102", panels = new[] { "trade-key" } }, Stop)).Json();

        Assert.Equal(("reporting.wrong-unit", "home"), (outside.Code, outside.Details[0].Field));
        Assert.Equal((403, "access.not-allowed"), (refused.Status, refused.Code));
        Assert.Equal("云西区", (await city.GetJson($"/api/reporting/units?sought={Code(110)}")).GetProperty("items")[0].Text("homeName"));
    }

    [Fact]
    public async Task Enterprises_stand_in_no_list_of_orgs()
    {
        await server.Enter(Code(120), "丙公司", "990101");
        var lead = await server.As("lead");

        var orgs = (await lead.GetJson("/api/access/orgs")).ToString();

        Assert.DoesNotContain("丙公司", orgs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_opens_the_account_once_and_sees_only_the_own_enterprise()
    {
        var (own, other) = (Code(130), Code(131));
        await server.Enter(own, "丁一公司", "990101");
        await server.Enter(other, "丁二公司", "990101");
        await server.App.Daily();
        var token = await server.Invite(own);

        var shown = await server.App.Anybody().PostJson("/api/reporting/invitations/view", new { space = TestApp.Space, token });
        var weak = await server.App.Anybody().PostAsJsonAsync("/api/reporting/invitations/acceptance", new { space = TestApp.Space, token, name = "丁某", password = "short" }, Stop).Fault();
        var officer = await server.Join(token, own);
        var twice = await server.App.Anybody().PostAsJsonAsync("/api/reporting/invitations/acceptance", new { space = TestApp.Space, token, name = "丁某", password = "Another-2026" }, Stop).Fault();

        Assert.Equal(("丁一公司", own), (shown.Text("unit"), shown.Text("userName")));
        Assert.Equal("access.weak-password", weak.Code);
        Assert.Equal((404, "reporting.no-invitation"), (twice.Status, twice.Code));
        Assert.Equal([own], (await officer.GetJson("/api/reporting/returns")).GetProperty("items").EnumerateArray().Select(i => i.Text("org")));
        Assert.Contains("丁一公司", (await officer.GetJson("/api/supervision/worklist")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("丁二公司", (await officer.GetJson("/api/supervision/worklist")).ToString(), StringComparison.Ordinal);
        Assert.Equal(403, (await officer.GetAsync("/api/reporting/units", Stop).Fault()).Status);
        Assert.Equal("joined", (await (await server.As("lead")).GetJson($"/api/reporting/units?sought={own}")).GetProperty("items")[0].Text("account"));
        Assert.DoesNotContain("丁某", (await (await server.As("lead")).GetJson("/api/records/people?q=丁某")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://luopan.example.cn", 1, "")]
    [InlineData("", 0, "没有设置服务地址")]
    public async Task An_invitation_goes_by_mail_only_with_a_link_that_opens(string address, int mailed, string fault)
    {
        using var mail = new MailServer();
        await using var own = new UnitServer { Settings = [("Mail:Host", "127.0.0.1"), ("Mail:Port", mail.Port), ("Mail:Security", "None"), ("Mail:From", "luopan@example.cn"), ("Address", address)] };
        await own.InitializeAsync();
        await (await (await own.As("lead")).PutAsJsonAsync($"/api/reporting/units/{Code(145)}", new { name = "丁公司", home = "990201", industry = "mfg", panels = new[] { "fdi-key" }, officer = "丁某", email = "ding@example.cn" }, Stop)).Json();

        var told = await own.Invited(Code(145));

        Assert.Equal((1, mailed), (told.GetProperty("invited").GetInt32(), told.GetProperty("mailed").GetInt32()));
        Assert.StartsWith(fault, told.GetProperty("mailFault").GetString() ?? "", StringComparison.Ordinal);
        if (mailed > 0) Assert.Contains(address + "/invitation#", MailServer.Text(Assert.Single(mail.Mails)), StringComparison.Ordinal);
        else Assert.Empty(mail.Mails);
    }

    [Fact]
    public async Task A_new_invitation_puts_the_old_one_and_the_old_password_out_of_force()
    {
        var code = Code(140);
        await server.Enter(code, "戊公司", "990101");
        var first = await server.Invite(code);
        var second = await server.Invite(code);
        var officer = await server.Join(second, code);
        var third = await server.Invite(code);

        var stale = await server.App.Anybody().PostAsJsonAsync("/api/reporting/invitations/view", new { space = TestApp.Space, token = first }, Stop).Fault();
        await server.Join(third, code, "Changed-2026");

        Assert.Equal("reporting.no-invitation", stale.Code);
        Assert.Equal(401, (int)(await officer.GetAsync("/api/reporting/returns", Stop)).StatusCode);
    }

    [Fact]
    public async Task Reviewed_returns_add_up_by_place_and_industry_and_leave_nothing_of_their_own()
    {
        var (one, two, three) = (Code(150), Code(151), Code(152));
        await server.Enter(one, "己一公司", "990201", "mfg");
        await server.Enter(two, "己二公司", "990201", "service");
        await server.Enter(three, "己三公司", "990201", "mfg");
        await server.App.Daily();
        var lead = await server.As("lead");
        await server.File(one, 1000, 300, 20);
        var second = await server.File(two, 500, 0, 8);

        var revenue = await server.Figure("unit.revenue", "990201");
        Assert.Equal("1500.00", revenue);
        Assert.Equal("1000.00", await server.Figure("unit.revenue", "990200", "industry=mfg"));
        Assert.Equal(("1200.00", "28"), (await server.Figure("unit.domestic", "990200"), await server.Figure("unit.staff", "990200")));
        var behind = (await lead.GetJson("/api/indicators/provenance?indicator=unit.revenue&org=990201&period=2026-10")).GetProperty("counted");
        Assert.Equal((2, 3), (behind.GetProperty("entries").GetInt32(), behind.GetProperty("asked").GetInt32()));
        Assert.Equal(("1500.00", true, ""), await Told(lead, ""));
        Assert.Equal(("750.0", true, ""), await Told(lead, "", "=unit.revenue / 2"));
        var both = server.App.Clock.GetUtcNow();
        server.App.Clock.Advance(TimeSpan.FromMinutes(5));

        await (await (await server.As("fdi")).Step(second, "send_back", "请核对")).Json();
        Assert.Equal("1000.00", await server.Figure("unit.revenue", "990201"));
        server.App.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(("1000.00", true, ""), await Told(lead, AsOf(server.App.Clock.GetUtcNow())));
        Assert.Equal(("1500.00", true, ""), await Told(lead, AsOf(both)));
        Assert.Contains("无数据", (await Told(lead, "&asOf=2026-10-01")).Missing, StringComparison.Ordinal);

        var first = await server.ReturnOf(one);
        await (await lead.Step(first, "accept")).Json();
        Assert.Equal("1000.00", await server.Figure("unit.revenue", "990201"));
        Assert.NotEqual("1000.00", await server.Figure("unit.revenue", one));

        static string AsOf(DateTimeOffset moment) => $"&asOf={moment:yyyy-MM-ddTHH:mm:ss}Z";

        // The sum, whether it says that some are missing, and why there is none.
        static async Task<(string Text, bool Partial, string Missing)> Told(HttpClient client, string more, string item = "unit.revenue")
        {
            var cell = (await client.GetJson($"/api/indicators/explore?items={Uri.EscapeDataString(item)}&orgs=990201&periods=2026-10{more}")).GetProperty("cells")[0];
            return (cell.Text("text"), cell.GetProperty("flags").EnumerateArray().Any(f => f.GetString() == "partial"), cell.GetProperty("missing").GetString() ?? "");
        }
    }

    [Fact]
    public async Task What_a_single_enterprise_added_in_a_month_cannot_be_subtracted_from_cumulative_sums()
    {
        await using var statistics = new UnitServer { Form = text => text.Replace("purpose: 监测", "purpose: 统计\n  enter: cumulative", StringComparison.Ordinal) };
        await statistics.InitializeAsync();
        string[] codes = [.. Enumerable.Range(170, 4).Select(Code)];
        foreach (var code in codes) await statistics.Enter(code, $"企业{code[^4..]}", "990201");
        await statistics.App.Daily();
        foreach (var code in codes) await statistics.File(code, 1000, 0, 10);
        await statistics.NextMonth();
        foreach (var code in codes)
        {
            var (officer, id) = (await statistics.App.SignedIn(code, "Officer-2026"), await statistics.ReturnOf(code, "2026-11"));
            await officer.Fill(id, ("01", code == codes[0] ? "1500" : "1000"), ("02", "0"), ("04", "10"));
            await (await officer.Step(id, "submit")).Json();
            await (await (await statistics.As("fdi")).Step(id, "review")).Json();
        }

        var cells = (await (await statistics.As("lead")).GetJson("/api/indicators/explore?items=unit.revenue&orgs=990201&periods=2026-01/10&periods=2026-01/11")).GetProperty("cells");
        Assert.Equal("4500.00", cells[1].Text("text"));
        Assert.Contains("统计保密", cells[0].Text("missing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enterprise_that_moves_takes_its_returns_along()
    {
        var code = Code(160);
        await server.Enter(code, "庚公司", "990101");
        await server.App.Daily();
        var officer = await server.Join(await server.Invite(code), code);
        await server.Enter(code, "庚公司", "990102");

        var id = (await officer.GetJson("/api/reporting/returns")).GetProperty("items")[0].Text("id");

        Assert.Equal(200, (int)(await officer.TryFill(id, ("01", "5"))).StatusCode);
    }

    private async Task<HttpResponseMessage> Import(string?[][] rows, bool dryRun, object? mapping = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Workbook.Xlsx(rows)), "file", "名录.xlsx" }, { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        if (mapping is not null)
        {
            var whole = rows[0].ToDictionary(h => h!, h => h switch { "信用代码（18位）" => "code", "监测类别" => "panels", "联络员" => "officer", _ => "" });
            foreach (var given in JsonSerializer.SerializeToElement(mapping).EnumerateObject()) whole[given.Name] = given.Value.GetString()!;
            form.Add(new StringContent(JsonSerializer.Serialize(whole)), "mapping");
        }

        return await (await server.As("lead")).PostAsync("/api/reporting/units/imports", form, Stop);
    }

    private static string Code(int number) => UnitServer.Code(number);
}

/// <summary>A server on 3 November 2026 with a panel of enterprises that file monthly.</summary>
public sealed class UnitServer : IAsyncLifetime
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly Dictionary<string, HttpClient> _clients = [];

    internal TestApp App { get; private set; } = null!;

    /// <summary>Changes the text of the form; null for the form as it is.</summary>
    internal Func<string, string>? Form { get; init; }

    internal IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => App = await Returns.Start(units: Form, settings: Settings);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A credit code with its check digit.</summary>
    internal static string Code(int number)
    {
        var body = $"91370100MA3{number:000000}";
        return body + Alphabet.First(c => SocialCreditCode.Check(body + c).IsValid);
    }

    internal async Task<HttpClient> As(string user)
    {
        if (!_clients.TryGetValue(user, out var client)) _clients[user] = client = await App.SignedIn(user);
        return client;
    }

    internal async Task Enter(string code, string name, string home, string industry = "") =>
        await (await (await As("lead")).PutAsJsonAsync($"/api/reporting/units/{code}", new { name, home, industry, panels = new[] { "fdi-key" } }, Stop)).Json();

    /// <summary>Invites one officer; the token stands in the list that is handed over.</summary>
    internal async Task<string> Invite(string code)
    {
        Assert.Equal("1", (await Invited(code)).Text("invited"));
        var lead = await As("lead");
        var list = SheetReader.Read(await lead.GetByteArrayAsync("/api/reporting/invitations/export", Stop), "名单.xlsx").Sheets[0];
        return list.Rows.Single(r => r.Cells.Contains(code)).Cells.Single(c => c.StartsWith("http://localhost/invitation#", StringComparison.Ordinal)).Split('.')[^1];
    }

    /// <summary>What came of inviting an officer.</summary>
    internal async Task<JsonElement> Invited(string code)
    {
        var lead = await As("lead");
        var job = (await lead.PostJson("/api/reporting/invitations", new { codes = new[] { code }, days = 7 })).Text("job");
        JsonElement told;
        do told = await lead.GetJson($"/api/access/jobs/{job}");
        while (told.Text("state") is "Waiting" or "Running");
        Assert.Equal("Done", told.Text("state"));
        return told.GetProperty("result");
    }

    internal async Task<HttpClient> Join(string token, string code, string password = "Officer-2026")
    {
        Assert.Equal(code, (await App.Anybody().PostJson("/api/reporting/invitations/acceptance", new { space = TestApp.Space, token, name = "丁某", password })).Text("userName"));
        return await App.SignedIn(code, password);
    }

    /// <summary>Thirty days on everybody has to sign in again.</summary>
    internal async Task NextMonth()
    {
        App.Clock.Advance(TimeSpan.FromDays(30));
        _clients.Clear();
        await App.Daily();
    }

    internal async Task<string> ReturnOf(string code, string period = "2026-10") => (await (await As("lead")).GetJson($"/api/reporting/returns?org={code}&period={period}")).GetProperty("items")[0].Text("id");

    /// <summary>Fills, sends and reviews the return of an enterprise.</summary>
    internal async Task<string> File(string code, int revenue, int export, int staff)
    {
        var officer = await Join(await Invite(code), code);
        var id = await ReturnOf(code);
        await officer.Fill(id, ("01", $"{revenue}"), ("02", $"{export}"), ("04", $"{staff}"));
        await (await officer.Step(id, "submit")).Json();
        await (await (await As("fdi")).Step(id, "review")).Json();
        return id;
    }

    /// <summary>The figure as printed; empty for none.</summary>
    internal async Task<string> Figure(string indicator, string org, string breakdown = "")
    {
        var answer = await (await As("lead")).GetAsync($"/api/indicators/{indicator}/series?org={org}&from=2026-10&until=2026-10&breakdown={breakdown}", Stop);
        if (!answer.IsSuccessStatusCode) return "";
        var points = (await answer.Json()).GetProperty("points");
        return points.GetArrayLength() == 0 ? "" : points[0].GetProperty("figure").Text("text");
    }
}

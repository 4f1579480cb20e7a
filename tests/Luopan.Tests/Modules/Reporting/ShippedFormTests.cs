using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>The forms of the shipped packs are opened by the calendar, filled, reviewed and accepted once; one server for all.</summary>
public sealed class ShippedFormTests(DemoOffice office) : IClassFixture<DemoOffice>
{
    public static TheoryData<string, string, string, string, string, string> Forms => new()
    {
        // form, period, who fills it, an indicator it writes, where it is read, what comes of every cell being 10
        { "consume.key_monthly", "2026-12", "enterprise", "consume.key.sales", "990102", "10.00" },
        { "service.key_monthly", "2026-12", "enterprise", "service.key.export", "990100", "40.00" },
        { "service.quarterly", "2026-Q4", "yunzhou", "service.dispatch.export", "990100", "120.00" },
        { "fdi.annual_firm", "2026", "enterprise", "fdi.annual.revenue", "990102", "10.00" },
        { "fdi.annual", "2026", "wangyun", "fdi.annual.rate", "990102", "100.0" },
        { "parks.energy", "2026", "park", "parks.energy.co2", "park.yunzhou-hightech", "350.19" },
        { "plan.monitor", "2026-H2", "yunzhou", "plan.monitor.rate", "990100", "100.0" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_shipped_form_goes_from_its_filler_into_the_figures(string form, string period, string filler, string indicator, string org, string figure)
    {
        var at = filler switch { "enterprise" => DemoOffice.Enterprise, "park" => "park.yunzhou-hightech", "wangyun" => "990102", _ => "990100" };
        var (client, lead) = (await office.As(filler), await office.As("lead"));
        var id = (await client.GetJson($"/api/reporting/returns?form={form}&period={period}&org={at}")).GetProperty("items").EnumerateArray().Single(r => r.Text("org") == at).Text("id");
        var shown = await client.Show(id);
        var rows = shown.GetProperty("form").GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("rows").EnumerateArray()).Where(r => !r.GetProperty("computed").GetBoolean() && !r.GetProperty("text").GetBoolean()).Select(r => r.Text("number")).ToList();

        var sheet = (await client.Fill(id, [.. rows.Select(r => (r, office.Value(form, r)))])).GetProperty("sheet");
        foreach (var check in sheet.GetProperty("findings").EnumerateArray().Where(f => f.Text("state") == "broken" && !f.GetProperty("hard").GetBoolean()))
            await client.PutJson($"/api/reporting/returns/{id}/explanations/{check.Text("code")}", new { text = "属实" });
        await (await client.Step(id, "submit")).Json();
        await (await (await office.As("staff")).Step(id, "review")).Json();
        await (await lead.Step(id, "accept")).Json();

        var points = (await lead.GetJson($"/api/indicators/{indicator}/series?org={org}")).GetProperty("points").EnumerateArray();
        Assert.Equal(figure, points.Single(p => p.Text("period") == period).GetProperty("figure").Text("text"));
    }
}

/// <summary>The demo pack on 4 January 2027, with an enterprise in every panel and people for a park.</summary>
public sealed class DemoOffice : IAsyncLifetime
{
    internal static readonly string Enterprise = UnitServer.Code(900);

    private readonly Dictionary<string, HttpClient> _clients = [];
    private TestApp _app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Start(("Packs:Path", Repo.At("packs")), ("FirstLook:Spaces", "demo"));
        _app.Clock.Advance(new DateTimeOffset(2027, 1, 4, 2, 0, 0, TimeSpan.Zero) - _app.Clock.GetUtcNow());
        var lead = await As("lead");
        await lead.PutJson($"/api/reporting/units/{Enterprise}", new { name = "样例企业", home = "990102", industry = "retail", panels = new[] { "retail-key", "service-key", "fie" } });
        await _app.Daily();
        _clients["enterprise"] = await Officer(lead);
        _clients["park"] = await Added("parkoffice", "park.yunzhou-hightech", "city-officer");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal async Task<HttpClient> As(string user)
    {
        if (!_clients.TryGetValue(user, out var client)) _clients[user] = client = await SignedIn(user, TestApp.Password);
        return client;
    }

    /// <summary>Ten everywhere but where the form says that parts make up the whole.</summary>
    internal string Value(string form, string row) => (form, row) switch
    {
        ("service.key_monthly", "01") => "40",
        ("plan.monitor", "03") => "无",
        _ => "10",
    };

    private async Task<HttpClient> SignedIn(string user, string password)
    {
        var client = _app.Anybody();
        await (await client.PostAsJsonAsync("/api/access/session", new { space = "demo", userName = user, password }, Stop)).Json();
        return client;
    }

    private async Task<HttpClient> Officer(HttpClient lead)
    {
        var job = (await lead.PostJson("/api/reporting/invitations", new { codes = new[] { Enterprise }, days = 7 })).Text("job");
        JsonElement told;
        do told = await lead.GetJson($"/api/access/jobs/{job}");
        while (told.Text("state") is "Waiting" or "Running");
        var list = Luopan.Engines.Spreadsheets.SheetReader.Read(await lead.GetByteArrayAsync("/api/reporting/invitations/export", Stop), "名单.xlsx").Sheets[0];
        var token = list.Rows.SelectMany(r => r.Cells).Single(c => c.Contains("/invitation#", StringComparison.Ordinal)).Split('.')[^1];
        await _app.Anybody().PostJson("/api/reporting/invitations/acceptance", new { space = "demo", token, name = "联络员", password = "Officer-2026" });
        return await SignedIn(Enterprise, "Officer-2026");
    }

    private async Task<HttpClient> Added(string user, string org, string role)
    {
        var security = await As("security");
        var password = (await security.PostJson("/api/access/people", new { userName = user, displayName = user, office = "", homeOrg = org, grants = new[] { new { role, line = "*", orgCode = org, upTo = "Internal" } } })).Text("oneTimePassword");
        var client = await SignedIn(user, password);
        await client.PutJson("/api/access/me/password", new { current = password, next = TestApp.Password });
        return await SignedIn(user, TestApp.Password);
    }
}

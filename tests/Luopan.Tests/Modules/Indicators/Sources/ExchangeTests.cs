using System.Text;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

public sealed class ExchangeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_what_came_what_was_late_and_what_is_overdue()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.TakeXlsx(Exports.Customs());
        var ledger = await client.GetJson("/api/indicators/exchange?year=2025");

        var customs = ledger.GetProperty("files").EnumerateArray().Where(f => f.Text("profile") == "customs.cities").ToDictionary(f => f.Text("period"));
        Assert.Equal(["2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"], customs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("late", "2025-09-18"), (customs["2025-08"].Text("state"), customs["2025-08"].Text("due")));
        Assert.Equal(("overdue", "2025-10-20"), (customs["2025-09"].Text("state"), customs["2025-09"].Text("due")));
        Assert.True(customs["2025-09"].GetProperty("workdays").GetInt32() > 200);
        var came = customs["2025-08"].GetProperty("files")[0];
        Assert.Equal(("导出.xlsx", "沈若衡", "云岭海关", 11), (came.Text("name"), came.Text("by"), came.Text("from"), came.GetProperty("rows").GetInt32()));
        Assert.Equal(64, came.Text("hash").Length);
    }

    [Fact]
    public async Task A_file_not_yet_due_is_not_late()
    {
        await using var app = await TestApp.Start();
        app.Clock.Advance(new DateTimeOffset(2025, 9, 10, 2, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        var client = await app.SignedIn("lead");
        JsonElement At(JsonElement ledger) => ledger.GetProperty("files").EnumerateArray().First(f => f.Text("profile") == "customs.cities" && f.Text("period") == "2025-08");
        Assert.Equal(("due", "-6"), (At(await client.GetJson("/api/indicators/exchange?year=2025")).Text("state"), At(await client.GetJson("/api/indicators/exchange?year=2025")).Text("workdays")));

        await client.TakeXlsx(Exports.Customs());
        Assert.Equal("came", At(await client.GetJson("/api/indicators/exchange?year=2025")).Text("state"));
    }

    [Fact]
    public async Task A_file_of_a_month_that_is_not_over_says_so_and_keeps_its_day()
    {
        await using var app = await TestApp.Start();
        app.Clock.Advance(new DateTimeOffset(2025, 8, 20, 2, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        var client = await app.SignedIn("lead");

        var import = await client.TakeXlsx(Exports.Customs());

        Assert.Equal("2025年8月尚未结束，请核对文件的月份。", import.GetProperty("notes")[0].Text("sentence"));
        var other = Assert.Single((await client.GetJson("/api/indicators/exchange?year=2025")).GetProperty("other").EnumerateArray());
        Assert.Equal(("2025-08", "2025-09-18", "came"), (other.Text("period"), other.Text("due"), other.Text("state")));
    }

    [Fact]
    public async Task What_is_given_out_is_put_down_with_the_file()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await Give(client, ("part", "tax"), ("to", "省税务局"), ("purpose", "核对出口退税"), ("line", "trade"), ("rows", "12"));
        var given = (await client.GetJson("/api/indicators/exchange?year=2026")).GetProperty("out")[0];

        Assert.Equal(("tax", "省税务局", "核对出口退税", "名单.csv", "12", "沈若衡"), (given.Text("part"), given.Text("to"), given.Text("purpose"), given.Text("name"), given.Text("rows"), given.Text("by")));
        Assert.Equal("甲,乙", await client.GetStringAsync($"/api/indicators/exchange/{given.Text("id")}/file", Stop));
        Assert.Equal("indicators.no-such-delivery", (await (await app.SignedIn("fdi")).GetAsync($"/api/indicators/exchange/{given.Text("id")}/file", Stop).Fault()).Code);
        Assert.Equal("access.not-allowed", (await (await app.SignedIn("viewer")).GetAsync("/api/indicators/exchange", Stop).Fault()).Code);
    }

    [Theory]
    [InlineData("bank", "省税务局", "核对", "indicators.no-such-part")]
    [InlineData("tax", " ", "核对", "platform.bad-fields")]
    [InlineData("tax", "省税务局", " ", "platform.bad-fields")]
    public async Task What_is_given_out_names_whom_to_and_what_for(string part, string to, string purpose, string code)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        Assert.Equal(code, (await Send(client, ("part", part), ("to", to), ("purpose", purpose), ("line", "trade")).Fault()).Code);
    }

    [Fact]
    public async Task An_officer_sees_and_gives_out_only_the_own_line()
    {
        await using var app = await TestApp.Start();
        await (await app.SignedIn("lead")).TakeXlsx(Exports.Customs());
        var officer = await app.SignedIn("fdi");
        var ledger = await officer.GetJson("/api/indicators/exchange?year=2025");

        Assert.Equal(["fdi.structure"], ledger.GetProperty("files").EnumerateArray().Select(f => f.Text("profile")).Distinct());
        Assert.Equal("indicators.outside-scope", (await Send(officer, ("part", "tax"), ("to", "省税务局"), ("purpose", "核对"), ("line", "trade")).Fault()).Code);
    }

    [Fact]
    public async Task Leaves_as_a_workbook_and_words_never_become_formulas()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.TakeXlsx(Exports.Customs());
        await Give(client, ("part", "tax"), ("to", "=HYPERLINK(\"http://x\")"), ("purpose", "核对"), ("line", "trade"));
        var bytes = await client.GetByteArrayAsync("/api/indicators/exchange/sheet?year=2025", Stop);
        var (sheets, _) = SheetReader.Read(bytes, "x.xlsx");
        Assert.Contains(sheets[0].Rows, r => r.Cells.Contains("导出.xlsx") && r.Cells.Contains("迟到"));

        var (given, _) = SheetReader.Read(await client.GetByteArrayAsync("/api/indicators/exchange/sheet?year=2026", Stop), "x.xlsx");
        Assert.Equal("=HYPERLINK(\"http://x\")", given[1].Rows[2][2]);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await client.GetByteArrayAsync("/api/indicators/exchange/sheet?year=2026", Stop)));
        using var part = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        Assert.DoesNotContain("<f>", await part.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_takes_an_export_in_on_the_command_line()
    {
        await using var installation = Installation.New();
        var (right, wrong) = (Path.Combine(installation.Data, "八月.xls"), Path.Combine(installation.Data, "差.xls"));
        await File.WriteAllBytesAsync(right, Workbook.Xlsx(Exports.Customs(), Exports.CustomsMerged), Stop);
        await File.WriteAllBytesAsync(wrong, Workbook.Xlsx(Exports.Customs(total: "48900"), Exports.CustomsMerged), Stop);
        Task<Ran> Import(params string[] arguments) => installation.Luopan(["observations", "import", .. arguments]);

        var tried = await Import(right, "--profile", "auto", "--dry-run");
        var refused = await Import(wrong, "--profile", "auto");
        var taken = await Import(wrong, "--profile", "customs.cities", "--reason", "含邮递物品", "--json");

        Assert.Equal(0, tried.Code);
        Assert.Contains("来源：海关分市出口表，2025年8月，11个数。", tried.Out, StringComparison.Ordinal);
        Assert.Contains("C5 全省 出口 / 1-8月累计：印48000，相加48000，差0，相符。", tried.Out, StringComparison.Ordinal);
        Assert.Contains("试导入，未写入：共11行，新增11，修订0，未变0。", tried.Out, StringComparison.Ordinal);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("indicators.source-reason", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 11), (taken.Code, JsonSerializer.Deserialize<JsonElement>(taken.Out).GetProperty("added").GetInt32()));
    }

    private static async Task Give(HttpClient client, params (string Key, string Value)[] fields) => (await Send(client, fields)).EnsureSuccessStatusCode();

    private static Task<HttpResponseMessage> Send(HttpClient client, params (string Key, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("甲,乙")), "file", "名单.csv" } };
        foreach (var (key, value) in fields) form.Add(new StringContent(value), key);
        return client.PostAsync("/api/indicators/exchange/outgoing", form, Stop);
    }
}

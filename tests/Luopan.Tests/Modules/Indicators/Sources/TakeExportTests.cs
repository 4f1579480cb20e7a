using System.Text;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

public sealed class TakeExportTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("xml")]
    public async Task Takes_an_export_as_it_is(string form)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var rows = Exports.Customs();
        var import = await client.Take(form switch
        {
            "xlsx" => Workbook.Xlsx(rows, Exports.CustomsMerged),
            "xls" => await File.ReadAllBytesAsync(Repo.At("tests", "Luopan.Tests", "Engines", "Spreadsheets", "customs.xls"), Stop),
            "html" => Gb18030.GetBytes(Workbook.Html(rows, "gb2312", Exports.CustomsMerged)),
            "xml" => Encoding.UTF8.GetBytes(Workbook.Xml(rows)),
            _ => Workbook.Csv(rows, Gb18030),
        });

        Assert.Empty(import.Errors());
        Assert.Equal(("Done", form == "xls" ? 12 : 11), (import.Text("state"), import.GetProperty("added").GetInt32()));
        Assert.Equal(("customs.cities", "2025-08", "title"), (import.Reading().Text("profile"), import.Reading().Text("period"), import.Reading().Text("periodFrom")));
        Assert.Equal(("4.8", "0.6"), (await client.Value("trade.export", "990000", "2025-01/08"), await client.Value("trade.export", "990000", "2025-08")));
        Assert.Equal("1.6", await client.Value("trade.export", "990200", "2025-01/08"));
        Assert.Equal("4.8000", (await client.GetJson("/api/indicators/provenance?indicator=trade.export&org=990000&period=2025-01/08")).GetProperty("observation").Text("text"));
        Assert.Equal("-3.2", (await client.Point("trade.export", "990200", "2025-01/08")).GetProperty("yoy").Text("text"));
    }

    [Fact]
    public async Task Sections_parts_of_parts_and_totals_become_breakdowns_once()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.TakeXlsx(Exports.Structure());

        Assert.Empty(import.Errors());
        Assert.Equal(("Done", 12, 12, 0, 0), import.Counts());
        Assert.Equal("0.03", await client.Value("fdi.used", "990000", "2025-01/09", "&breakdown=industry%3Dmfg"));
        Assert.Equal("0.02", await client.Value("fdi.used", "990000", "2025-01/09", "&breakdown=origin%3Dkr"));
        Assert.Equal(["B5 equal", "B5 some", "C5 equal", "C5 some"], import.Totals().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_figure_leads_to_its_file_sheet_and_cell()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Take(Workbook.Xlsx(Exports.Customs(), Exports.CustomsMerged), "八月.xlsx", from: "云岭海关张科");
        var source = (await client.GetJson("/api/indicators/provenance?indicator=trade.export&org=990200&period=2025-01/08")).GetProperty("source");

        var place = source.GetProperty("place");
        Assert.Equal(("八月.xlsx", "Sheet1", "C7", "澜湾市", "出口 / 1-8月累计", "16 000", "万元", "云岭海关张科"), (source.Text("name"), place.Text("sheet"), place.Text("cell"), place.Text("label"), place.Text("head"), place.Text("printed"), place.Text("unit"), place.Text("from")));
        var file = await client.GetByteArrayAsync($"/api/indicators/sources/{source.Text("id")}/file", Stop);
        Assert.Equal(Workbook.Xlsx(Exports.Customs(), Exports.CustomsMerged).Length, file.Length);
    }

    [Fact]
    public async Task Tells_in_a_trial_what_it_understood_and_writes_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var import = await client.Take(Workbook.Xlsx(Exports.Customs(), Exports.CustomsMerged), dryRun: true);

        Assert.Equal(("Done", 11, 11, 0, 0), import.Counts());
        var cell = import.Reading().GetProperty("cells").EnumerateArray().First(c => c.Text("cell") == "C6");
        Assert.Equal(("云州", "8000", "货物出口", "云州市", "2025-01/08", "0.8000", "亿元", "new"), (cell.Text("label"), cell.Text("printed"), cell.Text("indicator"), cell.Text("org"), cell.Text("period"), cell.Text("text"), cell.Text("unit"), cell.Text("fate")));
        Assert.Equal("3-4", import.Reading().GetProperty("sheets")[0].Text("head"));
        Assert.Equal("", await client.Value("trade.export", "990200", "2025-01/08"));
        Assert.Equal(0, (await client.GetJson("/api/indicators/exchange?year=2025")).GetProperty("files").EnumerateArray().Sum(f => f.GetProperty("files").GetArrayLength()));
    }

    [Fact]
    public async Task The_same_file_counts_once_also_after_it_was_corrected()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var first = Workbook.Xlsx(Exports.Customs());
        await client.Take(first);
        await client.TakeXlsx(Exports.Customs(total: "49000", donglu: "25000"), reason: "海关补报");
        var again = await client.Take(first);

        Assert.Equal(("Done", 11, 0, 0, 11), again.Counts());
        Assert.Contains("这份文件已于", again.GetProperty("notes")[0].Text("sentence"), StringComparison.Ordinal);
        Assert.Equal("4.9", await client.Value("trade.export", "990000", "2025-01/08"));
    }

    [Fact]
    public async Task A_figure_that_changes_needs_a_reason_and_shows_what_stood()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.TakeXlsx(Exports.Customs());
        var silent = await client.TakeXlsx(Exports.Customs(total: "49000", donglu: "25000"));
        var reasoned = await client.TakeXlsx(Exports.Customs(total: "49000", donglu: "25000"), reason: "海关补报");

        Assert.Equal(("Failed", "indicators.source-reason", "True"), (silent.Text("state"), silent.Text("code"), silent.Reading().Text("needsReason")));
        Assert.Equal(["5 C5", "8 C8"], silent.Errors().Select(e => string.Join(' ', e.Split(' ')[..2])));
        Assert.Equal(["C5 4.8000 4.9000", "C8 2.4000 2.5000"], silent.Reading().GetProperty("changes").EnumerateArray().Select(c => $"{c.Text("cell")} {c.Text("was")} {c.Text("now")}").Order(StringComparer.Ordinal));
        Assert.Equal(("Done", 11, 0, 2, 9), reasoned.Counts());
        var shown = await client.GetJson("/api/indicators/provenance?indicator=trade.export&org=990300&period=2025-01/08");
        Assert.Equal(("海关补报", "海关补报"), (shown.GetProperty("observation").Text("reason"), shown.GetProperty("source").GetProperty("place").Text("reason")));
    }

    [Fact]
    public async Task A_total_beyond_rounding_is_refused_until_a_reason_is_written()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var refused = await client.TakeXlsx(Exports.Customs(total: "48900"));
        var reasoned = await client.TakeXlsx(Exports.Customs(total: "48900"), reason: "含未分市的邮递物品");

        Assert.Equal(("Failed", "indicators.source-reason"), (refused.Text("state"), refused.Text("code")));
        Assert.Contains("“全省”印48900，各行相加为48000，相差900，四舍五入最多差2", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Equal("Done", reasoned.Text("state"));
        var ledger = (await client.GetJson("/api/indicators/exchange?year=2025")).GetProperty("files").EnumerateArray().First(f => f.Text("profile") == "customs.cities" && f.Text("period") == "2025-08").GetProperty("files")[0];
        Assert.Equal(("含未分市的邮递物品", "1"), (ledger.Text("reason"), ledger.Text("differs")));
    }

    [Theory]
    [InlineData("800.1", "rounding")]
    [InlineData("800.0", "equal")]
    [InlineData("800.2", "differs")]
    public async Task Allows_for_what_rounding_hides_in_every_printed_number(string services, string outcome)
    {
        await using var app = await TestApp.Start();
        var rows = Exports.Structure("0.0", services);
        var import = await (await app.SignedIn("fdi")).TakeXlsx(rows, dryRun: true);

        Assert.Contains($"C5 {outcome}", import.Totals());
        Assert.Equal(outcome == "differs" ? "Failed" : "Done", import.Text("state"));
    }

    [Fact]
    public async Task A_part_larger_than_its_whole_is_told()
    {
        await using var app = await TestApp.Start();
        var rows = Exports.Structure();
        rows[10][2] = "450";
        var import = await (await app.SignedIn("fdi")).TakeXlsx(rows);

        Assert.Contains("“其中：日本”印450，大于它所属的400", Assert.Single(import.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_stand_in_are_added_up_only_where_the_total_needs_them()
    {
        await using var app = await TestApp.Start();
        var (sloppy, nested) = (Exports.Customs(), Exports.Customs(total: "24000", donglu: "16000"));
        sloppy[7][0] = "  东麓";
        (nested[4][1], nested[7][0], nested[7][1]) = ("3000", "    澜北区", "2000");
        var client = await app.SignedIn("lead");

        Assert.All((await client.TakeXlsx(sloppy, dryRun: true)).Totals(), t => Assert.EndsWith("equal", t, StringComparison.Ordinal));
        Assert.All((await client.TakeXlsx(nested, dryRun: true)).Totals(), t => Assert.EndsWith("equal", t, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("B6", "abc", "6 B6 “abc”不是数")]
    [InlineData("B6", "=SUM(B7:B8)", "6 B6 格内是没有算出值的公式")]
    [InlineData("B6", "#REF!", "6 B6 格内是错误值")]
    [InlineData("B6", "1,23", "6 B6 “1,23”不是数")]
    [InlineData("A6", "西陵市", "6 A6 行名“西陵市”不认识")]
    [InlineData("A6", "澜湾", "7 B7 与B6是同一个数，那里印1000，这里印2000")]
    [InlineData("A6", "", "6 A6 本行有数，却没有名称")]
    [InlineData("A6", "990900", null)]
    [InlineData("B4", "上月", "4 B4 表头“出口 / 上月”不认识")]
    [InlineData("C4", "1-7月累计", "4 C4 表头“出口 / 1-7月累计”写的是7月，文件是2025年8月的")]
    [InlineData("A2", "单位：万美元", "5 B5 单位“万美元”不能换算为“货物出口”的单位亿元")]
    [InlineData("A2", "", "5 B5 表上没有写单位")]
    public async Task Names_the_cell_and_the_way_out(string at, string text, string? expected)
    {
        await using var app = await TestApp.Start();
        var rows = Exports.Customs();
        rows[at[1] - '1'][at[0] - 'A'] = text;
        var import = await (await app.SignedIn("lead")).TakeXlsx(rows, dryRun: true, profile: "customs.cities", reason: "试");

        if (expected is null) Assert.Contains("代码990900已停用，按其继任机构“云西区”", import.GetProperty("notes")[0].Text("sentence"), StringComparison.Ordinal);
        else Assert.Contains(import.Errors(), e => e.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_came_and_went_since_the_month_before_are_told()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.TakeXlsx(Exports.Customs(7), name: "七月.xlsx");
        var rows = Exports.Customs();
        rows[6][0] = "澜北区";
        var import = await client.TakeXlsx(rows, dryRun: true);

        Assert.Equal(("2025年7月“七月.xlsx”", "澜北区", "澜湾市"), (import.Reading().Text("before"), import.Reading().GetProperty("newRows")[0].ToString(), import.Reading().GetProperty("goneRows")[0].ToString()));
    }

    [Theory]
    [InlineData("八月.xlsx", null, "Failed", "indicators.source-period-missing")]
    [InlineData("海关202508.xlsx", null, "Done", "file")]
    [InlineData("八月.xlsx", "2025-08", "Done", "asked")]
    [InlineData("八月.xlsx", "八月", "Failed", "indicators.source-period-twice")]
    public async Task The_month_is_read_from_the_title_the_head_or_the_name_or_is_asked_for(string name, string? period, string state, string expected)
    {
        await using var app = await TestApp.Start();
        var rows = Exports.Customs();
        rows[0][0] = "各市出口总值表";
        var import = await (await app.SignedIn("lead")).TakeXlsx(rows, dryRun: true, period: period, name: name);

        Assert.Equal((state, expected), (import.Text("state"), state == "Done" ? import.Reading().Text("periodFrom") : import.Text("code")));
    }

    [Fact]
    public async Task Several_sheets_of_one_workbook_are_read_together_and_others_passed_over()
    {
        await using var app = await TestApp.Start();
        var (east, west) = (Exports.Customs(), Exports.Customs());
        var import = await (await app.SignedIn("lead")).Take(
            Workbook.Xlsx(("说明", [["本工作簿供内部使用"]], []), ("一", [.. east[..4], east[5]], []), ("二", [.. west[..4], west[6], ["东麓", "3000", "24000", "甲"]], [])), dryRun: true);

        Assert.Equal(["一", "二"], import.Reading().GetProperty("sheets").EnumerateArray().Select(s => s.Text("name")));
        Assert.StartsWith("6 二!D6 “甲”不是数", Assert.Single(import.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_units_is_counted_and_its_names_go_nowhere()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        string?[][] rows = [["服务贸易重点企业填报情况（2025年9月）"], ["序号", "企业名称", "所属市", "是否填报"], ["1", "甲公司", "云州市", "是"], ["2", "乙公司", "云州", "否"], ["3", "丙公司", "东麓市", "已填报"], ["合计", "", "", ""]];
        var import = await client.TakeXlsx(rows);

        Assert.Equal(("Done", 6, 6, 0, 0), import.Counts());
        Assert.Equal(("3", "2", "2", "1"), (await client.Value("service.filing_due", "990000", "2025-09"), await client.Value("service.filing_done", "990000", "2025-09"), await client.Value("service.filing_due", "990100", "2025-09"), await client.Value("service.filing_done", "990100", "2025-09")));
        Assert.Equal("66.7", await client.Value("service.filing_rate", "990000", "2025-09"));
        Assert.DoesNotContain("甲公司", import.ToString(), StringComparison.Ordinal);
        Assert.Equal("", await (await app.SignedIn("viewer")).Value("service.filing_due", "990000", "2025-09"));
    }

    [Theory]
    [InlineData("甲公司", "是", "4 B4 “甲公司”与第3行重复")]
    [InlineData("乙公司", "也许", "4 D4 “也许”说不清填没填")]
    public async Task A_list_names_what_it_cannot_count(string name, string answer, string expected)
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("lead")).TakeXlsx([["2025年9月"], ["序号", "企业名称", "所属市", "是否填报"], ["1", "甲公司", "云州市", "是"], ["2", name, "云州", answer]]);

        Assert.StartsWith(expected, Assert.Single(import.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_known_for_one()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).Take(Encoding.UTF8.GetBytes(Importing.Heads + "实际使用外资,东麓市,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n"), "figures.csv");

        Assert.Equal(("Done", 1, 1, 0, 0), import.Counts());
    }

    [Fact]
    public async Task A_city_does_not_take_in_what_is_the_provinces()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("yunzhou")).TakeXlsx(Exports.Structure());

        Assert.Equal(("Failed", "indicators.source-outside-scope"), (import.Text("state"), import.Text("code")));
    }
}

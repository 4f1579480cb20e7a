using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>A return filled where there is no network. One server for all: each test works on cells of its own.</summary>
public sealed class WorkbookTests(WorkbookTests.House house) : IClassFixture<WorkbookTests.House>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Filled_offline_and_brought_back_only_what_differs_is_offered_and_the_second_time_nothing()
    {
        var county = await house.App.SignedIn("yundong");
        var id = await county.Of("990101");
        var seen = (await county.Fill(id, ("01", "4"), ("02", "2"))).GetProperty("sheet").GetProperty("cells").EnumerateArray().First(c => c.Text("row") == "01").Text("version");
        var filled = (await HandedBook.Of(county, id)).Type("01", "5").Type("03", "6420").Type("05", "无").Type("arrivals.1", "云岭精工", 2).Type("arrivals.1", "1200.5", 3);

        var first = await (await filled.Bring(county, id)).Json();
        await Take(county, id, first);
        var again = await (await filled.Bring(county, id)).Json();

        Assert.Equal([$"01  4→5 v{seen}", "03  →6420.00 v0", "05  →无 v0", "arrivals.1 amount →1200.50 v0", "arrivals.1 name →云岭精工 v0"], Told(first));
        Assert.Equal("新设外商投资企业数", first.GetProperty("differences")[0].Text("name"));
        Assert.Equal(filled.Spot("01"), first.GetProperty("differences")[0].Text("at"));
        Assert.Empty(again.GetProperty("differences").EnumerateArray());
        Assert.True(again.GetProperty("same").GetInt32() >= 6);
        Assert.Equal(("5", "6,420.00", "1,200.50"), ((await county.Show(id)).GetProperty("sheet").Cell("01"), (await county.Show(id)).GetProperty("sheet").Cell("03"), Line(await county.Show(id), "amount")));
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_told_and_not_changed_back_by_a_cell_nobody_touched()
    {
        var (one, other) = (await house.App.SignedIn("yundong"), await house.App.SignedIn("limin"));
        var id = await one.Of("990101");
        await one.Fill(id, ("11", "10.00"), ("12", "20.00"));
        var filled = (await HandedBook.Of(one, id)).Type("11", "12");
        await other.Fill(id, ("11", "11.00"), ("12", "21.00"));

        var told = await (await filled.Bring(one, id)).Json();

        var clash = Assert.Single(told.GetProperty("differences").EnumerateArray(), d => d.Text("row") is "11" or "12");
        Assert.Equal(("11", "12.00", "11.00", "True", "李敏"), (clash.Text("row"), clash.Text("mine"), clash.Text("theirs"), clash.Text("clash"), clash.Text("by")));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_by_its_cell_and_formulas_only_bring_what_they_came_to()
    {
        var county = await house.App.SignedIn("yundong");
        var id = await county.Of("990101");
        var filled = (await HandedBook.Of(county, id)).Type("06", "一百").Type("07", "=6*7→42").Type("08", "=6*7").Type("09", "1.234").Type("16", "=cmd|' /C calc'!A0→+cmd");

        var told = await (await filled.Bring(county, id)).Json();

        Assert.Equal([$"{filled.Spot("06")} 不是数字", $"{filled.Spot("08")} 是公式", $"{filled.Spot("09")} 最多2位"], told.GetProperty("refused").EnumerateArray().Select(r => $"{r.Text("at")} {new[] { "不是数字", "是公式", "最多2位" }.First(w => r.Text("sentence").Contains(w, StringComparison.Ordinal))}"));
        Assert.Equal([("07", "42.00", "formula"), ("16", "'+cmd", "formula")], told.GetProperty("differences").EnumerateArray().Where(d => d.Text("row") is "07" or "16").Select(d => (d.Text("row"), d.Text("mine"), d.Text("note"))));
    }

    [Theory]
    [InlineData("fdi.county", "fdi.other", "reporting.other-form")]
    [InlineData(" 990101 ", " 990102 ", "reporting.other-body")]
    [InlineData(" 2026-10 ", " 2026-09 ", "reporting.other-period")]
    [InlineData("luopan return", "return", "reporting.not-our-sheet")]
    public async Task A_workbook_of_another_return_is_refused_and_says_which(string from, string to, string code)
    {
        var county = await house.App.SignedIn("yundong");
        var id = await county.Of("990101");

        var told = await (await HandedBook.Of(county, id)).Mark(from, to).Bring(county, id).Fault();

        Assert.Equal(code, told.Code);
        Assert.Contains("请", told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_of_the_form_moved_columns_and_strange_files_are_refused()
    {
        var county = await house.App.SignedIn("yundong");
        var id = await county.Of("990101");
        var book = await HandedBook.Of(county, id);
        var version = book.Sheet.Descendants(Main + "row").First().Elements().First().Value[^64..];

        Assert.Equal("reporting.other-version", (await book.Mark(version, new string('0', 64)).Bring(county, id).Fault()).Code);
        Assert.Equal("reporting.columns-moved", (await (await HandedBook.Of(county, id)).Put(5, HandedBook.Figures, "备注").Bring(county, id).Fault()).Code);
        Assert.Equal("reporting.no-file", (await HandedBook.Bring(county, id, []).Fault()).Code);
        Assert.Equal("sheets.not-a-sheet", (await HandedBook.Bring(county, id, "%PDF-1.7"u8.ToArray()).Fault()).Code);
        Assert.Equal("reporting.not-our-sheet", (await HandedBook.Bring(county, id, Workbook.Xlsx([["行号", "本期"], ["01", "5"]])).Fault()).Code);
    }

    [Fact]
    public async Task Ten_thousand_pasted_rows_are_refused_with_the_first_cell_outside_the_form()
    {
        var county = await house.App.SignedIn("yundong");
        var id = await county.Of("990101");
        var book = await HandedBook.Of(county, id);
        var last = (int)book.Sheet.Descendants(Main + "row").Last().Attribute("r")!;

        var told = await book.Below(10_000).Bring(county, id).Fault();
        var typed = await county.TryFill(id, [.. Enumerable.Range(1, 10_000).Select(i => (i.ToString("0000", CultureInfo.InvariantCulture), "1"))]).Fault();

        Assert.Equal("reporting.outside-the-form", told.Code);
        Assert.Contains($"有10000行写在表外，从E{last + 1}起", told.Sentence, StringComparison.Ordinal);
        Assert.Equal(("reporting.too-many", "5001"), (typed.Code, typed.Details.Single().Field));
    }

    [Fact]
    public async Task The_sheet_is_guarded_but_for_the_cells_to_fill_and_carries_its_legal_head()
    {
        var county = await house.App.SignedIn("dongshan");
        var id = await county.Of("990301");
        await county.Fill(id, ("06", "1862.40"), ("05", "1.00"), ("08", "2.00"));

        var book = await HandedBook.Of(county, id);

        Assert.Equal("1", (string?)book.Sheet.Descendants(Main + "sheetProtection").Single().Attribute("sheet"));
        Assert.Equal("1", (string?)book.Sheet.Descendants(Main + "col").First().Attribute("hidden"));
        Assert.Equal([true, false, false, true], new[] { ("06", 4), ("04", 4), ("06", 2), ("arrivals.30", 2) }.Select(c => IsOpen(book, book.Style(c.Item1, c.Item2))));
        Assert.Equal(("1862.40", "N(E12)+(N(E13))+(N(E15))1865.40"), (book.Text("06"), book.Text("04")));
        Assert.Contains(book.Sheet.Descendants(Main + "dataValidation"), v => (string?)v.Attribute("sqref") == book.Spot("06") && v.Value.Contains("ISNUMBER", StringComparison.Ordinal));
        Assert.Contains("云商资1表", book.Sheet.ToString(), StringComparison.Ordinal);
        Assert.Contains("云统制〔2025〕14号", book.Sheet.ToString(), StringComparison.Ordinal);
        Assert.Contains("报出日期", book.Sheet.ToString(), StringComparison.Ordinal);
        Assert.Equal("", (await HandedBook.Of(county, id, "?blank=true")).Text("06"));
    }

    [Fact]
    public async Task A_blank_filled_elsewhere_leaves_alone_what_it_says_nothing_about()
    {
        var county = await house.App.SignedIn("dongshan");
        var id = await county.Of("990301");
        await county.Fill(id, ("11", "5.00"));

        var told = await (await (await HandedBook.Of(county, id, "?blank=true")).Type("12", "7").Bring(county, id)).Json();

        Assert.Equal(["12  →7.00 v0"], Told(told));
    }

    [Fact]
    public async Task Only_those_who_may_type_may_bring_a_workbook()
    {
        var (county, other, city) = (await house.App.SignedIn("yunxi"), await house.App.SignedIn("dongshan"), await house.App.SignedIn("yunzhou"));
        var id = await county.Of("990102");
        var book = await HandedBook.Of(county, id);

        Assert.Equal("reporting.not-yours", (await book.Bring(city, id).Fault()).Code);
        Assert.Equal(404, (await book.Bring(other, id).Fault()).Status);
        Assert.Equal(404, (int)(await other.GetAsync($"/api/reporting/returns/{id}/workbook", TestContext.Current.CancellationToken)).StatusCode);
        await county.Fill(id, Returns.Good);
        await county.Step(id, "submit");
        Assert.Equal("reporting.not-open", (await book.Bring(county, id).Fault()).Code);
        var sent = await HandedBook.Of(city, id);
        Assert.False(IsOpen(sent, sent.Style("06", HandedBook.Figures)));
    }

    private static async Task Take(HttpClient client, string id, JsonElement told) => await client.PutJson($"/api/reporting/returns/{id}/cells", new
    {
        cells = told.GetProperty("differences").EnumerateArray().Select(d => new { row = d.Text("row"), column = d.Text("column"), value = d.Text("mine"), version = d.GetProperty("version").GetInt32() }),
    });

    private static IEnumerable<string> Told(JsonElement told) => told.GetProperty("differences").EnumerateArray().Select(d => $"{d.Text("row")} {d.Text("column")} {d.Text("theirs")}→{d.Text("mine")} v{d.Text("version")}").Order(StringComparer.Ordinal);

    private static string Line(JsonElement shown, string field) => shown.GetProperty("sheet").GetProperty("cells").EnumerateArray().First(c => c.Text("row") == "arrivals.1" && c.Text("column") == field).Text("text");

    private static bool IsOpen(HandedBook book, int style) => XDocument.Parse(book.Styles).Descendants(Main + "cellXfs").Elements().ElementAt(style).Elements(Main + "protection").Any(p => (string?)p.Attribute("locked") == "0");

    public sealed class House : IAsyncLifetime
    {
        internal TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await Returns.Start();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}

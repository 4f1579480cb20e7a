using System.Text;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Engines.Spreadsheets;

public sealed class SheetReaderTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly string?[][] Table =
    [
        ["2025年8月各市出口总值表", "", "", ""], ["单位：万元", "", "", ""], ["地区", "出口", "", ""], ["", "本月", "1-8月累计", "同比±%"],
        ["全省", "6000", "48000", "5.1"], ["云州", "1000", "8000", "4"],
    ];

    private static readonly string[] Merged = ["A1:D1", "A3:A4", "B3:D3"];

    private static byte[] Xls => File.ReadAllBytes(Repo.At("tests", "Luopan.Tests", "Engines", "Spreadsheets", "customs.xls"));

    public static TheoryData<string> Forms => ["xlsx", "xls", "html", "html-gb18030", "xml", "csv", "csv-gb18030"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reads_the_same_cells_from_every_form_whatever_the_name_says(string form)
    {
        var sheet = Assert.Single(Read(Bytes(form), "表.pdf"));

        Assert.Equal(["地区", "出口"], sheet.Rows[2].Cells.Where(c => c.Length > 0));
        Assert.Equal(["本月", "1-8月累计", "同比±%"], sheet.Rows[3].Cells.Where(c => c.Length > 0));
        Assert.Equal(["全省", "6000", "48000", "5.1"], sheet.Rows[4].Cells);
        Assert.Equal(6, sheet.Rows[5].Line);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("html")]
    public void Tells_which_cells_are_drawn_as_one(string form)
    {
        var sheet = Assert.Single(Read(Bytes(form)));

        Assert.Contains(new SheetMerge(3, 0, 4, 0), sheet.Merged);
        Assert.Contains(new SheetMerge(3, 1, 3, 3), sheet.Merged);
    }

    [Fact]
    public void Words_around_the_table_of_a_page_stand_above_it()
    {
        var sheet = Assert.Single(Read(Encoding.UTF8.GetBytes("<html><body><h2>2025年8月表</h2><p>单位：<b>万元</b></p><table><tr><td>甲</td><td>乙</td></tr></table><p>注：略</p></body></html>")));

        Assert.Equal(["2025年8月表", "单位：万元", "甲|乙", "注：略"], sheet.Rows.Select(r => string.Join('|', r.Cells)));
    }

    [Fact]
    public void Zeros_a_format_prints_are_kept_where_asked_for()
    {
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream, "试", "试", DateTimeOffset.UnixEpoch))
        {
            writer.Begin("表", [10, 10], 0);
            writer.Row([new("", 7m, Places: 1), new("", 7.25m, Places: 1)]);
            writer.End();
        }

        Assert.Equal(["7.0", "7.25"], SheetReader.Read(stream.ToArray(), "x", new SheetLimits { Places = true }).Sheets[0].Rows[0].Cells);
        Assert.Equal(["7", "7.25"], Read(stream.ToArray())[0].Rows[0].Cells);
    }

    [Fact]
    public void Blanks_before_a_row_tell_how_far_it_stands_in()
    {
        var sheet = Assert.Single(Read(Workbook.Xlsx([["第二产业"], ["　其中：制造业"], ["      高技术"]])));

        Assert.Equal([0, 2, 6], sheet.Rows.Select(r => r.Indent));
        Assert.Equal("其中：制造业", sheet.Rows[1][0]);
    }

    [Fact]
    public void A_formula_that_was_never_worked_out_stands_as_itself()
    {
        Assert.Equal("=SUM(A1:A9)", Assert.Single(Read(Workbook.Xlsx([["=SUM(A1:A9)"]]))).Rows[0][0]);
        Assert.Equal("=cmd|' /C calc'!A0", Assert.Single(Read(Encoding.UTF8.GetBytes("=cmd|' /C calc'!A0,1\n"))).Rows[0][0]);
    }

    [Fact]
    public void A_cell_far_out_and_a_range_over_everything_cost_nothing()
    {
        var sheet = Assert.Single(Read(Encoding.UTF8.GetBytes("<table><tr><td colspan=\"999999999\" rowspan=\"999999999\">甲</td></tr><tr><td>乙</td></tr></table>")));
        Assert.All(sheet.Merged, m => Assert.InRange(m.Right, 0, 299));

        var book = Assert.Single(Read(Workbook.Xlsx([["甲"]], "A1:XFD1048576", "XFD1:XFD9", "B1:A1", "nonsense")));
        Assert.Equal([new SheetMerge(1, 0, 1_048_576, 299)], book.Merged);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data>&e;</Data></Cell></Row></Table></Worksheet></Workbook>")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row>")]
    public void Refuses_entities_and_broken_xml(string xml) => Refuses("sheets.not-a-sheet", Encoding.UTF8.GetBytes(xml));

    [Fact]
    public void Refuses_a_page_nested_without_end() => Refuses("sheets.too-large", Encoding.UTF8.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<div>", 100_000))));

    [Fact]
    public void Refuses_a_page_without_a_table() => Refuses("sheets.not-a-sheet", Encoding.UTF8.GetBytes("<html><body><p>请先登录</p></body></html>"));

    [Fact]
    public void Says_that_a_workbook_has_a_password()
    {
        // The record that names the last writer made one that tells of encryption.
        var locked = Xls;
        var at = locked.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x5C, 0x00, 0x70, 0x00]);
        locked[at] = 0x2F;
        Refuses("sheets.locked", locked);

        // An .xlsx with a password: the same container, another stream.
        var package = Xls;
        var name = package.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook"));
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(package, name);
        Refuses("sheets.locked", package);
    }

    [Fact]
    public async Task A_spoilt_workbook_is_refused_or_read_but_never_breaks_or_hangs()
    {
        var random = new Random(5);
        for (var round = 0; round < 1500; round++)
        {
            var spoilt = Xls;
            for (var i = 0; i < random.Next(1, 40); i++) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            if (round % 3 == 0) spoilt = spoilt[..random.Next(8, spoilt.Length)];
            await Task.Run(() => SheetReader.Read(spoilt, "x.xls"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
    }

    private static byte[] Bytes(string form) => form switch
    {
        "xlsx" => Workbook.Xlsx(Table, Merged),
        "xls" => Xls,
        "html" => Encoding.UTF8.GetBytes(Workbook.Html(Table, "utf-8", Merged)),
        "html-gb18030" => Gb18030.GetBytes(Workbook.Html(Table, "gb2312", Merged)),
        "xml" => Encoding.UTF8.GetBytes(Workbook.Xml(Table)),
        "csv" => Workbook.Csv(Table),
        _ => Workbook.Csv(Table, Gb18030),
    };

    private static IReadOnlyList<Sheet> Read(byte[] bytes, string name = "表.xls")
    {
        var (sheets, fault) = SheetReader.Read(bytes, name);
        Assert.Null(fault);
        return sheets;
    }

    private static void Refuses(string code, byte[] bytes)
    {
        var (_, fault) = SheetReader.Read(bytes, "表.xls");
        Assert.Equal((code, FaultKind.Invalid), (fault?.Code, fault!.Kind == FaultKind.TooLarge ? FaultKind.Invalid : fault.Kind));
    }
}

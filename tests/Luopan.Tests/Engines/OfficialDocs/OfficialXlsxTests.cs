using System.Xml.Linq;
using Xunit;

namespace Luopan.Tests.Engines.OfficialDocs;

public sealed class OfficialXlsxTests
{
    private static readonly XNamespace S = Opened.S;
    private static readonly byte[] File = Sample.Bytes(Sample.Workbook);

    [Fact]
    public void Holds_to_the_schema_of_Office_with_and_without_chart_and_notes()
    {
        Assert.Empty(Opened.SchemaErrors(File));
        Assert.Empty(Opened.SchemaErrors(Sample.Bytes(Sample.Workbook with { Charts = [], Notes = [], Notice = null })));
        Assert.Empty(Opened.SchemaErrors(Sample.Bytes(Sample.Workbook with { Tables = [Sample.Table with { Rows = [], Unit = null, Notes = [] }] })));
    }

    [Fact]
    public void The_same_workbook_is_the_same_bytes_and_carries_no_clock()
    {
        Assert.Equal(File, Sample.Bytes(Sample.Workbook));
        Assert.All(Opened.Entries(File), e => Assert.Equal(1980, e.Time.Year));
    }

    [Fact]
    public void Figures_are_numbers_with_the_decimals_they_are_printed_with()
    {
        var cells = Cells(File);
        var styles = Opened.Part(File, "xl/styles.xml");
        string Format(string cell)
        {
            var look = styles.Element(S + "cellXfs")!.Elements().ElementAt((int)cells[cell].Attribute("s")!);
            return styles.Element(S + "numFmts")!.Elements().Single(f => f.Attribute("numFmtId")!.Value == look.Attribute("numFmtId")!.Value).Attribute("formatCode")!.Value;
        }

        Assert.Equal(("31.37", "0.00"), (cells["B5"].Element(S + "v")!.Value, Format("B5")));
        Assert.Equal(("9.80", "0.00"), (cells["D5"].Element(S + "v")!.Value, Format("D5")));
        Assert.Equal(("104.6", "0.0"), (cells["F5"].Element(S + "v")!.Value, Format("F5")));
        Assert.Null(cells["B5"].Attribute("t"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("\t=1+1")]
    public void Words_never_become_a_formula(string words)
    {
        var file = Sample.Bytes(Sample.Workbook with { Tables = [Sample.Table with { Rows = [[words, words, "", "", "", ""]] }], Notes = [words] });

        foreach (var sheet in Opened.Entries(file).Where(e => e.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            Assert.Empty(Opened.Part(file, sheet.Name).Descendants(S + "f"));
        var cell = Cells(file)["B5"];
        Assert.Equal(("inlineStr", words), (cell.Attribute("t")!.Value, cell.Value));
        var look = Opened.Part(file, "xl/styles.xml").Element(S + "cellXfs")!.Elements().ElementAt((int)cell.Attribute("s")!);
        Assert.Equal("1", look.Attribute("quotePrefix")!.Value);
    }

    [Fact]
    public void Sheets_are_named_by_their_tables_within_what_Excel_allows()
    {
        var table = Sample.Table with { Title = "各市[2022]/实际:使用*外资?情况以及一个长得无论如何都放不进工作表名称里的尾巴" };
        var names = Opened.Part(Sample.Bytes(Sample.Workbook with { Tables = [table, table] }), "xl/workbook.xml").Descendants(S + "sheet").Select(s => s.Attribute("name")!.Value).ToList();

        Assert.Equal(4, names.Distinct().Count());
        Assert.All(names, n => Assert.True(n.Length <= 31 && n.IndexOfAny(['[', ']', '/', '\\', ':', '*', '?', '\'']) < 0, n));
        Assert.Equal("说明", names[^1]);
    }

    [Fact]
    public void A_sheet_is_ready_to_print_with_its_head_on_every_page()
    {
        var sheet = Opened.Part(File, "xl/worksheets/sheet1.xml");
        var book = Opened.Part(File, "xl/workbook.xml");

        Assert.Equal("4", sheet.Descendants(S + "pane").Single().Attribute("ySplit")!.Value);
        Assert.Equal(("9", "1", "0"), (Page("paperSize"), Page("fitToWidth"), Page("fitToHeight")));
        Assert.Contains(book.Descendants(S + "definedName"), n => n.Value.EndsWith("!$1:$4", StringComparison.Ordinal));
        Assert.Equal("&R演示数据", sheet.Descendants(S + "oddHeader").Single().Value);

        string? Page(string attribute) => sheet.Element(S + "pageSetup")!.Attribute(attribute)?.Value;
    }

    [Fact]
    public void The_notes_sheet_carries_the_sources()
    {
        var last = Opened.Part(File, "xl/worksheets/sheet3.xml");

        Assert.Contains("来源：各县（市、区）报表，截至2023年1月20日。", last.Descendants(S + "t").Select(t => t.Value));
    }

    private static Dictionary<string, XElement> Cells(byte[] file) =>
        Opened.Part(file, "xl/worksheets/sheet1.xml").Descendants(S + "c").ToDictionary(c => c.Attribute("r")!.Value);
}

using System.Globalization;
using System.Xml.Linq;
using Luopan.Engines.Documents;
using Luopan.Engines.OfficialDocs;
using Xunit;
using Table = Luopan.Engines.Documents.Table;

namespace Luopan.Tests.Engines.OfficialDocs;

public sealed class OfficialDocxTests
{
    private static readonly XNamespace W = Opened.W;
    private static readonly byte[] File = Sample.Bytes(Sample.Bulletin);

    public static TheoryData<string, OfficialDocument> Variants => new()
    {
        { "whole", Sample.Bulletin },
        { "draft", Sample.Bulletin with { DocumentNumber = null, Date = null, Imprint = null, Notice = "草稿", SensitivityMark = null } },
        { "bare", Sample.Bulletin with { Body = [], Attachments = [], Addressee = null, Imprint = null, Notice = null } },
        { "no copies", Sample.Bulletin with { Imprint = new Imprint(null, "办公室", null), Attachments = ["仅一件"] } },
        { "odd letters", Sample.Bulletin with { Title = "<标题> & “引号”\u0001", Signer = "局\u0000", Body = [new BodyParagraph("𠮷野家\u000B")] } },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Holds_to_the_schema_of_Office(string variant, OfficialDocument document)
    {
        Assert.NotNull(variant);
        Assert.Empty(Opened.SchemaErrors(Sample.Bytes(document)));
    }

    [Fact]
    public void The_schema_check_can_fail()
    {
        var broken = Sample.Bytes(Sample.Bulletin with { Body = [Sample.Chart with { Categories = [], Series = [] }] });

        Assert.NotEmpty(Opened.SchemaErrors(broken));
    }

    [Fact]
    public void The_same_document_is_the_same_bytes_and_carries_no_clock()
    {
        Assert.Equal(File, Sample.Bytes(Sample.Bulletin));
        Assert.All(Opened.Entries(File), e => Assert.Equal(1980, e.Time.Year));
        Assert.Contains("2023-02-06T01:00:00Z", Opened.Part(File, Core()).ToString(), StringComparison.Ordinal);
        Assert.NotEqual(File, Sample.Bytes(Sample.Bulletin with { WrittenAt = Sample.Moment.AddSeconds(1) }));
    }

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_standard_and_22_lines()
    {
        var section = Opened.Part(File, "word/document.xml").Descendants(W + "sectPr").Single();

        Assert.Equal((210.0, 297.0), (Millimetres(section, "pgSz", "w"), Millimetres(section, "pgSz", "h")));
        Assert.Equal([37.0, 35.0, 28.0, 26.0], new[] { "top", "bottom", "left", "right" }.Select(side => Millimetres(section, "pgMar", side)));
        var pitch = int.Parse(section.Element(W + "docGrid")!.Attribute(W + "linePitch")!.Value, CultureInfo.InvariantCulture);
        Assert.Equal(22, (int)(225 / 25.4 * 1440 / pitch));
    }

    [Theory]
    [InlineData("Normal", "仿宋_GB2312", 32)]
    [InlineData("OfficialTitle", "方正小标宋简体", 44)]
    [InlineData("OfficialHeading1", "黑体", 32)]
    [InlineData("OfficialHeading2", "楷体_GB2312", 32)]
    [InlineData("OfficialText", "仿宋_GB2312", 32)]
    [InlineData("OfficialMark", "黑体", 32)]
    [InlineData("OfficialPage", "宋体", 28)]
    [InlineData("OfficialImprint", "仿宋_GB2312", 28)]
    public void Each_part_has_the_letters_of_the_standard(string style, string font, int halfPoints)
    {
        var found = Opened.Part(File, "word/styles.xml").Elements(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == style).Element(W + "rPr")!;

        Assert.Equal(font, found.Element(W + "rFonts")!.Attribute(W + "eastAsia")!.Value);
        Assert.Equal(halfPoints.ToString(CultureInfo.InvariantCulture), found.Element(W + "sz")!.Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Body_lines_are_exact_and_begin_two_characters_in()
    {
        var style = Opened.Part(File, "word/styles.xml").Elements(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == "OfficialText").Element(W + "pPr")!;

        Assert.Equal(("579", "exact"), (Value(style, "spacing", "line"), Value(style, "spacing", "lineRule")));
        Assert.Equal("200", Value(style, "ind", "firstLineChars"));
    }

    [Fact]
    public void The_head_prints_mark_organ_number_red_line_title_and_addressee_in_this_order()
    {
        var paragraphs = Opened.Paragraphs(File).Where(p => p.Text.Length > 0).Take(6).ToList();

        Assert.Equal(
            ["内部", "云台市商务局", "云商字〔2023〕5号", "云台市商务局关于2022年全市", "实际使用外资情况的通报", "各县（市、区）人民政府，市政府各部门、各直属机构："],
            paragraphs.Select(p => p.Text));
        var body = Opened.Part(File, "word/document.xml");
        Assert.Equal("FF0000", body.Descendants(W + "r").First(r => r.Value == "云台市商务局").Element(W + "rPr")!.Element(W + "color")!.Attribute(W + "val")!.Value);
        var number = body.Descendants(W + "p").Single(p => p.Value == "云商字〔2023〕5号");
        Assert.Equal("FF0000", number.Descendants(W + "bottom").Single().Attribute(W + "color")!.Value);
    }

    [Theory]
    [InlineData("公开")]
    [InlineData(null)]
    public void An_open_document_prints_no_mark(string? mark) =>
        Assert.Equal("", Opened.Paragraphs(Sample.Bytes(Sample.Bulletin with { SensitivityMark = mark }))[0].Text);

    [Fact]
    public void A_draft_says_that_number_and_day_come_with_the_signature()
    {
        var texts = Opened.Paragraphs(Sample.Bytes(Sample.Bulletin with { DocumentNumber = null, Date = null })).Select(p => p.Text).ToList();

        Assert.Contains("签发后编号", texts);
        Assert.Contains("　　年　月　日", texts);
    }

    [Fact]
    public void Days_have_no_leading_zeros() => Assert.Contains("2023年2月6日", Opened.Paragraphs(File).Select(p => p.Text));

    [Fact]
    public void The_table_has_three_lines_and_repeats_its_head()
    {
        var table = Opened.Part(File, "word/document.xml").Descendants(W + "tbl").Single();

        var borders = table.Element(W + "tblPr")!.Element(W + "tblBorders")!;
        Assert.Equal(["top", "bottom"], borders.Elements().Select(b => b.Name.LocalName));
        var rows = table.Elements(W + "tr").ToList();
        Assert.NotNull(rows[0].Descendants(W + "tblHeader").SingleOrDefault());
        Assert.All(rows[0].Descendants(W + "tcBorders"), b => Assert.Equal("bottom", Assert.Single(b.Elements()).Name.LocalName));
        Assert.Empty(rows.Skip(1).Descendants(W + "tblHeader"));
        Assert.Equal(8844, table.Element(W + "tblGrid")!.Elements().Sum(c => int.Parse(c.Attribute(W + "w")!.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void In_a_tight_table_long_heads_break_between_words_and_a_roomy_one_keeps_them()
    {
        var tight = Sample.Table with { Head = ["地区", "实际使用外资", "同比增长", "其中：制造业", "日韩资占比", "完成年度目标", "高技术产业", "全省位次", "备注"], Rows = [] };
        string[] Heads(FigureTable table) => [.. Opened.Part(Sample.Bytes(Sample.Bulletin with { Body = [table] }), "word/document.xml").Descendants(W + "tr").First()
            .Descendants(W + "tc").Select(c => string.Join('/', c.Descendants(W + "t").Select(t => t.Value)))];

        Assert.Equal(["地区", "实际使用/外资", "同比/增长", "其中：/制造业", "日韩资/占比", "完成年度/目标", "高技术/产业", "全省/位次", "备注"], Heads(tight));
        Assert.Equal(Sample.Table.Head, Heads(Sample.Table));
    }

    [Theory]
    [InlineData("数据为初步统计。")]
    [InlineData("注：数据为初步统计。")]
    public void Notes_below_a_table_open_with_one_label(string note) =>
        Assert.Contains("注：数据为初步统计。", Opened.Paragraphs(Sample.Bytes(Sample.Bulletin with { Body = [Sample.Table with { Notes = [note] }] })).Select(p => p.Text));

    [Fact]
    public void Page_numbers_stand_right_on_odd_and_left_on_even_pages()
    {
        var document = Opened.Part(File, "word/document.xml");
        var kinds = document.Descendants(W + "footerReference").Select(f => f.Attribute(W + "type")!.Value);
        var settings = Opened.Part(File, "word/settings.xml");

        Assert.Equal(["default", "even"], kinds);
        Assert.NotNull(settings.Element(W + "evenAndOddHeaders"));
        var feet = Opened.Entries(File).Where(e => e.Name.StartsWith("word/footer", StringComparison.Ordinal)).Select(e => Opened.Part(File, e.Name)).ToList();
        Assert.Equal(["left", "right"], feet.Select(f => f.Descendants(W + "jc").Single().Attribute(W + "val")!.Value).Order());
        Assert.All(feet, f => Assert.Equal("— 1 —", f.Value));
    }

    [Fact]
    public void The_notice_stands_on_every_page()
    {
        var heads = Opened.Entries(File).Where(e => e.Name.StartsWith("word/header", StringComparison.Ordinal)).Select(e => Opened.Part(File, e.Name).Value).ToList();

        Assert.Equal(["演示数据", "演示数据"], heads);
        Assert.DoesNotContain(Opened.Entries(Sample.Bytes(Sample.Bulletin with { Notice = null })), e => e.Name.StartsWith("word/header", StringComparison.Ordinal));
    }

    [Fact]
    public void The_imprint_hangs_on_the_foot_of_the_type_area_between_thick_and_thin_lines()
    {
        var box = Opened.Part(File, "word/document.xml").Descendants(W + "txbxContent").Single();

        Assert.Equal(["8", "6", "8"], box.Descendants(W + "bottom").Select(b => b.Attribute(W + "sz")!.Value));
        Assert.Contains("抄送：市委办公室", box.Value, StringComparison.Ordinal);
        Assert.EndsWith("2023年2月6日印发", box.Value, StringComparison.Ordinal);
        XNamespace drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        Assert.Equal("bottom", box.Ancestors(drawing + "anchor").Single().Element(drawing + "positionV")!.Value);
    }

    [Fact]
    public void The_chart_is_native_and_its_cells_hold_the_figures_it_draws()
    {
        XNamespace c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        var chart = Opened.Part(File, Opened.Entries(File).Single(e => e.Name.Contains("chart", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal) && !e.Name.Contains("_rels", StringComparison.Ordinal)).Name);
        var workbook = Opened.Raw(File, Opened.Entries(File).Single(e => e.Name.Contains("embeddings", StringComparison.Ordinal)).Name);

        Assert.Equal(["17.20", "19.45", "22.30", "26.58", "31.37"], chart.Element(c + "chart")!.Descendants(c + "barChart").Descendants(c + "val").Descendants(c + "v").Select(v => v.Value));
        Assert.Equal(["1", "2", "3", "4"], chart.Descendants(c + "lineChart").Descendants(c + "val").Descendants(c + "pt").Select(p => p.Attribute("idx")!.Value));
        Assert.Equal("'数据'!$B$2:$B$6", chart.Descendants(c + "barChart").Descendants(c + "val").Descendants(c + "f").Single().Value);
        Assert.Empty(Opened.SchemaErrors(workbook));
        var cells = Opened.Part(workbook, "xl/worksheets/sheet1.xml").Descendants(Opened.S + "c").ToDictionary(x => x.Attribute("r")!.Value, x => x.Value);
        Assert.Equal(("实际使用外资", "17.20", "31.37", "18.0"), (cells["B1"], cells["B2"], cells["B6"], cells["C6"]));
    }

    [Fact]
    public void What_was_written_is_read_back_by_the_reader_of_documents()
    {
        var result = DocumentReader.Read(new MemoryStream(File), "通报.docx");

        var document = result.Document!;
        Assert.Equal("云台市商务局关于2022年全市实际使用外资情况的通报", document.Title);
        Assert.Equal(DocumentMark.Internal, document.Mark);
        Assert.Equal(["一、总体情况", "（一）产业结构", "（二）来源结构", "二、走势", "三、下一步工作"], document.Sections().Select(s => s.Number + s.Title));
        var table = document.Sections().SelectMany(s => s.Blocks).OfType<Table>().Single();
        Assert.Equal("云台市 | 31.37 | 18.02 | 9.80 | 10.98 | 104.6", table.Rows[1].Text);
        Assert.Equal("单位：亿美元、%", table.Unit!.Text);
        Assert.Equal(1, table.HeadRows);
    }

    [Theory]
    [InlineData("云台市商务局关于2022年全市实际使用外资情况的通报", "云台市商务局关于2022年全市/实际使用外资情况的通报")]
    [InlineData("关于表彰先进的通知", "关于表彰先进的通知")]
    [InlineData("第一行\n第二行", "第一行/第二行")]
    [InlineData("关于印发《云台市促进外资外贸稳定增长和质量提升三年行动计划（2023—2025年）》的通知", "关于印发《云台市促进外资外贸/稳定增长和质量提升三年行动计划/（2023—2025年）》的通知")]
    public void A_long_title_breaks_into_lines_of_like_length_where_a_reader_pauses(string title, string lines)
    {
        var printed = Opened.Paragraphs(Sample.Bytes(Sample.Bulletin with { Title = title })).Where(p => p.Style == "OfficialTitle");

        Assert.Equal(lines.Split('/'), printed.Select(p => p.Text));
    }

    private static string Core() => Opened.Entries(File).Single(e => e.Name.Contains("core", StringComparison.Ordinal) && e.Name.EndsWith("xml", StringComparison.Ordinal)).Name;

    private static string? Value(XElement parent, string child, string attribute) => parent.Element(W + child)?.Attribute(W + attribute)?.Value;

    private static double Millimetres(XElement section, string element, string attribute) =>
        Math.Round(double.Parse(Value(section, element, attribute)!, CultureInfo.InvariantCulture) / 1440 * 25.4, 1);
}

using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class DocxTests
{
    [Fact]
    public void Tracked_changes_are_accepted_in_the_text_and_listed_with_author_and_date()
    {
        var document = Read(Docx.P("标题") + "<w:p>" + Docx.R("到2025年，外资达到") + "<w:del w:id=\"1\" w:author=\"张三\" w:date=\"2021-03-01T08:00:00Z\"><w:r><w:delText>900</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"李四\" w:date=\"2021-03-02T09:30:00Z\">" + Docx.R("1000") + "</w:ins>" + Docx.R("亿美元。后一句。") + "</w:p>");

        Assert.Equal("到2025年，外资达到1000亿美元。后一句。", Assert.IsType<Paragraph>(document.Root.Blocks[0]).Text);
        Assert.Equal(
            [new Change(ChangeKind.Deleted, "900", "张三", Utc(1, 8, 0), 1), new Change(ChangeKind.Inserted, "1000", "李四", Utc(2, 9, 30), 1)], document.Changes);
        Assert.Equal("到2025年，外资达到1000亿美元。", document.Sentences().ElementAt(1).Text);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs_and_a_deleted_paragraph_leaves_only_its_change()
    {
        var document = Read(Docx.P("标题") + Docx.P("前半句", "<w:rPr><w:del w:id=\"1\" w:author=\"张三\"/></w:rPr>") + Docx.P("，后半句。")
            + "<w:p><w:del w:id=\"2\" w:author=\"张三\"><w:r><w:delText>整段删去。</w:delText></w:r></w:del></w:p>");

        Assert.Equal(["前半句，后半句。"], document.Root.Blocks.Cast<Paragraph>().Select(p => p.Text));
        Assert.Equal(new Change(ChangeKind.Deleted, "整段删去。", "张三", null, null), Assert.Single(document.Changes));
    }

    [Fact]
    public void Footnotes_and_endnotes_stand_behind_their_paragraph_and_know_their_sentence()
    {
        var file = new Docx().Part("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + Docx.P(" 按商务部口径。") + "</w:footnote>")
            .Part("endnotes", "endnotes", "<w:endnote w:id=\"3\">" + Docx.P("见统计公报。") + "</w:endnote>")
            .With(Docx.P("标题") + "<w:p>" + Docx.R("第一句。外资31亿美元") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + Docx.R("。第三句") + "<w:r><w:endnoteReference w:id=\"3\"/></w:r>" + Docx.R("。") + "</w:p>");

        var document = TableTests.Read(file);

        Assert.Equal("第一句。外资31亿美元。第三句。", Assert.IsType<Paragraph>(document.Root.Blocks[0]).Text);
        var notes = document.Root.Blocks.OfType<Footnote>().ToList();
        Assert.Equal([("1", "按商务部口径。", 2, 11), ("尾注1", "见统计公报。", 3, 15)], notes.Select(n => (n.Mark, n.Text, n.Anchor, n.Offset)));
        Assert.Equal("外资31亿美元。", document.Sentences().ElementAt(2).Text);
    }

    [Fact]
    public void Numbers_that_Word_prints_by_itself_are_part_of_the_text()
    {
        const string list = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        string Item(int level, string text) => Docx.P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");

        var document = TableTests.Read(new Docx().Part("numbering", "numbering", list)
            .With(Docx.P("标题") + Item(0, "基础") + Item(1, "规模") + Item(1, "结构") + Item(0, "目标") + Item(1, "总量")));

        Assert.Equal("一、|基础\n  （一）|规模\n  （二）|结构\n二、|目标\n  （一）|总量", Reading.Outline(document));
    }

    [Fact]
    public void Heading_styles_make_the_tree_and_plain_numbers_fit_in_below()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"我的二级\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"toc 1\"/></w:style>";
        string Styled(string id, string text) => Docx.P(text, $"<w:pStyle w:val=\"{id}\"/>");

        var document = TableTests.Read(new Docx().Part("styles", "styles", styles)
            .With(Styled("t", "规划") + Styled("c", "一、基础\t1") + Styled("a", "一、基础") + Styled("b", "发展现状") + Docx.P("1.规模。扩大。") + Styled("a", "展望")));

        Assert.Equal("规划", document.Title);
        Assert.Equal("一、|基础\n  |发展现状\n    1.|规模\n|展望", Reading.Outline(document));
    }

    [Theory]
    [InlineData("a", "b", "云台市规划", "一、|基础\n二、|目标")]
    [InlineData("a", "a", "规划", "|云台市规划\n一、|基础\n二、|目标")]
    public void A_lone_heading_above_all_others_is_the_title(string first, string rest, string title, string outline)
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"heading 2\"/></w:style>";
        string Styled(string id, string text) => Docx.P(text, $"<w:pStyle w:val=\"{id}\"/>");

        var document = TableTests.Read(new Docx().Part("styles", "styles", styles).With(Styled(first, "云台市规划") + Styled(rest, "一、基础") + Docx.P("稳中有进。") + Styled(rest, "二、目标") + Docx.P("到2030年翻一番。")));

        Assert.Equal((title, outline), (document.Title, Reading.Outline(document)));
    }

    [Fact]
    public void Text_boxes_are_read_once_behind_their_paragraph()
    {
        var box = "<w:txbxContent>" + Docx.P("框内文字。") + "</w:txbxContent>";
        var document = Read(Docx.P("标题") + "<w:p>" + Docx.R("正文。") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal(["正文。", "框内文字。"], document.Root.Blocks.Cast<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void Hidden_text_is_left_out_and_reported()
    {
        var document = Read(Docx.P("标题") + "<w:p>" + Docx.R("看得见。") + Docx.R("看不见。", "<w:vanish/>") + "</w:p>");

        Assert.Equal("看得见。", Assert.IsType<Paragraph>(document.Root.Blocks[0]).Text);
        Assert.Equal(["看不见。"], document.Hidden);
    }

    [Fact]
    public void Comments_and_field_codes_are_no_text_and_line_breaks_part_paragraphs()
    {
        var document = Read(Docx.P("标题") + "<w:p><w:commentRangeStart w:id=\"0\"/>" + Docx.R("第一行") + "<w:r><w:br/></w:r>" + Docx.R("第二行")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>");

        Assert.Equal(["第一行", "第二行"], document.Root.Blocks.Cast<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void A_one_column_table_whose_first_row_names_a_box_is_a_box()
    {
        var document = Read(Docx.P("标题") + Docx.P("一、任务") + Docx.Tbl(Docx.Tr("专栏1　重点工程"), Docx.Tr(Docx.Tc(Docx.P("1.示范工程。建设园区。") + Docx.P("2.提升工程。")))) + Docx.P("后文。"));

        Assert.Equal("一、|任务\n  专栏1|重点工程", Reading.Outline(document));
        Assert.Equal(2, document.Sections().Single(s => s.IsBox).Blocks.Count);
        Assert.Equal("后文。", ((Paragraph)document.Root.Children.Single().Blocks[^1]).Text);
    }

    [Fact]
    public void A_centred_title_on_two_lines_is_one_title()
    {
        const string look = "<w:jc w:val=\"center\"/>";
        string Big(string text) => $"<w:p><w:pPr>{look}</w:pPr>{Docx.R(text, "<w:sz w:val=\"44\"/>")}</w:p>";

        Assert.Equal("关于印发规划的通知", Read(Big("关于印发规划") + Big("的通知") + Docx.P("各县区：")).Title);
    }

    private static Document Read(string body) => TableTests.Read(Docx.Of(body));

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2021, 3, day, hour, minute, 0, TimeSpan.Zero);
}

using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class OutlineTests
{
    [Theory]
    [InlineData("一、基础\n（一）规模\n1.总量\n（1）货物\n①一般贸易\n二、目标", "一、|基础\n  （一）|规模\n    1.|总量\n      （1）|货物\n        ①|一般贸易\n二、|目标")]
    [InlineData("一、外资\n1、评价体系。建立体系。\n2、权限。下放。\n二、外贸\n3、结构。优化。", "一、|外资\n  1、|评价体系\n  2、|权限\n二、|外贸\n  3、|结构")]
    [InlineData("第一章 总则\n第一节 目的\n一、范围\n第二章 附则", "第一章|总则\n  第一节|目的\n    一、|范围\n第二章|附则")]
    [InlineData("1．全角点\n(一) 半角括号\n2) 半边", "1．|全角点\n(一)|半角括号\n  2)|半边")]
    public void Numbers_of_all_forms_make_a_tree(string text, string outline) => Assert.Equal(outline, Reading.Outline(Reading.Text("标题\n" + text)));

    [Theory]
    [InlineData("1.到2025年，进出口总额达到3万亿元。加快建设。")]
    [InlineData("（1）引进企业20家；")]
    [InlineData("1.建设枢纽；2.发展联运。")]
    [InlineData("3.5万亿元的规模再创新高")]
    [InlineData("提升先进制造业利用外资水平。用好鼓励目录。")]
    [InlineData("一是扩大开放。二是优化结构。")]
    [InlineData("2.这是一整句话，虽然带着编号，却只是清单里的一条，读起来不像任何标题，因为它实在太长了，长得没有人会拿它作标题用，也没有人读得完。")]
    public void Sentences_that_only_look_like_headings_stay_paragraphs(string line)
    {
        var document = Reading.Text("标题\n" + line);

        Assert.Empty(document.Sections());
        Assert.Equal(line, Assert.IsType<Paragraph>(Assert.Single(document.Root.Blocks)).Text);
    }

    [Fact]
    public void A_heading_with_its_text_on_the_same_line_is_parted_from_it_and_nothing_is_lost()
    {
        var section = Assert.Single(Reading.Text("标题\n1.规模扩大。2022年完成31.37亿美元。").Sections());

        Assert.Equal(("1.", "规模扩大", "1.规模扩大。"), (section.Number, section.Title, section.Heading!.Text));
        Assert.Equal("2022年完成31.37亿美元。", Assert.IsType<Paragraph>(Assert.Single(section.Blocks)).Text);
    }

    [Fact]
    public void Names_below_an_attachment_note_are_no_headings()
    {
        var document = Reading.Text("标题\n一、要求\n抓好落实。\n附件：1.目标表\n2.任务表\n云台市商务局\n附件1\n目标表");

        Assert.Equal("一、|要求\n附件1|", Reading.Outline(document));
    }

    [Fact]
    public void A_box_ends_with_its_table_and_the_text_behind_it_belongs_to_the_section()
    {
        var document = Reading.Text("标题\n一、任务\n前文。\n\t专栏1 重点工程\n\n\t01.示范工程：建设园区。\n02.提升工程：改造港口。\n\n\n后文。\n二、保障");

        Assert.Equal("一、|任务\n  专栏1|重点工程\n二、|保障", Reading.Outline(document));
        var task = document.Root.Children.First();
        Assert.Equal(["前文。", "专栏1", "后文。"], task.Blocks.Select(b => b is Paragraph p ? p.Text : ((Section)b).Number));
        var box = task.Children.Single();
        Assert.True(box.IsBox);
        Assert.Equal(["01.示范工程：建设园区。", "02.提升工程：改造港口。"], box.Blocks.Cast<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void A_box_of_numbered_rows_keeps_them_as_a_table_of_prose()
    {
        var document = Reading.Text("标题\n\t专栏2 行动\n\n\t01\n\t先行试点\n\n对标规则。扩大范围。\n\n\t02\n\t升级版\n探索授权。\n\n\n后文。");

        var box = document.Sections().Single();
        var table = Assert.IsType<Table>(Assert.Single(box.Blocks));
        Assert.Equal((0, 2), (table.HeadRows, table.Rows.Count));
        Assert.Equal(["01", "先行试点\n对标规则。扩大范围。"], table.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["01", "先行试点", "对标规则。", "扩大范围。"], table.Rows[0].Parts.Select(p => p.Text));
        Assert.Equal("后文。", Assert.IsType<Paragraph>(document.Root.Blocks[^1]).Text);
    }

    [Theory]
    [InlineData("云台市“十四五”利用外资规划\n正文。", "云台市“十四五”利用外资规划")]
    [InlineData("内部\n特急\n云台市人民政府文件\n云政发〔2021〕5号\n关于印发规划的通知\n各县区：", "关于印发规划的通知")]
    [InlineData("第一句就是正文，没有标题。", "文件名")]
    [InlineData("一、直接就是小标题\n正文。", "文件名")]
    public void The_title_is_found_below_the_head_of_an_official_document(string text, string title) => Assert.Equal(title, Reading.Text(text, "文件名.txt").Title);
}

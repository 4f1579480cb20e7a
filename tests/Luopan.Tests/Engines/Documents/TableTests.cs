using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class TableTests
{
    [Fact]
    public void A_table_printed_one_cell_a_line_is_read_with_head_and_caption()
    {
        var table = Only(Reading.Text("标题\n发展目标如下。\n外资主要指标\n\t指标\n\t2020年\n\t2025年\n\n\t实际使用外资（亿美元）\n\t17.2\n\t31\n\n\t制造业占比（%）\n\t—\n\t30\n\n\n后文。"));

        Assert.Equal("外资主要指标", table.Caption!.Text);
        Assert.Equal(1, table.HeadRows);
        Assert.Equal(["指标 | 2020年 | 2025年", "实际使用外资（亿美元） | 17.2 | 31", "制造业占比（%） | — | 30"], table.Rows.Select(r => r.Text));
    }

    [Fact]
    public void The_line_before_a_table_is_no_caption_when_it_is_a_sentence()
    {
        var document = Reading.Text("标题\n目标见下表。\n\t指标\n\t值\n\n\t外资\n\t31\n\n");

        Assert.Null(Only(document).Caption);
        Assert.Equal("目标见下表。", Assert.IsType<Paragraph>(document.Root.Blocks[0]).Text);
    }

    [Fact]
    public void Text_that_follows_a_table_after_one_blank_line_is_not_swallowed()
    {
        var document = Reading.Text("标题\n\t指标\n\t值\n\n\t外资\n\t31\n\n后文是一句话。\n再后文。");

        Assert.Equal(2, Only(document).Rows.Count);
        Assert.Equal(["后文是一句话。", "再后文。"], document.Root.Blocks.OfType<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void Tabs_between_cells_make_a_table_too()
    {
        var table = Only(Reading.Text("标题\n地区\t2021年\t2022年\n云台市\t26.58\t31.37\n东江区\t\t8.25"));

        Assert.Equal(["地区 | 2021年 | 2022年", "云台市 | 26.58 | 31.37", "东江区 |  | 8.25"], table.Rows.Select(r => r.Text));
    }

    [Fact]
    public void Merged_cells_of_a_docx_keep_their_columns_and_spans()
    {
        var file = Docx.Of(Docx.P("标题") + Docx.P("表1 指标") + Docx.P("单位：亿美元") + Docx.Tbl(
            Docx.Tr(Docx.Tc(Docx.P("地区"), "<w:vMerge w:val=\"restart\"/>"), Docx.Tc(Docx.P("2022年"), "<w:gridSpan w:val=\"2\"/>")),
            Docx.Tr(Docx.Tc(Docx.P(""), "<w:vMerge/>"), "总量", "增长"),
            Docx.Tr("云台市", "31.37", "18.02")));

        var table = Only(Read(file));

        Assert.Equal([new Cell(0, "地区", 1, 2), new Cell(1, "2022年", 2, 1)], table.Rows[0].Cells);
        Assert.Equal([new Cell(1, "总量", 1, 1), new Cell(2, "增长", 1, 1)], table.Rows[1].Cells);
        Assert.Equal(2, table.HeadRows);
        Assert.Equal(("表1 指标", "单位：亿美元"), (table.Caption!.Text, table.Unit!.Text));
    }

    [Fact]
    public void Merged_cells_of_a_page_keep_their_columns_and_spans()
    {
        var document = Reading.Text("<html><body><h1>通报</h1><p>表1 指标</p><table><tr><th rowspan=2>地区</th><th colspan=2>2022年</th></tr><tr><th>总量</th><th>增长</th></tr><tr><td>云台市</td><td>31.37</td><td>18.02</td></tr></table></body></html>", "通报.html");

        var table = Only(document);
        Assert.Equal(2, table.HeadRows);
        Assert.Equal([new Cell(0, "地区", 1, 2), new Cell(1, "2022年", 2, 1)], table.Rows[0].Cells);
        Assert.Equal([new Cell(1, "总量", 1, 1), new Cell(2, "增长", 1, 1)], table.Rows[1].Cells);
    }

    [Fact]
    public void Every_row_is_one_quotable_sentence()
    {
        var table = Only(Reading.Text("| 指标 | 值 |\n| --- | --: |\n| 实际使用外资（亿美元） | 31.37 |\n", "表.md"));

        Assert.Equal("实际使用外资（亿美元） | 31.37", Assert.Single(table.Rows[1].Parts).Text);
    }

    internal static Document Read(byte[] file)
    {
        var result = Reading.Try(file, "规划.docx");
        Assert.Null(result.Fault);
        Reading.IsSound(result.Document!);
        return result.Document!;
    }

    private static Table Only(Document document) => document.Sections().Append(document.Root).SelectMany(s => s.Blocks).OfType<Table>().Single();
}

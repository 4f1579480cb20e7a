using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class MarkdownAndHtmlTests
{
    [Fact]
    public void Markdown_headings_lists_and_broken_lines_are_read_as_they_look()
    {
        var document = Reading.Text("# 云台市规划\n\n导语第一行，\n续在第二行。\n\n## 一、基础\n\n- 第一条**重点**。\n- 第二条见[附表](a.md)。\n\n### （一）规模\n\n> 引用一句。\n\n```\n原样\n```\n\n## 二、目标\n", "a.md");

        Assert.Equal("云台市规划", document.Title);
        Assert.Equal("一、|基础\n  （一）|规模\n二、|目标", Reading.Outline(document));
        Assert.Equal(["云台市规划", "导语第一行，续在第二行。", "一、基础", "第一条重点。", "第二条见附表。", "（一）规模", "引用一句。", "原样", "二、目标"], document.Sentences().Select(s => s.Text));
    }

    [Fact]
    public void Markdown_boxes_are_headings_and_end_at_the_next_heading()
    {
        var document = Reading.Text("# 规划\n\n## 一、任务\n\n### 专栏1 工程\n\n建设园区。\n\n## 二、保障\n\n落实。\n", "a.md");

        Assert.Equal("一、|任务\n  专栏1|工程\n二、|保障", Reading.Outline(document));
        Assert.True(document.Sections().ElementAt(1).IsBox);
    }

    [Fact]
    public void Markdown_notes_stand_behind_their_paragraph()
    {
        var document = Reading.Text("# 规划\n\n外资31亿美元[^1]。第二句。\n\n[^1]: 商务部口径。\n", "a.md");

        var note = Assert.IsType<Footnote>(document.Root.Blocks[1]);
        Assert.Equal(("1", "商务部口径。", 1, 7), (note.Mark, note.Text, note.Anchor, note.Offset));
        Assert.Equal("外资31亿美元。第二句。", ((Paragraph)document.Root.Blocks[0]).Text);
    }

    [Fact]
    public void A_page_gives_its_text_without_menus_scripts_and_hidden_parts()
    {
        var document = Reading.Text(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>云台市规划_云台市商务局</title><style>p{}</style></head><body>
            <nav>首页 | 政策</nav><h1>云台市规划</h1><script>var a = "不是正文";</script>
            <p>第一段<b>重点</b>
               文字。</p><div style="display:none">藏起来的</div><h2>一、基础</h2><ul><li>第一条。</li><li>第二条。</li></ul>
            <table><tr><td><p>排版用的单格表。</p></td></tr></table><footer>版权</footer></body></html>
            """, "a.html");

        Assert.Equal("云台市规划", document.Title);
        Assert.Equal(["云台市规划", "第一段重点 文字。", "一、基础", "第一条。", "第二条。", "排版用的单格表。"], document.Sentences().Select(s => s.Text));
        Assert.Equal(["藏起来的"], document.Hidden);
    }

    [Fact]
    public void Preformatted_text_is_read_line_by_line_with_its_tables() =>
        Assert.Equal(["云台市规划", "一、基础", "甲。", "指标 | 值", "外资 | 31"],
            Reading.Text("<html><body><pre>云台市规划\n<b>一、</b>基础\n甲。\n\t指标\n\t值\n\n\t外资\n\t31\n\n</pre></body></html>", "a.html").Sentences().Select(s => s.Text));

    [Fact]
    public void A_page_without_a_heading_takes_its_title_from_the_window() =>
        Assert.Equal("云台市规划", Reading.Text("<html><head><title>云台市规划 - 云台市商务局</title></head><body><p>正文很长的一句话。</p></body></html>", "a.htm").Title);
}

using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("进出口增长15%。出口增长9%。", "进出口增长15%。/出口增长9%。")]
    [InlineData("一是稳外贸；二是稳外资！三是什么？", "一是稳外贸；/二是稳外资！/三是什么？")]
    [InlineData("占比由1.5提高到3.0，版本为v2.0.1。", "占比由1.5提高到3.0，版本为v2.0.1。")]
    [InlineData("他说：“稳住基本盘。”会议强调落实。", "他说：“稳住基本盘。”/会议强调落实。")]
    [InlineData("坚持“稳存量；扩增量。”的要求抓落实。", "坚持“稳存量；扩增量。”的要求抓落实。")]
    [InlineData("完成三项（一是签约；二是开工。）任务。下一步。", "完成三项（一是签约；二是开工。）任务。/下一步。")]
    [InlineData("聚焦“幸福产业”；“智享产业”;“美丽产业”。", "聚焦“幸福产业”；/“智享产业”;/“美丽产业”。")]
    [InlineData("没有句号的一段", "没有句号的一段")]
    [InlineData("引号没有闭合“前一句。后一句。", "引号没有闭合“前一句。/后一句。")]
    [InlineData("真的吗？！当然。", "真的吗？！/当然。")]
    [InlineData("We signed it. Then we left. See a.b and No. 5.", "We signed it./Then we left./See a.b and No. 5.")]
    [InlineData("参见网址http://a.cn/x?y=1;z=2即可。", "参见网址http://a.cn/x?y=1;z=2即可。")]
    public void Paragraphs_are_cut_at_full_stops_and_semicolons_but_not_inside_quotes_brackets_or_numbers(string paragraph, string sentences)
    {
        var document = Reading.Text("标题\n" + paragraph);

        var read = Assert.IsType<Paragraph>(Assert.Single(document.Root.Blocks));
        Assert.Equal(sentences.Split('/'), Split(read, sentences));
    }

    [Fact]
    public void A_quotation_as_long_as_a_page_is_cut_inside()
    {
        var document = Reading.Text("标题\n“" + string.Concat(Enumerable.Repeat("这一句有十个字左右吧。", 30)) + "”");

        Assert.Equal(30, Assert.IsType<Paragraph>(Assert.Single(document.Root.Blocks)).Parts.Count);
    }

    [Fact]
    public void Orders_count_through_the_whole_document_and_are_the_same_every_time()
    {
        const string text = "标题\n一、基础\n甲。乙。\n专栏1 工程\n丙。\n二、目标\n1.扩大规模。丁。";

        var (first, second) = (Reading.Text(text), Reading.Text(text));

        Assert.Equal(["标题", "一、基础", "甲。", "乙。", "专栏1 工程", "丙。", "二、目标", "1.扩大规模。", "丁。"], first.Sentences().Select(s => s.Text));
        Assert.Equal(first.Sentences(), second.Sentences());
    }

    // A URL in a theory holds slashes, so the parts are compared joined.
    private static IEnumerable<string> Split(Paragraph paragraph, string sentences) =>
        string.Join('/', paragraph.Parts.Select(p => p.Text)) == sentences ? sentences.Split('/') : paragraph.Parts.Select(p => p.Text);
}

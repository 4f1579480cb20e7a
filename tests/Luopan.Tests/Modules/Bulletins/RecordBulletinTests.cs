using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

/// <summary>What the sources of the record print, the bulletins print: figure by figure, place by place.</summary>
public sealed class RecordBulletinTests(Shandong shandong) : IClassFixture<Shandong>
{
    [Theory]
    [InlineData("突破30亿美元")]
    [InlineData("达到31.37亿美元")]
    [InlineData("同比增长18.02%")]
    [InlineData("增速分别高于全国、全省10.02和11.71个百分点")]
    [InlineData("总量居全省第二")]
    [InlineData("日韩资3.45亿美元")]
    [InlineData("8倍")]
    [InlineData("占比10.98%")]
    [InlineData("制造业实际使用外资6.64亿美元")]
    [InlineData("同比增长148.27%")]
    [InlineData("占比21.15%")]
    [InlineData("欧美资1.38亿美元")]
    [InlineData("同比增长39.73%")]
    [InlineData("251家")]
    [InlineData("600余件")]
    [InlineData("利润再投资6.65亿美元")]
    [InlineData("占实际使用外资总量的21.19%")]
    public void Jinan_2022_is_stated_as_printed(string printed) => Assert.Contains(printed, Shandong.TextOf(shandong.Jinan), StringComparison.Ordinal);

    [Theory]
    [InlineData("143.8亿美元，同比增长59.5%")]
    [InlineData("8月当月实际使用外资18.5亿美元，同比增长17.1%")]
    [InlineData("制造业实际使用外资39.5亿美元，同比增长116.3%")]
    [InlineData("高技术制造业7.9亿美元，同比增长31.2%")]
    [InlineData("服务业91.3亿美元，同比增长40.7%")]
    [InlineData("高技术服务业19.6亿美元，同比增长98.6%")]
    [InlineData("日韩资7.1亿美元，同比增长137.2%，占比4.9%")]
    [InlineData("114.4亿美元，同比增长65.1%")]
    [InlineData("11.3亿美元，同比增长96.3%")]
    [InlineData("19.3亿美元，同比增长94.5%")]
    [InlineData("131家，合计到资78亿美元，占比54.2%")]
    public void Shandong_in_August_2021_is_stated_as_printed(string printed) => Assert.Contains(printed, Shandong.TextOf(shandong.August), StringComparison.Ordinal);

    [Fact]
    public void Every_figure_has_a_source_agrees_with_the_store_and_opens_its_provenance()
    {
        foreach (var bulletin in new[] { shandong.Jinan, shandong.August })
        {
            var numbers = bulletin.GetProperty("numbers");
            var figures = bulletin.GetProperty("figures").EnumerateArray().ToList();

            Assert.True(figures.Count > 15);
            Assert.Equal(figures.Count, numbers.GetProperty("figures").GetInt32());
            Assert.Equal(figures.Count, numbers.GetProperty("withSource").GetInt32());
            Assert.Equal(figures.Count, numbers.GetProperty("agree").GetInt32());
            Assert.Empty(numbers.GetProperty("missing").EnumerateArray());
            Assert.All(figures, f => Assert.NotEqual("", f.Text("indicator")));
        }
    }

    [Fact]
    public async Task A_sentence_the_drafter_may_not_read_is_left_out_and_said_to_be()
    {
        static IReadOnlyList<string> Hidden(JsonElement bulletin) =>
            [.. bulletin.GetProperty("numbers").GetProperty("leftOut").EnumerateArray().Where(o => o.GetProperty("outOfScope").GetBoolean()).Select(o => o.Text("name") + o.Text("reason"))];
        var officer = await shandong.SignedIn("fdi");
        var id = await officer.Drafted("370000", "2021-07");

        var hidden = Assert.Single(Hidden(await officer.GetJson($"/api/bulletins/{id}")));

        Assert.StartsWith("货物出口总额（外商投资企业）", hidden, StringComparison.Ordinal);
        Assert.EndsWith("不在拟稿人的授权范围，请有权查看的人拟稿", hidden, StringComparison.Ordinal);
        Assert.Empty(Hidden(shandong.August));
        Assert.Contains(shandong.August.GetProperty("numbers").GetProperty("leftOut").EnumerateArray(), o => o.Text("reason").Length > 0);
    }

    [Fact]
    public async Task A_click_on_a_figure_finds_it_in_the_store()
    {
        foreach (var figure in shandong.Jinan.GetProperty("figures").EnumerateArray())
        {
            var query = string.Join('&', new[] { "indicator", "org", "period", "breakdown" }.Select(k => $"{k}={Uri.EscapeDataString(figure.Text(k))}"));
            var told = await shandong.Lead.GetJson($"/api/indicators/provenance?{query}&asOf={Uri.EscapeDataString(shandong.Jinan.GetProperty("bulletin").Text("asOf"))}");

            Assert.Equal(JsonValueKind.Object, told.ValueKind);
        }
    }

    [Fact]
    public void Sections_without_figures_are_left_out_and_the_rest_number_on()
    {
        var headings = shandong.Jinan.GetProperty("blocks").EnumerateArray().Where(b => b.Text("kind") == "heading")
            .Select(b => string.Concat(b.GetProperty("runs").EnumerateArray().Select(r => r.Text("text")))).ToList();

        Assert.Equal(["一、总体情况", "二、结构与来源情况", "三、大项目与企业情况"], headings);
    }

    [Fact]
    public async Task The_document_is_laid_out_as_agreed()
    {
        var docx = await shandong.Lead.File(shandong.Jinan.GetProperty("bulletin").Text("id"), "docx");

        Approved.Same("Modules/Bulletins/jinan-2022.docx.approved.txt", DocxDump.Of(docx));
    }
}

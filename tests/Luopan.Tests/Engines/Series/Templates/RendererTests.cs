using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series.Templates;

public sealed class RendererTests
{
    private static SampleSource Source() => new SampleSource()
        .With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2021 26.58亿美元", "fdi.used 370100 2022 industry=mfg 6.64亿美元", "fdi.used.yoy 370100 2022 18.02%")
        .With("fdi.used 370200 2022 60亿美元", "fdi.used 370300 2022 20亿美元", "fdi.used.rank 370100 2022 2位", "fdi.used.yoy_gap_nation 370100 2022 10.02百分点")
        .With("fdi.used.yoy_gap_province 370100 2022 -11.71百分点", "fdi.used.multiple 370100 2022 industry=mfg 8倍", "fdi.firms 370100 2022 600家|600余",
            "fdi.firms 370200 2022 251家")
        .With("energy.use 370100 2022 -3.10万吨标准煤", "fdi.used.yoy 370200 2022 -3.1%", "fdi.used.yoy 370300 2022 0.0%", "fdi.used.rank 370300 2022 12位");

    [Fact]
    public void What_is_left_out_for_want_of_a_figure_is_told_and_what_a_condition_denies_is_not()
    {
        var rendered = Render("甲。{{#if fdi.firms @ 370300}}企业{{fdi.firms @ 370300}}。{{/if}}\n\n{{#if fdi.used > 100}}过百，{{fdi.used}}。{{/if}}\n\n{{#if has(fdi.firms @ 370300)}}{{fdi.firms}}{{/if}}");

        Assert.Equal("fdi.firms @ 370300", Assert.Single(rendered.LeftOut).Expression);
        Assert.NotEmpty(rendered.LeftOut[0].Reason);
        Assert.Empty(rendered.Missing);
    }

    [Theory]
    [InlineData("{{fdi.used}}", "31.37亿美元")]
    [InlineData("{{fdi.used | amount}}", "31.37亿美元")]
    [InlineData("{{fdi.used | amount 1}}", "31.4亿美元")]
    [InlineData("{{fdi.used | amount 万美元}}", "313700万美元")]
    [InlineData("{{fdi.used | amount 亿美元 3}}", "31.370亿美元")]
    [InlineData("{{fdi.used | amount bare}}", "31.37")]
    [InlineData("{{fdi.used | value}}", "31.37")]
    [InlineData("{{energy.use | value}}", "-3.10")]
    [InlineData("{{fdi.used @ 370200 + 0.005 | value}}", "60.01")]
    [InlineData("{{fdi.used / 3 | amount}}", "10.46亿美元")]
    [InlineData("{{lag(fdi.used, 1) | amount}}", "26.58亿美元")]
    [InlineData("{{fdi.used.yoy}}", "18.02%")]
    [InlineData("{{fdi.used.yoy | yoy}}", "增长18.02%")]
    [InlineData("{{fdi.used | yoy}}", "增长18.02%")]
    [InlineData("{{yoy(fdi.used) | yoy}}", "增长18.02%")]
    [InlineData("{{fdi.used.yoy | yoy 1}}", "增长18.0%")]
    [InlineData("{{fdi.used.yoy @ 370200 | yoy}}", "下降3.1%")]
    [InlineData("{{fdi.used.yoy @ 370300 | yoy}}", "持平")]
    [InlineData("{{fdi.used[industry=mfg] | share}}", "21.2%")]
    [InlineData("{{fdi.used.share[industry=mfg] | share 2}}", "21.17%")]
    [InlineData("{{fdi.used[industry=mfg] / fdi.used | share 2}}", "21.17%")]
    [InlineData("{{fdi.used[industry=mfg] | share bare}}", "21.2")]
    [InlineData("{{fdi.used | rank}}", "第二位")]
    [InlineData("{{fdi.used.rank | rank bare}}", "第二")]
    [InlineData("{{fdi.used.rank}}", "第二位")]
    [InlineData("{{fdi.used.rank @ 370300 | rank}}", "第12位")]
    [InlineData("{{fdi.used.yoy_gap_nation | gap}}", "10.02个百分点")]
    [InlineData("{{fdi.used.yoy_gap_nation}}", "10.02个百分点")]
    [InlineData("{{fdi.used.yoy_gap_nation | gap bare}}", "10.02")]
    [InlineData("{{fdi.used.yoy_gap_province | gap}}", "11.71个百分点")]
    [InlineData("{{fdi.used.yoy_gap_nation | higher}}", "高于")]
    [InlineData("{{fdi.used.yoy_gap_province | higher}}", "低于")]
    [InlineData("{{fdi.used | gap national}}", "高于全国10.02个百分点")]
    [InlineData("{{fdi.used.yoy | gap province}}", "低于全省11.71个百分点")]
    [InlineData("{{fdi.used | higher nation}}", "高于全国")]
    [InlineData("{{fdi.used.yoy @ 370300 | gap}}", "0.0个百分点")]
    [InlineData("{{fdi.used[industry=mfg] | multiple}}", "8倍")]
    [InlineData("{{multiple(fdi.used) | multiple}}", "1.18倍")]
    [InlineData("{{multiple(fdi.used) | multiple 1}}", "1.2倍")]
    [InlineData("{{fdi.firms | count}}", "600余家")]
    [InlineData("{{fdi.firms @ 370200 | count}}", "251家")]
    [InlineData("{{fdi.firms @ 370200 | count bare}}", "251")]
    [InlineData("{{period}}", "2022年")]
    [InlineData("{{year}}", "2022")]
    [InlineData("{{org.name}}", "济南市")]
    [InlineData("{{org.short}}", "济南")]
    [InlineData("{{if(fdi.used > 30, '突破', '未达')}}", "突破")]
    [InlineData("{{fdi.used > 30}}", "是")]
    public void Prints_in_the_format_asked_for(string template, string expected) => Assert.Equal(expected, Text(Render(template)));

    [Theory]
    [InlineData("{{period}}|{{period.ytd}}|{{period.month}}|{{period.kind}}", "2021-08", "2021年8月|2021年1—8月|2021年8月|month")]
    [InlineData("{{period.short}}|{{period.last}}|{{year}}", "2021-08", "8月|2020年8月|2021")]
    [InlineData("{{period}}|{{period.cumulative}}|{{period.month}}|{{period.kind}}", "2021-01/08", "2021年1—8月|2021年1—8月|2021年8月|cumulative")]
    [InlineData("{{period.short}}|{{period.last}}|{{year}}", "2021-01/08", "1—8月|2020年1—8月|2021")]
    [InlineData("{{period}}|{{period.ytd}}|{{period.month}}|{{period.kind}}", "2021", "2021年|2021年|2021年12月|year")]
    public void Knows_the_period_in_words(string template, string period, string expected) => Assert.Equal(expected, Text(Render(template, period)));

    [Fact]
    public void Each_figure_keeps_its_source_and_words_have_none()
    {
        var paragraph = Assert.IsType<Paragraph>(Render("{{period}}，{{fdi.used | amount}}，{{fdi.used | yoy}}。").Blocks.Single());

        Assert.Equal([typeof(TextRun), typeof(FigureRun), typeof(TextRun), typeof(FigureRun), typeof(TextRun)], paragraph.Runs.Select(run => run.GetType()));
        var growth = Assert.IsType<FigureRun>(paragraph.Runs[3]);
        Assert.Equal(("fdi.used.yoy", "fdi.used.yoy/370100/2022", true), (growth.Expression, growth.Evaluated.Figure!.Observation, growth.Evaluated.Agrees));
    }

    [Fact]
    public void Builds_headings_paragraphs_and_drawings()
    {
        var rendered = Render("""
            # 一、总体
            第一段，
            接着写。
            ## （一）分项
            第二段。
            ::table ranking indicator=fdi.used columns=[value, yoy] title="{{period}}{{org.name}}"

            ::chart bar+line value=fdi.used
            See figure 1
            and 2.
            """);

        Assert.Equal(["1:一、总体", "第一段，接着写。", "2:（一）分项", "第二段。", "table", "chart", "See figure 1 and 2."], rendered.Blocks.Select(block => block switch
        {
            Heading heading => $"{heading.Level}:{string.Concat(heading.Runs.Select(run => run.Text))}",
            Drawing drawing => drawing.Kind,
            Paragraph paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)),
            _ => "",
        }));
        var table = rendered.Blocks.OfType<Drawing>().First();
        Assert.Equal(("ranking", "2022年济南市", 2), (table.Name, table.Options["title"].Single(), table.Options["columns"].Count));
    }

    [Theory]
    [InlineData("{{#if fdi.used}}有{{else}}无{{/if}}", "有")]
    [InlineData("{{#if fdi.used @ 370102}}有{{else}}无{{/if}}", "无")]
    [InlineData("{{#if fdi.used @ 370102 > 3}}有{{else}}无{{/if}}", "无")]
    [InlineData("{{#if not has(fdi.used @ 370102)}}有{{else}}无{{/if}}", "有")]
    [InlineData("{{#if fdi.used.yoy @ 370300}}零也算有{{/if}}", "零也算有")]
    [InlineData("{{#if fdi.used > 30 and org.short = '济南'}}{{#if fdi.used > 60}}大{{else}}中{{/if}}{{/if}}", "中")]
    [InlineData("{{#if empty}}有{{else}}无{{/if}}", "无")]
    [InlineData("{{#if national}}有{{else}}无{{/if}}", "无")]
    public void Conditions_choose(string template, string expected) => Assert.Equal(expected, Text(Render(template)));

    [Theory]
    [InlineData("{{#if fdi.used @ 370102}}历下{{fdi.used @ 370102 | amount}}{{/if}}。", "")]
    [InlineData("历下区{{#if fdi.used @ 370102}}{{fdi.used @ 370102 | amount}}{{/if}}。", "")]
    [InlineData("历下区{{#if fdi.used @ 370102}}{{fdi.used @ 370102 | amount}}{{else}}暂无数{{/if}}。", "历下区暂无数。")]
    [InlineData("全市{{fdi.used | amount}}{{#if fdi.used @ 370102}}，历下{{fdi.used @ 370102 | amount}}{{/if}}。", "全市31.37亿美元。")]
    [InlineData("{{#if fdi.used}}全市{{fdi.used | amount}}{{/if}}{{#if fdi.used @ 370102}}，历下{{fdi.used @ 370102 | amount}}{{/if}}。", "全市31.37亿美元。")]
    [InlineData("{{#if org.short = '青岛'}}（{{period}}）{{/if}}固定的话。", "固定的话。")]
    [InlineData("{{#if fdi.used}}{{fdi.used @ 370102 | amount}}{{/if}}。", "")]
    [InlineData("甲，\n{{#if fdi.used @ 370102}}{{fdi.used @ 370102}}{{/if}}\n乙{{fdi.used | value}}。", "甲，乙31.37。")]
    public void A_paragraph_whose_every_conditional_figure_is_missing_disappears(string template, string expected)
    {
        var rendered = Render(template);

        Assert.Equal(expected, Text(rendered));
        Assert.Empty(rendered.Missing);
    }

    [Fact]
    public void A_block_in_a_condition_comes_and_goes_whole()
    {
        const string template = """
            前文。

            {{#if fdi.used @ ORG}}
            ## 标题

            正文{{fdi.used @ ORG | value}}。

            ::table figures
            {{/if}}

            后文。
            """;

        Assert.Equal(5, Render(template.Replace("ORG", "370200", StringComparison.Ordinal)).Blocks.Count);
        Assert.Equal(2, Render(template.Replace("ORG", "370102", StringComparison.Ordinal)).Blocks.Count);
    }

    [Fact]
    public void A_figure_missing_outside_a_condition_is_printed_as_a_dash_and_listed()
    {
        var rendered = Render("一\n\n历下区{{fdi.used @ 370102 | amount}}。");

        Assert.Equal("历下区—。", string.Concat(((Paragraph)rendered.Blocks[1]).Runs.Select(run => run.Text)));
        var missing = Assert.Single(rendered.Missing);
        Assert.Equal(("fdi.used @ 370102", "2022年历下区实际使用外资无数据"), (missing.Expression, missing.Reason));
        Assert.Equal((3, 4), (missing.Place.Line, missing.Place.Column));
    }

    [Theory]
    [InlineData("{{fdi.used | amount 亿元}}", "亿美元不能换算为亿元")]
    [InlineData("{{org.name | amount}}", "格式 amount 只用于数字")]
    [InlineData("{{nothing | amount}}", "没有指标nothing")]
    [InlineData("{{79228162514264337593543950335 | share}}", "结果超出可计算的范围")]
    public void What_a_format_cannot_print_is_missing_with_the_reason(string template, string reason) =>
        Assert.Equal(reason, Assert.Single(Render(template).Missing).Reason);

    [Fact]
    public void Front_matter_is_filled()
    {
        var rendered = Render("---\ntitle: 关于{{period}}{{org.name}}的通报\ncode: x\n---\n");

        Assert.Equal(("关于2022年济南市的通报", "x"), (rendered.Front["title"], rendered.Front["code"]));
        Assert.Empty(rendered.Blocks);
    }

    private static Rendered Render(string template, string period = "2022")
    {
        var scene = new Scene("370100", Period.Parse(period)) { Words = new Dictionary<string, string> { ["org.short"] = "济南", ["empty"] = "" } };
        return Renderer.Render(TemplateReaderTests.Read(template), new SeriesEngine(Source()), scene);
    }

    internal static string Text(Rendered rendered) => string.Join('\n', rendered.Blocks.Select(block => block switch
    {
        Paragraph paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)),
        Heading heading => string.Concat(heading.Runs.Select(run => run.Text)),
        _ => "",
    }));
}

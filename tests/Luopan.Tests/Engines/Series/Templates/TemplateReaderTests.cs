using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Xunit;

namespace Luopan.Tests.Engines.Series.Templates;

public sealed class TemplateReaderTests
{
    [Fact]
    public void Reads_front_matter_body_tags_conditions_and_directives()
    {
        var template = Read("""
            ---
            code: fdi.monthly
            # a remark
            title: "关于{{period}}的通报"
            levels:
              - province
              - city
            ---
            # 一、总体
            {{fdi.used | amount}}{{#if fdi.used.yoy}}，{{fdi.used | yoy}}{{else}}，无增速{{/if}}。

            ::table ranking indicator=fdi.used[industry=mfg] columns=[value, "yoy growth", fdi.used[a=b, c=d]] title="{{period}}各市"
            """);

        Assert.Equal(["code", "title", "levels"], template.Front.Keys);
        Assert.Equal(("fdi.monthly", "关于{{period}}的通报",
            "\n  - province\n  - city"), (template.Front["code"], template.Front["title"], template.Front["levels"]));
        var condition = template.Body.OfType<Condition>().Single();
        Assert.Equal(("fdi.used.yoy", 2, 1), (condition.If.ToString(), condition.Then.Count, condition.Else.Count));
        var directive = template.Body.OfType<Directive>().Single();
        Assert.Equal(("table", "ranking"), (directive.Kind, directive.Name));
        Assert.Equal(["fdi.used[industry=mfg]"], directive.Options["indicator"].Values);
        Assert.Equal(["value", "yoy growth", "fdi.used[a=b, c=d]"], directive.Options["columns"].Values);
        Assert.Equal(["{{period}}各市"], directive.Options["title"].Values);
        Assert.Equal(12, directive.Place.Line);
    }

    [Theory]
    [InlineData("a {{fdi.used", "template.tag-unclosed", 1, 3)]
    [InlineData("a\n {{ }}", "template.tag-empty", 2, 2)]
    [InlineData("{{#if a}}b", "template.if-unclosed", 1, 1)]
    [InlineData("a{{/if}}", "template.stray", 1, 2)]
    [InlineData("a\n{{else}}", "template.stray", 2, 1)]
    [InlineData("{{#if a}}b{{else}}c{{else}}d{{/if}}", "template.else-twice", 1, 20)]
    [InlineData("{{#each a}}", "template.unknown-tag", 1, 1)]
    [InlineData("{{#if}}a{{/if}}", "series.unexpected", 1, 6)]
    [InlineData("{{a | shout}}", "template.unknown-format", 1, 7)]
    [InlineData("{{a | }}", "template.unknown-format", 1, 6)]
    [InlineData("{{a | yoy nation}}", "template.format-argument", 1, 7)]
    [InlineData("{{a | amount 11}}", "template.format-argument", 1, 7)]
    [InlineData("{{a | amount 两}}", "template.format-argument", 1, 7)]
    [InlineData("::picture a", "template.unknown-directive", 1, 3)]
    [InlineData("::table a b", "template.option", 1, 11)]
    [InlineData("::table a =b", "template.option", 1, 11)]
    [InlineData("::table a k=[b, c", "template.option-unclosed", 1, 18)]
    [InlineData("::table a k=\"b", "template.option-unclosed", 1, 13)]
    [InlineData("::table a k=b k=c", "template.option-twice", 1, 15)]
    [InlineData("::table a title=\"{{b |}}\"", "template.unknown-format", 1, 23)]
    [InlineData("---\ntitle: a\n", "template.front-unclosed", 1, 1)]
    [InlineData("---\njust words\n---\n", "template.front-line", 2, 1)]
    [InlineData("---\na: 1\na: 2\n---\n", "template.front-twice", 3, 1)]
    [InlineData("---\ntitle: 关于{{a +}}\n---\n", "series.unexpected", 2, 15)]
    [InlineData("---\na: 1\n---\n{{1 +}}", "series.unexpected", 4, 6)]
    [InlineData("一\n二{{#if  a b}}{{/if}}", "series.unexpected", 2, 11)]
    [InlineData("{{yyo(a)}}", "series.unknown-function", 1, 3)]
    public void Refuses_with_line_column_and_remedy(string text, string code, int line, int column)
    {
        Assert.False(TemplateReader.TryParse(text, out _, out var faults));

        var fault = Assert.Single(faults);
        Assert.Equal((code, $"{line}", $"{column}"), (fault.Code, fault.Arguments["line"], fault.Arguments["column"]));
        Assert.Contains('；', fault.Sentence);
    }

    [Fact]
    public void Names_every_fault_in_one_reading()
    {
        Assert.False(TemplateReader.TryParse("{{a +}}\n{{b | shout}}\n{{/if}}\n::table x y", out _, out var faults));

        Assert.Equal(["1", "2", "3", "4"], faults.Select(fault => fault.Arguments["line"]));
    }

    [Fact]
    public void Bounds_nesting()
    {
        var text = string.Concat(Enumerable.Repeat("{{#if a}}", 33)) + "x" + string.Concat(Enumerable.Repeat("{{/if}}", 33));

        Assert.False(TemplateReader.TryParse(text, out _, out var faults));
        Assert.Equal("template.too-deep", faults[0].Code);
    }

    [Fact]
    public void Takes_windows_line_ends_and_a_byte_order_mark()
    {
        var template = Read("\uFEFF---\r\ncode: a\r\n---\r\n正文\r\n");

        Assert.Equal("a", template.Front["code"]);
        Assert.Equal("正文\n", Assert.IsType<Words>(template.Body.Single()).Text);
    }

    [Fact]
    public void A_bar_inside_quotes_is_no_format()
    {
        var tag = Assert.IsType<Tag>(Read("{{if(org.level = 'a|b', 1, 2) | value}}").Body.Single());

        Assert.Equal(("if(org.level = \"a|b\", 1, 2)", "value"), (tag.Expression.ToString(), tag.Format!.Name));
    }

    [Fact]
    public void Random_templates_never_throw()
    {
        string[] pieces = ["{{", "}}", "#if ", "else", "/if", "a", "fdi.used", " | ", "yoy", "amount 2", "\n", "\n\n", "---\n", "::table ",
            "::chart", "k=", "[", "]", "\"", "#", "，", " ", "{{#if a}}", "{{/if}}"];
        var random = new Random(251);
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元");
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!TemplateReader.TryParse(text, out var template, out _)) continue;
            Assert.NotNull(Renderer.Render(template, new SeriesEngine(source), new Scene("370100", Luopan.Kernel.Period.Parse("2022"))));
            read++;
        }

        Assert.InRange(read, 500, 20_000);
    }

    internal static Template Read(string text)
    {
        Assert.True(TemplateReader.TryParse(text, out var template, out var faults), string.Join('\n', faults.Select(fault => fault.Sentence)));
        return template;
    }
}

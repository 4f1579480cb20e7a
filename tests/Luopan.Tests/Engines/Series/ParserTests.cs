using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class ParserTests
{
    [Theory]
    [InlineData("fdi.used", "fdi.used")]
    [InlineData(" fdi.used.yoy ", "fdi.used.yoy")]
    [InlineData("fdi.used[industry=mfg]", "fdi.used[industry=mfg]")]
    [InlineData("fdi.used[ origin = jpkr , industry=mfg ]", "fdi.used[industry=mfg, origin=jpkr]")]
    [InlineData("fdi.used[origin=jpkr;industry=mfg]", "fdi.used[industry=mfg, origin=jpkr]")]
    [InlineData("fdi.used[industry=mfg].yoy", "fdi.used.yoy[industry=mfg]")]
    [InlineData("fdi.used[size=ge-30m]", "fdi.used[size=ge-30m]")]
    [InlineData("x @ parent", "x @ parent")]
    [InlineData("x@370100", "x @ 370100")]
    [InlineData("x @ park.jinan-hightech - y", "x @ park.jinan-hightech - y")]
    [InlineData("x @ cn.js", "x @ cn.js")]
    [InlineData("-x @ nation", "-x @ nation")]
    [InlineData("(a + b) @ nation", "(a + b) @ nation")]
    [InlineData("a + b * c", "a + b * c")]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("((a)) * (b * c)", "a * (b * c)")]
    [InlineData("a - b - c", "a - b - c")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("a / b / c", "a / b / c")]
    [InlineData("2 - -3.50", "2 - -3.50")]
    [InlineData("-(a + b)", "-(a + b)")]
    [InlineData("a < b and b <= c or not d = e", "a < b and b <= c or not d = e")]
    [InlineData("a and (b or c)", "a and (b or c)")]
    [InlineData("a or b and c", "a or b and c")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("not (a or b)", "not (a or b)")]
    [InlineData("(a < b) = (c < d)", "(a < b) = (c < d)")]
    [InlineData("a == b", "a = b")]
    [InlineData("a <> b", "a != b")]
    [InlineData("a ≥ 3 × b ÷ 2 − 1", "a >= 3 * b / 2 - 1")]
    [InlineData("org.level = 'city'", "org.level = \"city\"")]
    [InlineData("yoy(fdi.used)", "yoy(fdi.used)")]
    [InlineData("lag(fdi.used, 12)", "lag(fdi.used, 12)")]
    [InlineData("rank(fdi.used,known)", "rank(fdi.used, known)")]
    [InlineData("gap(yoy(fdi.used), nation)", "gap(yoy(fdi.used), nation)")]
    [InlineData("sum(children, fdi.used)", "sum(children, fdi.used)")]
    [InlineData("min(a, b, c)", "min(a, b, c)")]
    [InlineData("round(a)", "round(a)")]
    [InlineData("if(a > b, a, coalesce(b, 0))", "if(a > b, a, coalesce(b, 0))")]
    [InlineData("has(a) and abs(b) > 1", "has(a) and abs(b) > 1")]
    public void Reads_and_prints_in_canonical_form(string text, string canonical)
    {
        var printed = SampleSource.Parse(text).ToString();

        Assert.Equal(canonical, printed);
        Assert.Equal(canonical, SampleSource.Parse(printed).ToString());
    }

    [Theory]
    [InlineData("", "series.unexpected", 1, 1)]
    [InlineData("   ", "series.unexpected", 1, 4)]
    [InlineData("a +", "series.unexpected", 1, 4)]
    [InlineData("a b", "series.unexpected", 1, 3)]
    [InlineData("(a", "series.unexpected", 1, 3)]
    [InlineData("a)", "series.unexpected", 1, 2)]
    [InlineData("and b", "series.unexpected", 1, 1)]
    [InlineData("a\n+ * b", "series.unexpected", 2, 3)]
    [InlineData("fdi.", "series.character", 1, 4)]
    [InlineData("1.2.3", "series.character", 1, 1)]
    [InlineData("12abc", "series.character", 1, 1)]
    [InlineData(".5", "series.character", 1, 1)]
    [InlineData("15%", "series.character", 1, 3)]
    [InlineData("a，b", "series.character", 1, 2)]
    [InlineData("实际使用外资", "series.character", 1, 1)]
    [InlineData("a + 😀", "series.character", 1, 5)]
    [InlineData("a = \"mfg", "series.character", 1, 5)]
    [InlineData("99999999999999999999999999999999", "series.character", 1, 1)]
    [InlineData("yyo(a)", "series.unknown-function", 1, 1)]
    [InlineData("frobnicate(a)", "series.unknown-function", 1, 1)]
    [InlineData("lag(a)", "series.argument-count", 1, 1)]
    [InlineData("yoy()", "series.argument-count", 1, 1)]
    [InlineData("1 + yoy(a, b)", "series.argument-count", 1, 5)]
    [InlineData("lag(a 12)", "series.unexpected", 1, 7)]
    [InlineData("rank(a, b)", "series.unexpected", 1, 9)]
    [InlineData("sum(nation, a)", "series.org-expected", 1, 5)]
    [InlineData("sum(a + b, a)", "series.org-expected", 1, 5)]
    [InlineData("a @ children", "series.org-expected", 1, 5)]
    [InlineData("a @", "series.org-expected", 1, 4)]
    [InlineData("gap(a, (b))", "series.org-expected", 1, 8)]
    [InlineData("a[industry]", "series.unexpected", 1, 11)]
    [InlineData("a[industry=]", "series.unexpected", 1, 12)]
    [InlineData("a[]", "series.unexpected", 1, 3)]
    [InlineData("a[industry=mfg", "series.unexpected", 1, 15)]
    [InlineData("a[industry=mfg, industry=C]", "series.breakdown-twice", 1, 17)]
    [InlineData("a[industry=mfg].", "series.unexpected", 1, 17)]
    [InlineData("a < b < c", "series.chained-comparison", 1, 7)]
    [InlineData("'x' + 1", "series.text-in-arithmetic", 1, 1)]
    [InlineData("1 * 'x'", "series.text-in-arithmetic", 1, 5)]
    public void Refuses_with_the_place(string text, string code, int line, int column)
    {
        var fault = Refused(text);

        Assert.Equal((code, $"{line}", $"{column}"), (fault.Code, fault.Arguments["line"], fault.Arguments["column"]));
        Assert.StartsWith(line == 1 ? $"第{column}字：" : $"第{line}行第{column}字：", fault.Sentence, StringComparison.Ordinal);
        Assert.Contains('；', fault.Sentence + (code == "series.org-expected" ? "；" : ""));
    }

    [Fact]
    public void Says_what_was_expected_and_the_way_out()
    {
        var fault = Refused("(fdi.used + 1");

        Assert.Equal("第14字：这里应当是“)”，却是结尾；请补上右括号。", fault.Sentence);
    }

    [Fact]
    public void Suggests_the_nearest_function()
    {
        var fault = Refused("coalesc(a, b)");

        Assert.Contains("coalesce(a, b)", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_into_the_file_when_the_text_stands_inside_one()
    {
        var fault = Refused("a +\n  * b", new Place(7, 11, 0));
        var onFirstLine = Refused("a * * b", new Place(7, 11, 0));

        Assert.Equal(("8", "3"), (fault.Arguments["line"], fault.Arguments["column"]));
        Assert.Equal(("7", "15"), (onFirstLine.Arguments["line"], onFirstLine.Arguments["column"]));
    }

    [Fact]
    public void Every_part_knows_its_place()
    {
        var whole = Assert.IsType<Binary>(SampleSource.Parse("10 + (fdi.used[a=b] @ nation)"));

        Assert.Equal(new Place(1, 1, 29), whole.Place);
        Assert.Equal(new Place(1, 1, 2), whole.Left.Place);
        var redirect = Assert.IsType<Redirect>(whole.Right);
        Assert.Equal(new Place(1, 7, 22), redirect.Place);
        Assert.Equal(new Place(1, 7, 13), redirect.Of.Place);
        Assert.Equal(new Place(1, 23, 6), redirect.Org.Place);
    }

    [Theory]
    [InlineData("(", 201, "series.too-deep")]
    [InlineData("-", 201, "series.too-deep")]
    [InlineData("not ", 201, "series.too-deep")]
    [InlineData("1+", 501, "series.too-deep")]
    [InlineData("a @ b @ ", 501, "series.too-long")]
    [InlineData("1 +", 1400, "series.too-long")]
    public void Bounds_what_it_accepts(string piece, int times, string code)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)) + "1";

        var fault = Refused(text);

        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public void Accepts_what_lies_within_the_bounds()
    {
        var sum = string.Join('+', Enumerable.Repeat("1", 400));
        var deep = new string('(', 190) + "1" + new string(')', 190);

        Assert.Equal(400, new SampleSource().Ask(sum).Value);
        Assert.Equal(1, new SampleSource().Ask(deep).Value);
    }

    [Fact]
    public void Lists_the_indicators_and_orgs_it_speaks_of()
    {
        var expression = SampleSource.Parse("if(a[x=y] > 1, sum(children, b.yoy), -lag(c, 1) @ 370100) + gap(d, nation) * (not e)");

        Assert.Equal(["a", "b.yoy", "c", "d", "e"], Names.In(expression).Select(name => name.Code));
        Assert.Equal(["370100"], Names.Orgs(expression).Select(org => org.Code));
    }

    private static Fault Refused(string text, Place? origin = null)
    {
        Assert.False(Parser.TryParse(text, out _, out var fault, origin));
        return fault;
    }
}

using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class EvaluationTests
{
    private static SampleSource Source() => new SampleSource()
        .With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2022 industry=mfg 6.64亿美元", "fdi.used 370000 2022 228.7亿美元", "fdi.used cn 2022 1891.3亿美元")
        .With("fdi.used 370100 2021 0.0亿美元", "fdi.firms 370100 2022 251家", "energy.use 370100 2022 300.0万吨标准煤", "loans 370100 2022 20000元");

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("12 / 4 / 3", "1")]
    [InlineData("-2 - -3", "1")]
    [InlineData("abs(-2.5)", "2.5")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 2)", "3")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(0.125, 2)", "0.13")]
    [InlineData("if(1 < 2, 3, 4)", "3")]
    [InlineData("if(1 > 2, 3, 4)", "4")]
    [InlineData("if(fdi.used > 30, 1, 0)", "1")]
    [InlineData("coalesce(fdi.used[industry=ht], 7)", "7")]
    [InlineData("coalesce(fdi.used, 7)", "31.37")]
    [InlineData("fdi.used[industry=mfg] + 1", "7.64")]
    [InlineData("fdi.used @ nation - fdi.used @ parent", "1662.6")]
    [InlineData("fdi.used @ 370000", "228.7")]
    [InlineData("fdi.used @ province", "228.7")]
    [InlineData("(fdi.used + 1) @ parent", "229.7")]
    [InlineData("if(has(fdi.used @ 370200), fdi.used @ 370200, 0)", "0")]
    public void Works_out_numbers(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Source().Ask(text).Value);

    [Theory]
    [InlineData("1 < 2", true)]
    [InlineData("2 <= 2", true)]
    [InlineData("2 > 2", false)]
    [InlineData("2 >= 3", false)]
    [InlineData("2.0 = 2", true)]
    [InlineData("2 != 2", false)]
    [InlineData("fdi.used = 31.37", true)]
    [InlineData("'city' = 'city'", true)]
    [InlineData("'city' != 'county'", true)]
    [InlineData("not 1 = 2", true)]
    [InlineData("1 = 1 and 2 = 3", false)]
    [InlineData("1 = 1 or 2 = 3", true)]
    [InlineData("has(fdi.used)", true)]
    [InlineData("has(fdi.used @ 370200)", false)]
    [InlineData("not has(fdi.used @ 370200) and fdi.used", true)]
    [InlineData("1 = 2 and fdi.used @ 370200 > 3", false)]
    [InlineData("fdi.used @ 370200 > 3 and 1 = 2", false)]
    [InlineData("fdi.used @ 370200 > 3 or 1 = 1", true)]
    public void Works_out_conditions(string text, bool expected) => Assert.Equal(expected, Source().Ask(text).Truth);

    [Theory]
    [InlineData("fdi.used @ 370200", "2022年青岛市实际使用外资无数据")]
    [InlineData("fdi.used[industry=mfg] @ 370200", "2022年青岛市实际使用外资（制造业）无数据")]
    [InlineData("fdi.used @ 370200 + 1", "2022年青岛市实际使用外资无数据")]
    [InlineData("fdi.used @ 370200 * 0", "2022年青岛市实际使用外资无数据")]
    [InlineData("-(fdi.used @ 370200)", "2022年青岛市实际使用外资无数据")]
    [InlineData("fdi.used @ 370200 + fdi.used @ 370300", "2022年青岛市实际使用外资无数据；2022年淄博市实际使用外资无数据")]
    [InlineData("fdi.used @ 370200 - fdi.used @ 370200", "2022年青岛市实际使用外资无数据")]
    [InlineData("fdi.used @ 370200 > 3", "2022年青岛市实际使用外资无数据")]
    [InlineData("not fdi.used @ 370200 > 3", "2022年青岛市实际使用外资无数据")]
    [InlineData("if(fdi.used @ 370200 > 3, 1, 2)", "2022年青岛市实际使用外资无数据")]
    [InlineData("max(1, fdi.used @ 370200)", "2022年青岛市实际使用外资无数据")]
    [InlineData("coalesce(fdi.used @ 370200, fdi.used @ 370300)", "2022年青岛市实际使用外资无数据；2022年淄博市实际使用外资无数据")]
    [InlineData("round(fdi.used @ 370200, 1)", "2022年青岛市实际使用外资无数据")]
    [InlineData("no.such", "没有指标no.such")]
    [InlineData("1 / 0", "除数为零")]
    [InlineData("fdi.used / (1 - 1)", "除数为零")]
    [InlineData("yoy(fdi.used)", "基数为零")]
    [InlineData("fdi.used + energy.use", "单位不同，亿美元与万吨标准煤不能合算")]
    [InlineData("fdi.used > energy.use", "单位不同，亿美元与万吨标准煤不能合算")]
    [InlineData("min(fdi.used, energy.use)", "单位不同，亿美元与万吨标准煤不能合算")]
    [InlineData("79228162514264337593543950335 + 1", "结果超出可计算的范围")]
    [InlineData("79228162514264337593543950335 * 2", "结果超出可计算的范围")]
    [InlineData("'a' < 'b'", "文字只能比较是否相同，不分大小")]
    [InlineData("'a' = 1", "文字或条件不能与数字比较")]
    [InlineData("(1 = 1) + 1", "条件不能参与计算")]
    [InlineData("abs('a')", "文字不能参与计算")]
    [InlineData("round(1, 11)", "round 的小数位数应当是0到10的整数")]
    [InlineData("round(1, 0.5)", "round 的小数位数应当是0到10的整数")]
    [InlineData("lag(fdi.used, 0.5)", "lag 的第二个参数应当是整数期数")]
    [InlineData("lag(fdi.used, 9999)", "时期超出1900—2199年")]
    [InlineData("cagr(fdi.used, 2022)", "基年2022不早于2022年")]
    [InlineData("cagr(fdi.used, 22)", "cagr 的第二个参数应当是四位年份")]
    [InlineData("fdi.used @ parent @ 370100 @ parent", null)]
    public void Missing_carries_its_reason(string text, string? reason)
    {
        var result = Source().Ask(text);

        Assert.Equal(reason, result.MissingReason);
        Assert.Equal(reason is null, result.Value is not null);
    }

    [Fact]
    public void Missing_names_period_and_org_as_officials_write_them() =>
        Assert.Equal("2022年1—5月济南市实际使用外资无数据", Source().Ask("fdi.used", period: "2022-01/05").MissingReason);

    [Theory]
    [InlineData("fdi.used @ parent", "370000", "山东省没有上级单位")]
    [InlineData("fdi.used @ province", "370000", "山东省没有上级省份")]
    [InlineData("fdi.used.share_province", "cn", "全国没有上级省份")]
    public void A_redirect_without_its_org_is_missing(string text, string org, string reason) =>
        Assert.Equal(reason, Source().Ask(text, org).MissingReason);

    [Fact]
    public void A_space_without_a_nation_says_so() =>
        Assert.Equal("没有登记代表全国的地区", new SampleSource { Nation = null }.Ask("fdi.used @ nation").MissingReason);

    [Theory]
    [InlineData("fdi.used + 1", "亿美元")]
    [InlineData("fdi.used * 2", "亿美元")]
    [InlineData("fdi.used / 2", "亿美元")]
    [InlineData("fdi.used / fdi.used @ nation", null)]
    [InlineData("fdi.used / fdi.firms", null)]
    [InlineData("yoy(fdi.used @ parent) - 1", "%")]
    public void Units_follow_the_arithmetic(string text, string? unit)
    {
        var source = Source().With("fdi.used 370000 2021 215.2亿美元");

        var result = source.Ask(text);

        Assert.NotNull(result.Value);
        Assert.Equal(unit, result.Unit?.Code);
    }

    [Fact]
    public void Units_of_one_dimension_are_converted_to_the_left_one()
    {
        var source = Source().With("loans 370200 2022 3.5亿元", "loans 370300 2022 5000万元");

        Assert.Equal((4.0m, "亿元"), (source.Ask("loans @ 370200 + loans @ 370300").Value, source.Ask("loans @ 370200 + loans @ 370300").Unit!.Code));
        Assert.Equal(7m, source.Ask("loans @ 370200 / loans @ 370300").Value);
        Assert.True(source.Ask("loans @ 370200 > loans @ 370300").Truth);
    }

    [Fact]
    public void A_difference_of_two_rates_is_in_percentage_points()
    {
        var source = Source().With("fdi.used.yoy 370100 2022 18.02%", "fdi.used.yoy cn 2022 8.0%");

        var gap = source.Ask("fdi.used.yoy - fdi.used.yoy @ nation");

        Assert.Equal((10.02m, "百分点"), (gap.Value, gap.Unit!.Code));
        Assert.Equal("%", source.Ask("fdi.used.yoy @ nation + (fdi.used.yoy - fdi.used.yoy @ nation)").Unit!.Code);
    }

    [Fact]
    public void Rounding_of_the_inputs_is_carried_along()
    {
        var interval = Source().Ask("fdi.used - fdi.used[industry=mfg]").Interval!.Value;

        Assert.Equal(new Interval(24.72m, 24.74m), interval);
        Assert.Equal(Interval.Exact(251), Source().Ask("fdi.firms").Interval);
        Assert.Equal(new Interval(62.73m, 62.75m), Source().Ask("fdi.used * 2").Interval);
        Assert.Equal(new Interval(-31.375m, -31.365m), Source().Ask("-fdi.used").Interval);
        Assert.Null(Source().Ask("fdi.used / (fdi.used - 31.37)").Interval);
    }

    [Fact]
    public void The_trace_leads_to_every_observation()
    {
        var trace = Source().Ask("fdi.used[industry=mfg] / fdi.used + 1").Trace;

        Assert.Equal(("fdi.used[industry=mfg] / fdi.used + 1", "+",
            "370100", Period.Parse("2022")), (trace.Expression, trace.Operation, trace.Org, trace.Period));
        Assert.Equal("1.211667", trace.Result);
        Assert.Equal(["fdi.used/370100/2022/industry=mfg", "fdi.used/370100/2022"], trace.Inputs().Select(input => input.Observation));
        Assert.Equal(["6.64", "31.37"], trace.Inputs().Select(input => input.Printed));
        Assert.Equal("industry=mfg", trace.Inputs().First().Breakdown);
    }

    [Fact]
    public void The_trace_shows_where_a_figure_is_missing()
    {
        var trace = Source().Ask("fdi.used + fdi.used @ 370200").Trace;

        Assert.Equal("31.37亿美元", trace.Parts[0].Result);
        Assert.Equal(("370200", "2022年青岛市实际使用外资无数据"), (trace.Parts[1].Org, trace.Parts[1].Result));
    }

    [Fact]
    public void A_choice_keeps_the_figure_it_chose()
    {
        var chosen = Source().Ask("coalesce(fdi.used @ 370200, fdi.used)");

        Assert.Equal("fdi.used/370100/2022", chosen.Figure!.Observation);
        Assert.Equal(("coalesce", 2), (chosen.Trace.Operation, chosen.Trace.Parts.Count));
    }

    [Fact]
    public void Words_of_the_scene_are_texts()
    {
        var scene = new Scene("370100", Period.Parse("2022")) { Words = new Dictionary<string, string> { ["org.level"] = "city" } };
        var engine = new SeriesEngine(Source());

        Assert.Equal("city", engine.Evaluate(SampleSource.Parse("org.level"), scene).Text);
        Assert.True(engine.Evaluate(SampleSource.Parse("org.level = 'city' and fdi.used > 30"), scene).Truth);
    }
}

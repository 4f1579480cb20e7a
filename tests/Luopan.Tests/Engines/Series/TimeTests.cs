using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class TimeTests
{
    private static SampleSource Months(params string[] values)
    {
        var source = new SampleSource();
        for (var i = 0; i < values.Length; i++)
            if (values[i] != "") source.With($"fdi.used 370100 {Period.OfMonth(2021, 1).Add(i)} {values[i]}亿美元", $"loans 370100 {Period.OfMonth(2021, 1).Add(i)} {values[i]}亿元");
        return source;
    }

    private static void Is(decimal expected, Evaluated got) => Assert.Equal((expected, null), (got.Value, got.MissingReason));

    [Fact]
    public void A_flow_becomes_a_stock_and_the_stock_gives_the_flow_back()
    {
        var source = Months("1.5", "2.0", "4.0");

        Is(7.5m, source.Ask("stock(fdi.used)", period: "2021-03"));
        Is(7.5m, source.Ask("stock(fdi.used, 2021)", period: "2021-03"));
        foreach (var (month, flow) in new[] { ("2021-01", 1.5m), ("2021-02", 2.0m), ("2021-03", 4.0m) })
            Is(flow, source.Ask("flow(stock(fdi.used))", period: month));
        Is(0m, source.Ask("stock(fdi.used)", period: "2020-12"));
        Assert.Equal("累加从2021年1月起，2020年11月在此之前", source.Ask("stock(fdi.used)", period: "2020-11").MissingReason);
    }

    [Fact]
    public void An_accumulation_may_begin_in_a_named_year_and_stops_at_a_gap()
    {
        var source = Months("1", "2", "", "4").With("fdi.used 370100 2020 10亿美元", "fdi.used 370100 2021 30亿美元");

        Is(40m, source.Ask("stock(fdi.used, 2020)", period: "2021"));
        Is(13m, source.Ask("stock(fdi.used, 2020)", period: "2021-01/02"));
        Assert.StartsWith("4期中缺2021年3月", source.Ask("stock(fdi.used, 2021)", period: "2021-04").MissingReason, StringComparison.Ordinal);
        Assert.Equal("不知道从何时累加，请写明起始年，例如 stock(fdi.used, 2021)", source.Ask("stock(fdi.used)", "370200", "2021-01").MissingReason);
        Assert.Equal("stock 的第二个参数应当是四位年份", source.Ask("stock(fdi.used, 12)", period: "2021-01").MissingReason);
    }

    [Fact]
    public void Only_a_flow_is_accumulated_and_only_a_stock_is_differenced()
    {
        var source = Months("1", "2", "4.5");

        Is(2.5m, source.Ask("flow(loans)", period: "2021-03"));
        Assert.Equal("贷款余额不是流量，不能累加成存量", source.Ask("stock(loans)", period: "2021-03").MissingReason);
        Assert.Equal("实际使用外资不是存量，没有期末数可减", source.Ask("flow(fdi.used)", period: "2021-03").MissingReason);
    }

    [Theory]
    [InlineData("2022", "2022 50亿元", "2021-12 20亿元", 30)]
    [InlineData("2022-01/08", "2022-08 50亿元", "2021 20亿元", 30)]
    [InlineData("2022-Q2", "2022-06 50亿元", "2022-03 20亿元", 30)]
    public void What_came_in_is_the_end_less_the_end_before(string asked, string end, string before, int flow) =>
        Is(flow, new SampleSource().With($"loans 370100 {end}", $"loans 370100 {before}").Ask("flow(loans)", period: asked));

    [Fact]
    public void A_gap_is_filled_as_told_and_says_so()
    {
        var source = Months("1.0", "2.0", "", "", "8.0");

        var previous = source.Ask("fill(fdi.used, previous)", period: "2021-03");
        var linear = source.Ask("fill(fdi.used, linear)", period: "2021-03");

        Assert.Equal((2.0m, true, "沿用2021年2月的数（填补）", null), (previous.Value, previous.IsFilled, previous.Trace.Note, previous.Interval));
        Assert.Equal((4.0m, true, "在2021年2月与2021年5月之间内插（填补）"), (linear.Value, linear.IsFilled, linear.Trace.Note));
        Is(6.0m, source.Ask("fill(fdi.used, linear)", period: "2021-04"));
        Assert.True(source.Ask("fill(fdi.used, linear) * 2", period: "2021-03").IsFilled);
        var there = source.Ask("fill(fdi.used, linear)", period: "2021-02");
        Assert.Equal((2.0m, false, "fdi.used/370100/2021-02"), (there.Value, there.IsFilled, there.Figure!.Observation));
    }

    [Fact]
    public void A_gap_that_cannot_be_filled_keeps_its_reason()
    {
        var source = Months("1.0", "2.0");

        Assert.Equal("2021年3月济南市实际使用外资无数据；往后60期内没有数，不能内插", source.Ask("fill(fdi.used, linear)", period: "2021-03").MissingReason);
        Assert.Equal("2021年5月济南市实际使用外资无数据；往前2期内没有数可用", source.Ask("fill(fdi.used, previous, 2)", period: "2021-05").MissingReason);
        Is(2.0m, source.Ask("fill(fdi.used, previous, 3)", period: "2021-05"));
        Assert.EndsWith("累计数不填补，请填补各月再累计", source.Ask("fill(fdi.used, previous)", period: "2021-01/03").MissingReason, StringComparison.Ordinal);
        Assert.Contains("不可比", source.Broken("fdi.used", "2021-03", "改为全口径").Ask("fill(fdi.used, previous)", period: "2021-03").MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_period_before_and_the_same_period_of_last_year()
    {
        var source = Months("1", "2", "3").With("fdi.used 370100 2022-02 5亿美元", "fdi.used 370100 2021-01/08 15亿美元");

        Is(50m, source.Ask("pop(fdi.used)", period: "2021-03"));
        Is(2m, source.Ask("last_year(fdi.used)", period: "2022-02"));
        Is(15m, source.Ask("last_year(fdi.used)", period: "2022-01/08"));
        Assert.Equal("2021年1—3月是累计数，不计环比", source.Ask("pop(fdi.used)", period: "2021-01/03").MissingReason);
    }

    [Fact]
    public void An_index_number_has_its_base_at_one_hundred()
    {
        var source = new SampleSource().With("fdi.used 370100 2020 20亿美元", "fdi.used 370100 2022 31亿美元", "fdi.used 370100 2018 10亿美元");

        var index = source.Ask("index(fdi.used, 2020)");

        Assert.Equal((155m, "点"), (index.Value, index.Unit!.Code));
        Is(100m, source.Ask("index(fdi.used, 2020)", period: "2020"));
        Is(50m, source.Ask("index(fdi.used, 2020)", period: "2018"));
        Assert.Equal("index 的第二个参数应当是四位年份", source.Ask("index(fdi.used, 20)").MissingReason);
    }

    [Fact]
    public void A_moving_average_needs_every_period()
    {
        var source = Months("1", "2", "6", "", "4");

        Is(3m, source.Ask("mean(fdi.used, 3)", period: "2021-03"));
        Assert.Equal("3期中缺2021年4月：2021年4月济南市实际使用外资无数据", source.Ask("mean(fdi.used, 3)", period: "2021-05").MissingReason);
        Assert.Equal("mean 的期数应当是1到120的整数", source.Ask("mean(fdi.used, 0)", period: "2021-03").MissingReason);
        Assert.Contains("不可比", source.Broken("fdi.used", "2021-02", "改为全口径").Ask("mean(fdi.used, 3)", period: "2021-03").MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seasonal_index_compares_a_period_with_the_average_of_its_years()
    {
        var source = new SampleSource();
        foreach (var year in new[] { 2020, 2021 })
            for (var quarter = 1; quarter <= 4; quarter++) source.With($"fdi.used 370100 {year}-Q{quarter} {(quarter == 4 ? 5 : 1) * (year - 2019)}亿美元");

        var index = source.Ask("seasonal(fdi.used, 2)", period: "2022-Q4");

        Assert.Equal((250m, "点"), (index.Value, index.Unit!.Code));
        Is(50m, source.Ask("seasonal(fdi.used, 2)", period: "2022-Q1"));
        Assert.Equal("季节指数只按月、季、半年计算", source.Ask("seasonal(fdi.used, 2)", period: "2022").MissingReason);
        Assert.StartsWith("12期中缺2019年一季度", source.Ask("seasonal(fdi.used, 3)", period: "2022-Q1").MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contribution_is_the_change_of_the_part_over_the_whole_of_last_year()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 industry=mfg 6亿美元", "fdi.used 370100 2021 industry=mfg 4亿美元", "fdi.used 370100 2022 30亿美元", "fdi.used 370100 2021 20亿美元",
            "fdi.used 370000 2021 200亿美元");

        var part = source.Ask("contribution(fdi.used[industry=mfg])");

        Assert.Equal((10m, "百分点"), (part.Value, part.Unit!.Code));
        Is(5m, source.Ask("contribution(fdi.used, province)"));
        Is(0.2m, source.Ask("contribution(fdi.used[industry=mfg]) / yoy(fdi.used)"));
        Assert.StartsWith("要写明是哪一部分", source.Ask("contribution(fdi.used)").MissingReason, StringComparison.Ordinal);
        Assert.Contains("不可比", source.Broken("fdi.used", "2022", "改为全口径").Ask("contribution(fdi.used, province)").MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_average_of_months_makes_the_quarter_where_the_indicator_is_averaged()
    {
        var source = new SampleSource().With("temperature 370100 2022-01 1.0点", "temperature 370100 2022-02 2.0点", "temperature 370100 2022-03 6.0点");

        var quarter = source.Ask("temperature", period: "2022-Q1");

        Assert.Equal((3m, 1, "average"), (quarter.Value, quarter.Decimals, quarter.Trace.Operation));
        Assert.Equal("2022年1—4月济南市平均气温无数据（各月中缺2022年4月）", source.Ask("temperature", period: "2022-01/04").MissingReason);
    }

    [Fact]
    public void A_month_out_of_cumulatives_names_the_one_that_is_lacking()
    {
        var source = new SampleSource().With("fdi.used 370100 2021-01/08 143.8亿美元", "fdi.used 370100 2021-01/05 80亿美元");

        Assert.Equal("2021年8月济南市实际使用外资无数据（有2021年1—8月的数，缺2021年1—7月的数）", source.Ask("fdi.used", period: "2021-08").MissingReason);
        Assert.Equal("2021年6月济南市实际使用外资无数据（有2021年1—5月的数，缺2021年1—6月的数）", source.Ask("fdi.used", period: "2021-06").MissingReason);
        Is(63.8m, source.Ask("fdi.used", period: "2021-06/2021-08"));
    }

    [Fact]
    public void Growth_over_a_change_of_definition_stands_on_the_comparable_base_with_the_printed_one_beside_it()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元", "fdi.firms 370100 2022 12家", "fdi.firms 370100 2021 10家")
            .Broken("fdi.used", "2022", "改为全口径", "fdi.firms");

        var growth = source.Ask("yoy(fdi.used)");

        Assert.Equal((20m, "比上年同期增长，按可比口径 fdi.firms"), (growth.Value, growth.Trace.Note));
        Assert.Equal((100m, 20m), (growth.Across!.Printed.Value, growth.Across.Comparable.Value));
        Assert.Equal("2022年起实际使用外资口径有变（改为全口径），2021年与2022年不可比，可比口径见新设外资企业", growth.Across.Why);
        Assert.Equal(120m, source.Ask("index(fdi.used, 2021)").Value);
        Assert.Equal(20m, source.Formula("twice", "两倍", "亿美元", "fdi.used * 2").Ask("yoy(twice)").Value);
    }

    [Fact]
    public void Without_a_comparable_base_growth_stays_missing_and_the_printed_one_is_still_told()
    {
        var growth = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元").Broken("fdi.used", "2022", "改为全口径").Ask("yoy(fdi.used)");

        Assert.Equal((null, 100m, true), (growth.Value, growth.Across!.Printed.Value, growth.Across.Comparable.IsMissing));
        Assert.Equal(growth.Across.Why, growth.MissingReason);
        Assert.Null(new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元").Ask("yoy(fdi.used)").Across);
    }

    [Fact]
    public void Comparable_indicators_that_name_each_other_end()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元")
            .Broken("fdi.used", "2022", "改为全口径", "fdi.firms").Broken("fdi.firms", "2022", "改为全口径", "fdi.used");

        Assert.Contains("不可比", source.Ask("yoy(fdi.used)").MissingReason, StringComparison.Ordinal);
    }
}

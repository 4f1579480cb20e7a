using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class ReadingTests
{
    [Fact]
    public void A_published_figure_is_read_as_printed()
    {
        var result = new SampleSource().With("fdi.used 370100 2022 31.370亿美元").Ask("fdi.used");

        Assert.Equal("31.370", result.Trace.Input!.Printed);
        Assert.Equal(new Interval(31.3695m, 31.3705m), result.Interval);
        Assert.False(result.Trace.Derived);
    }

    [Fact]
    public void A_figure_printed_in_words_has_no_interval()
    {
        var result = new SampleSource().With("fdi.firms 370100 2022 600家|600余").Ask("fdi.firms");

        Assert.Equal((600m, "600余", null), (result.Value, result.Trace.Input!.Printed, result.Interval));
    }

    [Theory]
    [InlineData("2022", "2022-01/12")]
    [InlineData("2022-01/12", "2022")]
    [InlineData("2022-Q1", "2022-01/03")]
    [InlineData("2022-H1", "2022-01/06")]
    [InlineData("2022-01/01", "2022-01")]
    [InlineData("2022-01", "2022-01/01")]
    public void Another_form_of_the_same_days_is_the_same_figure(string asked, string published)
    {
        var result = new SampleSource().With($"price.index 370100 {published} 102.3点").Ask("price.index", period: asked);

        Assert.Equal((102.3m, false, Period.Parse(published)), (result.Value, result.Trace.Derived, result.Trace.Input!.Period));
        Assert.StartsWith("取同一时段的", result.Trace.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_is_the_difference_of_two_cumulatives()
    {
        var source = new SampleSource().With("fdi.used 370000 2021-01/08 143.8亿美元", "fdi.used 370000 2021-01/07 125.3亿美元");

        var month = source.Ask("fdi.used", "370000", "2021-08");

        Assert.Equal((18.5m, "亿美元"), (month.Value, month.Unit!.Code));
        Assert.Equal(new Interval(18.4m, 18.6m), month.Interval);
        Assert.True(month.Trace.Derived);
        Assert.Equal("由2021年1—8月累计减2021年1—7月累计得出", month.Trace.Note);
        Assert.Equal(["143.8", "125.3"], month.Trace.Inputs().Select(input => input.Printed));
        Assert.Equal(1, month.Decimals);
    }

    [Theory]
    [InlineData("2021-Q2", "2021-01/06 20亿美元", "2021-01/03 8亿美元", 12)]
    [InlineData("2021-H2", "2021 50亿美元", "2021-01/06 20亿美元", 30)]
    [InlineData("2021-12", "2021 50亿美元", "2021-01/11 44亿美元", 6)]
    [InlineData("2021-Q2", "2021-H1 20亿美元", "2021-Q1 8亿美元", 12)]
    public void Any_part_of_a_year_is_such_a_difference(string asked, string until, string before, int value) =>
        Assert.Equal(value, new SampleSource().With($"fdi.used 370100 {until}", $"fdi.used 370100 {before}").Ask("fdi.used", period: asked).Value);

    [Fact]
    public void A_published_month_wins_over_the_difference()
    {
        var source = new SampleSource().With("fdi.used 370000 2021-01/08 143.8亿美元", "fdi.used 370000 2021-01/07 125.3亿美元", "fdi.used 370000 2021-08 18.6亿美元");

        Assert.Equal(18.6m, source.Ask("fdi.used", "370000", "2021-08").Value);
        var comparison = source.Compare("fdi.used", "370000", "2021-08");
        Assert.Equal((18.6m, 18.5m, true), (comparison.Published!.Value, comparison.Computed.Value, comparison.Agrees));
    }

    [Fact]
    public void January_needs_no_difference_and_one_missing_cumulative_leaves_the_month_missing()
    {
        var source = new SampleSource().With("fdi.used 370100 2021-01/08 143.8亿美元");

        Assert.Equal("2021年8月济南市实际使用外资无数据（有2021年1—8月的数，缺2021年1—7月的数）", source.Ask("fdi.used", period: "2021-08").MissingReason);
        Assert.Equal("2021年1月济南市实际使用外资无数据", source.Ask("fdi.used", period: "2021-01").MissingReason);
    }

    [Fact]
    public void Year_to_date_adds_the_months_when_all_are_there()
    {
        var source = new SampleSource().With("fdi.used 370100 2022-01 1.5亿美元", "fdi.used 370100 2022-02 2.5亿美元", "fdi.used 370100 2022-03 3.0亿美元");

        var sum = source.Ask("ytd(fdi.used)", period: "2022-03");

        Assert.Equal((7.0m, new Interval(6.85m, 7.15m)), (sum.Value, sum.Interval));
        Assert.Equal(3, sum.Trace.Inputs().Count());
        Assert.True(sum.Trace.Parts[0].Derived);
        Assert.Equal("2022年1—4月济南市实际使用外资无数据（各月中缺2022年4月）", source.Ask("ytd(fdi.used)", period: "2022-04").MissingReason);
    }

    [Fact]
    public void Year_to_date_takes_the_published_cumulative_first()
    {
        var source = new SampleSource().With("fdi.used 370100 2022-01 1.5亿美元", "fdi.used 370100 2022-02 2.5亿美元", "fdi.used 370100 2022-01/02 4.1亿美元");

        Assert.Equal(4.1m, source.Ask("ytd(fdi.used)", period: "2022-02").Value);
        Assert.Equal("fdi.used/370100/2022-01/02", source.Ask("ytd(fdi.used)", period: "2022-02").Figure!.Observation);
    }

    [Fact]
    public void A_span_adds_its_years()
    {
        var source = new SampleSource().With("fdi.used 370100 2020 10亿美元", "fdi.used 370100 2021 20亿美元", "fdi.used 370100 2022-01/12 30亿美元");

        Assert.Equal(60m, source.Ask("fdi.used", period: "2020/2022").Value);
    }

    [Theory]
    [InlineData("2022", "2022-12")]
    [InlineData("2022-01/08", "2022-08")]
    [InlineData("2022-Q3", "2022-01/09")]
    [InlineData("2022-06", "2022-H1")]
    public void A_stock_is_read_at_the_end(string asked, string published)
    {
        var result = new SampleSource().With($"loans 370100 {published} 200.5亿元").Ask("loans", period: asked);

        Assert.Equal(200.5m, result.Value);
        Assert.True(result.Trace.Derived);
    }

    [Fact]
    public void What_may_not_be_added_is_not()
    {
        var source = new SampleSource().With("price.index 370100 2022-01 101.0点", "price.index 370100 2022-02 102.0点",
            "loans 370100 2022-01/08 9亿元", "loans 370100 2022-01/07 8亿元");

        Assert.True(source.Ask("ytd(price.index)", period: "2022-02").IsMissing);
        Assert.Equal(9m, source.Ask("loans", period: "2022-08").Value);
    }

    [Fact]
    public void Lag_counts_in_the_periods_own_steps()
    {
        var source = new SampleSource().With("fdi.used 370100 2021 26亿美元", "fdi.used 370100 2021-08 2亿美元", "fdi.used 370100 2022-09 3亿美元",
            "fdi.used 370100 2021-01/08 15亿美元");

        Assert.Equal(26m, source.Ask("lag(fdi.used, 1)").Value);
        Assert.Equal(2m, source.Ask("lag(fdi.used, 12)", period: "2022-08").Value);
        Assert.Equal(3m, source.Ask("lag(fdi.used, -1)", period: "2022-08").Value);
        Assert.Equal(15m, source.Ask("lag(fdi.used, 12)", period: "2022-01/08").Value);
    }

    [Fact]
    public void A_formula_is_used_where_no_figure_stands()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20.0亿美元", "fdi.used 370100 2022 industry=mfg 5.0亿美元", "mfg 370200 2022 21.15%")
            .Formula("mfg", "制造业外资占比", "%", "fdi.used[industry=mfg] / fdi.used");

        var computed = source.Ask("mfg");

        Assert.Equal((25m, "%", 1), (computed.Value, computed.Unit!.Code, computed.Decimals));
        Assert.Equal("按公式 fdi.used[industry=mfg] / fdi.used", computed.Trace.Note);
        Assert.Equal(21.15m, source.Ask("mfg @ 370200").Value);
        Assert.Equal("制造业外资占比按公式计算，没有分组数", source.Ask("mfg[a=b]").MissingReason);
    }

    [Fact]
    public void A_formula_that_only_names_a_published_value_keeps_its_print()
    {
        var source = new SampleSource().With("fdi.used.share 370100 2022 industry=mfg 21.15%").Formula("mfg", "制造业外资占比", "%", "fdi.used.share[industry=mfg]");

        Assert.Equal("fdi.used.share/370100/2022/industry=mfg", source.Ask("mfg").Figure!.Observation);
    }

    [Theory]
    [InlineData("a", "甲的公式绕回了自己")]
    [InlineData("b", "乙的公式绕回了自己")]
    public void A_formula_circle_is_missing_not_endless(string ask, string reason)
    {
        var source = new SampleSource().Formula("a", "甲", "%", "a + 1").Formula("b", "乙", "%", "c").Formula("c", "丙", "%", "b");

        Assert.Equal(reason, source.Ask(ask).MissingReason);
    }

    [Theory]
    [InlineData("coalesce(a, 1)", "甲的公式绕回了自己")]
    [InlineData("has(a)", "甲的公式绕回了自己")]
    [InlineData("grow", "公式一层套一层超过32层")]
    public void Nothing_hides_a_formula_without_end(string text, string reason)
    {
        var source = new SampleSource().Formula("a", "甲", "%", "coalesce(a, 1)").Formula("grow", "滚动", "%", "coalesce(lag(grow, 1) * 1.02, 100)");

        Assert.Equal(reason, source.Ask(text).MissingReason);
        Assert.Equal(reason, source.Compare(text).Computed.MissingReason);
    }

    [Fact]
    public void A_formula_that_walks_through_time_ends()
    {
        var source = new SampleSource().Formula("a", "甲", "%", "lag(a, 1) * 2").With("a 370100 2015 1%");

        Assert.Equal(128m, source.Ask("a").Value);
        Assert.Equal("公式一层套一层超过32层", source.Ask("a", "370200").MissingReason);
    }
}

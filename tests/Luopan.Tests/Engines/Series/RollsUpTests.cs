using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class RollsUpTests
{
    private static SampleSource Counties() => new SampleSource().RollsUp("fdi.used", "loans", "price.index")
        .With("fdi.used 370102 2022-03 1.5亿美元", "fdi.used 370103 2022-03 2.50亿美元");

    [Fact]
    public void A_city_without_a_figure_has_the_sum_of_its_counties()
    {
        var city = Counties().Ask("fdi.used", "370100", "2022-03");

        Assert.Equal((4.0m, "亿美元", 1), (city.Value, city.Unit!.Code, city.Decimals));
        Assert.Equal(("children", "由下级2个单位相加得出", true), (city.Trace.Operation, city.Trace.Note, city.Trace.Derived));
        Assert.Equal(["370102", "370103"], city.Trace.Inputs().Select(input => input.Org));
        Assert.Equal(new Interval(3.945m, 4.055m), city.Interval);
    }

    [Fact]
    public void Without_the_flag_nothing_is_added()
    {
        var source = new SampleSource().With("fdi.used 370102 2022-03 1.5亿美元", "fdi.used 370103 2022-03 2.5亿美元");

        Assert.Equal("2022年3月济南市实际使用外资无数据", source.Ask("fdi.used", "370100", "2022-03").MissingReason);
    }

    [Fact]
    public void The_citys_own_figure_and_its_own_other_periods_stand_before_the_sum()
    {
        Assert.Equal(9m, Counties().With("fdi.used 370100 2022-03 9亿美元").Ask("fdi.used", "370100", "2022-03").Value);
        Assert.Equal(7m, Counties().With("fdi.used 370100 2022-01/03 20亿美元", "fdi.used 370100 2022-01/02 13亿美元").Ask("fdi.used", "370100", "2022-03").Value);
    }

    [Fact]
    public void A_missing_county_leaves_the_city_missing_and_is_named()
    {
        var source = new SampleSource().RollsUp("fdi.used").With("fdi.used 370102 2022-03 1.5亿美元");

        Assert.Equal("2022年3月济南市实际使用外资由下级相加，2个单位缺1个：市中区", source.Ask("fdi.used", "370100", "2022-03").MissingReason);
        Assert.Equal("2022年4月济南市实际使用外资无数据，下级2个单位也都没有", source.Ask("fdi.used", "370100", "2022-04").MissingReason);
        Assert.Equal("2022年3月山东省实际使用外资无数据，下级3个单位也都没有", source.Ask("fdi.used", "370000", "2022-03").MissingReason);
    }

    [Fact]
    public void It_goes_up_two_levels_and_through_growth_share_and_rank()
    {
        var source = Counties().With("fdi.used 370200 2022-03 6亿美元", "fdi.used 370300 2022-03 10亿美元", "fdi.used 370102 2021-03 1亿美元", "fdi.used 370103 2021-03 1亿美元");

        Assert.Equal(20.0m, source.Ask("fdi.used", "370000", "2022-03").Value);
        Assert.Equal(100m, source.Ask("yoy(fdi.used)", "370100", "2022-03").Value);
        Assert.Equal(20m, source.Ask("fdi.used.share_province", "370100", "2022-03").Value);
        Assert.Equal(3m, source.Ask("rank(fdi.used)", "370100", "2022-03").Value);
    }

    [Fact]
    public void A_countys_longer_period_is_added_up_below_before_it_is_added_up_above()
    {
        var source = Counties().With("fdi.used 370102 2022-01/02 2亿美元", "fdi.used 370102 2022-01/03 3.5亿美元", "fdi.used 370103 2022-01 1亿美元", "fdi.used 370103 2022-02 1亿美元");

        Assert.Equal(8.0m, source.Ask("ytd(fdi.used)", "370100", "2022-03").Value);
    }

    [Fact]
    public void A_stock_is_added_up_at_the_end_of_the_period_and_an_index_never()
    {
        var source = Counties().With("loans 370102 2022-03 100亿元", "loans 370103 2022-Q1 50亿元", "price.index 370102 2022-03 101点", "price.index 370103 2022-03 102点");

        Assert.Equal(150m, source.Ask("loans", "370100", "2022-Q1").Value);
        Assert.True(source.Ask("price.index", "370100", "2022-03").IsMissing);
    }

    [Fact]
    public void What_was_published_beside_the_sum_can_be_compared_with_it()
    {
        var comparison = Counties().With("fdi.used 370100 2022-03 4.1亿美元").Compare("fdi.used", "370100", "2022-03");

        Assert.Equal((4.1m, 4.00m, true), (comparison.Published!.Value, comparison.Computed.Value, comparison.Agrees));
    }
}

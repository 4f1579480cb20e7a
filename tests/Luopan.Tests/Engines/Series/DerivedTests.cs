using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class DerivedTests
{
    [Theory]
    [InlineData("fdi.used.yoy")]
    [InlineData("yoy(fdi.used)")]
    public void Published_growth_stands_before_ours_and_carries_it(string text)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2021 26.58亿美元", "fdi.used.yoy 370100 2022 18.02%");

        var growth = source.Ask(text);

        Assert.Equal((18.02m, "%", true), (growth.Value, growth.Unit!.Code, growth.Agrees));
        Assert.Equal("fdi.used.yoy/370100/2022", growth.Figure!.Observation);
        Assert.Equal(18.0211m, Math.Round(growth.Computed!.Value!.Value, 4));
        Assert.Equal(2, growth.Computed.Trace.Inputs().Count());
    }

    [Theory]
    [InlineData("18.02%", true)]
    [InlineData("18.06%", true)]
    [InlineData("18.07%", false)]
    [InlineData("17.97%", false)]
    [InlineData("18.1%", true)]
    [InlineData("18.2%", false)]
    public void A_difference_rounding_cannot_explain_is_told(string published, bool agrees)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2021 26.58亿美元", $"fdi.used.yoy 370100 2022 {published}");

        Assert.Equal(agrees, source.Ask("fdi.used.yoy").Agrees);
    }

    [Theory]
    [InlineData("yoy(fdi.used)")]
    [InlineData("fdi.used.multiple")]
    [InlineData("cagr(fdi.used, 2021)")]
    public void A_figure_that_speaks_only_for_its_own_period_gives_no_growth(string text)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元");
        source.Put("fdi.used", "370100", Period.OfYear(2021), "", new Figure(26.58m, Unit.Find("亿美元"), "old") { Alone = "标有“修订前基数”（后来修订过）" });

        Assert.Equal("2021年的数26.58亿美元标有“修订前基数”（后来修订过），不与别的时期相比", source.Ask(text).MissingReason);
        Assert.Equal(26.58m, source.Ask("fdi.used", period: "2021").Value);
    }

    [Fact]
    public void A_figure_that_speaks_only_for_its_own_period_is_not_subtracted_from_a_longer_one()
    {
        var source = new SampleSource().With("fdi.used 370100 2022-01/03 8.0亿美元");
        source.Put("fdi.used", "370100", Period.Parse("2022-01/02"), "", new Figure(5.0m, Unit.Find("亿美元"), "old") { Alone = "标有“取整”（只到亿）" });

        Assert.Contains("不与别的时期相比", source.Ask("fdi.used", period: "2022-03").MissingReason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_agreement_where_ours_cannot_be_had()
    {
        var growth = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used.yoy 370100 2022 18.02%").Ask("fdi.used.yoy");

        Assert.Equal((18.02m, null), (growth.Value, growth.Agrees));
        Assert.Equal("2021年济南市实际使用外资无数据", growth.Computed!.MissingReason);
    }

    [Fact]
    public void Growth_of_a_cumulative_is_over_the_same_months_of_last_year()
    {
        var source = new SampleSource().With("fdi.used 370000 2021-01/08 143.8亿美元", "fdi.used 370000 2020-01/08 90.2亿美元");

        var growth = source.Ask("yoy(fdi.used)", "370000", "2021-01/08");

        Assert.Equal(59.42m, Math.Round(growth.Value!.Value, 2));
        Assert.Equal([Period.Parse("2021-01/08"), Period.Parse("2020-01/08")], growth.Trace.Inputs().Select(input => input.Period));
        Assert.Equal(growth.Value, source.Ask("ytd(yoy(fdi.used))", "370000", "2021-08").Value);
        Assert.Equal(growth.Value, source.Ask("yoy(ytd(fdi.used))", "370000", "2021-08").Value);
    }

    [Fact]
    public void Growth_of_the_year_to_date_finds_what_was_published_for_it()
    {
        var source = new SampleSource().With("fdi.used.yoy 370000 2021-01/08 59.5%", "fdi.used 370000 2021-01/08 143.8亿美元",
            "fdi.used 370000 2020-01/08 90.2亿美元");

        var growth = source.Ask("yoy(ytd(fdi.used))", "370000", "2021-08");

        Assert.Equal((59.5m, true), (growth.Value, growth.Agrees));
        Assert.Equal((59.5m, true), (source.Compare("yoy(ytd(fdi.used))", "370000",
            "2021-08").Published!.Value, source.Compare("yoy(ytd(fdi.used))", "370000", "2021-08").Agrees));
    }

    [Theory]
    [InlineData("0.0", "基数为零")]
    [InlineData("-3.2", "基数为负数")]
    public void Growth_over_no_base_says_nothing(string last, string reason)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", $"fdi.used 370100 2021 {last}亿美元");

        Assert.Equal(reason, source.Ask("yoy(fdi.used)").MissingReason);
        Assert.Equal(reason, source.Ask("multiple(fdi.used)").MissingReason);
        Assert.Equal(reason, source.Ask("cagr(fdi.used, 2021)").MissingReason);
    }

    [Fact]
    public void Growth_into_the_negative_is_a_fall_past_one_hundred()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 -5亿美元", "fdi.used 370100 2021 10亿美元");

        Assert.Equal(-150m, source.Ask("yoy(fdi.used)").Value);
        Assert.Equal("末期为负数，算不出年均增速", source.Ask("cagr(fdi.used, 2021)").MissingReason);
    }

    [Theory]
    [InlineData("2022-05", "2022", "2021", true)]
    [InlineData("2022-05", "2022-01/05", "2021-01/05", true)]
    [InlineData("2022-05", "2022-04", "2021-04", false)]
    [InlineData("2022-05", "2023", "2022", false)]
    [InlineData("2022-05", "2021", "2020", false)]
    [InlineData("2022", "2022", "2021", true)]
    public void A_change_of_definition_stops_growth_from_crossing_it(string from, string now, string then, bool stops)
    {
        var source = new SampleSource().With($"fdi.used 370100 {now} 20亿美元", $"fdi.used 370100 {then} 10亿美元")
            .Broken("fdi.used", from, "改为全口径", "fdi.firms");

        var growth = source.Ask("yoy(fdi.used)", period: now);

        Assert.Equal(stops ? null : 100m, growth.Value);
        if (stops) Assert.EndsWith("不可比，可比口径见新设外资企业", growth.MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_is_named_with_both_periods()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元",
            "fdi.used 370100 2020 9亿美元").Broken("fdi.used", "2022-05", "改为全口径");

        Assert.Equal("2022年5月起实际使用外资口径有变（改为全口径），2021年与2022年不可比", source.Ask("yoy(fdi.used)").MissingReason);
        Assert.Equal("2022年5月起实际使用外资口径有变（改为全口径），2020年与2022年不可比", source.Ask("cagr(fdi.used, 2020)").MissingReason);
        Assert.NotNull(source.Ask("multiple(fdi.used)").MissingReason);
        Assert.NotNull(source.Ask("yoy(fdi.used * 2)").MissingReason);
    }

    [Fact]
    public void A_published_growth_may_cross_what_ours_may_not()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元",
            "fdi.used.yoy 370100 2022 18.0%").Broken("fdi.used", "2022-05", "改为全口径");

        var growth = source.Ask("fdi.used.yoy");

        Assert.Equal((18.0m, null, true), (growth.Value, growth.Agrees, growth.Computed!.IsMissing));
    }

    [Fact]
    public void The_change_also_stops_a_difference_and_a_sum_across_it()
    {
        var source = new SampleSource().With("fdi.used 370100 2022-01/05 20亿美元", "fdi.used 370100 2022-01/04 10亿美元", "fdi.used 370100 2021 9亿美元",
            "fdi.used 370100 2022 9亿美元")
            .Broken("fdi.used", "2022-05", "改为全口径");

        Assert.Contains("不可比", source.Ask("fdi.used", period: "2022-05").MissingReason, StringComparison.Ordinal);
        Assert.Contains("不可比", source.Ask("fdi.used", period: "2021/2022").MissingReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_reaches_through_a_formula()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元").Broken("fdi.used", "2022-05", "改为全口径")
            .Formula("double", "两倍", "亿美元", "fdi.used * 2");

        Assert.Contains("不可比", source.Ask("yoy(double)").MissingReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2020, "10", "41.421356")]
    [InlineData(2021, "10", "100")]
    [InlineData(2012, "10", "7.177346")]
    public void Average_growth_a_year_counts_from_the_base_year(int year, string start, string expected)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", $"fdi.used 370100 {year} {start}亿美元");

        var growth = source.Ask($"cagr(fdi.used, {year})");

        Assert.Equal(expected, Math.Round(growth.Value!.Value, 6).ToString("0.######", CultureInfo.InvariantCulture));
        Assert.True(growth.Interval!.Value.Low < growth.Value && growth.Value < growth.Interval.Value.High);
    }

    [Fact]
    public void A_share_is_a_percentage_of_the_total()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2022 origin=jpkr 3.45亿美元",
            "fdi.used.share 370100 2022 origin=jpkr 10.98%");

        var share = source.Ask("share(fdi.used[origin=jpkr])");

        Assert.Equal((10.98m, true), (share.Value, share.Agrees));
        Assert.Equal(10.9978m, Math.Round(share.Computed!.Value!.Value, 4));
        Assert.Equal(share.Computed.Value, source.Compare("fdi.used[origin=jpkr].share").Computed.Value);
        Assert.Equal("占比要写明分组，例如 share(fdi.used[industry=mfg])", source.Ask("share(fdi.used)").MissingReason);
    }

    [Fact]
    public void Shares_of_province_and_nation_follow_the_tree()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370000 2022 200亿美元", "fdi.used cn 2022 2000亿美元",
            "fdi.used 370102 2022 2亿美元");

        Assert.Equal((10m, 1m), (source.Ask("fdi.used.share_province").Value, source.Ask("fdi.used.share_nation").Value));
        Assert.Equal(1m, source.Ask("fdi.used.share_province", "370102").Value);
        Assert.Equal("山东省没有上级省份", source.Ask("fdi.used.share_province", "370000").MissingReason);
    }

    [Theory]
    [InlineData("gap(yoy(fdi.used), nation)")]
    [InlineData("gap(fdi.used.yoy, nation)")]
    [InlineData("fdi.used.yoy_gap_nation")]
    public void A_gap_compares_growth_in_percentage_points(string text)
    {
        var source = new SampleSource().With("fdi.used.yoy 370100 2022 18.02%", "fdi.used.yoy cn 2022 8.0%", "fdi.used.yoy_gap_nation 370100 2022 10.02百分点");

        var gap = source.Ask(text);

        Assert.Equal((10.02m, "百分点", true), (gap.Value, gap.Unit!.Code, gap.Agrees));
        Assert.Equal(10.02m, gap.Computed!.Value);
    }

    [Fact]
    public void A_gap_to_the_parent_is_the_published_one_to_the_province_only_under_it()
    {
        var source = new SampleSource().With("fdi.used.yoy_gap_province 370100 2022 11.71百分点", "fdi.used.yoy_gap_province 370102 2022 9.9百分点")
            .With("fdi.used.yoy 370102 2022 3.0%", "fdi.used.yoy 370100 2022 5.5%");

        Assert.Equal(11.71m, source.Ask("gap(fdi.used.yoy, parent)").Value);
        Assert.Equal(-2.5m, source.Ask("gap(fdi.used.yoy, parent)", "370102").Value);
        Assert.Equal(9.9m, source.Ask("gap(fdi.used.yoy, province)", "370102").Value);
    }

    [Fact]
    public void A_gap_of_levels_keeps_their_unit()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370200 2022 60.00亿美元");

        var gap = source.Ask("gap(fdi.used, 370200)");

        Assert.Equal((-28.63m, "亿美元"), (gap.Value, gap.Unit!.Code));
        Assert.Equal("与青岛市之差", gap.Trace.Note);
    }

    [Theory]
    [InlineData("fdi.used", "370100", 2)]
    [InlineData("fdi.used", "370200", 1)]
    [InlineData("fdi.used", "370300", 2)]
    [InlineData("energy.use", "370100", 1)]
    [InlineData("energy.use", "370200", 3)]
    public void One_is_the_best_and_equals_share_a_place(string indicator, string org, int place)
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.4亿美元", "fdi.used 370200 2022 60.0亿美元", "fdi.used 370300 2022 31.4亿美元")
            .With("energy.use 370100 2022 100万吨标准煤", "energy.use 370200 2022 300万吨标准煤", "energy.use 370300 2022 200万吨标准煤");

        var rank = source.Ask($"rank({indicator})", org);

        Assert.Equal((place, "位"), (rank.Value, rank.Unit!.Code));
    }

    [Fact]
    public void Rounding_leaves_a_place_open_only_where_it_could_matter()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.4亿美元", "fdi.used 370200 2022 60.0亿美元", "fdi.used 370300 2022 31.37亿美元",
            "fdi.used.rank 370100 2022 3位");

        var rank = source.Ask("fdi.used.rank");

        Assert.Equal((3m, 2m, true), (rank.Value, rank.Computed!.Value, rank.Agrees));
        Assert.Equal(new Interval(2, 3), rank.Computed.Interval);
        Assert.False(source.With("fdi.used.rank 370100 2022 1位").Ask("fdi.used.rank").Agrees);
    }

    [Fact]
    public void One_missing_peer_leaves_the_place_missing_unless_only_the_known_are_asked()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.4亿美元", "fdi.used 370200 2022 60.0亿美元");

        Assert.Equal("同级3个单位中淄博市无数，位次不能得出", source.Ask("rank(fdi.used)").MissingReason);
        var known = source.Ask("rank(fdi.used, known)");
        Assert.Equal((2m, "在有数的2个单位中，淄博市无数"), (known.Value, known.Trace.Note));
        Assert.Equal("2022年淄博市实际使用外资无数据", source.Ask("rank(fdi.used, known)", "370300").MissingReason);
        Assert.Equal("山东省没有同级单位", source.With("fdi.used 370000 2022 9亿美元").Ask("rank(fdi.used)", "370000").MissingReason);
    }

    [Fact]
    public void A_sum_needs_every_child()
    {
        var source = new SampleSource().With("fdi.used 370102 2022 1.5亿美元");

        Assert.Equal("2个单位中市中区无数，合计不能得出", source.Ask("sum(children, fdi.used)").MissingReason);
        Assert.Equal(4.0m, source.With("fdi.used 370103 2022 2.5亿美元").Ask("sum(children, fdi.used)").Value);
        Assert.Equal("历下区没有下级单位", source.Ask("sum(children, fdi.used)", "370102").MissingReason);
        Assert.Equal(4.0m, source.Ask("sum(peers, fdi.used)", "370102").Value);
    }

    [Fact]
    public void A_multiple_is_of_last_year_and_a_milestone_is_only_published()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2021 4亿美元", "fdi.used.milestone 370100 2022 30亿美元");

        Assert.Equal((7.8425m, "倍"), (source.Ask("multiple(fdi.used)").Value, source.Ask("multiple(fdi.used)").Unit!.Code));
        var milestone = source.Ask("fdi.used.milestone");
        Assert.Equal((30m, "亿美元", null), (milestone.Value, milestone.Unit!.Code, milestone.Agrees));
        Assert.Equal("整数关口只取发布的数，不作推算", source.Ask("fdi.used.milestone", period: "2021").MissingReason);
    }

    [Fact]
    public void A_declared_code_is_an_indicator_even_when_it_ends_like_a_suffix()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元", "fdi.used 370100 2021 10亿美元").Formula("fdi.used.yoy", "自定义", "%", "1");

        Assert.Equal(100m, source.Ask("fdi.used.yoy").Value);
    }

    [Fact]
    public void Comparing_what_has_no_key_gives_ours_alone()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20亿美元");

        var comparison = source.Compare("fdi.used * 2");

        Assert.Equal((null, 40m, null), (comparison.Published, comparison.Computed.Value, comparison.Agrees));
        Assert.True(source.Compare("fdi.used").Computed.IsMissing);
    }
}

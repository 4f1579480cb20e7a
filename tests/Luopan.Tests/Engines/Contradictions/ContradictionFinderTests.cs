using Luopan.Engines.Claims.Contradictions;
using Luopan.Tests.Engines.Contradictions;
using Xunit;

namespace Luopan.Tests.Engines;

/// <summary>One planted contradiction of every kind, and beside it what rounding, bounds or scope explain.</summary>
public sealed class ContradictionFinderTests
{
    [Theory]
    [InlineData(ContradictionKind.Value, "a 1 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "b 4 a level 实际使用外资 云岭省 2020 = 176.9 亿美元")]
    [InlineData(ContradictionKind.Value, "a 1 t level 省级示范步行街数量 云岭省 2025 = 50 条", "a 9 t level 省级示范步行街数量 云岭省 2021-2025 = 30 条")]
    [InlineData(ContradictionKind.Bound, "a 1 t level 市场采购贸易出口额 云岭省 2025 >= 3000 亿元", "b 4 t level 市场采购贸易出口额 云岭省 2025 >= 1000 亿元")]
    [InlineData(ContradictionKind.Bound, "a 1 a level 新设企业数量 云岭省 2020 >= 500 家", "a 2 a level 新设企业数量 云岭省 2020 = 431 家", ContradictionKind.Value)]
    [InlineData(ContradictionKind.StockAndFlow, "a 1 t level 对外承包工程完成营业额 云岭省 2025 = 500 亿美元", "b 4 t level 对外承包工程完成营业额 云岭省 2021-2025 = 500 亿美元")]
    [InlineData(ContradictionKind.StockAndFlow, "a 1 t level 外贸航线数量 云岭省 2025 = 69 条", "b 4 t increase 外贸航线数量 云岭省 2021-2025 = 69 条")]
    [InlineData(ContradictionKind.TwoNames, "a 1 t share 高新技术产业实际使用外资占比 云岭省 2025 = 30 %", "a 4 t share 高技术产业实际使用外资占比 云岭省 2025 = 30 %")]
    [InlineData(ContradictionKind.OneName, "a 1 a level 重点园区产出 云岭省 2020 = 120 家", "a 4 a level 重点园区产出 云岭省 2020 = 120 亿元")]
    [InlineData(ContradictionKind.Sum, "a 1 a level 货物进出口额 云岭省 2020 = 22009.4 亿元", "a 1 a level 货物出口额 云岭省 2020 = 13054.8 亿元", null, "a 1 a level 货物进口额 云岭省 2020 = 8854.6 亿元")]
    [InlineData(ContradictionKind.Share, "a 1 a share 制造业实际使用外资占比 云岭省 2022 = 24.2 %", "a 1 a level 制造业实际使用外资 云岭省 2022 = 6.64 亿美元", null, "a 1 a level 实际使用外资 云岭省 2022 = 31.37 亿美元")]
    [InlineData(ContradictionKind.Average, "a 1 a level 百强零售企业平均销售规模 云岭省 2020 = 162.5 亿元", "a 2 a level 百强零售企业数量 云岭省 2020 = 11 家", null, "a 3 a level 百强零售企业销售总额 云岭省 2020 = 1677.1 亿元")]
    [InlineData(ContradictionKind.Rank, "a 1 a rank 实际使用外资 云岭省 2020 = 4 位", "b 2 a rank 实际使用外资 云岭省 2020 = 5 位")]
    [InlineData(ContradictionKind.Rank, "a 1 a rank 网上零售额 云岭省 2020 = 1 位", "a 2 a level 网上零售额 云岭省 2020 = 400 亿元", null, "a 3 a level 网上零售额 河湾省 2020 = 600 亿元")]
    [InlineData(ContradictionKind.Growth, "a 1 a yoy 网上零售额 云岭省 2020 = 15.2 %", "a 1 a level 网上零售额 云岭省 2020 = 440 亿元", null, "a 2 a level 网上零售额 云岭省 2019 = 400 亿元")]
    [InlineData(ContradictionKind.Growth, "a 1 a reduction 进口通关时间 云岭省 2020 = 82.54 % 2017", "a 1 a level 进口通关时间 云岭省 2020 = 37.77 小时", null, "a 2 a level 进口通关时间 云岭省 2017 = 100.83 小时")]
    [InlineData(ContradictionKind.YearlyGrowth, "a 1 t cagr 社会消费品零售总额 云岭省 2021-2025 = 8 %", "a 1 t level 社会消费品零售总额 云岭省 2025 = 3.9 万亿元", null, "a 2 a level 社会消费品零售总额 云岭省 2020 = 29248.0 亿元")]
    [InlineData(ContradictionKind.YearlyGrowth, "a 1 a cagr 社会消费品零售总额 云岭省 2016-2020 = 7.3 %", "a 1 a growth 社会消费品零售总额 云岭省 2020 = 35.7 % 2015")]
    [InlineData(ContradictionKind.Points, "a 1 a pp 物流费用占生产总值比重 云岭省 2020 = 0.5 个百分点 - 低于全国", "a 1 a share 物流费用占生产总值比重 云岭省 2020 = 14.5 %", null, "a 2 a share 物流费用占生产总值比重 全国 2020 = 14.7 %")]
    [InlineData(ContradictionKind.Points, "a 1 a pp 民营企业进出口占比 云岭省 2020 = 17.2 个百分点 2015", "a 1 a share 民营企业进出口占比 云岭省 2020 = 69.4 %", null, "a 2 a share 民营企业进出口占比 云岭省 2015 = 50.1 %")]
    public void Finds_what_was_planted(ContradictionKind kind, string one, string other, ContradictionKind? instead = null, string? third = null)
    {
        var found = Said.Find([.. new[] { one, other, third }.OfType<string>().Select(l => l.Contains("民营", StringComparison.Ordinal) && l.Contains(" pp ", StringComparison.Ordinal) ? l + " 提高" : l)]);

        var only = Assert.Single(found);
        Assert.Equal(instead ?? kind, only.Kind);
        Assert.True(only.Places.Count >= 2);
    }

    [Fact]
    public void Finds_a_value_ten_times_its_peers()
    {
        var found = Said.Find("a 1 a level 销售总额 云岭省 2020 = 32619.2 亿元", "a 1 a level 销售总额 河湾省 2020 = 1677.1 亿元", "a 1 a level 销售总额 海右省 2020 = 5311.4 亿元", "a 1 a level 销售总额 平川省 2020 = 3705.8 亿元");

        Assert.Equal(ContradictionKind.Magnitude, Assert.Single(found).Kind);
        Assert.Equal("云岭省", found[0].Region);
    }

    [Fact]
    public void Finds_industries_that_make_no_whole()
    {
        var found = Said.Find("a 1 a share 第一产业实际使用外资占比 云岭省 2020 = 2.5 %", "a 1 a share 第二产业实际使用外资占比 云岭省 2020 = 53.3 %", "a 1 a share 第三产业实际使用外资占比 云岭省 2020 = 48.2 %");

        Assert.Equal(ContradictionKind.Sum, Assert.Single(found).Kind);
    }

    [Theory]
    [InlineData("a 1 a level 实际使用外资 泉城市 2022 >= 30 亿美元", "a 1 a level 实际使用外资 泉城市 2022 = 31.37 亿美元")]
    [InlineData("a 1 a level 货物进出口额 云岭省 2020 = 2.2 万亿元", "a 2 a level 货物进出口额 云岭省 2020 = 22009.4 亿元")]
    [InlineData("a 1 t level 货物进出口额 云岭省 2025 = 3 万亿元", "b 2 t level 货物进出口额 云岭省 2025 >= 30000 亿元")]
    [InlineData("a 1 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "a 2 t level 实际使用外资 云岭省 2020 = 180 亿美元")]
    [InlineData("a 1 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "a 2 a level 实际使用外资 河湾省 2020 = 160.5 亿美元")]
    [InlineData("a 1 a level 实际使用外资 云岭省 2019 = 146.9 亿美元", "a 2 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "a 2 a yoy 实际使用外资 云岭省 2020 = 20.1 %")]
    [InlineData("a 1 a share 实际使用日韩资占比 泉城市 2022 = 10.98 %", "a 1 a level 实际使用日韩资 泉城市 2022 = 3.45 亿美元", "a 1 a level 实际使用外资 泉城市 2022 = 31.37 亿美元")]
    [InlineData("a 1 a level 有进出口实绩的企业数量 云岭省 2020 = 5.6 万家", "a 1 a level 有出口实绩的企业数量 云岭省 2020 = 4.9 万家", "a 1 a level 有进口实绩的企业数量 云岭省 2020 = 2.1 万家")]
    [InlineData("a 1 a level 综合保税区数量 云岭省 2020 = 13 家", "b 2 a level 综合保税区数量 云岭省 2020-12 = 13 家")]
    [InlineData("a 1 a level 对外承包工程完成营业额 云岭省 2020 = 102.3 亿美元", "b 2 a level 对外承包工程完成营业额 云岭省 2016-2020 = 557.9 亿美元")]
    [InlineData("a 1 a multiple 限额以上商贸企业数量 云岭省 2020 = 2.2 倍 2015 - 企业数量增长2.2倍", "a 1 a cagr 限额以上商贸企业数量 云岭省 2016-2020 = 26.3 %")]
    [InlineData("a 1 t share 制造业占比 云岭省 2025 ~ 30 %", "a 2 t share 制造业占比 云岭省 2025 = 30 %")]
    [InlineData("a 1 a rank 社会消费品零售总额 云岭省 2020 = 3 位", "a 2 a level 社会消费品零售总额 云岭省 2020 = 29248.0 亿元", "a 3 a level 社会消费品零售总额 河湾省 2020 = 37086.1 亿元")]
    public void Lets_pass_what_rounding_bounds_and_scope_explain(params string[] lines) => Assert.Empty(Said.Find(lines));

    [Fact]
    public void A_base_goal_and_a_stretch_goal_in_one_sentence_are_no_conflict()
    {
        const string text = "实际使用外资90亿美元，力争实现100亿美元";

        Assert.Empty(Said.Find($"a 1 t level 实际使用外资 云岭省 2006 = 90 亿美元 - - {text}", $"a 1 t level 实际使用外资 云岭省 2006 = 100 亿美元 - - {text}"));
    }

    [Fact]
    public void Parts_after_their_total_may_not_exceed_it()
    {
        const string text = "新获资质企业28家，其中成套项目资质企业21家，物资项目资质企业10家";

        var found = Said.Find($"a 1 a level 新获资质企业 云岭省 2020 = 28 家 - - {text}", $"a 1 a level 成套项目资质企业 云岭省 2020 = 21 家 - - {text}", $"a 1 a level 物资项目资质企业 云岭省 2020 = 10 家 - - {text}");

        Assert.Equal(ContradictionKind.Sum, Assert.Single(found).Kind);
        Assert.Contains("21家 + 10家", found[0].Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_stays_when_other_claims_come_and_go()
    {
        string[] conflict = ["a 1 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "b 4 a level 实际使用外资 云岭省 2020 = 176.9 亿美元"];

        var alone = Assert.Single(Said.Find(conflict));
        var among = Assert.Single(Said.Find([.. conflict.Reverse(), "a 0 a level 货物进口额 云岭省 2020 = 3 亿元"]));

        Assert.Equal(alone.Key, among.Key);
        Assert.Equal("value|a#1=176.5亿美元|b#4=176.9亿美元", alone.Key);
    }

    [Fact]
    public void A_restated_conflict_is_told_once()
    {
        var found = Said.Find("a 1 a level 实际使用外资 云岭省 2020 = 176.5 亿美元", "b 4 a level 实际使用外资 云岭省 2020 = 176.9 亿美元", "b 9 a level 实际使用外资 云岭省 2020 = 176.9 亿美元");

        Assert.Single(found);
    }

    [Fact]
    public void The_arithmetic_shows_the_interval_that_rounding_leaves()
    {
        var found = Said.Find("a 1 a share 机电产品出口占比 云岭省 2020 = 25.5 %", "a 1 a level 机电产品出口额 云岭省 2020 = 50 亿元", "a 1 a level 出口额 云岭省 2020 = 100 亿元", "a 1 a level 机电产品货物出口额 云岭省 2020 = 50 亿元");

        Assert.All(found, f => Assert.Contains("考虑四舍五入应在", f.Arithmetic, StringComparison.Ordinal));
    }
}

using Luopan.Modules.Indicators;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class IndicatorMatchTests
{
    private static readonly IndicatorCatalogue Catalogue = new(
        [
            Card("fdi.used", "实际使用外资", "亿美元", "到账外资"), Card("fdi.mfg_share", "制造业实际使用外资占比", "%"), Card("trade.goods", "货物进出口总额", "亿元", "进出口总值"), Card("retail.total", "社会消费品零售总额", "亿元"),
            Card("outbound.contract", "对外承包工程完成营业额", "亿美元"),
        ],
        [], []);

    [Theory]
    [InlineData("实际使用外资", "亿美元", "fdi.used")]
    [InlineData("全省实际利用外资", "亿美元", "fdi.used")]
    [InlineData("到账外资额", "万美元", "fdi.used")]
    [InlineData("五年实际使用外资", "亿美元", "fdi.used")]
    [InlineData("制造业使用外资比重", "%", "fdi.mfg_share")]
    [InlineData("货物进出口", "万亿元", "trade.goods")]
    [InlineData("社会消费品零售额", "万亿元", "retail.total")]
    [InlineData("对外承包工程营业额", "亿美元", "outbound.contract")]
    public void Proposes_the_indicator_a_name_means(string name, string unit, string code)
    {
        var best = Catalogue.Match(name, unit)[0];

        Assert.Equal(code, best.Indicator.Code);
        Assert.True(best.Score >= IndicatorMatches.Sure, $"{best.Score}");
    }

    [Theory]
    [InlineData("海外仓数量", "个")]
    [InlineData("实际使用外资", "个")]
    [InlineData("服务贸易进出口额", "亿元")]
    [InlineData("", "亿元")]
    public void Proposes_none_by_itself_where_none_fits(string name, string unit) =>
        Assert.DoesNotContain(Catalogue.Match(name, unit), m => m.Score >= IndicatorMatches.Sure);

    [Fact]
    public void Names_further_candidates_the_likeliest_first()
    {
        var found = Catalogue.Match("高技术产业实际使用外资", null);

        Assert.Equal("fdi.used", found[0].Indicator.Code);
        Assert.Equal(found.OrderByDescending(m => m.Score), found);
    }

    private static IndicatorInfo Card(string code, string name, string unit, params string[] aliases) =>
        new(code, name, code, aliases, unit, 1, unit == "%" ? "ratio" : "flow", "up", "sum", "fdi", "year", [], "", "", "统计口径", "import figures", null, "", []);
}

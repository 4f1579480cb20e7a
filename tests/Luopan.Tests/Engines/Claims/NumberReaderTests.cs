using System.Globalization;
using Luopan.Engines.Claims;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("进出口总额3.37万亿元", "money 3.37 万亿元 CNY =")]
    [InlineData("实际使用外资１７６．５亿美元", "money 176.5 亿美元 USD =")]
    [InlineData("零售额 3 769.78 亿元", "money 3769.78 亿元 CNY =")]
    [InlineData("完成营业额29,248.0万元", "money 29248.0 万元 CNY =")]
    [InlineData("破千亿元", "money 1000 亿元 CNY >=")]
    [InlineData("超万亿元", "money 1 万亿元 CNY >=")]
    [InlineData("总产值突破7万亿", "money 7 万亿元 CNY >=")]
    [InlineData("三千五百万元", "money 3500 万元 CNY =")]
    [InlineData("增长12.3％", "percentage 12.3 % =")]
    [InlineData("同比增长-5.3%", "percentage -5.3 % =")]
    [InlineData("增长10%至15%", "percentage 10-15 % =")]
    [InlineData("达到3%—5%左右", "percentage 3-5 % ~")]
    [InlineData("约占五分之一", "percentage 20 % =")]
    [InlineData("百分之二十五", "percentage 25 % =")]
    [InlineData("万分之7.6", "percentage 7.6 万分之 =")]
    [InlineData("近八成企业", "percentage 80 % ~")]
    [InlineData("超过四成", "percentage 40 % >=")]
    [InlineData("七成以上", "percentage 70 % >=")]
    [InlineData("半数企业", "percentage 50 % =")]
    [InlineData("死亡率7.79‰", "percentage 7.79 ‰ =")]
    [InlineData("高于全国1.3个百分点", "points 1.3 个百分点 =")]
    [InlineData("是上年的1.9倍", "multiple 1.9 倍 =")]
    [InlineData("翻一番", "multiple 1 番 =")]
    [InlineData("翻了两番", "multiple 2 番 =")]
    [InlineData("新增企业1200余家", "quantity 1200 家 >=")]
    [InlineData("培训30多万人次", "quantity 30 万人次 >=")]
    [InlineData("不少于200列", "quantity 200 列 >=")]
    [InlineData("压缩至2小时以内", "quantity 2 小时 <=")]
    [InlineData("建设3-5家", "quantity 3-5 家 =")]
    [InlineData("重点发展1至2个", "quantity 1-2 个 =")]
    [InlineData("面积600万至700万平方米", "quantity 600-700 万平方米 =")]
    [InlineData("价格4500元/吨", "money 4500 元/吨 CNY =")]
    [InlineData("上百家企业", "quantity 100 家 >=")]
    [InlineData("居全国第四位", "ordinal 4 位 =")]
    [InlineData("位列第6和第8名", "ordinal 6 位 = | ordinal 8 名 =")]
    [InlineData("稳居首位", "ordinal 1 位 =")]
    [InlineData("进入全国前十", "ordinal 10 位 <=")]
    [InlineData("高于全省5.7、1.1个百分点", "points 5.7 个百分点 = | points 1.1 个百分点 =")]
    [InlineData("分别为6.1亿、5.4亿和3.2亿美元", "money 6.1 亿美元 USD = | money 5.4 亿美元 USD = | money 3.2 亿美元 USD =")]
    public void Reads_value_unit_currency_and_bound(string line, string expected) =>
        Assert.Equal(expected, string.Join(" | ", NumberReader.Read(line).Select(Shown)));

    [Theory]
    [InlineData("2020年12月31日")]
    [InlineData("“十四五”时期")]
    [InlineData("5G网络、PM2.5、4×4、1+N")]
    [InlineData("成为成功的典范")]
    [InlineData("")]
    public void Finds_nothing_in_dates_and_names(string line) => Assert.Empty(NumberReader.Read(line));

    [Fact]
    public void Offsets_count_in_the_line_as_printed()
    {
        const string Line = "零售额 3 769.78 亿元，增长 ５．２％。";

        Assert.All(NumberReader.Read(Line), n => Assert.Equal(n.Text, Line[n.Start..n.End]));
        Assert.Equal(["3 769.78 亿元", "５．２％"], NumberReader.Read(Line).Select(n => n.Text));
    }

    private static string Shown(NumberFound n) => string.Create(CultureInfo.InvariantCulture,
        $"{n.Kind.ToString().ToLowerInvariant()} {n.Value}{(n.ValueHigh is { } high ? $"-{high}" : "")} {n.Unit}{(n.Currency is null ? "" : " " + n.Currency)} {n.Bound switch { ClaimBound.AtLeast => ">=", ClaimBound.AtMost => "<=", ClaimBound.About => "~", _ => "=" }}");
}

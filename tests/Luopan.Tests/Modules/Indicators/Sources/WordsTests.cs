using Luopan.Modules.Indicators.Sources;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2025年1-6月全省情况", "2025-01/06")]
    [InlineData("2025年1—6月", "2025-01/06")]
    [InlineData("2025 年 6 月份", "2025-06")]
    [InlineData("２０２５年１—６月", "2025-01/06")]
    [InlineData("2025年上半年", "2025-01/06")]
    [InlineData("2025年前三季度", "2025-01/09")]
    [InlineData("2025年第二季度", "2025-Q2")]
    [InlineData("2025年", "2025")]
    [InlineData("统计月份：202506", "2025-06")]
    [InlineData("报表期：2025-06", "2025-06")]
    [InlineData("2025.6", "2025-06")]
    [InlineData("2025年6月10日", "")]
    [InlineData("2025年13月", "")]
    [InlineData("联系电话 53120250688", "")]
    [InlineData("2025年4-6月", "")]
    public void Reads_periods_from_titles(string text, string expected) => Assert.Equal(expected, string.Join(' ', SourceWords.Periods(text).Select(p => p.Period.ToString())));

    [Theory]
    [InlineData("单位：万美元", "万美元")]
    [InlineData("金额单位:万元人民币", "万元")]
    [InlineData("（单位：亿元、%）", "亿元 %")]
    [InlineData("单位：万元      制表：王", "万元")]
    [InlineData("单位：箱子", null)]
    [InlineData("填报单位：商务局", null)]
    public void Reads_the_units_a_table_names(string text, string? expected) => Assert.Equal(expected, SourceWords.Units(text) is { } units ? string.Join(' ', units) : null);

    [Theory]
    [InlineData("金额（万美元）", "金额", "万美元")]
    [InlineData("同比±%", "同比", "%")]
    [InlineData("增长（％）", "增长", "%")]
    [InlineData("万元", "", "万元")]
    [InlineData("进出口（含转口）", "进出口(含转口)", null)]
    public void Parts_a_head_from_its_unit(string text, string head, string? unit) => Assert.Equal((head, unit), SourceWords.Head(text));

    [Theory]
    [InlineData("一、制造业", "制造业", false)]
    [InlineData("（二）服务业", "服务业", false)]
    [InlineData("1. 山 东 省", "山东省", false)]
    [InlineData("  其中：高技术制造业", "高技术制造业", true)]
    [InlineData("#日本", "日本", false)]
    [InlineData("370000", "370000", false)]
    [InlineData("一带一路国家", "一带一路国家", false)]
    public void Reads_the_name_of_a_row(string text, string name, bool ofWhich) => Assert.Equal((name, ofWhich), SourceWords.Row(text));

    [Theory]
    [InlineData("1,234,567.80", "1234567.80")]
    [InlineData("1 234", "1234")]
    [InlineData("１２３．４", "123.4")]
    [InlineData("−3.2", "-3.2")]
    [InlineData("12.5%", "12.5")]
    [InlineData("—", "Nothing")]
    [InlineData("……", "Nothing")]
    [InlineData("空", "Nothing")]
    [InlineData("0", "0")]
    [InlineData("1,23", "Words")]
    [InlineData("600余", "Words")]
    [InlineData("1e5", "Words")]
    [InlineData("=A1", "Formula")]
    [InlineData("@SUM(A1)", "Formula")]
    [InlineData("99999999999999999999999999999999", "Words")]
    public void Reads_the_number_a_cell_prints(string text, string expected)
    {
        var (says, value) = PrintedNumber.Read(text, true);
        Assert.Equal(expected, says == CellSays.Number ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : says.ToString());
    }

    [Theory]
    [InlineData("出口|货物出口/本月|{月}", "出口/9月", true)]
    [InlineData("出口|货物出口/本月|{月}", "总值/货物出口/本月", true)]
    [InlineData("出口/本月", "进出口/本月", false)]
    [InlineData("出口/累计", "出口/累计/同比", false)]
    [InlineData("出口/{累计}", "出口/1-9月累计", true)]
    [InlineData("出口/{累计}", "出口/2025年1—9月", true)]
    [InlineData("出口/{累计}", "出口/9月", false)]
    [InlineData("*同比*", "比上年同比增长", true)]
    [InlineData("本月", "", false)]
    public void Matches_heads_as_whole_words(string pattern, string head, bool expected) =>
        Assert.Equal(expected, new HeadPattern(pattern.Split('/')).Matches([.. head.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(SourceWords.Plain)]));
}

using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

public sealed class ProfileFilesTests
{
    private const string Whole = """
        x.y:
          name: 试
          part: customs
          number: T-01
          from: 局
          publisher: 局
          line: fdi
          rows:
            label: [地区]
            by: org
            names: {甲: "990100"}
          columns:
            - {head: [外资, 本月], for: fdi.used, period: month, unit: 万美元}
          every: month
          due: 8 working days
          since: 2025-01
          except: [1]

        """;

    [Fact]
    public void A_whole_profile_is_right() => PackCheckTests.Finds("sources/extra.yaml", Whole, null);

    [Theory]
    [InlineData("part: customs", "part: bank", "extra.yaml:3: 来源“x.y”的“part”是“bank”")]
    [InlineData("  part: customs\n", "", "extra.yaml:1: 来源“x.y”缺少“part”")]
    [InlineData("name: 试", "title_of: 试", "extra.yaml:2: 不认识的键“title_of”")]
    [InlineData("number: T-01", "number: HG-01", "的台账编号“HG-01”已用于“")]
    [InlineData("by: org", "by: colour", "extra.yaml:10: 来源“x.y”的行按“colour”不认识")]
    [InlineData("label: [地区]", "code: [代码]", "extra.yaml:9: 来源“x.y”的 rows 没有 label")]
    [InlineData("by: org", "by: org\n    total_org: \"123456\"", "extra.yaml:11: 来源“x.y”的机构“123456”不存在")]
    [InlineData("by: org", "by: org\n    parts: most", "extra.yaml:11: 来源“x.y”的 parts“most”不认识")]
    [InlineData("by: org", "by: org\n    others: drop", "extra.yaml:11: 来源“x.y”的 others“drop”不认识")]
    [InlineData("\"990100\"", "origin=xx", "extra.yaml:11: 来源“x.y”的行名“甲”指向不存在的“origin=xx”")]
    [InlineData("for: fdi.used", "for: fdi.nothing", "extra.yaml:13: 来源“x.y”的列指向没有声明的指标“fdi.nothing”")]
    [InlineData("for: fdi.used", "for: fdi.mfg_share", "extra.yaml:13: 来源“x.y”的列指向“制造业外资占比”，它不由导入写入")]
    [InlineData("for: fdi.used, ", "", "extra.yaml:13: 来源“x.y”的列没有写指标")]
    [InlineData("period: month", "period: week", "extra.yaml:13: 来源“x.y”的 period“week”不认识")]
    [InlineData("unit: 万美元", "unit: 万圆", "extra.yaml:13: 来源“x.y”的单位“万圆”不认识")]
    [InlineData("unit: 万美元", "unit: 万元", "extra.yaml:13: 来源“x.y”的单位“万元”不能换算为“实际使用外资”的单位亿美元")]
    [InlineData("unit: 万美元", "breakdown: goods=x", "extra.yaml:13: 来源“x.y”的没有分组维度“goods”")]
    [InlineData("unit: 万美元", "suffix: speed", "extra.yaml:13: 来源“x.y”的后缀“speed”不认识")]
    [InlineData("every: month", "every: week", "extra.yaml:14: 来源“x.y”的“every”是“week”")]
    [InlineData("due: 8 working days", "due: soon", "extra.yaml:15: 来源“x.y”的期限“soon”不对")]
    [InlineData("since: 2025-01", "since: 2025", "extra.yaml:16: 来源“x.y”的起始“2025”不对")]
    [InlineData("except: [1]", "except: [13]", "extra.yaml:17: 来源“x.y”的 except 不对")]
    [InlineData("except: [1]", "tally: {name: [甲], answer: [乙], yes: [是], due: fdi.none, done: fdi.used}", "extra.yaml:17: 来源“x.y”的 tally 缺少“no”")]
    [InlineData("  columns:\n    - {head: [外资, 本月], for: fdi.used, period: month, unit: 万美元}\n", "", "extra.yaml:1: 来源“x.y”没有 columns，也没有 tally")]
    public void Says_what_is_wrong_with_a_profile(string from, string to, string expected)
    {
        Assert.Contains(from, Whole, StringComparison.Ordinal);
        PackCheckTests.Finds("sources/extra.yaml", Whole.Replace(from, to, StringComparison.Ordinal), expected);
    }
}

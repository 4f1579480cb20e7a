using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class CountRulesTests
{
    private const string Type = "test.extra:\n  name: 甲 | A\n  group: 乙 | B\n  line: fdi\n  fields:\n    name: {is: text, label: 名 | Name}\n    day: {is: date, label: 日 | Day}\n    area: {is: number, label: 面积 | Area, unit: 亩}\n  counts:\n    - ";

    [Theory]
    [InlineData("{into: project.begun, count: true, at: day}", "指标“project.begun”有2条计数规则（test.extra、test.project），一个指标只能有一个写入方")]
    [InlineData("{into: fdi.used, count: true, at: day}", "计入的指标“fdi.used”由“import figures”写入，一个指标只能有一个写入方")]
    [InlineData("{into: project.none, count: true, at: day}", "计入的指标“project.none”不存在")]
    [InlineData("{into: project.begun, count: true, at: name}", "计数的时间字段“name”不对")]
    [InlineData("{into: project.begun, count: true, at: day, by: {industry: name}}", "按“industry”计入指标“project.begun”，而该指标不按它分组")]
    [InlineData("{into: project.begun, count: true, at: day, by: {org: name}}", "计数的机构字段“name”不是机构字段")]
    [InlineData("{into: project.done, sum: area, at: day}", "与指标的单位亿元不能换算")]
    public void Says_what_is_wrong_with_a_rule(string rule, string expected)
    {
        Assert.Contains(ExtraType.Findings(Type + rule), f => f.Contains(expected, StringComparison.Ordinal));
    }
}

using Luopan.Tests.Modules.Indicators;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

public sealed class ReportingPackTests
{
    [Theory]
    [InlineData("remind:\n  before: [1, 0]\n", "reporting.yaml:2: “0”不对")]
    [InlineData("climb: 早\n", "reporting.yaml:1: “早”不对")]
    [InlineData("score:\n  late_day: 1.5\n", "reporting.yaml:2: “1.5”不对")]
    [InlineData("score:\n  lateness: 2\n", "reporting.yaml:2: 不认识的键“lateness”")]
    [InlineData("remind:\n  before: [1, 3]\n  late: []\nclimb: [2]\nscore:\n  late_day: 0\n", null)]
    public void Says_what_is_wrong_with_the_rules_of_watching(string yaml, string? expected) => PackCheckTests.Finds("reporting.yaml", yaml, expected);

    [Fact]
    public void A_form_may_not_ask_again_for_what_the_catalogue_has() => PackCheckTests.Finds(
        "forms/again.yaml",
        "fdi.again:\n  name: 再报一遍\n  purpose: 管理\n  authority: 省商务厅\n  line: fdi\n  every: month\n  from: 2026-10\n  filled: county\n  due: 10\n  sections:\n    - name: 一\n      rows:\n        \"01\": {name: 实际使用外资, unit: 万美元}\n",
        "again.yaml:13: 已有指标“实际使用外资”（fdi.used），本表不再另设");
}

using Xunit;

namespace Luopan.Tests.Modules.Records;

/// <summary>Each way a type can be wrong is found at its line, with what to do.</summary>
public sealed class TypeFilesTests
{
    private const string Right = """
        test.extra:
          name: 甲 | A
          group: 乙 | B
          line: fdi
          owner: city
          title: name
          key: [name]
          fields:
            name: {is: text, label: 名 | Name, required: true}
            city: {is: org, label: 市 | City}
            day: {is: date, label: 日 | Day}
            area: {is: number, label: 面积 | Area, unit: 亩}
            twice: {is: formula, label: 两倍 | Twice, formula: area * 2}
          children:
            visits:
              label: 走访 | Visits
              title: note
              fields: {month: {is: period, of: month, label: 月 | Month}, note: {is: text, label: 记 | Note}}
          files: {proof: 证明 | Proof}
          life:
            start: open
            states: {open: 在办 | Open, done: 办结 | Done}
            ends: [done]
            steps: [{code: finish, name: 完成 | Finish, from: open, to: done, by: write, needs: [day]}]
            clocks: [{name: 办结 | Close, runs: open, limit: 5 working days}]
          duties: [{code: visit, name: 走访 | Visit, every: month, child: visits, period: month, while: [open]}]
          list: {columns: [name, city, area], totals: [area], views: [{name: 大 | Large, filter: [[area, gte, 10]]}]}
        """;

    [Fact]
    public void A_right_type_has_no_findings() => Assert.Empty(ExtraType.Findings(Right));

    [Theory]
    [InlineData("name: 甲 | A", "name: 甲", "“甲”没有英文")]
    [InlineData("line: fdi", "line: cars", "不认识的业务条线“cars”")]
    [InlineData("  group:", "  colour: red\n  group:", "不认识的键“colour”")]
    [InlineData("owner: city", "owner: name", "的归属字段“name”不是机构字段")]
    [InlineData("title: name", "title: day", "的名称字段“day”不是文字字段")]
    [InlineData("key: [name]", "key: [nobody]", "的查重字段“nobody”不存在")]
    [InlineData("label: 名 | Name, required: true", "label: 名 | Name, mask: name", "“name”隐去或另有密级，却用作名称或查重")]
    [InlineData("is: date, label: 日", "is: moment, label: 日", "的类型“moment”不认识")]
    [InlineData("unit: 亩", "unit: 丈", "单位“丈”不认识")]
    [InlineData("unit: 亩", "max: 多, scale: 亿", "不认识的键“scale”")]
    [InlineData("formula: area * 2", "formula: area *", "公式读不懂")]
    [InlineData("formula: area * 2", "formula: acre * 2", "的公式用了不存在的“acre”")]
    [InlineData("formula: area * 2", "formula: twice * 2", "绕回了自己")]
    [InlineData("start: open", "start: nowhere", "状态“nowhere”不存在")]
    [InlineData("done: 办结 | Done}", "done: 办结 | Done, lost: 失联 | Lost}", "状态“失联”走不到")]
    [InlineData("ends: [done]", "ends: []", "没有出路")]
    [InlineData("needs: [day]", "needs: [hour]", "要求的“hour”不存在")]
    [InlineData("needs: [day]", "needs: [\"file:photo\"]", "文件位“photo”不存在")]
    [InlineData("by: write", "by: anybody", "“anybody”不是办理人")]
    [InlineData("code: finish", "code: open", "步骤和状态共用代码“open”")]
    [InlineData("limit: 5 working days", "limit: soon", "时限“soon”读不懂")]
    [InlineData("limit: 5 working days", "until: area", "时限“办结”的日期字段“area”不存在")]
    [InlineData("every: month", "every: day", "“every: day”不对")]
    [InlineData("child: visits", "child: trips", "不是子表的时期字段")]
    [InlineData("columns: [name, city, area]", "columns: [name, colour]", "字段“colour”不存在")]
    [InlineData("totals: [area]", "totals: [name]", "的类型不能用在这里")]
    [InlineData("totals: [area],", "totals: [area], board: {by: state, pace: area},", "没有 bar 就无处可标")]
    [InlineData("[area, gte, 10]", "[area, above, 10]", "筛选方式“above”不对")]
    public void Says_what_is_wrong_with_a_type(string right, string wrong, string expected)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);

        var findings = ExtraType.Findings(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(findings, f => f.Contains(expected, StringComparison.Ordinal) && f.StartsWith("mini/records/a-extra.yaml:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_longer_than_150_lines_wants_code()
    {
        var tooLong = Right.Replace("    day:", string.Concat(Enumerable.Range(0, 150).Select(i => $"    f{i}: {{is: longtext, label: 字段{i} | Field {i}}}\n")) + "    day:", StringComparison.Ordinal);

        Assert.Contains(ExtraType.Findings(tooLong), f => f.Contains("一个类型不超过150行", StringComparison.Ordinal));
    }
}

using Luopan.Tests.Support;
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
    [InlineData("limit: 5 working days", "until: area", "时限“办结”的日期字段“area”不是日期")]
    [InlineData("every: month", "every: day", "“every: day”不对")]
    [InlineData("child: visits", "child: trips", "不是子表的时期字段")]
    [InlineData("columns: [name, city, area]", "columns: [name, colour]", "字段“colour”不存在")]
    [InlineData("totals: [area]", "totals: [name]", "的类型不能用在这里")]
    [InlineData("totals: [area],", "totals: [area], board: {by: state, pace: area},", "没有 bar 就无处可标")]
    [InlineData("[area, gte, 10]", "[area, above, 10]", "筛选方式“above”不对")]
    [InlineData("label: 市 | City", "label: 市|City", "“市|City”的竖线两边要有空格")]
    [InlineData("day: {is", "Day: {is", "字段代码“Day”的写法不对")]
    [InlineData("day: {is", "state: {is", "字段代码“state”是内置的列")]
    [InlineData("is: date, label: 日", "is: file, label: 日", "文件不是字段，写在类型的 files 中")]
    [InlineData("is: date, label: 日", "label: 日", "字段“day”没有写类型")]
    [InlineData("required: true", "required: yes", "“yes”不是真假值，写 true 或 false")]
    [InlineData("is: number, label: 面积 | Area, unit: 亩", "is: money, label: 额 | Sum, scale: 万元", "“万元”不对，可用：万、亿；不写为元")]
    [InlineData("is: number, label: 面积 | Area, unit: 亩", "is: option, label: 类 | Kind, options: [a, b]", "这里应是代码与名称的表")]
    [InlineData("is: number, label: 面积 | Area, unit: 亩", "is: option, label: 类 | Kind, options: {a: 甲 | A, or b, c: 丙 | C}", "“or b”后面没有名称")]
    [InlineData("is: number, label: 面积 | Area, unit: 亩", "is: number, label: 面积 | Area, in mu", "给含逗号的整段文字加引号")]
    [InlineData("key: [name]", "number: \"A-{yyyy}-{serial}\"\n  key: [name]", "的编号“A-{yyyy}-{serial}”里有读不懂的花括号")]
    [InlineData("key: [name]", "number: A-{year}\n  key: [name]", "的编号没有序号")]
    [InlineData("needs: [day]", "needs: [visits]", "它是子表：要求至少一行写 when: \"visits.count > 0\"")]
    [InlineData("needs: [day]", "needs: [\"child:visits\"]", "要求子表“visits”每行办结，而它的行没有生命周期")]
    [InlineData("needs: [day]", "needs: [\"child:trips\"]", "要求的子表“trips”不存在")]
    [InlineData("needs: [day]", "when: area > 1", "步骤“finish”有 when，没有 when_not")]
    [InlineData("from: open, to: done", "from: open", "步骤“finish”没有写 to")]
    [InlineData("from: open, to: done", "to: done", "步骤“finish”没有写 from")]
    [InlineData("runs: open", "runs: done", "时限“办结”写了终点“办结”")]
    [InlineData("runs: open, limit: 5 working days", "runs: open, until: hour", "时限“办结”的日期字段“hour”不存在")]
    [InlineData("limit: 5 working days}", "limit: 5 working days}, {name: 又 | Again, runs: open, until: day}", "状态“在办”上有两个时限")]
    [InlineData("columns: [name, city, area]", "columns: [number, name]", "类型没有编号，列 number 总是空的")]
    [InlineData("columns: [name, city, area]", "columns: [name], sort: name descending", "排序“name descending”读不懂")]
    [InlineData("columns: [name, city, area]", "columns: [name], board: true", "看板的写法不对")]
    [InlineData("columns: [name, city, area]", "columns: [name], map: yes", "“yes”不是真假值")]
    [InlineData("[[area, gte, 10]]", "[area, gte, 10]", "筛选条件的写法不对")]
    [InlineData("[area, gte, 10]", "[state, is, opened]", "“state”没有“opened”这个值，可用：open、done")]
    [InlineData("[area, gte, 10]", "[light, is, late]", "“light”没有“late”这个值")]
    [InlineData("[area, gte, 10]", "[duty.visit, is, overdue]", "“duty.visit”没有“overdue”这个值")]
    [InlineData("[area, gte, 10]", "[state, is]", "“state”的筛选没有值")]
    public void Says_what_is_wrong_with_a_type(string right, string wrong, string expected)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);

        var findings = ExtraType.Findings(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(findings, f => f.Contains(expected, StringComparison.Ordinal) && f.StartsWith("mini/records/a-extra.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: name", "title: day", 6)]
    [InlineData("owner: city", "owner: name", 5)]
    [InlineData("key: [name]", "key: [nobody]", 7)]
    [InlineData("title: note", "title: remark", 17)]
    [InlineData("done: 办结 | Done}", "done: 办结 | Done, lost: 失联 | Lost}", 22)]
    [InlineData("needs: [day]", "needs: [hour]", 24)]
    [InlineData("limit: 5 working days", "until: area", 25)]
    public void Says_it_at_the_line_to_be_mended(string right, string wrong, int line) =>
        Assert.StartsWith($"mini/records/a-extra.yaml:{line}: ", ExtraType.Findings(Right.Replace(right, wrong, StringComparison.Ordinal))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("is: date, label: 日", "is: moment, label: 日")]
    [InlineData("is: number, label: 面积", "is: decimal, label: 面积")]
    [InlineData("from: open, to: done", "from: opened, to: done")]
    [InlineData("from: open, to: done", "from: open")]
    [InlineData("columns: [name, city, area]", "columns: [name, colour]")]
    public void One_mistake_is_told_once(string right, string wrong) => Assert.Single(ExtraType.Findings(Right.Replace(right, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData("  fields:\n    name", "  fields:\n\tname", "a-extra.yaml:9: 用制表符缩进了，改为空格")]
    [InlineData("name: 甲 | A", "name: 甲: 乙 | A", "a-extra.yaml:2: 这一行的缩进或冒号不对，与同级的行对齐；文字里有冒号加空格的，给整段文字加引号")]
    [InlineData("  line: fdi", "  line: fdi\n  line: trade", "a-extra.yaml:5: 键“line”写了两次，删去其中一处")]
    [InlineData("ends: [done]", "ends: [done", "a-extra.yaml:23: 括号没有闭合")]
    [InlineData("unit: 亩}", "unit: 亩", "a-extra.yaml:12: 括号没有闭合")]
    [InlineData("key: [name]", "key: [name]]", "a-extra.yaml:7: YAML写法有误（")]
    [InlineData("  owner: city", "  [a, b]: city", "a-extra.yaml:5: 不认识的键“[ a, b ]”")]
    [InlineData("  owner: city", "   owner: city", "a-extra.yaml:5: 这一行的缩进或冒号不对")]
    public void Broken_yaml_is_told_in_the_words_of_whoever_wrote_it(string right, string wrong, string expected) =>
        Assert.Contains(ExtraType.Findings(Right.Replace(right, wrong, StringComparison.Ordinal)), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_pack_does_not_take_the_entries_of_its_parent()
    {
        const string Seeded = Right + "\n  seed: seeds/extra.csv";
        var header = File.ReadAllText(Repo.At("tests", "packs", "mini", "pack.yaml")).Replace("code: mini", "code: child\nparent: mini", StringComparison.Ordinal);
        var files = new Dictionary<string, string> { ["child/pack.yaml"] = header, ["mini/seeds/extra.csv"] = "name,city\n甲,990100\n", ["mini/seeds/extra.visits.csv"] = "of,note\n甲,看过\n" };

        Assert.Empty(ExtraType.Findings(Seeded, files));
        Assert.Equal(["child/seeds/extra.csv:0: 包“child”没有自己的这个文件，会取上级包的条目，而它们在上级包的地区，新建该文件，只写首行也可"], ExtraType.Findings(Seeded, files, "child").Where(OfSeeds));

        files["child/seeds/extra.csv"] = "name,city\n";
        Assert.DoesNotContain(ExtraType.Findings(Seeded, files, "child"), OfSeeds);

        static bool OfSeeds(string finding) => finding.Contains("/seeds/", StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_cell_is_told_once()
    {
        var required = Right.Replace("label: 市 | City", "label: 市 | City, required: true", StringComparison.Ordinal) + "\n  seed: seeds/extra.csv";

        var found = ExtraType.Findings(required, new Dictionary<string, string> { ["mini/seeds/extra.csv"] = "name,city\n甲,123456\n" });

        Assert.Contains("没有“123456”这个机构", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_longer_than_150_lines_wants_code()
    {
        var tooLong = Right.Replace("    day:", string.Concat(Enumerable.Range(0, 150).Select(i => $"    f{i}: {{is: longtext, label: 字段{i} | Field {i}}}\n")) + "    day:", StringComparison.Ordinal);

        Assert.Contains(ExtraType.Findings(tooLong), f => f.Contains("一个类型不超过150行", StringComparison.Ordinal));
    }
}

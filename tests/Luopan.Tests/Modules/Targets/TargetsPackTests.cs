using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class TargetsPackTests
{
    private const string Columns = "plan,key,indicator,org,period,kind,base_year,base_value,value,value_hi,unit,bound,attribute,owner,due,quote,section,note";

    [Fact]
    public void The_row_the_others_are_made_from_is_right() => Assert.Empty(Findings(Row()));

    [Theory]
    [InlineData("plan", "no-plan", "“plan”列的值“no-plan”不对，没有 plans/no-plan.md，补上摘编或改正规划代码")]
    [InlineData("key", "", "“key”列的值“”不对，写一个规划内唯一的短名")]
    [InlineData("indicator", "fdi.nothing", "“indicator”列的值“fdi.nothing”不对，改为 indicators 中声明的代码")]
    [InlineData("org", "123456", "“org”列的值“123456”不对，改为 orgs.csv 中的代码")]
    [InlineData("period", "2025-03", "“period”列的值“2025-03”不对，写成2025或2021/2025")]
    [InlineData("period", "明年", "“period”列的值“明年”不对，写成2025或2021/2025")]
    [InlineData("kind", "hope", "“kind”列的值“hope”不对，可用：cagr、comparison、")]
    [InlineData("base_year", "二〇二〇", "“base_year”列的值“二〇二〇”不对，只写数字，不带单位和千分位")]
    [InlineData("base_value", "\"41,35\"", "“base_value”列的值“41,35”不对，只写数字，不带单位和千分位")]
    [InlineData("value", "62亿", "“value”列的值“62亿”不对，只写数字，不带单位和千分位")]
    [InlineData("value", "", "“value”列的值“”不对，level 类目标须有数值；原文没有数值的改用 comparison、rank 或 milestone")]
    [InlineData("value_hi", "七十", "“value_hi”列的值“七十”不对，只写数字，不带单位和千分位")]
    [InlineData("unit", "亿两", "“unit”列的值“亿两”不对，改为产品认识的单位")]
    [InlineData("unit", "家", "“unit”列的值“家”不对，与指标单位“亿美元”不能换算，改为同类单位")]
    [InlineData("bound", ">", "“bound”列的值“>”不对，可用：=、>=、<=、~")]
    [InlineData("attribute", "参考性", "“attribute”列的值“参考性”不对，写预期性、约束性或留空")]
    [InlineData("owner", "swt.nobody", "“owner”列的值“swt.nobody”不对，改为 departments.csv 中的代码")]
    [InlineData("due", "2025年底", "“due”列的值“2025年底”不对，写成2025-12-31")]
    [InlineData("quote", "实际使用外资达到63亿美元", "不是 plans/mini-fdi.md 里一句之内的原文，照摘编逐字抄写")]
    public void Says_what_is_wrong_with_a_target(string column, string value, string expected)
    {
        var found = Findings(Row((column, value)));

        Assert.Contains(found, f => f.StartsWith("mini/targets.csv:2: ", StringComparison.Ordinal) && f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_stands_once_in_a_plan() =>
        Assert.Contains(Findings(Row(), Row()), f => f.StartsWith("mini/targets.csv:3: “key”列的值“fdi”不对，与前面的行重复", StringComparison.Ordinal));

    [Theory]
    [InlineData("kinds: [level]", "kinds: [hope]", "目标类型“hope”不存在，可用：cagr、comparison、")]
    [InlineData("kinds: [level]", "kinds: []", "红灯转督办没有写目标类型，补上 kinds，或删去 assign")]
    [InlineData("workdays: 15", "workdays: 0", "红灯转督办的时限不对，workdays 写1至250的工作日数")]
    [InlineData("workdays: 15", "workdays: 2.5", "红灯转督办的时限不对，workdays 写1至250的工作日数")]
    [InlineData("  demand: 核实", "  wish: 核实", "红灯转督办没有写办理要求，或超过1000字，补上 demand")]
    [InlineData("workdays: 15", "weeks: 3", "不认识的键“weeks”")]
    public void Says_what_is_wrong_with_the_rule_of_red_lights(string right, string wrong, string expected) =>
        Assert.Contains(Findings("lights.yaml", text => text.Replace(right, wrong, StringComparison.Ordinal)), f => f.StartsWith("mini/lights.yaml:", StringComparison.Ordinal) && f.Contains(expected, StringComparison.Ordinal));

    private static string Row(params (string Column, string Value)[] altered)
    {
        string[] right = ["mini-fdi", "fdi", "fdi.used", "990000", "2025", "level", "2020", "41.35", "62", "", "亿美元", "=", "预期性", "swt.fdi", "2025-12-31", "实际使用外资达到62亿美元", "二、目标 > （一）规模", ""];
        var columns = Columns.Split(',');
        foreach (var (column, value) in altered) right[Array.IndexOf(columns, column)] = value;
        return string.Join(',', right);
    }

    private static IReadOnlyList<string> Findings(params string[] rows) => Findings("targets.csv", _ => string.Join('\n', [Columns, .. rows]) + "\n");

    private static IReadOnlyList<string> Findings(string file, Func<string, string> altered)
    {
        var root = Directory.CreateTempSubdirectory("luopan-packs").FullName;
        try
        {
            var mini = Repo.At("tests", "packs", "mini");
            foreach (var kept in Directory.EnumerateFiles(mini, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root, "mini", Path.GetRelativePath(mini, kept));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(kept, target);
            }

            var path = Path.Combine(root, "mini", file);
            File.WriteAllText(path, altered(File.ReadAllText(path)));
            return [.. new PackReader(AllModules.List).Read(root, "mini").Findings.Select(f => f.ToString())];
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

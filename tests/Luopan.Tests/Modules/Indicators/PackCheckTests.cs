using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class PackCheckTests
{
    private const string Card = "  unit: 亿元\n  decimals: 1\n  kind: flow\n  better: up\n  aggregate: sum\n  line: trade\n  frequency: month\n  basis: 统计口径\n  writer: import figures\n  source: 海关\n  definition: 试验。\n";
    private const string Head = "indicator,org,period,breakdown,value,unit,publisher,class,flags,text\n";

    [Fact]
    public void The_mini_pack_and_the_shipped_packs_are_whole()
    {
        Assert.Empty(new PackReader(AllModules.List).Read(Repo.At("tests", "packs"), "mini").Findings);
        Assert.Empty(new PackReader(AllModules.List).Read(Repo.At("packs"), "demo").Findings);
        Assert.Empty(new PackReader(AllModules.List).Read(Repo.At("packs"), "shandong").Findings);
    }

    [Theory]
    [InlineData("fdi.used:\n  name: 又一个\n" + Card, "fdi.yaml:1: 指标“fdi.used”已在mini/indicators/extra.yaml第1行声明，一个指标只能有一个写入方")]
    [InlineData("trade.x:\n  name: 甲\n  owner: 乙\n" + Card, "extra.yaml:3: 不认识的键“owner”")]
    [InlineData("trade.x:\n" + Card, "extra.yaml:1: 指标“trade.x”缺少“name”")]
    [InlineData("Trade.X:\n  name: 甲\n" + Card, "extra.yaml:1: 指标代码“Trade.X”的写法不对")]
    public void Says_what_is_wrong_with_an_indicator(string yaml, string expected) => Finds("indicators/extra.yaml", yaml, expected);

    [Theory]
    [InlineData("unit: 亿元", "unit: 亿圆", "extra.yaml:3: 指标“trade.x”的单位“亿圆”不认识")]
    [InlineData("decimals: 1", "decimals: 9", "extra.yaml:4: 指标“trade.x”的小数位数不对")]
    [InlineData("kind: flow", "kind: speed", "extra.yaml:5: 指标“trade.x”的“kind”是“speed”")]
    [InlineData("kind: flow", "kind: ratio", "是比率、指数或位次，各月不能相加")]
    [InlineData("line: trade", "line: tourism", "extra.yaml:8: 指标“trade.x”的“line”是“tourism”")]
    [InlineData("writer: import figures", "writer: [import figures, formula]", "指标“trade.x”写了不止一个写入方")]
    [InlineData("writer: import figures", "writer: import figures; formula", "指标“trade.x”写了不止一个写入方")]
    [InlineData("writer: import figures", "writer: formula", "由公式计算却没有公式")]
    [InlineData("writer: import figures", "writer: import figures\n  formula: trade.export", "既有公式又由导入写入，有两个写入方")]
    [InlineData("writer: import figures", "writer: formula\n  formula: trade.export +", "的公式写法有误")]
    [InlineData("writer: import figures", "writer: formula\n  formula: trade.nothing * 2", "的公式用到没有声明的“trade.nothing”")]
    [InlineData("writer: import figures", "writer: formula\n  formula: fdi.used[goods=cars]", "没有分组维度“goods”")]
    [InlineData("writer: import figures", "writer: formula\n  formula: trade.export @ cn.zz", "的公式用到不存在的机构“cn.zz”")]
    [InlineData("writer: import figures", "writer: formula\n  formula: trade.x.yoy + 1", "的公式绕回了自己")]
    [InlineData("aggregate: sum", "aggregate: mean\n  rolls: up", "由下级相加，却不是流量也不是存量")]
    [InlineData("aggregate: sum", "aggregate: sum\n  rolls: down", "指标“trade.x”的“rolls”是“down”")]
    [InlineData("writer: import figures", "writer: formula\n  formula: trade.export\n  rolls: up", "既有公式又由下级相加，有两个写入方")]
    [InlineData("source: 海关", "source: 海关\n  breakdowns: [colour]", "的分组维度“colour”不在 breakdowns.yaml 中")]
    [InlineData("source: 海关", "source: 海关\n  breaks: [{at: 去年, why: 改制}]", "的口径变动时期“去年”不对")]
    [InlineData("source: 海关", "source: 海关\n  breaks: [{at: 2022-05, why: 改制, comparable: trade.y}]", "的可比口径指标“trade.y”不存在")]
    [InlineData("writer: import figures", "writer: records", "由台账计数却是统计口径")]
    [InlineData("writer: import figures", "writer: records", "由台账计数，却没有台账计入它")]
    [InlineData("writer: import figures", "writer: records\n  formula: trade.export", "既有公式又由台账计数，有两个写入方")]
    public void Says_what_is_wrong_with_a_card(string from, string to, string expected) =>
        Finds("indicators/extra.yaml", "trade.x:\n  name: 甲\n" + Card.Replace(from, to, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("basis: 统计口径", "basis: 调度口径", "的口径是调度口径，公式用到的却是统计口径的指标", "trade.export * 2")]
    [InlineData("basis: 统计口径", "basis: 统计口径", "的公式把统计口径与调度口径的指标合算", "trade.export + project.done")]
    public void Says_where_two_bases_meet(string from, string to, string expected, string formula) =>
        Finds("indicators/extra.yaml", "trade.x:\n  name: 甲\n" + Card.Replace(from, to, StringComparison.Ordinal).Replace("writer: import figures", "writer: formula\n  formula: " + formula, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("least: 3", "least: 1", "secrecy.yaml:1: 统计保密的“least”是“1”")]
    [InlineData("largest: 85", "largest: 850", "secrecy.yaml:2: 统计保密的“largest”是“850”")]
    [InlineData("basis: 法", "margin: 0", "统计保密的“margin”是“0”")]
    [InlineData("basis: 法", "p: 10", "secrecy.yaml:3: 不认识的键“p”")]
    public void Says_what_is_wrong_with_the_rule_of_secrecy(string from, string to, string expected) => Finds("secrecy.yaml", "least: 3\nlargest: 85\nbasis: 法\n".Replace(from, to, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("indicators: [fdi.used]", "indicators: [fdi.nothing]", "releases.yaml:4: 发布“one”的指标“fdi.nothing”不存在")]
    [InlineData("indicators: [fdi.used]", "indicators: [fdi.used.yoy]", "增速、占比随指标一同发布，不必写")]
    [InlineData("every: month", "every: week", "发布“one”的 every“week”不认识")]
    [InlineData("from: 2026-10", "from: 2026", "发布“one”的起始“2026”不对")]
    [InlineData("day: 16", "day: 16\n  workdays: 3", "发布“one”的日子说不清")]
    [InlineData("day: 16", "after: 13\n  day: 16", "发布“one”的 after 不对")]
    [InlineData("\"10:00\"", "\"25:00\"", "发布“one”的时刻“25:00”不对")]
    [InlineData("line: fdi", "line: tourism", "发布“one”的条线“tourism”不认识")]
    [InlineData("  by: 处", "  by: 处\ntwo:\n  name: 乙\n  line: fdi\n  indicators: [fdi.used]\n  every: month\n  from: 2026-10\n  day: 1\n  time: \"09:00\"\n  by: 处", "的指标“fdi.used”已由“one”发布")]
    public void Says_what_is_wrong_with_a_release(string from, string to, string expected) =>
        Finds("releases.yaml", "one:\n  name: 甲\n  line: fdi\n  indicators: [fdi.used]\n  every: month\n  from: 2026-10\n  day: 16\n  time: \"10:00\"\n  by: 处\n".Replace(from, to, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("fdi.nothing,990000,2024,,1,亿美元,局,seed,,", "extra.csv:2: 没有指标“fdi.nothing”")]
    [InlineData("fdi.used,999999,2024,,1,亿美元,局,seed,,", "extra.csv:2: 没有机构“999999”")]
    [InlineData("fdi.used,990900,2024,,1,亿美元,局,seed,,", "extra.csv:2: 机构代码990900已停用")]
    [InlineData("fdi.used,990000,2024-13,,1,亿美元,局,seed,,", "extra.csv:2: 时期“2024-13”的写法不对")]
    [InlineData("fdi.used,990000,2024,origin=jp;industry=mfg,1,亿美元,局,seed,,", "extra.csv:2: 分组没有按代码排序，写作 industry=mfg;origin=jp")]
    [InlineData("fdi.used,990000,2024,industry=mfg;industry=service,1,亿美元,局,seed,,", "extra.csv:2: 同一分组维度写了两次")]
    [InlineData("fdi.used,990000,2024,industry=cars,1,亿美元,局,seed,,", "extra.csv:2: 维度“行业”没有代码“cars”")]
    [InlineData("fdi.used.yoy,990000,2023,,1,亿美元,局,seed,,", "extra.csv:2: 单位“亿美元”与指标的单位不同，“实际使用外资同比增速”的单位是%")]
    [InlineData("project.begun,990000,2022,,1,个,局,seed,,", "extra.csv:2: “开工项目”由台账计数，不能另行写入")]
    [InlineData("fdi.used.milestone,990000,2022,,40,亿美元,局,seed,,", null)]
    [InlineData("fdi.used.yoy_gap_nation,990000,2022,,4.0,百分点,局,seed,,", null)]
    [InlineData("fdi.used,990000,2022,,五十,亿美元,局,seed,,", "extra.csv:2: 数值“五十”不是数")]
    [InlineData("fdi.used,990000,2022,,5,亿美元,局,rumour,,", "extra.csv:2: 来源等级“rumour”不认识")]
    [InlineData("fdi.used,990000,2022,,5,亿美元,,seed,,", "extra.csv:2: 没有写发布单位")]
    [InlineData("fdi.used,990000,2024,,44.00,亿美元,云岭年鉴,seed,,", "fdi.csv:3: 与mini/figures/extra.csv第2行是同一发布单位的同一个数")]
    [InlineData("fdi.mfg_share,990000,2024,,30,%,局,seed,,", "extra.csv:2: “制造业外资占比”由公式计算，不能另行写入")]
    public void Says_what_is_wrong_with_a_figure(string row, string? expected) => Finds("figures/extra.csv", Head + row + "\n", expected);

    [Theory]
    [InlineData("of: [jp, kr]", "of: [jp, cn]", "合并代码“jpkr”的组成“cn”不在同一维度中")]
    [InlineData("name_en: Industry", "english: Industry", "breakdowns.yaml:3: 不认识的键“english”")]
    [InlineData("name: 服务业", "name: 制造业", "维度“industry”中“制造业”用于mfg、service")]
    public void Says_what_is_wrong_with_a_dimension(string from, string to, string expected) =>
        Finds("breakdowns.yaml", File.ReadAllText(Repo.At("tests", "packs", "mini", "breakdowns.yaml")).Replace(from, to, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("from: 2025-01", "from: 2025", "generator.yaml:5: months 的起止不对")]
    [InlineData("season: flat", "season: warm", "“retail.total”的 season“warm”不存在或不足12个月")]
    [InlineData("method: level", "method: guess", "“fdi.new_firms”的 method“guess”不认识")]
    [InlineData("depth: city", "depth: village", "“retail.total”的 depth“village”不认识")]
    [InlineData("\"990300\": 1}", "\"990301\": 1}", "份额“even”不存在或缺少市")]
    [InlineData("org: \"990200\"", "org: \"990999\"", "冲击指向不存在的机构“990999”")]
    [InlineData("mfg: {share", "cars: {share", "维度“行业”没有代码“cars”")]
    [InlineData("  fdi.new_firms: {method: level, total: 620, step: 20}\n", "", "指标“fdi.new_firms”没有生成参数")]
    [InlineData("seed: 7", "seed: 7", null)]
    public void Says_what_is_wrong_with_a_generator(string from, string to, string? expected) =>
        Finds("figures/generator.yaml", Generated.Replace(from, to, StringComparison.Ordinal), expected);

    private const string Generated = """
        seed: 7
        publisher: 演示
        class: seed
        flags: [demo]
        months: {from: 2025-01, until: 2026-10}
        years: {from: 2024, until: 2025}
        seasons:
          flat: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
        splits:
          even: {"990100": 2, "990200": 1, "990300": 1}
        shocks:
          - {name: 甲, indicator: fdi.used, org: "990200", from: 2026-01, until: 2026-03, factor: 0.8, why: 试验}
        indicators:
          fdi.used:
            {method: flow, total: 40, growth: 5, season: flat, noise: 3, depth: county, split: even, parts: {industry: {mfg: {share: 30, drift: 1, noise: 2}}}}
          fdi.new_firms: {method: level, total: 620, step: 20}
          trade.export: {method: flow, total: 100, growth: 5, season: flat, depth: province}
          service.filing_due: {method: level, total: 90, step: 1}
          service.filing_done: {method: level, total: 80, step: 1}
          retail.total: {method: flow, total: 100, growth: 5, season: flat, depth: city, split: even}

        """;

    internal static void Finds(string file, string text, string? expected)
    {
        var root = Directory.CreateTempSubdirectory("luopan-packs").FullName;
        try
        {
            foreach (var kept in Directory.EnumerateFiles(Repo.At("tests", "packs", "mini"), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root, "mini", Path.GetRelativePath(Repo.At("tests", "packs", "mini"), kept));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(kept, target);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, "mini", file))!);
            File.WriteAllText(Path.Combine(root, "mini", file), text);
            var findings = new PackReader(AllModules.List).Read(root, "mini").Findings.Select(f => f.ToString()).ToList();

            if (expected is null) Assert.Empty(findings);
            else Assert.Contains(findings, f => f.Contains(expected, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

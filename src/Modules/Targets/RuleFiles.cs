using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Targets;

/// <summary>Reads lights.yaml, comparisons/*.yaml and cockpit.yaml.</summary>
internal static class RuleFiles
{
    internal static LightRules Lights(PackFolder folder, PackContent content)
    {
        if (folder.Find("lights.yaml") is not { } file) return new(LightRule.Usual, new Dictionary<string, LightRule>());
        var root = PackYaml.Read(file, folder.Findings);
        PackYaml.OnlyKeys(root, new HashSet<string> { "rule", "pace", "overrides", "assign" }, folder.Findings);
        if (root["pace"]?["profile"] is { Text: not "even" } profile)
            folder.Findings.Add(new(file.Path, profile.Line, $"序时方式“{profile.Text}”不对", "目前只有 even（各月均匀）"));
        var overrides = new Dictionary<string, LightRule>();
        foreach (var (indicator, line, node) in root["overrides"]?.Entries ?? [])
        {
            Known(folder, content, file.Path, line, indicator);
            if (Rule(folder, node) is { } rule) overrides[indicator] = rule;
        }

        return new((root["rule"] is { } usual ? Rule(folder, usual) : null) ?? LightRule.Usual, overrides);
    }

    /// <summary>Which red lights become assignments: the <c>assign</c> of lights.yaml; none without it.</summary>
    internal static RedRule Assignments(PackFolder folder)
    {
        if (folder.Find("lights.yaml") is not { } file || PackYaml.Read(file, folder.Findings)["assign"] is not { } assign) return RedRule.None;
        PackYaml.OnlyKeys(assign, new HashSet<string> { "kinds", "workdays", "demand" }, folder.Findings);
        var kinds = assign["kinds"]?.Texts ?? [];
        if (kinds.Count == 0) folder.Findings.Add(new(file.Path, assign.Line, "红灯转督办没有写目标类型", "补上 kinds，或删去 assign"));
        foreach (var unknown in (assign["kinds"]?.Items ?? []).Where(k => !TargetKinds.All.Contains(k.Text ?? "")))
            folder.Findings.Add(new(file.Path, unknown.Line, $"目标类型“{unknown.Text}”不存在", $"可用：{string.Join("、", TargetKinds.All.Order(StringComparer.Ordinal))}"));
        var days = assign["workdays"]?.Number is { } number && number is >= 1 and <= 250 && number == decimal.Truncate(number) ? (int)number : 0;
        if (days == 0) folder.Findings.Add(new(file.Path, assign["workdays"]?.Line ?? assign.Line, "红灯转督办的时限不对", "workdays 写1至250的工作日数"));
        if (assign["demand"]?.Text is not { Length: > 0 and <= 1000 } demand)
        {
            folder.Findings.Add(new(file.Path, assign["demand"]?.Line ?? assign.Line, "红灯转督办没有写办理要求，或超过1000字", "补上 demand"));
            demand = "";
        }

        return new(kinds.ToHashSet(), days, demand);
    }

    internal static Comparisons Comparisons(PackFolder folder, PackContent content)
    {
        var all = new List<ComparisonTable>();
        foreach (var file in folder.FindAll("comparisons", ".yaml"))
        {
            var root = PackYaml.Read(file, folder.Findings);
            PackYaml.OnlyKeys(root, new HashSet<string> { "code", "title", "indicators", "orgs", "period" }, folder.Findings);
            foreach (var key in new[] { "code", "title", "period" }.Where(k => root[k]?.Text is null)) folder.Findings.Add(new(file.Path, 1, $"缺少“{key}”", "补上该键"));
            foreach (var item in root["indicators"]?.Items ?? []) Known(folder, content, file.Path, item.Line, item.Text ?? "");
            foreach (var item in root["orgs"]?.Items ?? [])
            {
                if (!content.Get<PackOrgs>().Knows(item.Text ?? ""))
                    folder.Findings.Add(new(file.Path, item.Line, $"机构“{item.Text}”不存在", "改为 orgs.csv 或 areas.csv 中的代码"));
            }

            if (root["orgs"]?.Texts.Count is not > 1) folder.Findings.Add(new(file.Path, root["orgs"]?.Line ?? 1, "对比的机构不足两个", "第一个写本省，其后写对标地区"));
            if (root["period"] is { Text: { } period } place && !Period.TryParse(period, out _)) folder.Findings.Add(new(file.Path, place.Line, $"时期“{period}”写法不对", "写成2020这样的年份"));
            var code = root["code"]?.Text ?? "";
            if (all.Any(c => c.Code == code)) folder.Findings.Add(new(file.Path, 1, $"对比表代码“{code}”重复", "换一个代码"));
            all.Add(new(code, root["title"]?.Text ?? code, root["indicators"]?.Texts ?? [], root["orgs"]?.Texts ?? [], root["period"]?.Text ?? ""));
        }

        return new(all);
    }

    internal static CockpitLayout Cockpit(PackFolder folder, PackContent content)
    {
        if (folder.Find("cockpit.yaml") is not { } file) return new([], "", "", []);
        var root = PackYaml.Read(file, folder.Findings);
        PackYaml.OnlyKeys(root, new HashSet<string> { "figures", "map" }, folder.Findings);
        var map = root["map"];
        if (map is not null) PackYaml.OnlyKeys(map, new HashSet<string> { "indicator", "period", "choices" }, folder.Findings);
        foreach (var item in (root["figures"]?.Items ?? []).Concat(map?["choices"]?.Items ?? []).Concat(map?["indicator"]?.Items ?? []))
            Known(folder, content, file.Path, item.Line, item.Text ?? "");
        var period = map?["period"]?.Text ?? "";
        if (period.Length > 0 && !Period.TryParse(period, out _)) folder.Findings.Add(new(file.Path, map!["period"]!.Line, $"时期“{period}”写法不对", "写成2024这样的时期"));
        var figures = root["figures"]?.Texts ?? [];
        return new(figures, map?["indicator"]?.Text ?? (figures.Count > 0 ? figures[0] : ""), period, map?["choices"]?.Texts ?? figures);
    }

    private static LightRule? Rule(PackFolder folder, PackNode node)
    {
        PackYaml.OnlyKeys(node, new HashSet<string> { "green", "yellow" }, folder.Findings);
        if (node["green"]?.Number is { } green && node["yellow"]?.Number is { } yellow && yellow < green) return new(green, yellow);
        folder.Findings.Add(new(node.File, node.Line, "亮灯规则不对", "写成 {green: 0, yellow: -5}，黄灯的数小于绿灯的数"));
        return null;
    }

    private static void Known(PackFolder folder, PackContent content, string file, int line, string indicator)
    {
        if (content.Get<IndicatorCatalogue>().Find(indicator) is null)
            folder.Findings.Add(new(file, line, $"指标“{indicator}”不存在", "改为 indicators 中声明的代码"));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators;

/// <summary>A known disturbance of the invented figures.</summary>
internal sealed record Shock(string Indicator, string OrgPath, Period From, Period Until, double Factor);

/// <summary>A part of an indicator's total: its share in %, how the share moves a year, its noise in %; or a group that sums others.</summary>
internal sealed record GeneratedPart(string Breakdown, double Share, double Drift, double Noise, IReadOnlyList<string> Group);

/// <summary>How one indicator's figures are made.</summary>
internal sealed record GeneratedIndicator(
    IndicatorInfo Info, string Method, double Total, double Growth, IReadOnlyDictionary<int, double> GrowthByYear, IReadOnlyList<double> Season, double Noise, string Depth,
    IReadOnlyDictionary<string, double>? Split, double Step, double? Spread, IReadOnlyDictionary<string, double> Areas, IReadOnlyList<string> Of, IReadOnlyList<GeneratedPart> Parts);

/// <summary>Everything the generator of a demo needs.</summary>
internal sealed record GeneratorPlan(
    string Path, string Hash, string Seed, string Publisher, int Class, string Flags, IReadOnlyList<Period> Months, IReadOnlyList<int> Years, IReadOnlyList<Shock> Shocks,
    IReadOnlyList<GeneratedIndicator> Indicators);

/// <summary>Reads and checks figures/generator.yaml; the rules of generation are written at the head of that file.</summary>
internal sealed class GeneratorFile
{
    private static readonly HashSet<string> TopKeys = ["seed", "publisher", "class", "flags", "months", "years", "seasons", "splits", "shocks", "indicators", "checks"];
    private static readonly HashSet<string> IndicatorKeys =
        ["method", "total", "growth", "growth_by_year", "season", "noise", "depth", "split", "step", "spread", "areas", "of", "parts"];
    private static readonly HashSet<string> ShockKeys = ["name", "indicator", "org", "from", "until", "factor", "why"], PartKeys = ["share", "drift", "noise", "group"];
    private static readonly string[] Methods = ["flow", "level", "sum", "difference"], Depths = ["province", "city", "county"];
    private readonly PackFolder _folder;
    private readonly PackFile _file;
    private readonly PackNode _root;
    private readonly IndicatorCatalogue _catalogue;
    private readonly OrgTree _tree;

    private GeneratorFile(PackFolder folder, PackFile file, IndicatorCatalogue catalogue, OrgTree tree)
    {
        (_folder, _file, _catalogue, _tree) = (folder, file, catalogue, tree);
        _root = PackYaml.Read(file, folder.Findings);
    }

    /// <summary>The plan; null when the pack has none of its own.</summary>
    internal static GeneratorPlan? Read(PackFolder folder, IndicatorCatalogue catalogue, OrgTree tree) =>
        folder.FindAll("figures", "generator.yaml") is [var file] && file.Path.StartsWith(folder.Code + "/", StringComparison.Ordinal)
            ? new GeneratorFile(folder, file, catalogue, tree).Plan()
            : null;

    private GeneratorPlan Plan()
    {
        PackYaml.OnlyKeys(_root, TopKeys, _folder.Findings);
        var indicators = (_root["indicators"]?.Entries ?? []).Select(e => Indicator(e.Key, e.Line, e.Value)).OfType<GeneratedIndicator>().ToList();
        foreach (var without in _catalogue.All.Where(i => i.Writer == IndicatorWriter.Import && indicators.TrueForAll(g => g.Info.Code != i.Code)))
            Find(1, $"指标“{without.Code}”没有生成参数", "在 indicators 下补上一条");
        var rank = PublisherClass.Rank(_root["class"]?.Text ?? "");
        if (rank is null) Find(1, $"来源等级“{_root["class"]?.Text}”不认识", $"可用：{string.Join("、", PublisherClass.All)}");
        return new(
            _file.Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_file.Text))), _root["seed"]?.Text ?? "", _root["publisher"]?.Text ?? "", rank ?? 1,
            string.Join(';', _root["flags"]?.Texts ?? []), Months(), Years(), [.. Shocks()], indicators);
    }

    private List<Period> Months()
    {
        if (_root["months"] is not { } node || !Period.TryParse(node["from"]?.Text, out var from) || !Period.TryParse(node["until"]?.Text, out var until)
            || from.Kind != PeriodKind.Month || until.Kind != PeriodKind.Month || from > until || until.StepsFrom(from) > 240)
        {
            Find(_root["months"]?.Line ?? 1, "months 的起止不对", "写作 {from: 2023-11, until: 2026-10}");
            return [];
        }

        var all = new List<Period>();
        for (var month = from; month <= until; month = month.Next()) all.Add(month);
        return all;
    }

    private List<int> Years()
    {
        if (_root["years"] is { } node && node["from"]?.Number is >= 1990 and var from && node["until"]?.Number is <= 2100 and var until && until >= from)
            return [.. Enumerable.Range((int)from, (int)(until - from) + 1)];
        Find(_root["years"]?.Line ?? 1, "years 的起止不对", "写作 {from: 2020, until: 2025}");
        return [];
    }

    private IEnumerable<Shock> Shocks()
    {
        foreach (var node in _root["shocks"]?.Items ?? [])
        {
            PackYaml.OnlyKeys(node, ShockKeys, _folder.Findings);
            var (indicator, org) = (node["indicator"]?.Text ?? "", _tree.Find(node["org"]?.Text ?? ""));
            if (_catalogue.Find(indicator) is null) Find(node.Line, $"冲击指向不存在的指标“{indicator}”", "改为已声明的指标代码");
            else if (org is null) Find(node.Line, $"冲击指向不存在的机构“{node["org"]?.Text}”", "改为机构代码");
            else if (!Period.TryParse(node["from"]?.Text, out var from) || !Period.TryParse(node["until"]?.Text, out var until)) Find(node.Line, "冲击的起止月份不对", "写作2025-08");
            else yield return new(indicator, org.Path, from, until, Number(node["factor"], 1));
        }
    }

    private GeneratedIndicator? Indicator(string code, int line, PackNode node)
    {
        PackYaml.OnlyKeys(node, IndicatorKeys, _folder.Findings);
        if (_catalogue.Find(code) is not { Formula: null } info)
        {
            Find(line, $"指标“{code}”不存在或由公式计算", "删去该条，或改为已声明的指标代码");
            return null;
        }

        var (method, depth) = (node["method"]?.Text ?? "", node["depth"]?.Text ?? "province");
        if (!Methods.Contains(method)) Find(line, $"“{code}”的 method“{method}”不认识", $"可用：{string.Join("、", Methods)}");
        if (!Depths.Contains(depth)) Find(line, $"“{code}”的 depth“{depth}”不认识", $"可用：{string.Join("、", Depths)}");
        var season = _root["seasons"]?[node["season"]?.Text ?? "flat"]?.Items.Select(n => Number(n, 1)).ToList() ?? [];
        if (method == "flow" && season.Count != 12) Find(line, $"“{code}”的 season“{node["season"]?.Text}”不存在或不足12个月", "在 seasons 下写12个数");
        var split = node["split"]?.Text is { } name ? Split(line, name) : null;
        if (method == "flow" && depth != "province" && split is null) Find(line, $"“{code}”要分到市县却没有 split", "写明 splits 中的一种份额");
        var of = node["of"]?.Texts ?? [];
        foreach (var missing in of.Where(o => _root["indicators"]?[o] is null)) Find(line, $"“{code}”的来源指标“{missing}”没有生成参数", "先为它写一条");
        if (method is "sum" or "difference" && of.Count != 2) Find(line, $"“{code}”的 of 应当是两个指标", "写作 of: [trade.export, trade.import]");
        foreach (var area in node["areas"]?.Entries.Where(a => _tree.Find(a.Key) is null) ?? []) Find(area.Line, $"“{code}”的地区“{area.Key}”不存在", "改为 areas.csv 中的代码");
        return new(
            info, method, Number(node["total"], 0), Number(node["growth"], 0),
            Numbers(node["growth_by_year"]).ToDictionary(p => int.Parse(p.Key, CultureInfo.InvariantCulture), p => p.Value),
            season, Number(node["noise"], 0), depth, split, Number(node["step"], 0),
            node["spread"] is null ? null : Number(node["spread"], 0), Numbers(node["areas"]), of, [.. Parts(info, node["parts"])]);
    }

    private IEnumerable<GeneratedPart> Parts(IndicatorInfo info, PackNode? node)
    {
        foreach (var (dimension, _, codes) in node?.Entries ?? [])
        {
            foreach (var (code, line, one) in codes.Entries)
            {
                PackYaml.OnlyKeys(one, PartKeys, _folder.Findings);
                var breakdown = $"{dimension}={code}";
                var group = one["group"]?.Texts.Select(g => $"{dimension}={g}").ToList() ?? [];
                foreach (var wrong in group.Append(breakdown))
                    if (Breakdowns.Problem(wrong, info, _catalogue) is { } problem) Find(line, problem.What, problem.Remedy);
                yield return new(breakdown, Number(one["share"], 0), Number(one["drift"], 0), Number(one["noise"], 0), group);
            }
        }
    }

    private Dictionary<string, double>? Split(int line, string name)
    {
        var weights = Numbers(_root["splits"]?[name]);
        var cities = _tree.Children(_tree.Province.Code).Select(c => c.Code).ToList();
        if (cities.TrueForAll(weights.ContainsKey)) return weights;
        Find(line, $"份额“{name}”不存在或缺少市", $"在 splits 下为每个市写权重：{string.Join("、", cities)}");
        return null;
    }

    private static Dictionary<string, double> Numbers(PackNode? node) => node?.Entries.ToDictionary(e => e.Key, e => Number(e.Value, 0)) ?? [];

    private static double Number(PackNode? node, double otherwise) => node?.Number is { } number ? (double)number : otherwise;

    private void Find(int line, string what, string remedy) => _folder.Findings.Add(new(_file.Path, line, what, remedy));
}

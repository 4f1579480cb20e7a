using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators;

/// <summary>Reads the dimensions figures are split by.</summary>
internal static class BreakdownFile
{
    private static readonly HashSet<string> DimensionKeys = ["name", "name_en", "codes"], CodeKeys = ["name", "name_en", "of"];

    internal static IReadOnlyList<BreakdownDimension> Read(PackFolder folder)
    {
        if (folder.Find("breakdowns.yaml") is not { } file) return [];
        var all = new List<BreakdownDimension>();
        foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
        {
            PackYaml.OnlyKeys(node, DimensionKeys, folder.Findings);
            if (node["name"]?.Text is null) folder.Findings.Add(new(file.Path, line, $"维度“{code}”没有名称", "补上 name"));
            var codes = Codes(folder, file, node["codes"]);
            foreach (var twice in codes.GroupBy(c => c.Name).Where(g => g.Count() > 1))
                folder.Findings.Add(new(file.Path, line, $"维度“{code}”中“{twice.Key}”用于{string.Join("、", twice.Select(c => c.Code))}", "同一维度内名称须唯一，请改名"));
            all.Add(new(code, node["name"]?.Text ?? code, node["name_en"]?.Text ?? code, codes));
        }

        return all;
    }

    private static List<BreakdownCode> Codes(PackFolder folder, PackFile file, PackNode? node)
    {
        var entries = node?.Entries.ToList() ?? [];
        var known = entries.Select(e => e.Key).ToHashSet();
        var codes = new List<BreakdownCode>();
        foreach (var (code, line, one) in entries)
        {
            PackYaml.OnlyKeys(one, CodeKeys, folder.Findings);
            if (one["name"]?.Text is null) folder.Findings.Add(new(file.Path, line, $"分组代码“{code}”没有名称", "补上 name"));
            var of = one["of"]?.Texts ?? [];
            foreach (var missing in of.Where(o => !known.Contains(o)))
                folder.Findings.Add(new(file.Path, line, $"合并代码“{code}”的组成“{missing}”不在同一维度中", $"改为已有的代码：{string.Join("、", known.Order(StringComparer.Ordinal))}"));
            codes.Add(new(code, one["name"]?.Text ?? code, one["name_en"]?.Text ?? code, of));
        }

        return codes;
    }
}

using System.Globalization;

namespace Luopan.Bench;

/// <summary>The pack of the province with a hundred indicators more, for benches of many figures.</summary>
internal sealed record ProvincePack(string Packs, IReadOnlyList<string> Orgs)
{
    internal const string Space = "shandong";
    internal const int Indicators = 100;

    /// <summary>Folder of its files.</summary>
    internal string Folder => Path.Combine(Packs, Space);

    /// <summary>Writes it into a folder.</summary>
    internal static ProvincePack Make(string data)
    {
        var packs = Path.Combine(data, "packs");
        var folder = Path.Combine(packs, Space);
        Copy(Path.Combine(Repo.Root, "packs", Space), folder);
        File.WriteAllText(Path.Combine(folder, "indicators", "bench.yaml"), string.Concat(Enumerable.Range(0, Indicators).Select(i =>
            $"bench.x{i}:\n  name: 甲{i}\n  unit: 亿元\n  decimals: 2\n  kind: flow\n  better: up\n  aggregate: sum\n  line: general\n  frequency: month\n  basis: 统计口径\n  writer: import figures\n  source: 甲\n  breakdowns: [industry]\n  definition: 甲。\n\n")));
        return new(packs, [.. File.ReadLines(Path.Combine(folder, "orgs.csv")).Skip(1).Select(l => l.Split(',')[0])]);
    }

    internal static string Month(int firstYear, int month) => string.Create(CultureInfo.InvariantCulture, $"{firstYear + (month / 12)}-{(month % 12) + 1:00}");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

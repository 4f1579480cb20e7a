using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>One more type beside those of the mini pack.</summary>
internal static class ExtraType
{
    /// <summary>What the pack check says with the type in a file of its own.</summary>
    internal static List<string> Findings(string type)
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

            File.WriteAllText(Path.Combine(root, "mini", "records", "a-extra.yaml"), type + "\n");
            return [.. new PackReader(AllModules.List).Read(root, "mini").Findings.Select(f => f.ToString())];
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

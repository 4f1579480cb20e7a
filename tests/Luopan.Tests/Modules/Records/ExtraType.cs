using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>One more type beside those of the mini pack.</summary>
internal static class ExtraType
{
    /// <summary>What the pack check says with the type in a file of its own.</summary>
    /// <param name="more">Files beside it, by path under the packs.</param>
    /// <param name="pack">The pack that is checked.</param>
    internal static List<string> Findings(string type, IReadOnlyDictionary<string, string>? more = null, string pack = "mini")
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
            foreach (var (path, text) in more ?? new Dictionary<string, string>())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                File.WriteAllText(Path.Combine(root, path), text);
            }

            return [.. new PackReader(AllModules.List).Read(root, pack).Findings.Select(f => f.ToString())];
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

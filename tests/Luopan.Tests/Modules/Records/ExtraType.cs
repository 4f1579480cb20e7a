using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>One more file beside those of the mini pack.</summary>
internal static class ExtraType
{
    /// <summary>What the pack check says with the file added; silent, it is a record type.</summary>
    internal static List<string> Findings(string text, string file = "records/a-extra.yaml") => [.. Read(text, file).Findings.Select(f => f.ToString())];

    internal static (PackContent Content, IReadOnlyList<PackFinding> Findings) Read(string text, string file)
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

            File.WriteAllText(Path.Combine(root, "mini", file), text + "\n");
            return new PackReader(AllModules.List).Read(root, "mini");
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

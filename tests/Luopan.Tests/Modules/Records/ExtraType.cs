using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>One more file beside those of the mini pack.</summary>
internal static class ExtraType
{
    /// <summary>What the pack check says with the file added; silent, it is a record type.</summary>
    /// <param name="more">Files beside it, by path under the packs.</param>
    /// <param name="pack">The pack that is checked.</param>
    internal static List<string> Findings(string text, IReadOnlyDictionary<string, string>? more = null, string pack = "mini", string file = "records/a-extra.yaml") =>
        [.. Read(text, file, more, pack).Findings.Select(f => f.ToString())];

    internal static (PackContent Content, IReadOnlyList<PackFinding> Findings) Read(string text, string file, IReadOnlyDictionary<string, string>? more = null, string pack = "mini")
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
            foreach (var (path, extra) in more ?? new Dictionary<string, string>())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                File.WriteAllText(Path.Combine(root, path), extra);
            }

            return new PackReader(AllModules.List).Read(root, pack);
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}

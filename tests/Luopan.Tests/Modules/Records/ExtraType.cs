using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>One more type beside those of the mini pack, with the files it names.</summary>
internal sealed class ExtraType : IDisposable
{
    /// <summary>Folder of the packs, for a server's <c>Packs:Path</c>.</summary>
    internal string Packs { get; } = Directory.CreateTempSubdirectory("luopan-packs").FullName;

    internal ExtraType(string type, params (string File, string Text)[] files)
    {
        foreach (var kept in Directory.EnumerateFiles(Repo.At("tests", "packs", "mini"), "*", SearchOption.AllDirectories)) Write(Path.GetRelativePath(Repo.At("tests", "packs", "mini"), kept), File.ReadAllText(kept));
        Write("records/a-extra.yaml", type + "\n");
        foreach (var (file, text) in files) Write(file, text);
    }

    internal List<string> Findings() => [.. new PackReader(AllModules.List).Read(Packs, "mini").Findings.Select(f => f.ToString())];

    /// <summary>What the pack check says with the type in a file of its own.</summary>
    internal static List<string> Findings(string type)
    {
        using var extra = new ExtraType(type);
        return extra.Findings();
    }

    public void Dispose() => Directory.Delete(Packs, true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(Packs, "mini", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

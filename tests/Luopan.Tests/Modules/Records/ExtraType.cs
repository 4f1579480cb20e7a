using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Records;

/// <summary>The mini pack with one file more, and the files that one names.</summary>
internal sealed class ExtraType : IDisposable
{
    private const string Extra = "records/a-extra.yaml";

    /// <param name="files">Files beside it, by path in the pack.</param>
    internal ExtraType(string type, params (string File, string Text)[] files) : this(type, Extra, files.ToDictionary(f => "mini/" + f.File, f => f.Text))
    {
    }

    private ExtraType(string text, string file, IReadOnlyDictionary<string, string>? more)
    {
        var mini = Repo.At("tests", "packs", "mini");
        foreach (var kept in Directory.EnumerateFiles(mini, "*", SearchOption.AllDirectories)) Write(Path.Combine("mini", Path.GetRelativePath(mini, kept)), File.ReadAllText(kept));
        Write(Path.Combine("mini", file), text + "\n");
        foreach (var (path, extra) in more ?? new Dictionary<string, string>()) Write(path, extra);
    }

    /// <summary>Folder of the packs, for a server's <c>Packs:Path</c>.</summary>
    internal string Packs { get; } = Directory.CreateTempSubdirectory("luopan-packs").FullName;

    internal List<string> Findings() => [.. Read("mini").Findings.Select(f => f.ToString())];

    /// <summary>What the pack check says with the file added; silent, it is a record type.</summary>
    /// <param name="more">Files beside it, by path under the packs.</param>
    /// <param name="pack">The pack that is checked.</param>
    internal static List<string> Findings(string text, IReadOnlyDictionary<string, string>? more = null, string pack = "mini", string file = Extra)
    {
        using var extra = new ExtraType(text, file, more);
        return [.. extra.Read(pack).Findings.Select(f => f.ToString())];
    }

    internal static (PackContent Content, IReadOnlyList<PackFinding> Findings) Read(string text, string file)
    {
        using var extra = new ExtraType(text, file, null);
        return extra.Read("mini");
    }

    public void Dispose() => Directory.Delete(Packs, true);

    private (PackContent Content, IReadOnlyList<PackFinding> Findings) Read(string pack) => new PackReader(AllModules.List).Read(Packs, pack);

    private void Write(string file, string text)
    {
        var path = Path.Combine(Packs, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

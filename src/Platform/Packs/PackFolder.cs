using System.Security.Cryptography;
using System.Text;

namespace Luopan.Platform.Packs;

/// <summary>Something wrong in a pack: where, what, and what to do.</summary>
/// <param name="Line">1-based; 0 when the whole file is meant.</param>
public sealed record PackFinding(string File, int Line, string What, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {What}，{Remedy}";
}

/// <summary>One text file of a pack.</summary>
/// <param name="Path">Relative to the packs' common folder, e.g. <c>shandong/orgs.csv</c>.</param>
public sealed record PackFile(string Path, string Text);

/// <summary>A pack on disk, with the pack it builds on: a file missing here is taken from the parent.</summary>
public sealed class PackFolder
{
    private static readonly UTF8Encoding Strict = new(false, true);
    private readonly string _root;

    /// <param name="root">Folder that holds all packs.</param>
    /// <param name="code">Name of the pack's folder.</param>
    public PackFolder(string root, string code)
    {
        (_root, Code) = (root, code);
        if (!Directory.Exists(Path.Combine(root, code)))
            throw new DirectoryNotFoundException($"No pack '{code}' under {root}.");
        Findings = [];
        Header = PackYaml.Read(Read("pack.yaml") ?? new PackFile($"{code}/pack.yaml", ""), Findings);
        Parent = Header["parent"]?.Text is { Length: > 0 } parent ? new PackFolder(root, parent) : null;
    }

    private PackFolder() => (_root, Code, Findings, Header) = ("", "", [], new PackNode("", null));

    /// <summary>A pack without files, for reading a definition that was kept elsewhere.</summary>
    public static PackFolder Bare() => new();

    public string Code { get; }

    public PackNode Header { get; }

    public PackFolder? Parent { get; }

    /// <summary>What is wrong with the pack; every reader adds to it.</summary>
    public List<PackFinding> Findings { get; }

    /// <summary>A file of this pack, else of its parent; null when neither has it.</summary>
    public PackFile? Find(string path) => Read(path) ?? Parent?.Find(path);

    /// <summary>All files under a folder that end so: this pack's own folder if it has one, else the parent's.</summary>
    public IReadOnlyList<PackFile> FindAll(string folder, string ending)
    {
        var here = Path.Combine(_root, Code, folder);
        if (!Directory.Exists(here)) return Parent?.FindAll(folder, ending) ?? [];
        return [.. Directory.EnumerateFiles(here, "*" + ending).Order(StringComparer.Ordinal).Select(f => Read(Path.Combine(folder, Path.GetFileName(f))))
            .OfType<PackFile>()];
    }

    /// <summary>SHA-256 over every file of the pack and its parents: the same content has the same hash.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var pack = this; pack is not null; pack = pack.Parent)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_root, pack.Code), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(_root, file)));
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private PackFile? Read(string path)
    {
        var file = Path.Combine(_root, Code, path);
        if (!File.Exists(file)) return null;
        var name = $"{Code}/{path.Replace('\\', '/')}";
        try
        {
            return new PackFile(name, Strict.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            Findings.Add(new(name, 0, "文件不是UTF-8编码", "另存为UTF-8后再检查"));
            return null;
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Packs;

/// <summary>A module's part of a pack.</summary>
public interface IPackPart
{
    /// <summary>Reads and checks the part; findings go to the folder. Later parts see what earlier ones read.</summary>
    void Read(PackFolder folder, PackContent content);

    /// <summary>Seeds the tables from the content; must change nothing when run again. From then on people own the rows.</summary>
    Task Seed(IServiceProvider services, PackContent content, CancellationToken stop);
}

/// <summary>A pack in memory: each module's definitions, by type.</summary>
public sealed class PackContent(string code, string hash)
{
    public static readonly PackContent None = new("", "");
    private readonly Dictionary<Type, object> _parts = [];

    public string Code { get; } = code;

    /// <summary>See <see cref="PackFolder.ContentHash"/>.</summary>
    public string Hash { get; } = hash;

    public void Put<T>(T part) where T : class => _parts[typeof(T)] = part;

    public T Get<T>() where T : class => (T)_parts[typeof(T)];

    public bool Has<T>() where T : class => _parts.ContainsKey(typeof(T));
}

/// <summary>A pack version that was loaded into this space; kept by content hash, so that old results can say what they were made with.</summary>
public sealed class PackLoad
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Code { get; init; }

    public required string Version { get; init; }

    public required string Hash { get; init; }

    public required DateTime At { get; init; }
}

internal static class PackModel
{
    internal static void Map(ModelBuilder model) => model.Entity<PackLoad>().ToTable("platform_pack").HasIndex(p => p.Hash).IsUnique();
}

/// <summary>Reads a pack through every module's part.</summary>
public sealed class PackReader(IEnumerable<IModule> modules)
{
    /// <summary>The content with all findings; content with findings is not for use.</summary>
    public (PackContent Content, IReadOnlyList<PackFinding> Findings) Read(string root, string code)
    {
        var folder = new PackFolder(root, code);
        var content = new PackContent(code, folder.ContentHash());
        content.Put(folder);
        foreach (var part in modules.Select(m => m.Pack).OfType<IPackPart>()) part.Read(folder, content);
        return (content, [.. folder.Findings.Concat(folder.Parent?.Findings ?? []).Distinct()]);
    }
}

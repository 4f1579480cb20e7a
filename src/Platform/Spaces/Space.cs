using Luopan.Platform.Packs;

namespace Luopan.Platform.Spaces;

/// <summary>Which database engine a space stands on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>One authority's world: a pack, a database, a file store.</summary>
/// <param name="Code">Short name, also the folder under <c>data/</c>.</param>
/// <param name="Folder">Files, keys, and with SQLite the database.</param>
/// <param name="Configured">False when the product made the space up for a first look; only then demo accounts exist.</param>
public sealed record Space(string Code, string Pack, string Folder, DatabaseProvider Provider, string ConnectionString, bool Configured)
{
    /// <summary>The content of law 5, read once at start.</summary>
    public PackContent Content { get; set; } = PackContent.None;
}

/// <summary>All spaces of this server, in the order sign-in offers them.</summary>
public sealed class SpaceRegistry(IReadOnlyList<Space> spaces)
{
    public IReadOnlyList<Space> All { get; } = spaces;

    public Space? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}

/// <summary>The space of this request, job or command; asking before one is entered is a bug.</summary>
public sealed class CurrentSpace
{
    private Space? _space;

    public bool IsEntered => _space is not null;

    public Space Space => _space ?? throw new InvalidOperationException("No space was entered.");

    public void Enter(Space space) => _space = space;
}

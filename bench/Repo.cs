namespace Luopan.Bench;

/// <summary>The checkout the benches stand in.</summary>
internal static class Repo
{
    internal static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luopan.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Luopan.slnx");
    }
}

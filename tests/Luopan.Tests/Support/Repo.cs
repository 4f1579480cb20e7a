using Xunit;

namespace Luopan.Tests.Support;

/// <summary>Where the source tree lies, found from the test program upwards.</summary>
internal static class Repo
{
    internal static string Root { get; } = Find();

    /// <summary>A file or folder of the source tree.</summary>
    internal static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The mission's documents beside the project; the test is skipped, saying so, where they are absent.</summary>
    internal static string Shared(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"../shared/{string.Join('/', parts)} is not on this machine.");
        return path;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luopan.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Luopan.slnx");
    }
}

using System.IO.Compression;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Writes a package again in a fixed order with fixed times, so that the same document is the same bytes.</summary>
internal static class Repack
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void To(MemoryStream package, Stream target)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, true);
        using var sorted = new ZipArchive(target, ZipArchiveMode.Create, true);
        foreach (var entry in source.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = sorted.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}

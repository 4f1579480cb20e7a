using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Luopan.App.Backups;

/// <summary>What a backup holds and whence it comes: the first thing restore reads, and what it holds every byte against.</summary>
/// <param name="Migrations">Steps of the database structure the copy has; a program that lacks one is too old for it.</param>
/// <param name="Packs">Every pack version that was loaded into the space, oldest first.</param>
internal sealed record Manifest(
    int Format, string Product, string Space, string Provider, DateTime At, IReadOnlyList<string> Migrations, IReadOnlyList<Manifest.PackVersion> Packs, IReadOnlyList<Manifest.Part> Parts)
{
    internal const string Entry = "manifest.json";
    internal const int Known = 1;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal sealed record PackVersion(string Code, string Version, string Hash);

    /// <param name="Sha256">Hexadecimal, lower case.</param>
    internal sealed record Part(string Name, long Size, string Sha256);

    internal static async Task<string> Hash(Stream content, CancellationToken stop) => Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));

    internal async Task Write(ZipArchive zip, CancellationToken stop)
    {
        await using var entry = await zip.CreateEntry(Entry).OpenAsync(stop);
        await JsonSerializer.SerializeAsync(entry, this, Json, stop);
    }

    /// <summary>Null when the archive has none that can be read: it was not made by this product.</summary>
    internal static async Task<Manifest?> Read(ZipArchive zip, CancellationToken stop)
    {
        if (zip.GetEntry(Entry) is not { } found) return null;
        try
        {
            await using var entry = await found.OpenAsync(stop);
            return await JsonSerializer.DeserializeAsync<Manifest>(entry, Json, stop) is { Parts: not null, Migrations: not null, Packs: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

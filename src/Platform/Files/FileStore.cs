using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Files;

/// <summary>A stored file's card; the bytes lie beside the database under their hash, outside the web root.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required long Size { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}

/// <summary>Content-addressed files of a space: the same bytes are kept once, and a file is whole or not there.</summary>
public sealed class FileStore(CurrentSpace space, CurrentUser user, DbContext db, TimeProvider time)
{
    /// <summary>Largest file taken in, bytes.</summary>
    public const long Limit = 50L * 1024 * 1024;

    private const int LongestName = 200;

    public static readonly Fault TooLarge = new("platform.file-too-large", $"文件超过{Limit / 1024 / 1024}兆字节上限，请删去图片或拆分后再上传。", FaultKind.TooLarge);

    private string Root => Path.Combine(space.Space.Folder, "files");

    /// <summary>Keeps a file and adds its card to the present unit of work; the caller saves.</summary>
    public async Task<Outcome<StoredFile>> Keep(string name, Stream content, CancellationToken stop)
    {
        Directory.CreateDirectory(Root);
        var temporary = Path.Combine(Root, $".{Guid.NewGuid():N}.part");
        try
        {
            var (hash, size) = await Copy(content, temporary, stop);
            if (size > Limit) return TooLarge;
            var final = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            if (!File.Exists(final)) File.Move(temporary, final);
            else File.SetLastWriteTimeUtc(final, time.GetUtcNow().UtcDateTime);
            var card = new StoredFile { Name = SafeName(name), Hash = hash, Size = size, At = time.GetUtcNow().UtcDateTime, By = user.UserName };
            db.Add(card);
            return card;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<StoredFile?> Find(Guid id, CancellationToken stop) => await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop);

    public Stream Open(StoredFile file) => File.OpenRead(PathOf(file.Hash));

    /// <summary>Hands a file out as it was brought: always as a download of no particular kind, never to be shown or run by the browser.</summary>
    /// <param name="name">What it is called there; its own name when silent.</param>
    public FileStreamHttpResult Hand(StoredFile file, HttpContext http, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(Open(file), "application/octet-stream", name ?? file.Name);
    }

    /// <summary>Removes what a killed process left: unfinished copies, and bytes that no card names. What is younger than an hour may still be at work and stays.</summary>
    public async Task<int> Sweep(CancellationToken stop)
    {
        if (!Directory.Exists(Root)) return 0;
        var before = time.GetUtcNow().UtcDateTime.AddHours(-1);
        var old = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < before).ToList();
        if (old.Count == 0) return 0;
        var named = await db.Set<StoredFile>().Select(f => f.Hash).ToHashSetAsync(stop);
        var left = old.Where(f => !named.Contains(Path.GetFileName(f))).ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    // Without folders, and without characters nobody sees: turned writing makes “付款fdp.exe” read as a PDF.
    private static string SafeName(string name)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/'));
        var clean = string.Concat(bare.EnumerateRunes().Where(r => !Rune.IsControl(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))).TrimStart().TrimEnd(' ', '.');
        if (clean.Length > LongestName) clean = clean[^LongestName..];
        if (clean.Length > 0 && char.IsLowSurrogate(clean[0])) clean = clean[1..];
        return clean.Length == 0 ? "未命名" : clean;
    }

    private static async Task<(string Hash, long Size)> Copy(Stream content, string path, CancellationToken stop)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        long size = 0;
        while (await content.ReadAsync(buffer, stop) is var read and > 0)
        {
            size += read;
            if (size > Limit) break;
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        await file.FlushAsync(stop);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), size);
    }
}

internal static class FileModel
{
    internal static void Map(ModelBuilder model) => model.Entity<StoredFile>().ToTable("platform_file").HasIndex(f => f.Hash);
}

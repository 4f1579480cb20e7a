using System.IO.Compression;
using System.Text.RegularExpressions;
using Luopan.Platform.Spaces;

namespace Luopan.App.Backups;

/// <summary>Looks at a backup before anything is touched: ours, whole, for this space, and not newer than this program.</summary>
internal static partial class CheckBackup
{
    /// <summary>The refusal in Chinese; null when the backup may be put in place.</summary>
    /// <param name="known">Steps of the database structure this program knows.</param>
    /// <param name="force">A backup of another space is wanted here.</param>
    internal static async Task<string?> Run(ZipArchive zip, Manifest? manifest, Space into, IReadOnlyCollection<string> known, bool force, CancellationToken stop)
    {
        if (manifest is null) return "不是罗盘的备份文件（没有可读的 manifest.json），未恢复。";
        if (manifest.Format > Manifest.Known || manifest.Migrations.Except(known).Any())
            return $"备份由较新的程序（{manifest.Product}）生成，本程序不认识它的数据库结构，请用同一版本或更新的程序恢复。";
        if (manifest.Provider != into.Provider.ToString())
            return $"备份的数据库是{manifest.Provider}，本空间用的是{into.Provider}，请把 Database:Provider 改为与备份一致后再恢复。";
        if (manifest.Space != into.Code && !force)
            return $"备份属于空间{manifest.Space}，不是{into.Code}：请用 --space 指明；确要恢复到{into.Code}，请加 --force。";
        return await Touched(zip, manifest, stop) is { } name ? $"备份文件中的 {name} 与清单不符，文件已损坏或被改动，未恢复；请换一份备份。" : null;
    }

    // The name of the first part that is missing, altered, slipped in, or has no business in a backup.
    private static async Task<string?> Touched(ZipArchive zip, Manifest manifest, CancellationToken stop)
    {
        if (manifest.Parts.GroupBy(p => p.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) return twice.Key;
        var listed = manifest.Parts.ToDictionary(p => p.Name);
        if (zip.Entries.GroupBy(e => e.FullName).FirstOrDefault(g => g.Count() > 1 || (g.Key != Manifest.Entry && !listed.ContainsKey(g.Key))) is { } strange) return strange.Key;
        foreach (var part in manifest.Parts)
        {
            if (!Name().IsMatch(part.Name) || zip.GetEntry(part.Name) is not { } entry || entry.Length != part.Size) return part.Name;
            try
            {
                await using var content = await entry.OpenAsync(stop);
                if (await Manifest.Hash(content, stop) != part.Sha256) return part.Name;
            }
            catch (InvalidDataException)
            {
                return part.Name;
            }
        }

        return listed.ContainsKey(WriteBackup.SqliteEntry) || listed.ContainsKey(WriteBackup.PostgresEntry) ? null : WriteBackup.SqliteEntry;
    }

    [GeneratedRegex(@"^(luopan\.(db|dump)|files/[0-9a-f]{2}/[0-9a-f]{64}|keys/[A-Za-z0-9.-]+\.xml)$")]
    private static partial Regex Name();
}

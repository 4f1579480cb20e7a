using System.IO.Compression;
using Luopan.Modules;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.App.Backups;

/// <summary>Puts a backup in place of a space: files first, which harm nobody, the database last and in one step; what was there is kept beside it.</summary>
internal static class RestoreBackup
{
    /// <summary>The refusal in Chinese; null when the space is as it was backed up.</summary>
    internal static async Task<string?> Run(LuopanDb db, Space into, string source, bool force, TimeProvider time, CancellationToken stop)
    {
        if (!File.Exists(source)) return $"没有备份文件 {source}。";
        using var only = await SpaceLock.Take(into, time, stop);
        using var alone = SpaceLock.Alone(into);
        if (alone is null) return $"空间{into.Code}正有程序在提供服务，请先停止它再恢复。";
        try
        {
            await using var file = File.OpenRead(source);
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, false, null, stop);
            var manifest = await Manifest.Read(zip, stop);
            if (await CheckBackup.Run(zip, manifest, into, [.. db.Database.GetMigrations()], force, stop) is { } refusal) return refusal;
            if (!force && await Dialect.DatabaseExists(db, stop)) return $"空间{into.Code}已有数据，未恢复；确要替换请加 --force，原有数据库会另存。";
            await PutFiles(zip, manifest!, into, stop);
            return await PutDatabase(zip, into, stop);
        }
        catch (InvalidDataException)
        {
            return "不是罗盘的备份文件（压缩包无法读取），未恢复。";
        }
    }

    // Keys that are already there stay: other spaces of this server use them too.
    private static async Task PutFiles(ZipArchive zip, Manifest manifest, Space into, CancellationToken stop)
    {
        foreach (var part in manifest.Parts.Where(p => p.Name.Contains('/', StringComparison.Ordinal)))
        {
            var root = part.Name.StartsWith("keys/", StringComparison.Ordinal) ? Path.GetDirectoryName(into.Folder)! : into.Folder;
            var path = Path.Combine(root, part.Name);
            if (File.Exists(path)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await Extract(zip, part.Name, path, stop);
        }
    }

    private static async Task<string?> PutDatabase(ZipArchive zip, Space into, CancellationToken stop)
    {
        var name = into.Provider == DatabaseProvider.Sqlite ? WriteBackup.SqliteEntry : WriteBackup.PostgresEntry;
        var incoming = Path.Combine(into.Folder, name + ".incoming");
        try
        {
            await Extract(zip, name, incoming, stop);
            if (into.Provider == DatabaseProvider.Postgres) return await PostgresTool.Restore(into, incoming, stop);
            Dialect.SwapSqlite(incoming, Path.Combine(into.Folder, name));
            return null;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    // Whole or not there, also when the process is killed meanwhile.
    private static async Task Extract(ZipArchive zip, string name, string path, CancellationToken stop)
    {
        var part = path + ".part";
        await using (var written = new FileStream(part, WriteBackup.OwnerOnly(FileMode.Create)))
        await using (var content = await zip.GetEntry(name)!.OpenAsync(stop))
        {
            await content.CopyToAsync(written, stop);
            written.Flush(flushToDisk: true);
        }

        File.Move(part, path, true);
    }
}

using System.IO.Compression;
using Luopan.App.Cli;
using Luopan.Modules;
using Luopan.Platform.Db;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.App.Backups;

/// <summary>Writes a space into one file while it is in use: first the database at one moment, then the files it names, which are never altered once they are there.</summary>
internal static class WriteBackup
{
    internal const string SqliteEntry = "luopan.db", PostgresEntry = "luopan.dump";

    /// <summary>The refusal in Chinese; null when the file is written whole.</summary>
    internal static async Task<string?> Run(CliHost cli, string target, TimeProvider time, CancellationToken stop)
    {
        if (File.Exists(target)) return $"{target} 已存在，请换一个文件名。";
        var db = cli.Get<LuopanDb>();
        if (!await Dialect.DatabaseExists(db, stop)) return $"空间{cli.Space.Code}还没有数据库，无可备份；请检查 Data:Path 与数据库设置。";
        var (part, copy) = (target + ".part", target + ".db");
        try
        {
            if (await CopyDatabase(cli, db, copy, stop) is { } refusal) return refusal;
            await using (var file = new FileStream(part, OwnerOnly(FileMode.Create)))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
                await Fill(zip, cli, db, copy, time, stop);
            File.Move(part, target);
            return null;
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
        }
    }

    // A backup holds everything the space holds, keys too.
    internal static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static async Task<string?> CopyDatabase(CliHost cli, LuopanDb db, string copy, CancellationToken stop)
    {
        await using (new FileStream(copy, OwnerOnly(FileMode.Create)))
        {
        }

        if (cli.Space.Provider == DatabaseProvider.Postgres) return await PostgresTool.Run("pg_dump", cli.Space, ["--format=custom", "--file=" + copy], stop);
        await Dialect.BackupSqlite(db, copy, stop);
        return null;
    }

    private static async Task Fill(ZipArchive zip, CliHost cli, LuopanDb db, string copy, TimeProvider time, CancellationToken stop)
    {
        var parts = new List<Manifest.Part> { await Add(zip, copy, cli.Space.Provider == DatabaseProvider.Sqlite ? SqliteEntry : PostgresEntry, stop) };
        foreach (var (folder, name) in new[] { (Path.Combine(cli.Space.Folder, "files"), "files"), (Path.Combine(Path.GetDirectoryName(cli.Space.Folder)!, "keys"), "keys") })
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                parts.Add(await Add(zip, file, $"{name}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", stop));
        }

        var packs = await db.Set<PackLoad>().AsNoTracking().OrderBy(p => p.At).Select(p => new Manifest.PackVersion(p.Code, p.Version, p.Hash)).ToListAsync(stop);
        var migrations = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        var product = typeof(WriteBackup).Assembly.GetName().Version?.ToString(3) ?? "";
        await new Manifest(Manifest.Known, product, cli.Space.Code, cli.Space.Provider.ToString(), time.GetUtcNow().UtcDateTime, migrations, packs, parts).Write(zip, stop);
    }

    private static async Task<Manifest.Part> Add(ZipArchive zip, string file, string name, CancellationToken stop)
    {
        await zip.CreateEntryFromFileAsync(file, name, stop);
        await using var read = File.OpenRead(file);
        return new(name, read.Length, await Manifest.Hash(read, stop));
    }
}

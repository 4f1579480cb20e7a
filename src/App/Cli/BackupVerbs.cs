using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using Luopan.Modules;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Npgsql;

namespace Luopan.App.Cli;

/// <summary><c>backup</c> and <c>restore</c>: one file a space, database and files together.</summary>
internal static class BackupVerb
{
    private const string SqliteEntry = "luopan.db", PostgresEntry = "luopan.dump";

    internal static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "Backup file to write (.zip); must not exist." };
        var space = CommandLine.SpaceOption;
        var backup = new Command("backup", "Write a consistent backup of a space while it is in use.") { file, space };
        backup.SetAction(async (parsed, stop) =>
        {
            var target = Path.GetFullPath(parsed.GetValue(file)!);
            if (File.Exists(target)) return Refuse($"{target} 已存在，请换一个文件名。");
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var part = target + ".part";
            await using (var zip = await ZipFile.OpenAsync(part, ZipArchiveMode.Create, stop))
            {
                await AddDatabase(zip, cli, part, stop);
                var files = Path.Combine(cli.Space.Folder, "files");
                if (Directory.Exists(files))
                    foreach (var kept in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)))
                        await zip.CreateEntryFromFileAsync(kept, "files/" + Path.GetRelativePath(files, kept), stop);
            }

            File.Move(part, target);
            Console.WriteLine($"{cli.Space.Code}：已备份到 {target}（{new FileInfo(target).Length / 1024}千字节）。");
            return CommandLine.Done;
        });
        return backup;
    }

    internal static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "Backup file to read." };
        var space = CommandLine.SpaceOption;
        var restore = new Command("restore", "Put a backup in place of a space; stop the server first. The present state is kept beside it.") { file, space };
        restore.SetAction(async (parsed, stop) =>
        {
            var source = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(source)) return Refuse($"没有备份文件 {source}。");
            await using var app = LuopanHost.Builder([]).Build();
            var spaces = app.Services.GetRequiredService<SpaceRegistry>();
            var into = parsed.GetValue(space) is { } code ? spaces.Find(code) : spaces.All[0];
            if (into is null) return Refuse("没有这个空间。");
            await using var zip = await ZipFile.OpenReadAsync(source, stop);
            var entry = zip.GetEntry(into.Provider == DatabaseProvider.Sqlite ? SqliteEntry : PostgresEntry);
            if (entry is null) return Refuse("不是本数据库的备份文件，请检查 Database:Provider 与备份时是否一致。");
            Directory.CreateDirectory(into.Folder);
            if (into.Provider == DatabaseProvider.Sqlite) await RestoreSqlite(entry, into, stop);
            else await RestorePostgres(entry, into, stop);
            foreach (var kept in zip.Entries.Where(e => e.FullName.StartsWith("files/", StringComparison.Ordinal) && e.Name.Length > 0))
            {
                var path = Path.GetFullPath(Path.Combine(into.Folder, kept.FullName));
                if (!path.StartsWith(Path.GetFullPath(into.Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return Refuse("备份文件内路径不合规，未恢复。");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await kept.ExtractToFileAsync(path, true, stop);
            }

            Console.WriteLine($"{into.Code}：已从 {source} 恢复。");
            return CommandLine.Done;
        });
        return restore;
    }

    private static async Task AddDatabase(ZipArchive zip, CliHost cli, string part, CancellationToken stop)
    {
        var copy = part + ".db";
        try
        {
            if (cli.Space.Provider == DatabaseProvider.Sqlite) await Dialect.BackupSqlite(cli.Get<LuopanDb>(), copy, stop);
            else await Postgres("pg_dump", cli.Space, ["--format=custom", "--file=" + copy], stop);
            await zip.CreateEntryFromFileAsync(copy, cli.Space.Provider == DatabaseProvider.Sqlite ? SqliteEntry : PostgresEntry, stop);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    // The database that was there is kept beside the restored one until the operator deletes it.
    private static async Task RestoreSqlite(ZipArchiveEntry entry, Space into, CancellationToken stop)
    {
        var database = Path.Combine(into.Folder, "luopan.db");
        var incoming = database + ".incoming";
        await entry.ExtractToFileAsync(incoming, true, stop);
        foreach (var old in new[] { database, database + "-wal", database + "-shm" }.Where(File.Exists)) File.Move(old, old + ".before-restore", true);
        File.Move(incoming, database);
    }

    private static async Task RestorePostgres(ZipArchiveEntry entry, Space into, CancellationToken stop)
    {
        var incoming = Path.Combine(into.Folder, PostgresEntry + ".incoming");
        await entry.ExtractToFileAsync(incoming, true, stop);
        try
        {
            await Postgres("pg_restore", into, ["--clean", "--if-exists", "--single-transaction", "--dbname=" + new NpgsqlConnectionStringBuilder(into.ConnectionString).Database, incoming], stop);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private static async Task Postgres(string tool, Space space, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        var c = new NpgsqlConnectionStringBuilder(space.ConnectionString);
        var start = new ProcessStartInfo(tool, arguments);
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) =
            (c.Host, c.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), c.Username, c.Password, c.Database);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} ended with {process.ExitCode}.");
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.Refused;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Npgsql;

namespace Luopan.App.Backups;

/// <summary>PostgreSQL's own tools, found on the path or where Debian keeps them.</summary>
internal static class PostgresTool
{
    /// <summary>Runs a tool on the space's database; the refusal in Chinese, null when it ended well.</summary>
    internal static async Task<string?> Run(string tool, Space space, IReadOnlyList<string> arguments, CancellationToken stop, string? database = null)
    {
        var c = new NpgsqlConnectionStringBuilder(space.ConnectionString);
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) =
            (c.Host, c.Port.ToString(CultureInfo.InvariantCulture), c.Username, c.Password, database ?? c.Database);
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? null : $"{tool} 未能完成：{said.Trim()}";
        }
        catch (Win32Exception)
        {
            return $"没有找到 {tool}：请安装与服务器同版本的 postgresql-client，或用 PostgreSQL 自带的办法备份数据库，并一并备份文件夹 {space.Folder}。";
        }
    }

    /// <summary>Restores into a database of its own, then lets the two change names in one step.</summary>
    internal static async Task<string?> Restore(Space into, string dump, CancellationToken stop)
    {
        var incoming = await Dialect.NewPostgresBeside(into.ConnectionString, stop);
        if (await Run("pg_restore", into, ["--no-owner", "--exit-on-error", "--dbname=" + incoming, dump], stop, incoming) is { } refusal)
        {
            await Dialect.DropPostgres(into.ConnectionString, incoming, stop);
            return refusal;
        }

        await Dialect.SwapPostgres(into.ConnectionString, incoming, stop);
        return null;
    }

    private static string Find(string tool)
    {
        const string debian = "/usr/lib/postgresql";
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => p.Length > 0 && File.Exists(Path.Combine(p, tool)));
        if (onPath || !Directory.Exists(debian)) return tool;
        return Directory.EnumerateDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin", tool)).FirstOrDefault(File.Exists) ?? tool;
    }
}

using System.Data;
using System.Data.Common;
using Luopan.Platform.Spaces;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Luopan.Platform.Db;

/// <summary>The one place where the engines differ: connecting, bulk insert, backup, upkeep. Another database is one more Storage project and its lines here.</summary>
public static partial class Dialect
{
    public static void Use(DbContextOptionsBuilder options, DatabaseProvider provider, string connection)
    {
        if (provider == DatabaseProvider.Sqlite)
            options.UseSqlite(connection, x => x.MigrationsAssembly("Luopan.Storage.Sqlite"));
        else
            options.UseNpgsql(connection, x => x.MigrationsAssembly("Luopan.Storage.Postgres"));
    }

    public static bool IsSqlite(DbContext db) => db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Whether a save failed because a unique index has the key already.</summary>
    public static bool IsTwice(DbUpdateException e) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <summary>Whether the engine refused a text it cannot hold: PostgreSQL knows no character zero.</summary>
    public static bool IsUnreadableText(Exception? e) => (e as PostgresException ?? e?.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.CharacterNotInRepertoire;

    /// <summary>Clears the lock row that a process killed in mid-migration leaves; the caller holds the space's own lock, so nobody else can be migrating.</summary>
    public static async Task ClearStaleMigrationLock(DbContext db, CancellationToken stop)
    {
        if (!IsSqlite(db)) return;
        await Run(db, "PRAGMA journal_mode=WAL;", stop);
        await Run(db, "DROP TABLE IF EXISTS \"__EFMigrationsLock\";", stop);
    }

    /// <summary>Writes many rows in the caller's transaction: prepared statement on SQLite, COPY on PostgreSQL. The rows are made on another thread while those before are written.</summary>
    /// <param name="columns">Column names, in the order of every row's values: texts, whole numbers, bools, ids, moments in UTC, nulls.</param>
    public static async Task BulkInsert(DbContext db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(stop);
        if (connection is NpgsqlConnection postgres) await PostgresBulk.Insert(postgres, table, columns, rows, stop);
        else await SqliteBulk.Insert((SqliteConnection)connection, table, columns, rows, stop);
    }

    /// <summary>Within a transaction: from now on nobody writes to the table and all who did have committed; false when they take longer than two seconds. SQLite has one writer anyhow.</summary>
    public static async Task<bool> AwaitWriters(DbContext db, string table, CancellationToken stop)
    {
        if (IsSqlite(db)) return true;
        try
        {
            await Run(db, $"SET LOCAL lock_timeout = '2s'; LOCK TABLE \"{table}\" IN SHARE ROW EXCLUSIVE MODE;", stop);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>A consistent copy of a SQLite database while it is in use. PostgreSQL spaces are dumped with pg_dump by the backup verb.</summary>
    public static Task BackupSqlite(DbContext db, string file, CancellationToken stop) =>
        Run(db, $"VACUUM INTO '{file.Replace("'", "''", StringComparison.Ordinal)}';", stop);

    /// <summary>Asks the engine itself whether its file is whole; "ok" when it is.</summary>
    public static async Task<string> CheckIntegrity(DbContext db, CancellationToken stop)
    {
        await using var command = await Command(db, IsSqlite(db) ? "PRAGMA quick_check;" : "SELECT 'ok';", stop);
        return (string?)await command.ExecuteScalarAsync(stop) ?? "";
    }

    private static async Task Run(DbContext db, string sql, CancellationToken stop)
    {
        await using var command = await Command(db, sql, stop);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<DbCommand> Command(DbContext db, string sql, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(stop);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}

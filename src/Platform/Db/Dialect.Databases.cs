using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Luopan.Platform.Db;

/// <summary>Whole databases: whether there is one, making it, putting another in its place.</summary>
public static partial class Dialect
{
    /// <summary>Whether the space has a database yet; asking makes none.</summary>
    public static Task<bool> DatabaseExists(DbContext db, CancellationToken stop)
    {
        var connection = db.Database.GetConnectionString()!;
        return IsSqlite(db) ? Task.FromResult(File.Exists(new SqliteConnectionStringBuilder(connection).DataSource)) : Opens(connection, stop);
    }

    /// <summary>Makes the space's database, and the table that counts its migrations, where PostgreSQL has none yet; SQLite makes its file by itself.</summary>
    /// <exception cref="InvalidOperationException">The account may not make databases; the message says how to go on.</exception>
    public static async Task EnsureDatabase(DbContext db, CancellationToken stop)
    {
        if (IsSqlite(db)) return;
        var connection = db.Database.GetConnectionString()!;
        if (!await Opens(connection, stop)) await Create(connection, new NpgsqlConnectionStringBuilder(connection).Database!, stop);
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(stop);
    }

    /// <summary>Puts a SQLite file in the place of another in one step; what was there is kept as <c>*.before-restore</c>, also when it cannot be read any more.</summary>
    public static void SwapSqlite(string incoming, string database)
    {
        SqliteConnection.ClearAllPools();
        Journal(incoming, "WAL");
        if (File.Exists(database))
        {
            try
            {
                Journal(database, "DELETE");
            }
            catch (SqliteException)
            {
                // Damaged: its journal is kept with it as it lies.
            }

            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                File.Delete(database + ending + Before);
                if (File.Exists(database + ending)) File.Copy(database + ending, database + ending + Before);
                if (ending.Length > 0) File.Delete(database + ending);
            }
        }

        File.Move(incoming, database, true);
    }

    /// <summary>An empty database beside the one of this connection; answers its name.</summary>
    public static async Task<string> NewPostgresBeside(string connection, CancellationToken stop)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database + "_incoming";
        await DropPostgres(connection, name, stop);
        await Create(connection, name, stop);
        return name;
    }

    public static Task DropPostgres(string connection, string name, CancellationToken stop) => Admin(connection, $"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", stop);

    /// <summary>Gives a database the name of this connection's in one step; the one that had it is kept as <c>NAME_before_restore</c>.</summary>
    public static async Task SwapPostgres(string connection, string incoming, CancellationToken stop)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database!;
        NpgsqlConnection.ClearAllPools();
        var kept = await Opens(connection, stop);
        NpgsqlConnection.ClearAllPools();
        if (kept) await DropPostgres(connection, name + "_before_restore", stop);
        await Admin(connection, (kept ? $"ALTER DATABASE {Quoted(name)} RENAME TO {Quoted(name + "_before_restore")}; " : "") + $"ALTER DATABASE {Quoted(incoming)} RENAME TO {Quoted(name)}", stop);
    }

    private const string Before = ".before-restore";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Journal(string file, string mode)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode={mode};";
        command.ExecuteNonQuery();
    }

    private static async Task Create(string connection, string name, CancellationToken stop)
    {
        try
        {
            await Admin(connection, $"CREATE DATABASE {Quoted(name)}", stop);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process made it in the meantime.
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var account = new NpgsqlConnectionStringBuilder(connection).Username;
            throw new InvalidOperationException($"Database '{name}' does not exist and account '{account}' may not create it; run: CREATE DATABASE {Quoted(name)} OWNER \"{account}\"", e);
        }
    }

    // Statements in one text run in one transaction.
    private static async Task Admin(string connection, string sql, CancellationToken stop)
    {
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await admin.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<bool> Opens(string connectionString, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(stop);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}

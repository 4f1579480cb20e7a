using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Luopan.Tests.Support;

/// <summary>What a verb answered.</summary>
internal sealed record Ran(int Code, string Out, string Error);

/// <summary>A data folder and a database of its own, with the product run on them as an operator does: as its own process.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _database;
    private readonly bool _own;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private Installation(string data, string database, bool own, IReadOnlyDictionary<string, string> settings) => (Data, _database, _own, _settings) = (data, database, own, settings);

    internal string Data { get; }

    /// <summary>Folder of the mini space.</summary>
    internal string Folder => Path.Combine(Data, TestApp.Space);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Installation New() => new(Directory.CreateTempSubdirectory("luopan-own").FullName, "o" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..16], true, new Dictionary<string, string>());

    /// <summary>The installation a test server runs on.</summary>
    internal static Installation Of(string data, string database, IReadOnlyDictionary<string, string> settings) => new(data, database, false, settings);

    /// <summary>Runs a verb to its end.</summary>
    internal async Task<Ran> Luopan(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        try
        {
            await process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(2), Stop);
        }
        catch
        {
            process.Kill();
            throw;
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the product and goes on; the caller ends the process.</summary>
    internal Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in TestApp.Settings(Data, _database).Concat(_settings)) start.Environment["LUOPAN_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment.Remove("LUOPAN_urls");
        start.Environment["LUOPAN_SKIP_WEB"] = "1";

        // Such processes live for seconds: measuring themselves for a faster later life costs them more than it brings.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>The server, answering.</summary>
    internal Task<RunningServer> Serve() => RunningServer.Start(this);

    /// <summary>Whether the database is there.</summary>
    internal async Task<bool> Answers()
    {
        try
        {
            await using var connection = await Open();
            return true;
        }
        catch (Exception e) when (e is SqliteException or PostgresException)
        {
            return false;
        }
    }

    /// <summary>First column of every row; empty while the database or the table is not there.</summary>
    internal async Task<IReadOnlyList<string>> Read(string sql)
    {
        try
        {
            await using var connection = await Open();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(Stop);
            var rows = new List<string>();
            while (await reader.ReadAsync(Stop)) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
            return rows;
        }
        catch (Exception e) when (e is SqliteException or PostgresException)
        {
            return [];
        }
    }

    /// <summary>A number asked of the database; 0 while it is not there.</summary>
    internal async Task<long> Count(string sql) => await Read(sql) is [var number, ..] ? long.Parse(number, CultureInfo.InvariantCulture) : 0;

    /// <summary>The same of the database a restore has kept.</summary>
    internal async Task<long> CountBefore(string sql)
    {
        await using var connection = await Open(".before-restore", "_before_restore");
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_own) return;
        Directory.Delete(Data, true);
        if (TestApp.Postgres is null) return;
        foreach (var ending in new[] { "", "_before_restore" }) await TestApp.Sql($"DROP DATABASE IF EXISTS \"{_database}_{TestApp.Space}{ending}\" WITH (FORCE)");
    }

    private async Task<DbConnection> Open(string file = "", string database = "")
    {
        DbConnection connection = TestApp.Postgres is null
            ? new SqliteConnection($"Data Source={Path.Combine(Folder, "luopan.db" + file)};Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection($"{TestApp.Postgres};Database={_database}_{TestApp.Space}{database};Pooling=false");
        await connection.OpenAsync(Stop);
        return connection;
    }
}

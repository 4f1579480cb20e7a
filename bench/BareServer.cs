using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Luopan.Bench;

/// <summary>The least a web server can be: what the start of the product is compared with, and, given a database, what saving a cell is. The bench runs itself as one.</summary>
internal static class BareServer
{
    internal const string Verb = "bare-server";

    internal static Task<Server> Start(string? database = null) => Server.Start(Path.Combine(AppContext.BaseDirectory, "Luopan.Bench.dll"), address => [Verb, "--urls", address, .. database is null ? Array.Empty<string>() : ["--database", database]]);

    internal static async Task<int> Serve(string[] args)
    {
        await using var app = WebApplication.Create(args);
        app.MapGet("/healthz", () => "ok");
        if (app.Configuration["database"] is { } database) MapReturns(app, $"Data Source={database}");
        await app.RunAsync();
        return 0;
    }

    // A cell, its change and the return's version in one transaction; one writer at a time, as somebody would write who knew only this.
    private static void MapReturns(WebApplication app, string connection)
    {
        var one = new SemaphoreSlim(1);
        Do(connection, "PRAGMA journal_mode=WAL; CREATE TABLE head (Id TEXT PRIMARY KEY, State TEXT, Version INTEGER); CREATE TABLE cell (ReturnId TEXT, Row TEXT, Number TEXT, Version INTEGER, At TEXT, By TEXT, PRIMARY KEY (ReturnId, Row));"
            + "CREATE TABLE change (Id INTEGER PRIMARY KEY, ReturnId TEXT, Row TEXT, Before TEXT, After TEXT, At TEXT, By TEXT); CREATE INDEX change_return ON change (ReturnId); CREATE TABLE event (Id INTEGER PRIMARY KEY, ReturnId TEXT, Action TEXT, At TEXT);");
        async Task<string> Write(string sql, params (string Name, string Value)[] values)
        {
            await one.WaitAsync();
            try
            {
                Do(connection, "BEGIN IMMEDIATE; INSERT INTO head VALUES ($id, 'draft', 1) ON CONFLICT (Id) DO UPDATE SET Version = Version + 1; " + sql + " COMMIT;", values);
                return "ok";
            }
            finally
            {
                one.Release();
            }
        }

        app.MapPut("/cells/{id}/{row}/{value}", (string id, string row, string value) => Write(
            "INSERT INTO change (ReturnId, Row, Before, After, At, By) SELECT $id, $row, (SELECT Number FROM cell WHERE ReturnId = $id AND Row = $row), $value, datetime('now'), 'bench';"
            + "INSERT INTO cell SELECT $id, $row, $value, Version, datetime('now'), 'bench' FROM head WHERE Id = $id ON CONFLICT (ReturnId, Row) DO UPDATE SET Number = excluded.Number, Version = excluded.Version, At = excluded.At;", ("$id", id), ("$row", row), ("$value", value)));
        app.MapPut("/steps/{id}/{action}", (string id, string action) => Write("UPDATE head SET State = $action WHERE Id = $id; INSERT INTO event (ReturnId, Action, At) VALUES ($id, $action, datetime('now'));", ("$id", id), ("$action", action)));
        app.MapPut("/version/{id}", (string id) =>
        {
            using var database = new SqliteConnection(connection);
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "SELECT Version FROM head WHERE Id = $id";
            command.Parameters.AddWithValue("$id", id);
            return $"{command.ExecuteScalar()}";
        });
    }

    private static void Do(string connection, string sql, params (string Name, string Value)[] values)
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}

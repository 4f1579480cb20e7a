using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Luopan.Bench;

/// <summary>p95 of a list of 100,000 records of one type with two filters and a sort, against the same query written by hand on a table of typed columns.</summary>
internal static class RecordsBench
{
    private const int Records = 100_000, Requests = 40;
    private const string Type = "project.key";

    internal static async Task<Result> Run()
    {
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await (await Server.Start(data, "demo")).DisposeAsync();
            using var database = new SqliteConnection($"Data Source={Path.Combine(data, "demo", "luopan.db")}");
            await database.OpenAsync();
            var columns = Fill(database);
            var by = Plain(database);
            await using var server = await Server.Start(data, "demo");
            var client = await server.SignedIn("lead");
            var filter = Uri.EscapeDataString($"[[\"invest\",\"gte\",500],[\"state\",\"is\",[\"{columns.State}\"]]]");
            var path = new Uri($"/api/records/items?type={Type}&filter={filter}&sort=invest%20desc&size=50", UriKind.Relative);
            for (var i = 0; i < 5; i++) await Ask(client, path);
            var (asked, plain) = (new List<double>(), new List<double>());
            for (var i = 0; i < Requests; i++)
            {
                asked.Add(await Ask(client, path));
                plain.Add(by(columns.State));
            }

            return new Result(asked.Order().ElementAt((int)(Requests * 0.95)), "ms-p95", "typed-columns-by-hand", plain.Order().ElementAt((int)(Requests * 0.95)), 3);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static async Task<double> Ask(HttpClient client, Uri path)
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    // Records are multiplied from those the demo brings: same type, same columns, other names and amounts.
    private static (string State, int Rows) Fill(SqliteConnection database)
    {
        var invest = Text(database, $"SELECT 'N' || \"Index\" FROM records_slot WHERE Type = '{Type}' AND Field = 'invest' AND Kind = 1");
        var state = Text(database, $"SELECT State FROM records_record WHERE Type = '{Type}' AND Ended = 0 GROUP BY State ORDER BY COUNT(*) DESC LIMIT 1");
        using var transaction = database.BeginTransaction();
        var names = Names(database, "records_record");
        var copied = string.Join(", ", names.Select(n => n switch
        {
            "Id" => "printf('%08X-%04X-7%03X-8000-%012X', n.i, n.i % 65535, n.i % 4095, n.i)",
            "Title" => "r.Title || n.i",
            "KeyText" => "NULL",
            _ when n == invest => "(n.i * 7919 % 100000) * 10000",
            _ => $"r.\"{n}\"",
        }));
        Run(database, $"CREATE TEMP TABLE source AS SELECT *, ROW_NUMBER() OVER () - 1 AS k FROM records_record WHERE Type = '{Type}'");
        var all = int.Parse(Text(database, "SELECT COUNT(*) FROM source"), System.Globalization.CultureInfo.InvariantCulture);
        Run(database, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Records}) INSERT INTO records_record ({string.Join(", ", names.Select(n => $"\"{n}\""))}) SELECT {copied} FROM n JOIN source r ON r.k = n.i % {all}");
        Run(database, "INSERT INTO records_body (RecordId, Json) SELECT r.Id, b.Json FROM records_record r JOIN records_body b ON b.RecordId = (SELECT Id FROM source LIMIT 1) WHERE r.Id NOT IN (SELECT RecordId FROM records_body)");
        transaction.Commit();
        Run(database, "ANALYZE");
        return (state, Records);
    }

    // What somebody would write who knew only this one list.
    private static Func<string, double> Plain(SqliteConnection database)
    {
        var invest = Text(database, $"SELECT 'N' || \"Index\" FROM records_slot WHERE Type = '{Type}' AND Field = 'invest' AND Kind = 1");
        Run(database, $"CREATE TABLE bench_project AS SELECT Id, Number, Title, State, OrgPath, Urgent, Assignee, \"{invest}\" AS Invest FROM records_record WHERE Type = '{Type}' AND Voided = 0");
        Run(database, "CREATE INDEX bench_state ON bench_project (State)");
        return state =>
        {
            var clock = Stopwatch.StartNew();
            using var command = database.CreateCommand();
            command.CommandText = "SELECT * FROM bench_project WHERE State = $state AND Invest >= 500000000 ORDER BY Invest IS NULL, Invest DESC, Id LIMIT 51; SELECT COUNT(*) FROM bench_project WHERE State = $state AND Invest >= 500000000; SELECT COUNT(*) FROM bench_project;";
            command.Parameters.AddWithValue("$state", state);
            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                }
            }
            while (reader.NextResult());
            return clock.Elapsed.TotalMilliseconds;
        };
    }

    private static List<string> Names(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static string Text(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

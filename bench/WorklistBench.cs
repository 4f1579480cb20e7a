using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Luopan.Bench;

/// <summary>
/// p95 of the worklist's first page with its counts over 10,000 open matters, worked out anew because something changed before each request, against the same questions
/// put by hand to the same table.
/// </summary>
internal static class WorklistBench
{
    private const int Matters = 10_000, Requests = 40;

    internal static async Task<Result> Run()
    {
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await (await Server.Start(data, "demo")).DisposeAsync();
            using var database = new SqliteConnection($"Data Source={Path.Combine(data, "demo", "luopan.db")}");
            await database.OpenAsync();
            Fill(database);
            await using var server = await Server.Start(data, "demo");
            var client = await server.SignedIn("lead");
            var watched = $"/api/supervision/worklist/{Text(database, "SELECT lower(Id) FROM platform_work_item WHERE ClosedAt IS NULL AND Subject LIKE 'bench-%' LIMIT 1")}/watch";
            var stands = Text(database, "SELECT json_group_array(DISTINCT Type || '|' || State) FROM platform_work_item WHERE ClosedAt IS NULL");
            for (var i = 0; i < 20; i++) await Ask(client, watched);
            var (asked, plain) = (new List<double>(), new List<double>());
            for (var i = 0; i < Requests; i++)
            {
                asked.Add(await Ask(client, watched));
                plain.Add(ByHand(database, stands));
            }

            return new Result(asked.Order().ElementAt((int)(Requests * 0.95)), "ms-p95", "same-questions-by-hand", plain.Order().ElementAt((int)(Requests * 0.95)), 4);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    // Following a matter changes the space, so that no count is kept from before.
    private static async Task<double> Ask(HttpClient client, string watched)
    {
        using var followed = await client.PutAsync(new Uri(watched, UriKind.Relative), null);
        followed.EnsureSuccessStatusCode();
        using var left = await client.DeleteAsync(new Uri(watched, UriKind.Relative));
        left.EnsureSuccessStatusCode();
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(new Uri("/api/supervision/worklist?view=Mine&Size=50", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    // The open matters the demo brings, multiplied: same types, states and places, other due days.
    private static void Fill(SqliteConnection database)
    {
        var names = new List<string>();
        using (var command = Command(database, "SELECT name FROM pragma_table_info('platform_work_item')"))
        using (var reader = command.ExecuteReader())
            while (reader.Read()) names.Add(reader.GetString(0));
        using var transaction = database.BeginTransaction();
        var copied = string.Join(", ", names.Select(n => n switch
        {
            "Id" => "printf('%08X-%04X-7%03X-8000-%012X', n.i, n.i % 65535, n.i % 4095, n.i)",
            "Subject" => "'bench-' || n.i",
            "Due" => "date('now', (n.i % 90 - 30) || ' days')",
            _ => $"w.\"{n}\"",
        }));
        Run(database, "CREATE TEMP TABLE source AS SELECT *, ROW_NUMBER() OVER () - 1 AS k FROM platform_work_item WHERE ClosedAt IS NULL");
        Run(database, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Matters}) INSERT INTO platform_work_item ({string.Join(", ", names.Select(n => $"\"{n}\""))}) SELECT {copied} FROM n JOIN source w ON w.k = n.i % {Text(database, "SELECT COUNT(*) FROM source")}");
        transaction.Commit();
        Run(database, "ANALYZE");
    }

    // What somebody would write who had only this one person to serve: every place is theirs.
    private static double ByHand(SqliteConnection database, string stands)
    {
        const string Mine = "ClosedAt IS NULL AND Type || '|' || State IN (SELECT value FROM json_each($stands)) AND ScopeKey IN (SELECT value FROM json_each($places)) AND AssigneeId IS NULL";
        string[] questions =
        [
            $"SELECT Type, COUNT(*) FROM platform_work_item WHERE {Mine} GROUP BY Type",
            $"SELECT * FROM platform_work_item WHERE {Mine} ORDER BY Due IS NULL, Due, OpenedAt, Id LIMIT 51",
            $"SELECT COUNT(*), COUNT(CASE WHEN PausedOn IS NULL AND Due < date('now') THEN 1 END), COUNT(CASE WHEN PausedOn IS NULL AND Due >= date('now') AND Due < date('now', '5 days') THEN 1 END), COUNT(CASE WHEN PausedOn IS NULL AND Due = date('now') THEN 1 END) FROM platform_work_item WHERE {Mine}",
            $"SELECT COUNT(*) FROM platform_work_item WHERE {Mine} AND HomePath LIKE '/990000/%'",
            $"SELECT COUNT(*) FROM platform_work_item i WHERE ClosedAt IS NULL AND EXISTS (SELECT 1 FROM platform_watch w WHERE w.PersonId = (SELECT Id FROM access_person WHERE UserName = 'lead') AND w.Type = i.Type AND w.Subject = i.Subject)",
        ];
        var clock = Stopwatch.StartNew();
        var places = Text(database, "SELECT json_group_array(DISTINCT ScopeKey) FROM platform_work_item WHERE ClosedAt IS NULL");
        foreach (var question in questions)
        {
            using var command = Command(database, question);
            command.Parameters.AddWithValue("$places", places);
            command.Parameters.AddWithValue("$stands", stands);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private static SqliteCommand Command(SqliteConnection database, string sql)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static string Text(SqliteConnection database, string sql)
    {
        using var command = Command(database, sql);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = Command(database, sql);
        command.ExecuteNonQuery();
    }
}

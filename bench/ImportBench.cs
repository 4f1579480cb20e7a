using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Luopan.Bench;

/// <summary>
/// Observations through the import people use (upload, every check, job, log, figures readable), against writing the same rows into the same table of the same database with one prepared statement.
/// LUOPAN_BENCH_ROWS takes fewer than the million.
/// </summary>
internal static class ImportBench
{
    // As many rows as one file may have.
    private const int FileRows = 100_000, MostMegabytes = 1000;
    private const string Head = "指标,地区,时期,分组,数值,单位,发布单位\n", Indicator = "fdi.contracted", Unit = "亿美元";

    internal static async Task<Result> Run()
    {
        var rows = int.TryParse(Environment.GetEnvironmentVariable("LUOPAN_BENCH_ROWS"), CultureInfo.InvariantCulture, out var fewer) ? fewer : 1_000_000;
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await using var server = await Server.Start(data, "demo");
            var client = await server.SignedIn("lead");
            var orgs = await Orgs(client);
            var seconds = 0.0;
            for (var from = 0; from < rows; from += FileRows) seconds += await Import(client, orgs, from, Math.Min(FileRows, rows - from));
            var megabytes = server.PeakMegabytes;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import: {rows} rows, peak memory {megabytes} MB"));
            if (megabytes > MostMegabytes) throw new InvalidOperationException($"The server took {megabytes} MB.");
            var database = Path.Combine(data, "demo", "luopan.db");
            return new Result(seconds, "s", "prepared-insert", Bare(database, rows), 3);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static async Task<List<string>> Orgs(HttpClient client)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/access/orgs", UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("orgs").EnumerateArray().Where(o => o.GetProperty("kind").GetString() == "Tree").Select(o => o.GetProperty("code").GetString()!)];
    }

    // Publishers tell apart what the few orgs and months of a demo cannot.
    private static async Task<double> Import(HttpClient client, List<string> orgs, int from, int count)
    {
        var text = new StringBuilder(Head);
        for (var row = from; row < from + count; row++)
        {
            var (org, month, publisher) = (orgs[row % orgs.Count], row / orgs.Count % 240, row / orgs.Count / 240);
            text.Append(CultureInfo.InvariantCulture, $"{Indicator},{org},{2005 + (month / 12)}-{(month % 12) + 1:00},,{row % 9973}.{row % 100:00},{Unit},第{publisher}处\n");
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString())), "file", $"bench-{from}.csv" } };
        var clock = Stopwatch.StartNew();
        using var sent = await client.PostAsync(new Uri("/api/indicators/imports", UriKind.Relative), form);
        using var job = JsonDocument.Parse(await sent.Content.ReadAsStringAsync());
        var path = new Uri($"/api/indicators/imports/{job.RootElement.GetProperty("job").GetString()}", UriKind.Relative);
        while (true)
        {
            using var told = JsonDocument.Parse(await client.GetStringAsync(path));
            var state = told.RootElement.GetProperty("state").GetString();
            if (state == "Failed") throw new InvalidOperationException(told.RootElement.ToString());
            if (state == "Done") return clock.Elapsed.TotalSeconds;
            await Task.Delay(20);
        }
    }

    private static double Bare(string file, int rows)
    {
        using var database = new SqliteConnection($"Data Source={file}");
        database.Open();
        var columns = new List<string>();
        using (var ask = database.CreateCommand())
        {
            ask.CommandText = "SELECT name FROM pragma_table_info('indicators_observation') WHERE name <> 'Id'";
            using var reader = ask.ExecuteReader();
            while (reader.Read()) columns.Add(reader.GetString(0));
        }

        using var source = database.CreateCommand();
        source.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM indicators_observation ORDER BY Id DESC LIMIT 1";
        var values = new object[columns.Count];
        using (var reader = source.ExecuteReader())
        {
            reader.Read();
            reader.GetValues(values);
        }

        var clock = Stopwatch.StartNew();
        using var transaction = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO indicators_observation ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => "$p" + i))})";
        for (var i = 0; i < columns.Count; i++) insert.Parameters.AddWithValue("$p" + i, values[i]);
        insert.Prepare();
        for (var row = 0; row < rows; row++) insert.ExecuteNonQuery();
        transaction.Commit();
        return clock.Elapsed.TotalSeconds;
    }
}

using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Luopan.Bench;

/// <summary>
/// A million observations brought over as the years of an old system are, one file of the template each tried before as people do, from the first byte of the first upload until the last import says it is done and its figures can be read;
/// against the same rows written bare into a second table of the same columns and indexes in the same database: by one prepared INSERT in one transaction on SQLite, by binary COPY on PostgreSQL.
/// </summary>
internal static class ImportBench
{
    private const int Rows = 1_000_000, FirstYear = 2020, Months = 66, MostMegabytes = 1024;
    private const double MostOfBare = 3;
    private const string Publisher = "省统计局", Table = "indicators_observation", Bare = "bench_observation", Database = "luopan_bench";

    private static readonly string[] Columns =
        ["Indicator", "Org", "Period", "Breakdown", "Value", "Text", "Status", "Publisher", "Class", "Flags", "Reason", "Vintage", "At", "By", "SourceId", "Line", "Sensitivity", "ScopeKey", "Units", "Largest", "Second"];

    internal static Task<Result> OnSqlite() => Run("import", [], async (data, rows) =>
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, ProvincePack.Space, "luopan.db")};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in await Read(connection, $"SELECT sql FROM sqlite_master WHERE tbl_name = '{Table}' AND sql IS NOT NULL ORDER BY type DESC"))
            await Do(connection, sql.Replace(Table, Bare, StringComparison.Ordinal));
        return await Timed(() => Prepared(connection, rows));
    });

    internal static async Task<Result> OnPostgres()
    {
        if (Environment.GetEnvironmentVariable("LUOPAN_TEST_POSTGRES") is not { Length: > 0 } postgres) return new Result(0, "s", "skipped-for-want-of-LUOPAN_TEST_POSTGRES,s", 1, MostOfBare);
        try
        {
            return await Run("import-postgres", ["--Database:Provider=Postgres", $"--Database:ConnectionString={postgres};Database={Database}"], async (_, rows) =>
            {
                await using var connection = new NpgsqlConnection($"{postgres};Database={Database}_{ProvincePack.Space};Pooling=false");
                await connection.OpenAsync();
                await Do(connection, $"CREATE TABLE {Bare} (LIKE {Table} INCLUDING ALL)");
                return await Timed(() => Copy(connection, rows));
            });
        }
        finally
        {
            await using var admin = new NpgsqlConnection($"{postgres};Database=postgres;Pooling=false");
            await admin.OpenAsync();
            await Do(admin, $"DROP DATABASE IF EXISTS \"{Database}_{ProvincePack.Space}\" WITH (FORCE)");
        }
    }

    private static async Task<Result> Run(string name, IReadOnlyList<string> settings, Func<string, IReadOnlyList<object?[]>, Task<double>> bare)
    {
        var folder = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            var (pack, data) = (ProvincePack.Make(folder), Path.Combine(folder, "data"));
            var files = Files(pack.Orgs);
            var (product, peak) = (0.0, 0L);
            await using (var server = await Server.Start(
                Path.Combine(AppContext.BaseDirectory, "luopan.dll"),
                address => ["--urls", address, "--Data:Path=" + data, "--Packs:Path=" + pack.Packs, "--FirstLook:Spaces=" + ProvincePack.Space, "--SignIn:PerMinute=100000", "--Welcome=false", .. settings]))
            {
                var client = await server.SignedIn("lead", ProvincePack.Space);
                Expect(await Import(client, files, dryRun: true), added: Rows, unchanged: 0);
                product = await Timed(async () => Expect(await Import(client, files), added: Rows, unchanged: 0));
                var again = await Timed(async () => Expect(await Import(client, files), added: 0, unchanged: Rows));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Rows} rows in {files.Count} files, {files.Sum(f => f.Bytes.Length) >> 20} MB; {product:F1} s; the same files again {again:F1} s, nothing written; memory {server.PeakMegabytes} MB at most"));
                peak = server.PeakMegabytes;
            }

            var result = new Result(product, "s", "bare-bulk-insert", await bare(data, BareRows(pack.Orgs)), MostOfBare);
            if (peak > MostMegabytes) throw new InvalidOperationException($"{peak} MB; {MostMegabytes} are allowed. {result.Line(name)}");
            return result;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // All are put in line, then waited for.
    private static async Task<(int Added, int Unchanged)> Import(HttpClient client, IReadOnlyList<(string Name, byte[] Bytes)> files, bool dryRun = false)
    {
        var jobs = new List<string>();
        foreach (var (name, bytes) in files)
        {
            using var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
            using var form = new MultipartFormDataContent { { file, "file", name }, { new StringContent("auto"), "profile" }, { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
            using var upload = (await client.PostAsync(new Uri("/api/indicators/imports", UriKind.Relative), form)).EnsureSuccessStatusCode();
            jobs.Add((await upload.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job").GetString()!);
        }

        var (added, unchanged) = (0, 0);
        foreach (var job in jobs)
        {
            var import = await Ended(client, job);
            added += import.GetProperty("added").GetInt32();
            unchanged += import.GetProperty("unchanged").GetInt32();
        }

        return (added, unchanged);
    }

    private static async Task<JsonElement> Ended(HttpClient client, string job)
    {
        while (true)
        {
            var import = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/indicators/imports/{job}", UriKind.Relative));
            if (import.GetProperty("state").GetString() is "Done") return import;
            if (import.GetProperty("state").GetString() is "Failed") throw new InvalidOperationException($"An import was refused: {import}");
            await Task.Delay(100);
        }
    }

    private static void Expect((int Added, int Unchanged) import, int added, int unchanged)
    {
        if (import != (added, unchanged)) throw new InvalidOperationException($"{import.Added} added and {import.Unchanged} unchanged; {added} and {unchanged} are expected.");
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    // Figures of every fifth indicator are of a part, the others totals.
    private static IEnumerable<(string Indicator, string Org, int Month, string Breakdown, string Value)> Figures(IReadOnlyList<string> orgs)
    {
        var (random, count) = (new Random(20260131), 0);
        for (var month = 0; month < Months; month++)
            for (var indicator = 0; indicator < ProvincePack.Indicators; indicator++)
                foreach (var org in orgs)
                {
                    if (count++ == Rows) yield break;
                    yield return ($"bench.x{indicator}", org, month, indicator % 5 == 4 ? "industry=mfg" : "", new decimal(random.Next(100, 10_000_000), 0, 0, false, 2).ToString(CultureInfo.InvariantCulture));
                }
    }

    private static IReadOnlyList<(string Name, byte[] Bytes)> Files(IReadOnlyList<string> orgs) =>
    [
        .. Figures(orgs).GroupBy(f => FirstYear + (f.Month / 12)).Select(year =>
        {
            var text = new StringBuilder("指标,地区,时期,分组,数值,单位,发布单位\n");
            foreach (var (indicator, org, month, breakdown, value) in year) text.Append(CultureInfo.InvariantCulture, $"{indicator},{org},{ProvincePack.Month(FirstYear, month)},{breakdown},{value},亿元,{Publisher}\n");
            return ($"{year.Key}.csv", Encoding.UTF8.GetBytes(text.ToString()));
        }),
    ];

    // Made before the clock starts: the baseline only writes.
    private static object?[][] BareRows(IReadOnlyList<string> orgs)
    {
        var at = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc);
        return [.. Figures(orgs).Select((f, i) => new object?[]
        {
            f.Indicator, f.Org, ProvincePack.Month(FirstYear, f.Month), f.Breakdown, f.Value, null, "published", Publisher, 4, "", null, 1, at,
            "何建国", 1L, i + 2, 0, $"0|general|/370000/{(f.Org == "370000" ? "" : f.Org + "/")}", null, null, null,
        })];
    }

    private static async Task Prepared(SqliteConnection connection, IReadOnlyList<object?[]> rows)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var command = new SqliteCommand($"INSERT INTO {Bare} ({Names}) VALUES ({string.Join(", ", Columns.Select((_, i) => "$p" + i))})", connection, transaction);
        foreach (var parameter in Columns.Select((_, i) => new SqliteParameter { ParameterName = "$p" + i })) command.Parameters.Add(parameter);
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    private static async Task Copy(NpgsqlConnection connection, IReadOnlyList<object?[]> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {Bare} ({Names}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => writer.WriteNullAsync(),
                    string text => writer.WriteAsync(text, NpgsqlDbType.Text),
                    int number => writer.WriteAsync(number, NpgsqlDbType.Integer),
                    long number => writer.WriteAsync(number, NpgsqlDbType.Bigint),
                    _ => writer.WriteAsync((DateTime)value, NpgsqlDbType.TimestampTz),
                });
            }
        }

        await writer.CompleteAsync();
    }

    private static string Names => string.Join(", ", Columns.Select(c => $"\"{c}\""));

    private static async Task Do(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> Read(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}

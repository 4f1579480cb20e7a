using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Luopan.Bench;

/// <summary>
/// p95 of the explorer's API over HTTP on 918,000 observations (153 orgs, 100 indicators, 60 months), against the same aggregate as SQL on PostgreSQL with an index made for it.
/// The question: three indicators and the growth of two of them, summed over the months of the year, for the province and its cities, over the last 12 months. Asked anew each time: the day changes.
/// </summary>
internal static class ExplorerBench
{
    private const int FirstYear = 2021, Months = 60, Requests = 60, WarmUp = 8;
    private const double SlowestMs = 100, MostOfSql = 10;

    internal static async Task<Result> Run()
    {
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            var pack = Pack(data);
            await using var server = await Server.Start(
                Path.Combine(AppContext.BaseDirectory, "luopan.dll"),
                address => ["--urls", address, "--Data:Path=" + Path.Combine(data, "data"), "--Packs:Path=" + pack.Packs, "--FirstLook:Spaces=" + ProvincePack.Space, "--SignIn:PerMinute=100000", "--Welcome=false"]);
            var client = await server.SignedIn("lead", ProvincePack.Space);
            var asked = new List<double>();
            for (var i = 0; i < WarmUp + Requests; i++)
            {
                var ms = await Ask(client, Question(i));
                if (i >= WarmUp) asked.Add(ms);
            }

            var p95 = asked.Order().ElementAt((int)(Requests * 0.95));
            if (Environment.GetEnvironmentVariable("LUOPAN_TEST_POSTGRES") is not { Length: > 0 } postgres)
                return new Result(p95, "ms-p95", "skipped-for-want-of-LUOPAN_TEST_POSTGRES,ms-asked", SlowestMs, 1);
            return new Result(p95, "ms-p95", "sql-on-postgres", await Sql(postgres, pack.Orgs), MostOfSql);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    // Every request starts at another indicator, so that nothing is answered from what the one before left behind.
    private static Uri Question(int at)
    {
        var (a, b, c) = (at % ProvincePack.Indicators, (at + 31) % ProvincePack.Indicators, (at + 67) % ProvincePack.Indicators);
        return new($"/api/indicators/explore?items=bench.x{a}&items=bench.x{b}&items=bench.x{c}&items=bench.x{a}.yoy&items=bench.x{b}.yoy&orgs=370000&orgs=children:370000&periods={FirstYear + 4}-01/01..{FirstYear + 4}-01/12", UriKind.Relative);
    }

    private static async Task<double> Ask(HttpClient client, Uri path)
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    // The figures are one more file of the pack.
    private static ProvincePack Pack(string data)
    {
        var pack = ProvincePack.Make(data);
        using var file = new StreamWriter(Path.Combine(pack.Folder, "figures", "bench.csv"), false, new UTF8Encoding(false));
        file.WriteLine("indicator,org,period,breakdown,value,unit,publisher,class,flags,text");
        foreach (var (indicator, org, month, value) in Figures(pack.Orgs)) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bench.x{indicator},{org},{ProvincePack.Month(FirstYear, month)},,{value},亿元,甲,official,,"));
        return pack;
    }

    private static IEnumerable<(int Indicator, string Org, int Month, decimal Value)> Figures(IReadOnlyList<string> orgs)
    {
        var random = new Random(20260131);
        for (var indicator = 0; indicator < ProvincePack.Indicators; indicator++)
            foreach (var org in orgs)
                for (var month = 0; month < Months; month++) yield return (indicator, org, month, new decimal(random.Next(100, 1_000_000), 0, 0, false, 2));
    }

    // What one would write who knew only this question: one typed table, one index, running totals and their growth by window functions.
    private static async Task<double> Sql(string server, IReadOnlyList<string> orgs)
    {
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync();
        async Task Do(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync();
        }

        await Do("CREATE TEMP TABLE figure (indicator int, org text, parent text, month date, value numeric)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY figure FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (indicator, org, month, value) in Figures(orgs))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(indicator);
                await copy.WriteAsync(org);
                await copy.WriteAsync(org.EndsWith("00", StringComparison.Ordinal) ? "370000" : org[..4] + "00");
                await copy.WriteAsync(new DateOnly(FirstYear + (month / 12), (month % 12) + 1, 1));
                await copy.WriteAsync(value);
            }

            await copy.CompleteAsync();
        }

        await Do("CREATE INDEX ON figure (indicator, parent, month) INCLUDE (org, value)");
        await Do("ANALYZE figure");
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            var clock = Stopwatch.StartNew();
            await using var command = new NpgsqlCommand(
                "WITH total AS (SELECT indicator, org, month, sum(value) OVER (PARTITION BY indicator, org, extract(year FROM month) ORDER BY month) AS value FROM figure WHERE indicator = ANY($1) AND parent = '370000' AND month >= $2) "
                + "SELECT now.indicator, now.org, now.month, now.value, round((now.value / past.value - 1) * 100, 1) FROM total now LEFT JOIN total past ON past.indicator = now.indicator AND past.org = now.org AND past.month = now.month - interval '1 year' "
                + "WHERE now.month >= $3 ORDER BY 1, 2, 3", connection)
            {
                Parameters = { new() { Value = new[] { i % ProvincePack.Indicators, (i + 31) % ProvincePack.Indicators, (i + 67) % ProvincePack.Indicators } }, new() { Value = new DateOnly(FirstYear + 3, 1, 1) }, new() { Value = new DateOnly(FirstYear + 4, 1, 1) } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) _ = (reader.GetInt32(0), reader.GetString(1), reader.GetDecimal(3));
            if (i >= WarmUp) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt((int)(Requests * 0.95));
    }
}

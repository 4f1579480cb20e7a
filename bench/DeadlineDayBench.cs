using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Luopan.Bench;

/// <summary>
/// p95 of a save or a submission on the last day: 300 people, two at each return, have opened it, type a cell every few seconds, submit when both are done, take it back and go on; each says every four
/// seconds where they are, as the page does. Against an endpoint that puts the same rows into the same tables and knows nothing else, under the same people. An error, or a cell that was
/// answered and does not stand there afterwards, ends the bench.
/// </summary>
internal static class DeadlineDayBench
{
    private const int People = 300, Months = 36, Drafts = 3, Seconds = 120;

    private static readonly TimeSpan FirstRound = TimeSpan.FromSeconds(15), Think = TimeSpan.FromSeconds(2.5), Present = TimeSpan.FromSeconds(4);

    /// <param name="seconds">How long people work; null for two minutes.</param>
    internal static async Task<Result> Run(int? seconds)
    {
        var length = TimeSpan.FromSeconds(seconds ?? Seconds);
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await using (await Server.Start(data, "demo")) await Task.Delay(FirstRound);
            using var database = new SqliteConnection($"Data Source={Path.Combine(data, "demo", "luopan.db")};Pooling=False");
            await database.OpenAsync();
            Clear(database);
            await using (var first = await Server.Start(data, "demo")) await Opened(first);
            var desks = Furnish(database);
            database.Close();

            Day product;
            await using (var server = await Server.Start(data, "demo"))
            {
                var office = new Product(server);
                await office.SignIn(desks);
                product = await Work(desks, office, length);
                var lost = await office.Lost(desks);
                if (product.Errors.Count + lost.Count > 0) throw new InvalidOperationException($"{product.Errors.Count} errors, {lost.Count} cells lost: {string.Join("; ", product.Errors.Concat(lost).Take(5))}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"deadline-day: {People} people, {length.TotalSeconds:F0} s, {product.Saves} saves, {product.Submissions} submissions, no error, no cell lost; saves p50 {product.P(0.5, true):F1} p95 {product.P(0.95, true):F1} ms, submissions and take-backs p50 {product.P(0.5, false):F1} p95 {product.P(0.95, false):F1} ms; memory {server.PeakMegabytes} MB at most"));
            }

            await using var bare = await BareServer.Start(Path.Combine(data, "bare.db"));
            var plain = await Work(desks, new Bare(bare), length / 4);
            return new Result(product.P(0.95), "ms-p95", "bare-endpoint-same-rows", plain.P(0.95), 30);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, true);
        }
    }

    private static async Task<Day> Work(IReadOnlyList<Desk> desks, IOffice office, TimeSpan length)
    {
        var day = new Day();
        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(desks.Select((desk, at) => At(desk, at, office, day, over.Token)).Concat(desks.SelectMany(d => d.People).Select(p => Look(p, office, day, over.Token))));
        return day;
    }

    // Two people fill their halves, one of them submits and takes it back; what they type differs each round.
    private static async Task At(Desk desk, int at, IOffice office, Day day, CancellationToken over)
    {
        var random = new Random(at);
        try
        {
            await Task.Delay(Think * random.NextDouble(), over);
            for (var round = 1; !over.IsCancellationRequested; round++)
            {
                await Task.WhenAll(desk.People.Select((person, who) => Type(person, who, round, new Random(at * 7 + who), office, day, over)));
                await day.Take(() => office.Step(desk.People[0], "submit"), false);
                await Task.Delay(Think, over);
                await day.Take(() => office.Step(desk.People[0], "take_back"), false);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task Type(Person person, int who, int round, Random random, IOffice office, Day day, CancellationToken over)
    {
        foreach (var (row, value) in Figures(round).Where((_, i) => i % 2 == who))
        {
            await Task.Delay(Think * (0.5 + random.NextDouble()), over);
            await day.Take(() => office.Save(person, row, value), true);
        }
    }

    private static async Task Look(Person person, IOffice office, Day day, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Present * (0.5 + Random.Shared.NextDouble()), over);
                if (await office.Be(person) is { } error) day.Errors.Add(error);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A return without fault in every round: parts below wholes, origins and industries alike.
    private static (string Row, string Value)[] Figures(int n) =>
    [
        ("01", Text(10 + n)), ("02", Text(n)), ("03", Amount(1000 + n)), ("05", Amount(n)), ("06", Amount(1000 + n)), ("07", Amount(500 + n)), ("08", Amount(1000 + n)), ("09", Amount(300 + n)), ("10", Amount(400 + n % 2)),
        ("11", Amount(1000 + n)), ("12", Amount(500 + n)), ("13", Amount(300 + n)), ("14", Amount(150 + n % 2)), ("15", Amount(50 - n % 2)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(int number) => Text(number) + ".00";

    // Returns open themselves in the first round.
    private static async Task Opened(Server server)
    {
        var client = await server.SignedIn("lead");
        for (var tries = 0; tries < 120; tries++)
        {
            if ((await client.GetFromJsonAsync<JsonElement>("/api/reporting/returns?form=fdi.county&size=200")).GetProperty("items").GetArrayLength() * Drafts * 2 >= People) return;
            await Task.Delay(1000);
        }

        throw new InvalidOperationException("No return was opened.");
    }

    // The demo's own past goes, all but untouched drafts of the last month; the next start opens that month for every county.
    private static void Clear(SqliteConnection database)
    {
        foreach (var table in new[] { "cell", "change", "remark", "explanation" }) Do(database, $"DELETE FROM reporting_{table}");
        Do(database, "DELETE FROM reporting_return WHERE Form <> 'fdi.county' OR State <> 'draft' OR Period <> (SELECT max(Period) FROM reporting_return WHERE Form = 'fdi.county')");
        const string Left = "SELECT lower(Id) FROM reporting_return";
        Do(database, $"DELETE FROM platform_work_event WHERE ItemId IN (SELECT Id FROM platform_work_item WHERE Type = 'reporting.return' AND Subject NOT IN ({Left}))");
        Do(database, $"DELETE FROM platform_work_item WHERE Type = 'reporting.return' AND Subject NOT IN ({Left})");
    }

    // Three years of accepted returns for every county, then drafts of the last months, two people for each.
    private static List<Desk> Furnish(SqliteConnection database)
    {
        using var transaction = database.BeginTransaction();
        var opened = Rows(database, "SELECT lower(Id) || ' ' || Org || ' ' || Period FROM reporting_return WHERE Form = 'fdi.county' AND State = 'draft' ORDER BY Org").Select(r => r.Split(' ')).ToList();
        var (desks, people) = (new List<Desk>(), 0);
        foreach (var open in opened)
        {
            var period = DateOnly.ParseExact(open[2] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            for (var back = 0; back < Drafts + Months; back++)
            {
                if (back < Drafts && people >= People) continue;
                var id = back == 0 ? open[0] : Copy(database, open[0], period.AddMonths(-back), back < Drafts ? "draft" : "accepted");
                if (back >= Drafts) Fill(database, id, back);
                else desks.Add(new(id, [Enter(database, id, open[1], people++), Enter(database, id, open[1], people++)]));
            }
        }

        transaction.Commit();
        Do(database, "ANALYZE");
        if (people < People) throw new InvalidOperationException($"Only {people} people found a return.");
        return desks;
    }

    private static string Copy(SqliteConnection database, string from, DateOnly period, string state)
    {
        var id = Guid.NewGuid().ToString();
        var columns = Rows(database, "SELECT name FROM pragma_table_info('reporting_return')");
        Do(database, $"INSERT INTO reporting_return ({Joined(columns)}) SELECT {string.Join(", ", columns.Select(c => c switch { "Id" => $"'{id.ToUpperInvariant()}'", "Period" => $"'{period:yyyy-MM}'", "State" => $"'{state}'", _ => $"\"{c}\"" }))} FROM reporting_return WHERE lower(Id) = '{from}'");
        if (state != "draft") return id;
        columns = Rows(database, "SELECT name FROM pragma_table_info('platform_work_item')");
        Do(database, $"INSERT INTO platform_work_item ({Joined(columns)}) SELECT {string.Join(", ", columns.Select(c => c switch { "Id" => $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'", "Subject" => $"'{id}'", _ => $"\"{c}\"" }))} FROM platform_work_item WHERE Subject = '{from}'");
        return id;
    }

    private static void Fill(SqliteConnection database, string id, int back) =>
        Do(database, "INSERT INTO reporting_cell (ReturnId, \"Row\", \"Column\", Number, Version, At, \"By\") VALUES " + string.Join(", ", Figures(1).Select(f => $"('{id.ToUpperInvariant()}', '{f.Row}', '', '{(decimal.Parse(f.Value, CultureInfo.InvariantCulture) * (1 + back % 7 * 0.01m)).ToString("F0", CultureInfo.InvariantCulture)}', 2, '2026-01-01 00:00:00', '')")));

    private static Person Enter(SqliteConnection database, string of, string org, int number)
    {
        var (id, name) = (Guid.NewGuid().ToString().ToUpperInvariant(), $"bench{number}");
        var columns = Rows(database, "SELECT name FROM pragma_table_info('access_person')");
        Do(database, $"INSERT INTO access_person ({Joined(columns)}) SELECT {string.Join(", ", columns.Select(c => c switch { "Id" => $"'{id}'", "UserName" => $"'{name}'", "NormalizedUserName" => $"'{name.ToUpperInvariant()}'", "DisplayName" => $"'填报{number}'", "HomeOrg" => $"'{org}'", _ => $"\"{c}\"" }))} FROM access_person WHERE UserName = 'limin'");
        columns = Rows(database, "SELECT name FROM pragma_table_info('access_grant')");
        Do(database, $"INSERT INTO access_grant ({Joined(columns)}) SELECT {string.Join(", ", columns.Select(c => c switch { "Id" => $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'", "PersonId" => $"'{id}'", "OrgCode" => $"'{org}'", _ => $"\"{c}\"" }))} FROM access_grant WHERE PersonId = (SELECT Id FROM access_person WHERE UserName = 'limin')");
        return new(name, of);
    }

    private static string Joined(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static List<string> Rows(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Do(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A return and the two people who fill it.</summary>
    private sealed record Desk(string Return, IReadOnlyList<Person> People);

    private sealed record Person(string Name, string Return)
    {
        internal Dictionary<string, string> Answered { get; } = [];

        internal Dictionary<string, int> Versions { get; } = [];
    }

    /// <summary>Where people work; each act answers what went wrong, or null.</summary>
    private interface IOffice
    {
        Task<string?> Save(Person person, string row, string value);

        Task<string?> Step(Person person, string action);

        Task<string?> Be(Person person);
    }

    private sealed class Product(Server server) : IOffice
    {
        private readonly Dictionary<string, HttpClient> _clients = [];

        internal async Task SignIn(IReadOnlyList<Desk> desks)
        {
            foreach (var person in desks.SelectMany(d => d.People))
            {
                var client = _clients[person.Name] = await server.SignedIn(person.Name);
                (await client.GetAsync(new Uri($"/api/reporting/returns/{person.Return}", UriKind.Relative))).EnsureSuccessStatusCode();
            }
        }

        public async Task<string?> Save(Person person, string row, string value)
        {
            using var response = await _clients[person.Name].PutAsJsonAsync($"/api/reporting/returns/{person.Return}/cells", new { cells = new[] { new { row, value, version = person.Versions.GetValueOrDefault(row) } } });
            if (!response.IsSuccessStatusCode) return await Wrong(response);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.GetProperty("clashes").GetArrayLength() > 0) return $"clash at {row}";
            var cell = answer.GetProperty("sheet").GetProperty("cells").EnumerateArray().First(c => c.GetProperty("row").GetString() == row);
            (person.Answered[row], person.Versions[row]) = (value, cell.GetProperty("version").GetInt32());
            return null;
        }

        public async Task<string?> Step(Person person, string action)
        {
            using var response = await _clients[person.Name].PostAsJsonAsync($"/api/reporting/returns/{person.Return}/steps", new { action });
            return response.IsSuccessStatusCode ? null : await Wrong(response);
        }

        public async Task<string?> Be(Person person)
        {
            using var response = await _clients[person.Name].PutAsJsonAsync($"/api/reporting/returns/{person.Return}/presence", new { row = "06" });
            return response.IsSuccessStatusCode ? null : await Wrong(response);
        }

        internal async Task<IReadOnlyList<string>> Lost(IReadOnlyList<Desk> desks)
        {
            var lost = new List<string>();
            foreach (var desk in desks)
            {
                var shown = await _clients[desk.People[0].Name].GetFromJsonAsync<JsonElement>($"/api/reporting/returns/{desk.Return}");
                var cells = shown.GetProperty("sheet").GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("row").GetString()!, c => c.GetProperty("text").GetString()!.Replace(",", "", StringComparison.Ordinal));
                lost.AddRange(desk.People.SelectMany(p => p.Answered).Where(a => cells.GetValueOrDefault(a.Key) != a.Value).Select(a => $"{desk.Return} row {a.Key} is {cells.GetValueOrDefault(a.Key)} and not {a.Value}"));
            }

            return lost;
        }

        private static async Task<string> Wrong(HttpResponseMessage response) => $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private sealed class Bare(Server server) : IOffice, IDisposable
    {
        private readonly ConcurrentDictionary<string, HttpClient> _clients = new();

        public Task<string?> Save(Person person, string row, string value) => Put(person, $"/cells/{person.Return}/{row}/{value}");

        public Task<string?> Step(Person person, string action) => Put(person, $"/steps/{person.Return}/{action}");

        public Task<string?> Be(Person person) => Put(person, $"/version/{person.Return}");

        public void Dispose()
        {
            foreach (var client in _clients.Values) client.Dispose();
        }

        private async Task<string?> Put(Person person, string path)
        {
            var client = _clients.GetOrAdd(person.Name, _ => new HttpClient { BaseAddress = server.Address });
            using var response = await client.PutAsync(new Uri(path, UriKind.Relative), null);
            await response.Content.ReadAsByteArrayAsync();
            return response.StatusCode == HttpStatusCode.OK ? null : $"{(int)response.StatusCode}";
        }
    }

    /// <summary>What was done, how long each act took, and what went wrong.</summary>
    private sealed class Day
    {
        private readonly ConcurrentBag<double> _saves = [], _steps = [];

        internal ConcurrentBag<string> Errors { get; } = [];

        internal int Saves => _saves.Count;

        internal int Submissions => _steps.Count / 2;

        /// <summary>Of saves and steps together; of one of them where asked.</summary>
        internal double P(double share, bool? save = null)
        {
            var times = (save == true ? _saves : save == false ? _steps : _saves.Concat(_steps)).Order().ToList();
            return times[(int)(times.Count * share)];
        }

        internal async Task Take(Func<Task<string?>> act, bool save)
        {
            var clock = Stopwatch.StartNew();
            var error = await act();
            (save ? _saves : _steps).Add(clock.Elapsed.TotalMilliseconds);
            if (error is not null) Errors.Add(error);
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Luopan.Tests.Modules.Indicators.Sources;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>The server ended without warning while cells are typed, returns climb the levels and exports come in: every answered cell is there, nothing is half accepted, the log's chain holds.</summary>
public sealed class KilledReturnsTests(ITestOutputHelper output)
{
    private const int Lanes = 2;

    private static readonly string SourcesOf = $"""(SELECT COUNT(*) FROM indicators_source s WHERE s."Link" = '/reporting/returns/' || {Killing.Text("r.\"Id\"")})""";

    private static readonly (string What, string Count)[] Halves =
    [
        ("cells without the change that brought them", """SELECT COUNT(*) FROM reporting_cell c WHERE NOT EXISTS (SELECT 1 FROM reporting_change h WHERE h."ReturnId" = c."ReturnId" AND h."Row" = c."Row" AND h."Column" = c."Column" AND h."Version" = c."Version")"""),
        ("cells newer than their return", """SELECT COUNT(*) FROM reporting_cell c JOIN reporting_return r ON r."Id" = c."ReturnId" WHERE c."Version" > r."Version" """),
        ("returns standing elsewhere than their matter", $"""SELECT COUNT(*) FROM reporting_return r WHERE NOT EXISTS (SELECT 1 FROM platform_work_item i WHERE i."Type" = 'reporting.return' AND i."Subject" = {Killing.Text("r.\"Id\"")} AND i."State" = r."State")"""),
        ("returns accepted without their figures, or figures without acceptance", $"""SELECT COUNT(*) FROM reporting_return r WHERE {SourcesOf} <> r."Revision" + CASE WHEN r."State" = 'accepted' THEN 1 ELSE 0 END"""),
        ("sources of which only a part came in", """SELECT COUNT(*) FROM indicators_source s WHERE s."Added" + s."Changed" <> (SELECT COUNT(*) FROM indicators_observation o WHERE o."SourceId" = s."Id")"""),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_random_moments_every_answered_cell_is_there_and_nothing_is_half_accepted()
    {
        var (kills, seed) = (Killing.Kills, Killing.Seed);
        output.WriteLine($"{kills} kills, seed {seed}");

        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Lane(lane, new Random(seed + lane), (kills + lane) / Lanes)));

        output.WriteLine($"{lanes.Sum(l => l.Cells)} cells, {lanes.Sum(l => l.Steps)} steps and {lanes.Sum(l => l.Imports)} exports were answered, {lanes.Sum(l => l.Cut)} kills cut a request short");
        Assert.True(lanes.Sum(l => l.Cut) >= kills / 2, "Too few kills fell into a change.");
        Assert.True(lanes.Sum(l => l.Cells) >= kills && lanes.Sum(l => l.Steps) >= kills / 2, "Too little was done between the kills.");
    }

    [Fact]
    public async Task What_is_half_accepted_would_be_found()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        await county.Fill(await county.Of("990101"), ("06", "5.00"));
        Assert.Empty(await Half(app.Installation));

        await Tamper.Database(app, db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM reporting_change", Stop));
        await Tamper.Database(app, db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "UPDATE reporting_return SET \"State\" = 'accepted' WHERE \"Org\" = '990101'", Stop));

        Assert.Equal(["1 cells without the change that brought them", "1 returns standing elsewhere than their matter", "1 returns accepted without their figures, or figures without acceptance"], await Half(app.Installation));
    }

    private static async Task<(int Cells, int Steps, int Imports, int Cut)> Lane(int lane, Random random, int kills)
    {
        await using var app = await Returns.Today();
        await app.Stop();
        var (installation, cut) = (app.Installation, 0);
        var house = new House();
        for (var life = 0; life < kills; life++)
        {
            await using var server = await installation.Serve();
            await house.SignIn(server);
            var enough = house.Answers(random.Next(4, 20));
            Task<bool>[] workers = [house.File(server, "990101", "yundong", "yunzhou"), house.File(server, "990301", "dongshan", "fdi"), house.Import(server)];
            await enough.WaitAsync(TimeSpan.FromMinutes(1), Stop);
            await Task.Delay(random.Next(0, 50), Stop);
            await server.Kill();
            cut += (await Task.WhenAll(workers)).Any(c => c) ? 1 : 0;
            var half = await Half(installation);
            Assert.True(half.Count == 0, $"After kill {life} of lane {lane}: {string.Join("; ", half)}");
        }

        await using (var last = await installation.Serve()) await house.Verify(last, installation);
        var log = await installation.Luopan("log", "verify");
        Assert.True(log.Code == 0, log.Out + log.Error);
        return (house.Cells.Count, house.Steps.Count, house.Imports, cut);
    }

    private static async Task<IReadOnlyList<string>> Half(Installation installation)
    {
        var found = new List<string>();
        foreach (var (what, count) in Halves)
            if (await installation.Count(count) is > 0 and var many) found.Add($"{many} {what}");
        return found;
    }

    /// <summary>People at their returns over several lives of the server, and what they were answered.</summary>
    private sealed class House
    {
        private static readonly string[] Rows = [.. Returns.Good.Select(g => g.Row)];
        private readonly Dictionary<string, string> _cookies = [];
        private readonly ConcurrentDictionary<(string Return, string Row), string[]> _stands = new();
        private int _round, _left;
        private TaskCompletionSource _enough = new();

        internal ConcurrentBag<(string Return, string Row, string Value)> Cells { get; } = [];

        internal ConcurrentBag<(string Return, string Action)> Steps { get; } = [];

        internal int Imports { get; private set; }

        /// <summary>Ends when so many more changes have been answered: a life is long enough for them however busy the machine is.</summary>
        internal Task Answers(int more)
        {
            (_left, _enough) = (more, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return _enough.Task;
        }

        internal async Task SignIn(RunningServer server)
        {
            foreach (var name in new[] { "yundong", "dongshan", "yunzhou", "fdi", "lead" })
                if (!_cookies.ContainsKey(name)) _cookies[name] = await server.Cookie(name);
        }

        /// <summary>Takes a return from where it stands round and round; true when the server went while it was asked.</summary>
        internal Task<bool> File(RunningServer server, string org, string filler, string reviewer) => Until(server, async by =>
        {
            var id = (await by(filler).GetJson($"/api/reporting/returns?form=fdi.county&org={org}")).GetProperty("items")[0].Text("id");
            while (true)
            {
                var shown = await by(filler).Show(id);
                switch (shown.Text("state"))
                {
                    case "submitted":
                        await Step(by(reviewer), id, "review");
                        break;
                    case "reviewed":
                        await Step(by("lead"), id, "accept");
                        break;
                    case "accepted":
                        await by("lead").PostJson($"/api/reporting/returns/{id}/revisions", new { reason = "漏报" });
                        Answered();
                        break;
                    default:
                        await Type(by(filler), id, Interlocked.Increment(ref _round));
                        await Step(by(filler), id, "submit");
                        break;
                }
            }
        });

        internal Task<bool> Import(RunningServer server) => Until(server, async by =>
        {
            while (true)
            {
                var more = Interlocked.Increment(ref _round);
                var import = await by("lead").TakeXlsx(Customs(more), reason: "更正");
                Assert.Equal("Done", import.Text("state"));
                Imports++;
                Answered();
            }
        });

        internal async Task Verify(RunningServer server, Installation installation)
        {
            var changes = (await installation.Read($"""SELECT {Killing.Text("\"ReturnId\"")} || ' ' || "Row" || ' ' || "After" FROM reporting_change""")).ToHashSet();
            Assert.All(Cells, cell => Assert.Contains($"{cell.Return} {cell.Row} {cell.Value}", changes));
            using var client = server.With(_cookies["lead"]);
            foreach (var of in _stands.GroupBy(s => s.Key.Return))
            {
                var cells = (await client.Show(of.Key)).GetProperty("sheet").GetProperty("cells").EnumerateArray().ToDictionary(c => c.Text("row"), c => c.Text("text").Replace(",", "", StringComparison.Ordinal));
                Assert.All(of, cell => Assert.Contains(cells.GetValueOrDefault(cell.Key.Row, ""), cell.Value));
            }

            foreach (var step in Steps.GroupBy(s => s))
            {
                var taken = await installation.Count($"""SELECT COUNT(*) FROM platform_work_event e JOIN platform_work_item i ON i."Id" = e."ItemId" WHERE i."Subject" = '{step.Key.Return}' AND e."Action" = '{step.Key.Action}'""");
                Assert.True(taken >= step.Count(), $"{step.Key.Action} was answered {step.Count()} times and stands {taken} times.");
            }
        }

        // A return without fault in every round, each figure told once only.
        private async Task Type(HttpClient client, string id, int round)
        {
            foreach (var part in Rows.Chunk(5))
            {
                foreach (var row in part) _stands[(id, row)] = [.. _stands.GetValueOrDefault((id, row), [""]), ValueOf(row, round)];
                await client.Fill(id, [.. part.Select(row => (row, ValueOf(row, round)))]);
                foreach (var row in part)
                {
                    _stands[(id, row)] = [ValueOf(row, round)];
                    Cells.Add((id, row, ValueOf(row, round)));
                }

                Answered();
            }

            foreach (var finding in (await client.Show(id)).GetProperty("sheet").GetProperty("findings").EnumerateArray().Where(f => f.Text("state") == "broken"))
                await client.PutJson($"/api/reporting/returns/{id}/explanations/{finding.Text("code")}", new { text = "试验" });
        }

        private void Answered()
        {
            if (Interlocked.Decrement(ref _left) <= 0) _enough.TrySetResult();
        }

        private async Task Step(HttpClient client, string id, string action)
        {
            await (await client.Step(id, action)).Json();
            Steps.Add((id, action));
            Answered();
        }

        // Counts are whole, amounts have two places.
        private static string ValueOf(string row, int n) => row switch
        {
            "01" => Text(10 + n),
            "02" => Text(n),
            "06" or "08" or "11" => Amount(10_000 + n),
            "09" or "10" => Amount(1000 + n),
            "12" => Amount(5000 + n),
            "13" => Amount(3000 + n),
            "14" => Amount(2000 - n),
            "05" or "15" => Amount(n),
            _ => Amount(500 + n),
        };

        private static string Amount(int number) => Text(number) + ".00";

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string?[][] Customs(int more) => Exports.Customs(total: Text(48_000 + more), donglu: Text(24_000 + more));

        private async Task<bool> Until(RunningServer server, Func<Func<string, HttpClient>, Task> work)
        {
            var clients = _cookies.ToDictionary(c => c.Key, c => server.With(c.Value));
            try
            {
                await work(name => clients[name]);
                return false;
            }
            catch (Exception e) when (e is HttpRequestException or IOException && _enough.Task.IsCompleted)
            {
                return true;
            }
            finally
            {
                foreach (var client in clients.Values) client.Dispose();
            }
        }
    }
}

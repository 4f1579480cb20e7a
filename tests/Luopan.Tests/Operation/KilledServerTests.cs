using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

/// <summary>The server ended without warning again and again while people work: whatever was answered stays, and nothing is half done. LUOPAN_TEST_KILLS says how often, LUOPAN_TEST_SEED when.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Lanes = 2, Writers = 2;

    private static readonly (string What, string Count)[] Halves =
    [
        ("records without values", """SELECT COUNT(*) FROM records_record r WHERE NOT EXISTS (SELECT 1 FROM records_body b WHERE b."RecordId" = r."Id")"""),
        ("records without their matter, or standing elsewhere than it", $"""SELECT COUNT(*) FROM records_record r WHERE NOT EXISTS (SELECT 1 FROM platform_work_item i WHERE i."Type" = 'records.' || r."Type" AND i."Subject" = {Killing.Text("r.\"Id\"")} AND i."State" = r."State")"""),
        ("records without history", """SELECT COUNT(*) FROM records_record r WHERE NOT EXISTS (SELECT 1 FROM records_revision v WHERE v."RecordId" = r."Id")"""),
        ("rows without history", $"""SELECT COUNT(*) FROM records_child c JOIN records_record r ON r."Id" = c."RecordId" WHERE r."Title" LIKE '案%' AND NOT EXISTS (SELECT 1 FROM records_revision v WHERE v."RecordId" = c."RecordId" AND v."Act" = 'row-added' AND v."Changes" LIKE '%' || {Killing.Text("c.\"Id\"")} || '%')"""),
        ("matters no step has brought where they stand", """SELECT COUNT(*) FROM platform_work_item i WHERE NOT EXISTS (SELECT 1 FROM platform_work_event e WHERE e."ItemId" = i."Id" AND e."To" = i."State")"""),
        ("files of records without the file", """SELECT COUNT(*) FROM records_file f WHERE NOT EXISTS (SELECT 1 FROM platform_file s WHERE s."Id" = f."FileId")"""),
        .. new[] { "records_revision", "records_comment", "records_file", "platform_file", "platform_work_item", "platform_work_event" }
            .Select(t => ($"rows of {t} the log does not know", $"""SELECT COUNT(*) FROM {t} t WHERE NOT EXISTS (SELECT 1 FROM platform_log l WHERE l."Subject" = '{t}' AND l."Key" = {Killing.Text("t.\"Id\"")})""")),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_random_moments_it_loses_nothing_it_has_answered_and_leaves_nothing_half_done()
    {
        var (kills, seed) = (Killing.Kills, Killing.Seed);
        output.WriteLine($"{kills} kills, seed {seed}");

        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Lane(lane, new Random(seed + lane), (kills + lane) / Lanes)));

        output.WriteLine($"{lanes.Sum(l => l.Answered)} changes were answered, {lanes.Sum(l => l.Cut)} kills cut a request short");
        Assert.True(lanes.Sum(l => l.Cut) >= kills / 2, "Too few kills fell into a change.");
        Assert.True(lanes.Sum(l => l.Answered) >= kills, "Too little was done between the kills.");
    }

    [Fact]
    public async Task What_is_half_done_would_be_found()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("案卷一"));
        await client.File(id, "permit");
        Assert.Empty(await Half(app.Installation));

        await Tamper.Database(app, db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM records_body", Stop));
        await Tamper.Database(app, db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM platform_file", Stop));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(app.Folder, "files"), "*", SearchOption.AllDirectories)) await File.WriteAllTextAsync(file, "", Stop);

        var found = await Half(app.Installation);
        Assert.Contains(found, f => f.EndsWith("records without values", StringComparison.Ordinal));
        Assert.Contains("1 files of records without the file", found);
    }

    private static async Task<(int Answered, int Cut)> Lane(int lane, Random random, int kills)
    {
        await using var installation = Installation.New();
        var (cut, cookie) = (0, "");
        var kept = new ConcurrentBag<Answered>();
        for (var life = 0; life < kills; life++)
        {
            await using var server = await installation.Serve();
            cookie = cookie.Length > 0 ? cookie : await server.Cookie("lead");
            var working = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writers = Enumerable.Range(0, Writers).Select(w => Work(server.With(cookie), $"案{lane}-{life}-{w}", kept, working)).ToList();
            await working.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop);
            await Task.Delay(random.Next(0, 300), Stop);
            await server.Kill();
            cut += (await Task.WhenAll(writers)).Any(c => c) ? 1 : 0;
            var half = await Half(installation);
            Assert.True(half.Count == 0, $"After kill {life} of lane {lane}: {string.Join("; ", half)}");
        }

        await using (var last = await installation.Serve()) await Verify(last, cookie, kept);
        var log = await installation.Luopan("log", "verify");
        Assert.True(log.Code == 0, log.Out + log.Error);
        return (kept.Count, cut);
    }

    // Enters records and works on them until the server is gone; true when it went while it was asked.
    private static async Task<bool> Work(HttpClient client, string name, ConcurrentBag<Answered> kept, TaskCompletionSource working)
    {
        try
        {
            for (var turn = 0; ; turn++)
            {
                var title = $"{name}-{turn}";
                var created = await (await client.PostAsJsonAsync("/api/records/items", new { type = "test.project", values = new { name = title, city = "990100" }, confirm = true }, Stop)).Json();
                var id = created.Text("id");
                void Keep(string says) => kept.Add(new(id, says));
                Keep(title);
                working.TrySetResult();
                await (await client.PostAsJsonAsync($"/api/records/items/{id}/comments", new { text = title + "批注" }, Stop)).Json();
                Keep(title + "批注");
                await (await client.PutAsJsonAsync($"/api/records/items/{id}", new { version = 1, values = new { intro = title + "内容" } }, Stop)).Json();
                Keep(title + "内容");
                await (await client.PostAsJsonAsync($"/api/records/items/{id}/children/progress", new { values = new { month = "2026-10", note = title + "进度" } }, Stop)).Json();
                Keep(title + "进度");
                using var form = new MultipartFormDataContent { { new ByteArrayContent(Bytes(title)), "file", title + ".pdf" }, { new StringContent("permit"), "place" } };
                var file = (await (await client.PostAsync($"/api/records/items/{id}/files", form, Stop)).Json()).Text("id");
                kept.Add(new(id, title + ".pdf", file, title));
                await (await client.PostAsJsonAsync($"/api/records/items/{id}/steps", new { action = "prepare" }, Stop)).Json();
                Keep("转入前期");
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException && working.Task.IsCompleted)
        {
            return true;
        }
        finally
        {
            client.Dispose();
        }
    }

    private static async Task Verify(RunningServer server, string cookie, IEnumerable<Answered> kept)
    {
        using var client = server.With(cookie);
        foreach (var record in kept.GroupBy(k => k.Record))
        {
            var told = await client.GetStringAsync($"/api/records/items/{record.Key}", Stop) + await client.GetStringAsync($"/api/records/items/{record.Key}/timeline", Stop);
            foreach (var answered in record)
            {
                Assert.True(told.Contains(answered.Says, StringComparison.Ordinal), $"“{answered.Says}” was answered and is lost.");
                if (answered.File is { } file) Assert.Equal(Bytes(answered.Content!), await client.GetByteArrayAsync($"/api/records/items/{record.Key}/files/{file}", Stop));
            }
        }
    }

    private static async Task<IReadOnlyList<string>> Half(Installation installation)
    {
        var found = new List<string>();
        foreach (var (what, count) in Halves)
            if (await installation.Count(count) is > 0 and var many) found.Add($"{many} {what}");
        foreach (var hash in await installation.Read("""SELECT "Hash" FROM platform_file"""))
        {
            var file = Path.Combine(installation.Folder, "files", hash[..2], hash);
            if (!File.Exists(file) || Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Stop))) != hash) found.Add($"file {hash} is missing or torn");
        }

        return found;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 500)));

    /// <summary>A change the server has answered, by what its record must say; for a file also what is in it.</summary>
    private sealed record Answered(string Record, string Says, string? File = null, string? Content = null);
}

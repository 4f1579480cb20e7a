using System.Diagnostics;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

/// <summary>The first start of a space, ended without warning at moments told by what has reached the database.</summary>
public sealed class KilledStartTests
{
    // Seals are made by the clock; everything else a first start writes is the same each time.
    private const string Seals = "platform_log_seal", History = "__EFMigrationsHistory";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string TableNames => TestApp.Postgres is null
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name";

    [Fact]
    public async Task Recovers_from_every_moment_with_nothing_half_there()
    {
        await using var whole = Installation.New();
        Assert.Equal(0, (await whole.Luopan("doctor")).Code);
        var expected = await Rows(whole);
        Assert.True(expected.Count > 20 && expected["indicators_observation"] > 0);
        var moments = new (string Name, Func<Installation, Task<bool>> Reached, int Later)[]
        {
            ("the database is made", Made, 0),
            ("its first table is there", async i => (await i.Read(TableNames)).Count > 0, 0),
            ("the tables are there", Migrated, 0),
            ("seeding goes on", Migrated, 300),
        };
        var migratedOnly = 0;
        foreach (var moment in moments)
        {
            await using var killed = Installation.New();
            await KillAt(killed, moment.Reached, moment.Later);
            var left = await Rows(killed);
            migratedOnly += left.TryGetValue("platform_pack", out var packs) && packs == 0 ? 1 : 0;

            var doctor = await killed.Luopan("doctor");

            Assert.True(packs == 1 || left.Where(t => t.Key != History).All(t => t.Value == 0), $"Half seeded when {moment.Name}: {string.Join(", ", left)}");
            Assert.True(doctor.Code == 0, $"After a kill when {moment.Name}: {doctor.Out}{doctor.Error}");
            Assert.Equal(expected, await Rows(killed));
            if (moment == moments[^1]) Assert.Equal(0, (await killed.Luopan("log", "verify")).Code);
        }

        Assert.True(migratedOnly > 0, "No kill fell between migration and the end of seeding.");
    }

    private static async Task<bool> Migrated(Installation installation) => (await installation.Read(TableNames)).Contains("platform_pack");

    private static Task<bool> Made(Installation installation) => TestApp.Postgres is null
        ? Task.FromResult(File.Exists(Path.Combine(installation.Folder, "luopan.db")))
        : installation.Answers();

    private static async Task KillAt(Installation installation, Func<Installation, Task<bool>> reached, int later)
    {
        using var process = installation.Start("--urls", "http://127.0.0.1:0");
        try
        {
            for (var clock = Stopwatch.StartNew(); !await reached(installation); await Task.Delay(2, Stop))
                if (process.HasExited || clock.Elapsed > TimeSpan.FromSeconds(60)) Assert.Fail("The product never came so far: " + await process.StandardError.ReadToEndAsync(Stop));
            await Task.Delay(later, Stop);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<SortedDictionary<string, long>> Rows(Installation installation)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in (await installation.Read(TableNames)).Where(t => t is not (Seals or "__EFMigrationsLock"))) rows[table] = await installation.Count($"SELECT COUNT(*) FROM \"{table}\"");
        return rows;
    }
}

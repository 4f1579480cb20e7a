using System.Globalization;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ImportCrashTests
{
    private const int Rows = 20_000;
    private const string Imported = """SELECT COUNT(*) FROM indicators_observation WHERE "Publisher" LIKE '局%'""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(150)]
    [InlineData(900)]
    public async Task A_server_killed_in_the_middle_leaves_nothing_half_there_and_ends_the_import_after_its_next_start(int killAfterMilliseconds)
    {
        await using var installation = Installation.New();
        string job;
        await using (var first = await installation.Serve())
        {
            var upload = await (await first.SignedIn("fdi")).Upload(Encoding.UTF8.GetBytes(Importing.Heads + Figures()));
            job = (await upload.Json()).Text("job");
            await Task.Delay(killAfterMilliseconds, Stop);
            await first.Kill();
        }

        Assert.Contains(await installation.Count(Imported), new long[] { 0, Rows });
        await using var second = await installation.Serve();
        var client = await second.SignedIn("fdi");
        JsonElement import;
        do
        {
            await Task.Delay(100, Stop);
            import = await client.GetJson($"/api/indicators/imports/{job}");
        }
        while (import.Text("state") is "Waiting" or "Running");

        Assert.Equal(("Done", Rows), (import.Text("state"), import.GetProperty("added").GetInt32()));
        Assert.Equal(Rows, await installation.Count(Imported));
    }

    private static string Figures()
    {
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"fdi.used,99030{row / 10_000},{2000 + row % 10_000 / 1000}-{1 + row % 12:00},,{row % 1000}.5,亿美元,局{row},,,\n");
        return text.ToString();
    }
}

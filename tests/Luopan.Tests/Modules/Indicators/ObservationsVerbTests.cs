using System.Diagnostics;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ObservationsVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_imports_and_refuses()
    {
        Assert.SkipWhen(TestApp.Postgres is not null, "The command line makes a database of its own; it is tried on SQLite.");
        var data = Directory.CreateTempSubdirectory("luopan-cli").FullName;
        try
        {
            var (right, wrong) = (Path.Combine(data, "right.csv"), Path.Combine(data, "wrong.csv"));
            await File.WriteAllTextAsync(right, Importing.Heads + "fdi.used,990300,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n", Stop);
            await File.WriteAllTextAsync(wrong, Importing.Heads + "fdi.used,990300,2025-01/09,,5.27,亿元,东麓市商务局,,,\n", Stop);

            var tried = await Luopan(data, right, "--dry-run", "--json");
            var imported = await Luopan(data, right, "--json");
            var again = await Luopan(data, right);
            var refused = await Luopan(data, wrong);

            Assert.Equal((0, 1, true), (tried.Code, Json(tried.Out).GetProperty("added").GetInt32(), Json(tried.Out).GetProperty("dryRun").GetBoolean()));
            Assert.Equal((0, 1, false), (imported.Code, Json(imported.Out).GetProperty("added").GetInt32(), Json(imported.Out).GetProperty("dryRun").GetBoolean()));
            Assert.Equal((0, "共1行，新增0，修订0，未变1。"), (again.Code, again.Out.Trim()));
            Assert.Equal(1, refused.Code);
            Assert.Contains("第2行 单位: 单位“亿元”与指标的单位不同", refused.Error, StringComparison.Ordinal);
            Assert.Single(Directory.EnumerateFiles(Path.Combine(data, TestApp.Space, "files"), "*", SearchOption.AllDirectories));
            Assert.StartsWith("indicators.no-file", (await Luopan(data, Path.Combine(data, "none.csv"))).Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static async Task<(int Code, string Out, string Error)> Luopan(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), "observations", "import", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in TestApp.Settings(data, "")) start.Environment["LUOPAN_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}

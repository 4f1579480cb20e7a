using System.Diagnostics;

namespace Luopan.Bench;

/// <summary>Time to the first answer on an existing database with both spaces, against the same program printing its version.</summary>
internal static class StartBench
{
    internal static async Task<Result> Run()
    {
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await (await Server.Start(data, "demo;shandong")).DisposeAsync();
            var (ready, version) = (new List<double>(), new List<double>());
            for (var i = 0; i < 5; i++)
            {
                await using var server = await Server.Start(data, "demo;shandong");
                ready.Add(server.ReadyMs);
                version.Add(await Version());
            }

            return new Result(ready.Order().ElementAt(2), "ms-ready", "version-verb", version.Order().ElementAt(2), 12);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static async Task<double> Version()
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Server.Program, "--version"]) { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return clock.Elapsed.TotalMilliseconds;
    }
}

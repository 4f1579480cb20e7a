using System.Diagnostics;

namespace Luopan.Bench;

/// <summary>Time to the first answer of the published program on an existing database with both spaces, against a web server that has nothing to open.</summary>
internal static class StartBench
{
    private const int Starts = 7;

    internal static async Task<Result> Run()
    {
        var folder = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            var (program, data) = (Path.Combine(folder, "out"), Path.Combine(folder, "data"));
            await Publish(program);
            await (await Server.Start(data, "demo;shandong", program)).DisposeAsync();
            var (ready, bare) = (new List<double>(), new List<double>());
            for (var i = 0; i < Starts; i++)
            {
                await using (var server = await Server.Start(data, "demo;shandong", program)) ready.Add(server.ReadyMs);
                await using (var server = await BareServer.Start()) bare.Add(server.ReadyMs);
            }

            return new Result(ready.Order().ElementAt(Starts / 2), "ms-ready", "bare-web-server", bare.Order().ElementAt(Starts / 2), 10);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task Publish(string into)
    {
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(Repo.Root, "src", "App"), "-c", "Release", "-r", runtime, "--no-self-contained", "-p:PublishReadyToRun=true", "-p:BuildWeb=false", "-o", into, "-v", "q", "-nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("dotnet publish failed: " + said);
    }
}

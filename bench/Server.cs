using System.Diagnostics;
using System.Net.Http.Json;

namespace Luopan.Bench;

/// <summary>The product as a process of its own on a given data folder, ended by its id.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address, double readyMs) => (_process, Address, ReadyMs) = (process, address, readyMs);

    internal Uri Address { get; }

    /// <summary>Milliseconds from process start to the first answer.</summary>
    internal double ReadyMs { get; }

    /// <summary>Most memory the process has held so far.</summary>
    internal long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>The product on a data folder: the program beside the bench, or the one published into <paramref name="program"/>.</summary>
    internal static Task<Server> Start(string data, string spaces = "demo", string? program = null) =>
        Start(Path.Combine(program ?? AppContext.BaseDirectory, "luopan.dll"), address => ["--urls", address, "--Data:Path=" + data, "--FirstLook:Spaces=" + spaces, "--SignIn:PerMinute=100000", "--Welcome=false"]);

    internal static async Task<Server> Start(string program, Func<string, IEnumerable<string>> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments(address.ToString())]) { RedirectStandardOutput = true };
        start.Environment["LUOPAN_SKIP_WEB"] = "1";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var probe = new HttpClient { BaseAddress = address };
        while (!await Answers(probe))
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(3)) throw new InvalidOperationException("The server did not start.");
            await Task.Delay(5);
        }

        return new Server(process, address, clock.Elapsed.TotalMilliseconds);
    }

    internal async Task<HttpClient> SignedIn(string user, string space = "demo")
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = Address };
        (await client.PostAsJsonAsync("/api/access/session", new { space, userName = user, password = "Luopan-2026" })).EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient probe)
    {
        try
        {
            return (await probe.GetAsync(new Uri("/healthz", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

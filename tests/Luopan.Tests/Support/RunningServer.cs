using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Xunit;

namespace Luopan.Tests.Support;

/// <summary>The product serving as its own process, on a real socket.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Uri _address;
    private readonly Task<string> _output, _error;

    private RunningServer(Process process, Uri address)
    {
        (_process, _address) = (process, address);
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<RunningServer> Start(Installation installation)
    {
        var port = FreePort();
        var server = new RunningServer(installation.Start("--urls", $"http://127.0.0.1:{port}"), new Uri($"http://127.0.0.1:{port}"));
        await server.Ready();
        return server;
    }

    internal async Task<HttpClient> SignedIn(string userName)
    {
        var client = Client();
        (await client.PostAsJsonAsync("/api/access/session", new { space = TestApp.Space, userName, password = TestApp.Password }, Stop)).EnsureSuccessStatusCode();
        return client;
    }

    internal HttpClient Client()
    {
#pragma warning disable RS0030 // A server of its own is asked over a real socket.
        return new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = _address };
#pragma warning restore RS0030
    }

    /// <summary>Ends the process without warning.</summary>
    internal async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Tells the process to end, as a service manager does; answers its exit code and everything it printed.</summary>
    internal async Task<(int Code, string Printed)> End()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Stop);
        await _process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);
        return (_process.ExitCode, await _output + await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private async Task Ready()
    {
        using var client = Client();
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if ((await client.GetAsync("/healthz", Stop)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                if (_process.HasExited) throw new InvalidOperationException(await _output + await _error);
            }

            await Task.Delay(100, Stop);
        }

        await Kill();
        throw new TimeoutException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

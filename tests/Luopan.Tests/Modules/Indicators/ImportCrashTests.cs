using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ImportCrashTests
{
    private const int Rows = 20_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(150)]
    [InlineData(900)]
    public async Task A_server_killed_in_the_middle_leaves_nothing_half_there_and_ends_the_import_after_its_next_start(int killAfterMilliseconds)
    {
        Assert.SkipWhen(TestApp.Postgres is not null, "The server makes a database of its own; it is tried on SQLite.");
        var data = Directory.CreateTempSubdirectory("luopan-crash").FullName;
        try
        {
            string job;
            await using (var first = await Server.Start(data))
            {
                var upload = await (await first.SignedIn()).Upload(Encoding.UTF8.GetBytes(Importing.Heads + Figures()));
                job = (await upload.Json()).Text("job");
                await Task.Delay(killAfterMilliseconds, Stop);
            }

            Assert.Contains(Count(data), new long[] { 0, Rows });
            await using var second = await Server.Start(data);
            var client = await second.SignedIn();
            JsonElement import;
            do
            {
                await Task.Delay(100, Stop);
                import = await client.GetJson($"/api/indicators/imports/{job}");
            }
            while (import.Text("state") is "Waiting" or "Running");

            Assert.Equal(("Done", Rows), (import.Text("state"), import.GetProperty("added").GetInt32()));
            Assert.Equal(Rows, Count(data));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, true);
        }
    }

    private static string Figures()
    {
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"fdi.used,99030{row / 10_000},{2000 + row % 10_000 / 1000}-{1 + row % 12:00},,{row % 1000}.5,亿美元,局{row},,,\n");
        return text.ToString();
    }

    private static long Count(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, TestApp.Space, "luopan.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM indicators_observation WHERE Publisher LIKE '局%'";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The product as its own process, ended without warning.</summary>
    private sealed class Server(Process process, Uri address) : IAsyncDisposable
    {
        internal static async Task<Server> Start(string data)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (key, value) in TestApp.Settings(data, "")) start.Environment["LUOPAN_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
            start.Environment.Remove("LUOPAN_urls");
            start.Environment["LUOPAN_SKIP_WEB"] = "1";
            var server = new Server(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
            await server.Ready();
            return server;
        }

        internal async Task<HttpClient> SignedIn()
        {
            var client = Client();
            (await client.PostAsJsonAsync("/api/access/session", new { space = TestApp.Space, userName = "fdi", password = TestApp.Password }, Stop)).EnsureSuccessStatusCode();
            return client;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        private async Task Ready()
        {
            using var client = Client();
            for (var tries = 0; tries < 300; tries++)
            {
                try
                {
                    if ((await client.GetAsync("/healthz", Stop)).IsSuccessStatusCode) return;
                }
                catch (HttpRequestException)
                {
                    if (process.HasExited) throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Stop));
                }

                await Task.Delay(100, Stop);
            }

            throw new TimeoutException("The server did not start.");
        }

        private HttpClient Client()
        {
#pragma warning disable RS0030 // A server of its own is asked over a real socket.
            return new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
#pragma warning restore RS0030
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}

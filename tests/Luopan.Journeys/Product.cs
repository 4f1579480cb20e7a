using System.Diagnostics;
using Luopan.Journeys;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Product))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Luopan.Journeys;

/// <summary>The product as a newcomer starts it: both spaces, the built web client, a fresh data folder; and Debian's Chromium in front of it.</summary>
public sealed class Product : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("luopan-journeys").FullName;
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal string Address { get; private set; } = "";

    /// <summary>Where screenshots go: <c>.out/shots</c> of the source tree.</summary>
    internal static string Shots => Path.Combine(Root, ".out", "shots");

    internal static string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Shots);
        Assertions.SetDefaultExpectTimeout(20_000);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), "--urls", "http://127.0.0.1:0", "--Data:Path=" + _data])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Root,
        };
        _server = Process.Start(start)!;
        Address = await ReadAddress(_server.StandardOutput);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LUOPAN_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync", "--font-render-hinting=none"],
        });
    }

    /// <summary>A new person's browser window; what the page complains of fails the journey at its end.</summary>
    internal async Task<Visitor> Visit(int width = 1440, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_data, true);
    }

    // The welcome line is the last thing the start prints before accounts; it names the address.
    private static async Task<string> ReadAddress(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at < 0) continue;
            _ = output.ReadToEndAsync();
            return line[at..].Trim();
        }

        throw new InvalidOperationException("The product ended before it said where it listens.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luopan.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Luopan.slnx");
    }
}

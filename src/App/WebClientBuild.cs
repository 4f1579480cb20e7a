using System.Diagnostics;

namespace Luopan.App;

/// <summary>In a source tree the web client is built when it is missing or older than its sources; a published program brings it along.</summary>
internal static class WebClientBuild
{
    /// <summary>Where the built client lies in a source tree; null outside one.</summary>
    internal static string? Dist => Source is { } web ? Path.Combine(web, "dist") : null;

    private static string? Source
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "Luopan.slnx")) && File.Exists(Path.Combine(folder.FullName, "web", "package.json")))
                    return Path.Combine(folder.FullName, "web");
            return null;
        }
    }

    internal static async Task IfNeeded()
    {
        if (Source is not { } web || Environment.GetEnvironmentVariable("LUOPAN_SKIP_WEB") == "1" || IsFresh(web)) return;
        Console.WriteLine("正在构建网页客户端（首次约一分钟）… Building the web client…");
        if (!Directory.Exists(Path.Combine(web, "node_modules", "vite"))) await Npm(web, "ci", "--no-audit", "--no-fund");
        await Npm(web, "run", "build");
    }

    private static bool IsFresh(string web)
    {
        var built = new FileInfo(Path.Combine(web, "dist", "index.html"));
        if (!built.Exists) return false;
        var sources = Directory.EnumerateFiles(Path.Combine(web, "src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(web, "*.json")).Concat(Directory.EnumerateFiles(web, "*.html")).Concat(Directory.EnumerateFiles(web, "*.ts"));
        return sources.All(f => File.GetLastWriteTimeUtc(f) <= built.LastWriteTimeUtc);
    }

    private static async Task Npm(string web, params string[] arguments)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["--silent", .. arguments]) { WorkingDirectory = web })!;
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0) throw new InvalidOperationException($"npm {string.Join(' ', arguments)} ended with {npm.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("npm was not found; the web client needs Node.js 20 or newer.");
        }
    }
}

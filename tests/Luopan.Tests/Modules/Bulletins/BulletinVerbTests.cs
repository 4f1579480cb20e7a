using System.Diagnostics;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class BulletinVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reprints_what_was_issued_and_drafts_the_rest()
    {
        Assert.SkipWhen(TestApp.Postgres is not null, "The command line is pointed at the SQLite file of the server.");
        await using var app = await TestApp.Start();
        var id = await app.Issued();
        var served = await (await app.SignedIn("lead")).File(id, "docx");
        var data = Path.GetDirectoryName(app.Folder)!;
        var (issued, draft) = (Path.Combine(data, "issued.docx"), Path.Combine(data, "draft.xlsx"));

        var reprinted = await Luopan(data, "fdi", "--org", "990000", "--period", "2024", "--out", issued, "--json");
        var drafted = await Luopan(data, "fdi", "--org", "990000", "--period", "2025-09", "--out", draft);
        var refused = await Luopan(data, "fdi", "--org", "990300", "--period", "2024", "--out", draft);
        var misused = await Luopan(data, "fdi", "--org", "990000", "--period", "2024", "--out", "x.pdf");

        Assert.Equal((0, "云商资〔2026〕1号"), (reprinted.Code, JsonSerializer.Deserialize<JsonElement>(reprinted.Out).Text("number")));
        Assert.Equal(served, await File.ReadAllBytesAsync(issued, Stop));
        Assert.Equal(0, drafted.Code);
        Assert.Contains("草稿", drafted.Out, StringComparison.Ordinal);
        Assert.True(new FileInfo(draft).Length > 5000);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("bulletins.no-headline", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, misused.Code);
    }

    private static async Task<(int Code, string Out, string Error)> Luopan(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), "bulletin", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in TestApp.Settings(data, "")) start.Environment["LUOPAN_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}

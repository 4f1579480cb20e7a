using System.Diagnostics;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Drafts;

/// <summary><c>plan check</c> and <c>draft check</c> as an operator runs them.</summary>
public sealed class CheckVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_check_needs_no_space_and_prints_its_findings()
    {
        var folder = Repo.At("tests", "corpus", "contradictions");

        var found = await Luopan("plan", "check", Path.Combine(folder, "planted-province.md"), Path.Combine(folder, "planted-special.md"), "--region", "云岭省", "--json");
        var none = await Luopan("plan", "check", Path.Combine(folder, "consistent.md"), "--region", "河湾省");
        var missing = await Luopan("plan", "check", Path.Combine(folder, "没有.md"));

        Assert.Equal(0, found.Code);
        Assert.Contains(JsonSerializer.Deserialize<JsonElement>(found.Out).EnumerateArray(), f => f.GetProperty("places").GetArrayLength() >= 2 && f.Text("arithmetic").Contains("四舍五入", StringComparison.Ordinal));
        Assert.Contains("0处矛盾", none.Out, StringComparison.Ordinal);
        Assert.Equal(1, missing.Code);
        Assert.Equal(2, (await Luopan("plan", "check")).Code);
    }

    [Fact]
    public async Task Draft_check_compares_with_the_space_and_writes_the_comments()
    {
        await using var installation = Installation.New();
        var draft = Path.Combine(installation.Data, "讲话.txt");
        await File.WriteAllTextAsync(draft, "讲话\n2024年，全省实际使用外资45亿美元。\n", Stop);

        var done = await installation.Luopan("draft", "check", draft, "--date", "2025-10", "--docx", Path.Combine(installation.Data, "批注.docx"), "--json");

        Assert.Equal(0, done.Code);
        Assert.Equal("differs", JsonSerializer.Deserialize<JsonElement>(done.Out).GetProperty("figures")[0].Text("verdict"));
        Assert.True(new FileInfo(Path.Combine(installation.Data, "批注.docx")).Length > 1000);
        Assert.Equal(1, (await installation.Luopan("draft", "check", Path.Combine(installation.Data, "无.txt"))).Code);
    }

    private static async Task<(int Code, string Out)> Luopan(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await error;
        return (process.ExitCode, await output);
    }
}

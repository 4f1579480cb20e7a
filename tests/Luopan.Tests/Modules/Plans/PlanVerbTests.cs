using System.Diagnostics;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

public sealed class PlanVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imports_a_file_once_and_refuses_what_it_must()
    {
        Assert.SkipWhen(TestApp.Postgres is not null, "The command line makes a database of its own; it is tried on SQLite.");
        var data = Directory.CreateTempSubdirectory("luopan-cli").FullName;
        try
        {
            var (plan, secret) = (Path.Combine(data, "规划.txt"), Path.Combine(data, "密.txt"));
            await File.WriteAllTextAsync(plan, "内部\n云岭省开放规划\n一、目标\n到2025年，实际使用外资达到62亿美元。\n", Stop);
            await File.WriteAllTextAsync(secret, "机密★5年\n云岭省规划\n一、目标\n内容。\n", Stop);

            var imported = await Luopan(data, "plan", "import", plan, "--title", "另题", "--json");
            var again = await Luopan(data, "plan", "import", plan);
            var tooOpen = await Luopan(data, "plan", "import", plan, "--sensitivity", "Open");
            var refused = await Luopan(data, "plan", "import", secret, "--json");

            var told = JsonSerializer.Deserialize<JsonElement>(imported.Out);
            Assert.Equal((0, "另题", "Internal"), (imported.Code, told.Text("title"), told.Text("sensitivity")));
            Assert.Equal(1, again.Code);
            Assert.StartsWith("plans.already-there", again.Error, StringComparison.Ordinal);
            Assert.StartsWith("plans.too-open", tooOpen.Error, StringComparison.Ordinal);
            Assert.Equal((1, "documents.state-secret"), (refused.Code, JsonSerializer.Deserialize<JsonElement>(refused.Out).Text("code")));
            Assert.Single(Directory.EnumerateFiles(Path.Combine(data, TestApp.Space, "files"), "*", SearchOption.AllDirectories));
            Assert.Equal(1, (await Luopan(data, "plan", "import", Path.Combine(data, "无.txt"))).Code);
            Assert.Equal(2, (await Luopan(data, "plan", "import")).Code);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static async Task<(int Code, string Out, string Error)> Luopan(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in TestApp.Settings(data, "")) start.Environment["LUOPAN_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

public sealed class ClaimVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claims_come_a_json_line_each_with_the_fields_of_an_annotation()
    {
        var folder = Directory.CreateTempSubdirectory("luopan-claims").FullName;
        try
        {
            var (text, word) = (Path.Combine(folder, "简讯.txt"), Path.Combine(folder, "旧.doc"));
            await File.WriteAllTextAsync(text, "商务简讯\n前5个月，实际使用外资3至5亿美元。\n", Stop);
            await File.WriteAllBytesAsync(word, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0], Stop);

            var read = await Luopan("", "claims", text, "--region", "合肥市", "--date", "2024-06", "--json");
            var shown = await Luopan("", "claims", text);
            var legacy = await Luopan("", "claims", word, "--json");

            var claim = JsonSerializer.Deserialize<JsonElement>(Assert.Single(read.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            Assert.Equal(("简讯", "实际使用外资", "合肥市", "2024-01/2024-05"), (Text(claim, "doc"), Text(claim, "indicator"), Text(claim, "region"), Text(claim, "period")));
            Assert.Equal(("actual", "level", "亿美元", "="), (Text(claim, "status"), Text(claim, "kind"), Text(claim, "unit"), Text(claim, "bound")));
            Assert.Equal((3m, 5m), (claim.GetProperty("value").GetDecimal(), claim.GetProperty("value_hi").GetDecimal()));
            Assert.Equal((0, 0), (read.Code, shown.Code));
            Assert.Contains("实际使用外资", shown.Out, StringComparison.Ordinal);
            Assert.Equal(1, legacy.Code);
            Assert.StartsWith("documents.", JsonSerializer.Deserialize<JsonElement>(legacy.Out).GetProperty("code").GetString(), StringComparison.Ordinal);
            Assert.Equal(1, (await Luopan("", "claims", Path.Combine(folder, "无.txt"))).Code);
            Assert.Equal(2, (await Luopan("", "claims")).Code);
            Assert.Equal(2, (await Luopan("", "claims", text, "--date", "24年")).Code);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public async Task Numbers_come_from_standard_input_a_json_line_each()
    {
        var read = await Luopan("无数字\n增长近三成，达到5.2万亿元\n", "numbers", "--json");

        var lines = read.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();
        Assert.Equal(0, read.Code);
        Assert.Equal([(2, 30m, "%", "~"), (2, 5.2m, "万亿元", "=")], lines.Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("value").GetDecimal(), Text(l, "unit"), Text(l, "bound"))));
        Assert.Equal("CNY", Text(lines[1], "currency"));
        Assert.Equal((2, 5), (lines[0].GetProperty("start").GetInt32(), lines[0].GetProperty("end").GetInt32()));
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static async Task<(int Code, string Out)> Luopan(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await error;
        return (process.ExitCode, await output);
    }
}

using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ObservationsVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_imports_and_refuses()
    {
        await using var installation = Installation.New();
        var (right, wrong) = (Path.Combine(installation.Data, "right.csv"), Path.Combine(installation.Data, "wrong.csv"));
        await File.WriteAllTextAsync(right, Importing.Heads + "fdi.used,990300,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n", Stop);
        await File.WriteAllTextAsync(wrong, Importing.Heads + "fdi.used,990300,2025-01/09,,5.27,亿元,东麓市商务局,,,\n", Stop);

        var tried = await Import(installation, right, "--dry-run", "--json");
        var imported = await Import(installation, right, "--json");
        var again = await Import(installation, right);
        var refused = await Import(installation, wrong);

        Assert.Equal((0, 1, true), (tried.Code, Json(tried.Out).GetProperty("added").GetInt32(), Json(tried.Out).GetProperty("dryRun").GetBoolean()));
        Assert.Equal((0, 1, false), (imported.Code, Json(imported.Out).GetProperty("added").GetInt32(), Json(imported.Out).GetProperty("dryRun").GetBoolean()));
        Assert.Equal((0, "共1行，新增0，修订0，未变1。"), (again.Code, again.Out.Trim()));
        Assert.Equal(1, refused.Code);
        Assert.Contains("第2行 单位: 单位“亿元”与指标的单位不同", refused.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(installation.Folder, "files"), "*", SearchOption.AllDirectories));
        Assert.StartsWith("indicators.no-file", (await Import(installation, Path.Combine(installation.Data, "none.csv"))).Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static Task<Ran> Import(Installation installation, params string[] arguments) => installation.Luopan(["observations", "import", .. arguments]);
}

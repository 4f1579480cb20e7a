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
        await using var installation = Installation.New();
        var (plan, secret) = (Path.Combine(installation.Data, "规划.txt"), Path.Combine(installation.Data, "密.txt"));
        await File.WriteAllTextAsync(plan, "内部\n云岭省开放规划\n一、目标\n到2025年，实际使用外资达到62亿美元。\n", Stop);
        await File.WriteAllTextAsync(secret, "机密★5年\n云岭省规划\n一、目标\n内容。\n", Stop);

        var imported = await installation.Luopan("plan", "import", plan, "--title", "另题", "--json");
        var again = await installation.Luopan("plan", "import", plan);
        var tooOpen = await installation.Luopan("plan", "import", plan, "--sensitivity", "Open");
        var refused = await installation.Luopan("plan", "import", secret, "--json");

        var told = JsonSerializer.Deserialize<JsonElement>(imported.Out);
        Assert.Equal((0, "另题", "Internal"), (imported.Code, told.Text("title"), told.Text("sensitivity")));
        Assert.Equal(1, again.Code);
        Assert.StartsWith("plans.already-there", again.Error, StringComparison.Ordinal);
        Assert.StartsWith("plans.too-open", tooOpen.Error, StringComparison.Ordinal);
        Assert.Equal((1, "documents.state-secret"), (refused.Code, JsonSerializer.Deserialize<JsonElement>(refused.Out).Text("code")));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(installation.Folder, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(1, (await installation.Luopan("plan", "import", Path.Combine(installation.Data, "无.txt"))).Code);
        Assert.Equal(2, (await installation.Luopan("plan", "import")).Code);
    }

    [Fact]
    public async Task Reads_the_claims_of_a_digest_again_and_writes_them_out()
    {
        await using var installation = Installation.New();
        var (gold, xlsx) = (Path.Combine(installation.Data, "标注.jsonl"), Path.Combine(installation.Data, "论断.xlsx"));

        var read = await installation.Luopan("plan", "claims", "mini-fdi", "--read", "--gold", gold, "--xlsx", xlsx, "--json");
        var nowhere = await installation.Luopan("plan", "claims", "nowhere");

        var told = JsonSerializer.Deserialize<JsonElement>(read.Out);
        Assert.Equal((0, 2), (read.Code, told.GetProperty("reading").GetProperty("number").GetInt32()));
        Assert.Equal("", await File.ReadAllTextAsync(gold, Stop));
        Assert.True(new FileInfo(xlsx).Length > 1000);
        Assert.Equal(1, nowhere.Code);
        Assert.StartsWith("plans.no-such-plan", nowhere.Error, StringComparison.Ordinal);
    }
}

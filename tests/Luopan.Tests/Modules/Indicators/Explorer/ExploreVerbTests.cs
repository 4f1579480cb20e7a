using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

public sealed class ExploreVerbTests
{
    [Fact]
    public async Task Prints_the_answer_in_lines_or_as_JSON_and_refuses_with_its_code()
    {
        await using var installation = Installation.New();

        var told = await installation.Luopan(["explore", "fdi.used", "fdi.used.yoy", "--org", "990100", "990300", "--period", "2024"]);
        var json = await installation.Luopan(["explore", "fdi.used", "--org", "990100", "--period", "2024", "--json"]);
        var refused = await installation.Luopan(["explore", "fdi.none"]);

        Assert.Equal(0, told.Code);
        Assert.Contains("云州市\t合计\t2024年\t实际使用外资\t22.50亿美元\t演示", told.Out, StringComparison.Ordinal);
        Assert.Contains("东麓市\t合计\t2024年\t实际使用外资\t—\t2024年东麓市实际使用外资无数据", told.Out, StringComparison.Ordinal);
        Assert.Equal("22.50", JsonSerializer.Deserialize<JsonElement>(json.Out).GetProperty("cells")[0].Text("text"));
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("indicators.no-such-indicator", refused.Error, StringComparison.Ordinal);
    }
}

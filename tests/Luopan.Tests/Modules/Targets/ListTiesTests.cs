using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class ListTiesTests
{
    [Fact]
    public async Task A_plan_tells_the_words_its_targets_stand_on()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var plans = await client.GetJson("/api/plans");
        var plan = plans.GetProperty("plans").EnumerateArray().First(p => p.Text("code") == "mini-fdi").Text("id");
        var sentences = (await client.GetJson($"/api/plans/{plan}")).GetProperty("blocks").EnumerateArray()
            .SelectMany(b => b.GetProperty("sentences").EnumerateArray()).ToDictionary(s => s.GetProperty("order").GetInt32(), s => s.Text("text"));

        var ties = (await client.GetJson($"/api/targets/ties?plan={plan}")).GetProperty("ties").EnumerateArray().ToList();

        Assert.Contains("实际使用外资达到62亿美元", ties.Select(t => Words(t, sentences)));
        Assert.All(ties, t => Assert.NotEmpty(Words(t, sentences)));
        Assert.Equal(ties.Select(t => t.GetProperty("sentence").GetInt32()).Order(), ties.Select(t => t.GetProperty("sentence").GetInt32()));
    }

    [Fact]
    public async Task A_plan_without_targets_has_no_ties()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.GetJson($"/api/targets/ties?plan={Guid.NewGuid()}");

        Assert.Empty(told.GetProperty("ties").EnumerateArray());
    }

    private static string Words(JsonElement tie, Dictionary<int, string> sentences) =>
        sentences[tie.GetProperty("sentence").GetInt32()][tie.GetProperty("start").GetInt32()..tie.GetProperty("end").GetInt32()];
}

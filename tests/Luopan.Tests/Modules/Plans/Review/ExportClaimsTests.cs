using System.IO.Compression;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class ExportClaimsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepted_claims_leave_as_gold_with_their_corrections()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("80亿美元", Reviewing.Edit("bound", ">="));
        await (await plan.Decide("12个", "rejection", new { reason = "与规划无关" })).Json();

        var lines = (await plan.Client.GetStringAsync($"/api/plans/{plan.Plan}/claims/gold", Stop)).TrimEnd().Split('\n');

        var gold = JsonSerializer.Deserialize<JsonElement>(Assert.Single(lines));
        Assert.Equal(("行动方案-0001", "行动方案", "实际使用外资"), (gold.Text("id"), gold.Text("doc"), gold.Text("indicator")));
        Assert.Equal(("2027", "target", "level", "80", "亿美元", ">="), (gold.Text("period"), gold.Text("status"), gold.Text("kind"), gold.Text("value"), gold.Text("unit"), gold.Text("bound")));
        Assert.False(gold.TryGetProperty("value_hi", out _));
    }

    [Theory]
    [InlineData("claims/xlsx", "实际使用外资")]
    [InlineData("tasks/xlsx", "先进制造业")]
    public async Task Workbooks_hold_what_the_screen_shows(string path, string words)
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var response = await plan.Client.GetAsync($"/api/plans/{plan.Plan}/{path}", Stop);
        var bytes = await response.Content.ReadAsByteArrayAsync(Stop);

        Assert.EndsWith(".xlsx", response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(bytes));
        Assert.Contains(book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)), e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd().Contains(words, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("claims/xlsx")]
    [InlineData("claims/gold")]
    [InlineData("claims/indicators")]
    [InlineData("tasks/xlsx")]
    [InlineData("tasks")]
    public async Task Nothing_leaves_of_a_plan_out_of_sight(string path)
    {
        await using var app = await TestApp.Start();

        var told = await (await app.SignedIn("lead")).GetAsync($"/api/plans/{Guid.NewGuid()}/{path}", Stop).Fault();

        Assert.Equal((404, "plans.no-such-plan"), (told.Status, told.Code));
    }
}

using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class ExportBoardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_workbook_holds_the_matrix_and_the_list_under_the_conditions_of_the_screen()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        await Assigned.Given(leader, "外资下降原因", "2026-11-24");
        await Assigned.Given(leader, "外资项目落地", "2026-12-30");
        await Assigned.Signed(await app.SignedIn("yunzhou"), (await leader.Behind("open")).Single(c => c.Text("name") == "外资项目落地").Text("id"));
        app.Clock.Advance(TimeSpan.FromDays(4));
        leader = await app.SignedIn("leader");

        var (matrix, list) = await Sheets(leader, "?by=line");
        foreach (var said in new[] { "责任单位汇总", "云州市", "利用外资在办", "合计逾期", "最长逾期" }) Assert.Contains(said, matrix, StringComparison.Ordinal);
        Assert.Contains("外资下降原因", list, StringComparison.Ordinal);
        Assert.Contains("外资项目落地", list, StringComparison.Ordinal);

        Assert.DoesNotContain("外资项目落地", (await Sheets(leader, "?by=line&late=true")).List, StringComparison.Ordinal);
        Assert.DoesNotContain("外资", (await Sheets(leader, "?by=source&column=meeting")).List, StringComparison.Ordinal);
        Assert.DoesNotContain("外资", (await Sheets(leader, "?org=990200")).List, StringComparison.Ordinal);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/board/xlsx", Stop).Fault()).Status);
    }

    [Fact]
    public async Task What_begins_like_a_formula_stays_words()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        await Assigned.Given(leader, "=HYPERLINK(\"http://x\",\"点此\")");

        var (_, list) = await Sheets(leader, "");

        Assert.Contains("=HYPERLINK", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", list, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"", list, StringComparison.Ordinal);
    }

    private static async Task<(string Matrix, string List)> Sheets(HttpClient client, string asked)
    {
        var file = await client.GetAsync("/api/supervision/board/xlsx" + asked, Stop);
        return (await Office.Part(file, "xl/worksheets/sheet1.xml"), await Office.Part(await client.GetAsync("/api/supervision/board/xlsx" + asked, Stop), "xl/worksheets/sheet2.xml"));
    }
}

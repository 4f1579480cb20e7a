using System.Text;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

/// <summary>Special and local plans beside the plan above them, through the front door.</summary>
public sealed class ShowLinksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_what_each_plan_says_leaves_out_and_puts_otherwise_and_adds_the_local_ones_up()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var above = await Import(client, "990000", "云岭省“十五五”开放规划", "到2030年，全省实际使用外资达到80亿美元。到2030年，全省货物出口达到7000亿元。");
        var special = await Import(client, "990000", "云岭省“十五五”利用外资专项规划", "到2030年，全省实际使用外资达到85亿美元。五年累计实际使用外资390亿美元。");
        var same = await Import(client, "990000", "云岭省“十五五”商务规划", "到2030年，全省实际使用外资达到800000万美元。");
        var one = await Import(client, "990100", "云州市“十五五”开放规划", "到2030年，全市实际使用外资达到40亿美元。");
        var two = await Import(client, "990200", "澜湾市“十五五”开放规划", "到2030年，全市实际使用外资达到30亿美元。");
        var past = await Import(client, "990200", "澜湾市“十三五”开放规划", "到2020年，全市实际使用外资达到10亿美元。");

        var links = await client.GetJson($"/api/plans/{above}/links");

        var rows = links.GetProperty("rows").EnumerateArray().ToList();
        var fdi = rows.Single(r => r.Text("name") == "实际使用外资");
        var cells = fdi.GetProperty("cells").EnumerateArray().ToDictionary(c => c.Text("plan"), c => (c.Text("state"), c.Text("text")));
        Assert.Equal(("differs", "85亿美元"), cells[special]);
        Assert.Equal(("agrees", "800000万美元"), cells[same]);
        Assert.Equal([("own", "40亿美元"), ("own", "30亿美元")], [cells[one], cells[two]]);
        Assert.Equal(("70亿美元", "87.5", "2"), (fdi.Text("together"), fdi.Text("share"), fdi.Text("of")));
        Assert.Empty(rows.Single(r => r.Text("name") == "货物出口").GetProperty("cells").EnumerateArray());
        var plans = links.GetProperty("plans").EnumerateArray().ToList();
        Assert.DoesNotContain(plans, p => p.Text("id") == past);
        Assert.Equal(("1", "1"), (plans.Single(p => p.Text("id") == special).Text("says"), plans.Single(p => p.Text("id") == special).Text("differs")));
        Assert.Equal("plans.no-such-plan", (await client.GetAsync($"/api/plans/{Guid.NewGuid()}/links", Stop).Fault()).Code);
    }

    private static async Task<string> Import(HttpClient client, string org, string title, string goals)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"{title}\n一、发展目标\n{goals}\n")), "file", "规划.txt" }, { new StringContent("Open"), "sensitivity" }, { new StringContent(org), "org" } };
        return (await (await client.PostAsync("/api/plans", form, Stop)).Json()).Text("id");
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class RemindTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_chosen_are_reminded_with_one_text_once_a_day()
    {
        await using var app = await TestApp.Start();
        var (leader, city, lead) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var (one, two, reviewed) = (await Assigned.Given(leader), await Assigned.Given(leader, "外资项目落地"), await Assigned.Given(leader, "稳外贸措施"));
        await Assigned.Signed(city, reviewed);
        await Assigned.Submitted(city, reviewed);

        var answer = await Remind(lead, "周五前报进展", one, two, reviewed);
        Assert.Equal(("2", "0", "1"), (answer.Text("reminded"), answer.Text("already"), answer.Text("notOwed")));
        var again = await Remind(lead, "周五前报进展", one, two);
        Assert.Equal(("0", "2"), (again.Text("reminded"), again.Text("already")));
        Assert.Equal("supervision.reminded-today", (await lead.PostAsJsonAsync($"/api/records/items/{one}/steps", new { action = "remind" }, Stop).Fault()).Code);
        var notices = (await city.GetJson("/api/supervision/notices")).GetProperty("items").EnumerateArray().Where(n => n.Text("kind") == "Reminded").ToList();
        Assert.Equal(2, notices.Count);
        Assert.All(notices, n => Assert.Contains("周五前报进展", n.Text("text"), StringComparison.Ordinal));
        Assert.Contains("周五前报进展", (await lead.GetJson($"/api/records/items/{one}/timeline")).ToString(), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("1", (await Remind(await app.SignedIn("lead"), null, one)).Text("reminded"));
        Assert.Equal(2, (await (await app.SignedIn("lead")).Behind("reminded")).Count);
    }

    [Fact]
    public async Task Refuses_none_strangers_and_those_who_may_not()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");

        Assert.Equal("supervision.nothing-chosen", (await Post(leader, null).Fault()).Code);
        Assert.Equal("supervision.no-such-matter", (await Post(leader, null, Guid.NewGuid().ToString()).Fault()).Code);
        Assert.Equal(403, (await Post(await app.SignedIn("yunzhou"), null, await Assigned.Given(leader)).Fault()).Status);
    }

    private static async Task<JsonElement> Remind(HttpClient client, string? text, params string[] ids) => await (await Post(client, text, ids)).Json();

    private static Task<HttpResponseMessage> Post(HttpClient client, string? text, params string[] ids) => client.PostAsJsonAsync("/api/supervision/assignments/reminders", new { ids, text }, Stop);
}

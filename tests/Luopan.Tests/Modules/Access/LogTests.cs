using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Access;

public sealed class LogTests
{
    [Fact]
    public async Task Tells_who_changed_what_from_where_and_hides_secrets()
    {
        await using var app = await TestApp.Start();
        var security = await app.SignedIn("security");
        await security.PostJson("/api/access/people", new { userName = "newcomer", displayName = "新人", office = "", homeOrg = "990000", grants = new[] { new { role = "officer", line = "fdi", orgCode = "990000", upTo = "Open" } } });

        var log = await (await app.SignedIn("audit")).GetJson("/api/access/log?size=200&subject=access_person");

        var entry = log.GetProperty("items").EnumerateArray().First(e => e.Text("act") == "added" && e.Text("person") == "security");
        Assert.Contains("新人", entry.Text("after"));
        Assert.Contains("\"PasswordHash\":\"***\"", entry.Text("after"));
    }

    [Fact]
    public async Task Proves_itself_whole_and_finds_what_was_touched()
    {
        await using var app = await TestApp.Start();
        var audit = await app.SignedIn("audit");
        var whole = await audit.PostJson("/api/access/log/verification");

        await Tamper.WithOneLogEntry(app);
        var broken = await audit.PostJson("/api/access/log/verification");

        Assert.True(whole.GetProperty("whole").GetBoolean());
        Assert.False(broken.GetProperty("whole").GetBoolean());
        Assert.Contains("校验码不符", broken.Text("sentence"));
    }

    [Fact]
    public async Task Pages_by_cursor()
    {
        await using var app = await TestApp.Start();
        var audit = await app.SignedIn("audit");

        var first = await audit.GetJson("/api/access/log?size=5");
        var second = await audit.GetJson($"/api/access/log?size=5&after={Uri.EscapeDataString(first.Text("next"))}");

        Assert.Equal(5, first.GetProperty("items").GetArrayLength());
        Assert.NotEqual(first.GetProperty("items")[0].Text("id"), second.GetProperty("items")[0].Text("id"));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-24", "", false)]
    [InlineData("", "2026-11-22", false)]
    public async Task Picks_by_act_and_by_days_in_China(string from, string until, bool found)
    {
        await using var app = await TestApp.Start();
        var audit = await app.SignedIn("audit");
        var days = (from == "" ? "" : $"&from={from}") + (until == "" ? "" : $"&until={until}");

        var log = await audit.GetJson($"/api/access/log?act=signed-in&person=audit{days}");

        Assert.Equal(found, log.GetProperty("items").GetArrayLength() > 0);
        Assert.All(log.GetProperty("items").EnumerateArray(), e => Assert.Equal("signed-in", e.Text("act")));
    }
}

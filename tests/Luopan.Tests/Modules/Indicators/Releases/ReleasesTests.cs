using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Releases;

/// <summary>The mini pack lets fdi.used out on the 24th at ten; the clock of the tests stands at ten on 23 November 2026.</summary>
public sealed class ReleasesTests
{
    private const string Kept = "发布前保密：2026-11-24 10:00 发布", Path = "/api/indicators/releases";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_kept_back_to_the_minute_and_then_stand_everywhere_at_once()
    {
        await using var app = await TestApp.Start();
        var (officer, leader, watcher) = (await app.SignedIn("fdi"), await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        await Entered(officer, "100.00", "80.00");
        await (await watcher.PutAsync($"{Path}/fdi-monthly/subscription", null, Stop)).Json();
        await (await leader.PutAsync("/api/indicators/fdi.used/subscription", null, Stop)).Json();

        async Task Waits(HttpClient client)
        {
            Assert.Equal((Kept, ""), await Total(client));
            Assert.Equal(default, await client.Point("fdi.used", "990000", "2026-10"));
            Assert.Equal((Kept, Kept), (await Said(client, "fdi.used", "2026-10"), await Said(client, "fdi.used.yoy", "2026-10")));
            Assert.DoesNotContain("80.00", (await client.GetJson("/api/indicators/fdi.used/table?period=2026-10")).ToString(), StringComparison.Ordinal);
            Assert.NotEqual("2026-10", (await client.GetJson("/api/indicators/fdi.used/table")).Text("period"));
            Assert.DoesNotContain("2026-10", (await client.GetJson("/api/indicators")).GetProperty("indicators").EnumerateArray().Where(i => i.Text("code") == "fdi.used").Select(i => i.Text("latestPeriod")));
        }

        await Waits(leader);
        Assert.Equal(("", "100.00"), await Total(officer));
        Assert.Equal(["embargoed"], (await officer.Point("fdi.used", "990000", "2026-10")).GetProperty("figure").GetProperty("flags").EnumerateArray().Select(f => f.GetString()).Where(f => f == "embargoed"));
        await app.Daily();
        Assert.Empty(await Told(watcher));

        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        (leader, watcher) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"));
        await Waits(leader);
        await app.Daily();
        Assert.Empty(await Told(watcher));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        officer = await app.SignedIn("fdi");
        Assert.Equal(("", "100.00"), await Total(leader));
        Assert.DoesNotContain("embargoed", (await officer.Point("fdi.used", "990000", "2026-10")).GetProperty("figure").ToString(), StringComparison.Ordinal);
        await app.Daily();
        await app.Daily();
        Assert.Equal(["2026年10月利用外资月度数据已发布"], await Told(watcher));
        Assert.Equal(["2026年10月实际使用外资已发布"], await Told(leader));
    }

    [Fact]
    public async Task What_was_worked_out_before_the_minute_is_not_shown_after_it()
    {
        await using var app = await TestApp.Start();
        var (officer, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        await Entered(officer, "100.00", "80.00");
        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        leader = await app.SignedIn("leader");
        var before = (await leader.GetJson("/api/targets/cockpit?indicator=fdi.used")).ToString();

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = (await leader.GetJson("/api/targets/cockpit?indicator=fdi.used")).ToString();

        Assert.DoesNotContain("2026-10", before, StringComparison.Ordinal);
        Assert.Contains("2026-10", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_tells_how_far_each_release_is_and_moves_with_a_reason()
    {
        await using var app = await TestApp.Start();
        var (officer, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));

        Assert.Equal(("planned", "2026-11-24", "10:00", "False"), await October(leader));
        Assert.Equal(["2026-10", "2026-11"], (await leader.GetJson($"{Path}?year=2026")).GetProperty("releases").EnumerateArray().Select(r => r.Text("period")));
        await Entered(officer, "100.00", "80.00");
        Assert.Equal("ready", (await October(leader)).State);

        var moved = await officer.PostJson($"{Path}/fdi-monthly/2026-10/moves", new { day = "2026-11-25", time = "15:30", reason = "与国家发布衔接" });

        Assert.Equal(("2026-11-25", "15:30", "1"), (moved.GetProperty("release").Text("day"), moved.GetProperty("release").Text("time"), moved.GetProperty("release").Text("moves")));
        var move = Assert.Single(moved.GetProperty("moves").EnumerateArray());
        Assert.Equal(("与国家发布衔接", "林知远", "2026-11-24T02:00:00Z"), (move.Text("reason"), move.Text("by"), move.Text("was")));
        app.Clock.Advance(TimeSpan.FromHours(24));
        leader = await app.SignedIn("leader");
        Assert.Equal(("发布前保密：2026-11-25 15:30 发布", ""), await Total(leader));
        app.Clock.Advance(TimeSpan.FromHours(29) + TimeSpan.FromMinutes(30));
        (officer, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        Assert.Equal(("", "100.00"), await Total(leader));
        Assert.Equal("published", (await October(leader)).State);
        Assert.Equal("indicators.release-out", (await Move(officer, "2026-12-01", "10:00").Fault()).Code);
    }

    [Fact]
    public async Task A_release_without_figures_is_late_and_tells_when_they_come()
    {
        await using var app = await TestApp.Start();
        var (officer, watcher) = (await app.SignedIn("fdi"), await app.SignedIn("yunzhou"));
        await (await watcher.PutAsync($"{Path}/fdi-monthly/subscription", null, Stop)).Json();
        app.Clock.Advance(TimeSpan.FromHours(25));
        (officer, watcher) = (await app.SignedIn("fdi"), await app.SignedIn("yunzhou"));
        await app.Daily();

        Assert.Equal(("late", 0), ((await October(watcher)).State, (await Told(watcher)).Count));
        await Entered(officer, "100.00", "80.00");
        await app.Daily();
        Assert.Equal(("published", 1), ((await October(watcher)).State, (await Told(watcher)).Count));
    }

    [Theory]
    [InlineData("fdi", "2026-11-22", "10:00", "够了理由", "indicators.release-in-past")]
    [InlineData("fdi", "2026-11-24", "10:00", "够了理由", "indicators.release-unmoved")]
    [InlineData("fdi", "2026-11-24", "25:00", "够了理由", "platform.bad-fields")]
    [InlineData("fdi", "2026-11-24", "11:00", "", "platform.bad-fields")]
    [InlineData("yunzhou", "2026-11-25", "10:00", "够了理由", "indicators.release-outside-scope")]
    [InlineData("leader", "2026-11-25", "10:00", "够了理由", "access.not-allowed")]
    public async Task A_release_is_not_moved(string who, string day, string time, string reason, string code)
    {
        await using var app = await TestApp.Start();

        Assert.Equal(code, (await Move(await app.SignedIn(who), day, time, reason).Fault()).Code);
    }

    [Fact]
    public async Task What_is_not_in_the_calendar_is_refused()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        Assert.Equal("indicators.no-such-release", (await client.GetAsync($"{Path}/nothing/2026-10", Stop).Fault()).Code);
        Assert.Equal("indicators.no-such-occurrence", (await client.GetAsync($"{Path}/fdi-monthly/2026-09", Stop).Fault()).Code);
        Assert.Equal("indicators.no-such-occurrence", (await client.GetAsync($"{Path}/fdi-monthly/2026-Q4", Stop).Fault()).Code);
        Assert.Equal("indicators.no-such-release", (await client.PutAsync($"{Path}/nothing/subscription", null, Stop).Fault()).Code);
        Assert.Equal("indicators.not-released", (await client.PutAsync("/api/indicators/fdi.new_firms/subscription", null, Stop).Fault()).Code);
        Assert.Equal("False", (await client.GetJson("/api/indicators/fdi.used/subscription")).Text("followed"));
    }

    [Fact]
    public async Task A_bulletin_of_the_release_is_prepared_before_the_minute_and_signed_at_it()
    {
        await using var app = await TestApp.Start();
        var (officer, lead, leader) = (await app.SignedIn("fdi"), await app.SignedIn("lead"), await app.SignedIn("leader"));
        await Entered(officer, "100.00", "80.00");
        Assert.Equal("bulletins.not-released", (await (await app.SignedIn("yunzhou")).Draft("990100", "2026-10").Fault()).Code);
        var id = await officer.Drafted(period: "2026-10");
        await officer.Moved(id, "submit");
        await lead.Moved(id, "pass");

        Assert.Equal("bulletins.not-released", (await leader.GetAsync($"/api/bulletins/{id}", Stop).Fault()).Code);
        Assert.Equal("bulletins.not-released", (await leader.GetAsync($"/api/bulletins/{id}/docx", Stop).Fault()).Code);
        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        leader = await app.SignedIn("leader");
        Assert.Equal("bulletins.not-released", (await leader.Move(id, "sign").Fault()).Code);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("900.00", (await leader.GetJson($"/api/bulletins/{id}")).ToString(), StringComparison.Ordinal);
        Assert.Equal("issued", (await leader.Moved(id, "sign")).Text("state"));
    }

    [Fact]
    public async Task Followed_releases_stand_in_the_calendar_feed_with_their_minute()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("yunzhou");
        var path = (await client.PostJson("/api/supervision/feed")).Text("path");
        Assert.DoesNotContain("release-", await app.Anybody().GetStringAsync(path, Stop), StringComparison.Ordinal);

        await (await client.PutAsync($"{Path}/fdi-monthly/subscription", null, Stop)).Json();
        var feed = await app.Anybody().GetStringAsync(path, Stop);
        await (await client.DeleteAsync($"{Path}/fdi-monthly/subscription", Stop)).Json();

        Assert.Contains("UID:release-fdi-monthly-2026-10@mini.luopan\r\n", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261124T020000Z\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("release-", await app.Anybody().GetStringAsync(path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_behind_waits_too()
    {
        await using var app = await TestApp.Start();
        var (officer, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        await Entered(officer, "100.00", "80.00");
        var source = (await officer.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990000&period=2026-10")).GetProperty("source").Text("id");

        Assert.Equal("indicators.no-such-source", (await leader.GetAsync($"/api/indicators/sources/{source}/file", Stop).Fault()).Code);
        Assert.True((await officer.GetAsync($"/api/indicators/sources/{source}/file", Stop)).IsSuccessStatusCode);
        app.Clock.Advance(TimeSpan.FromHours(24));
        leader = await app.SignedIn("leader");
        Assert.True((await leader.GetAsync($"/api/indicators/sources/{source}/file", Stop)).IsSuccessStatusCode);
    }

    private static async Task Entered(HttpClient client, string province, string city)
    {
        var import = await client.Import(string.Create(CultureInfo.InvariantCulture, $"fdi.used,990000,2026-10,,{province},亿美元,云岭省商务厅,公布,,\nfdi.used,990100,2026-10,,{city},亿美元,云岭省商务厅,公布,,\nfdi.used,990000,2025-10,,90.00,亿美元,云岭省商务厅,公布,,\nfdi.used,990000,2026-01/10,,900.00,亿美元,云岭省商务厅,公布,,\n"));
        Assert.Equal("Done", import.Text("state"));
    }

    private static Task<HttpResponseMessage> Move(HttpClient client, string day, string time, string reason = "再次调整") => client.PostAsJsonAsync($"{Path}/fdi-monthly/2026-10/moves", new { day, time, reason }, Stop);

    private static async Task<(string Missing, string Text)> Total(HttpClient client)
    {
        var figure = (await client.GetJson("/api/indicators/fdi.used/table?period=2026-10")).GetProperty("total").GetProperty("figure");
        return figure.GetProperty("missing").ValueKind == JsonValueKind.Null ? ("", figure.Text("text")) : (figure.Text("missing"), "");
    }

    private static async Task<string> Said(HttpClient client, string indicator, string period) =>
        (await client.GetJson($"/api/indicators/provenance?indicator={indicator}&org=990000&period={period}")).GetProperty("figure").Text("missing");

    private static async Task<(string State, string Day, string Time, string Followed)> October(HttpClient client)
    {
        var row = (await client.GetJson($"{Path}?year=2026")).GetProperty("releases").EnumerateArray().First(r => r.Text("period") == "2026-10");
        return (row.Text("state"), row.Text("day"), row.Text("time"), row.Text("followed"));
    }

    private static async Task<List<string>> Told(HttpClient client) =>
        [.. (await client.GetJson("/api/supervision/notices")).GetProperty("items").EnumerateArray().Where(n => n.Text("kind") == "Released").Select(n => n.Text("text"))];
}

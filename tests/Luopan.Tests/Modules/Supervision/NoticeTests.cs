using System.Net.Http.Json;
using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class NoticeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_submitted_is_told_of_the_return_and_reads_it_once()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        await (await (await app.SignedIn("lead")).Step(matter, "return", "数字待核")).Json();
        var officer = await app.SignedIn("fdi");

        Assert.Equal(["Returned"], await officer.Notices());
        Assert.Equal("1", (await officer.GetJson("/api/supervision/worklist/counts")).Text("unread"));
        await officer.PostJson("/api/supervision/notices/read", new { });
        Assert.Equal("0", (await officer.GetJson("/api/supervision/worklist/counts")).Text("unread"));
    }

    [Fact]
    public async Task Due_days_are_told_once_each_and_lateness_climbs()
    {
        await using var app = await TestApp.Start();
        await app.Submitted();
        var lead = await app.SignedIn("lead");

        await app.Daily();
        await app.Daily();
        Assert.Equal(["DueSoon"], await lead.Notices());

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Daily();
        await app.Daily();
        Assert.Equal(["Climbed", "DueSoon", "Overdue"], (await (await app.SignedIn("lead")).Notices()).Order());
    }

    [Fact]
    public async Task Mail_goes_out_once_as_each_person_has_chosen()
    {
        using var server = new MailServer();
        await using var app = await TestApp.Start(("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port), ("Mail:Security", "None"), ("Mail:From", "luopan@example.cn"), ("Address", "https://luopan.example.cn"));
        var (_, matter) = await app.Submitted();
        var (lead, officer) = (await app.SignedIn("lead"), await app.SignedIn("fdi"));
        await lead.PutJson("/api/supervision/reminders", new { mail = "Daily", address = "lead@example.cn", hour = 9, muted = new[] { "Climbed" } });
        await officer.PutJson("/api/supervision/reminders", new { mail = "AtOnce", address = "fdi@example.cn", hour = 8 });

        await (await lead.Step(matter, "return", "数字待核")).Json();
        await app.Daily();
        await app.Daily();
        var mail = Assert.Single(server.Mails);
        Assert.Contains("To: fdi@example.cn", mail, StringComparison.Ordinal);
        Assert.Contains("https://luopan.example.cn/bulletins/", MailServer.Text(mail), StringComparison.Ordinal);
        Assert.Contains("数字待核", MailServer.Text(mail), StringComparison.Ordinal);

        await officer.Moved((await officer.Work()).Single().Text("subject"), "submit");
        await app.Daily();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Daily();
        await app.Daily();
        Assert.Single(server.Mails, m => m.Contains("To: lead@example.cn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_is_written_in_the_language_the_person_reads()
    {
        using var server = new MailServer();
        await using var app = await TestApp.Start(("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port), ("Mail:Security", "None"), ("Mail:From", "luopan@example.cn"));
        var (_, matter) = await app.Submitted();
        var officer = await app.SignedIn("fdi");
        await officer.PutJson("/api/supervision/reminders", new { mail = "AtOnce", address = "fdi@example.cn", hour = 8, english = true });

        await (await (await app.SignedIn("lead")).Step(matter, "return", "数字待核")).Json();
        await app.Daily();

        var text = MailServer.Text(Assert.Single(server.Mails));
        Assert.Contains("please do not reply", text, StringComparison.Ordinal);
        Assert.DoesNotContain("请勿回复", text, StringComparison.Ordinal);
        Assert.True((await officer.GetJson("/api/supervision/reminders")).GetProperty("english").GetBoolean());
    }

    [Fact]
    public async Task A_mail_server_that_is_down_delays_mail_and_nothing_else()
    {
        await using var app = await TestApp.Start(("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:Security", "None"));
        var (_, matter) = await app.Submitted();
        var officer = await app.SignedIn("fdi");
        await officer.PutJson("/api/supervision/reminders", new { mail = "AtOnce", address = "fdi@example.cn", hour = 8 });
        await (await (await app.SignedIn("lead")).Step(matter, "return", "数字待核")).Json();

        await app.Daily();

        Assert.Contains("Returned", await officer.Notices());
    }

    [Fact]
    public async Task Mail_needs_an_address()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");

        Assert.Equal("supervision.no-address", (await lead.PutAsJsonAsync("/api/supervision/reminders", new { mail = "Daily", hour = 8 }, Stop).Fault()).Code);
        Assert.Equal("supervision.no-address", (await lead.PutAsJsonAsync("/api/supervision/reminders", new { mail = "Daily", address = "nowhere", hour = 8 }, Stop).Fault()).Code);
        Assert.Equal("False", (await lead.GetJson("/api/supervision/reminders")).Text("mailReady"));
    }
}

using System.Text;
using Luopan.Modules.Supervision;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class FeedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secret_address_gives_my_due_days_and_nobody_elses()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var path = (await (await app.SignedIn("lead")).PostJson("/api/supervision/feed")).Text("path");

        var answer = await app.Anybody().GetAsync(path, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"UID:{matter}@mini.luopan\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261125\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VALARM\r\n", text, StringComparison.Ordinal);
        var others = (await (await app.SignedIn("fdi")).PostJson("/api/supervision/feed")).Text("path");
        Assert.DoesNotContain(matter, await app.Anybody().GetStringAsync(others, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_or_its_end_closes_the_old_one()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var first = (await lead.PostJson("/api/supervision/feed")).Text("path");
        var second = (await lead.PostJson("/api/supervision/feed")).Text("path");
        Assert.Equal(("supervision.no-feed", 404), (await app.Anybody().GetAsync(first, Stop).Fault()) is var told ? (told.Code, told.Status) : default);

        await (await lead.DeleteAsync("/api/supervision/feed", Stop)).Json();

        Assert.Equal("supervision.no-feed", (await app.Anybody().GetAsync(second, Stop).Fault()).Code);
        Assert.Equal("supervision.no-feed", (await app.Anybody().GetAsync(second.Replace("mini", "maxi", StringComparison.Ordinal), Stop).Fault()).Code);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_never_within_a_character()
    {
        var title = string.Concat(Enumerable.Repeat("霞川跨境电商产业园用地预审办结😀", 5));
        var text = ICalendar.Write("待办", [new("1@x", new(2025, 6, 20), title, "", null, 0, DateTime.UnixEpoch)], DateTime.UnixEpoch);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains($"SUMMARY:{title}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("甲；乙", "甲；乙")]
    [InlineData("a;b,c\\d", "a\\;b\\,c\\\\d")]
    [InlineData("一\r\n二\n三", "一\\n二\\n三")]
    [InlineData("x\u0007y", "xy")]
    [InlineData("END:VCALENDAR\r\nBEGIN:VEVENT", "END:VCALENDAR\\nBEGIN:VEVENT")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, ICalendar.Escape(text));
}

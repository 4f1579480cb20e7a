using System.Net.Http.Json;
using Luopan.Platform.Idempotency;
using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class OnceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_create_sent_twice_under_one_key_is_done_once_and_answered_alike()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");

        var first = await Draft(officer, "k-1");
        var again = await Draft(officer, "k-1");

        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal((false, true), (first.Headers.Contains(Once.Replayed), again.Headers.Contains(Once.Replayed)));
        Assert.Single((await officer.GetJson("/api/bulletins")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_key_is_for_one_request_of_one_person()
    {
        await using var app = await TestApp.Start();
        var (officer, lead) = (await app.SignedIn("fdi"), await app.SignedIn("lead"));
        await Draft(officer, "k-1");

        var other = await Draft(officer, "k-1", "2023").Fault();
        var somebody = await Draft(lead, "k-1").Fault();

        Assert.Equal((422, "platform.key-reused"), (other.Status, other.Code));
        Assert.Equal("bulletins.already-open", somebody.Code);
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();

        Assert.Equal("bulletins.already-open", (await Draft(officer, "k-1").Fault()).Code);
        await officer.Moved(id, "discard", "口径有误");

        Assert.True((await Draft(officer, "k-1")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("有字")]
    [InlineData("two words")]
    public async Task A_key_is_visible_ASCII(string key)
    {
        await using var app = await TestApp.Start();

        Assert.Equal("platform.bad-key", (await Draft(await app.SignedIn("fdi"), key).Fault()).Code);
    }

    [Fact]
    public async Task An_answer_is_kept_for_a_day()
    {
        await using var app = await TestApp.Start();
        await Draft(await app.SignedIn("fdi"), "k-1");
        app.Clock.Advance(TimeSpan.FromHours(25));

        await Tamper.Database(app, async db => Assert.Equal(1, await Once.Forget(db, app.Clock, Stop)));

        Assert.Equal("bulletins.already-open", (await Draft(await app.SignedIn("fdi"), "k-1").Fault()).Code);
    }

    [Fact]
    public async Task What_a_killed_process_left_unanswered_is_said_to_be_unknown()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        await Draft(officer, "k-1");
        await Tamper.Database(app, db => db.Set<KeptAnswer>().ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, 0), Stop));

        Assert.Equal((409, "platform.still-running"), await Told());
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal((409, "platform.outcome-unknown"), await Told());

        async Task<(int, string)> Told()
        {
            var told = await Draft(officer, "k-1").Fault();
            return (told.Status, told.Code);
        }
    }

    private static Task<HttpResponseMessage> Draft(HttpClient client, string key, string period = "2024")
    {
        var ask = new HttpRequestMessage(HttpMethod.Post, "/api/bulletins") { Content = JsonContent.Create(new { template = "fdi", org = "990000", period }) };
        ask.Headers.TryAddWithoutValidation(Once.Header, key);
        return client.SendAsync(ask, Stop);
    }
}

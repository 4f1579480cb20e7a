using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>Several people at one return at the same time.</summary>
public sealed class TogetherTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_else_has_it_open_is_told_with_their_cell_until_they_have_left()
    {
        await using var app = await Returns.Start();
        var (one, other, city, outside) = (await app.SignedIn("yundong"), await app.SignedIn("limin"), await app.SignedIn("yunzhou"), await app.SignedIn("yunxi"));
        var id = await one.Of("990101");

        await Be(one, id, "06");
        await Be(city, id, "");
        var told = await Be(other, id, "08");
        await one.Fill(id, ("06", "5.00"));
        var news = await Be(other, id, "08");

        Assert.Equal([("周岚", "06"), ("周知行", "")], told.GetProperty("others").EnumerateArray().Select(o => (o.Text("name"), o.Text("row"))));
        Assert.True(news.GetProperty("version").GetInt32() > told.GetProperty("version").GetInt32());
        app.Clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Empty((await Be(other, id, "08")).GetProperty("others").EnumerateArray());
        Assert.Equal(404, (await outside.PutAsJsonAsync($"/api/reporting/returns/{id}/presence", new { }, Stop).Fault()).Status);
    }

    [Fact]
    public async Task Many_hands_typing_at_once_lose_no_cell()
    {
        await using var app = await Returns.Start();
        var clients = new[] { await app.SignedIn("yundong"), await app.SignedIn("limin") };
        var id = await clients[0].Of("990101");
        string[] rows = ["06", "07", "08", "09", "10", "11", "12", "13", "14", "15"];

        await Task.WhenAll(clients.Select(async (client, who) =>
        {
            foreach (var row in rows.Where((_, at) => at % 2 == who)) await client.Fill(id, (row, $"{row}.{who}0"));
        }));

        var sheet = (await clients[0].Show(id)).GetProperty("sheet");
        Assert.Equal(rows.Select((row, at) => $"{decimal.Parse(row, System.Globalization.CultureInfo.InvariantCulture)}.{at % 2}0"), rows.Select(row => sheet.Cell(row)));
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_wins_and_the_other_is_told()
    {
        await using var app = await Returns.Start();
        var (county, city, province) = (await app.SignedIn("yundong"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await county.Of("990101");
        await county.Fill(id, Returns.Good);
        await county.Step(id, "submit");
        var version = (await city.Show(id)).GetProperty("sheet").GetProperty("version").GetInt32();
        Task<HttpResponseMessage> Judge(HttpClient client, string action, string? reason) => client.PostAsJsonAsync($"/api/reporting/returns/{id}/steps", new { action, reason, version }, Stop);

        var answers = await Task.WhenAll(Judge(city, "review", null), Judge(province, "send_back", "请核对"));

        var winner = Assert.Single(answers, a => a.IsSuccessStatusCode);
        var told = await answers.Single(a => a != winner).Fault();
        Assert.Equal((409, "reporting.at-once"), (told.Status, told.Code));
        var changes = await county.GetJson($"/api/reporting/returns/{id}/changes");
        Assert.Single(changes.GetProperty("steps").EnumerateArray(), s => s.Text("action") is "review" or "send_back");
    }

    [Fact]
    public async Task The_same_submission_twice_is_one()
    {
        await using var app = await Returns.Start();
        var county = await app.SignedIn("yundong");
        var id = await county.Of("990101");
        await county.Fill(id, Returns.Good);
        async Task<HttpResponseMessage> Submit(string? key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reporting/returns/{id}/steps") { Content = JsonContent.Create(new { action = "submit" }) };
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            return await county.SendAsync(request, Stop);
        }

        var (first, again, late) = (await Submit("k-1"), await Submit("k-1"), await Submit(null));

        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal((200, 409), ((int)first.StatusCode, (int)late.StatusCode));
        Assert.Single((await county.GetJson($"/api/reporting/returns/{id}/changes")).GetProperty("steps").EnumerateArray(), s => s.Text("action") == "submit");
    }

    private static Task<System.Text.Json.JsonElement> Be(HttpClient client, string id, string row) => client.PutJson($"/api/reporting/returns/{id}/presence", new { row });
}

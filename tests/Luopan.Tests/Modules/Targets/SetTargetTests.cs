using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class SetTargetTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_becomes_a_target_that_opens_its_sentence()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var place = await Place(client);

        var made = await client.PostJson("/api/targets", Ask(place, indicator: "fdi.new_firms", value: 900, unit: "家"));
        var shown = await client.GetJson($"/api/targets/{made.Text("id")}");

        Assert.True(made.GetProperty("created").GetBoolean());
        var source = Assert.Single(shown.GetProperty("sources").EnumerateArray());
        Assert.Equal((place.Sentence, "实际使用外资达到62亿美元"), (source.GetProperty("sentence").GetInt32(), source.Text("quote")));
        var version = Assert.Single(shown.GetProperty("versions").EnumerateArray());
        Assert.Equal(("1", "沈若衡"), (version.Text("number"), version.Text("by")));
    }

    [Fact]
    public async Task An_equal_claim_adds_a_source_and_no_second_target()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var place = await Place(client);

        var made = await client.PostJson("/api/targets", Ask(place with { End = place.End - 1 }, baseYear: 2020));
        var shown = await client.GetJson($"/api/targets/{made.Text("id")}");

        Assert.False(made.GetProperty("created").GetBoolean());
        Assert.Equal(await client.TargetId(), made.Text("id"));
        Assert.Equal(3, shown.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public async Task A_different_number_for_the_same_thing_is_a_conflict_that_names_both()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.PostAsJsonAsync("/api/targets", Ask(await Place(client), value: 70), Stop).Fault();

        Assert.Equal((409, "targets.conflict"), (told.Status, told.Code));
        Assert.Contains("达到62亿美元", told.Sentence, StringComparison.Ordinal);
        Assert.Contains("达到70亿美元", told.Sentence, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, object> Wrong => new()
    {
        { "targets.no-such-plan", "plan", "nowhere" },
        { "targets.no-such-sentence", "sentence", 9999 },
        { "targets.no-such-indicator", "indicator", "fdi.none" },
        { "targets.no-such-org", "org", "111111" },
        { "targets.bad-period", "period", "2025-03" },
        { "targets.bad-kind", "kind", "wish" },
        { "targets.bad-bound", "bound", "<" },
        { "targets.unit-differs", "unit", "家" },
        { "targets.no-such-department", "owner", "nobody" },
        { "targets.bad-range", "valueHigh", 50 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Refuses_what_cannot_be_right_and_saves_nothing(string code, string field, object value)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var before = (await client.GetJson("/api/targets")).Keys().Count;
        var ask = JsonSerializer.SerializeToNode(Ask(await Place(client), indicator: "fdi.used", period: "2024"))!.AsObject();
        ask[field] = JsonSerializer.SerializeToNode(value);

        var told = await client.PostAsJsonAsync("/api/targets", ask, Stop).Fault();

        Assert.Equal(code, told.Code);
        Assert.Equal(before, (await client.GetJson("/api/targets")).Keys().Count);
    }

    [Fact]
    public async Task Refuses_a_level_without_a_number()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.PostAsJsonAsync("/api/targets", Ask(await Place(client), value: null, period: "2024"), Stop).Fault();

        Assert.Equal("targets.value-missing", told.Code);
    }

    [Fact]
    public async Task Who_has_no_right_or_another_territory_sets_nothing()
    {
        await using var app = await TestApp.Start();
        var place = await Place(await app.SignedIn("lead"));

        var leader = await (await app.SignedIn("leader")).PostAsJsonAsync("/api/targets", Ask(place), Stop).Fault();
        var line = await (await app.SignedIn("fdi")).PostAsJsonAsync("/api/targets", Ask(place, indicator: "trade.export", value: 6000, unit: "亿元"), Stop).Fault();

        Assert.Equal((403, "access.not-allowed"), (leader.Status, leader.Code));
        Assert.Contains(line.Code, new[] { "targets.outside-scope", "targets.no-such-plan" });
    }

    [Fact]
    public async Task A_second_sentence_is_tied_once_and_only_when_it_says_the_same()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var place = await Place(client);
        var id = await client.TargetId("mini-fdi", "fdi-total");

        var source = new { plan = "mini-fdi", sentence = place.Sentence, start = place.Start, end = place.End };
        await client.PostJson($"/api/targets/{id}/sources", source);
        var twice = await client.PostAsJsonAsync($"/api/targets/{id}/sources", source, Stop).Fault();
        var other = await client.PostAsJsonAsync($"/api/targets/{id}/sources", new { plan = "mini-fdi", sentence = place.Sentence, start = place.Start, end = place.End - 1, value = 62 }, Stop).Fault();

        Assert.Equal((409, "targets.already-tied"), (twice.Status, twice.Code));
        Assert.Equal((409, "targets.target-differs"), (other.Status, other.Code));
    }

    [Fact]
    public async Task The_owner_is_a_department_of_the_list_and_may_name_a_person()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.TargetId();

        await client.PutJson($"/api/targets/{id}/owner", new { owner = "swt.general", person = "林知远" });
        var refused = await client.PutAsJsonAsync($"/api/targets/{id}/owner", new { owner = "nobody" }, Stop).Fault();

        var row = await client.Row("mini-fdi", "fdi");
        Assert.Equal(("综合处", "林知远"), (row.Text("ownerName"), row.Text("person")));
        Assert.Equal("targets.no-such-department", refused.Code);
        Assert.Contains((await client.GetJson("/api/targets/departments")).GetProperty("departments").EnumerateArray(), d => d.Text("code") == "swt.general");
    }

    private sealed record At(int Sentence, int Start, int End);

    private static async Task<At> Place(HttpClient client)
    {
        var target = await client.GetJson($"/api/targets/{await client.TargetId()}");
        var source = target.GetProperty("sources").EnumerateArray().First(s => s.Text("quote") == "实际使用外资达到62亿美元");
        return new(source.GetProperty("sentence").GetInt32(), source.GetProperty("start").GetInt32(), source.GetProperty("end").GetInt32());
    }

    private static object Ask(At place, string indicator = "fdi.used", decimal? value = 62, string unit = "亿美元", string period = "2025", int? baseYear = null) => new
    {
        plan = "mini-fdi",
        sentence = place.Sentence,
        start = place.Start,
        end = place.End,
        indicator,
        org = "990000",
        period,
        kind = "level",
        baseYear,
        value,
        unit,
        bound = "=",
        owner = "swt.fdi",
        due = "2025-12-31",
    };
}

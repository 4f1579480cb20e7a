using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class ProposeChangeTests
{
    private static readonly object Wish = new { value = 60, valueHigh = (decimal?)null, bound = "=", due = "2025-12-31", reason = "口径调整", version = 1 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_comes_into_force_when_another_person_approves_and_keeps_the_version_before()
    {
        await using var app = await TestApp.Start();
        var (drafter, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        var id = await drafter.TargetId();

        await drafter.PostJson($"/api/targets/{id}/changes", Wish);
        Assert.Equal("达到62亿美元", (await drafter.Row("mini-fdi", "fdi")).GetProperty("goal").Text("text"));
        var moved = await leader.PostJson($"/api/targets/{id}/moves", new { action = "approve" });

        Assert.Equal(("approved", "2"), (moved.Text("state"), moved.Text("version")));
        var shown = await drafter.GetJson($"/api/targets/{id}");
        Assert.Equal("达到60亿美元", shown.GetProperty("target").GetProperty("goal").Text("text"));
        var versions = shown.GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(["达到60亿美元", "达到62亿美元"], versions.Select(v => v.GetProperty("goal").Text("text")));
        Assert.Equal(("口径调整", "林知远", "陆敬之"), (versions[0].Text("reason"), versions[0].Text("by"), versions[0].Text("approvedBy")));
    }

    [Fact]
    public async Task It_waits_in_the_worklist_of_who_may_approve_with_five_working_days()
    {
        await using var app = await TestApp.Start();
        var drafter = await app.SignedIn("fdi");
        var id = await drafter.TargetId();
        await drafter.PostJson($"/api/targets/{id}/changes", Wish);

        var item = Assert.Single(Items(await (await app.SignedIn("leader")).GetJson("/api/supervision/worklist")));

        Assert.Equal(("目标调整", "待核准", "Awaiting approval"), (item.Text("typeName"), item.Text("stateName"), item.Text("stateNameEn")));
        Assert.Equal(("实际使用外资：达到62亿美元调整为达到60亿美元", $"/targets/{id}"), (item.Text("title"), item.Text("link")));
        Assert.Equal(("2026-11-30", 5, false), (item.Text("due"), item.GetProperty("workdaysLeft").GetInt32(), item.GetProperty("provisional").GetBoolean()));
        Assert.Equal(["approve", "return"], item.GetProperty("actions").EnumerateArray().Select(a => a.Text("code")));
        Assert.Empty(Items(await drafter.GetJson("/api/supervision/worklist")));
        Assert.Empty(Items(await (await app.SignedIn("yunzhou")).GetJson("/api/supervision/worklist")));
    }

    [Fact]
    public async Task Nobody_approves_an_own_wish()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var id = await lead.TargetId();
        await lead.PostJson($"/api/targets/{id}/changes", Wish);

        var told = await lead.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "approve" }, Stop).Fault();

        Assert.Equal((409, "work.four-eyes"), (told.Status, told.Code));
        Assert.Empty(Items(await lead.GetJson("/api/supervision/worklist")));
        Assert.Equal(["withdraw"], Open(await lead.GetJson($"/api/targets/{id}")).GetProperty("actions").EnumerateArray().Select(a => a.Text("code")));
    }

    [Fact]
    public async Task A_wish_is_returned_with_a_reason_and_may_then_be_made_anew()
    {
        await using var app = await TestApp.Start();
        var (drafter, leader) = (await app.SignedIn("fdi"), await app.SignedIn("leader"));
        var id = await drafter.TargetId();
        await drafter.PostJson($"/api/targets/{id}/changes", Wish);

        var bare = await leader.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "return" }, Stop).Fault();
        await leader.PostJson($"/api/targets/{id}/moves", new { action = "return", reason = "依据不足" });
        await drafter.PostJson($"/api/targets/{id}/changes", Wish);

        Assert.Equal("work.reason-missing", bare.Code);
        var changes = (await drafter.GetJson($"/api/targets/{id}/changes")).GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["proposed", "returned"], changes.Select(c => c.Text("state")));
        Assert.Equal("依据不足", changes[1].GetProperty("steps").EnumerateArray().Last().Text("reason"));
    }

    [Fact]
    public async Task Only_who_asked_takes_it_back()
    {
        await using var app = await TestApp.Start();
        var (drafter, lead) = (await app.SignedIn("fdi"), await app.SignedIn("lead"));
        var id = await drafter.TargetId();
        await drafter.PostJson($"/api/targets/{id}/changes", Wish);

        var told = await lead.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "withdraw" }, Stop).Fault();
        var moved = await drafter.PostJson($"/api/targets/{id}/moves", new { action = "withdraw" });
        var gone = await drafter.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "withdraw" }, Stop).Fault();

        Assert.Equal((403, "targets.not-yours"), (told.Status, told.Code));
        Assert.Equal("withdrawn", moved.Text("state"));
        Assert.Equal("targets.no-such-change", gone.Code);
    }

    public static TheoryData<string, object> Wrong => new()
    {
        { "work.reason-missing", new { value = 60, bound = "=", reason = " ", version = 1 } },
        { "targets.nothing-changes", new { value = 62, bound = "=", due = "2025-12-31", reason = "无", version = 1 } },
        { "targets.moved", new { value = 60, bound = "=", reason = "旧版本", version = 7 } },
        { "targets.value-missing", new { bound = "=", reason = "去掉数值", version = 1 } },
        { "targets.bad-bound", new { value = 60, bound = "<", reason = "方向", version = 1 } },
        { "targets.bad-range", new { value = 60, valueHigh = 50, bound = "=", reason = "区间", version = 1 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Refuses_a_wish_that_cannot_be_right(string code, object ask)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        Assert.Equal(code, (await client.PostAsJsonAsync($"/api/targets/{await client.TargetId()}/changes", ask, Stop).Fault()).Code);
    }

    [Fact]
    public async Task One_wish_at_a_time_and_only_by_who_may()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var id = await client.TargetId();
        await client.PostJson($"/api/targets/{id}/changes", Wish);

        Assert.Equal("targets.change-open", (await client.PostAsJsonAsync($"/api/targets/{id}/changes", Wish, Stop).Fault()).Code);
        Assert.Equal("access.not-allowed", (await (await app.SignedIn("viewer")).PostAsJsonAsync($"/api/targets/{id}/changes", Wish, Stop).Fault()).Code);
        Assert.Equal("targets.no-such-target", (await (await app.SignedIn("yunzhou")).PostAsJsonAsync($"/api/targets/{id}/changes", Wish, Stop).Fault()).Code);
        Assert.Equal("access.not-allowed", (await client.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "approve" }, Stop).Fault()).Code);
        Assert.Equal("work.not-from-here", (await client.PostAsJsonAsync($"/api/targets/{id}/moves", new { action = "sign" }, Stop).Fault()).Code);
    }

    private static List<JsonElement> Items(JsonElement worklist) => [.. worklist.GetProperty("items").EnumerateArray().Where(i => i.Text("type").StartsWith("targets.", StringComparison.Ordinal))];

    private static JsonElement Open(JsonElement target) => target.GetProperty("open");
}

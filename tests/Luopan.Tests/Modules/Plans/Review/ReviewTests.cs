using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class ReviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_proposes_its_claims_each_at_its_words()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var list = await plan.List();
        var text = await plan.Client.GetJson($"/api/plans/{plan.Plan}");

        Assert.Equal((1, true), (list.GetProperty("reading").GetProperty("number").GetInt32(), list.GetProperty("mayReview").GetBoolean()));
        var claim = await plan.Claim("80亿美元");
        var sentence = text.GetProperty("blocks").EnumerateArray().SelectMany(b => b.GetProperty("sentences").EnumerateArray()).Single(s => s.Text("order") == claim.Text("sentence")).Text("text");
        Assert.Contains("80", sentence[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digests_of_the_pack_bring_their_claims()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var digest = (await client.GetJson("/api/plans")).GetProperty("plans").EnumerateArray().Single(p => p.Text("code") == "mini-fdi");
        var list = await client.GetJson($"/api/plans/{digest.Text("id")}/claims");

        Assert.True(list.GetProperty("progress").GetProperty("total").GetInt32() >= 5);
    }

    [Fact]
    public async Task Progress_counts_by_kind_section_and_reviewer()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        await plan.Accept("80亿美元");
        await (await plan.Decide("12个", "rejection", new { reason = "与规划无关" })).Json();
        var progress = (await plan.List()).GetProperty("progress");

        Assert.Equal((2, 1, 1), (progress.GetProperty("decided").GetInt32(), progress.GetProperty("accepted").GetInt32(), progress.GetProperty("rejected").GetInt32()));
        Assert.Contains(progress.GetProperty("sections").EnumerateArray(), s => s.GetProperty("decided").GetInt32() == 2);
        Assert.Equal(("沈若衡", 2), (progress.GetProperty("reviewers")[0].Text("name"), progress.GetProperty("reviewers")[0].GetProperty("decided").GetInt32()));
        Assert.Contains(progress.GetProperty("kinds").EnumerateArray(), k => k.Text("kind") == "level");
    }

    [Fact]
    public async Task Claims_at_odds_within_the_plan_are_marked_until_one_is_out()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app, Reviewing.Text.Replace("力争达到85", "达到85", StringComparison.Ordinal));

        var marked = await plan.Claim("85亿美元");
        var told = (await plan.Card("80亿美元")).GetProperty("clashes");
        await (await plan.Decide("85亿美元", "rejection", new { reason = "读错" })).Json();

        Assert.Contains("clash", marked.GetProperty("marks").EnumerateArray().Select(m => m.GetString()));
        Assert.NotEmpty(told[0].Text("text"));
        Assert.DoesNotContain("clash", (await plan.Claim("80亿美元")).GetProperty("marks").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public async Task Reading_again_keeps_every_decision_and_finds_nothing_twice()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("80亿美元", Reviewing.Edit("bound", "~"));
        var before = (await plan.List()).GetProperty("claims").GetArrayLength();

        var read = await plan.Client.PostJson($"/api/plans/{plan.Plan}/readings");

        Assert.Equal((2, 0, 0), (read.GetProperty("number").GetInt32(), read.GetProperty("added").GetInt32(), read.GetProperty("withdrawn").GetInt32()));
        Assert.Equal(before, (await plan.List()).GetProperty("claims").GetArrayLength());
        Assert.Equal("accepted", (await plan.Claim("80亿美元左右")).Text("state"));
    }

    [Fact]
    public async Task A_rejection_needs_its_reason_and_keeps_it()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var refused = await plan.Decide("12个", "rejection", new { reason = " " }).Fault();
        await (await plan.Decide("12个", "rejection", new { reason = "与规划无关" })).Json();

        Assert.Equal("plans.review-reason", refused.Code);
        Assert.Equal(("rejected", "与规划无关"), ((await plan.Card("12个")).Text("state"), (await plan.Card("12个")).Text("reason")));
    }

    [Fact]
    public async Task Two_claims_that_are_one_are_merged_and_parted_again()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var into = (await plan.Claim("80亿美元")).Text("id");

        await (await plan.Decide("85亿美元", "merging", new { into })).Json();
        var merged = await plan.Card("85亿美元");
        var itself = await plan.Decide("80亿美元", "merging", new { into }).Fault();
        await plan.Undo("85亿美元");

        Assert.Equal("merged", merged.Text("state"));
        Assert.Equal("plans.cannot-merge", itself.Code);
        Assert.Equal("proposed", (await plan.Claim("85亿美元")).Text("state"));
    }

    [Fact]
    public async Task Selected_words_become_a_claim_by_hand_that_may_be_dropped()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var text = await plan.Client.GetJson($"/api/plans/{plan.Plan}");
        var sentence = text.GetProperty("blocks").EnumerateArray().SelectMany(b => b.GetProperty("sentences").EnumerateArray()).First(s => s.Text("text").Contains("多式联运", StringComparison.Ordinal));

        var added = await plan.Client.PostJson($"/api/plans/{plan.Plan}/claims", new { sentence = sentence.GetProperty("order").GetInt32(), start = 0, end = 4 });
        var card = await plan.Client.GetJson($"/api/plans/claims/{added.Text("id")}");
        var nowhere = await plan.Client.PostAsJsonAsync($"/api/plans/{plan.Plan}/claims", new { sentence = 9999, start = 0, end = 4 }, Stop).Fault();
        await (await plan.Client.DeleteAsync($"/api/plans/claims/{added.Text("id")}?version=1", Stop)).Json();

        Assert.True(card.GetProperty("byHand").GetBoolean());
        Assert.Equal("plans.no-such-stretch", nowhere.Code);
        Assert.DoesNotContain((await plan.List()).GetProperty("claims").EnumerateArray(), c => c.Text("id") == added.Text("id"));
    }

    [Fact]
    public async Task Of_many_who_accept_at_once_one_is_first()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var id = (await plan.Claim("80亿美元")).Text("id");
        var reviewers = new List<Reviewing>();
        foreach (var name in new[] { "lead", "fdi", "lead", "fdi" }) reviewers.Add(await plan.As(app, name));

        var answers = await Task.WhenAll(reviewers.Select(r => r.Send(id, "acceptance", 1)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var late in answers.Where(a => !a.IsSuccessStatusCode)) Assert.Contains((await late.Fault()).Code, new[] { "plans.claim-decided", "plans.claim-moved" });
        Assert.Single(await plan.Targets());
    }

    [Fact]
    public async Task What_a_person_may_not_see_has_no_claims_for_them()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var inner = (await lead.GetJson("/api/plans")).GetProperty("plans").EnumerateArray().Single(p => p.Text("code") == "mini-inner").Text("id");
        var claim = (await lead.GetJson($"/api/plans/{inner}/claims")).GetProperty("claims")[0].Text("id");
        var viewer = await app.SignedIn("viewer");

        var list = await viewer.GetAsync($"/api/plans/{inner}/claims", Stop).Fault();
        var card = await viewer.GetAsync($"/api/plans/claims/{claim}", Stop).Fault();

        Assert.Equal(("plans.no-such-plan", "plans.no-such-claim"), (list.Code, card.Code));
    }
}

using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class AcceptClaimTests
{
    [Fact]
    public async Task A_commitment_becomes_a_target_that_stands_on_its_sentence()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var card = await plan.Card("80亿美元");
        var accepted = await plan.Accept("80亿美元");

        Assert.Equal(("fdi.used", "990000", "2027"), (card.GetProperty("means").Text("code"), card.GetProperty("means").Text("org"), card.GetProperty("means").Text("period")));
        Assert.StartsWith("设立目标", card.GetProperty("would").Text("text"), StringComparison.Ordinal);
        Assert.Equal("target", accepted.Text("outcome"));
        var target = Assert.Single(await plan.Targets());
        Assert.Equal((accepted.Text("given"), "达到80亿美元"), (target.Text("id"), target.GetProperty("goal").Text("text")));
        Assert.Equal((await plan.Claim("80亿美元")).GetProperty("sentence").GetInt32(), target.GetProperty("sentence").GetInt32());
    }

    [Fact]
    public async Task An_equal_commitment_adds_a_source_and_no_second_target()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app, Reviewing.Text.Replace("力争达到85亿美元", "力争达到80亿美元", StringComparison.Ordinal));
        var claims = (await plan.List()).GetProperty("claims").EnumerateArray().Where(c => c.Text("label").EndsWith("80亿美元", StringComparison.Ordinal)).ToList();

        var first = await (await plan.Send(claims[0].Text("id"), "acceptance", 1)).Json();
        var second = await (await plan.Send(claims[1].Text("id"), "acceptance", 1)).Json();

        Assert.Equal(("target", "source"), (first.Text("outcome"), second.Text("outcome")));
        var target = await plan.Client.GetJson($"/api/targets/{Assert.Single(await plan.Targets()).Text("id")}");
        Assert.Equal(2, target.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public async Task A_different_commitment_for_the_same_thing_waits_for_somebody_to_settle_it()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("80亿美元");

        var refused = await plan.Decide("85亿美元", "acceptance").Fault();
        var card = await plan.Card("85亿美元");
        var beside = await plan.Accept("85亿美元", new { settle = "beside" });

        Assert.Equal((409, "targets.conflict"), (refused.Status, refused.Code));
        Assert.Equal("yellow", card.GetProperty("would").Text("light"));
        Assert.Equal(["beside", "claim"], card.GetProperty("would").GetProperty("choices").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal("target", beside.Text("outcome"));
        var targets = await plan.Targets();
        Assert.Equal(2, targets.Count);
        Assert.All(targets, t => Assert.NotEqual("", t.Text("clash")));
    }

    [Fact]
    public async Task A_conflict_may_be_left_a_claim()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("80亿美元");

        var kept = await plan.Accept("85亿美元", new { settle = "claim" });

        Assert.Equal("claim", kept.Text("outcome"));
        Assert.Single(await plan.Targets());
    }

    [Fact]
    public async Task An_exact_fact_becomes_a_figure_that_leads_back_to_its_sentence()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var accepted = await plan.Accept("38.5亿美元");
        var shown = await plan.Client.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990000&period=2022");

        Assert.Equal("figure", accepted.Text("outcome"));
        Assert.Equal("38.5", shown.GetProperty("figure").Text("text"));
        Assert.Equal("claim", shown.GetProperty("source").Text("kind"));
        Assert.Equal($"/plans/{plan.Plan}?claim={(await plan.Claim("38.5亿美元")).Text("id")}", shown.GetProperty("source").Text("link"));
    }

    [Fact]
    public async Task A_figure_that_stands_already_is_not_written_twice()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var accepted = await plan.Accept("40亿美元");

        Assert.Equal("same", accepted.Text("outcome"));
        Assert.Equal("40.00", (await plan.Figure("2023")).Text("text"));
    }

    [Fact]
    public async Task A_figure_that_differs_needs_a_decision_and_a_reason()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var refused = await plan.Decide("45亿美元", "acceptance").Fault();
        var unreasoned = await plan.Decide("45亿美元", "acceptance", new { settle = "write" }).Fault();
        var written = await plan.Accept("45亿美元", new { settle = "write", reason = "统计口径调整" });

        Assert.Equal((409, "plans.figure-differs"), (refused.Status, refused.Code));
        Assert.Contains("44.00亿美元", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("plans.review-reason", unreasoned.Code);
        Assert.Equal("figure", written.Text("outcome"));
    }

    [Fact]
    public async Task What_the_catalogue_lacks_stays_a_claim_and_is_proposed_as_an_indicator()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var accepted = await plan.Accept("12个");
        var yaml = await plan.Client.GetStringAsync($"/api/plans/{plan.Plan}/claims/indicators", TestContext.Current.CancellationToken);

        Assert.Equal("claim", accepted.Text("outcome"));
        Assert.Contains("海外仓", yaml, StringComparison.Ordinal);
        Assert.Contains("unit: \"个\"", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_accepted_with_it_and_tried_before()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var id = (await plan.Claim("80亿美元")).Text("id");

        var tried = await plan.Client.PostJson($"/api/plans/claims/{id}/trials", Reviewing.Edit("bound", ">="));
        await plan.Accept("80亿美元", Reviewing.Edit("bound", ">="));

        Assert.Equal(["bound"], tried.GetProperty("said").GetProperty("corrected").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal("80亿美元以上", Assert.Single(await plan.Targets()).GetProperty("goal").Text("text"));
    }

    [Theory]
    [InlineData("value", "八十", "value")]
    [InlineData("valueHigh", "70", "valueHigh")]
    [InlineData("kind", "wish", "kind")]
    [InlineData("status", "maybe", "status")]
    [InlineData("bound", "<", "bound")]
    [InlineData("code", "fdi.none", "indicator")]
    [InlineData("org", "111111", "org")]
    [InlineData("period", "明年", "period")]
    public async Task Refuses_a_correction_that_cannot_be_right_beside_its_field(string field, string value, string named)
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var told = await plan.Decide("80亿美元", "acceptance", Reviewing.Edit(field, value)).Fault();

        Assert.Equal((400, "plans.bad-claim-field"), (told.Status, told.Code));
        Assert.Equal(named, Assert.Single(told.Details).Field);
        Assert.Empty(await plan.Targets());
    }

    [Fact]
    public async Task Who_decides_second_is_told_who_was_first()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var colleague = await plan.As(app, "fdi");
        var id = (await plan.Claim("80亿美元")).Text("id");
        await plan.Accept("80亿美元");

        var late = await colleague.Send(id, "rejection", 1, new { reason = "读错" }).Fault();
        var other = await plan.Claim("85亿美元");
        var stale = await colleague.Send(other.Text("id"), "acceptance", 7).Fault();

        Assert.Equal((409, "plans.claim-decided"), (late.Status, late.Code));
        Assert.Contains("沈若衡", late.Sentence, StringComparison.Ordinal);
        Assert.Equal("plans.claim-moved", stale.Code);
    }

    [Fact]
    public async Task Nobody_decides_without_the_right_or_outside_their_territory()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var viewer = await (await plan.As(app, "viewer")).Decide("80亿美元", "acceptance").Fault();
        var city = await (await plan.As(app, "yunzhou")).Decide("80亿美元", "rejection", new { reason = "读错" }).Fault();
        var unknown = await plan.Send(Guid.NewGuid().ToString(), "acceptance", 1).Fault();

        Assert.Equal((403, "access.not-allowed"), (viewer.Status, viewer.Code));
        Assert.Equal((403, "plans.not-your-plan"), (city.Status, city.Code));
        Assert.Equal((404, "plans.no-such-claim"), (unknown.Status, unknown.Code));
        Assert.False((await (await plan.As(app, "yunzhou")).List()).GetProperty("mayReview").GetBoolean());
    }

    [Fact]
    public async Task A_target_of_another_line_is_refused_and_may_stay_a_claim()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app, Reviewing.Text.Replace("新建海外仓12个", "货物出口达到6000亿元", StringComparison.Ordinal));
        var line = await plan.As(app, "fdi");

        var refused = await line.Decide("6000亿元", "acceptance").Fault();
        var kept = await line.Accept("6000亿元", new { settle = "claim" });

        Assert.Equal((403, "targets.outside-scope"), (refused.Status, refused.Code));
        Assert.Equal("claim", kept.Text("outcome"));
    }
}

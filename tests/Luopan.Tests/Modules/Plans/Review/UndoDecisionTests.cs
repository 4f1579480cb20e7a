using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class UndoDecisionTests
{
    [Fact]
    public async Task Undoing_an_accepted_commitment_takes_its_target_out_of_force_and_back_again()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var first = await plan.Accept("80亿美元");

        await plan.Undo("80亿美元");
        var gone = await plan.Targets();
        var again = await plan.Accept("80亿美元");

        Assert.Empty(gone);
        Assert.Equal(first.Text("given"), again.Text("given"));
        var target = await plan.Client.GetJson($"/api/targets/{again.Text("given")}");
        Assert.Equal(3, target.GetProperty("versions").GetArrayLength());
        Assert.Single(target.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public async Task Undoing_a_source_leaves_the_target()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app, Reviewing.Text.Replace("力争达到85亿美元", "力争达到80亿美元", StringComparison.Ordinal));
        var claims = (await plan.List()).GetProperty("claims").EnumerateArray().Where(c => c.Text("label").EndsWith("80亿美元", StringComparison.Ordinal)).Select(c => c.Text("id")).ToList();
        foreach (var claim in claims) await (await plan.Send(claim, "acceptance", 1)).Json();

        await (await plan.Send(claims[0], "undoing", 2)).Json();

        var target = await plan.Client.GetJson($"/api/targets/{Assert.Single(await plan.Targets()).Text("id")}");
        Assert.Single(target.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public async Task Undoing_an_accepted_fact_voids_its_figure_and_keeps_the_vintages()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("38.5亿美元");

        await plan.Undo("38.5亿美元");
        var gone = await plan.Figure("2022");
        await plan.Accept("38.5亿美元");
        var shown = await plan.Client.GetJson("/api/indicators/provenance?indicator=fdi.used&org=990000&period=2022");

        Assert.Equal("—", gone.Text("text"));
        Assert.Equal("38.5", shown.GetProperty("figure").Text("text"));
        Assert.Equal(3, shown.GetProperty("vintages").GetArrayLength());
    }

    [Fact]
    public async Task A_written_difference_taken_back_leaves_the_figure_that_stood()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("45亿美元", new { settle = "write", reason = "口径调整" });

        await plan.Undo("45亿美元");

        Assert.Equal("44.00", (await plan.Figure("2024")).Text("text"));
        Assert.Equal("differs", (await plan.Card("45亿美元")).GetProperty("would").Text("light") == "yellow" ? "differs" : "");
    }

    [Fact]
    public async Task Corrections_go_with_the_decision()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        await plan.Accept("80亿美元", Reviewing.Edit("value", "81"));

        await plan.Undo("81亿美元");

        var card = await plan.Card("80亿美元");
        Assert.Equal(("proposed", "80"), (card.Text("state"), card.GetProperty("said").Text("value")));
        Assert.Equal(["accepted", "undone"], card.GetProperty("events").EnumerateArray().Select(e => e.Text("act")));
    }

    [Fact]
    public async Task Only_who_decided_or_a_lead_may_undo()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var officer = await plan.As(app, "fdi");
        await plan.Accept("80亿美元");
        await officer.Accept("85亿美元", new { settle = "claim" });

        var refused = await officer.Decide("80亿美元", "undoing").Fault();
        var byLead = await plan.Undo("85亿美元");
        var nothing = await plan.Decide("12个", "undoing").Fault();

        Assert.Equal((403, "plans.not-your-decision"), (refused.Status, refused.Code));
        Assert.Equal("proposed", byLead.Text("state"));
        Assert.Equal("plans.nothing-to-undo", nothing.Code);
    }
}

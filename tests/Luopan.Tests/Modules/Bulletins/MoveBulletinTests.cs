using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class MoveBulletinTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goes_from_draft_over_review_to_signed_and_numbered()
    {
        await using var app = await TestApp.Start();

        var id = await app.Issued();

        var bulletin = await (await app.SignedIn("lead")).GetJson($"/api/bulletins/{id}");
        var head = bulletin.GetProperty("bulletin");
        Assert.Equal(("issued", "云商资〔2026〕1号", "陆敬之", "2026-11-23"), (head.Text("state"), head.Text("number"), head.Text("signer"), head.Text("issuedOn")));
        Assert.Equal(["done", "done", "done", "done"], bulletin.GetProperty("steps").EnumerateArray().Select(s => s.Text("state")));
        Assert.Equal(["林知远", "沈若衡", "陆敬之", "陆敬之"], bulletin.GetProperty("steps").EnumerateArray().Select(s => s.Text("person")));
        Assert.Empty(bulletin.Actions());
    }

    [Fact]
    public async Task The_serial_runs_on_within_organ_and_year()
    {
        await using var app = await TestApp.Start();

        await app.Issued();
        var second = await app.Issued(period: "2025-09");
        var city = await app.Issued("990100");

        var lead = await app.SignedIn("lead");
        Assert.Equal("云商资〔2026〕2号", (await lead.GetJson($"/api/bulletins/{second}")).GetProperty("bulletin").Text("number"));
        Assert.Equal("云州商资〔2026〕1号", (await lead.GetJson($"/api/bulletins/{city}")).GetProperty("bulletin").Text("number"));
    }

    [Fact]
    public async Task Is_sent_back_with_a_reason_and_comes_again()
    {
        await using var app = await TestApp.Start();
        var (officer, lead) = (await app.SignedIn("fdi"), await app.SignedIn("lead"));
        var id = await officer.Drafted();
        await officer.Moved(id, "submit");

        Assert.Equal("work.reason-missing", (await lead.Move(id, "return").Fault()).Code);
        Assert.Equal("drafting", (await lead.Moved(id, "return", "请补充分市情况")).Text("state"));
        await officer.Moved(id, "submit");
        await lead.Moved(id, "pass");
        await (await app.SignedIn("leader")).Moved(id, "return", "标题须写明时期");

        var history = (await officer.GetJson($"/api/bulletins/{id}")).GetProperty("history").EnumerateArray().Select(e => (e.Text("name"), e.Text("reason"))).ToList();
        Assert.Contains(("退回", "请补充分市情况"), history);
        Assert.Contains(("退回", "标题须写明时期"), history);
    }

    [Fact]
    public async Task The_drafter_neither_reviews_nor_signs()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var id = await lead.Drafted();
        await (await app.SignedIn("fdi")).Moved(id, "submit");

        Assert.Equal("work.four-eyes", (await lead.Move(id, "pass").Fault()).Code);
        Assert.Equal(["return"], (await lead.GetJson($"/api/bulletins/{id}")).Actions());
    }

    [Fact]
    public async Task Who_submitted_does_not_review_either()
    {
        await using var app = await TestApp.Start();
        var (officer, lead) = (await app.SignedIn("fdi"), await app.SignedIn("lead"));
        var id = await officer.Drafted();
        await lead.Moved(id, "submit");

        Assert.Equal("work.four-eyes", (await lead.Move(id, "pass").Fault()).Code);
    }

    [Theory]
    [InlineData("fdi", "pass", "access.not-allowed")]
    [InlineData("leader", "pass", "access.not-allowed")]
    [InlineData("lead", "sign", "work.not-from-here")]
    public async Task Only_whose_step_it_is_may_take_it(string person, string action, string code)
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();
        await officer.Moved(id, "submit");

        Assert.Equal(code, (await (await app.SignedIn(person)).Move(id, action).Fault()).Code);
    }

    [Fact]
    public async Task Stands_in_the_worklist_of_whom_it_waits_for_with_its_link()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();
        await officer.Moved(id, "submit");

        var item = Assert.Single((await (await app.SignedIn("lead")).GetJson("/api/supervision/worklist?type=bulletins.signoff")).GetProperty("items").EnumerateArray());

        Assert.Equal(($"/bulletins/{id}", "核稿"), (item.Text("link"), item.Text("stateName")));
        Assert.Equal("2026-11-25", item.Text("due"));
    }

    [Fact]
    public async Task Clocks_count_working_days()
    {
        await using var app = await TestApp.Start();
        app.Clock.Advance(TimeSpan.FromDays(4));

        var officer = await app.SignedIn("fdi");
        var bulletin = await officer.GetJson($"/api/bulletins/{await officer.Drafted()}");

        var step = bulletin.GetProperty("steps").EnumerateArray().First();
        Assert.Equal(("2026-12-02", "3"), (step.Text("due"), step.Text("workdaysLeft")));
    }

    [Fact]
    public async Task A_text_with_a_gap_is_not_submitted()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var (gap, whole) = ((await (await officer.Draft("990000", "2024", "firms")).Json()).Text("id"), (await (await officer.Draft("990100", "2024", "firms")).Json()).Text("id"));

        var told = await officer.Move(gap, "submit").Fault();

        Assert.Equal("bulletins.figures-missing", told.Code);
        Assert.Equal(11, Assert.Single(told.Details).Row);
        Assert.Contains("新设外商投资企业—。", Shandong.TextOf(await officer.GetJson($"/api/bulletins/{gap}")), StringComparison.Ordinal);
        Assert.Contains("新设外商投资企业600余家。", Shandong.TextOf(await officer.GetJson($"/api/bulletins/{whole}")), StringComparison.Ordinal);
        Assert.Equal("reviewing", (await officer.Moved(whole, "submit")).Text("state"));
    }

    [Fact]
    public async Task Nobody_without_the_permission_drafts_or_sees()
    {
        await using var app = await TestApp.Start();

        Assert.Equal("access.not-allowed", (await (await app.SignedIn("viewer")).Draft().Fault()).Code);
        Assert.Equal("access.not-allowed", (await (await app.SignedIn("audit")).GetAsync("/api/bulletins", Stop).Fault()).Code);
    }
}

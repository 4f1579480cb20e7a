using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class DraftBulletinTests
{
    [Theory]
    [InlineData("no-such", "990000", "2024", "bulletins.no-such-template", null)]
    [InlineData("fdi", "123456", "2024", "bulletins.no-such-org", "org")]
    [InlineData("fdi", "990101", "2024", "bulletins.wrong-level", "org")]
    [InlineData("fdi", "park.yunzhou-etdz", "2024", "bulletins.wrong-level", "org")]
    [InlineData("fdi", "990000", "2024-Q1", "bulletins.wrong-period", "period")]
    [InlineData("fdi", "990000", "今年", "bulletins.bad-period", "period")]
    [InlineData("fdi", "990000", "2026", "bulletins.future-period", "period")]
    [InlineData("fdi", "990000", "2026-11", "bulletins.future-period", "period")]
    [InlineData("fdi", "990300", "2024", "bulletins.no-headline", null)]
    public async Task Refuses_what_the_template_is_not_for(string template, string org, string period, string code, string? field)
    {
        await using var app = await TestApp.Start();

        var told = await (await app.SignedIn("fdi")).Draft(org, period, template).Fault();

        Assert.Equal(code, told.Code);
        if (field is not null) Assert.Equal(field, Assert.Single(told.Details).Field);
    }

    [Fact]
    public async Task Names_the_figure_that_is_missing()
    {
        await using var app = await TestApp.Start();

        var told = await (await app.SignedIn("fdi")).Draft("990300").Fault();

        Assert.Contains("2024年东麓市实际使用外资", told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_org_outside_the_persons_scope()
    {
        await using var app = await TestApp.Start();

        Assert.Equal("bulletins.outside-scope", (await (await app.SignedIn("yunzhou")).Draft().Fault()).Code);
        Assert.Equal("bulletins.outside-scope", (await (await app.SignedIn("fdi")).Draft(sensitivity: "WorkSecret").Fault()).Code);
    }

    [Fact]
    public async Task Refuses_a_second_draft_of_the_same_until_the_first_is_done_with()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();

        Assert.Equal("bulletins.already-open", (await officer.Draft().Fault()).Code);
        await officer.Moved(id, "discard", "口径有误");
        Assert.NotEqual(id, await officer.Drafted());
    }

    [Fact]
    public async Task Fills_words_tables_and_charts_and_leaves_out_what_has_no_figure()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");

        var bulletin = await officer.GetJson($"/api/bulletins/{await officer.Drafted("990000", "2025-09")}");

        var text = Shandong.TextOf(bulletin);
        Assert.Contains("2025年1—9月，全省实际使用外资34.50亿美元，同比增长9.5%。", text, StringComparison.Ordinal);
        Assert.Contains("全省 34.50 9.5", text, StringComparison.Ordinal);
        Assert.Contains("云州市 18.03 12.2", text, StringComparison.Ordinal);
        Assert.Contains("东麓市 — —", text, StringComparison.Ordinal);
        Assert.Contains("二、各市情况", text, StringComparison.Ordinal);
        Assert.DoesNotContain("结构情况", text, StringComparison.Ordinal);
        var leftOut = Assert.Single(bulletin.GetProperty("numbers").GetProperty("leftOut").EnumerateArray());
        Assert.Equal(("实际使用外资（制造业）", false), (leftOut.Text("name"), leftOut.GetProperty("outOfScope").GetBoolean()));
        Assert.NotEmpty(leftOut.Text("reason"));
        Assert.Equal("各单位", bulletin.GetProperty("bulletin").Text("addressee"));
        Assert.Equal("关于2025年1—9月全省利用外资情况的通报", bulletin.GetProperty("bulletin").Text("title"));
    }

    [Fact]
    public async Task Stands_in_the_list_and_only_within_scope()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();

        var row = Assert.Single((await officer.GetJson("/api/bulletins?org=990000&state=drafting")).GetProperty("items").EnumerateArray());
        var others = await (await app.SignedIn("yunzhou")).GetJson("/api/bulletins");

        Assert.Equal((id, "拟稿", "2024年", "云岭省"), (row.Text("id"), row.Text("stateName"), row.Text("periodName"), row.Text("orgName")));
        Assert.Equal(3, row.GetProperty("workdaysLeft").GetInt32());
        Assert.Empty(others.GetProperty("items").EnumerateArray());
        Assert.Empty((await officer.GetJson("/api/bulletins?org=990100")).GetProperty("items").EnumerateArray());
        Assert.Equal("bulletins.no-such-bulletin", (await (await app.SignedIn("yunzhou")).GetAsync($"/api/bulletins/{id}", TestContext.Current.CancellationToken).Fault()).Code);
        Assert.Equal("bulletins.no-such-bulletin", (await (await app.SignedIn("viewer")).GetAsync($"/api/bulletins/{id}/docx", TestContext.Current.CancellationToken).Fault()).Code);
    }

    [Fact]
    public async Task The_list_of_an_org_holds_those_of_the_orgs_below()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        await officer.Drafted("990100");
        await officer.Drafted("990200");

        Assert.Equal(2, (await officer.GetJson("/api/bulletins?org=990000")).GetProperty("items").GetArrayLength());
        Assert.Equal("云州市", Assert.Single((await officer.GetJson("/api/bulletins?org=990100")).GetProperty("items").EnumerateArray()).Text("orgName"));
    }

    [Fact]
    public async Task The_templates_say_for_whom_they_are()
    {
        await using var app = await TestApp.Start();

        var template = (await (await app.SignedIn("fdi")).GetJson("/api/bulletins/templates")).GetProperty("templates").EnumerateArray().First();

        Assert.Equal(("fdi", "利用外资情况通报", "Internal"), (template.Text("code"), template.Text("name"), template.Text("sensitivity")));
    }
}

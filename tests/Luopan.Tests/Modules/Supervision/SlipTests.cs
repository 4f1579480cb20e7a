using Luopan.Platform.Workflow;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class SlipTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slip_holds_note_facts_duty_course_and_closing_and_prints_the_same()
    {
        await using var app = await TestApp.Start();
        var (leader, city, lead) = (await app.SignedIn("leader"), await app.SignedIn("yunzhou"), await app.SignedIn("lead"));
        var id = await Assigned.Given(leader);
        await Assigned.Given(leader, "用地预审组卷上报", parent: id);
        await Assigned.Signed(city, id);
        await Assigned.Submitted(city, id);

        var slip = await lead.GetJson($"/api/supervision/assignments/{id}/slip");
        Assert.Equal(("督〔2026〕1号", "云州市", "2026-11-23", "内部", "演示数据"), (slip.Text("number"), slip.Text("addressee"), slip.Text("date"), slip.Text("mark"), slip.Text("notice")));
        Assert.Equal(["一、领导批示", "二、立项时的事实", "三、责任与要求", "四、办理过程", "五、销号说明"], slip.GetProperty("sections").EnumerateArray().Select(s => s.Text("head")));
        var text = slip.ToString();
        foreach (var said in new[] { "商务厅跟到底", "——陆敬之", "下降2.7%", "2026年12月10日", "用地预审组卷上报", "已约谈重点企业", "尚未完成：两家未回函", "11月已回升", "待复核" }) Assert.Contains(said, text, StringComparison.Ordinal);

        var print = await lead.GetAsync($"/api/supervision/assignments/{id}/slip/docx", Stop);
        Assert.Contains("%E7%9D%A3%E5%8A%9E%E5%8D%95", print.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var document = await Office.Part(print, "word/document.xml");
        foreach (var said in new[] { "云岭省商务厅", "督〔2026〕1号", "一、领导批示", "商务厅跟到底", "——陆敬之　2026年11月23日", "五、销号说明", "11月已回升", "表1　办理过程" }) Assert.Contains(said, document, StringComparison.Ordinal);
        Assert.Equal(await print.Content.ReadAsByteArrayAsync(Stop), await (await lead.GetAsync($"/api/supervision/assignments/{id}/slip/docx", Stop)).Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_proposal_prints_as_a_draft_without_number_and_day()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var id = await lead.Enter(new { type = "supervision.assignment", values = new { name = "外资项目落地", source = "meeting", lead = "990100", line = "fdi" } });

        var slip = await lead.GetJson($"/api/supervision/assignments/{id}/slip");
        Assert.Equal(("演示数据　草稿", ""), (slip.Text("notice"), slip.Text("date")));
        Assert.Contains("签发后编号", await Office.Part(await lead.GetAsync($"/api/supervision/assignments/{id}/slip/docx", Stop), "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_for_those_who_see_the_assignment()
    {
        await using var app = await TestApp.Start();
        var leader = await app.SignedIn("leader");
        var id = await (await app.SignedIn("lead")).Enter(new { type = "supervision.assignment", values = new { name = "全省外资项目落地", source = "meeting", lead = "990200", line = "fdi" } });
        var project = await leader.Enter(Ledger.Project("澜湾电池材料项目"));

        Assert.Equal("supervision.no-such-matter", (await (await app.SignedIn("yunzhou")).GetAsync($"/api/supervision/assignments/{id}/slip", Stop).Fault()).Code);
        Assert.Equal("supervision.no-such-matter", (await leader.GetAsync($"/api/supervision/assignments/{project}/slip/docx", Stop).Fault()).Code);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync($"/api/supervision/assignments/{id}/slip", Stop).Fault()).Status);
    }

    [Theory]
    [InlineData("slip: {title: 督办单}", "“title”里没有{name}")]
    [InlineData("brief: {title: 周报}", "“title”里没有{week}")]
    [InlineData("slip: {note: \"\"}", "“note”没有文字")]
    [InlineData("slip: {stamp: 章}", "不认识的键“stamp”")]
    [InlineData("lights: {soon: 0}", "黄灯天数“0”不对")]
    [InlineData("lights: {soon: 1.5}", "黄灯天数“1.5”不对")]
    [InlineData("lights: {ages: [30, 7]}", "时长分档不对")]
    [InlineData("lights: {ages: [7, seven]}", "时长分档不对")]
    public void Rules_that_cannot_hold_are_found(string rules, string finding) => Assert.Contains(Findings(rules), f => f.Contains(finding, StringComparison.Ordinal) && f.StartsWith("mini/supervision.yaml:", StringComparison.Ordinal));

    [Fact]
    public void Rules_that_hold_are_taken()
    {
        var (content, findings) = ExtraType.Read("lights: {soon: 5, ages: [10, 20]}\nslip: {title: \"督办通知（{name}）\", closing: 结果}\nbrief: {title: \"督查周报 {week}\"}\n", "supervision.yaml");

        Assert.Empty(findings);
        Assert.Equal(5, content.Get<WorkRules>().SoonDays);
    }

    private static List<string> Findings(string rules) => ExtraType.Findings(rules, file: "supervision.yaml");
}

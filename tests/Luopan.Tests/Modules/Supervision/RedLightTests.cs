using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Modules.Targets;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

/// <summary>Yunzhou is to reach 24 in 2026: 18 by September is on pace, 15 is far behind.</summary>
public sealed class RedLightTests : IDisposable
{
    // Figures count as soon as they are in: nothing waits for a release here.
    private readonly ExtraType _packs = new("# no type more", ("releases.yaml", File.ReadAllText(Repo.At("tests", "packs", "mini", "releases.yaml")).Replace("from: 2026-10", "from: 2030-01", StringComparison.Ordinal)));

    public void Dispose() => _packs.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_light_that_turns_red_opens_one_assignment_with_its_facts_in_the_city()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var target = await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");
        await app.Daily();

        var card = Assert.Single(await Cards(lead));
        var shown = await city.Shown(card.Text("id"));
        Assert.Equal(("issued", "990100", "light", "2026-12-14"), (card.Text("state"), card.Text("org"), card.Text("source"), Value(shown, "due")));
        Assert.Equal(("云州市实际使用外资2026年目标滞后", $"/targets/{target}"), (shown.GetProperty("row").Text("title"), shown.Cell("source_link")));
        Assert.Equal(
            """
            目标：云州市实际使用外资2026年达到24亿美元，见《云岭省利用外资规划》
            实绩：2026年1—10月15.00亿美元，云州市商务局，第1版，2026年11月23日收录
            完成62.5%，序时83.3%，慢于序时20.8个百分点
            判定：2026年1—10月15.00亿美元，完成62.5%，2026年1—10月末序时83.3%，慢于序时20.8个百分点
            """.ReplaceLineEndings("\n"), shown.Cell("facts"));
        Assert.StartsWith("核实数据", shown.Cell("demand"), StringComparison.Ordinal);
        Assert.Equal("issued", Assert.Single(await city.Work()).Text("state"));
        Assert.Contains("Assigned", await city.Notices());

        // Facts stay as they were; the target's page shows what is now.
        await Revised(app, lead, "2026-01/10", "16.00");
        Assert.Contains("15.00亿美元", (await city.Shown(card.Text("id"))).Cell("facts"), StringComparison.Ordinal);
        var light = await city.GetJson($"/api/supervision/lights/{target}");
        Assert.Contains("16.00亿美元，云州市商务局，第2版", light.Text("facts"), StringComparison.Ordinal);
        Assert.Equal((card.Text("number"), "True", "True"), (light.GetProperty("assignment").Text("number"), light.Text("red"), light.Text("open")));
    }

    [Fact]
    public async Task It_opens_once_whoever_looks_and_however_often()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var lead = await app.SignedIn("lead");
        await Green(app, lead);
        await lead.Import(Row("2026-01/10", "15.00"));

        var other = app.Beside();
        try
        {
            await Task.WhenAll(app.Daily(), other.Daily());
            await app.Daily();
            await Arrives(app, lead, "2026-01/11", "16.00");
            await other.Daily();
        }
        finally
        {
            await other.Stop();
        }

        Assert.Single(await Cards(await app.SignedIn("lead")));
    }

    [Fact]
    public async Task It_is_struck_off_by_the_product_when_the_figure_recovers_and_a_new_spell_opens_anew()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var target = await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");
        var first = Assert.Single(await Cards(lead)).Text("id");
        await (await Ledger.Step(city, first, "sign")).Json();
        var person = (await lead.GetJson($"/api/supervision/people?q=周知行")).GetProperty("people")[0].Text("id");
        await (await lead.PutAsJsonAsync($"/api/records/items/{first}/assignee", new { person, reason = "熟悉情况" }, Stop)).Json();

        // Nobody takes this step by hand, not even a leader.
        Assert.Equal(403, (await Ledger.Step(await app.SignedIn("leader"), first, "recover", reason: "已好转").Fault()).Status);
        await Arrives(app, lead, "2026-01/11", "22.50");

        Assert.Empty(await Cards(lead));
        var timeline = (await city.GetJson($"/api/records/items/{first}/timeline")).ToString();
        Assert.Contains("指标回升", timeline, StringComparison.Ordinal);
        Assert.Contains("2026年1—11月22.50亿美元", timeline, StringComparison.Ordinal);
        Assert.Contains("\"by\":\"\"", timeline, StringComparison.Ordinal); // the product itself
        Assert.Equal("closed", (await city.Shown(first)).GetProperty("row").Text("state"));

        await Revised(app, lead, "2026-01/11", "17.00");
        var second = Assert.Single(await Cards(lead)).Text("id");
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await city.GetJson($"/api/supervision/lights/{target}")).GetProperty("assignment").Text("id"));
    }

    [Fact]
    public async Task An_accepted_explanation_holds_for_the_spell()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");
        var id = Assert.Single(await Cards(lead)).Text("id");
        await (await Ledger.Step(city, id, "sign")).Json();
        await (await city.Row(id, "feedback", new { day = "2026-11-23", done = "两个大项目延至明年到账" })).Json();
        await (await Ledger.Step(city, id, "submit", new { closed_note = "到账推迟，全年目标已申请调整" })).Json();
        await (await Ledger.Step(lead, id, "close")).Json();

        await Arrives(app, lead, "2026-01/11", "16.00");
        Assert.Empty(await Cards(lead));

        await Revised(app, lead, "2026-01/11", "22.50");
        await Revised(app, lead, "2026-01/11", "16.00");
        Assert.NotEqual(id, Assert.Single(await Cards(lead)).Text("id"));
    }

    [Fact]
    public async Task What_is_red_when_first_seen_waits_for_the_next_figure()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var lead = await app.SignedIn("lead");
        await lead.Import(Row("2026-01/09", "15.00"));
        await SetTarget(lead);
        await app.Daily();
        await Revised(app, lead, "2026-01/09", "15.50");
        Assert.Empty(await Cards(lead));

        await Arrives(app, lead, "2026-01/10", "16.00");
        Assert.Single(await Cards(lead));
    }

    [Fact]
    public async Task Kinds_the_pack_does_not_name_and_plans_that_have_ended_open_nothing()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var lead = await app.SignedIn("lead");
        await lead.Import(Row("2025", "24.00") + Row("2026-01/03", "6.00"));
        var level = await SetTarget(lead);
        var total = await SetTarget(lead, "cumulative", "2024/2026", 62);
        await app.Daily();
        await Arrives(app, lead, "2026-01/09", "7.00");
        await lead.Import("fdi.used,990000,2025-01/10,,35.00,亿美元,云岭省商务厅,,,\n");
        await app.Daily();

        Assert.Equal(["red", "red"], [await LightOf(lead, level), await LightOf(lead, total)]);
        Assert.Equal("red", (await lead.Row("mini-fdi", "fdi")).Text("light"));
        Assert.Equal(await Number(lead, level), Assert.Single(await Cards(lead)).Text("number"));
    }

    [Fact]
    public async Task A_changed_target_turns_the_light_and_the_record_says_so()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        var target = await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");
        var id = Assert.Single(await Cards(lead)).Text("id");

        await lead.PostJson($"/api/targets/{target}/changes", new { value = 18, valueHigh = (decimal?)null, bound = "=", due = "2026-12-31", reason = "两个大项目延后", version = 1 });
        await leader.PostJson($"/api/targets/{target}/moves", new { action = "approve" });
        await app.Daily();

        Assert.Empty(await Cards(lead));
        Assert.Contains("目标已调整为达到18亿美元：", (await lead.GetJson($"/api/records/items/{id}/timeline")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parent_whose_parts_are_open_waits_for_them()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");
        var parent = Assert.Single(await Cards(lead)).Text("id");
        var part = (await leader.PostJson("/api/supervision/assignments", new { name = "催缴到资", source = "other", lead = "990100", line = "fdi", demand = "逐户对接", due = "2026-12-10", parent })).Text("id");

        await Arrives(app, lead, "2026-01/11", "22.50");
        Assert.Equal(2, (await Cards(lead)).Count);

        await (await Ledger.Step(leader, part, "cancel", reason: "不再需要")).Json();
        await app.Daily();
        Assert.Empty(await Cards(lead));
    }

    [Fact]
    public async Task A_leader_opens_one_by_hand_once_and_only_for_a_red_light()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        var target = await Green(app, lead);
        Assert.Equal("supervision.not-red", (await ByHand(leader, target).Fault()).Code);
        Assert.Equal("supervision.no-such-target", (await ByHand(leader, Guid.NewGuid().ToString()).Fault()).Code);

        await lead.Import(Row("2026-01/10", "15.00"));
        var id = (await (await ByHand(leader, target)).Json()).Text("id");
        Assert.Equal("supervision.light-answered", (await ByHand(leader, target).Fault()).Code);
        await app.Daily();

        Assert.Equal(id, Assert.Single(await Cards(lead)).Text("id"));
        var shown = await leader.Shown(id);
        Assert.Equal(("light", $"/targets/{target}", "请月内说明原因。"), (Value(shown, "source"), shown.Cell("source_link"), shown.Cell("note")));
        Assert.Contains("完成62.5%", shown.Cell("facts"), StringComparison.Ordinal);
        Assert.DoesNotContain("自己写的", shown.Cell("facts"), StringComparison.Ordinal);

        await Arrives(app, lead, "2026-01/11", "22.50");
        Assert.Empty(await Cards(lead));
    }

    [Fact]
    public async Task A_city_sees_the_assignment_behind_its_own_targets_only()
    {
        await using var app = await TestApp.Start(("Packs:Path", _packs.Packs));
        var (lead, city, viewer) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"), await app.SignedIn("viewer"));
        var target = await Green(app, lead);
        await Arrives(app, lead, "2026-01/10", "15.00");

        Assert.Equal("issued", (await city.GetJson($"/api/supervision/lights/{target}")).GetProperty("assignment").Text("state"));
        Assert.Equal("supervision.no-such-target", (await city.GetAsync($"/api/supervision/lights/{await lead.TargetId()}", Stop).Fault()).Code);
        Assert.Equal(403, (await viewer.GetAsync($"/api/supervision/lights/{target}", Stop).Fault()).Status);
    }

    private static async Task<string> Green(TestApp app, HttpClient lead)
    {
        await lead.Import(Row("2026-01/09", "18.00"));
        var target = await SetTarget(lead);
        await app.Daily();
        Assert.Equal("green", await LightOf(lead, target));
        return target;
    }

    private static async Task<string> SetTarget(HttpClient lead, string kind = "level", string period = "2026", decimal value = 24)
    {
        var source = (await lead.GetJson($"/api/targets/{await lead.TargetId()}")).GetProperty("sources").EnumerateArray().First();
        return (await lead.PostJson("/api/targets", new
        {
            plan = "mini-fdi",
            sentence = source.GetProperty("sentence").GetInt32(),
            start = source.GetProperty("start").GetInt32(),
            end = source.GetProperty("end").GetInt32(),
            indicator = "fdi.used",
            org = "990100",
            period,
            kind,
            value,
            unit = "亿美元",
            bound = "=",
            owner = "swt.fdi",
            due = "2026-12-31",
        })).Text("id");
    }

    private static async Task Arrives(TestApp app, HttpClient lead, string period, string value)
    {
        await lead.Import(Row(period, value));
        await app.Daily();
    }

    private static async Task Revised(TestApp app, HttpClient lead, string period, string value)
    {
        await lead.Import(Row(period, value, "更正"));
        await app.Daily();
    }

    private static string Row(string period, string value, string reason = "") => $"fdi.used,990100,{period},,{value},亿美元,云州市商务局,,,{reason}\n";

    private static Task<HttpResponseMessage> ByHand(HttpClient leader, string target) => leader.PostAsJsonAsync("/api/supervision/assignments", new
    {
        name = "云州市外资目标滞后",
        source = "light",
        facts = "自己写的事实",
        note = "请月内说明原因。",
        lead = "990100",
        line = "fdi",
        due = "2026-12-10",
        target,
    }, Stop);

    private static async Task<IReadOnlyList<JsonElement>> Cards(HttpClient client) => [.. (await client.GetJson("/api/supervision/board")).GetProperty("cards").EnumerateArray()];

    private static async Task<string> LightOf(HttpClient client, string target) => (await client.GetJson($"/api/targets/{target}")).GetProperty("target").Text("light");

    private static async Task<string> Number(HttpClient client, string target) => (await client.GetJson($"/api/supervision/lights/{target}")).GetProperty("assignment").Text("number");

    private static string Value(JsonElement shown, string field) => shown.GetProperty("row").GetProperty("cells").GetProperty(field).Text("v");
}

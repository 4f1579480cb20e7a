using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class RecordTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_numbered_placed_and_shown_as_entered()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var made = await client.PostJson("/api/records/items", Ledger.Project("云州精密铸件项目", more:
            [("invest", new { amount = 3.50m, currency = "USD", rateDate = "2026-11-20", rate = 7.1m }), ("country", "日本"), ("industry", "26"), ("tags", new[] { "port", "cold" }), ("major", true)]));
        var shown = await client.Shown(made.Text("id"));

        Assert.Matches("^ZD-2026-\\d{3}$", made.Text("number"));
        Assert.Equal(("云州市", "谋划", "normal"), (shown.GetProperty("row").Text("orgName"), shown.GetProperty("row").Text("stateName"), shown.GetProperty("row").GetProperty("light").Text("level")));
        Assert.Equal(("3.50亿美元", "日本", "26 化学原料和化学制品制造业", "港口、冷链", "是"), (shown.Cell("invest"), shown.Cell("country"), shown.Cell("industry"), shown.Cell("tags"), shown.Cell("major")));
    }

    public static TheoryData<string, object?, string> Wrong => new()
    {
        { "name", "", "必填" },
        { "name", new string('长', 61), "最多60字" },
        { "invest", "多少", "应为数字" },
        { "invest", -1, "不能小于0" },
        { "invest", new { amount = 1, currency = "GBP" }, "币种" },
        { "share", 12.34m, "最多1位小数" },
        { "start", "2026-13-01", "日期应写作" },
        { "city", "省城", "没有“省城”这个机构" },
        { "city", "990000", "级别不对" },
        { "box", "box9", "选项中没有" },
        { "firm", new { name = "某公司", code = "91370000123456789X" }, "统一社会信用代码不对" },
        { "place", new { lon = 10, lat = 10 }, "经纬度不在境内" },
        { "rate", 5, "由公式算出" },
        { "nothing", 5, "没有这个字段" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Refuses_a_wrong_value_and_names_the_field_and_the_remedy(string field, object? value, string says)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.PostAsJsonAsync("/api/records/items", Ledger.Project("云州精密铸件项目", more: [(field, value)]), Stop).Fault();

        Assert.Equal((400, "records.wrong-values"), (told.Status, told.Code));
        Assert.Contains(told.Details, d => d.Field == field && d.Sentence.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_key_is_refused_and_a_near_name_is_shown_first()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("青山（集团）股份有限公司扩建项目"));

        var same = await client.PostAsJsonAsync("/api/records/items", Ledger.Project("青山（集团） 股份有限公司扩建项目"), Stop).Fault();
        var near = await client.PostAsJsonAsync("/api/records/items", Ledger.Project("青山集团有限公司扩建项目", "990200"), Stop).Fault();
        var alike = await client.PostJson("/api/records/items/alike", Ledger.Project("青山集团有限公司扩建项目", "990200"));
        var made = await client.PostAsJsonAsync("/api/records/items", new { type = "test.project", values = new { name = "青山集团有限公司扩建项目", city = "990200" }, confirm = true }, Stop);

        Assert.Equal("records.alike", near.Code);
        Assert.Equal("records.alike", same.Code);
        Assert.Single(alike.GetProperty("alike").EnumerateArray());
        await made.Json();
    }

    [Fact]
    public async Task A_step_says_what_it_lacks_and_takes_the_fields_it_asks_for()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云东冷链中心"));
        await (await client.Step(id, "prepare")).Json();

        var told = await client.Step(id, "begin").Fault();
        await client.File(id, "permit");
        var moved = await (await client.Step(id, "begin", new { start = "2026-11-02", firm = new { name = "云东冷链有限公司" } })).Json();

        Assert.Equal((409, "records.step-needs"), (told.Status, told.Code));
        Assert.Equal(["start", "firm", "file:permit"], told.Details.Select(d => d.Field!));
        Assert.Equal("begun", moved.Text("state"));
    }

    [Fact]
    public async Task A_condition_holds_the_step_and_speaks_the_words_of_the_pack()
    {
        await using var app = await TestApp.Start();
        var (client, other) = (await app.SignedIn("fdi"), await app.SignedIn("lead"));
        var id = await Ledger.Begun(client);

        var early = await other.Step(id, "run").Fault();
        await (await client.Row(id, "progress", new { month = "2026-10", amount = 4 })).Json();
        await (await client.Row(id, "progress", new { month = "2026-11", amount = 6 })).Json();
        var shown = await client.Shown(id);
        await (await other.Step(id, "run")).Json();

        Assert.Equal(("records.step-condition", "完成率还没有到100%。"), (early.Code, early.Sentence));
        Assert.Equal(("10.0", "100.0"), (shown.Cell("done"), shown.Cell("rate")));
    }

    [Fact]
    public async Task Two_editors_of_different_fields_both_keep_theirs_and_of_one_field_are_told()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云西港口二期"));
        var version = (await client.Shown(id)).GetProperty("row").GetProperty("version").GetInt32();

        await client.PutJson($"/api/records/items/{id}", new { version, values = new { share = 25.5 }, reason = "外方增资" });
        await client.PutJson($"/api/records/items/{id}", new { version, values = new { box = "box1" } });
        var told = await client.PutAsJsonAsync($"/api/records/items/{id}", new { version, values = new { share = 30 } }, Stop).Fault();
        var apart = await client.GetJson($"/api/records/items/{id}/differences?since={version}");

        Assert.Equal((409, "records.changed"), (told.Status, told.Code));
        Assert.Equal([("box", "", "专栏1"), ("share", "", "25.5")], apart.GetProperty("differences").EnumerateArray().Select(d => (d.Text("field"), d.Text("was"), d.Text("now"))).Order());
        Assert.Equal(("25.5", "专栏1"), ((await client.Shown(id)).Cell("share"), (await client.Shown(id)).Cell("box")));
    }

    [Fact]
    public async Task A_masked_field_is_opened_by_an_act_the_log_keeps_and_only_within_reach()
    {
        await using var app = await TestApp.Start();
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var id = await lead.Enter(Ledger.Project("云州数字港", more: [("phone", "13800001234")]));

        var opened = await lead.PostJson($"/api/records/items/{id}/reveals", new { field = "phone" });
        var told = await city.PostAsJsonAsync($"/api/records/items/{id}/reveals", new { field = "phone" }, Stop).Fault();

        Assert.Equal("138****1234", (await lead.Shown(id)).Cell("phone"));
        Assert.Equal("13800001234", opened.Text("t"));
        Assert.Equal((403, "records.not-revealed"), (told.Status, told.Code));
        Assert.Contains((await (await app.SignedIn("audit")).GetJson("/api/access/log?act=revealed")).GetProperty("items").EnumerateArray(), e => e.Text("key") == id);
    }

    [Fact]
    public async Task What_lies_outside_the_territory_is_neither_seen_nor_entered()
    {
        await using var app = await TestApp.Start();
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var id = await lead.Enter(Ledger.Project("澜湾石化", "990200"));

        var seen = await city.GetAsync($"/api/records/items/{id}", Stop).Fault();
        var told = await city.PostAsJsonAsync("/api/records/items", Ledger.Project("澜湾石化三期", "990200"), Stop).Fault();
        var viewer = await (await app.SignedIn("viewer")).PostAsJsonAsync("/api/records/items", Ledger.Project("云州石化"), Stop).Fault();

        Assert.Equal((404, "records.no-such-record"), (seen.Status, seen.Code));
        Assert.Equal((403, "records.not-yours"), (told.Status, told.Code));
        Assert.Equal(403, viewer.Status);
    }

    [Fact]
    public async Task Who_may_not_see_a_record_is_neither_told_of_it_nor_given_it()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        var (near, far) = (await lead.Enter(Ledger.Project("云州船坞")), await lead.Enter(Ledger.Project("澜湾船坞", "990200")));
        var city = (await lead.GetJson("/api/records/people?q=周知行")).GetProperty("people")[0].Text("id");

        var told = await lead.PostAsJsonAsync($"/api/records/items/{far}/comments", new { text = "请看", mentions = new[] { city } }, Stop).Fault();
        var given = await lead.PutAsJsonAsync($"/api/records/items/{far}/assignee", new { person = city }, Stop).Fault();
        var many = await lead.PostJson("/api/records/items/bulk", new { type = "test.project", ids = new[] { near, far }, act = "assign", person = city });

        Assert.Equal(((409, "records.out-of-sight"), (409, "records.out-of-sight")), ((told.Status, told.Code), (given.Status, given.Code)));
        Assert.Equal([far], many.GetProperty("refused").EnumerateArray().Select(r => r.Text("id")));
        Assert.Empty((await (await app.SignedIn("yunzhou")).GetJson("/api/supervision/notices")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_was_entered_by_mistake_is_taken_back_with_a_reason_and_stays_on_file()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("重复登记项目"));

        var told = await client.PostAsJsonAsync($"/api/records/items/{id}/voiding", new { reason = " " }, Stop).Fault();
        await client.PostJson($"/api/records/items/{id}/voiding", new { reason = "重复登记" });
        var listed = await client.GetJson("/api/records/items?type=test.project&q=重复登记项目");

        Assert.Equal("records.reason-missing", told.Code);
        Assert.True((await client.Shown(id)).GetProperty("voided").GetBoolean());
        Assert.Equal(0, listed.GetProperty("total").GetInt32());
        await client.Enter(Ledger.Project("重复登记项目"));
    }

    [Fact]
    public async Task The_timeline_tells_steps_changes_remarks_and_files()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await Ledger.Begun(client);
        var colleague = (await client.GetJson("/api/records/people?q=林知远")).GetProperty("people")[0].Text("id");

        await client.PostJson($"/api/records/items/{id}/comments", new { text = "请核对投资额", mentions = new[] { colleague } });
        var told = await client.GetJson($"/api/records/items/{id}/timeline");

        var entries = told.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["change", "comment", "file", "step"], entries.Select(e => e.Text("kind")).Distinct().Order());
        Assert.Contains(entries, e => e.Text("what") == "开工" && e.Text("toState") == "在建");
        Assert.Contains(entries, e => e.GetProperty("differences").EnumerateArray().Any(d => d.Text("label") == "开工日期" && d.Text("now") == "2026年11月2日"));
    }

    [Fact]
    public async Task What_the_request_itself_must_have_is_refused_with_the_field_and_the_remedy()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await client.PostAsJsonAsync("/api/records/views", new { type = new string('长', 61), name = "视图", shared = false, layout = new { } }, Stop).Fault();
        var missing = await client.PostAsJsonAsync("/api/records/items/alike", new { type = "test.project" }, Stop).Fault();

        Assert.Equal((400, "platform.bad-fields"), (told.Status, told.Code));
        Assert.Equal(("type", "最多60字，请缩短"), (told.Details[0].Field, told.Details[0].Sentence));
        Assert.Equal((400, "platform.bad-request"), (missing.Status, missing.Code));
    }

    [Fact]
    public async Task A_formula_without_its_figures_says_which_are_missing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var bare = (await client.Shown(await client.Enter(Ledger.Project("云州精密铸件项目")))).GetProperty("row").GetProperty("cells");
        var foreign = await client.Enter(Ledger.Project("澜湾石化", more: [("invest", new { amount = 3.5m, currency = "USD" })]));
        await (await client.Row(foreign, "progress", new { month = "2026-11", amount = 1 })).Json();
        var unrated = (await client.Shown(foreign)).GetProperty("row").GetProperty("cells").GetProperty("rate");

        Assert.Equal(("还没有月度进展中的完成投资，填写后自动算出", "Not yet filled in: Invested in Progress"), (bare.GetProperty("done").Text("why"), bare.GetProperty("done").Text("whyEn")));
        Assert.Equal("还没有月度进展中的完成投资、总投资，填写后自动算出", bare.GetProperty("rate").Text("why"));
        Assert.Equal("还没有总投资的汇率，填写后自动算出", unrated.Text("why"));
    }

    [Fact]
    public async Task A_field_for_some_duties_is_neither_shown_listed_nor_filled_by_others()
    {
        await using var app = await TestApp.Start();
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var id = await lead.Enter(Ledger.Project("云州精密铸件项目", more: [("opinion", "暂缓")]));

        var (seen, hidden) = (await lead.Shown(id), await city.Shown(id));
        var form = await city.GetJson("/api/records/types/test.project");
        var filter = Uri.EscapeDataString("""[["opinion","is","暂缓"]]""");
        var guessed = await city.GetAsync("/api/records/items?type=test.project&filter=" + filter, Stop).Fault();
        var sheet = await city.GetAsync("/api/records/items/export?type=test.project&fields=name,opinion&q=云州精密铸件项目", Stop).Sheets();
        var edited = await city.PutAsJsonAsync($"/api/records/items/{id}", new { version = 1, values = new { opinion = "同意" } }, Stop).Fault();
        var entered = await city.PostAsJsonAsync("/api/records/items", Ledger.Project("云东冷链中心", "990101", ("opinion", "同意")), Stop).Fault();
        await lead.PutJson($"/api/records/items/{id}", new { version = 1, values = new { opinion = "同意" } });
        var apart = await city.GetJson($"/api/records/items/{id}/differences?since=1");
        var told = await city.GetJson($"/api/records/items/{id}/timeline");

        Assert.Equal("暂缓", seen.Cell("opinion"));
        Assert.False(hidden.GetProperty("row").GetProperty("cells").TryGetProperty("opinion", out _));
        Assert.DoesNotContain(form.GetProperty("fields").EnumerateArray(), f => f.Text("key") == "opinion");
        Assert.Equal("records.bad-filter", guessed.Code);
        Assert.Equal("", sheet[0].Rows[3][1]);
        Assert.Equal(("records.wrong-values", "records.wrong-values"), (edited.Code, entered.Code));
        Assert.Empty(apart.GetProperty("differences").EnumerateArray());
        Assert.DoesNotContain(told.GetProperty("entries").EnumerateArray().SelectMany(e => e.GetProperty("differences").EnumerateArray()), d => d.Text("field") == "opinion");
    }

    [Fact]
    public async Task A_field_of_a_later_state_appears_when_the_record_comes_to_it()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云州精密铸件项目", more: [("result", "试产"), ("firm", new { name = "云州铸件有限公司" })]));

        var before = (await client.Shown(id)).GetProperty("row").GetProperty("cells");
        await (await client.Step(id, "prepare")).Json();
        await client.File(id, "permit");
        await (await client.Step(id, "begin", new { start = "2026-11-02" })).Json();

        Assert.False(before.TryGetProperty("result", out _));
        Assert.Equal("试产", (await client.Shown(id)).Cell("result"));
    }

    [Fact]
    public async Task A_remark_brings_its_files_and_nobody_adds_to_anothers()
    {
        await using var app = await TestApp.Start();
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var id = await lead.Enter(Ledger.Project("云州精密铸件项目"));
        var said = (await city.PostJson($"/api/records/items/{id}/comments", new { text = "请看纪要" })).Text("id");
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "纪要.pdf" } };
        using var again = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "另.pdf" } };

        var file = (await (await city.PostAsync($"/api/records/items/{id}/comments/{said}/files", form, Stop)).Json()).Text("id");
        var barred = await lead.PostAsync($"/api/records/items/{id}/comments/{said}/files", again, Stop).Fault();
        var entries = (await lead.GetJson($"/api/records/items/{id}/timeline")).GetProperty("entries").EnumerateArray().ToList();
        var taken = await lead.GetAsync($"/api/records/items/{id}/files/{file}", Stop);

        Assert.Equal(("纪要.pdf", 3), (Assert.Single(entries.Single(e => e.Text("kind") == "comment").GetProperty("files").EnumerateArray()).Text("name"), (await taken.Content.ReadAsByteArrayAsync(Stop)).Length));
        Assert.DoesNotContain(entries, e => e.Text("kind") == "file");
        Assert.Equal("records.no-such-comment", barred.Code);
    }

    [Fact]
    public async Task Money_keeps_to_the_places_its_field_allows()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云州精密铸件项目"));

        var told = await client.Row(id, "progress", new { month = "2026-11", amount = 1.234 }).Fault();

        Assert.Equal("完成投资：最多2位小数。", told.Sentence[(told.Sentence.IndexOf('：', StringComparison.Ordinal) + 1)..]);
    }
}

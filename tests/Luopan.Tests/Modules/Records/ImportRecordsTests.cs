using System.Text;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class ImportRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly SheetCell[] Heads = ["项目名称 *", "所在市", "总投资（亿）", "币种不明", "开工日期", "出处"];

    private static byte[] Two(string name = "云州精密铸件项目") => Sheetwork.Book(
        ["2026年重点项目台账"], ["填表单位：综合处"], Heads,
        [name, "云州市", new("", 12.5m), "x", new("", Day: new DateOnly(2026, 11, 2)), "专栏1"],
        ["澜湾石化", "澜湾市", "3", "", "2026年3月1日", ""],
        ["合计", "", new("", 15.5m)]);

    [Fact]
    public async Task A_sheet_is_tried_then_taken_and_every_record_leads_to_its_line()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var tried = await (await client.Bring(Two(), true)).Json();
        var before = await client.GetJson("/api/records/items?type=test.project&q=云州精密铸件项目");
        var taken = await (await client.Bring(Two(), false)).Json();
        var rows = taken.GetProperty("rows").EnumerateArray().ToList();
        var id = rows[0].Text("record");
        var shown = await client.Shown(id);
        var told = (await client.GetJson($"/api/records/items/{id}/timeline")).GetProperty("entries").EnumerateArray().Single(e => e.Text("act") == "imported");
        var file = await client.GetAsync($"/api/records/imports/{taken.Text("file")}", Stop);

        Assert.Equal((3, "name", "city", "invest", "", "start", "box"), (tried.GetProperty("headLine").GetInt32(), Field(tried, 0), Field(tried, 1), Field(tried, 2), Field(tried, 3), Field(tried, 4), Field(tried, 5)));
        Assert.Equal((2, 0, 0), (tried.Count("new"), tried.Count("refused"), before.GetProperty("total").GetInt32()));
        Assert.Equal([4, 5], rows.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal(("12.5亿元", "2026年11月2日", "专栏1", "云州市"), (shown.Cell("invest"), shown.Cell("start"), shown.Cell("box"), shown.Cell("city")));
        Assert.Equal("导入 项目.xlsx 第4行", told.Text("text"));
        Assert.Equal(Two(), await file.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task The_same_key_is_an_update_of_the_fields_in_the_sheet_and_nothing_else()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("云州精密铸件项目", more: [("invest", new { amount = 3m, currency = "USD" }), ("share", 25.5), ("phone", "13800001234"), ("firm", new { name = "云州铸件有限公司" })]));
        var sheet = "项目名称,所在市,总投资,外方股比,联系电话,建设内容\n云州精密铸件项目,云州市,4,（清空）,138****1234,\n云州精密铸件二期,云州市,1,,,\n";

        var tried = await (await client.Bring(sheet, true)).Json();
        await (await client.Bring(sheet, false)).Json();
        var shown = await client.Shown(id);
        var again = await (await client.Bring(sheet.Replace("（清空）", "", StringComparison.Ordinal), true)).Json();

        var row = tried.GetProperty("rows")[0];
        Assert.Equal(("changed", id, 1), (row.Text("fate"), row.Text("record"), tried.Count("new")));
        Assert.Equal([("总投资", "3亿美元", "4亿美元"), ("外方股比", "25.5", "")], row.GetProperty("changes").EnumerateArray().Select(c => (c.Text("label"), c.Text("was"), c.Text("now"))));
        Assert.Equal(("4亿美元", "云州铸件有限公司", "138****1234"), (shown.Cell("invest"), shown.Cell("firm"), shown.Cell("phone")));
        Assert.False(shown.GetProperty("row").GetProperty("cells").TryGetProperty("share", out _));
        Assert.Equal((2, 0), (again.Count("same"), again.Count("changed")));
    }

    [Fact]
    public async Task A_link_is_written_by_number_or_name_and_one_that_means_several_is_refused_by_line()
    {
        await using var app = await TestApp.Start();
        var lead = await app.SignedIn("lead");
        foreach (var name in new[] { "外资追赶", "两清单", "两清单" }) await lead.Enter(new { type = "supervision.assignment", values = new { name, source = "other", lead = "990100", line = "fdi" }, confirm = true });
        const string Heads = "事项,来源,牵头单位,业务线,上级督办事项\n";
        Task<HttpResponseMessage> Bring(string rows, bool tried) => lead.Bring(Encoding.UTF8.GetBytes(Heads + rows), tried, "分解.csv", "supervision.assignment");

        var wrong = await Bring("催缴到资,其他,云州市,利用外资,两清单\n报送情况,其他,云州市,利用外资,没有的事\n", true);
        Assert.Equal(
            ["2 上级督办事项 有2件督办事项都是“两清单”，请改写编号，如督〔2026〕2号", "3 上级督办事项 督办事项中没有“没有的事”，请写其编号或全称"],
            (await wrong.Json()).GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("faults").EnumerateArray().Select(f => $"{r.Text("line")} {f.Text("label")} {f.Text("what")}")));

        var taken = await (await Bring("催缴到资,其他,云州市,利用外资,外资追赶\n报送情况,其他,云州市,利用外资,督〔2026〕2号\n", false)).Json();
        var parents = new List<string>();
        foreach (var row in taken.GetProperty("rows").EnumerateArray()) parents.Add((await lead.Shown(row.Text("record"))).GetProperty("links").GetProperty("parent").Text("number"));
        Assert.Equal(["督〔2026〕1号", "督〔2026〕2号"], parents);

        // It leaves as it may come back.
        var sheet = (await lead.GetAsync("/api/records/items/export?type=supervision.assignment&q=催缴到资&fields=*", Stop).Sheets())[0];
        Assert.Contains("督〔2026〕1号", sheet.Rows.Single(r => r.Cells.Contains("催缴到资")).Cells);
    }

    [Fact]
    public async Task One_wrong_line_holds_all_back_and_each_fault_names_line_and_column()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var sheet = "项目名称,所在市,外方股比,状态\n好项目,云州市,10,\n坏项目,省城,120,做梦\n,云州市,,\n好项目,云州市,11,\n";

        var tried = await (await client.Bring(sheet, true)).Json();
        var told = await client.Bring(sheet, false).Fault();
        var listed = await client.GetJson("/api/records/items?type=test.project&q=好项目");

        var faults = tried.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("faults").EnumerateArray().Select(f => $"{r.Text("line")} {f.Text("label")} {f.Text("what")}")).ToList();
        Assert.Equal(("new", "refused"), (tried.GetProperty("rows")[0].Text("fate"), tried.GetProperty("rows")[1].Text("fate")));
        Assert.Contains(faults, f => f.StartsWith("3 状态 没有“做梦”", StringComparison.Ordinal));
        Assert.Contains("4 项目名称 必填，请补上", faults);
        Assert.Contains(faults, f => f.Contains("与第2行是同一条记录", StringComparison.Ordinal));
        Assert.Equal((409, "records.import-refused", 3), (told.Status, told.Code, told.Details.Count));
        Assert.Equal(0, listed.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task States_are_entered_with_new_records_and_moved_only_by_steps()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        await (await client.Bring("项目名称,所在市,状态\n老项目,云州市,前期\n", false)).Json();
        var tried = await (await client.Bring("项目名称,所在市,状态\n老项目,云州市,在建\n", true)).Json();
        var row = (await client.GetJson("/api/records/items?type=test.project&q=老项目")).GetProperty("items")[0];

        Assert.Equal(("prep", 1), (row.Text("state"), tried.Count("refused")));
        Assert.Contains("办理步骤", tried.GetProperty("rows")[0].GetProperty("faults")[0].Text("what"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_whole_comes_back_unchanged()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("云州精密铸件项目", more: [("invest", new { amount = 3.5m, currency = "USD", rateDate = "2026-11-20", rate = 7.1m }), ("tags", new[] { "port", "cold" }), ("country", "日本"), ("industry", "26"), ("major", true), ("phone", "13800001234"), ("place", new { lon = 117.02, lat = 36.65, address = "云州" }), ("leader", new { name = "陆敬之" })]));
        var row = await client.Enter(Ledger.Project("云东冷链中心"));
        await (await client.Row(row, "progress", new { month = "2026-10", amount = 1.5m, note = "封顶" })).Json();

        foreach (var lang in new[] { "zh", "en" })
        {
            var response = await client.GetAsync("/api/records/items/export?type=test.project&fields=*&lang=" + lang, Stop);
            var back = await (await client.Bring(await response.Content.ReadAsByteArrayAsync(Stop), true)).Json();

            Assert.Equal((lang, 0, 0, 0, 5), (lang, back.Count("new"), back.Count("changed"), back.Count("refused"), back.Count("same")));
        }
    }

    [Fact]
    public async Task Rows_of_tables_come_on_sheets_of_their_own_and_again_as_updates()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var standing = await client.Enter(Ledger.Project("澜湾电池材料项目"));
        byte[] File(string amount) => Sheetwork.Sheets(
            ("重点项目", [["项目名称", "所在市"], ["云州精密铸件项目", "云州市"]]),
            ("月度进展", [["所属", "月份", "完成投资（亿元）", "形象进度"], ["云州精密铸件项目", "2026-10", amount, "封顶"], ["澜湾电池材料项目", "2026-10", "2", ""], ["澜湾电池材料项目", "2026-11", "1.5", ""]]));

        var tried = await (await client.Bring(File("3"), true)).Json();
        var untouched = await client.Shown(standing);
        var taken = await (await client.Bring(File("3"), false)).Json();
        var again = await (await client.Bring(File("4"), false)).Json();
        var made = await client.Shown(taken.GetProperty("rows")[0].Text("record"));

        Assert.Equal((4, 0), (tried.Count("new"), untouched.GetProperty("children").GetProperty("progress").GetArrayLength()));
        Assert.Equal([("", 2), ("progress", 2), ("progress", 3), ("progress", 4)], taken.GetProperty("rows").EnumerateArray().Select(r => (r.Text("child"), r.GetProperty("line").GetInt32())));
        Assert.Equal((0, 1, 3), (again.Count("new"), again.Count("changed"), again.Count("same")));
        Assert.Equal(("4.0", "3.5"), (made.Cell("done"), (await client.Shown(standing)).Cell("done")));
    }

    [Fact]
    public async Task A_row_that_names_no_record_or_does_not_fit_holds_all_back()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var file = Sheetwork.Sheets(
            ("重点项目", [["项目名称", "所在市"], ["云州精密铸件项目", "云州市"]]),
            ("月度进展", [["所属", "月份", "完成投资"], ["没有这个项目", "2026-10", "1"], ["云州精密铸件项目", "10月", "1.234"], ["", "2026-10", "1"]]));

        var tried = await (await client.Bring(file, true)).Json();
        var told = await (await client.Bring(file, false)).Fault();

        string What(int row, int fault) => tried.GetProperty("rows")[row].GetProperty("faults")[fault].Text("what");
        Assert.Equal(3, tried.Count("refused"));
        Assert.Equal(("重点项目中没有“没有这个项目”，请写其编号或全称", "时期应写作2026-03、2026-Q1或2026", "最多2位小数", "请写明所属重点项目的编号或名称"), (What(1, 0), What(2, 0), What(2, 1), What(3, 0)));
        Assert.Equal("records.import-refused", told.Code);
        Assert.Equal(0, (await client.GetJson("/api/records/items?type=test.project&q=云州精密铸件项目")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_record_is_meant_by_its_number_or_its_only_name()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var one = await client.Enter(Ledger.Project("澜湾化工园"));
        foreach (var city in new[] { "990100", "990200" }) await client.Enter(new { type = "test.project", values = new { name = "双城物流园", city }, confirm = true });
        var number = (await client.Shown(one)).GetProperty("row").Text("number");

        var tried = await (await client.Bring($"项目名称,所在市,上级项目\n甲项目,云州市,{number}\n乙项目,云州市,澜湾化工园\n丙项目,云州市,双城物流园\n丁项目,云州市,没有的\n", true)).Json();
        var taken = await (await client.Bring("项目名称,所在市,上级项目\n甲项目,云州市,澜湾化工园\n", false)).Json();
        var made = taken.GetProperty("rows")[0].Text("record");
        var listed = (await client.GetJson("/api/records/items?type=test.project&q=甲项目&fields=part_of")).GetProperty("items")[0].GetProperty("cells").GetProperty("part_of");
        var whole = await client.GetAsync("/api/records/items/export?type=test.project&fields=*&q=甲项目", Stop).Sheets();

        Assert.Equal(["new", "new", "refused", "refused"], tried.GetProperty("rows").EnumerateArray().Select(r => r.Text("fate")));
        Assert.StartsWith("有2个重点项目都是“双城物流园”，请改写编号，如", tried.GetProperty("rows")[2].GetProperty("faults")[0].Text("what"), StringComparison.Ordinal);
        Assert.Equal("重点项目中没有“没有的”，请写其编号或全称", tried.GetProperty("rows")[3].GetProperty("faults")[0].Text("what"));
        Assert.Equal("澜湾化工园", (await client.Shown(made)).GetProperty("links").GetProperty("part_of").Text("title"));
        Assert.Equal("澜湾化工园", listed.Text("t"));
        Assert.Contains(number, whole[0].Rows[3].Cells);
    }

    [Fact]
    public async Task Heads_of_ones_own_are_matched_once_and_remembered_and_near_names_are_shown()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("青山（集团）股份有限公司扩建项目", "990200"));
        static string Csv(string name) => $"工程,地市,备注\n{name},云州市,x\n";

        var unknown = await (await client.Bring(Csv("甲"), true)).Json();
        var refused = await client.Bring(Csv("甲"), false).Fault();
        var tried = await (await client.Bring(Csv("青山集团有限公司扩建项目"), true, new { 工程 = "name", 地市 = "city" })).Json();
        await (await client.Bring(Csv("青山集团有限公司扩建项目"), false, new { 工程 = "name", 地市 = "city" })).Json();
        var remembered = await (await client.Bring(Csv("乙项目"), true)).Json();
        var twice = await client.Bring(Csv("甲"), true, new { 工程 = "name", 备注 = "name" }).Fault();
        var broken = await client.Bring(Csv("甲"), true, new[] { "x" }).Fault();

        Assert.Equal((0, "工程", "甲"), (unknown.GetProperty("rows").GetArrayLength(), unknown.GetProperty("heads")[0].Text("text"), unknown.GetProperty("heads")[0].Text("sample")));
        Assert.Equal(("records.no-heads", "records.mapped-twice", "records.bad-mapping"), (refused.Code, twice.Code, broken.Code));
        Assert.Equal("青山（集团）股份有限公司扩建项目", Assert.Single(tried.GetProperty("rows")[0].GetProperty("alike").EnumerateArray()).Text("title"));
        Assert.Equal(1, remembered.Count("new"));
    }

    [Fact]
    public async Task Old_encodings_are_read_and_what_is_no_sheet_is_refused()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

        var read = await (await client.Bring(gb.GetBytes("项目名称,所在市\n云州重点工程项目,云州市\n"), true, "a.csv")).Json();
        var pdf = await client.Bring("%PDF-1.4"u8.ToArray(), true).Fault();
        var zip = await client.Bring([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], true).Fault();
        var empty = await client.Bring("项目名称,所在市\n", true).Fault();
        var none = await client.Bring("", true).Fault();
        var long_ = await client.Bring("项目名称,所在市\n" + string.Concat(Enumerable.Range(1, 5001).Select(i => $"项目{i},云州市\n")), true).Fault();
        var type = await client.Bring("a\n1\n"u8.ToArray(), true, "a.csv", "nothing").Fault();

        Assert.Equal("云州重点工程项目", read.GetProperty("rows")[0].Text("title"));
        Assert.Equal(["sheets.not-a-sheet", "sheets.not-a-sheet", "records.empty-sheet", "records.no-file", "records.too-many-rows", "records.no-such-type"], new[] { pdf, zip, empty, none, long_, type }.Select(t => t.Code));
    }

    [Fact]
    public async Task Only_whoever_manages_imports_and_only_where_the_rights_reach()
    {
        await using var app = await TestApp.Start();
        var (lead, officer) = (await app.SignedIn("lead"), await app.SignedIn("fdi"));

        var refused = await officer.Bring(Two(), true).Fault();
        var taken = await (await lead.Bring(Two(), false)).Json();
        var file = await officer.GetAsync($"/api/records/imports/{taken.Text("file")}", Stop).Fault();
        var unknown = await lead.GetAsync($"/api/records/imports/{Guid.NewGuid()}", Stop).Fault();

        Assert.Equal((403, 403, "records.no-such-file"), (refused.Status, file.Status, unknown.Code));
    }

    private static string Field(JsonElement told, int at) => told.GetProperty("heads")[at].Text("field");
}

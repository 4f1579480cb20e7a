using System.Net.Http.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class ExportRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_leaves_as_a_workbook_with_numbers_days_totals_and_its_conditions_in_words()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("云州精密铸件项目", more: [("invest", new { amount = 3.5m, currency = "USD", rateDate = "2026-11-20", rate = 7.1m }), ("start", "2026-11-02"), ("share", 25.5), ("phone", "13800001234"), ("industry", "26")]));
        await client.Enter(Ledger.Project("云州=1+1", more: [("invest", 10)]));

        var filter = Uri.EscapeDataString("""[["city","under","990100"],["state","is","planned"]]""");
        var sheets = await client.GetAsync($"/api/records/items/export?type=test.project&filter={filter}&q=云州&sort=name&fields=number,name,invest,share,start,phone,industry,state,light", Stop).Sheets();

        var rows = sheets[0].Rows;
        Assert.Equal("重点项目", rows[0][0]);
        Assert.Equal("截至2026年11月23日 10:00，共2个；范围：所在市属于云州市；状态为谋划；名称或编号含“云州”；导出人：沈若衡；仅限内部使用；演示数据", rows[1][0]);
        Assert.Equal(["编号", "项目名称", "总投资（亿）", "总投资币种", "总投资折合（亿元）", "外方股比（%）", "开工日期", "联系电话", "行业", "状态", "时限"], rows[2].Cells);
        Assert.Equal("云州=1+1", rows[3][1]);
        Assert.Equal(["3.5", "USD", "24.85", "25.5", "2026-11-02", "138****1234", "26 化学原料和化学制品制造业", "谋划", "正常"], rows[4].Cells.Skip(2));
        Assert.Equal(("合计", "34.85"), (rows[5][0], rows[5][4]));
        Assert.Contains((await (await app.SignedIn("audit")).GetJson("/api/access/log?act=exported")).GetProperty("items").EnumerateArray(), e => e.Text("key") == "test.project");
    }

    [Fact]
    public async Task Whoever_reads_English_takes_a_workbook_and_a_template_in_English()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Enter(Ledger.Project("云州精密铸件项目", more: [("invest", new { amount = 3.50m, currency = "CNY" }), ("box", "box1")]));

        var filter = Uri.EscapeDataString("""[["state","is","planned"],["invest","gte",1]]""");
        var listed = await client.GetAsync($"/api/records/items/export?type=test.project&lang=en&filter={filter}&q=云州精密铸件项目&fields=name,box,invest,state,light", Stop).Sheets();
        var form = await client.GetAsync("/api/records/items/template?type=test.project&lang=en", Stop).Sheets();

        Assert.Equal("Key project", listed[0].Rows[0][0]);
        Assert.StartsWith("As of 23 November 2026 10:00, 1 records; scope: State is Planned; Investment at least 1 100 million yuan; name or number contains “云州精密铸件项目”; exported by", listed[0].Rows[1][0], StringComparison.Ordinal);
        Assert.Equal(["Name", "Source", "Investment (100 million)", "Investment currency", "Investment converted (100 million yuan)", "State", "Time limit"], listed[0].Rows[2].Cells);
        Assert.Equal(["云州精密铸件项目", "Box 1", "3.5", "CNY", "3.5", "Planned", "on time"], listed[0].Rows[3].Cells);
        Assert.Contains("Name *", form[0].Rows[2].Cells);
        Assert.Contains("Box 1", form[1].Rows.SelectMany(r => r.Cells));
        Assert.Equal(("Progress", "Belongs to *"), (form[2].Name, form[2].Rows[2][0]));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("template")]
    [InlineData("export", "&fields=*&lang=en")]
    public async Task What_leaves_is_a_workbook_by_the_standard(string what, string more = "")
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        using var stream = new MemoryStream(await client.GetByteArrayAsync($"/api/records/items/{what}?type=test.project{more}", Stop));
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, false);

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, Stop).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task A_selection_leaves_alone_and_only_what_the_person_may_see()
    {
        await using var app = await TestApp.Start();
        var (lead, city) = (await app.SignedIn("lead"), await app.SignedIn("yunzhou"));
        var mine = await lead.Enter(Ledger.Project("云东冷链中心"));
        var other = await lead.Enter(Ledger.Project("澜湾石化", "990200"));

        var all = await lead.PostAsJsonAsync("/api/records/items/export", new { type = "test.project", ids = new[] { mine, other }, fields = "name" }, Stop).Sheets();
        var seen = await city.PostAsJsonAsync("/api/records/items/export", new { type = "test.project", ids = new[] { mine, other }, fields = "name,rate" }, Stop).Sheets();

        Assert.Contains("所选2条", all[0].Rows[1][0], StringComparison.Ordinal);
        Assert.Equal(["云东冷链中心"], seen[0].Rows.Skip(3).Select(r => r[0]));
    }

    [Fact]
    public async Task Refuses_an_unknown_type_a_wrong_condition_and_whoever_may_not_see_records()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var type = await client.GetAsync("/api/records/items/export?type=nothing", Stop).Fault();
        var filter = await client.GetAsync("/api/records/items/export?type=test.project&filter=" + Uri.EscapeDataString("[[\"x\",\"is\",1]]"), Stop).Fault();
        var outside = await (await app.SignedIn("security")).GetAsync("/api/records/items/export?type=test.project", Stop).Fault();

        Assert.Equal(("records.no-such-type", "records.bad-filter", 403), (type.Code, filter.Code, outside.Status));
    }

    [Fact]
    public async Task The_template_marks_what_is_required_and_lists_what_may_be_chosen()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var sheets = await client.GetAsync("/api/records/items/template?type=test.project", Stop).Sheets();
        var officer = await (await app.SignedIn("fdi")).GetAsync("/api/records/items/template?type=test.project", Stop).Fault();

        var (form, lists) = (sheets[0].Rows, sheets[1].Rows);
        Assert.Contains("项目名称、所在市相同的视为同一个", form[0][0], StringComparison.Ordinal);
        Assert.Contains("项目名称 *", form[2].Cells);
        Assert.Contains("所在市 *", form[2].Cells);
        Assert.Contains("总投资币种", form[2].Cells);
        Assert.Equal("2026-01-31", form[1][form[2].Cells.ToList().IndexOf("开工日期")]);
        var city = lists[0].Cells.ToList().IndexOf("所在市");
        Assert.Contains("云东区", lists.Select(r => r[city]));
        Assert.DoesNotContain("云岭省", lists.Select(r => r[city]));
        Assert.Equal(403, officer.Status);
    }
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Luopan.Engines.Spreadsheets;
using Luopan.Tests.Engines.OfficialDocs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

public sealed class ExploredFileTests(ExplorerApp fixture) : IClassFixture<ExplorerApp>
{
    private const string Query = "items=fdi.used&items=fdi.used.yoy&orgs=990000&orgs=children:990000&orgs=overlays:990000&periods=2023&periods=2024&periods=2025-01/09";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workbook_has_the_pivot_under_rows_of_heads_a_native_chart_for_each_item_and_the_notes()
    {
        var (bytes, type) = await File("xlsx", Query);
        var sheets = SheetReader.Read(bytes, "x.xlsx", new SheetLimits { Places = true }).Sheets;

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", type);
        Assert.Empty(Opened.SchemaErrors(bytes));
        var rows = sheets[0].Rows.Select(r => r.Cells).ToList();
        var heads = rows.FindIndex(r => r.Contains("2023年"));
        Assert.Equal(["", "", "实际使用外资（亿美元）"], rows[heads - 1].Take(3));
        Assert.Contains(sheets[0].Merged, m => m.Left == 2 && m.Right == 4);
        Assert.Equal(["地区", "分组", "2023年", "2024年", "2025年1—9月"], rows[heads].Take(5));
        Assert.Equal(["云岭省", "合计", "40.00", "44.00", "34.50"], rows[heads + 1].Take(5));
        Assert.Contains(rows, r => r[0] == "其中：云州经济技术开发区");
        var charts = new[] { 1, 2 }.Select(n => Opened.Entries(bytes).Select(e => e.Name).Where(e => e.Contains("/charts/", StringComparison.Ordinal) && e.EndsWith(".xml", StringComparison.Ordinal)).Order().ElementAt(n - 1)).Select(n => Opened.Part(bytes, n)).ToList();
        XNamespace c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        Assert.All(charts, chart => Assert.NotEmpty(chart.Descendants(c + "ser")));
        var notes = string.Join('\n', sheets[^1].Rows.SelectMany(r => r.Cells));
        foreach (var said in new[] { "单位：亿美元", "口径：统计口径", "截至导出时入库的数", "云州年报", "缺数：2024年东麓市实际使用外资无数据", "2022年5月起口径变动" }) Assert.Contains(said, notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_moments_give_a_sheet_each_and_one_of_differences()
    {
        var (bytes, _) = await File("xlsx", Query + "&against=2020-01-01");

        Assert.Equal(3, SheetReader.Read(bytes, "x.xlsx").Sheets.Count(s => s.Rows.Any(r => r.Cells.Contains("分组"))));
    }

    [Fact]
    public async Task CSV_begins_with_its_mark_and_tells_one_figure_a_line_with_what_it_lacks()
    {
        var (bytes, _) = await File("csv", "items=fdi.used&orgs=990100&orgs=990300&periods=2024");

        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("指标,指标代码,地区", lines[0], StringComparison.Ordinal);
        Assert.Equal("实际使用外资,fdi.used,云州市,990100,2024年,2024,合计,,22.50,亿美元,演示,,云州年报,,1", lines[1]);
        Assert.Equal("实际使用外资,fdi.used,东麓市,990300,2024年,2024,合计,,,亿美元,,,,2024年东麓市实际使用外资无数据,", lines[2]);
    }

    [Fact]
    public async Task SDMX_CSV_has_the_heads_of_the_standard_and_times_as_it_writes_them()
    {
        var (bytes, type) = await File("sdmx-csv", "items=fdi.used&orgs=990000&periods=2024&periods=2025-01/09&by=&by=industry=mfg");
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        Assert.Equal("application/vnd.sdmx.data+csv; version=2.0.0", type);
        Assert.Equal("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,INDUSTRY,ORIGIN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,STATUS,PUBLISHER,FLAGS,OBS_TEXT,COMMENT_OBS", lines[0]);
        Assert.Equal("dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990000,_T,_T,2024,44.00,亿美元,A,demo,云岭年鉴,,,", lines[1]);
        Assert.Equal("dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990000,_T,_T,2025-01-01/P9M,34.50,亿美元,A,demo,云岭省商务厅,,,", lines[2]);
        Assert.StartsWith("dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990000,mfg,_T,2025-01-01/P9M,,亿美元,O,,,,,", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SDMX_JSON_carries_the_structure_and_its_observations_point_into_it()
    {
        var (bytes, type) = await File("sdmx-json", "items=fdi.used&orgs=990000&orgs=990100&periods=2023&periods=2024");
        var data = JsonSerializer.Deserialize<JsonElement>(bytes).GetProperty("data");
        var structure = data.GetProperty("structures")[0];

        Assert.Equal("application/vnd.sdmx.data+json; version=2.0.0", type);
        Assert.Equal(["INDICATOR", "REF_AREA", "INDUSTRY", "ORIGIN"], structure.GetProperty("dimensions").GetProperty("series").EnumerateArray().Select(d => d.Text("id")));
        Assert.Equal("TIME_PERIOD", structure.GetProperty("dimensions").GetProperty("observation")[0].Text("id"));
        var observation = data.GetProperty("dataSets")[0].GetProperty("series").GetProperty("0:1:0:0").GetProperty("observations").GetProperty("1");
        Assert.Equal("22.50", observation[0].GetRawText());
        var publisher = structure.GetProperty("attributes").GetProperty("observation").EnumerateArray().Select((a, at) => (Of: a, At: at)).Single(a => a.Of.Text("id") == "PUBLISHER");
        Assert.Equal("云州年报", publisher.Of.GetProperty("values")[observation[publisher.At + 1].GetInt32()].Text("value"));
    }

    [Fact]
    public async Task Refuses_a_file_nobody_knows() =>
        Assert.Equal("indicators.no-such-format", (await (await fixture.App.SignedIn("lead")).GetAsync("/api/indicators/explore/file?format=pdf&items=fdi.used", Stop).Fault()).Code);

    private async Task<(byte[] Bytes, string Type)> File(string format, string query)
    {
        var response = await (await fixture.App.SignedIn("lead")).GetAsync($"/api/indicators/explore/file?format={format}&{query}", Stop);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync(Stop), response.Content.Headers.ContentType!.ToString());
    }
}

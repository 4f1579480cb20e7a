using System.Text;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

public sealed class SdmxImportTests
{
    private const string Heads = "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,INDUSTRY,ORIGIN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,STATUS,PUBLISHER,FREQ\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_comes_in_by_the_way_of_every_figure_and_says_what_it_left_out()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var rows = "dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990300,_T,_T,2025-01-01/P9M,5.27,亿美元,P,,东麓市商务局,M\r\n"
            + "dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990300,mfg,jp,2025-Q1,0.80,亿美元,A,published,,M\r\n"
            + "dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990300,_T,_T,2025-03,,亿美元,O,,,M\r\n"
            + "dataflow,MINI:FIGURES(1.0.0),I,fdi.used.yoy,990300,_T,_T,2025-03,3.1,%,A,computed,,M\r\n";

        var tried = await client.ImportBytes(Encoding.UTF8.GetBytes(Heads + rows), dryRun: true);
        Assert.Equal((2, 2), (tried.GetProperty("rows").GetInt32(), tried.GetProperty("added").GetInt32()));
        Assert.Equal(default, await client.Point("fdi.used", "990300", "2025-01/09"));

        var import = await client.ImportBytes(Encoding.UTF8.GetBytes(Heads + rows));
        Assert.Equal(("Done", 2), (import.Text("state"), import.GetProperty("added").GetInt32()));
        Assert.Equal(["4 OBS_VALUE 没有数值，未导入。", "5 STATUS 是推算的数，未导入。"], import.GetProperty("notes").EnumerateArray().Select(n => $"{n.Text("row")} {n.Text("field")} {n.Text("sentence")}"));
        var figure = (await client.Point("fdi.used", "990300", "2025-01/09")).GetProperty("figure");
        Assert.Equal(("5.27", "preliminary", "东麓市商务局"), (figure.Text("text"), figure.Text("status"), figure.Text("publisher")));
        Assert.Equal(("0.80", "MINI"), await Part(client));
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_out_and_every_cell_is_named_by_its_column()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.ImportBytes(Encoding.UTF8.GetBytes(Heads
            + "dataflow,MINI:FIGURES(1.0.0),I,fdi.used,990300,_T,_T,2025-01-01/P9M,5.27,亿美元,A,,东麓市商务局,M\r\n"
            + "dataflow,MINI:FIGURES(1.0.0),D,fdi.used,990300,_T,_T,2025-03,-,亿美元,,,,\r\n"
            + "dataflow,MINI:FIGURES(1.0.0),I,fdi.used,999999,_T,_T,2025-13,5.27,亿元,A,,东麓市商务局,M\r\n"));

        Assert.Equal("Failed", import.Text("state"));
        var wrong = import.Errors();
        Assert.Contains(wrong, e => e.StartsWith("3 ACTION", StringComparison.Ordinal));
        Assert.Contains(wrong, e => e.StartsWith("4 REF_AREA", StringComparison.Ordinal));
        Assert.Contains(wrong, e => e.StartsWith("4 TIME_PERIOD", StringComparison.Ordinal));
        Assert.Contains(wrong, e => e.StartsWith("4 UNIT_MEASURE", StringComparison.Ordinal));
        Assert.Equal(default, await client.Point("fdi.used", "990300", "2025-01/09"));
    }

    [Fact]
    public async Task What_leaves_as_SDMX_comes_in_again_as_the_same_figures()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await client.Import("fdi.used,990300,2024,,5.20,亿美元,东麓市商务局,初步,,\nfdi.used,990300,2024,行业=制造业,1.10,亿美元,东麓市商务局,,,\nfdi.used,990300,2025-01/09,,5.27,亿美元,东麓市商务局,,,\nfdi.used.yoy,990300,2024,,-3.1,%,东麓市商务局,,,\n");
        var message = await client.GetByteArrayAsync("/api/indicators/explore/file?format=sdmx-csv&items=fdi.used&items=fdi.used.yoy&orgs=990100&orgs=990300&periods=2024&periods=2025-01/09&by=&by=industry=mfg", Stop);

        var import = await client.ImportBytes(message);

        // What the pack invented and what was worked out stays out; the four that were brought are known already.
        Assert.Equal(("Done", 4, 0, 0), (import.Text("state"), import.GetProperty("unchanged").GetInt32(), import.GetProperty("added").GetInt32(), import.GetProperty("changed").GetInt32()));
    }

    private static async Task<(string, string)> Part(HttpClient client)
    {
        var cell = (await client.GetJson($"/api/indicators/explore?items=fdi.used&orgs=990300&periods=2025-Q1&by={Uri.EscapeDataString("industry=mfg;origin=jp")}")).GetProperty("cells")[0];
        return (cell.Text("text"), cell.Text("publisher"));
    }
}

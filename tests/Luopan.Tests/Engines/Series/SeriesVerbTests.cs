using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class SeriesVerbTests : IDisposable
{
    private const string Flows = """
        indicator,org,period,value,unit
        x,a,2022-01,1.50,亿元
        x,a,2022-02,2.50,亿元
        x,a,2022-03,,亿元
        x,a,2022-04,5.50,亿元
        x,b,2022-01/01,5.0,亿元
        x,b,2022-01/03,15.0,亿元
        x,b,2022-01/04,16.0,亿元
        """;

    private const string Tree = """
        org,parent,name,kind
        p,,省,
        a,p,甲市,
        b,p,乙市,
        z,p,某开发区,overlay
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("luopan-series").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_cell_is_a_number_with_its_places_or_missing_with_its_reason()
    {
        var cells = await Cells("x", Flows, "--org", "a", "--from", "2022-01", "--to", "2022-04");

        Assert.Equal(["1.50", "2.50", "—", "5.50"], cells.Select(c => Text(c, "text")));
        Assert.Equal(("2022-01", "a", 1.50m, 2, "亿元", "published"), (Text(cells[0], "period"), Text(cells[0], "org"), cells[0].GetProperty("value").GetDecimal(), cells[0].GetProperty("decimals").GetInt32(), Text(cells[0], "unit"), Text(cells[0], "status")));
        Assert.Equal("1.50", cells[0].GetProperty("value").GetRawText());
        Assert.Equal("missing", Text(cells[2], "status"));
        Assert.Equal(JsonValueKind.Null, cells[2].GetProperty("value").ValueKind);
        Assert.Equal("2022年3月ax无数据", Text(cells[2], "missing"));
    }

    [Theory]
    [InlineData("stock(x)", "a", "2022-02", "4", "computed")]
    [InlineData("flow(stock(x))", "a", "2022-02", "2.5", "computed")]
    [InlineData("stock(x)", "a", "2022-04", null, "4期中缺2022年3月：2022年3月ax无数据")]
    [InlineData("lag(x, 1)", "a", "2022-02", "1.50", "published")]
    [InlineData("lag(x, -1)", "a", "2022-01", "2.50", "published")]
    [InlineData("fill(x, previous)", "a", "2022-03", "2.50", "filled")]
    [InlineData("fill(x, linear)", "a", "2022-03", "4.00", "filled")]
    [InlineData("x", "a", "2022-Q1", null, "2022年一季度ax无数据（各月中缺2022年3月）")]
    [InlineData("x", "b", "2022-Q1", "15.0", "published")]
    [InlineData("x", "b", "2022-04", "1.0", "computed")]
    [InlineData("x", "b", "2022-03", null, "2022年3月bx无数据（有2022年1—3月的数，缺2022年1—2月的数）")]
    [InlineData("x / (x @ b)", "a", "2022-01", "0.3", "computed")]
    [InlineData("rank(x)", "a", "2022-04", "1", "computed")]
    [InlineData("rank(x)", "b", "2022-01", "1", "computed")]
    [InlineData("pop(x)", "a", "2022-02", "66.666667", "computed")]
    public async Task Every_operation_is_asked_by_the_formula_and_the_period(string formula, string org, string period, string? text, string statusOrReason)
    {
        var cell = Assert.Single(await Cells(formula, Flows, "--org", org, "--period", period));

        Assert.Equal((text ?? "—", text is null ? "missing" : statusOrReason, text is null ? statusOrReason : null), (Text(cell, "text"), Text(cell, "status"), Text(cell, "missing")));
    }

    [Fact]
    public async Task A_run_of_periods_and_the_trace_down_to_the_row()
    {
        var cells = await Cells("x + 1", Flows, "--org", "a", "--from", "2022-01", "--to", "2022-02", "--trace");

        Assert.Equal(["2022-01", "2022-02"], cells.Select(c => Text(c, "period")));
        var read = cells[1].GetProperty("trace").GetProperty("parts")[0];
        Assert.Equal(("observation", "2.50亿元", "data0.csv#3"), (Text(read, "operation"), Text(read, "result"), Text(read, "from")));
    }

    [Fact]
    public async Task JSON_says_the_same_as_tables_and_keeps_the_printed_places()
    {
        const string json = """
            {"series": [{"indicator": "n", "org": "a", "unit": "亿元", "values": {"2022-Q1": 12.50, "2022-Q2": null, "2022-Q3": "13.0"}},
                        {"indicator": "n", "org": "a", "period": "2022-Q1", "breakdown": {"size": "big"}, "value": 5.0, "unit": "亿元"}],
             "indicators": [{"indicator": "n", "name": "余额", "kind": "stock", "decimals": 1}, {"indicator": "part", "unit": "%", "decimals": 1, "formula": "n[size=big] / n"}]}
            """;
        var cells = await Cells("n", json);
        var part = Assert.Single(await Cells("part", json, "--period", "2022-Q1"));

        Assert.Equal(["12.50", "—", "13.0"], cells.Select(c => Text(c, "text")));
        Assert.Equal(("40.0", "%"), (Text(part, "text"), Text(part, "unit")));
        Assert.Equal("12.50", Text(Assert.Single(await Cells("n", json, "--period", "2022-01/03")), "text"));
    }

    [Fact]
    public async Task Growth_over_a_change_of_definition_shows_both_bases()
    {
        var cell = Assert.Single(await Cells("yoy(x)", """
            indicator,org,period,value
            x,a,2021,10
            x,a,2022,20
            y,a,2021,10
            y,a,2022,12
            indicator,at,why,comparable
            x,2022,改为全口径,y
            indicator,name,kind
            x,外资,flow
            y,可比外资,flow
            """, "--period", "2022"));

        Assert.Equal(20m, cell.GetProperty("value").GetDecimal());
        var across = cell.GetProperty("across");
        Assert.Equal(("100", "20", "2022年起外资口径有变（改为全口径），2021年与2022年不可比，可比口径见可比外资"), (Text(across.GetProperty("printed"), "text"), Text(across.GetProperty("comparable"), "text"), Text(across, "why")));
    }

    [Theory]
    [InlineData("20.0", 0, true, "0.1", "0.15")]
    [InlineData("20.3", 1, false, "0.4", "0.15")]
    public async Task Parents_are_checked_against_their_children_with_room_for_rounding(string own, int code, bool adds, string difference, string rounding)
    {
        var ran = await Luopan([Flows, Tree, $"indicator,org,period,value,unit\nx,p,2022-01/01,{own},亿元\nx,a,2022-06,14.9,亿元\nx,b,2022-06,5.0,亿元\nx,p,2022-06,{own},亿元\nx,z,2022-06,9.0,亿元\n"], "x", "--check", "--period", "2022-06", "2022-04", "--json");
        var found = JsonSerializer.Deserialize<JsonElement>(ran.Out).GetProperty("findings");

        Assert.Equal(code, ran.Code);
        Assert.Equal((adds, difference, rounding), (found[0].GetProperty("adds").GetBoolean(), found[0].GetProperty("difference").GetRawText(), found[0].GetProperty("rounding").GetDecimal().ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((JsonValueKind.Null, "2022年4月省x无数据"), (found[1].GetProperty("adds").ValueKind, Text(found[1], "why")));
    }

    [Fact]
    public async Task The_graph_names_edges_order_and_a_cycle()
    {
        var whole = await Luopan(["indicator,formula\na,b + c\nb,c * 2\nc,\n"], "--graph", "--json");
        var round = await Luopan(["indicator,formula\na,b + 1\nb,c\nc,b\n"], "--graph", "--json");

        var graph = JsonSerializer.Deserialize<JsonElement>(whole.Out);
        Assert.Equal(["a>b", "a>c", "b>c"], graph.GetProperty("edges").EnumerateArray().Select(e => $"{Text(e, "from")}>{Text(e, "to")}"));
        Assert.Equal(["b", "a"], graph.GetProperty("order").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["b", "c", "b"], JsonSerializer.Deserialize<JsonElement>(round.Out).GetProperty("cycle").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal((0, 1), (whole.Code, round.Code));
    }

    [Theory]
    [InlineData("x +", "series.unexpected", "4", "第4字：这里应当是指标、数字或括号")]
    [InlineData("y + 1", "series.unknown-indicator", "1", "第1字：没有指标“y”；是不是 x")]
    [InlineData("1 + x @ c", "series.unknown-org", "9", "第9字：没有机构“c”")]
    [InlineData("fill(x, zero)", "series.unexpected", "9", "第9字：这里应当是填补的办法 previous 或 linear，却是“zero”")]
    [InlineData("stok(x)", "series.unknown-function", "1", "是不是 stock，例如 stock(fdi.used, 2021)")]
    public async Task A_wrong_formula_is_refused_at_its_character_with_the_remedy(string formula, string code, string column, string sentence)
    {
        var ran = await Luopan([Flows], formula, "--json");
        var fault = JsonSerializer.Deserialize<JsonElement>(ran.Out);

        Assert.Equal((1, code, column), (ran.Code, Text(fault, "code"), Text(fault.GetProperty("arguments"), "column")));
        Assert.Contains(sentence, Text(fault, "sentence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicator,org,period,value\nx,a,2022-13,1", 2, "period", "“2022-13”不是时期")]
    [InlineData("indicator,org,period,value\nx,a,2022,\"1,000\"", 2, "value", "“1,000”不是数；写作 1234.5，不带千位分隔符")]
    [InlineData("indicator,org,period,value,unit\nx,a,2022,1,亿圆", 2, "unit", "单位“亿圆”不认识")]
    [InlineData("indicator,org,period,value\nx,a,2022,1\nx,a,2022,2", 3, "value", "与 data0.csv 第2行是同一个数")]
    [InlineData("indicator,org,period,value\n,a,2022,1", 2, "indicator", "空着")]
    [InlineData("indicator,org,period,value,breakdown\nx,a,2022,1,制造业", 2, "breakdown", "写作 industry=mfg")]
    [InlineData("indicator,kind\nx,speed", 2, "kind", "可用的有 flow、stock、ratio、index、count、rank")]
    [InlineData("indicator,formula\nx,1 +", 2, "formula", "第4字：这里应当是指标")]
    [InlineData("indicator,kind,aggregate\nx,ratio,sum", 2, "aggregate", "比率、指数和位次不能相加")]
    [InlineData("org,parent\na,b\nb,a", 3, "parent", "绕回了自己")]
    [InlineData("indicator,unit\nx,亿元\nindicator,org,period,value,unit\nx,a,2022,1,万吨", 4, "unit", "不能换算为目录中的“亿元”")]
    public async Task Wrong_data_are_refused_with_row_field_and_remedy(string csv, int row, string field, string sentence)
    {
        var ran = await Luopan([csv], "1", "--json");
        var detail = JsonSerializer.Deserialize<JsonElement>(ran.Out).GetProperty("details")[0];

        Assert.Equal((1, row, field), (ran.Code, detail.GetProperty("row").GetInt32(), Text(detail, "field")));
        Assert.Contains(sentence, Text(detail, "sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exit_codes_tell_refused_from_usage()
    {
        Assert.Equal(1, (await Luopan(["a,b\n1,2\n"], "x")).Code);
        Assert.Equal(1, (await Luopan(["{\"series\": ["], "x")).Code);
        Assert.Equal(1, (await Luopan([Flows], "x", "--org", "nobody")).Code);
        Assert.Equal(1, (await Run("", "series", "x", "--data", Path.Combine(_folder, "none.csv"))).Code);
        Assert.Equal(2, (await Luopan([Flows])).Code);
        Assert.Equal(2, (await Luopan([Flows], "x", "--period", "2022-13")).Code);
        Assert.Equal(2, (await Luopan([Flows], "x", "--from", "2022-01")).Code);
        Assert.Equal(2, (await Luopan([Flows], "x", "--from", "2022-01", "--to", "2022-Q2")).Code);
        Assert.Equal(2, (await Run("", "series", "x")).Code);
    }

    [Fact]
    public async Task Data_may_come_from_standard_input_and_the_formula_from_a_file()
    {
        var formula = Path.Combine(_folder, "f.txt");
        await File.WriteAllTextAsync(formula, "if(has(x),\n  x * 2,\n  0)\n", Stop);
        var read = await Run(Flows, "series", "--file", formula, "--data", "-", "--org", "a", "--period", "2022-01", "--json");
        await File.WriteAllTextAsync(formula, "x +\n  )\n", Stop);
        var refused = await Run(Flows, "series", "--file", formula, "--data", "-", "--json");

        Assert.Equal("3", Text(JsonSerializer.Deserialize<JsonElement>(read.Out).GetProperty("cells")[0], "text"));
        Assert.StartsWith("第2行第3字", Text(JsonSerializer.Deserialize<JsonElement>(refused.Out), "sentence"), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private async Task<IReadOnlyList<JsonElement>> Cells(string formula, string data, params string[] more)
    {
        var ran = await Luopan([data], [formula, "--json", .. more]);
        Assert.True(ran.Code == 0, ran.Out + ran.Error);
        return [.. JsonSerializer.Deserialize<JsonElement>(ran.Out).GetProperty("cells").EnumerateArray()];
    }

    private async Task<(int Code, string Out, string Error)> Luopan(string[] data, params string[] arguments)
    {
        var files = new List<string>();
        foreach (var text in data)
        {
            files.Add(Path.Combine(_folder, $"data{files.Count}.{(text.StartsWith('{') ? "json" : "csv")}"));
            await File.WriteAllTextAsync(files[^1], text, Stop);
        }

        return await Run("", ["series", .. arguments, "--data", .. files]);
    }

    private static async Task<(int Code, string Out, string Error)> Run(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "luopan.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}

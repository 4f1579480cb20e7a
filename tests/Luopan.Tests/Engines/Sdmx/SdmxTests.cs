using System.Text;
using System.Text.Json;
using Luopan.Engines.Sdmx;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Sdmx;

/// <summary>Against the published formats: SDMX-CSV 2.0 field guide, SDMX-JSON 2.0.0 schema, time periods of SDMX 3.0.</summary>
public sealed class SdmxTests
{
    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025-H2", "2025-S2")]
    [InlineData("2025-Q1", "2025-Q1")]
    [InlineData("2025-03", "2025-03")]
    [InlineData("2025-W07", "2025-W07")]
    [InlineData("2025-03-15", "2025-03-15")]
    [InlineData("2025-01/03", "2025-01-01/P3M")]
    [InlineData("2025-01/12", "2025-01-01/P12M")]
    [InlineData("2021/2025", "2021-01-01/P5Y")]
    [InlineData("2021-03/2022-05", "2021-03-01/P15M")]
    public void A_period_is_written_as_SDMX_writes_it_and_read_again(string ours, string sdmx)
    {
        Assert.Equal(sdmx, SdmxTime.Of(Period.Parse(ours)));
        Assert.True(SdmxTime.TryParse(sdmx, out var read));
        Assert.Equal(ours, read.ToString());
    }

    [Theory]
    [InlineData("2025-A1", "2025")]
    [InlineData("2025-M03", "2025-03")]
    [InlineData("2025-01-01/P1Y", "2025")]
    public void Other_forms_of_the_standard_are_read_too(string sdmx, string ours)
    {
        Assert.True(SdmxTime.TryParse(sdmx, out var read));
        Assert.Equal(ours, read.ToString());
    }

    [Theory]
    [InlineData("2025-T1")]
    [InlineData("2025-01-02/P3M")]
    [InlineData("2025-01-01/P3D")]
    [InlineData("2025-03-01/P1Y")]
    [InlineData("2025-M13")]
    [InlineData("")]
    public void What_no_period_of_ours_can_be_is_not_read(string sdmx) => Assert.False(SdmxTime.TryParse(sdmx, out _));

    [Fact]
    public void Separators_labels_brackets_and_any_order_of_columns_are_read()
    {
        Assert.True(SdmxCsvTable.Begins("STRUCTURE,STRUCTURE_ID,ACTION\n"));
        Assert.True(SdmxCsvTable.Begins("STRUCTURE[;];STRUCTURE_ID;ACTION\n"));
        Assert.False(SdmxCsvTable.Begins("STRUCTURE,ACTION\n"));
        Assert.False(SdmxCsvTable.Begins("指标,地区\n"));
        Assert.Equal(';', SdmxCsvTable.Separator("STRUCTURE[|];STRUCTURE_ID"));

        var table = SdmxCsvTable.Of(["STRUCTURE[;]", "STRUCTURE_ID", "OBS_VALUE: Observation value", "ACTION", "REF_AREA: Area", "ATTR[]"]);
        var row = table.Row(2, ["dataflow", "ESTAT:NA(1.6.0): Accounts", "12.4: 12.4", "R", "B: Value B", "X"]);

        Assert.Equal(("ESTAT:NA(1.6.0)", "R", "12.4", "B", "X"), (row.Reference, row.Action, row["OBS_VALUE"], row["REF_AREA"], row["ATTR"]));
        Assert.Equal("I", SdmxCsvTable.Of(["STRUCTURE", "STRUCTURE_ID", "OBS_VALUE"]).Row(2, ["dataflow", "A:B(1.0)", "1"]).Action);
    }

    [Fact]
    public void CSV_quotes_what_the_format_parts_by()
    {
        using var stream = new MemoryStream();
        SdmxCsv.Write(Message, stream);

        Assert.Equal("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,COMMENT_OBS\r\ndataflow,X:F(1.0.0),I,fdi.used,2024,31.80,\"a, \"\"b\"\"\"\r\ndataflow,X:F(1.0.0),I,gdp,2024,,\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void JSON_has_what_the_schema_requires_and_keeps_printed_decimals()
    {
        using var stream = new MemoryStream();
        SdmxJson.Write(Message, stream);
        var message = JsonSerializer.Deserialize<JsonElement>(stream.ToArray());

        Assert.Equal(["meta", "data"], message.EnumerateObject().Select(p => p.Name));
        foreach (var required in new[] { "id", "prepared", "sender" }) Assert.True(message.GetProperty("meta").TryGetProperty(required, out _), required);
        Assert.Matches("^[A-Za-z0-9_@$-]+$", message.GetProperty("meta").GetProperty("id").GetString());
        var structure = message.GetProperty("data").GetProperty("structures")[0];
        var dimension = structure.GetProperty("dimensions").GetProperty("series")[0];
        Assert.Equal(0, dimension.GetProperty("keyPosition").GetInt32());
        // A code with a dot is no identifier of the schema: it stands as a value.
        Assert.False(dimension.GetProperty("values")[0].TryGetProperty("id", out _));
        Assert.Equal("fdi.used", dimension.GetProperty("values")[0].GetProperty("value").GetString());
        Assert.Equal("gdp", dimension.GetProperty("values")[1].GetProperty("id").GetString());
        Assert.True(structure.GetProperty("attributes").GetProperty("observation")[0].TryGetProperty("relationship", out _));
        var set = message.GetProperty("data").GetProperty("dataSets")[0];
        Assert.Equal("Information", set.GetProperty("action").GetString());
        Assert.True(set.TryGetProperty("links", out _));
        Assert.Equal("[31.80,0]", set.GetProperty("series").GetProperty("0").GetProperty("observations").GetProperty("0").GetRawText());
        Assert.Equal("[null,null]", set.GetProperty("series").GetProperty("1").GetProperty("observations").GetProperty("0").GetRawText());
    }

    private static SdmxMessage Message => new()
    {
        Id = "X-1",
        Prepared = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Sender = "X",
        SenderName = "甲",
        Structure = new("X", "F", "1.0.0", "数", "Figures"),
        Dimensions = [new("INDICATOR", "指标", "Indicator", [new("fdi.used", "外资", "FDI"), new("gdp", "总值", "GDP")]), new("TIME_PERIOD", "时期", "Time", [new("2024", "2024年", "2024")])],
        Attributes = [new("COMMENT_OBS", "说明", "Comment")],
        Observations = [new([0, 0], 31.80m, ["a, \"b\""]), new([1, 0], null, [null])],
    };
}

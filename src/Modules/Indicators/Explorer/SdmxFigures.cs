using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Luopan.Engines.Sdmx;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>How our figures stand in SDMX, both ways. Codes of the pack stay what they are; identifiers of dimensions are in upper case.</summary>
internal static class SdmxFigures
{
    internal const string Flow = "FIGURES", Version = "1.0.0", Indicator = "INDICATOR", Area = "REF_AREA", Unit = "UNIT_MEASURE", ObsStatus = "OBS_STATUS", Status = "STATUS", Publisher = "PUBLISHER",
        Flags = "FLAGS", Print = "OBS_TEXT", Comment = "COMMENT_OBS";

    private const string Provisional = "P", Missing = "O", Normal = "A", Delete = "D", Multiplier = "UNIT_MULT";

    // Written by others beside what they measure; they name no breakdown.
    private static readonly HashSet<string> Beside =
    [
        Indicator, Area, SdmxMessage.TimeDimension, SdmxMessage.Measure, Unit, ObsStatus, Status, Publisher, Flags, Print, Comment, Multiplier,
        "FREQ", "DECIMALS", "TIME_FORMAT", "CONF_STATUS", "STRUCTURE_NAME", "SERIES_KEY", "OBS_KEY", "UPDATED",
    ];

    private static readonly Dictionary<Cell, string> Heads = new()
    {
        [Cell.Indicator] = Indicator,
        [Cell.Org] = Area,
        [Cell.Period] = SdmxMessage.TimeDimension,
        [Cell.Breakdown] = "分组维度",
        [Cell.Value] = SdmxMessage.Measure,
        [Cell.Unit] = Unit,
        [Cell.Publisher] = Publisher,
        [Cell.Status] = Status,
        [Cell.Flags] = Flags,
        [Cell.Text] = Print,
        [Cell.Reason] = Comment,
    };

    /// <summary>An identifier of SDMX for a code of the pack.</summary>
    internal static string Id(string code) => code.ToUpperInvariant().Replace('.', '_');

    /// <summary>The status in SDMX's own code list.</summary>
    internal static string StatusOf(string status) => status switch { "" => Missing, FigureStatus.Preliminary => Provisional, _ => Normal };

    /// <summary>An SDMX-CSV message as rows of figures. Rows without a value, and what a product worked out, invented or counted, are left out and told.</summary>
    internal static (ImportFile? File, Fault? Fault) Read(string text)
    {
        var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, Mode = CsvMode.RFC4180, Delimiter = SdmxCsvTable.Separator(text)!.Value.ToString() });
        csv.Read();
        var (table, width) = (SdmxCsvTable.Of(csv.Record!), csv.Record!.Length);
        var absent = new[] { Indicator, Area, SdmxMessage.TimeDimension, SdmxMessage.Measure }.Except(table.Components).Select(c => new FaultDetail(1, c, $"缺少列“{c}”，请补上。")).ToList();
        if (absent.Count > 0) return (null, IndicatorsFaults.Columns(absent));
        return (new ImportFile(Heads, file => Cut(csv, table, width, file)), null);
    }

    private static IEnumerable<FigureText?> Cut(CsvParser csv, SdmxCsvTable table, int width, ImportFile file)
    {
        while (csv.Read())
        {
            if (csv.Record!.All(string.IsNullOrWhiteSpace)) continue;
            var row = table.Row(csv.RawRow, csv.Record!);
            if (csv.Record!.Length != width) file.Broken.Add(new(row.Line, null, $"本行有{csv.Record.Length}格，首行有{width}列，请检查分隔符与引号。"));
            else if (Refused(row) is { } refused) file.Broken.Add(refused);
            else if (LeftOut(row) is { } why) file.Left.Add(why);
            else
            {
                yield return ToText(row);
                continue;
            }

            yield return null;
        }
    }

    private static FaultDetail? Refused(SdmxRow row) =>
        row.Action == Delete ? new(row.Line, "ACTION", "这一行要求删除。已入库的数不删除，请去掉该行；数有误的，由发布单位修订。")
        : row.Structure is not ("dataflow" or "datastructure" or "dataprovision") ? new(row.Line, "STRUCTURE", $"“{row.Structure}”不认识，请写 dataflow、datastructure 或 dataprovision。")
        : row[Multiplier] is not ("" or "0") ? new(row.Line, Multiplier, "数值带有倍数，请换算成单位列所写的单位，倍数写0。")
        : row.Components.FirstOrDefault(c => c.Value is ['=' or '@', ..]) is { Key: { } formula } ? new(row.Line, formula, "格内是公式，请改为数值后再导入。")
        : null;

    private static FaultDetail? LeftOut(SdmxRow row) =>
        row[SdmxMessage.Measure] is "" or "NaN" ? new(row.Line, SdmxMessage.Measure, "没有数值，未导入。")
        : row[Status] is FigureStatus.Computed or FigureStatus.Counted or FigureStatus.Demo ? new(row.Line, Status, $"是{Words.Status(row[Status])}的数，未导入。")
        : null;

    private static FigureText ToText(SdmxRow row) => new(
        row.Line, row[Indicator], row[Area], SdmxTime.TryParse(row[SdmxMessage.TimeDimension], out var period) ? period.ToString() : row[SdmxMessage.TimeDimension], BreakdownOf(row), row[SdmxMessage.Measure], row[Unit],
        row[Publisher] is { Length: > 0 } publisher ? publisher : row.Reference.Split(':')[0], PublisherClass.Name(PublisherClass.Official),
        row[Status] is { Length: > 0 } status ? status : row[ObsStatus] == Provisional ? FigureStatus.Preliminary : FigureStatus.Published, row[Flags], row[Print], row[Comment]);

    private static string BreakdownOf(SdmxRow row) => string.Join(';', row.Components.Where(c => !Beside.Contains(c.Key) && c.Value.Length > 0 && c.Value != SdmxMessage.Total).Select(c => $"{c.Key.ToLowerInvariant()}={c.Value}"));
}

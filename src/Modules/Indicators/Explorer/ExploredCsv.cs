using System.Globalization;
using System.Text;
using CsvHelper;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>One figure a line, UTF-8 with its mark, as office programs here expect it.</summary>
internal static class ExploredCsv
{
    private static readonly string[] Head = ["指标", "指标代码", "地区", "地区代码", "时期", "时期代码", "分组", "分组代码", "数值", "单位", "状态", "标记", "发布单位", "缺数原因", "已公布中位次"];

    internal static void Write(Explore.Response answer, Stream target)
    {
        using var text = new StreamWriter(target, new UTF8Encoding(true), leaveOpen: true);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        Line(csv, answer.Against is null ? Head : [.. Head, "对照时点数值", "差"]);
        for (var item = 0; item < answer.Items.Count; item++)
            for (var by = 0; by < answer.Breakdowns.Count; by++)
                for (var org = 0; org < answer.Orgs.Count; org++)
                    for (var period = 0; period < answer.Periods.Count; period++)
                        Line(csv, Cells(answer, item, by, org, period));
    }

    private static string[] Cells(Explore.Response answer, int item, int by, int org, int period)
    {
        var (measured, part, unit, time, cell) = (answer.Items[item], answer.Breakdowns[by], answer.Orgs[org], answer.Periods[period], answer.At(item, by, org, period));
        string[] own =
        [
            measured.Name, measured.Code ?? measured.Definition, unit.Name, unit.Code, time.Label, time.Period, part.Name, part.Breakdown,
            cell.Missing is null ? cell.Text : "", measured.Unit, Words.Status(cell.Status), string.Join(';', cell.Flags), cell.Publisher ?? "", cell.Missing ?? "", cell.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
        ];
        return cell.Against is { } against ? [.. own, against.Missing is null ? against.Text : "", against.Difference ?? ""] : own;
    }

    // A spreadsheet would run a cell that begins like a formula.
    private static void Line(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell is ['=' or '+' or '@' or '\t', ..] ? "'" + cell : cell);
        csv.NextRecord();
    }
}

/// <summary>Chinese words of the files.</summary>
internal static class Words
{
    internal static string Status(string status) => status switch
    {
        FigureStatus.Published => "公布",
        FigureStatus.Preliminary => "初步",
        FigureStatus.Reported => "报送",
        FigureStatus.Demo => "演示",
        FigureStatus.Counted => "台账",
        FigureStatus.Computed => "推算",
        _ => status,
    };
}

using System.Text.RegularExpressions;

namespace Luopan.Engines.Claims;

/// <summary>Puts the name of a table's cell together from what its row and its column are called: 批发业 × 从业人员, 社会消费品零售总额 × 2025年.</summary>
internal static partial class CellName
{
    /// <summary>What a column is called once its times, and the words that only say how a figure was come by, are gone: 零售额 of 2020年零售额完成情况.</summary>
    public static string Core(string column)
    {
        if (TableRows.IsGeneric(column)) return "";
        var name = WithoutTime(column);
        for (var before = ""; before != name;)
        {
            before = name;
            name = Manner().Replace(name, "").Trim('，', '（', '）', '/', ' ');
        }

        return TableRows.IsGeneric(name) || Manner().Replace(WithoutTime(column), "").Length < 2 ? "" : name;
    }

    /// <summary>A head without the times it names; a bare 2016 is a time as well.</summary>
    public static string WithoutTime(string column)
    {
        column = Dated(column);
        foreach (var period in PeriodScanner.Scan(column).AsEnumerable().Reverse()) column = column.Remove(period.Start, period.End - period.Start);
        return column.Trim('，', '（', '）');
    }

    /// <summary>2016 at the top of a column is the year 2016年.</summary>
    public static string Dated(string head) => BareYear().Replace(head, "$1年");

    /// <summary>Row and column in one name; the column adds nothing where the row names an indicator already.</summary>
    public static string Of(string row, string core)
    {
        if (core.Length < 2 || row.Contains(core, StringComparison.Ordinal)) return row;
        if (row.Length < 2 || core.Contains(row, StringComparison.Ordinal)) return core;
        if (TableRows.IsMeasureOnly(row) || TableRows.IsTrade(core) || IsZoneKind(core)) return core + row;
        if (Coordination.MeasureOf(row).Length > 0 || KindReader.IsRatio(row) || row[^1] is '额' or '值' or '量' or '数') return row;
        for (var shared = Math.Min(row.Length, core.Length) - 1; shared > 1; shared--)
            if (row.EndsWith(core[..shared], StringComparison.Ordinal)) return row + core[shared..];
        return row + core;
    }

    /// <summary>A part of what a row above measures: 公路 below 全社会货运量, 城镇 below 社会消费品零售总额.</summary>
    public static string AsPart(string own, string whole)
    {
        if (own.Length is < 2 or > 12 || Coordination.MeasureOf(own).Length > 0 || KindReader.IsRatio(own) || own[^1] is '额' or '值' or '量' or '数' or '率') return own;
        var measure = Coordination.MeasureOf(whole);
        if (measure.Length == 0 && NounOfMeasure().Match(whole) is { Success: true } noun) measure = noun.Value;
        return measure.Length == 0 || own.Contains(measure, StringComparison.Ordinal) ? own : own + measure;
    }

    private static bool IsZoneKind(string name) => name is "城镇" or "乡村" or "农村" or "城市" or "城区" or "县域" or "公路" or "铁路" or "水路" or "水运" or "航空" or "民航" or "管道";

    [GeneratedRegex("^(?:规划|计划|预期|目标|实际|实绩|完成|实现|现状|基期|预计|指标|数值?|绝对|总|期末|年末|年底|全年|当年|本年|本月|当月|累计|合计|情况|数量|总量|总额|金额|值|额|量|数|末|底|年)+$|(?:规划目标值?|目标值?|完成情况|完成值|实际完成|预期值|实绩)$")]
    private static partial Regex Manner();

    [GeneratedRegex("(?<![0-9.])((?:19|20)[0-9]{2})(?![0-9.年—–~/-])")]
    private static partial Regex BareYear();

    [GeneratedRegex("(?:数量|人数|户数|家数|数|量|面积|容量|里程|人口|总额|人员)$")]
    private static partial Regex NounOfMeasure();
}

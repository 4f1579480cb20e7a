using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Given;

/// <summary>Every way files of series can be refused.</summary>
internal static class GivenFaults
{
    private const int Listed = 50;

    public static Fault NotJson(string file, int line, int column) => Of("series.not-json", $"{file} 不是完整的 JSON：第{line}行第{column}字节起读不下去，请检查括号和逗号。", file, line);

    public static Fault UnknownList(string file, string name) => Of("series.unknown-list", $"{file} 里不认识“{name}”；可用的有 series、indicators、breaks、orgs。", file, null);

    public static Fault NotAList(string file, string name) => Of("series.not-a-list", $"{file} 里的“{name}”应当是方括号括起的列表。", file, null);

    public static Fault NoHeads(string file, int row, string found) => Of("series.no-heads",
        $"{file} 第{row}行“{found}”之前没有列名；请先写一行列名，如 indicator,org,period,value,unit，或 indicator,kind,aggregate，或 org,parent。", file, row);

    public static Fault Empty(string files) => Of("series.empty", $"{files} 里一个数也没有；请补上 indicator、org、period、value。", files, null);

    /// <summary>Every row that is wrong; the first fifty are listed.</summary>
    public static Fault Rows(string file, IReadOnlyList<FaultDetail> wrong) =>
        Of("series.rows", $"{file} 有{wrong.Count}处不对，第一处在第{wrong[0].Row}行的 {wrong[0].Field}：{wrong[0].Sentence}", file, wrong[0].Row) with { Details = [.. wrong.Take(Listed)] };

    private static Fault Of(string code, string sentence, string file, int? row) => new(code, sentence)
    {
        Arguments = new Dictionary<string, string> { ["file"] = file, ["row"] = row?.ToString(CultureInfo.InvariantCulture) ?? "" },
    };
}

using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>Every way an expression can be refused; each points into the text.</summary>
internal static class ExpressionFaults
{
    public static Fault Unexpected(Place at, string found, string expected, string remedy) =>
        Of("series.unexpected", at, $"这里应当是{expected}，却是{Shown(found)}；{remedy}", found, expected);

    public static Fault Character(Place at, string found, string remedy) =>
        Of("series.character", at, $"{Shown(found)}不能这样写；{remedy}", found, "");

    public static Fault UnknownFunction(Place at, string name, string? nearest) =>
        Of("series.unknown-function", at, nearest is null
            ? $"没有叫“{name}”的函数；可用的有 {string.Join('、', Function.All.Keys)}"
            : $"没有叫“{name}”的函数；是不是 {nearest}，例如 {Function.All[nearest].Usage}", name, nearest ?? "");

    public static Fault ArgumentCount(Place at, Function function, int given) =>
        Of("series.argument-count", at, $"{function.Name} 需要{Needed(function)}个参数，给了{given}个；写法是 {function.Usage}", function.Name, Needed(function));

    public static Fault OrgExpected(Place at, string found, string allowed) =>
        Of("series.org-expected", at, $"这里应当是{allowed}，却是{Shown(found)}", found, allowed);

    public static Fault Breakdown(Place at, string dimension) =>
        Of("series.breakdown-twice", at, $"分组维度“{dimension}”写了两次；每个维度只留一个代码", dimension, "");

    public static Fault Chained(Place at) =>
        Of("series.chained-comparison", at, "比较不能连写；请写成 a < b and b < c", "", "");

    public static Fault TextInArithmetic(Place at, string found) =>
        Of("series.text-in-arithmetic", at, $"文字“{found}”不能参与加减乘除；请改成数字或指标代码", found, "");

    public static Fault UnknownIndicator(Place at, string code, string? nearest) =>
        Of("series.unknown-indicator", at, nearest is null ? $"没有指标“{code}”；请改为给出的指标代码" : $"没有指标“{code}”；是不是 {nearest}", code, nearest ?? "");

    public static Fault UnknownOrg(Place at, string code, string? nearest) =>
        Of("series.unknown-org", at, nearest is null ? $"没有机构“{code}”；请改为给出的机构代码" : $"没有机构“{code}”；是不是 {nearest}", code, nearest ?? "");

    public static Fault TooLong(Place at, int limit) =>
        Of("series.too-long", at, $"算式超过{limit}字；请把其中一部分定义为单独的指标", "", limit.ToString(CultureInfo.InvariantCulture));

    public static Fault TooDeep(Place at, int limit) =>
        Of("series.too-deep", at, $"算式超过{limit}层或太多项；请把其中一部分定义为单独的指标", "", limit.ToString(CultureInfo.InvariantCulture));

    private static string Needed(Function function) => function.Repeats
        ? $"至少{function.Required}"
        : function.Required == function.Parameters.Count ? $"{function.Required}" : $"{function.Required}至{function.Parameters.Count}";

    private static string Shown(string found) => found.Length == 0 ? "结尾" : $"“{found}”";

    private static Fault Of(string code, Place at, string sentence, string found, string expected)
    {
        var column = at.Column.ToString(CultureInfo.InvariantCulture);
        var line = at.Line.ToString(CultureInfo.InvariantCulture);
        var where = at.Line == 1 ? $"第{column}字" : $"第{line}行第{column}字";
        return new Fault(code, $"{where}：{sentence}。")
        {
            Arguments = new Dictionary<string, string> { ["line"] = line, ["column"] = column, ["found"] = found, ["expected"] = expected },
            Details = [new FaultDetail(at.Line, column, $"{sentence}。")],
        };
    }
}

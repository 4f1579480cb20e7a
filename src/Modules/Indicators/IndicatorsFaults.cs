using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>Every refusal of the module.</summary>
internal static class IndicatorsFaults
{
    internal static readonly Fault NoFile = new("indicators.no-file", "没有收到文件，请选择要导入的 .csv 文件。");
    internal static readonly Fault EmptyFile = new("indicators.empty-file", "文件里没有数据行，请按模板填写后再导入。");
    internal static readonly Fault NoSuchImport = new("indicators.no-such-import", "没有这次导入，或它不是您提交的。", FaultKind.Missing);
    internal static readonly Fault NoSuchSource = new("indicators.no-such-source", "没有这份来源文件，或其中有您无权查看的数。", FaultKind.Missing);
    internal static readonly Fault OutsideScope = new("indicators.outside-scope", "该地区或该业务条线不在您的授权范围内，如需查看请联系安全管理员。", FaultKind.Forbidden);
    internal static readonly Fault BadPeriod = new("indicators.bad-period", "时期的写法不对，请写作2025、2025-03或2025-01/03。");
    internal static readonly Fault BadMoment = new("indicators.bad-moment", "截至时点的写法不对，请写作2026-11-23或2026-11-23T08:00:00Z。");

    internal static readonly Fault NotTheLast = new("indicators.not-the-last", "这个数之后同一发布单位又有新版本，不能撤回，请先处理后来的版本。", FaultKind.Conflict);

    internal static Fault Worked(string name) => new("indicators.worked-out", $"指标“{name}”由公式计算，不能由文稿写入，论断照留。", FaultKind.Conflict) { Arguments = One("name", name) };

    internal static Fault UnitDiffers(string unit, string own) => new("indicators.unit-differs", $"单位“{unit}”不能换算为指标单位“{own}”，请核对指标或单位。")
    {
        Arguments = new Dictionary<string, string> { ["unit"] = unit, ["own"] = own },
        Details = [new(null, "unit", $"改用可换算为“{own}”的单位，或改选指标")],
    };

    internal static Fault NotYet(string period) => new("indicators.not-yet", $"{period}还没有开始，不能作为实绩写入，请核对时期或改为目标。")
    {
        Arguments = One("period", period),
        Details = [new(null, "period", "时期尚未开始")],
    };

    internal static Fault NoSuchIndicator(string code) => new("indicators.no-such-indicator", $"没有指标“{code}”，请在指标目录中选择。", FaultKind.Missing) { Arguments = One("code", code) };

    internal static Fault NoSuchOrg(string code) => new("indicators.no-such-org", $"没有机构“{code}”，请在机构列表中选择。", FaultKind.Missing) { Arguments = One("code", code) };

    internal static Fault BadBreakdown(BreakdownProblem problem) => new("indicators.bad-breakdown", $"{problem.What}，{problem.Remedy}。");

    internal static Fault NotCsv(string name, string found) =>
        new("indicators.not-csv", $"“{name}”不是CSV文本（内容是{found}），请在表格软件中另存为CSV后再导入。") { Arguments = One("file", name) };

    internal static Fault Encoding(string name, string found) =>
        new("indicators.encoding", $"“{name}”的编码有误：{found}。请另存为“CSV UTF-8”后再导入。") { Arguments = One("file", name) };

    internal static Fault Columns(IReadOnlyList<FaultDetail> details) =>
        new("indicators.columns", $"首行的列名有{details.Count}处不对，请下载模板对照。") { Details = details };

    internal static Fault TooManyRows(int limit) => new("indicators.too-many-rows", $"一次最多导入{limit}行，请拆分文件。", FaultKind.TooLarge);

    internal static Fault Rows(int wrong, IReadOnlyList<FaultDetail> details) =>
        new("indicators.rows", $"有{wrong}处问题，全部未导入。请按行改正后重新上传。") { Details = details, Arguments = One("count", wrong.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    private static Dictionary<string, string> One(string name, string value) => new() { [name] = value };
}

using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Explorer;

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

    internal static Fault RetiredOrg(string code, IReadOnlyList<OrgInfo> now) => new(
        "indicators.retired-org", now.Count == 0 ? $"代码{code}已停用，没有登记继任机构，请在机构列表中选择。" : $"代码{code}已停用，继任机构有{RetiredOrgs.Names(now)}，请分别查看。", FaultKind.Missing)
    {
        Arguments = new Dictionary<string, string> { ["code"] = code, ["now"] = RetiredOrgs.Names(now) },
    };

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

    internal static Fault UnknownSource(string name, IReadOnlyList<string> near) => new(
        "indicators.source-unknown",
        $"“{name}”的表头与已登记的来源都对不上{(near.Count == 0 ? "" : $"，最接近的是{string.Join("、", near)}")}。请核对是否选错了文件；改了表头的，选定来源后重新上传并绑定；新的来源请在配置包的 sources 目录中登记。")
    {
        Arguments = new Dictionary<string, string> { ["file"] = name, ["near"] = string.Join(", ", near) },
    };

    internal static Fault AmbiguousSource(string name, IReadOnlyList<string> near) => new("indicators.source-ambiguous", $"“{name}”与{string.Join("、", near)}都对得上，请选定是哪一种后重新上传。")
    {
        Arguments = new Dictionary<string, string> { ["file"] = name, ["near"] = string.Join(", ", near) },
    };

    internal static Fault NoSuchProfile(string code) => new("indicators.no-such-profile", $"没有来源“{code}”，请在来源列表中选择。", FaultKind.Missing) { Arguments = One("code", code) };

    internal static Fault NotOfProfile(string name, string profile) => new("indicators.not-of-profile", $"“{name}”里找不到“{profile}”的表头，请核对是否选错了文件或来源。")
    {
        Arguments = new Dictionary<string, string> { ["file"] = name, ["profile"] = profile },
    };

    internal static Fault SourceOutsideScope(string profile) =>
        new("indicators.source-outside-scope", $"“{profile}”由省级该条线的业务人员导入，不在您的职责范围内。", FaultKind.Forbidden) { Arguments = One("profile", profile) };

    internal static readonly Fault SourcePeriodMissing = new("indicators.source-period-missing", "标题、表头、表名和文件名里都没有写月份，请填明是哪个月的文件后重新上传。");

    internal static Fault SourcePeriodTwice(string found) =>
        new("indicators.source-period-twice", $"文件里的时期不止一个或写法不对（{found}），请填明是哪个月的文件后重新上传。") { Arguments = One("found", found) };

    internal static Fault SourceCells(int wrong, IReadOnlyList<FaultDetail> details) =>
        new("indicators.source-cells", $"有{wrong}处问题，全部未导入。请按格改正，不认识的字样请绑定，然后重新上传。") { Details = details, Arguments = One("count", wrong.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    internal static Fault SourceReason(int wrong, IReadOnlyList<FaultDetail> details) =>
        new("indicators.source-reason", $"有{wrong}处合计不符或与已有数不同，全部未导入。请与提供单位核对；确属如此的，写明理由后导入。") { Details = details, Arguments = One("count", wrong.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    internal static readonly Fault NoSuchDelivery = new("indicators.no-such-delivery", "没有这份交换文件，或不在您的职责范围内。", FaultKind.Missing);

    internal static readonly Fault DeliveryWithheld = new("indicators.delivery-withheld", "文件里有尚未发布或统计保密的数，只有编制人员和统计保密岗可以取，请到发布时刻后再取，或向编制处室索取。", FaultKind.Forbidden);

    internal static readonly Fault NoSuchPart = new("indicators.no-such-part", "部门或业务条线不认识，请在列表中选择。");

    internal static readonly Fault NoSuchTarget = new("indicators.no-such-target", "绑定的去处不是这份来源的列、机构、指标或分组，请在列表中选择。");

    internal static readonly Fault NoSuchBinding = new("indicators.no-such-binding", "没有这条绑定，可能已被删去。", FaultKind.Missing);

    internal static readonly Fault NothingAsked = new("indicators.nothing-asked", "没有选指标，请至少选一个指标或写一个算式。");

    internal static readonly Fault NoOrgs = new("indicators.no-orgs", "所选范围内没有您能查看的机构，请换一个机构或层级。");

    internal static Fault TooManyCells(long cells, int limit) =>
        new("indicators.too-many-cells", $"这次查询有{cells}格，一次最多{limit}格，请减少指标、机构、时期或分组。", FaultKind.TooLarge)
        {
            Arguments = new Dictionary<string, string> { ["cells"] = cells.ToString(System.Globalization.CultureInfo.InvariantCulture), ["limit"] = limit.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };

    internal static Fault BadSelector(string text, string levels) => new(
        "indicators.bad-selector", $"机构的写法“{text}”不认识，请写机构代码、children:代码、level:层级（{levels}）、overlays:代码、members:代码或areas。")
    {
        Arguments = One("text", text),
    };

    internal static Fault BadPeriods(string text) => new(
        "indicators.bad-periods", $"时期的写法“{text}”不对，请写作2024、2024-03、2024-01/03，一段写作2024-01..2024-12，最近若干期写作last:12:month，一段不超过{PeriodSelector.Longest}期。")
    {
        Arguments = new Dictionary<string, string> { ["text"] = text, ["most"] = PeriodSelector.Longest.ToString(CultureInfo.InvariantCulture) },
    };

    internal static Fault NoSuchFormat(string format) => new("indicators.no-such-format", $"没有“{format}”这种文件，可用：xlsx、csv、sdmx-csv、sdmx-json。") { Arguments = One("format", format) };

    internal static readonly Fault NoSuchExploration = new("indicators.no-such-exploration", "没有这项分析，或它没有共享给您。", FaultKind.Missing);

    internal static Fault NameTaken(string name) => new("indicators.name-taken", $"您已有名为“{name}”的分析，请换一个名称，或打开它后保存。", FaultKind.Conflict)
    {
        Arguments = One("name", name),
        Details = [new(null, "name", "已有同名的分析")],
    };

    internal static Fault TooManyExplorations(int limit) => new("indicators.too-many-explorations", $"每人最多保存{limit}项分析，请删去不用的。", FaultKind.Conflict) { Arguments = One("limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    internal static Fault TooManyPins(int limit) => new("indicators.too-many-pins", $"驾驶舱最多固定{limit}项分析，请先取消一项。", FaultKind.Conflict) { Arguments = One("limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    internal static Fault NoSuchRelease(string code) => new("indicators.no-such-release", $"没有发布“{code}”，请在发布日历中选择。", FaultKind.Missing) { Arguments = One("code", code) };

    internal static Fault NoSuchOccurrence(string period) => new("indicators.no-such-occurrence", $"这项发布没有“{period}”这一期，请在发布日历中选择。", FaultKind.Missing) { Arguments = One("period", period) };

    internal static Fault ReleaseOutsideScope(string name) => new("indicators.release-outside-scope", $"“{name}”由编制它的业务条线调整，不在您的职责范围内。", FaultKind.Forbidden) { Arguments = One("release", name) };

    internal static Fault NotReleased(string name) => new("indicators.not-released", $"“{name}”不在发布日历中，随到随用，不必订阅。", FaultKind.Conflict) { Arguments = One("name", name) };

    internal static readonly Fault BasesMixed = new("indicators.bases-mixed", "统计口径与调度口径的数只能并列，不能合算，请改用同一口径的指标。");

    internal static readonly Fault ReleaseOut = new("indicators.release-out", "这一期已到发布时刻，数已公开，不能再调整。", FaultKind.Conflict);

    internal static readonly Fault ReleaseInPast = new("indicators.release-in-past", "新的发布时刻须晚于现在，请改填以后的时刻。");

    internal static readonly Fault ReleaseUnmoved = new("indicators.release-unmoved", "新的发布时刻与原来的相同，请核对。");

    internal static readonly Fault DeliveryByImport = new("indicators.delivery-by-import", "收到文件后在导入页导入，待办随即办结；请点“打开”到导入页办理。", FaultKind.Conflict);

    private static Dictionary<string, string> One(string name, string value) => new() { [name] = value };
}

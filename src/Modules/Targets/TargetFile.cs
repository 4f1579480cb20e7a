using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Targets;

/// <summary>Reads targets.csv: every reference, every number, and every quote against its plan's digest.</summary>
internal static class TargetFile
{
    private static readonly string[] Columns =
        ["plan", "key", "indicator", "org", "period", "kind", "base_year", "base_value", "value", "value_hi", "unit", "bound", "attribute", "owner", "due", "quote", "section", "note"];

    internal static PackTargets Read(PackFolder folder, PackContent content)
    {
        if (folder.Find("targets.csv") is not { } file) return new([]);
        var all = new List<PackTarget>();
        foreach (var row in PackCsv.Read(file, Columns, folder.Findings))
        {
            Check(folder, content, row);
            if (all.Any(t => t.Plan == row["plan"] && t.Key == row["key"])) Find(folder, row, "key", "与前面的行重复，每个规划内的key须唯一");
            all.Add(new(
                row["plan"], row["key"], row["indicator"], row["org"], row["period"], row["kind"], (int?)Number(folder, row, "base_year"), Number(folder, row, "base_value"),
                Number(folder, row, "value"), Number(folder, row, "value_hi"), row["unit"], row["bound"], row["attribute"], row["owner"], Date(folder, row), row["quote"], row["section"], row["note"]));
        }

        return new(all);
    }

    private static void Check(PackFolder folder, PackContent content, CsvRow row)
    {
        if (row["key"].Length == 0) Find(folder, row, "key", "写一个规划内唯一的短名");
        if (!content.Get<PackOrgs>().Knows(row["org"])) Find(folder, row, "org", "改为 orgs.csv 中的代码");
        if (content.Get<Departments>().Find(row["owner"]) is null) Find(folder, row, "owner", "改为 departments.csv 中的代码");
        if (!Period.TryParse(row["period"], out var period) || period.Kind is not (PeriodKind.Year or PeriodKind.Span)) Find(folder, row, "period", "写成2025或2021/2025");
        if (!TargetKinds.All.Contains(row["kind"])) Find(folder, row, "kind", $"可用：{string.Join("、", TargetKinds.All.Order(StringComparer.Ordinal))}");
        if (row["bound"].Length > 0 && !TargetKinds.Bounds.Contains(row["bound"])) Find(folder, row, "bound", "可用：=、>=、<=、~");
        if (row["attribute"] is not ("" or "预期性" or "约束性")) Find(folder, row, "attribute", "写预期性、约束性或留空");
        if (row["value"].Length == 0 && TargetKinds.Numeric.Contains(row["kind"])) Find(folder, row, "value", $"{row["kind"]} 类目标须有数值；原文没有数值的改用 comparison、rank 或 milestone");
        CheckUnit(folder, content, row);
        CheckQuote(folder, content, row);
    }

    private static void CheckUnit(PackFolder folder, PackContent content, CsvRow row)
    {
        var indicator = content.Get<IndicatorCatalogue>().Find(row["indicator"]);
        if (indicator is null) Find(folder, row, "indicator", "改为 indicators 中声明的代码");
        var unit = Unit.Find(row["unit"]);
        if (unit is null) Find(folder, row, "unit", "改为产品认识的单位");
        else if (indicator is not null && TargetKinds.InIndicatorUnit.Contains(row["kind"]) && Unit.Find(indicator.Unit) is { } own && !unit.ConvertsTo(own))
            Find(folder, row, "unit", $"与指标单位“{indicator.Unit}”不能换算，改为同类单位");
    }

    private static void CheckQuote(PackFolder folder, PackContent content, CsvRow row)
    {
        var plan = row["plan"];
        if (content.Get<PackPlans>().Find(plan) is not { } digest) Find(folder, row, "plan", $"没有 plans/{plan}.md，补上摘编或改正规划代码");
        else if (!digest.Holds(row["quote"])) Find(folder, row, "quote", $"不是 plans/{plan}.md 里一句之内的原文，照摘编逐字抄写");
    }

    private static decimal? Number(PackFolder folder, CsvRow row, string column)
    {
        if (row[column].Length == 0) return null;
        if (decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Find(folder, row, column, "只写数字，不带单位和千分位");
        return null;
    }

    private static DateOnly? Date(PackFolder folder, CsvRow row)
    {
        if (DateOnly.TryParseExact(row["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (row["due"].Length > 0) Find(folder, row, "due", "写成2025-12-31");
        return null;
    }

    private static void Find(PackFolder folder, CsvRow row, string column, string remedy) =>
        folder.Findings.Add(new(row.File, row.Line, $"“{column}”列的值“{row[column]}”不对", remedy));
}

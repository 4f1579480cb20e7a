using Luopan.Engines.Series;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>What only shows when a form is read whole: names in formulas and checks, orgs, rows that are asked twice.</summary>
internal static class FormCheckup
{
    internal static void Run(PackReading read, PackNode node, Form form, PackContent content)
    {
        foreach (var twice in form.Rows.GroupBy(r => r.Number).Where(g => g.Count() > 1)) read.Find(node, $"行号“{twice.Key}”用了两次", "每行用不同的行号");
        foreach (var twice in form.Rows.Where(r => r.Indicator is not null).GroupBy(r => (r.Indicator, r.Breakdown)).Where(g => g.Count() > 1))
            read.Find(node, $"第{string.Join("、", twice.Select(r => r.Number))}行填的是同一个数", "只留一行，其余改用公式或取数");
        if (FormFiles.IsTooLarge(form)) read.Find(node, "报表的格太多", "一张表不超过2000格，拆成两张");
        if (!form.Sections.Any(s => s.Rows.Count > 0 || s.Repeat is not null)) read.Find(node, "报表没有行", "在 sections 下写各行");
        var catalogue = content.Get<IndicatorCatalogue>();
        foreach (var cell in form.Cells)
            if (FormFiles.FormulaOf(cell) is { } formula)
            {
                if (!Parser.TryParse(formula, out var expression, out var fault)) read.Find(node, $"第{cell.Row.Number}行的公式写法有误", fault.Sentence.TrimEnd('。'));
                else Names(read, node, form, catalogue, expression, $"第{cell.Row.Number}行的公式");
            }

        if (Circle(form) is { } row) read.Find(node, $"第{row}行的公式绕回了自己", "拆开循环引用");
        foreach (var twice in form.Checks.GroupBy(c => c.Code).Where(g => g.Count() > 1)) read.Find(node, $"校核“{twice.Key}”写了两次", "改用不同的编号");
        foreach (var check in form.Checks)
        {
            if (check.Test is { } test) Names(read, node, form, catalogue, test, $"校核“{check.Code}”");
            if (form.Cells.All(c => c.Code != "r" + check.At && c.Row.Number != check.At)) read.Find(node["checks"]![check.Code]!, $"校核“{check.Code}”指向的格“{check.At}”不存在", "at 写行号，多列的表写 行号.列代码");
        }

        if (content.Has<OrgTree>() && content.Get<OrgTree>() is var tree)
            foreach (var who in form.Filled.Where(f => Panels.Of(f) is null && tree.All.All(o => o.Level != f && o.Code != f)))
                read.Find(node["filled"]!, $"没有“{who}”这一级或这个机构", "写机构级别（city、county、park…）、机构代码，或“panel 样本框代码”");
        foreach (var unknown in form.Panels.Where(p => content.Get<Panels>().Find(p) is null)) read.Find(node["filled"]!, $"没有样本框“{unknown}”", "改为 panels.yaml 中的代码");
        if (form.Asks && !form.Panels.Any()) read.Find(node, "报表不由企业填报，写了 answer 的诉求没有提出人", "删去 answer，或写 filled: panel 样本框代码");
        if (form.Panels.Any())
            foreach (var rate in form.Rows.Where(r => r.Indicator is not null && catalogue.Find(r.Indicator) is { } info && !UnitFigures.Adds(info)))
                read.Find(node, $"第{rate.Number}行的“{rate.Indicator}”不能由企业数加总", "企业填数额，比率用公式指标计算");
    }

    private static void Names(PackReading read, PackNode node, Form form, IndicatorCatalogue catalogue, Expression expression, string where)
    {
        foreach (var name in Engines.Series.Names.In(expression).Where(n => !Sheet.Knows(form, n.Code) && catalogue.Find(n.Code) is null))
            read.Find(node, $"{where}用到没有的“{name.Code}”", "用 r 加行号（r07，多列的表 r07.列代码），或指标代码");
    }

    private static string? Circle(Form form)
    {
        var uses = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var cell in form.Cells)
            uses[cell.Code] = FormFiles.FormulaOf(cell) is { } formula && Parser.TryParse(formula, out var expression, out _) ? [.. Engines.Series.Names.In(expression).Select(n => n.Code)] : [];
        bool Reaches(string from, string to, HashSet<string> seen) => uses.GetValueOrDefault(from, []).Any(next => next == to || (seen.Add(next) && Reaches(next, to, seen)));
        return uses.Keys.FirstOrDefault(code => Reaches(code, code, []));
    }
}

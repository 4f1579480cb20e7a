using Luopan.Engines.Series;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

/// <summary>Checks an indicator's formula before anything is evaluated: grammar, names, breakdowns, orgs, and that it does not come back to itself.</summary>
internal static class FormulaCheck
{
    internal static void Run(string code, string formula, IndicatorCatalogue catalogue, OrgTree? tree, Action<string, string> find)
    {
        if (!Parser.TryParse(formula, out var expression, out var fault))
        {
            find("的公式写法有误", fault.Sentence.TrimEnd('。'));
            return;
        }

        foreach (var name in Names.In(expression))
        {
            if (catalogue.Find(name.Code) is not { } used) find($"的公式用到没有声明的“{name.Code}”", "改为已声明的指标代码，或带 .yoy .share 等后缀");
            else if (Breakdowns.Problem(name.Breakdown, used, catalogue) is { } problem) find($"的公式中{problem.What}", problem.Remedy);
        }

        if (catalogue.BasesOf(expression) is { Count: > 1 }) find("的公式把统计口径与调度口径的指标合算", "两种口径只能并列，不能合算；改用同一口径的指标");
        else if (catalogue.BasesOf(expression) is [var basis] && catalogue.Find(code)?.Basis is { } own && own != basis) find($"的口径是{own}，公式用到的却是{basis}的指标", $"把 basis 改为 {basis}，或改用{own}的指标");
        foreach (var org in Names.Orgs(expression).Where(o => tree is not null && tree.Find(o.Code) is null))
            find($"的公式用到不存在的机构“{org.Code}”", "改为 orgs.csv、overlays.csv 或 areas.csv 中的代码");
        if (catalogue.Formulas.CycleThrough(code) is { Count: > 0 } cycle) find("的公式绕回了自己", $"拆开循环引用 {string.Join(" → ", cycle)}");
    }
}

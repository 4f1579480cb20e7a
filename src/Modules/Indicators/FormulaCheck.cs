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

        foreach (var org in Names.Orgs(expression).Where(o => tree is not null && tree.Find(o.Code) is null))
            find($"的公式用到不存在的机构“{org.Code}”", "改为 orgs.csv、overlays.csv 或 areas.csv 中的代码");
        if (catalogue.Formulas.CycleThrough(code) is { Count: > 0 } cycle) find("的公式绕回了自己", $"拆开循环引用 {string.Join(" → ", cycle)}");
    }
}

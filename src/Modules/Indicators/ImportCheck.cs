using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;

namespace Luopan.Modules.Indicators;

/// <summary>Judges every row of a file a person brought, and collects all that is wrong.</summary>
/// <param name="least">Sensitivity no figure of the file falls below.</param>
internal sealed class ImportCheck(ImportFile file, IndicatorCatalogue catalogue, OrgTree tree, Scope scope, DateOnly today, Sensitivity least = Sensitivity.Open)
{
    private const int MostTold = 500;
    private readonly List<FaultDetail> _wrong = [.. file.Broken];
    private readonly Dictionary<(string, string, Period, string, string), int> _seen = [];

    /// <summary>Rows that are right in themselves.</summary>
    internal List<FigureRow> Rows { get; } = [];

    /// <summary>What was left out, and what was understood otherwise than written: retired codes led to their successors.</summary>
    internal List<FaultDetail> Notes { get; } = [.. file.Left.Take(MostTold)];

    /// <summary>The refusal; null when nothing is wrong.</summary>
    internal Fault? Fault => _wrong.Count == 0 ? null : IndicatorsFaults.Rows(_wrong.Count, [.. _wrong.OrderBy(w => w.Row).Take(MostTold)]);

    internal void Check(FigureText given, Contributors? units = null)
    {
        void Wrong(Cell cell, string what, string remedy) => _wrong.Add(file.At(given.Line, cell, $"{what}，{remedy}。"));
        var told = given with { Breakdown = Breakdowns.Canonical(given.Breakdown, catalogue) };
        if (FigureCheck.Check(told, catalogue, catalogue.FindByCodeOrName, text => Org(given.Line, text, Wrong), Wrong) is not { } row) return;
        if (given.Class == "seed") Wrong(Cell.Class, "来源等级“seed”只用于配置包", "写 official、press、mirror 或 aggregator");
        else if (row.Period.Start > today) Wrong(Cell.Period, $"时期{row.Period}还没有开始", "检查年份和月份");
        else if (!MayWrite(row)) Wrong(Cell.Org, $"“{row.Org.Name}”的{BusinessLines.Names[row.Indicator.Line]}数不在您的职责范围内", "只导入本级所辖地区、本条线的数");
        else if (!_seen.TryAdd(row.Key, given.Line)) Wrong(Cell.Indicator, $"与第{_seen[row.Key]}行是同一发布单位的同一个数", "删去其中一行");
        else Rows.Add(row with { Units = units });
    }

    internal void RefuseChange(FigureRow row, Vintage last) => _wrong.Add(file.At(
        row.Line, Cell.Reason, $"“{row.Publisher}”已报{last.Text ?? Display.Official(last.Value)}，本行是{row.Text ?? Display.Official(row.Value)}，修订须写明理由。"));

    /// <summary>Reported figures are for inside; what is published is public.</summary>
    internal static Sensitivity SensitivityOf(FigureRow row) => row.Status == FigureStatus.Reported ? Sensitivity.Internal : Sensitivity.Open;

    // Comparator areas may be read by all, but only who writes for the whole province writes theirs.
    private bool MayWrite(FigureRow row) =>
        scope.Covers(row.Indicator.Line, row.Org.Kind == OrgKind.Area ? tree.Province.Path : row.Org.Path, (Sensitivity)Math.Max((int)least, (int)SensitivityOf(row)));

    private OrgInfo? Org(int line, string text, Wrong wrong)
    {
        if (tree.FindByCodeOrName(text) is { } org) return org;
        if (text.Length == 0) wrong(Cell.Org, "没有写地区", "填机构代码或名称");
        else if (!tree.Retired.ContainsKey(text)) wrong(Cell.Org, $"没有机构“{text}”，或有重名", "填机构列表中的代码");
        else if (RetiredOrgs.Successors(text, tree) is [var only])
        {
            Notes.Add(file.At(line, Cell.Org, RetiredOrgs.Note(text, only)));
            return only;
        }
        else wrong(Cell.Org, $"代码{text}已停用", RetiredOrgs.Remedy(RetiredOrgs.Successors(text, tree)));

        return null;
    }
}

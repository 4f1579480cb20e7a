using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;

namespace Luopan.Modules.Indicators;

/// <summary>Judges every row of a file a person brought, and collects all that is wrong.</summary>
/// <param name="least">Sensitivity no figure of the file falls below.</param>
internal sealed class ImportCheck(ImportFile file, IndicatorCatalogue catalogue, OrgTree tree, Scope scope, DateOnly today, Sensitivity least = Sensitivity.Open)
{
    private readonly Told _wrong = new(), _refused = new(), _notes = new();
    private readonly HashSet<FigureRow> _seen = new(new SameFigure());

    // All rows share a few hundred words: each is worked out and kept once.
    private readonly Dictionary<string, string> _breakdowns = [], _words = [];
    private readonly Dictionary<(string Line, string Path, Sensitivity Sensitivity), bool> _reach = [];

    /// <summary>Rows that are right in themselves.</summary>
    internal List<FigureRow> Rows { get; } = [];

    /// <summary>What was left out, and what was understood otherwise than written: retired codes led to their successors.</summary>
    internal IReadOnlyList<FaultDetail> Notes => [.. file.Left.First, .. _notes.First];

    /// <summary>The refusal; null when nothing is wrong.</summary>
    internal Fault? Fault => file.Broken.Count + _wrong.Count + _refused.Count is > 0 and var all
        ? IndicatorsFaults.Rows(all, [.. file.Broken.First.Concat(_wrong.First).Concat(_refused.First).OrderBy(w => w.Row).Take(Told.Most)])
        : null;

    internal void Check(FigureText given, Contributors? units = null)
    {
        void Wrong(Cell cell, string what, string remedy) => _wrong.Add(file.At(given.Line, cell, $"{what}，{remedy}。"));
        var told = given with { Breakdown = Canonical(given.Breakdown), Publisher = Word(given.Publisher), Flags = Word(given.Flags) };
        if (FigureCheck.Check(told, catalogue, catalogue.FindByCodeOrName, text => Org(given.Line, text, Wrong), Wrong) is not { } row) return;
        if (given.Class == "seed") Wrong(Cell.Class, "来源等级“seed”只用于配置包", "写 official、press、mirror 或 aggregator");
        else if (row.Period.Start > today) Wrong(Cell.Period, $"时期{row.Period}还没有开始", "检查年份和月份");
        else if (!MayWrite(row)) Wrong(Cell.Org, $"“{row.Org.Name}”的{BusinessLines.Names[row.Indicator.Line]}数不在您的职责范围内", "只导入本级所辖地区、本条线的数");
        else if (!_seen.Add(row)) Wrong(Cell.Indicator, $"与第{(_seen.TryGetValue(row, out var first) ? first.Line : 0)}行是同一发布单位的同一个数", "删去其中一行");
        else Rows.Add(units is null ? row : row with { Units = units });
    }

    internal void RefuseChange(FigureRow row, Vintage last) => _refused.Add(file.At(
        row.Line, Cell.Reason, $"“{row.Publisher}”已报{last.Text ?? Display.Official(last.Value)}，本行是{row.Text ?? Display.Official(row.Value)}，修订须写明理由。"));

    /// <summary>Reported figures are for inside; what is published is public.</summary>
    internal static Sensitivity SensitivityOf(FigureRow row) => row.Status == FigureStatus.Reported ? Sensitivity.Internal : Sensitivity.Open;

    // Comparator areas may be read by all, but only who writes for the whole province writes theirs.
    private bool MayWrite(FigureRow row)
    {
        var place = (row.Indicator.Line, Path: row.Org.Kind == OrgKind.Area ? tree.Province.Path : row.Org.Path, Sensitivity: (Sensitivity)Math.Max((int)least, (int)SensitivityOf(row)));
        if (!_reach.TryGetValue(place, out var may)) _reach.Add(place, may = scope.Covers(place.Line, place.Path, place.Sensitivity));
        return may;
    }

    private string Canonical(string written)
    {
        if (!_breakdowns.TryGetValue(written, out var canonical)) _breakdowns.Add(written, canonical = Breakdowns.Canonical(written, catalogue));
        return canonical;
    }

    private string Word(string word)
    {
        if (!_words.TryGetValue(word, out var kept)) _words.Add(word, kept = word);
        return kept;
    }

    private OrgInfo? Org(int line, string text, Wrong wrong)
    {
        if (tree.FindByCodeOrName(text) is { } org) return org;
        if (text.Length == 0) wrong(Cell.Org, "没有写地区", "填机构代码或名称");
        else if (!tree.Retired.ContainsKey(text)) wrong(Cell.Org, $"没有机构“{text}”，或有重名", "填机构列表中的代码");
        else if (RetiredOrgs.Successors(text, tree) is [var only])
        {
            _notes.Add(file.At(line, Cell.Org, RetiredOrgs.Note(text, only)));
            return only;
        }
        else wrong(Cell.Org, $"代码{text}已停用", RetiredOrgs.Remedy(RetiredOrgs.Successors(text, tree)));

        return null;
    }
}

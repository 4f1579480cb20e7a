using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Checks;

/// <summary>What came of holding a return against one rule.</summary>
/// <param name="Row">Cell it speaks of.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Said">The figures in it; without English where the engine gives its reason in Chinese.</param>
/// <param name="Rule">As people read it.</param>
/// <param name="State"><c>broken</c>, <c>explained</c>, <c>passed</c> or <c>unknown</c> (something it needs is not there yet).</param>
/// <param name="Facts">The figures it was judged by; an explanation holds only as long as they do.</param>
/// <param name="Explanation">What the filler wrote to it; null when nothing.</param>
internal sealed record Finding(
    string Code, bool Hard, string Row, string Column, FlowWord Title, FlowWord Said, FlowWord Remedy, FlowWord Rule, string State, string Facts, string? Explanation, string? ExplainedBy)
{
    internal const string Broken = "broken", Explained = "explained", Passed = "passed", Unknown = "unknown";
}

/// <summary>Holds a return against the rules of its form; pure.</summary>
internal static class CheckReturn
{
    /// <param name="limits">What a cell's own past lets it be; null when it is too short to say.</param>
    internal static IReadOnlyList<Finding> Run(Form form, Sheet sheet, string org, Period period, IReadOnlyDictionary<string, ReturnExplanation> explanations, Func<FormCell, Limits?> limits) =>
        [.. form.Checks.Select(c => One(form, c, sheet, org, period, explanations.GetValueOrDefault(c.Code), limits))];

    private static Finding One(Form form, FormCheck check, Sheet sheet, string org, Period period, ReturnExplanation? explained, Func<FormCell, Limits?> limits)
    {
        var cell = form.Cells.First(c => c.Code == "r" + check.At || c.Row.Number == check.At);
        var (holds, said, rule, facts) = check.Test is { } test ? Tested(form, test, sheet, org, period) : Limited(cell, sheet, org, period, limits(cell));
        var valid = explained is not null && explained.Facts == facts ? explained : null;
        var state = holds switch { null => Finding.Unknown, true => Finding.Passed, _ => !check.Hard && valid is not null ? Finding.Explained : Finding.Broken };
        return new(check.Code, check.Hard, cell.Row.Number, cell.Column.Code, check.Why, said, check.Remedy, rule, state, facts, valid?.Text, valid?.By);
    }

    private static (bool? Holds, FlowWord Said, FlowWord Rule, string Facts) Tested(Form form, Expression test, Sheet sheet, string org, Period period)
    {
        var came = sheet.Evaluate(test, org, period);
        var rule = form.Words.Of(test);
        if (came.Truth is not { } holds) return (null, NotFilled(form, test, sheet, org, period) ?? new(came.MissingReason ?? "", ""), rule, "");
        var sides = test is Binary { Operator: >= Operator.Equal and <= Operator.MoreOrEqual } compare
            ? new[] { compare.Left, compare.Right }
            : [.. Names.In(test).Cast<Expression>().DistinctBy(n => n.ToString()).Take(4)];
        var values = sides.Select(s => (Text: form.Words.Of(s), Came: sheet.Evaluate(s, org, period), Fixed: s is Number)).ToList();
        var told = values.Where(v => !v.Fixed).Select(v => (v.Text, Figure: Display.Screen(v.Came.Value is { } n ? Display.Trimmed(n) : null))).ToList();
        var (chinese, english) = (string.Join("，", told.Select(t => $"{t.Text.Chinese} = {t.Figure}")), string.Join(", ", told.Select(t => $"{t.Text.English} = {t.Figure}")));
        if (!holds && values is [{ Came.Value: { } left, Fixed: false }, { Came.Value: { } right, Fixed: false }] && test is Binary)
        {
            var (gap, unit) = (Display.Screen(Display.Trimmed(Math.Abs(left - right))), values[0].Came.Unit);
            (chinese, english) = ($"{chinese}，相差{gap}{unit?.Code}", unit is null ? $"{english}, apart by {gap}" : $"{english}, apart by {gap} ({unit.English})");
        }

        return (holds, new(chinese, english), rule, Sheet.Facts(values.Select(v => v.Came.Value)));
    }

    // Rows that wait to be typed are named in one breath; any other reason is the engine's.
    private static FlowWord? NotFilled(Form form, Expression test, Sheet sheet, string org, Period period)
    {
        var named = Names.In(test).Select(n => n.Code).ToHashSet();
        var open = form.Typed.Where(c => (named.Contains(c.Code) || named.Contains("r" + c.Row.Number)) && sheet.At(c, org, period).Value is null).Select(c => c.Row.Number).Distinct().ToList();
        return open.Count == 0 ? null : new($"第{string.Join('、', open)}行尚未填报", $"Not filled in yet: row {string.Join(", ", open)}");
    }

    private static (bool? Holds, FlowWord Said, FlowWord Rule, string Facts) Limited(FormCell cell, Sheet sheet, string org, Period period, Limits? limits)
    {
        if (limits is null) return (null, new($"往期数不足{HistoryLimits.Fewest}期，暂不比较", $"Fewer than {HistoryLimits.Fewest} earlier figures, not compared yet"), new("历史区间", "limits of its history"), "");
        var (low, high) = (Display.Screen(limits.Low), Display.Screen(limits.High));
        var range = $"{low} ≤ [{cell.Row.Number}] ≤ {high}";
        var rule = new FlowWord(range, range);
        if (sheet.At(cell, org, period).Value is not { } value) return (null, new("尚未填报", "Not filled in yet"), rule, "");
        var holds = limits.Low <= value && value <= limits.High;
        var said = new FlowWord(
            $"{Display.Screen(value)}{cell.Row.Unit?.Code}，按近{limits.Months}期的季节与波动应在{low}至{high}之间",
            $"{Display.Screen(value)} ({cell.Row.Unit?.English}); by the season and spread of the last {limits.Months} it should lie between {low} and {high}");
        return (holds, said, rule, Sheet.Facts([value]));
    }
}

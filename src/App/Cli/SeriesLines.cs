using Luopan.Engines.Series;
using Luopan.Engines.Series.Given;
using Luopan.Kernel;

namespace Luopan.App.Cli;

/// <summary>One cell of <c>series</c>: a number in full precision and as it is shown, or missing with the reason.</summary>
/// <param name="Text">The number at <paramref name="Decimals"/>, as printed where it is a figure itself; a text, 是 or 否; — when missing.</param>
/// <param name="Decimals">Places it is shown with; null when nobody declared them and six are shown at most.</param>
/// <param name="Status">published, computed, filled or missing.</param>
/// <param name="Low">What the number may truly be, given how its inputs were rounded; null when that cannot be said.</param>
/// <param name="Computed">Our own computation beside a published growth, share, gap, rank or multiple.</param>
/// <param name="Agrees">Whether rounding can explain the difference of the two.</param>
/// <param name="Across">Growth over a change of definition, both ways.</param>
internal sealed record SeriesLine(
    string Org, string OrgName, Period Period, decimal? Value, string Text, int? Decimals, string? Unit, bool? Truth, string Status, string? Missing, decimal? Low, decimal? High,
    SeriesLine? Computed, bool? Agrees, SeriesAcross? Across, SeriesStep? Trace)
{
    internal static int Print(GivenSeries series, Expression expression, IReadOnlyList<string> orgs, IReadOnlyList<Period> periods, bool trace, bool json)
    {
        var engine = new SeriesEngine(series);
        var cells = orgs.SelectMany(org => periods.Select(period => Of(series, engine.Evaluate(expression, new Scene(org, period)), org, period, trace))).ToList();
        if (json) CliHost.Print(new { Formula = expression.ToString(), Cells = cells, series.Notes });
        else
        {
            foreach (var cell in cells) cell.Tell();
            foreach (var note in series.Notes) Console.WriteLine($"注：{note}。");
        }

        return CommandLine.Done;
    }

    internal static SeriesLine Of(GivenSeries series, Evaluated of, string org, Period period, bool trace) => new(
        org, series.OrgName(org), period, of.Value, Shown(of), of.Figure is { } figure ? figure.Value.Scale : of.Decimals, of.Unit?.Code, of.Truth,
        of.IsMissing ? "missing" : of.IsFilled ? "filled" : of.Figure is not null ? "published" : "computed", of.MissingReason, of.Interval?.Low, of.Interval?.High,
        of.Computed is { } ours ? Of(series, ours, org, period, false) : null, of.Agrees,
        of.Across is { } across ? new(across.Why, Of(series, across.Printed, org, period, false), Of(series, across.Comparable, org, period, false)) : null,
        trace ? SeriesStep.Of(of.Trace) : null);

    private void Tell()
    {
        Console.WriteLine($"{OrgName}\t{Period}\t{Text}{(Missing is null ? Unit : "")}\t{(Status == "filled" ? "填补" : Missing)}");
        if (Across is not null) Console.WriteLine($"\t\t按印出的数 {Across.Printed.Text}{Across.Printed.Unit}，可比口径 {Across.Comparable.Text}{Across.Comparable.Unit}：{Across.Why}");
        if (Trace is not null) Trace.Tell(1);
    }

    private static string Shown(Evaluated of) => of switch
    {
        { IsMissing: true } => Display.Missing,
        { Text: { } text } => text,
        { Truth: { } truth } => truth ? "是" : "否",
        { Figure: not null } => Display.Official(of.Value),
        { Decimals: { } places } => Display.Official(Display.Rounded(of.Value!.Value, places)),
        _ => Display.Official(Display.Trimmed(Math.Round(of.Value!.Value, 6, MidpointRounding.AwayFromZero))),
    };
}

/// <summary>Growth over a change of definition: as the printed levels give it, on the comparable base, and why they differ.</summary>
internal sealed record SeriesAcross(string Why, SeriesLine Printed, SeriesLine Comparable);

/// <summary>One step of how a cell came about.</summary>
/// <param name="From">File and row of the figure, when the step read one.</param>
internal sealed record SeriesStep(string Expression, string Operation, string Org, Period Period, string Result, string? Note, bool Derived, bool Filled, string? From, IReadOnlyList<SeriesStep> Parts)
{
    internal static SeriesStep Of(Trace of) => new(of.Expression, of.Operation, of.Org, of.Period, of.Result, of.Note, of.Derived, of.Filled, of.Input?.Observation, [.. of.Parts.Select(Of)]);

    internal void Tell(int depth)
    {
        Console.WriteLine($"{new string(' ', depth * 2)}{Expression} @ {Org} {Period}：{Result}{(Note is null ? "" : $"，{Note}")}{(From is null ? "" : $"（{From}）")}");
        foreach (var part in Parts) part.Tell(depth + 1);
    }
}

/// <summary>One parent against the sum of its children.</summary>
/// <param name="Rounding">The largest difference rounding explains.</param>
/// <param name="Adds">Whether they add up within it; null when that cannot be judged.</param>
internal sealed record SeriesCheckLine(
    string Indicator, string Org, string OrgName, Period Period, SeriesLine Own, SeriesLine Children, decimal? Difference, decimal? Rounding, bool? Adds, string? Why)
{
    internal static int Print(GivenSeries series, Expression? expression, IReadOnlyList<string> orgs, IReadOnlyList<Period> periods, bool json)
    {
        IEnumerable<Expression> all = expression is not null ? [expression] : series.Indicators
            .Where(i => i.Formula is null && (i.Aggregate == Aggregation.Sum || i is { Aggregate: Aggregation.Last, Kind: IndicatorKind.Stock })).Select(i => new Name(Place.Start, i.Code, ""));
        var lines = all.SelectMany(of => HierarchyCheck.Run(series, of, orgs, periods).Select(f => new SeriesCheckLine(
            of.ToString(), f.Org, series.OrgName(f.Org), f.Period, SeriesLine.Of(series, f.Own, f.Org, f.Period, false), SeriesLine.Of(series, f.Children, f.Org, f.Period, false), f.Difference, f.Rounding, f.Adds, f.Why))).ToList();
        var differ = lines.Count(l => l.Adds == false);
        if (json) CliHost.Print(new { Checked = lines.Count, Differ = differ, Open = lines.Count(l => l.Adds is null), Findings = lines, series.Notes });
        else
        {
            foreach (var line in lines) Console.WriteLine($"[{(line.Adds switch { true => "相符", false => "不符", null => "不能判断" })}] {line.OrgName} {line.Period} {line.Indicator}：{line.Said()}");
            Console.WriteLine($"共{lines.Count}处，不符{differ}，不能判断{lines.Count(l => l.Adds is null)}。");
        }

        return differ == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private string Said() => Why ?? $"本级 {Own.Text}，下级合计 {Children.Text}，差 {Display.Official(Difference)}，四舍五入可解释 ±{Display.Official(Rounding)}";
}

/// <summary>What the formulas of a catalogue rest on.</summary>
internal static class SeriesGraphLine
{
    internal static int Print(FormulaGraph graph, bool json)
    {
        var edges = graph.Needs.SelectMany(n => n.Value.Select(to => new { From = n.Key, To = to })).ToList();
        if (json) CliHost.Print(new { Edges = edges, graph.Order, graph.Cycle });
        else
        {
            foreach (var edge in edges) Console.WriteLine($"{edge.From} → {edge.To}");
            Console.WriteLine(graph.Cycle.Count == 0 ? $"计算顺序：{string.Join('、', graph.Order)}" : $"公式绕回了自己：{string.Join(" → ", graph.Cycle)}");
        }

        return graph.Cycle.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }
}

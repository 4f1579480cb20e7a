using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Bulletins;

/// <summary>Collects the figures of a bulletin while it is filled, each with what stood behind it.</summary>
internal sealed class FigureBook(SeriesScope series, IndicatorCatalogue catalogue)
{
    private readonly List<FilledFigure> _all = [];

    internal IReadOnlyList<FilledFigure> All => _all;

    /// <summary>Takes a figure in and answers the run that prints it.</summary>
    internal FilledRun Add(string expression, Evaluated evaluated, string text, string org, Period period)
    {
        var inputs = evaluated.Trace.Inputs().ToList();
        var key = (Parser.TryParse(expression, out var parsed, out _) ? FigureKey.Of(parsed, org, period, series) : null) ?? Passed(evaluated, inputs);
        var shown = series.Show(evaluated, key?.Period ?? period, Decimals(key));
        _all.Add(new FilledFigure(
            NameOf(key, expression),
            text,
            shown.Value,
            shown.Unit,
            key?.Expression ?? expression,
            key?.Indicator ?? inputs.FirstOrDefault()?.Indicator ?? "",
            key?.Org ?? org,
            series.OrgName(key?.Org ?? org),
            (key?.Period ?? period).ToString(),
            key?.Breakdown ?? inputs.FirstOrDefault()?.Breakdown ?? "",
            shown.Status,
            shown.Flags,
            shown.Publisher,
            [.. inputs.Select(i => i.Observation).Distinct()]));
        return new FilledRun(text, _all.Count - 1);
    }

    /// <summary>Whether a figure is still to be revised and must carry its mark wherever it goes.</summary>
    internal static bool IsPreliminary(FilledFigure figure) =>
        figure.Status == FigureStatus.Preliminary || figure.Flags.Contains("preliminary");

    internal string NameOf(FigureKey? key, string expression)
    {
        if (key is null) return expression;
        var name = catalogue.Find(key.Indicator)?.Name ?? key.Indicator;
        return key.Breakdown.Length == 0 ? name : $"{name}（{catalogue.BreakdownName(key.Breakdown)}）";
    }

    // What only passes an observation on, such as the first figure there is of several, stands for that observation.
    private static FigureKey? Passed(Evaluated evaluated, List<TraceInput> inputs) =>
        evaluated.Figure is { } figure && inputs.Find(i => i.Observation == figure.Observation) is { } input ? new(input.Indicator, input.Breakdown, input.Org, input.Period) : null;

    private int Decimals(FigureKey? key) => key is null ? 1 : catalogue.Find(key.Indicator)?.Decimals ?? 1;
}

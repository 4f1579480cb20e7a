using Luopan.Kernel;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Bulletins;

/// <summary>What the store says today of a figure that was printed.</summary>
/// <param name="Agrees">Null when the present person may not see the figure.</param>
internal sealed record CheckedFigure(bool? Agrees, string Now);

/// <summary>Checks the figures of a bulletin against the store and compares two fillings.</summary>
internal static class FigureCheck
{
    internal static IReadOnlyList<CheckedFigure> Against(Filled filled, SeriesScope series) => [.. filled.Figures.Select(f => Against(f, series))];

    /// <summary>What differs between two fillings, by the keys of their figures; a figure only one of them has is a difference too.</summary>
    internal static IReadOnlyList<FigureChange> Between(Filled before, Filled after)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        return
        [
            .. from key in old.Keys.Union(now.Keys)
               let a = old.GetValueOrDefault(key)
               let b = now.GetValueOrDefault(key)
               where a?.Text != b?.Text || a?.Value != b?.Value
               let one = b ?? a!
               select new FigureChange(one.Name, one.OrgName, one.Period, a?.Text, b?.Text),
        ];
    }

    private static CheckedFigure Against(FilledFigure figure, SeriesScope series)
    {
        var period = Period.Parse(figure.Period);
        var now = series.Show(series.Evaluate(figure.Expression, figure.Org, period), period);
        if (now.Missing?.Contains("无权", StringComparison.Ordinal) == true) return new(null, now.Missing);
        return new(now.Value == figure.Value, now.Value is null ? now.Missing ?? Display.Missing : now.Text + now.Unit);
    }

    private static Dictionary<string, FilledFigure> ByKey(Filled filled) =>
        filled.Figures.GroupBy(f => $"{f.Expression} {f.Org} {f.Period}").ToDictionary(g => g.Key, g => g.First());
}

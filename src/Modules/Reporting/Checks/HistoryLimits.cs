using Luopan.Kernel;

namespace Luopan.Modules.Reporting.Checks;

/// <summary>Between what bounds a figure would not surprise anybody who knows its own past.</summary>
/// <param name="Low">In the figure's unit.</param>
/// <param name="Months">How many past figures it rests on.</param>
internal sealed record Limits(decimal Low, decimal High, int Months);

/// <summary>
/// Limits from a figure's own history. Works on asinh(x / median |x|), which is nearly linear near zero and logarithmic far from it, so that skewed, zero and negative figures are
/// all bearable; level and season are medians and the spread is the median absolute deviation, so that past slips do not widen them.
/// </summary>
internal static class HistoryLimits
{
    internal const int Fewest = 24, Window = 36;

    // Normal spread per MAD, and how many spreads are still ordinary.
    private const double PerMad = 1.4826, Ordinary = 3.5;

    // A series that never moved would otherwise have no room at all.
    private const double LeastSpread = 0.05;

    /// <param name="past">Figures before <paramref name="at"/>, any order; at most the last <see cref="Window"/> count.</param>
    /// <returns>Null with fewer than <see cref="Fewest"/> figures, or when all are zero.</returns>
    internal static Limits? Of(IEnumerable<(Period Period, decimal Value)> past, Period at, int decimals)
    {
        var rows = past.Where(p => p.Period < at).OrderByDescending(p => p.Period).Take(Window).ToList();
        if (rows.Count < Fewest) return null;
        var scale = Median([.. rows.Select(r => Math.Abs((double)r.Value)).Where(v => v > 0)]);
        if (scale is not > 0) return null;
        var shaped = rows.Select(r => (r.Period, Y: Math.Asinh((double)r.Value / scale.Value))).ToList();
        var level = Median([.. shaped.Take(12).Select(s => s.Y)])!.Value;
        var all = Median([.. shaped.Select(s => s.Y)])!.Value;
        double Season(Period period) => Median([.. shaped.Where(s => s.Period.Number == period.Number).Select(s => s.Y - all)]) ?? 0;
        var spread = Math.Max(LeastSpread, PerMad * Median([.. shaped.Select(s => Math.Abs(s.Y - all - Season(s.Period)))])!.Value);
        var centre = level + Season(at);
        return new(Back(centre - (Ordinary * spread), scale.Value, decimals), Back(centre + (Ordinary * spread), scale.Value, decimals), rows.Count);
    }

    private static decimal Back(double y, double scale, int decimals)
    {
        var value = Math.Sinh(y) * scale;
        return Math.Abs(value) < 1e24 ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value < 0 ? -1e24m : 1e24m;
    }

    private static double? Median(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

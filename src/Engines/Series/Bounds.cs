using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>Rounding intervals through arithmetic; null in or out means that nothing can be said.</summary>
internal static class Bounds
{
    public static Interval? Of(Interval? left, Interval? right, Func<Interval, Interval, Interval?> join)
    {
        if (left is not { } a || right is not { } b) return null;
        try
        {
            return join(a, b);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static Interval? Rising(Interval? of, Func<decimal, decimal> function) =>
        Of(of, Interval.Exact(0), (a, _) => new Interval(function(a.Low), function(a.High)));

    public static Interval Product(Interval a, Interval b)
    {
        decimal[] corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new Interval(corners.Min(), corners.Max());
    }

    public static Interval Negative(Interval of) => new(-of.High, -of.Low);

    public static Interval Unsigned(Interval of) =>
        of.Low >= 0 ? of : of.High <= 0 ? Negative(of) : new Interval(0, Math.Max(-of.Low, of.High));

    public static Interval Least(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    public static Interval Most(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    /// <summary>Average growth a year in % over some years, from a base above zero.</summary>
    public static Interval? YearlyGrowth(Interval current, Interval past, int years) =>
        past.Low > 0 && Interval.Quotient(current, past) is { Low: >= 0 } ratio
            ? new Interval(Arithmetic.YearlyGrowth(ratio.Low, years), Arithmetic.YearlyGrowth(ratio.High, years))
            : null;
}

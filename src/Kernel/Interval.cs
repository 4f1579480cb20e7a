namespace Luopan.Kernel;

/// <summary>All values a number may have had before rounding; both ends belong to it, so that doubt counts for the publisher.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest; never below <paramref name="Low"/>.</param>
/// <remarks>
/// Answers are null when nothing can be said (a divisor that may be zero, a number too large for a decimal). Operands count as independent: growth of a rate
/// over itself would come out too wide, never too narrow.
/// </remarks>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>A number known exactly, such as a count.</summary>
    public static Interval Exact(decimal value) => new(value, value);

    /// <summary>High minus low.</summary>
    public decimal Width => High - Low;

    /// <summary>Whether the value is possible.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Whether both could be the same number; a published figure that does not meet the computed interval is shown as different.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Sum of two.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Difference of two.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>A number of times the interval; a negative factor turns it round.</summary>
    public static Interval operator *(Interval a, decimal factor) => Ordered(a.Low * factor, a.High * factor);

    /// <summary>Adds up; empty gives exactly 0.</summary>
    public static Interval Sum(IEnumerable<Interval> parts) => parts.Aggregate(Exact(0), (sum, part) => sum + part);

    /// <summary>Part over whole as a plain number; null when the divisor may be zero.</summary>
    public static Interval? Quotient(Interval dividend, Interval divisor)
    {
        if (divisor.Contains(0)) return null;
        try
        {
            Span<decimal> corners = [dividend.Low / divisor.Low, dividend.Low / divisor.High, dividend.High / divisor.Low, dividend.High / divisor.High];
            corners.Sort();
            return new(corners[0], corners[3]);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Growth in % over a base, as published (12.5 for 12.5 %); null when the base may be zero or negative, where a rate says nothing.</summary>
    public static Interval? Growth(Interval current, Interval past) =>
        past.Low > 0 && Quotient(current, past) is { Low: < Largest, High: < Largest } q ? new((q.Low - 1) * 100, (q.High - 1) * 100) : null;

    /// <summary>Share of a whole in % (0 to 100 where both are plausible); null when the whole may be zero or negative.</summary>
    public static Interval? Share(Interval part, Interval whole) =>
        whole.Low > 0 && Quotient(part, whole) is { Low: < Largest, High: < Largest } q ? q * 100 : null;

    /// <summary>The interval in another unit of the dimension; null when it cannot be told.</summary>
    public Interval? In(Unit from, Unit to) =>
        from.TryConvert(Low, to, out var low) && from.TryConvert(High, to, out var high) ? new Interval(low, high) : null;

    // Past this a percentage no longer fits a decimal, and no rate of the trade is near it.
    private const decimal Largest = 1e24m;

    private static Interval Ordered(decimal a, decimal b) => a <= b ? new(a, b) : new(b, a);
}

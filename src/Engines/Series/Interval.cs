namespace Luopan.Engines.Series;

/// <summary>
/// All values a rounded figure may stand for: 31.37 is anything from 31.365 to 31.375. Bounds are included, so that a figure that
/// rounding could just explain is never called wrong.
/// </summary>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The interval of a value known exactly.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>The values that print as <paramref name="printed"/> with the decimals it carries.</summary>
    public static Interval OfPrinted(decimal printed)
    {
        var half = new decimal(5, 0, 0, false, (byte)Math.Min(printed.Scale + 1, 28));
        return new Interval(printed - half, printed + half);
    }

    /// <summary>Whether one value could stand in both.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    public static Interval operator -(Interval of) => new(-of.High, -of.Low);

    public static Interval operator *(Interval left, Interval right) =>
        Around(left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);

    /// <summary>The quotient; null when the divisor could be zero.</summary>
    public static Interval? Divide(Interval left, Interval right) => right.Low <= 0 && right.High >= 0
        ? null
        : Around(left.Low / right.Low, left.Low / right.High, left.High / right.Low, left.High / right.High);

    /// <summary>The image under a function that never falls.</summary>
    public Interval Rising(Func<decimal, decimal> function) => new(function(Low), function(High));

    /// <summary>Without sign.</summary>
    public Interval Abs() => Low >= 0 ? this : High <= 0 ? -this : new Interval(0, Math.Max(-Low, High));

    static Interval Around(decimal a, decimal b, decimal c, decimal d) =>
        new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}

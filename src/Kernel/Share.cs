namespace Luopan.Kernel;

/// <summary>A part of a whole, 0 none to 1 all. Only inside engines: figures are stored and shown as percentages.</summary>
public readonly record struct Share : IComparable<Share>
{
    private Share(decimal value) => Value = value;

    /// <summary>0 to 1, both included.</summary>
    public decimal Value { get; }

    /// <summary>The share as a percentage: 0.314 → 31.4.</summary>
    public decimal Percent => Value * 100;

    /// <summary>A number known to be a share; null below 0 or above 1.</summary>
    public static Share? From(decimal value) => value is >= 0 and <= 1 ? new Share(value) : null;

    /// <summary>A percentage as printed: 31.4 → 0.314; null below 0 or above 100.</summary>
    public static Share? FromPercent(decimal percent) => From(percent / 100);

    /// <summary>Part over whole; null when the whole is zero or negative, the part negative or larger than the whole: such figures have no share.</summary>
    public static Share? Of(decimal part, decimal whole) => whole > 0 && part >= 0 && part <= whole ? new Share(part / whole) : null;

    /// <summary>Smaller shares first.</summary>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>Smaller.</summary>
    public static bool operator <(Share left, Share right) => left.Value < right.Value;

    /// <summary>Larger.</summary>
    public static bool operator >(Share left, Share right) => left.Value > right.Value;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Share left, Share right) => left.Value <= right.Value;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(Share left, Share right) => left.Value >= right.Value;
}

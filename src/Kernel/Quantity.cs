using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Luopan.Kernel;

/// <summary>An exact decimal with its unit. The printed places are kept (29248.0 is not 29248 when rounding is judged), though both compare equal.</summary>
/// <param name="Value">The number as printed, in <paramref name="Unit"/>; a percentage as printed, 12.5 for 12.5 %.</param>
/// <param name="Unit">The unit; never null.</param>
public readonly record struct Quantity(decimal Value, Unit Unit)
{
    private const NumberStyles Printed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Places printed after the point, 0–28.</summary>
    public int Decimals => Value.Scale;

    /// <summary>The same amount in another unit of the dimension; false when there is none, see <see cref="Unit.TryConvert"/>.</summary>
    public bool TryTo(Unit unit, out Quantity quantity)
    {
        var able = Unit.TryConvert(Value, unit, out var converted);
        quantity = able ? new(converted, unit) : default;
        return able;
    }

    /// <summary>Reads a number directly followed by a known unit: <c>29248.0亿元</c>, <c>-0.3%</c>; false for anything else. The places are kept.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        if (text is null) return false;
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or '-' or '+')) length++;
        if (!TryParseNumber(text[..length], out var value) || Unit.Find(text[length..]) is not { } unit) return false;
        quantity = new(value, unit);
        return true;
    }

    /// <summary>Reads a printed number with its places: optional sign, digits, one point with digits on both sides.</summary>
    /// <remarks>False for separators, blanks, exponents, full-width digits and numbers too large for an exact decimal.</remarks>
    public static bool TryParseNumber([NotNullWhen(true)] string? text, out decimal value)
    {
        value = 0;
        return text is { Length: > 0 } && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[text[0] is '-' or '+' && text.Length > 1 ? 1 : 0])
            && decimal.TryParse(text, Printed, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The official text, no separators: <c>29248.0亿元</c>.</summary>
    public override string ToString() => Display.Official(Value) + Unit?.Code;
}

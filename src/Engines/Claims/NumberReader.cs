using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>What a number in a line is.</summary>
public enum NumberKind
{
    /// <summary>A bare number.</summary>
    Number,

    /// <summary>Percent, per mille, or a part of a whole given in percent.</summary>
    Percentage,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>倍, 番.</summary>
    Multiple,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A number with any other unit.</summary>
    Quantity,

    /// <summary>A place in an order.</summary>
    Ordinal,
}

/// <summary>A number found in a line.</summary>
/// <param name="Start">Offset of its first character, its word of bound included, in UTF-16 units of the line as printed.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">The words between the two offsets.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value, not multiplied by 万 or 亿; fractions in percent.</param>
/// <param name="ValueHigh">Upper end of a range; null for a single number.</param>
/// <param name="Unit">Magnitude and unit as written; empty when there is none.</param>
/// <param name="Currency">ISO code of an amount of money; null otherwise.</param>
/// <param name="Bound">How it binds.</param>
public sealed record NumberFound(int Start, int End, string Text, NumberKind Kind, decimal Value, decimal? ValueHigh, string Unit, string? Currency, ClaimBound Bound);

/// <summary>Finds every number, percentage, range, amount of money and ordinal of a line; dates are left out.</summary>
public static class NumberReader
{
    private static readonly (string Unit, string Code)[] Currencies =
    [
        ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("韩元", "KRW"), ("英镑", "GBP"), ("港元", "HKD"), ("港币", "HKD"), ("澳元", "AUD"), ("加元", "CAD"), ("新元", "SGD"),
        ("卢布", "RUB"), ("泰铢", "THB"), ("瑞郎", "CHF"), ("新台币", "TWD"), ("元", "CNY"), ("人民币", "CNY"), ("块", "CNY"), ("块钱", "CNY"),
    ];

    /// <summary>The numbers from left to right; never throws.</summary>
    public static IReadOnlyList<NumberFound> Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!Line.MayCount(line)) return [];
        var plain = PlainText.Of(line);
        var found = QuantityScanner.Scan(plain.Text, PeriodScanner.Scan(plain.Text));
        return found.ConvertAll(q => Shown(q, plain, line));
    }

    private static NumberFound Shown(Quantity quantity, PlainText plain, string line)
    {
        var (start, end) = (plain.PrintedStart(quantity.BoundStart), plain.PrintedEnd(quantity.End));
        return new NumberFound(start, end, line[start..end], KindOf(quantity), quantity.Value, quantity.High, quantity.Unit, CurrencyOf(quantity), quantity.Bound);
    }

    private static NumberKind KindOf(Quantity quantity) => quantity.Family switch
    {
        UnitFamily.Percent => NumberKind.Percentage,
        UnitFamily.Points => NumberKind.Points,
        UnitFamily.Times => NumberKind.Multiple,
        UnitFamily.Money => NumberKind.Money,
        UnitFamily.Place => NumberKind.Ordinal,
        UnitFamily.None => NumberKind.Number,
        _ => NumberKind.Quantity,
    };

    private static string? CurrencyOf(Quantity quantity)
    {
        if (quantity.Family != UnitFamily.Money) return null;
        foreach (var (unit, code) in Currencies)
            if (quantity.Unit.Contains(unit, StringComparison.Ordinal)) return code;
        return "CNY";
    }
}

namespace Luopan.Kernel;

/// <summary>What a unit measures; amounts convert only inside one <see cref="Unit.Dimension"/>, the kind only says how to show and combine them.</summary>
public enum UnitKind
{
    /// <summary>Money of one currency.</summary>
    Money,

    /// <summary>A percentage as printed: 12.5 means 12.5 %.</summary>
    Percent,

    /// <summary>A difference of percentages, 百分点.</summary>
    Points,

    /// <summary>Things, people, events counted.</summary>
    Count,

    /// <summary>Mass, length, area, volume, energy, time.</summary>
    Measure,

    /// <summary>A place in a ranking, 位; never summed.</summary>
    Rank,

    /// <summary>A plain number without dimension: 倍, index points, marks.</summary>
    Number,
}

/// <summary>A unit of the trade. One instance a unit, so units compare by reference; <see cref="Find"/> is the only way to one.</summary>
public sealed class Unit
{
    private Unit(string code, string english, string dimension, decimal factor, UnitKind kind) =>
        (Code, English, Dimension, Factor, Kind) = (code, english, dimension, factor, kind);

    /// <summary>The Chinese name, which is also the key in pack, database and API: 亿元.</summary>
    public string Code { get; }

    /// <summary>The name for English readers, as written after a number: <c>100 million yuan</c>.</summary>
    public string English { get; }

    /// <summary>Amounts of one dimension convert into each other, others never: <c>cny</c> and <c>usd</c> are two, so are 家 and 个.</summary>
    public string Dimension { get; }

    /// <summary>How many base units of its dimension one of it is: 亿元 → 100000000 (元). Always above zero.</summary>
    public decimal Factor { get; }

    /// <summary>How it is shown and combined.</summary>
    public UnitKind Kind { get; }

    /// <summary>Every unit the product knows, by dimension, smallest first.</summary>
    public static IReadOnlyList<Unit> All { get; } = [.. UnitTable.Rows.Select(r => new Unit(r.Code, r.English, r.Dimension, r.Factor, r.Kind))];

    private static readonly Dictionary<string, Unit> ByName = Named();

    /// <summary>The unit of that Chinese name or known other spelling (个百分点, 公斤, TEU, ％); null when there is none. Blanks around are ignored.</summary>
    public static Unit? Find(string? name) => name is not null && ByName.TryGetValue(name.Trim(), out var unit) ? unit : null;

    /// <summary>The unit of a name known to be right (own code, checked pack); throws <see cref="ArgumentException"/> otherwise.</summary>
    public static Unit Of(string name) => Find(name) ?? throw new ArgumentException($"Unknown unit: {name}", nameof(name));

    /// <summary>Whether amounts in this unit can be told in the other.</summary>
    public bool ConvertsTo(Unit other) => Dimension == other.Dimension;

    /// <summary>Tells an amount of this unit in another; false when the dimensions differ or the number grows too large for an exact decimal.</summary>
    /// <remarks>
    /// Exact where a finite decimal exists. Between units a power of ten apart the printed places move with the point: 29248.0 亿元 → 2.92480 万亿元;
    /// towards smaller units places that were never printed appear as zeros (2.92 万亿元 → 29200 亿元): judge rounding on the printed amount, before converting.
    /// </remarks>
    public bool TryConvert(decimal amount, Unit to, out decimal converted)
    {
        converted = 0;
        if (!ConvertsTo(to)) return false;
        try
        {
            converted = PowerOfTen(Factor, to.Factor) is { } shift
                ? WithPlaces(shift >= 0 ? amount * (Factor / to.Factor) : amount / (to.Factor / Factor), amount.Scale - shift)
                : WithPlaces(amount * Factor / to.Factor, 0);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    // Sets the printed places; never cuts a digit that says something.
    private static decimal WithPlaces(decimal value, int places)
    {
        var bare = value / 1.0000000000000000000000000000m;
        places = Math.Clamp(places, bare.Scale, 28);
        return bare + new decimal(0, 0, 0, false, (byte)places);
    }

    // How many places one factor lies above the other; null when they differ by more than a shift of the point (亩 and 公顷).
    private static int? PowerOfTen(decimal above, decimal below)
    {
        var power = 0;
        for (; above < below; above *= 10) power--;
        for (; above > below; below *= 10) power++;
        return above == below ? power : null;
    }

    private static Dictionary<string, Unit> Named()
    {
        var names = All.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var (other, code) in UnitTable.OtherSpellings) names[other] = names[code];
        return names;
    }
}

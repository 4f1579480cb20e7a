using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>What form a number has.</summary>
internal enum QuantityForm
{
    /// <summary>A number with a unit or without.</summary>
    Plain,

    /// <summary>第四位, 首位: a place.</summary>
    Ordinal,

    /// <summary>前六位: the places up to one.</summary>
    Top,

    /// <summary>五分之一, 四成, 半数: a part of a whole, in percent.</summary>
    Part,

    /// <summary>2.5:53.3:44.2: one member of a proportion.</summary>
    Proportion,
}

/// <summary>A number with its unit and how it binds, at its place in a plain line.</summary>
internal sealed record Quantity
{
    /// <summary>Offset of its first character, its word of bound not included.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its unit and its word of bound.</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    public decimal? High { get; init; }

    /// <summary>Magnitude and unit as written.</summary>
    public required string Unit { get; init; }

    public required UnitFamily Family { get; init; }

    public ClaimBound Bound { get; init; }

    public QuantityForm Form { get; init; }

    public bool IsChinese { get; init; }

    /// <summary>Offset where its word of bound (超过, 近) begins; <see cref="Start"/> when there is none.</summary>
    public int BoundStart { get; init; }

    /// <summary>Followed by 级: it names a class of things.</summary>
    public bool IsClass { get; init; }

    /// <summary>两大, 四大: a group said to be of so many.</summary>
    public bool IsGroup { get; init; }

    /// <summary>万亿 or 亿 was printed alone, the currency is understood.</summary>
    public bool LacksCurrency { get; init; }
}

using System.Buffers;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Kernel;

namespace Luopan.Modules.Drafts;

/// <summary>A claim of a draft with its number as the interval it stands for.</summary>
internal sealed class Said
{
    private const decimal Far = 1e22m;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９-－一二两三四五六七八九十百千");
    private const decimal Vague = 0.05m;
    private static readonly string[] Growing = ["增长", "增加", "提高", "上升", "扩大", "多"];

    internal Said(Claim claim)
    {
        Claim = claim;
        Unit = Unit.Find(claim.Unit);
        Before = claim.Text[..NumberAt(claim)];
        Clause = Before[(Before.LastIndexOfAny(['，', '；', '。', ',', ';']) + 1)..];
        var own = Exactly(claim.Value, Unit);
        if (claim.ValueHigh is { } high) own = new Interval(own.Low, Exactly(high, Unit).High);
        Printed = own;
        if (claim.Bound == ClaimBound.About) own = new Interval(own.Low - (Math.Abs(claim.Value) * Vague), own.High + (Math.Abs(claim.Value) * Vague));
        Number = claim.Kind == ClaimKind.Reduction ? own * -1 : own;
    }

    internal Claim Claim { get; }

    internal Unit? Unit { get; }

    /// <summary>The sentence up to the number.</summary>
    internal string Before { get; }

    /// <summary>The clause up to the number.</summary>
    internal string Clause { get; }

    /// <summary>All values that round to the number as printed, its bound left aside, without a sign for a fall.</summary>
    internal Interval Printed { get; }

    /// <summary>All values the printed number stands for, in its own unit; a fall is below zero.</summary>
    internal Interval Number { get; }

    /// <summary>The same with the bound's word taken in.</summary>
    internal Interval Allowed(Interval number) => Claim.Bound switch
    {
        ClaimBound.AtLeast => new(number.Low, Far),
        ClaimBound.AtMost => new(-Far, number.High),
        _ => number,
    };

    /// <summary>Grew by so many times, not: is so many times.</summary>
    internal bool IsBy => Growing.Max(w => Before.LastIndexOf(w, StringComparison.Ordinal)) is >= 0 and var at && at > Before.LastIndexOf('是') && at > Before.LastIndexOf('为');

    internal string ConceptOfRate => Naming.OfRate(Claim.Indicator);

    // The printed figure may begin with its bound: 近40亿美元, 突破30亿美元.
    private static int NumberAt(Claim claim)
    {
        var at = Math.Clamp(claim.Start, 0, claim.Text.Length);
        var end = Math.Clamp(claim.End, at, claim.Text.Length);
        var first = claim.Text.AsSpan(at, end - at).IndexOfAny(Numerals);
        return first < 0 ? at : at + first;
    }

    private static Interval Exactly(decimal number, Unit? unit) =>
        unit is { Kind: UnitKind.Rank } or { Kind: UnitKind.Count, Factor: 1 } && number.Scale == 0 ? Interval.Exact(number) : Rounding.Of(number);
}

using Luopan.Engines.Series.Arrays;
using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>
/// Where expressions get their figures and the shape of the tree from. Implemented by whoever owns observations; already narrowed to
/// what the asking person may see and to the as-of date. Must answer from memory: it is asked many times for one expression.
/// </summary>
public interface ISeriesSource
{
    /// <summary>The current figure at exactly this key; null when there is none. Breakdown is sorted <c>dim=code;…</c>, empty for the total.</summary>
    Figure? Get(string indicator, string org, Period period, string breakdown);

    /// <summary>The figures of many orgs at one key, as <see cref="Get"/> gives them; a source that keeps columns answers them faster together.</summary>
    void Read(string indicator, IReadOnlyList<string> orgs, Period period, string breakdown, ReadRow into)
    {
        for (var org = 0; org < orgs.Count; org++)
            if (Get(indicator, orgs[org], period, breakdown) is { } figure) into.Put(org, figure.Value, figure.Unit, figure.Alone is not null);
    }

    /// <summary>First day of the earliest period anything stands for at this indicator, org and breakdown; null when nothing does, or when the source cannot tell.</summary>
    DateOnly? Earliest(string indicator, string org, string breakdown) => null;

    /// <summary>
    /// Why the figure at this key is kept back though there may be one, in Chinese without a full stop; null when it is not. <see cref="Get"/> gives none there,
    /// and it is not worked out in any other way either.
    /// </summary>
    string? Withheld(string indicator, string org, Period period, string breakdown) => null;

    /// <summary>Whether any figure of the indicator, or of what it is derived from by its suffix, may be withheld; saves asking for each.</summary>
    bool Withholds(string indicator) => false;

    /// <summary>Orgs one level below in the counting tree; overlays are not among them.</summary>
    IReadOnlyList<string> Children(string org);

    /// <summary>The org above in the counting tree; null for the province and for areas outside the tree.</summary>
    string? Parent(string org);

    /// <summary>The area that stands for the whole nation; null when the space has none.</summary>
    string? Nation { get; }

    /// <summary>The orgs this one is ranked among.</summary>
    IReadOnlyList<string> Peers(string org);

    /// <summary>What the catalogue says of an indicator; null when it is not declared there, as implicit ones (<c>x.yoy</c>) are not.</summary>
    IndicatorTraits? Traits(string indicator);

    /// <summary>The name for sentences, such as 济南市.</summary>
    string OrgName(string org) => org;

    /// <summary>The code that stands for one today: its only successor for a code no longer in use, otherwise the code itself.</summary>
    string Present(string org) => org;

    /// <summary>The name of a breakdown for sentences, such as 制造业; asked only for breakdowns that are not empty.</summary>
    string BreakdownName(string breakdown) => breakdown;
}

/// <summary>One published or accepted figure.</summary>
/// <param name="Value">Exact, with the decimals as printed: 29248.0 is not 29248.</param>
/// <param name="Unit">Its unit; null when it has none.</param>
/// <param name="Observation">Identity of the observation, to open its provenance.</param>
public sealed record Figure(decimal Value, Unit? Unit, string Observation)
{
    /// <summary>What was printed when that is not the bare number, such as 600余; such a figure has no rounding interval.</summary>
    public string? Print { get; init; }

    /// <summary>Why it speaks only for its own period and is never joined with others, in Chinese without a full stop; null for an ordinary figure.</summary>
    public string? Alone { get; init; }
}

/// <summary>What evaluation must know of an indicator.</summary>
/// <param name="Code">Dotted code.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Unit">Unit of its values; null when it has none.</param>
/// <param name="Decimals">Decimals shown for computed values; published ones show theirs.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Better">Which way it should move; ranks follow it.</param>
/// <param name="Aggregate">How months become longer periods.</param>
public sealed record IndicatorTraits(string Code, string Name, Unit? Unit, int Decimals, IndicatorKind Kind, Better Better, Aggregation Aggregate)
{
    /// <summary>How it is computed where no figure stands; null when it is only ever observed.</summary>
    public Expression? Formula { get; init; }

    /// <summary>From when on figures mean something else; growth never crosses these.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>Whether figures are reported below, so that an org without one has the sum of its children in the counting tree; only flows and stocks can.</summary>
    public bool RollsUp { get; init; }

    internal bool AddsUp => RollsUp && (Aggregate == Aggregation.Sum || (Aggregate == Aggregation.Last && Kind == IndicatorKind.Stock));
}

/// <summary>A change of definition from a period on.</summary>
/// <param name="From">First period of the new definition.</param>
/// <param name="Why">What changed, in Chinese, without a full stop.</param>
/// <param name="Comparable">Code of an indicator that runs through unchanged; null when there is none.</param>
public sealed record Break(Period From, string Why, string? Comparable = null);

/// <summary>What an indicator measures.</summary>
public enum IndicatorKind
{
    Flow,
    Stock,
    Ratio,
    Index,
    Count,
    Rank,
}

/// <summary>Which way an indicator should move.</summary>
public enum Better
{
    Up,
    Down,
    None,
}

/// <summary>How months become a longer period: added, the last one taken, averaged, or not at all.</summary>
public enum Aggregation
{
    Sum,
    Last,
    Mean,
    None,
}

using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>For which org and period an expression is asked, and the words it may use beside indicators.</summary>
/// <param name="Org">Code of the org or area.</param>
/// <param name="Period">The period every indicator is read at.</param>
public sealed record Scene(string Org, Period Period)
{
    /// <summary>Texts by name, such as <c>org.level</c> in a bulletin or the fields of a record.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}

/// <summary>
/// What an expression comes to: a number, a text, a truth, or missing with the reason; never two of these. Missing is never zero.
/// </summary>
public sealed record Evaluated
{
    /// <summary>How it came about, down to the observations.</summary>
    public required Trace Trace { get; init; }

    /// <summary>The number in full precision; null when missing or when the result is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>The text, when the result is one.</summary>
    public string? Text { get; init; }

    /// <summary>True or false, when the result is a condition.</summary>
    public bool? Truth { get; init; }

    /// <summary>Why there is no result, in Chinese without a full stop; null when there is one.</summary>
    public string? MissingReason { get; init; }

    /// <summary>Unit of the number; null for bare numbers and ratios.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What the number may truly be, given how its inputs were rounded; null when that cannot be said.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The observation itself, when the result is one and nothing was computed.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Decimals to show for a computed number; null when nobody declared them.</summary>
    public int? Decimals { get; init; }

    /// <summary>Our own computation beside a published growth, share, gap, rank or multiple; null elsewhere.</summary>
    public Evaluated? Computed { get; init; }

    /// <summary>Whether rounding can explain the difference between published and computed; null when either cannot be had.</summary>
    public bool? Agrees { get; init; }

    /// <summary>Growth as the printed levels give it and on the comparable base, where a change of definition lies between; null elsewhere.</summary>
    public AcrossBreak? Across { get; init; }

    /// <summary>Whether the number, or anything it rests on, was filled in where no figure stands.</summary>
    public bool IsFilled => Trace.RestsOnFilled;

    /// <summary>Whether there is no result.</summary>
    public bool IsMissing => MissingReason is not null;
}

/// <summary>One step of how a result came about.</summary>
/// <param name="Expression">The part of the expression this step stands for, in canonical form.</param>
/// <param name="Operation">Stable name of what was done: <c>observation</c>, <c>difference</c>, <c>yoy</c>, <c>+</c>…</param>
/// <param name="Org">Where it was asked.</param>
/// <param name="Period">When it was asked.</param>
public sealed record Trace(string Expression, string Operation, string Org, Period Period)
{
    /// <summary>The result in digits with its unit, or the reason why there is none.</summary>
    public string Result { get; init; } = "";

    /// <summary>What was done, in Chinese; null where the operation speaks for itself.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the figure is not an observation but was worked out from other periods' observations.</summary>
    public bool Derived { get; init; }

    /// <summary>Whether the step filled a gap, see <see cref="Note"/> for how.</summary>
    public bool Filled { get; init; }

    /// <summary>Whether this step or one below it filled a gap.</summary>
    public bool RestsOnFilled => Filled || Parts.Any(part => part.RestsOnFilled);

    /// <summary>The observation read, when the step is one.</summary>
    public TraceInput? Input { get; init; }

    /// <summary>The steps this one rests on, in order.</summary>
    public IReadOnlyList<Trace> Parts { get; init; } = [];

    /// <summary>Every observation the result rests on, in order of use.</summary>
    public IEnumerable<TraceInput> Inputs() => Input is null ? Parts.SelectMany(part => part.Inputs()) : Parts.SelectMany(part => part.Inputs()).Prepend(Input);
}

/// <summary>An observation a result rests on.</summary>
/// <param name="Indicator">Its code, with a suffix where growth and the like were published.</param>
/// <param name="Org">Its org or area.</param>
/// <param name="Period">The period it was published for.</param>
/// <param name="Breakdown">Sorted <c>dim=code;…</c>, empty for the total.</param>
/// <param name="Printed">The value as printed.</param>
/// <param name="Unit">Its unit; null when it has none.</param>
/// <param name="Observation">Identity of the observation, to open its provenance.</param>
public sealed record TraceInput(string Indicator, string Org, Period Period, string Breakdown, string Printed, Unit? Unit, string Observation)
{
    /// <summary>See <see cref="Figure.Alone"/>.</summary>
    public string? Alone { get; init; }
}

/// <summary>Growth over a change of definition, both ways.</summary>
/// <param name="Why">What changed, and which periods cannot be compared.</param>
/// <param name="Printed">What the levels as printed give; never to be read as growth. May be missing.</param>
/// <param name="Comparable">What the indicator that runs through gives; missing when there is none or it lacks figures.</param>
public sealed record AcrossBreak(string Why, Evaluated Printed, Evaluated Comparable);

/// <summary>A published derived value and ours beside each other.</summary>
/// <param name="Published">The observation; null when none was published at that key.</param>
/// <param name="Computed">Our computation; may be missing.</param>
/// <param name="Agrees">Whether rounding can explain the difference; null when either cannot be had.</param>
public sealed record Comparison(Evaluated? Published, Evaluated Computed, bool? Agrees);

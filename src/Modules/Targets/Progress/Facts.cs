using Luopan.Kernel;

namespace Luopan.Modules.Targets;

/// <summary>What progress must know of a target; numbers in the target's unit where it is the indicator's kind of unit.</summary>
/// <param name="From">First day of the span the target belongs to, when neither period nor base year says: the plan's own start.</param>
internal sealed record TargetFacts(string Kind, Period Period, int? BaseYear, decimal? BaseValue, decimal? Value, decimal? ValueHigh, string Unit, string Bound, DateOnly? From)
{
    /// <summary>The document compares with the nation or the province; empty when with neither.</summary>
    public string Against { get; init; } = "";

    /// <summary>First day on which effort for the target counts.</summary>
    internal DateOnly Start =>
        Period.Kind != PeriodKind.Year ? Period.Start
        : BaseYear is { } year && year < Period.Year ? new DateOnly(year + 1, 1, 1)
        : From is { } from && from < Period.Start ? from
        : Period.Start;

    /// <summary>The year before the first that counts.</summary>
    internal int YearBefore => Start.Year - 1;
}

/// <summary>A number with the period it stands for.</summary>
internal sealed record Reading(Period Period, decimal Value);

/// <summary>The figures a target is judged by, none later than its period, flows and stocks in the target's unit.</summary>
internal sealed record Readings
{
    /// <summary>Months add up to the year (a flow); otherwise the last one stands for it.</summary>
    public required bool AddsUp { get; init; }

    /// <summary>Less is better.</summary>
    public bool Falling { get; init; }

    /// <summary>Places of a computed number.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>The latest figure there is; of a flow whole years and year-to-date only.</summary>
    public Reading? Latest { get; init; }

    /// <summary>Whole years, by year.</summary>
    public IReadOnlyDictionary<int, decimal> Years { get; init; } = new Dictionary<int, decimal>();

    /// <summary>The latest year-to-date of a flow that is no whole year.</summary>
    public Reading? YearToDate { get; init; }

    /// <summary>Published totals of several years.</summary>
    public IReadOnlyList<Reading> Spans { get; init; } = [];

    /// <summary>Published growth of whole years, by year, in %.</summary>
    public IReadOnlyDictionary<int, decimal> Growths { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Latest growth over a year before, in %.</summary>
    public Reading? Growth { get; init; }

    public Reading? Rank { get; init; }

    /// <summary>Own growth minus the other's, in 百分点; which other, the target says.</summary>
    public Reading? Gap { get; init; }

    /// <summary>The other's figure for the same period as <see cref="Latest"/>.</summary>
    public Reading? Other { get; init; }

    /// <summary>Times the year before.</summary>
    public Reading? Multiple { get; init; }

    /// <summary>Years from which on the figures mean something else, with the reason.</summary>
    public IReadOnlyList<(Period From, string Why)> Breaks { get; init; } = [];

    /// <summary>Whether growth between two year ends would cross a change of definition.</summary>
    internal (Period From, string Why)? BreakBetween(int year, int later) =>
        Breaks.Where(b => b.From.Start > new DateOnly(year, 1, 1) && b.From.Start.Year <= later).Select(b => ((Period, string)?)b).FirstOrDefault();
}

/// <summary>When a light is green, yellow or red, in percentage points of completion above or below the pace.</summary>
/// <param name="Green">Not below this.</param>
/// <param name="Yellow">Not below this.</param>
internal sealed record LightRule(decimal Green, decimal Yellow)
{
    internal static readonly LightRule Usual = new(0, -5);

    /// <summary>How far off a number may be that the document calls 左右.</summary>
    internal decimal Tolerance => Green - Yellow;

    internal Light Of(decimal gap) => gap >= Green ? Light.Green : gap >= Yellow ? Light.Yellow : Light.Red;
}

/// <summary>A sentence in both languages.</summary>
internal sealed record Said(string Chinese, string English);

/// <summary>What a target is judged to be.</summary>
/// <param name="Completion">Percent; null when it cannot be said.</param>
/// <param name="Pace">Percent due when judged; null when there is none.</param>
/// <param name="Actual">What was compared with the target, when it is not the latest figure itself: a sum, an average growth; unit in <paramref name="ActualUnit"/>.</param>
internal sealed record Verdict(Light Light, Said Why, decimal? Completion = null, decimal? Pace = null, Period? JudgedAt = null, decimal? Actual = null, string ActualUnit = "")
{
    /// <summary>No figure of the plan's span is there yet.</summary>
    internal bool Awaited { get; private init; }

    internal static Verdict NoFigure(string chinese, string english, Period? at = null) => Unknown(chinese, english, at) with { Awaited = true };

    internal static Verdict Unknown(string chinese, string english, Period? at = null) => new(Light.None, new(chinese, english), JudgedAt: at);
}

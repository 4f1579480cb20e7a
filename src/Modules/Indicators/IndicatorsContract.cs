namespace Luopan.Modules.Indicators;

/// <summary>What the indicators know: the catalogue, and figures narrowed to what the present person may see.</summary>
public interface IIndicators
{
    /// <summary>The catalogue of the present space, in memory; never null, also where the pack declares nothing.</summary>
    IndicatorCatalogue Catalogue { get; }

    /// <summary>Every vintage of every figure of the space, in memory and unfiltered: for upkeep and counts only, never to be shown to a person.</summary>
    Task<FigureStore> Figures(CancellationToken stop);

    /// <summary>Figures as the present person may see them under the permission in force, and as the product knew them at a moment.</summary>
    /// <param name="asOf">UTC; only vintages written up to then count. Null is now.</param>
    Task<SeriesScope> Series(DateTime? asOf, CancellationToken stop);

    /// <summary>
    /// As <see cref="Series"/>, and with the figures of releases this person prepares before their minute. Only for what itself waits for that minute, see <see cref="IReleases"/>.
    /// </summary>
    Task<SeriesScope> Prepared(DateTime? asOf, CancellationToken stop);
}

/// <summary>When figures are let out.</summary>
public interface IReleases
{
    /// <summary>What the occurrence of a release that lets out figures of a period still waits for; null when it is out, or there is no such release.</summary>
    /// <param name="release">Code of the release, see <see cref="Releases.ReleaseCalendar"/>.</param>
    Task<ReleaseWait?> WaitOf(string release, Kernel.Period period, CancellationToken stop);
}

/// <summary>A release that is not out yet.</summary>
/// <param name="Moment">The minute it comes out, UTC.</param>
/// <param name="Prepares">Whether the present person prepares it and may see it before.</param>
public sealed record ReleaseWait(string Name, string NameEn, DateTime Moment, bool Prepares);

/// <summary>One figure as the API shows it: published as printed, computed at its indicator's decimals, or missing with the reason. Missing is never zero.</summary>
/// <param name="Value">The number in <paramref name="Unit"/>; null when missing.</param>
/// <param name="Text">What stands on screen and paper, without separators: <c>29248.0</c>, <c>600余</c>; <c>—</c> when missing.</param>
/// <param name="Unit">Chinese name of the unit; empty for a bare number.</param>
/// <param name="Missing">Why there is none, in Chinese without a full stop; null when there is one.</param>
/// <param name="Status">See <see cref="FigureStatus"/>; empty when missing.</param>
/// <param name="Flags">Marks of the figure (rounded, lower_bound, conflict…), empty for a plain one.</param>
/// <param name="Publisher">Who published it; null for computed and missing ones.</param>
/// <param name="Period">The period asked for, canonical.</param>
/// <param name="Observation">Identity of the observation, to open its provenance; null for computed and missing ones.</param>
public sealed record FigureDto(
    decimal? Value, string Text, string Unit, string? Missing, string Status, IReadOnlyList<string> Flags, string? Publisher, string Period, long? Observation)
{
    /// <summary>Why it speaks only for its own period and no line of a chart leads to it, in Chinese; null for an ordinary figure.</summary>
    public string? Alone { get; init; }
}

/// <summary>A figure with the period it stands for.</summary>
public sealed record PeriodFigure(Kernel.Period Period, FigureDto Figure);

/// <summary>How sure a figure is; stable words, they travel in the API and in exports.</summary>
public static class FigureStatus
{
    /// <summary>公布: published by an office.</summary>
    public const string Published = "published";

    /// <summary>初步: published, to be revised.</summary>
    public const string Preliminary = "preliminary";

    /// <summary>报送: entered by an office, not published; internal.</summary>
    public const string Reported = "reported";

    /// <summary>演示: invented.</summary>
    public const string Demo = "demo";

    /// <summary>台账: counted live from records; internal.</summary>
    public const string Counted = "counted";

    /// <summary>推算: worked out by us from other figures.</summary>
    public const string Computed = "computed";
}

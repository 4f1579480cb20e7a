using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>
/// Figures of the space as one person may see them at one moment: the source of the series engine and the way every other module reads figures.
/// Figures outside the person's scope are missing with the reason 无权查看; comparator areas are readable to all.
/// </summary>
public sealed class SeriesScope : ISeriesSource
{
    public string? Nation => throw new NotSupportedException();

    /// <summary>The figure at exactly this key, or worked out from other periods, a formula or a suffix; never null, missing carries its reason.</summary>
    /// <param name="breakdown">Canonical <c>dim=code;…</c>, empty for the total.</param>
    public FigureDto Figure(string indicator, string org, Period period, string breakdown = "") => throw new NotSupportedException();

    /// <summary>The latest figure there is; null when there is none. At the same end the widest period wins.</summary>
    /// <param name="notAfter">Only periods that end no later than this one.</param>
    /// <param name="like">Only this form. Cumulative also takes whole years and adds up months; Month also takes differences of cumulatives; null takes any published form.</param>
    public PeriodFigure? Latest(string indicator, string org, string breakdown = "", Period? notAfter = null, PeriodKind? like = null) => throw new NotSupportedException();

    /// <summary>Every period with a figure, oldest first; of a formula those its inputs have.</summary>
    public IReadOnlyList<PeriodFigure> All(string indicator, string org, string breakdown = "") => throw new NotSupportedException();

    /// <summary>An expression of the series grammar at one org and period, with its provenance; a broken expression is missing with the parser's sentence.</summary>
    public Evaluated Evaluate(string expression, string org, Period period, IReadOnlyDictionary<string, string>? words = null) => throw new NotSupportedException();

    /// <summary>Shows what an expression came to the way figures are shown.</summary>
    /// <param name="decimals">Places for a computed number that declares none.</param>
    public FigureDto Show(Evaluated evaluated, Period period, int decimals = 1) => throw new NotSupportedException();

    public Figure? Get(string indicator, string org, Period period, string breakdown) => throw new NotSupportedException();

    public IReadOnlyList<string> Children(string org) => throw new NotSupportedException();

    public string? Parent(string org) => throw new NotSupportedException();

    public IReadOnlyList<string> Peers(string org) => throw new NotSupportedException();

    public IndicatorTraits? Traits(string indicator) => throw new NotSupportedException();

    public string OrgName(string org) => throw new NotSupportedException();

    public string BreakdownName(string breakdown) => throw new NotSupportedException();
}

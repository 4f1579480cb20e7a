using Luopan.Kernel;

namespace Luopan.Engines.Series.Given;

/// <summary>Figures, catalogue and tree as files brought them, in memory; made by <see cref="GivenReader"/>.</summary>
public sealed class GivenSeries : ISeriesSource
{
    private readonly Dictionary<(string Indicator, string Org, Period Period, string Breakdown), Figure> figures;
    private readonly Dictionary<string, IndicatorTraits> traits;
    private readonly Dictionary<string, GivenOrg> orgs;
    private readonly ILookup<string, string> children;
    private readonly Dictionary<(string Indicator, string Org, string Breakdown), DateOnly> earliest = [];
    private readonly bool isFlat;

    /// <param name="asked">Every key a row stands for, also those without a figure.</param>
    internal GivenSeries(
        Dictionary<(string Indicator, string Org, Period Period, string Breakdown), Figure> figures, IReadOnlyCollection<(string Indicator, string Org, Period Period, string Breakdown)> asked,
        IReadOnlyList<IndicatorTraits> indicators, IReadOnlyList<GivenOrg> orgs, IReadOnlyList<string> notes)
    {
        (this.figures, Indicators, Notes) = (figures, indicators, notes);
        traits = indicators.ToDictionary(one => one.Code, StringComparer.Ordinal);
        isFlat = orgs.Count == 0;
        var known = orgs.Select(org => org.Code).ToHashSet(StringComparer.Ordinal);
        Orgs = [.. orgs.Select(org => org.Code), .. asked.Select(key => key.Org).Where(known.Add)];
        this.orgs = orgs.ToDictionary(org => org.Code, StringComparer.Ordinal);
        children = orgs.Where(org => org is { Kind: GivenOrgKind.Tree, Parent: not null }).ToLookup(org => org.Parent!, org => org.Code, StringComparer.Ordinal);
        Periods = [.. asked.Select(key => key.Period).Distinct().Order()];
        foreach (var (indicator, org, period, breakdown) in figures.Keys)
        {
            var key = (indicator, org, breakdown);
            if (!earliest.TryGetValue(key, out var first) || period.Start < first) earliest[key] = period.Start;
        }
    }

    /// <summary>Every indicator, declared or met in the figures.</summary>
    public IReadOnlyList<IndicatorTraits> Indicators { get; }

    /// <summary>Every org: those of the tree first, then others the figures name.</summary>
    public IReadOnlyList<string> Orgs { get; }

    /// <summary>Every period a row stands for, in order, also where its value is empty.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>What was taken for granted because the files do not say it, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; }

    public string? Nation => orgs.Values.FirstOrDefault(org => org.Kind == GivenOrgKind.Nation)?.Code;

    public Figure? Get(string indicator, string org, Period period, string breakdown) => figures.GetValueOrDefault((indicator, org, period, breakdown));

    public DateOnly? Earliest(string indicator, string org, string breakdown) => earliest.TryGetValue((indicator, org, breakdown), out var first) ? first : null;

    public IReadOnlyList<string> Children(string org) => [.. children[org]];

    public string? Parent(string org) => orgs.GetValueOrDefault(org) is { Kind: GivenOrgKind.Tree } one ? one.Parent : null;

    /// <summary>Without a tree all are peers; in one the children of a parent, and the overlays among themselves.</summary>
    public IReadOnlyList<string> Peers(string org) => orgs.GetValueOrDefault(org) switch
    {
        { Kind: GivenOrgKind.Tree, Parent: { } parent } => Children(parent),
        { Kind: GivenOrgKind.Overlay } => [.. orgs.Values.Where(other => other.Kind == GivenOrgKind.Overlay).Select(other => other.Code)],
        null when isFlat => Orgs,
        _ => [],
    };

    public IndicatorTraits? Traits(string indicator) => traits.GetValueOrDefault(indicator);

    public string OrgName(string org) => orgs.GetValueOrDefault(org)?.Name ?? org;

    /// <summary>What an expression names and the files know nothing of; points into the expression. Null when all is known.</summary>
    public Fault? Unknown(Expression expression)
    {
        foreach (var name in Names.In(expression))
        {
            var code = name.Code;
            while (!traits.ContainsKey(code) && Suffix.TrySplit(code, out var stem, out _)) code = stem;
            if (!traits.ContainsKey(code)) return ExpressionFaults.UnknownIndicator(name.Place, name.Code, Spelling.Nearest(traits.Keys, name.Code));
        }

        var unknown = Names.Orgs(expression).FirstOrDefault(org => !Orgs.Contains(org.Code));
        return unknown is null ? null : ExpressionFaults.UnknownOrg(unknown.Place, unknown.Code, Spelling.Nearest(Orgs, unknown.Code));
    }
}

/// <summary>How an org stands to the counting tree.</summary>
internal enum GivenOrgKind
{
    Tree,
    Overlay,
    Nation,
}

/// <summary>An org as a file declares it.</summary>
internal sealed record GivenOrg(string Code, string? Parent, string Name, GivenOrgKind Kind);

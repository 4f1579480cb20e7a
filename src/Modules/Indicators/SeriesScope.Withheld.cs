using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Platform.Access;

namespace Luopan.Modules.Indicators;

/// <summary>What a reading keeps back, and what its reader may see of it all the same.</summary>
/// <param name="Keeps">Where the reader keeps statistical secrets and sees them, marked.</param>
/// <param name="Prepares">Where the reader prepares releases and sees figures before their minute.</param>
/// <param name="Marks">Whether what only this reader sees says so.</param>
internal sealed record Withholding(SecretFigures Secrets, Embargo Embargo, Scope Keeps, Scope Prepares, bool Marks)
{
    internal bool Tells => Marks && (Reaches(Keeps) || Reaches(Prepares));

    internal static bool Reaches(Scope rights) => rights.SeesAll || rights.Rules.Count > 0;
}

// Figures kept back: statistical secrets, and what is not released yet. Decided here for every reader of figures.
public sealed partial class SeriesScope
{
    private readonly Withholding? _withholding;

    /// <summary>Why a figure is not shown to this person though it may be there, in Chinese without a full stop; null when nothing is kept back.</summary>
    public string? Withheld(string indicator, string org, Period period, string breakdown) =>
        OnlyNow(indicator, org, period, breakdown) ?? (_withholding is { } kept && Withholds(indicator) ? Told(kept, indicator, org, period, breakdown) : null);

    public bool Withholds(string indicator) =>
        IsOnlyNow(indicator) || (_withholding is { } kept && (kept.Embargo.Concerns(indicator) || kept.Secrets.Concerns(indicator) || (IsDerived(indicator, out var stem, out _) && Withholds(stem))));

    /// <summary>When what this reading says is no longer the last word, because a release is out; null when nothing is waiting.</summary>
    internal DateTime? Until => _withholding?.Embargo.Next;

    private string? Told(Withholding kept, string indicator, string org, Period period, string breakdown)
    {
        foreach (var at in Telling(indicator, org, period, breakdown))
        {
            if (kept.Embargo.Until(at.Indicator, at.Period) is { } moment && !Beyond(kept.Prepares, at.Indicator, at.Org)) return Embargo.Reason(moment);
            if (kept.Secrets.Hides(at.Indicator, at.Org, at.Period, at.Breakdown) && !Beyond(kept.Keeps, at.Indicator, at.Org)) return kept.Secrets.Rule.Reason;
        }

        return null;
    }

    private bool Beyond(Scope rights, string indicator, string org) =>
        Withholding.Reaches(rights) && _tree.Find(org) is { } unit && _catalogue.Find(indicator) is { } info && rights.Covers(info.Line, unit.Path, Sensitivity.Open);

    // A growth or a share tells its level to whoever knows the other side of it.
    private IEnumerable<(string Indicator, string Org, Period Period, string Breakdown)> Telling(string indicator, string org, Period period, string breakdown)
    {
        yield return (indicator, org, period, breakdown);
        if (!IsDerived(indicator, out var stem, out var suffix)) yield break;
        foreach (var one in Telling(stem, org, period, breakdown)) yield return one;
        if (suffix is "yoy" or "multiple" or "yoy_gap_nation" or "yoy_gap_province" && period.Year > 1900) yield return (stem, org, period.LastYear(), breakdown);
        else if (suffix is "share") yield return (stem, org, period, "");
        else if (suffix is "share_province") yield return (stem, _tree.Province.Code, period, breakdown);
    }

    private bool IsOnlyNow(string indicator) => _counted.OnlyNow.Count > 0 && _counted.OnlyNow.Contains(IsDerived(indicator, out var stem, out _) ? stem : indicator);

    // What was printed before it came to be counted has its past.
    private string? OnlyNow(string indicator, string org, Period period, string breakdown) =>
        IsOnlyNow(indicator) && Current(_store.Head(indicator, org, period, breakdown)) < 0 ? "由台账实时计数，只有现时数，没有过去某一时点的数" : null;

    private bool IsDerived(string indicator, out string stem, out string suffix) => Suffix.TrySplit(indicator, out stem, out suffix) && _catalogue.Traits(indicator) is null;

    /// <summary>Whether any figure that a source brought is kept back from this person, so that its file is too.</summary>
    internal bool WithholdsAnyOf(long source) => _store.RowsOf(source).Any(row => !Tells(row) || (_store.Key(row) is var key && Withheld(key.Indicator, key.Org, key.Period, key.Breakdown) is not null));

    // What was said at a key before may tell of a single unit where today's word does not.
    private bool Tells(int row) => _withholding is not { } kept || !kept.Secrets.Guards(row) || Beyond(kept.Keeps, _store.Key(row).Indicator, _store.Key(row).Org);

    private FigureDto Marked(FigureDto figure, string indicator, string org, Period period, string breakdown) =>
        _withholding is { Tells: true } kept && Withholds(indicator) && Marks(kept, indicator, org, period, breakdown).ToList() is { Count: > 0 } marks
            ? figure with { Flags = [.. figure.Flags, .. marks.Distinct()] } : figure;

    private FigureDto Marked(FigureDto figure, IEnumerable<TraceInput> inputs) =>
        _withholding is { Tells: true } kept && inputs.SelectMany(i => Marks(kept, i.Indicator, i.Org, i.Period, i.Breakdown)).ToList() is { Count: > 0 } marks
            ? figure with { Flags = [.. figure.Flags.Union(marks)] } : figure;

    private IEnumerable<string> Marks(Withholding kept, string indicator, string org, Period period, string breakdown)
    {
        foreach (var at in Telling(indicator, org, period, breakdown))
        {
            if (kept.Embargo.Until(at.Indicator, at.Period) is not null) yield return FigureMark.Embargoed.Code;
            if (kept.Secrets.Hides(at.Indicator, at.Org, at.Period, at.Breakdown)) yield return FigureMark.Secret.Code;
        }
    }
}

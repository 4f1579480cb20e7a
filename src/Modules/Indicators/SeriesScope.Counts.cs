using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

// Figures counted live from entries of other modules; they stand where published ones would.
public sealed partial class SeriesScope
{
    /// <summary>The counted figure at exactly this key that the person may see; null when there is none.</summary>
    internal CountedFigure? CountedAt(string indicator, string org, Period period, string breakdown) =>
        _counted.Find(indicator) is { } counted && Counts(counted, indicator, org) && Withheld(indicator, org, period, breakdown) is null ? counted.At(org, period, breakdown) : null;

    private IEnumerable<Period> CountedPeriods(string indicator, string org, string breakdown) =>
        _counted.Find(indicator) is { } counted && Counts(counted, indicator, org) ? counted.Periods(org, breakdown).Where(p => Withheld(indicator, org, p, breakdown) is null) : [];

    /// <summary>Where the entries counted into an indicator come from; null when it is not counted.</summary>
    internal CountedIndicator? CountedFrom(string indicator) => _counted.Find(indicator);

    private bool Counts(CountedIndicator counted, string indicator, string org) =>
        _tree.Find(org) is { } unit && _catalogue.Find(indicator) is { } info && (unit.Kind == OrgKind.Tree || counted.Cells.Keys.Any(k => k.Org == org)) && _scope.Covers(info.Line, unit.Path, counted.Sensitivity);

    // With the places of the indicator at least, so that what is added up keeps them.
    private static decimal Placed(decimal value, int places) => value + new decimal(0, 0, 0, false, (byte)places);

    private FigureDto FromCount(CountedFigure figure, IndicatorInfo info, string org, Period period)
    {
        var shown = Display.Rounded(figure.Value, info.Decimals);
        return new(shown, Display.Official(shown), info.Unit, null, FigureStatus.Counted, IsPartial(info.Code, org, period) ? [.. _marks, FigureMark.Partial.Code] : _marks, null, period.ToString(), null);
    }

    /// <summary>Whether figures of any of these, or of what their formulas rest on, may be partial.</summary>
    internal bool MayBePartial(Expression expression)
    {
        var (seen, next) = (new HashSet<string>(), new Queue<string>(Names.In(expression).Select(n => n.Code)));
        while (next.TryDequeue(out var code))
        {
            while (IsDerived(code, out var stem, out _)) code = stem;
            if (!seen.Add(code)) continue;
            if (_counted.Find(code) is { AnyPartial: true }) return true;
            foreach (var input in _catalogue.Formulas.Needs.GetValueOrDefault(code) ?? []) next.Enqueue(input);
        }

        return false;
    }

    // What is worked out from a partial sum is as partial as it.
    private FigureDto Partial(FigureDto figure, IEnumerable<TraceInput> inputs) =>
        _counted.AnyPartial && inputs.Any(i => i.Observation == NoObservation && IsPartial(i.Indicator, i.Org, i.Period)) ? figure with { Flags = [.. figure.Flags.Union([FigureMark.Partial.Code])] } : figure;

    // Units are asked as a whole: where some have not answered, no part is whole either.
    private bool IsPartial(string indicator, string org, Period period) => _counted.Find(indicator)?.At(org, period, "") is { } whole && whole.Asked > whole.Entries;
}

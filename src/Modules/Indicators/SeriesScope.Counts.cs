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

    // Units are asked as a whole: where some have not answered, no part is whole either.
    private bool IsPartial(string indicator, string org, Period period) => _counted.Find(indicator)?.At(org, period, "") is { } whole && whole.Asked > whole.Entries;
}

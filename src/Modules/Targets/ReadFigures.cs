using Luopan.Kernel;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Targets;

/// <summary>Gathers what progress needs from the series, in the target's unit.</summary>
internal static class ReadFigures
{
    internal static TargetFacts Facts(Target target, DateOnly? planStart)
    {
        var said = string.Concat(target.Sources.Select(s => s.Quote)) + target.Note;
        return new(target.Kind, Period.Parse(target.Period), target.BaseYear, target.BaseValue, target.Value, target.ValueHigh, target.Unit, target.Bound, planStart)
        {
            Against = target.Kind != TargetKinds.Comparison || target.Value is not null ? ""
                : said.Contains("全国平均", StringComparison.Ordinal) ? "nation"
                : said.Contains("全省平均", StringComparison.Ordinal) ? "province" : "",
        };
    }

    internal static Readings For(Target target, TargetFacts facts, IndicatorInfo info, SeriesScope series)
    {
        var until = facts.Period;
        var told = new Teller(info, target);
        var addsUp = info.Aggregate == "sum" && info.Kind != "ratio";
        var latest = told.Tell(series.Latest(info.Code, target.Org, "", until, addsUp ? PeriodKind.Cumulative : null));
        return new()
        {
            AddsUp = addsUp,
            Falling = info.Better == "down",
            Decimals = told.Converts ? 4 : info.Decimals,
            Latest = latest,
            Years = Years(y => told.Tell(series.Figure(info.Code, target.Org, Period.OfYear(y))), facts),
            YearToDate = addsUp && latest is { Period.Kind: PeriodKind.Cumulative } && !latest.Period.Covers(latest.Period.Year) ? latest : null,
            Spans = facts.Period.Kind == PeriodKind.Span
                ? [.. series.All(info.Code, target.Org).Where(p => p.Period.Kind == PeriodKind.Span).Select(told.Tell).OfType<Reading>()]
                : [],
            Growths = target.Kind == TargetKinds.Cagr ? Years(y => series.Figure(info.Code + ".yoy", target.Org, Period.OfYear(y)).Value, facts) : new Dictionary<int, decimal>(),
            Growth = target.Kind is TargetKinds.Growth or TargetKinds.Comparison ? Plain(series.Latest(info.Code + ".yoy", target.Org, "", until, PeriodKind.Cumulative)) : null,
            Rank = target.Kind == TargetKinds.Rank ? Plain(series.Latest(info.Code + ".rank", target.Org, "", until)) : null,
            Gap = facts.Against.Length > 0 && info.Unit != "%" ? Gap(target, facts, info, series) : null,
            Other = facts.Against == "nation" && info.Unit == "%" && latest is not null && series.Nation is { } nation ? Same(series.Figure(info.Code, nation, latest.Period), latest.Period) : null,
            Multiple = target.Unit == "倍" && latest is not null ? Same(series.Figure(info.Code + ".multiple", target.Org, latest.Period), latest.Period) : null,
            Breaks = [.. info.Breaks.Select(b => (b.From, b.Why))],
        };
    }

    // Published gaps first; else own growth minus the other's of the same period.
    private static Reading? Gap(Target target, TargetFacts facts, IndicatorInfo info, SeriesScope series)
    {
        var published = Plain(series.Latest($"{info.Code}.yoy_gap_{facts.Against}", target.Org, "", facts.Period));
        if (published is not null) return InSpan(facts, published);
        if (facts.Against != "nation" || series.Nation is not { } nation) return null;
        if (Plain(series.Latest(info.Code + ".yoy", target.Org, "", facts.Period, PeriodKind.Cumulative)) is not { } own) return null;
        return series.Figure(info.Code + ".yoy", nation, own.Period).Value is { } other ? InSpan(facts, own with { Value = own.Value - other }) : null;
    }

    private static Reading? InSpan(TargetFacts facts, Reading reading) => reading.Period.End < facts.Start ? null : reading;

    private static Dictionary<int, decimal> Years(Func<int, decimal?> read, TargetFacts facts)
    {
        var years = new Dictionary<int, decimal>();
        for (var year = Math.Min(facts.BaseYear ?? facts.YearBefore, facts.YearBefore); year <= facts.Period.End.Year; year++)
            if (read(year) is { } value) years[year] = value;
        return years;
    }

    private static Reading? Plain(PeriodFigure? figure) => figure?.Figure.Value is { } value ? new(figure.Period, value) : null;

    private static Reading? Same(FigureDto figure, Period period) => figure.Value is { } value ? new(period, value) : null;

    /// <summary>Tells figures in the target's unit where the target is told in the indicator's kind of unit.</summary>
    private sealed class Teller(IndicatorInfo info, Target target)
    {
        private readonly Unit? _from = Unit.Find(info.Unit), _to = Unit.Find(target.Unit);

        internal bool Converts => _from is not null && _to is not null && _from != _to && _from.ConvertsTo(_to) && target.Kind is not (TargetKinds.Growth or TargetKinds.Cagr);

        // What is worked out counts as it is shown; what is published as it is printed.
        internal decimal? Tell(FigureDto figure)
        {
            if (figure.Value is not { } value) return null;
            var shown = figure.Status == FigureStatus.Computed ? Display.Rounded(value, info.Decimals) : value;
            return Converts && _from!.TryConvert(shown, _to!, out var converted) ? converted / 1.0000000000000000000000000000m : shown;
        }

        internal Reading? Tell(PeriodFigure? figure) => figure is not null && Tell(figure.Figure) is { } value ? new(figure.Period, value) : null;
    }
}

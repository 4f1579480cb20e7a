using System.Collections.Concurrent;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Secrecy;

/// <summary>Place of a figure among those of its indicator.</summary>
internal readonly record struct FigurePlace(string Org, Period Period, string Breakdown);

/// <summary>
/// Which figures are not shown because they would tell what a single unit said, and which others are hidden so that nobody works those out. Decided on all figures of an
/// indicator, whoever reads: every reader gets the same answer. Everything worked out rests on figures that are shown, so it gives nothing away either.
/// </summary>
internal sealed class SecretFigures(FigureStore store, CountedFigures counted, IndicatorCatalogue catalogue, OrgTree tree, SecrecyRule rule, DateTime? asOf)
{
    private readonly ConcurrentDictionary<string, IReadOnlySet<FigurePlace>> _hidden = new();

    internal SecrecyRule Rule => rule;

    /// <summary>Whether figures of the indicator rest on single units at all.</summary>
    internal bool Concerns(string indicator) => store.RestsOnUnits(indicator) || counted.Find(indicator) is { RestsOnUnits: true };

    /// <summary>Whether the figure is hidden from those who read figures.</summary>
    internal bool Hides(string indicator, string org, Period period, string breakdown) =>
        Concerns(indicator) && _hidden.GetOrAdd(indicator, HiddenOf).Contains(new FigurePlace(org, period, breakdown));

    /// <summary>Whether one vintage by itself would tell of a single unit, whatever stands at its key today.</summary>
    internal bool Guards(int row) => store.Units(row) is { } units && store.Value(row) is { } value && rule.Guards(units, value);

    private HashSet<FigurePlace> HiddenOf(string indicator)
    {
        if (catalogue.Find(indicator) is not { } info) return [];
        var steps = counted.Find(indicator)?.Steps().Where(s => rule.Guards(s.Units, s.Value)) ?? [];
        var relations = new FigureRelations(info, catalogue, tree, [.. Standing(indicator)], [.. steps]);
        return relations.Hidden();
    }

    private IEnumerable<StandingFigure> Standing(string indicator)
    {
        var taken = new HashSet<FigurePlace>();
        foreach (var (org, breakdown) in store.SeriesOf(indicator))
            foreach (var period in store.Periods(indicator, org, breakdown))
                if (Published(store.Head(indicator, org, period, breakdown)) is var (value, secret) && taken.Add(new(org, period, breakdown)))
                    yield return new StandingFigure(new(org, period, breakdown), value, secret);
        foreach (var ((org, breakdown), periods) in counted.Find(indicator)?.Cells ?? new Dictionary<(string, string), IReadOnlyDictionary<Period, CountedFigure>>())
            foreach (var (period, figure) in periods)
                if (taken.Add(new(org, period, breakdown)))
                    yield return new StandingFigure(new(org, period, breakdown), figure.Value, rule.Guards(figure.Units, figure.Value));
    }

    // What any publisher's word would tell hides the key for all: one reader may see another publisher than the next.
    private (decimal Value, bool Secret)? Published(int head)
    {
        (decimal Value, int Class)? best = null;
        var (secret, said, takenBack) = (false, new HashSet<int>(), new List<int>());
        for (var row = head; row >= 0; row = store.Older(row))
        {
            if (asOf is { } moment && store.At(row) > moment) continue;
            if (store.IsVoid(row)) takenBack.Add(store.PublisherOf(row));
            else if (!takenBack.Remove(store.PublisherOf(row)) && said.Add(store.PublisherOf(row)) && store.Value(row) is { } value)
            {
                secret |= Guards(row);
                if (best is null || store.Class(row) > best.Value.Class) best = (value, store.Class(row));
            }
        }

        return best is { } standing ? (standing.Value, secret) : null;
    }
}

/// <summary>A figure as it stands, before anything is hidden.</summary>
internal readonly record struct StandingFigure(FigurePlace Place, decimal Value, bool Secret);

/// <summary>The sums and differences that bind the figures of one indicator: children and their parent, parts and their total, months, cumulatives and years.</summary>
internal sealed class FigureRelations
{
    private readonly IndicatorInfo _info;
    private readonly IndicatorCatalogue _catalogue;
    private readonly OrgTree _tree;
    private readonly List<FigurePlace> _places;
    private readonly IReadOnlyList<CountedStep> _steps;
    private readonly bool _anySecret;
    private readonly bool _overMonths;
    private readonly Suppression _book = new();
    private readonly Dictionary<(string Org, string Breakdown), SortedDictionary<Period, int>> _series = [];
    private readonly Dictionary<(string Org, string Breakdown, int Year, int Month), int> _through = [];

    /// <param name="steps">Differences that would tell what a single unit said, though neither figure does.</param>
    internal FigureRelations(IndicatorInfo info, IndicatorCatalogue catalogue, OrgTree tree, IReadOnlyList<StandingFigure> standing, IReadOnlyList<CountedStep> steps)
    {
        (_info, _catalogue, _tree, _steps, _anySecret) = (info, catalogue, tree, steps, steps.Count > 0 || standing.Any(s => s.Secret));
        _places = [];
        if (!_anySecret) return;
        foreach (var (place, value, secret) in standing.OrderBy(s => s.Place.Period).ThenBy(s => s.Place.Org, StringComparer.Ordinal).ThenBy(s => s.Place.Breakdown, StringComparer.Ordinal))
        {
            if (!_series.TryGetValue((place.Org, place.Breakdown), out var periods)) _series[(place.Org, place.Breakdown)] = periods = [];
            periods[place.Period] = _book.Figure(value, secret);
            _places.Add(place);
        }

        // Months alone, or cumulatives alone, say nothing more of each other than what the sums over orgs and parts say.
        _overMonths = info.Aggregate == "sum" && _places.Select(p => p.Period.Kind).Distinct().Count() > 1;
    }

    internal HashSet<FigurePlace> Hidden()
    {
        if (!_anySecret) return [];
        Times();
        Steps();
        if (_info.Kind is "flow" or "stock" or "count")
        {
            Orgs();
            Parts();
        }

        _book.Run();
        return [.. _places.Where((_, figure) => _book.IsHidden(figure))];
    }

    private void Times()
    {
        var asked = _places.Select(p => p.Period).Distinct().Order().ToList();
        foreach (var ((org, breakdown), periods) in _series)
        {
            // Where others have a figure and this one has none, everybody takes it for zero.
            if (_overMonths)
                foreach (var period in asked.Where(a => periods.Keys.Any(p => p.End.Year == a.End.Year)))
                    if (Months(org, breakdown, period) is { } sum) _book.Relate(periods.TryGetValue(period, out var figure) ? [.. sum, (figure, -1)] : sum);
            if (_info.Aggregate != "last") continue;
            foreach (var same in periods.Where(p => p.Key.Kind is not (PeriodKind.Day or PeriodKind.Week)).GroupBy(p => p.Key.End).Where(g => g.Count() > 1))
                foreach (var other in same.Skip(1)) _book.Relate([(same.First().Value, 1), (other.Value, -1)]);
        }
    }

    // Nobody prints the difference: it is hidden from the start, and one of the two figures beside it.
    private void Steps()
    {
        foreach (var step in _steps)
            if (_series.TryGetValue((step.Org, step.Breakdown), out var there) && there.TryGetValue(step.Earlier, out var earlier) && there.TryGetValue(step.Later, out var later))
                _book.Relate([(earlier, 1), (_book.Figure(step.Value, true), 1), (later, -1)]);
    }

    private void Orgs()
    {
        var families = _tree.All.Where(o => o.Kind == OrgKind.Tree).Select(o => (Whole: o.Code, Parts: (IReadOnlyList<string>)[.. _tree.Children(o.Code).Select(c => c.Code)])).Concat(_tree.Members.Select(m => (Whole: m.Key, Parts: m.Value)));
        var splits = _series.Keys.ToLookup(k => k.Org, k => k.Breakdown);
        foreach (var (whole, parts) in families.Where(f => f.Parts.Count > 0))
            foreach (var breakdown in splits[whole].Order(StringComparer.Ordinal))
                Sum((whole, breakdown), [.. parts.Select(p => (p, breakdown))]);
    }

    private void Parts()
    {
        foreach (var of in _series.Keys.GroupBy(k => k.Org, k => k.Breakdown).ToList())
            foreach (var dimension in _info.Breakdowns)
                foreach (var split in of.Select(b => (Breakdown: b, Cut: Cut(b, dimension))).Where(s => s.Cut is not null).GroupBy(s => s.Cut!.Value.Left))
                {
                    var byCode = split.ToDictionary(s => s.Cut!.Value.Code, s => s.Breakdown);
                    var codes = _catalogue.Dimension(dimension)?.Codes ?? [];
                    Sum((of.Key, split.Key), [.. codes.Where(c => c.Of.Count == 0 && byCode.ContainsKey(c.Code)).Select(c => (of.Key, byCode[c.Code]))]);
                    foreach (var group in codes.Where(c => c.Of.Count > 0 && byCode.ContainsKey(c.Code)))
                        Sum((of.Key, byCode[group.Code]), [.. group.Of.Where(byCode.ContainsKey).Select(c => (of.Key, byCode[c]))]);
                }
    }

    private static (string Left, string Code)? Cut(string breakdown, string dimension)
    {
        var parts = breakdown.Split(';');
        var own = Array.Find(parts, p => p.StartsWith(dimension + "=", StringComparison.Ordinal));
        return own is null ? null : (string.Join(';', parts.Where(p => p != own)), own[(dimension.Length + 1)..]);
    }

    // At every period for which the whole or a part stands; a part without a figure adds nothing.
    private void Sum((string Org, string Breakdown) whole, IReadOnlyList<(string Org, string Breakdown)> parts)
    {
        if (!_series.ContainsKey(whole)) return;
        foreach (var period in parts.Append(whole).SelectMany(s => _series.TryGetValue(s, out var there) ? there.Keys : Enumerable.Empty<Period>()).Distinct().Order().ToList())
        {
            if (Term(whole, period) is not { } total) continue;
            var terms = parts.Select(p => Term(p, period)).OfType<List<(int Figure, int Times)>>().SelectMany(t => t).ToList();
            if (terms.Count > 0) _book.Relate([.. terms, .. total.Select(t => (t.Figure, -t.Times))]);
        }
    }

    private List<(int Figure, int Times)>? Term((string Org, string Breakdown) series, Period period) =>
        !_series.TryGetValue(series, out var there) ? null
        : there.TryGetValue(period, out var figure) ? [(figure, 1)]
        : _overMonths && there.Keys.Any(p => p.End.Year == period.End.Year) ? Months(series.Org, series.Breakdown, period)
        : null;

    // The period as what had come by its end less what had come before it, year by year; null for days, weeks and spans that cut a year.
    private List<(int Figure, int Times)>? Months(string org, string breakdown, Period period)
    {
        if (period.Kind is PeriodKind.Day or PeriodKind.Week) return null;
        if (period.Start.Year == period.End.Year) return [.. Through(org, breakdown, period.End.Year, period.End.Month, 1), .. Through(org, breakdown, period.Start.Year, period.Start.Month - 1, -1)];
        if (period.Start.Month != 1 || period.End.Month != 12) return null;
        return [.. Enumerable.Range(period.Start.Year, period.End.Year - period.Start.Year + 1).SelectMany(year => Through(org, breakdown, year, 12, 1))];
    }

    private IEnumerable<(int Figure, int Times)> Through(string org, string breakdown, int year, int month, int times)
    {
        if (month == 0) return [];
        if (!_through.TryGetValue((org, breakdown, year, month), out var sum)) _through[(org, breakdown, year, month)] = sum = _book.Unseen();
        return [(sum, times)];
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Engines.Series.Arrays;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>
/// Figures of the space as one person may see them at one moment: the source of the series engine and the way every other module reads figures.
/// Figures of orgs outside the person's scope are missing with the reason 无权查看; comparator areas are readable to all. May serve many threads.
/// </summary>
public sealed partial class SeriesScope : ISeriesSource
{
    internal const string NoRight = "无权查看";

    // What is counted has no observation behind it.
    private const string NoObservation = "0";

    private const int MostKept = 50_000;
    private readonly FigureStore _store;
    private readonly CountedFigures _counted;
    private readonly IndicatorCatalogue _catalogue;
    private readonly OrgTree _tree;
    private readonly Scope _scope;
    private readonly DateTime? _asOf;
    private readonly IReadOnlyList<string> _marks;
    private readonly bool[] _visible;
    private readonly SeriesEngine _engine;
    private readonly ConcurrentDictionary<(string Indicator, string Org, Period Period, string Breakdown), FigureDto> _kept = new();
    private int _keptCount;

    /// <param name="demo">Everything is invented: what is worked out from it says so too.</param>
    /// <param name="withholding">What is kept back, and from whom; null keeps nothing back.</param>
    internal SeriesScope(FigureStore store, CountedFigures counted, IndicatorCatalogue catalogue, OrgTree tree, Scope scope, DateTime? asOf, bool demo = false, Withholding? withholding = null)
    {
        _withholding = withholding;
        _marks = demo ? ["demo"] : [];
        (_store, _counted, _catalogue, _tree, _scope, _asOf) = (store, counted, catalogue, tree, scope, asOf);
        _visible = [.. Enumerable.Range(0, store.ScopeCount).Select(s => scope.Covers(store.ScopeKey(s)))];
        _engine = new SeriesEngine(this);
    }

    /// <summary>The figure at exactly this key, or worked out from other periods, a formula or a suffix; never null, missing carries its reason.</summary>
    /// <param name="breakdown">Canonical <c>dim=code;…</c>, empty for the total.</param>
    public FigureDto Figure(string indicator, string org, Period period, string breakdown = "")
    {
        var key = (indicator, org, period, breakdown);
        if (_kept.TryGetValue(key, out var known)) return known;
        if (Interlocked.Increment(ref _keptCount) > MostKept)
        {
            _kept.Clear();
            _keptCount = 0;
        }

        return _kept[key] = Work(indicator, org, period, breakdown);
    }

    /// <summary>An expression of the series grammar at one org and period, with its provenance; a broken expression is missing with the parser's sentence.</summary>
    /// <param name="words">Texts by name the expression may use beside indicators.</param>
    public Evaluated Evaluate(string expression, string org, Period period, IReadOnlyDictionary<string, string>? words = null)
    {
        var trace = new Trace(expression, "refused", org, period);
        if (!Parser.TryParse(expression, out var parsed, out var fault)) return new Evaluated { Trace = trace, MissingReason = fault.Sentence.TrimEnd('。') };
        if (Mixed(parsed) is { } mixed) return new Evaluated { Trace = trace, MissingReason = mixed.Sentence.TrimEnd('。') };
        if (Closed(org) is { } closed) return new Evaluated { Trace = trace, MissingReason = closed };
        return _engine.Evaluate(parsed, new Scene(org, period) { Words = words ?? new Dictionary<string, string>() });
    }

    /// <summary>An expression over many orgs and periods at once, with the same answers as <see cref="Evaluate"/> gives at each; reasons and provenance are worked out for the cells they are asked of.</summary>
    /// <param name="orgs">Codes, each once; those the person may not see are missing with the reason.</param>
    public Outcome<SeriesGrid> Grid(string expression, IReadOnlyList<string> orgs, IReadOnlyList<Period> periods) =>
        !Parser.TryParse(expression, out var parsed, out var fault) ? fault
        : Mixed(parsed) is { } mixed ? mixed
        : new SeriesArrays(this, orgs, periods, Closed).Evaluate(parsed);

    /// <summary>Shows what an expression came to the way figures are shown.</summary>
    /// <param name="decimals">Places for a computed number that declares none.</param>
    public FigureDto Show(Evaluated evaluated, Period period, int decimals = 1) => Show(evaluated, period, decimals, "");

    /// <summary>The observation itself at this key, as current for this person; null when none stands there.</summary>
    public Figure? Get(string indicator, string org, Period period, string breakdown)
    {
        var row = Current(indicator, org, period, breakdown);
        if (row >= 0)
            return _store.Value(row) is { } value ? new Figure(value, Unit.Find(_catalogue.Find(indicator)?.Unit), _store.Id(row).ToString(CultureInfo.InvariantCulture)) { Print = _store.Text(row), Alone = _catalogue.Alone(_store.Flags(row)) } : null;
        return CountedAt(indicator, org, period, breakdown) is { } counted && _catalogue.Find(indicator) is { } info ? new Figure(Placed(counted.Value, info.Decimals), Unit.Find(info.Unit), NoObservation) : null;
    }

    public void Read(string indicator, IReadOnlyList<string> orgs, Period period, string breakdown, ReadRow into)
    {
        var (unit, counted) = (Unit.Find(_catalogue.Find(indicator)?.Unit), _counted.Find(indicator) is not null);
        var (column, withholds) = (_store.Column(indicator, period, breakdown), Withholds(indicator));
        for (var org = 0; org < orgs.Count; org++)
        {
            if (withholds && Withheld(indicator, orgs[org], period, breakdown) is not null) continue;
            var row = column is { } key ? Current(_store.Head(key, orgs[org])) : -1;
            if (row < 0 && counted && Get(indicator, orgs[org], period, breakdown) is { } figure) into.Put(org, figure.Value, figure.Unit, false);
            else if (row >= 0 && _store.Value(row) is { } value) into.Put(org, value, unit, _catalogue.Alone(_store.Flags(row)) is not null);
        }
    }

    public DateOnly? Earliest(string indicator, string org, string breakdown) =>
        _store.Periods(indicator, org, breakdown).Where(p => Current(indicator, org, p, breakdown) >= 0).Concat(CountedPeriods(indicator, org, breakdown)).Select(p => (DateOnly?)p.Start).Min();

    public string? Nation => _tree.Nation?.Code;

    public IReadOnlyList<string> Children(string org) => [.. _tree.Children(org).Select(o => o.Code)];

    public string? Parent(string org) => _tree.Find(org) is { Kind: not OrgKind.Area, Parent.Length: > 0 } unit ? unit.Parent : null;

    /// <summary>Tree orgs rank among the children of their parent, overlays among those of the same kind and rank; the province and areas have no peers.</summary>
    public IReadOnlyList<string> Peers(string org) => _tree.Find(org) switch
    {
        { Kind: OrgKind.Tree, Parent.Length: > 0 } unit => Children(unit.Parent),
        { Kind: OrgKind.Overlay } unit => [.. _tree.Overlays.Where(o => o.Level == unit.Level && o.Rank == unit.Rank).Select(o => o.Code)],
        _ => [],
    };

    public IndicatorTraits? Traits(string indicator) => _catalogue.Traits(indicator);

    public string OrgName(string org) => _tree.Find(org)?.Name ?? org;

    public string Present(string org) => RetiredOrgs.Present(org, _tree)?.Code ?? org;

    public string BreakdownName(string breakdown) => _catalogue.BreakdownName(breakdown);

    internal bool Reads(OrgTree tree, CountedFigures counted) => ReferenceEquals(tree, _tree) && ReferenceEquals(counted, _counted);

    /// <summary>Whether this person may see public figures of a line at an org.</summary>
    internal bool Reaches(string line, OrgInfo org) => _scope.Covers(line, org.Path, Sensitivity.Open);

    /// <summary>Whether figures of this indicator at this org are outside what this person may see.</summary>
    public bool Hides(string indicator, string org) => _catalogue.Find(indicator) is { } info && _tree.Find(org) is { } unit && !Reaches(info.Line, unit);

    /// <summary>Row of the current value: the highest class, then the newest vintage that was not taken back; −1 when this person sees none, or it is withheld.</summary>
    internal int Current(string indicator, string org, Period period, string breakdown) =>
        Withheld(indicator, org, period, breakdown) is null ? Current(_store.Head(indicator, org, period, breakdown)) : -1;

    private int Current(int head)
    {
        var (best, takenBack) = (-1, (List<int>?)null);
        for (var row = head; row >= 0; row = _store.Older(row))
        {
            if (!Sees(row)) continue;
            if (_store.IsVoid(row)) (takenBack ??= []).Add(_store.PublisherOf(row));
            else if (takenBack?.Remove(_store.PublisherOf(row)) == true) continue;
            else if (best < 0 || _store.Class(row) > _store.Class(best)) best = row;
        }

        return best;
    }

    /// <summary>Every vintage at the key of an observation that this person sees, newest first.</summary>
    internal IReadOnlyList<Vintage> VintagesAround(long observation)
    {
        var all = new List<Vintage>();
        for (var row = _store.HeadOf(_store.RowOf(observation)); row >= 0; row = _store.Older(row))
            if (Sees(row) && Tells(row)) all.Add(_store.Vintage(row));
        return all;
    }

    /// <summary>Number of the vintage a figure shows; null for a computed one.</summary>
    internal int? VintageOf(FigureDto figure) => figure.Observation is { } id ? _store.Vintage(_store.RowOf(id)).Number : null;

    internal string NameOf(string indicator) => _catalogue.Find(indicator)?.Name ?? indicator;

    /// <summary>Published and computed beside each other.</summary>
    internal Comparison Compare(string indicator, string org, Period period, string breakdown) =>
        _engine.Compare(new Name(Place.Start, indicator, breakdown), new Scene(org, period));

    internal FigureDto FromRow(int row, string unit, Period period)
    {
        var v = _store.Vintage(row);
        // What an export says in 万美元 has places in 亿美元 that nobody printed; its provenance keeps them.
        var value = _store.IsExported(row) && _catalogue.Find(_store.Key(row).Indicator) is { } info && v.Value is { } told && told.Scale > info.Decimals ? Display.Rounded(told, info.Decimals) : v.Value;
        var text = v.Text ?? Display.Official(value);
        return new(value, text, unit, null, v.Status, Flags(v.Flags), v.Publisher, period.ToString(), v.Id) { Alone = _catalogue.Alone(v.Flags) };
    }

    internal FigureDto Show(Evaluated evaluated, Period period, int decimals, string unit)
    {
        if (evaluated.MissingReason is { } reason) return Nothing(period, unit, reason);
        return Partial(Marked(Shown(evaluated, period, decimals, unit), evaluated.Trace.Inputs()), evaluated.Trace.Inputs());
    }

    private FigureDto Shown(Evaluated evaluated, Period period, int decimals, string unit)
    {
        if (evaluated.Figure is { } figure && RowOf(figure) is >= 0 and var row) return FromRow(row, evaluated.Unit?.Code ?? unit, period);
        if (evaluated.Value is not { } value) return new(null, evaluated.Text ?? (evaluated.Truth == true ? "是" : "否"), "", null, FigureStatus.Computed, _marks, null, period.ToString(), null);
        return Computed(value, evaluated.Decimals ?? decimals, evaluated.Unit?.Code ?? unit, period);
    }

    /// <summary>A number we worked out, at the places it is shown with.</summary>
    internal FigureDto Computed(decimal value, int decimals, string unit, Period period)
    {
        var shown = Display.Rounded(value, decimals);
        return new(shown, Display.Official(shown), unit, null, FigureStatus.Computed, _marks, null, period.ToString(), null);
    }

    internal static IReadOnlyList<string> Flags(string flags) => flags.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static FigureDto Nothing(Period period, string unit, string reason) => new(null, Display.Missing, unit, reason, "", [], null, period.ToString(), null);

    private FigureDto Work(string indicator, string org, Period period, string breakdown)
    {
        if (_catalogue.Find(indicator) is not { } info) return Nothing(period, "", $"没有指标{indicator}");
        if (_tree.Find(org) is not { } unit) return Nothing(period, info.Unit, NoOrg(org));
        if (!Reaches(info.Line, unit)) return Nothing(period, info.Unit, NoRight);
        if (Withheld(indicator, org, period, breakdown) is { } withheld) return Nothing(period, info.Unit, withheld);
        if (Current(indicator, org, period, breakdown) is >= 0 and var row) return Marked(FromRow(row, info.Unit, period), indicator, org, period, breakdown);
        if (CountedAt(indicator, org, period, breakdown) is { } counted) return Marked(FromCount(counted, info, org, period), indicator, org, period, breakdown);
        return Show(_engine.Evaluate(new Name(Place.Start, indicator, breakdown), new Scene(org, period)), period, info.Decimals, info.Unit);
    }

    // Both may stand side by side, but nothing joins them.
    private Fault? Mixed(Expression expression) => _catalogue.BasesOf(expression).Count > 1 ? IndicatorsFaults.BasesMixed : null;

    private string? Closed(string org) => _tree.Find(org) is not { } unit ? NoOrg(org) : BusinessLines.Names.Keys.Any(line => Reaches(line, unit)) ? null : NoRight;

    private static string NoOrg(string org) => $"没有机构{org}";

    private bool Sees(int row) => _visible[_store.ScopeOf(row)] && (_asOf is not { } moment || _store.At(row) <= moment);

    private int RowOf(Figure figure) => _store.RowOf(long.Parse(figure.Observation, CultureInfo.InvariantCulture));
}

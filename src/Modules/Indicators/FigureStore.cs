using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>Key of a figure in numbers of the store's own.</summary>
internal readonly record struct FigureKey(int Indicator, int Org, int Period, int Breakdown);

/// <summary>Key of a series: all periods of one indicator, org and breakdown.</summary>
internal readonly record struct SeriesKey(int Indicator, int Org, int Breakdown);

/// <summary>One vintage as the store holds it.</summary>
internal readonly record struct Vintage(
    long Id, decimal? Value, string? Text, string Status, string Publisher, int Class, string Flags, string? Reason, int Number, DateTime At, string By, long SourceId, int Line, string ScopeKey);

/// <summary>All vintages of all figures of a space in columns, loaded once and kept; immutable, so that many requests read it at once.</summary>
public sealed class FigureStore
{
    internal static readonly FigureStore Empty = new(new Columns());

    /// <summary>Mark of a vintage that takes back what its publisher said.</summary>
    internal const string VoidFlag = "void";

    private readonly Columns _columns;

    internal FigureStore(Columns columns)
    {
        _columns = columns;
        Newest = columns.Count == 0 ? default : columns.At.Max();
    }

    /// <summary>How many observations it holds, old vintages counted.</summary>
    public int Count => _columns.Count;

    /// <summary>When the newest of them was written, UTC.</summary>
    public DateTime Newest { get; }

    internal Columns Columns => _columns;

    /// <summary>Row of the newest vintage at a key; −1 when there is none. Walk on with <see cref="Older"/>.</summary>
    internal int Head(string indicator, string org, Period period, string breakdown) =>
        _columns.Indicators.Find(indicator, out var i) && _columns.Orgs.Find(org, out var o) && _columns.Periods.Find(period, out var p) && _columns.Breakdowns.Find(breakdown, out var b)
        && _columns.Heads.TryGetValue(new FigureKey(i, o, p, b), out var row) ? row : -1;

    /// <summary>The key of one indicator, period and breakdown without an org; null when nothing stands there for any.</summary>
    internal FigureKey? Column(string indicator, Period period, string breakdown) =>
        _columns.Indicators.Find(indicator, out var i) && _columns.Periods.Find(period, out var p) && _columns.Breakdowns.Find(breakdown, out var b) ? new FigureKey(i, -1, p, b) : null;

    /// <summary>Row of the newest vintage of one org in such a column; −1 when there is none.</summary>
    internal int Head(FigureKey column, string org) => _columns.Orgs.Find(org, out var o) && _columns.Heads.TryGetValue(column with { Org = o }, out var row) ? row : -1;

    /// <summary>Row of the newest vintage at the key of this row.</summary>
    internal int HeadOf(int row) => row < 0 ? -1 : _columns.Heads[_columns.Keys[row]];

    internal int Older(int row) => _columns.Older[row];

    /// <summary>Row of an observation; −1 when the store has it not. Identities grow with the rows, save where two processes wrote at once.</summary>
    internal int RowOf(long id) => _columns.Ids.BinarySearch(id) is >= 0 and var row ? row : _columns.Ids.IndexOf(id);

    internal long Id(int row) => _columns.Ids[row];

    internal decimal? Value(int row) => _columns.Values[row];

    internal string? Text(int row) => _columns.Texts.GetValueOrDefault(row);

    internal string Flags(int row) => _columns.Words[_columns.Flags[row]];

    internal int Class(int row) => _columns.Classes[row];

    /// <summary>Whether it came with an export, whose unit may have been another.</summary>
    internal bool IsExported(int row) => _columns.Exports.Contains(_columns.Sources[row]);

    /// <summary>The single units the row's figure rests on; null when it is no statistics of such.</summary>
    internal Contributors? Units(int row) => _columns.Units.GetValueOrDefault(row);

    /// <summary>Whether any figure of the indicator rests on single units.</summary>
    internal bool RestsOnUnits(string indicator) => _columns.OnUnits.Count > 0 && _columns.Indicators.Find(indicator, out var i) && _columns.OnUnits.Contains(i);

    internal DateTime At(int row) => _columns.At[row];

    /// <summary>What the row is the figure of.</summary>
    internal (string Indicator, string Org, Period Period, string Breakdown) Key(int row) =>
        _columns.Keys[row] is var key ? (_columns.Indicators[key.Indicator], _columns.Orgs[key.Org], _columns.Periods[key.Period], _columns.Breakdowns[key.Breakdown]) : default;

    /// <summary>Rows that a source brought.</summary>
    internal IEnumerable<int> RowsOf(long source) => Enumerable.Range(0, Count).Where(row => _columns.Sources[row] == source);

    /// <summary>Whether the row takes back what its publisher said before.</summary>
    internal bool IsVoid(int row) => _columns.Values[row] is null && _columns.Words[_columns.Flags[row]] == VoidFlag;

    internal int PublisherOf(int row) => _columns.Publishers[row];

    /// <summary>Number of the row's scope key, below <see cref="ScopeCount"/>.</summary>
    internal int ScopeOf(int row) => _columns.ScopesOf[row];

    internal int ScopeCount => _columns.Scopes.Count;

    internal string ScopeKey(int scope) => _columns.Scopes[scope];

    /// <summary>Periods a series has anything for, oldest first; empty when it has none.</summary>
    internal IReadOnlyList<Period> Periods(string indicator, string org, string breakdown) =>
        _columns.Indicators.Find(indicator, out var i) && _columns.Orgs.Find(org, out var o) && _columns.Breakdowns.Find(breakdown, out var b)
        && _columns.Series.TryGetValue(new SeriesKey(i, o, b), out var periods) ? periods : [];

    /// <summary>Every series of an indicator that has anything.</summary>
    internal IEnumerable<(string Org, string Breakdown)> SeriesOf(string indicator) =>
        _columns.Indicators.Find(indicator, out var i) && _columns.SeriesByIndicator.TryGetValue(i, out var all)
            ? all.Select(k => (_columns.Orgs[k.Org], _columns.Breakdowns[k.Breakdown])) : [];

    internal Vintage Vintage(int row) => new(
        _columns.Ids[row], _columns.Values[row], Text(row), _columns.Words[_columns.Statuses[row]], _columns.Words[_columns.Publishers[row]], _columns.Classes[row],
        _columns.Words[_columns.Flags[row]], _columns.Reasons.GetValueOrDefault(row), _columns.Numbers[row], _columns.At[row], _columns.Words[_columns.By[row]],
        _columns.Sources[row], _columns.Lines[row], _columns.Scopes[_columns.ScopesOf[row]]);
}

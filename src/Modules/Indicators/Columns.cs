using System.Runtime.InteropServices;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>The columns under a store. Filled by <see cref="Add"/> before a store is made of it, never after.</summary>
internal sealed class Columns
{
    // Many rows, few periods: each text is read once.
    private readonly Dictionary<string, int> _periods = [];

    internal Interned<string> Indicators { get; } = new();

    internal Interned<string> Orgs { get; } = new();

    internal Interned<Period> Periods { get; } = new();

    internal Interned<string> Breakdowns { get; } = new();

    internal Interned<string> Scopes { get; } = new();

    /// <summary>Publishers, statuses, flags and people: few words for many rows.</summary>
    internal Interned<string> Words { get; } = new();

    internal Dictionary<FigureKey, int> Heads { get; } = [];

    internal Dictionary<SeriesKey, List<Period>> Series { get; } = [];

    internal Dictionary<int, List<SeriesKey>> SeriesByIndicator { get; } = [];

    internal HashSet<long> KnownSources { get; } = [];

    /// <summary>Those of them that are exports taken in by a profile: their figures were told in the unit of the indicator, not printed in it.</summary>
    internal HashSet<long> Exports { get; } = [];

    internal List<FigureKey> Keys { get; } = [];

    internal List<long> Ids { get; } = [];

    internal List<decimal?> Values { get; } = [];

    internal Dictionary<int, string> Texts { get; } = [];

    internal Dictionary<int, string> Reasons { get; } = [];

    /// <summary>The single units behind a row, of the few rows that rest on such.</summary>
    internal Dictionary<int, Contributors> Units { get; } = [];

    /// <summary>Indicators with such rows.</summary>
    internal HashSet<int> OnUnits { get; } = [];

    internal List<int> Statuses { get; } = [];

    internal List<int> Publishers { get; } = [];

    internal List<int> Classes { get; } = [];

    internal List<int> Flags { get; } = [];

    internal List<int> Numbers { get; } = [];

    internal List<DateTime> At { get; } = [];

    internal List<int> By { get; } = [];

    internal List<long> Sources { get; } = [];

    internal List<int> Lines { get; } = [];

    internal List<int> ScopesOf { get; } = [];

    internal List<int> Older { get; } = [];

    internal int Count => Ids.Count;

    internal Columns()
    {
    }

    // What doubles while it grows holds twice what it needs: room for what is coming is made at once.
    private Columns(Columns of, int more)
    {
        List<T> Room<T>(List<T> column)
        {
            var roomy = new List<T>(column.Count + more);
            roomy.AddRange(column);
            return roomy;
        }

        (Indicators, Orgs, Periods, Breakdowns, Scopes, Words) = (of.Indicators.Copy(), of.Orgs.Copy(), of.Periods.Copy(), of.Breakdowns.Copy(), of.Scopes.Copy(), of.Words.Copy());
        (Heads, Texts, Reasons, KnownSources) = (new(of.Heads.Count + more), new(of.Texts), new(of.Reasons), [.. of.KnownSources]);
        foreach (var (key, row) in of.Heads) Heads.Add(key, row);
        (Units, OnUnits, Exports) = (new(of.Units), [.. of.OnUnits], [.. of.Exports]);
        Series = of.Series.ToDictionary(p => p.Key, p => new List<Period>(p.Value));
        SeriesByIndicator = of.SeriesByIndicator.ToDictionary(p => p.Key, p => new List<SeriesKey>(p.Value));
        (Keys, Ids, Values, Statuses, Publishers, Classes, Flags) = (Room(of.Keys), Room(of.Ids), Room(of.Values), Room(of.Statuses), Room(of.Publishers), Room(of.Classes), Room(of.Flags));
        (Numbers, At, By, Sources, Lines, ScopesOf, Older) = (Room(of.Numbers), Room(of.At), Room(of.By), Room(of.Sources), Room(of.Lines), Room(of.ScopesOf), Room(of.Older));
    }

    /// <summary>A copy to grow, while the store made of this one goes on serving.</summary>
    /// <param name="more">How many rows will come; 0 where nobody knows.</param>
    internal Columns Copy(int more) => new(this, more);

    /// <summary>Appends a vintage; rows must come in the order they were written.</summary>
    internal void Add(Observation o)
    {
        var row = Count;
        if (!_periods.TryGetValue(o.Period, out var period)) _periods.Add(o.Period, period = Periods.Keep(Period.Parse(o.Period)));
        var key = new FigureKey(Indicators.Keep(o.Indicator), Orgs.Keep(o.Org), period, Breakdowns.Keep(o.Breakdown));
        Keys.Add(key);
        Ids.Add(o.Id);
        Values.Add(o.Value);
        if (o.Text is not null) Texts.Add(row, o.Text);
        if (o.Reason is not null) Reasons.Add(row, o.Reason);
        if (o.Units is { } units)
        {
            Units.Add(row, new(units, o.Largest ?? 0, o.Second ?? 0));
            OnUnits.Add(key.Indicator);
        }

        Statuses.Add(Words.Keep(o.Status));
        Publishers.Add(Words.Keep(o.Publisher));
        Classes.Add(o.Class);
        Flags.Add(Words.Keep(o.Flags));
        Numbers.Add(o.Vintage);
        At.Add(o.At);
        By.Add(Words.Keep(o.By));
        Sources.Add(o.SourceId);
        Lines.Add(o.Line);
        ScopesOf.Add(Scopes.Keep(o.ScopeKey));
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(Heads, key, out var known);
        Older.Add(known ? head : -1);
        head = row;
        if (!known) Enter(key, Periods[period]);
    }

    private void Enter(FigureKey key, Period period)
    {
        var series = new SeriesKey(key.Indicator, key.Org, key.Breakdown);
        if (!Series.TryGetValue(series, out var periods))
        {
            Series.Add(series, periods = []);
            if (!SeriesByIndicator.TryGetValue(key.Indicator, out var all)) SeriesByIndicator.Add(key.Indicator, all = []);
            all.Add(series);
        }

        // Most come in the order of time.
        if (periods is [.., var last] && last.CompareTo(period) >= 0) periods.Insert(~periods.BinarySearch(period), period);
        else periods.Add(period);
    }
}

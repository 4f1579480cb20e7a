using Luopan.Kernel;
using Luopan.Platform.Access;

namespace Luopan.Modules.Indicators;

/// <summary>Counts figures from entries of its own, live: from records, or from the returns of reporting units. Implemented by the modules that keep the entries; no indicator is counted by two.</summary>
public interface ICountSource
{
    /// <summary>Everything counted, unfiltered; the same object for as long as nothing it rests on has changed.</summary>
    Task<CountedFigures> Counted(CancellationToken stop);

    /// <summary>Everything counted as it was at a moment; what no past was kept of is only named, see <see cref="CountedFigures.Before"/>.</summary>
    async Task<CountedFigures> CountedAt(DateTime moment, CancellationToken stop) => (await Counted(stop)).Before();

    /// <summary>Identities of the entries that count into a figure; of a longer period those of everything inside it. Empty when nothing does.</summary>
    /// <param name="breakdown">Canonical <c>dim=code;…</c>, empty for the total.</param>
    Task<IReadOnlyList<Guid>> Behind(string indicator, string org, Period period, string breakdown, CancellationToken stop);

    /// <summary>Where in the web client the entries behind a figure stand.</summary>
    /// <param name="source">See <see cref="CountedIndicator.Source"/>.</param>
    string LinkTo(string source, string indicator, string org, Period period, string breakdown);
}

/// <summary>A figure counted from entries.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Entries">How many entries or rows were counted.</param>
/// <param name="Left">How many were left out because their amount cannot be turned into the unit.</param>
public sealed record CountedFigure(decimal Value, int Entries, int Left)
{
    /// <summary>Nothing to count in a period that was watched: zero, not missing.</summary>
    public static readonly CountedFigure Zero = new(0, 0, 0);

    /// <summary>Statistical units it rests on; null when it is no statistics of single units.</summary>
    public Contributors? Units { get; init; }

    /// <summary>How many entries were asked for, of which <see cref="Entries"/> came; null where nobody was asked.</summary>
    public int? Asked { get; init; }
}

/// <summary>What lies between two figures of one year, each counted since January: whoever sees both can subtract them.</summary>
/// <param name="Value">Later less earlier, in the indicator's unit.</param>
/// <param name="Units">The units it rests on by itself.</param>
public sealed record CountedStep(string Org, string Breakdown, Period Earlier, Period Later, decimal Value, Contributors Units);

/// <summary>The statistical units a figure rests on.</summary>
/// <param name="Largest">Absolute amount of the largest unit, in the indicator's unit; zero when there is none.</param>
/// <param name="Second">Absolute amount of the second largest, in the indicator's unit; zero when there is none.</param>
public sealed record Contributors(int Count, decimal Largest, decimal Second);

/// <summary>Every counted indicator of a space.</summary>
public sealed class CountedFigures(IEnumerable<CountedIndicator> all)
{
    public static readonly CountedFigures None = new([]);

    private readonly Dictionary<string, CountedIndicator> _byCode = all.ToDictionary(i => i.Code);

    internal IEnumerable<CountedIndicator> All => _byCode.Values;

    /// <summary>Whether any of them waits for entries that were asked for.</summary>
    internal bool AnyPartial => _byCode.Values.Any(i => i.AnyPartial);

    /// <summary>Indicators counted at present where these are of an earlier moment, of which no count was kept.</summary>
    internal IReadOnlySet<string> OnlyNow { get; private init; } = new HashSet<string>();

    /// <summary>What there is of them at an earlier moment where no past was kept: nothing, and which they are.</summary>
    public CountedFigures Before() => new([]) { OnlyNow = _byCode.Keys.ToHashSet() };

    internal static CountedFigures Joined(IReadOnlyList<CountedFigures> parts) => new(parts.SelectMany(p => p.All)) { OnlyNow = parts.SelectMany(p => p.OnlyNow).ToHashSet() };

    /// <summary>Null when the indicator is not counted, or nothing was ever counted into it.</summary>
    public CountedIndicator? Find(string code) => _byCode.GetValueOrDefault(code);
}

/// <summary>One indicator counted from one kind of entry, rolled up the counting tree.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Source">Code of the kind of entry.</param>
/// <param name="SourceName">Its Chinese name.</param>
/// <param name="Sensitivity">How far its figures may be seen; the number is the same for everybody who sees it.</param>
/// <param name="Months">First and last month in which nothing counted means zero; null when entries carry longer periods.</param>
/// <param name="Dimensions">Breakdowns it is split by.</param>
/// <param name="Cells">Figures by org and breakdown, then by period.</param>
public sealed record CountedIndicator(
    string Code, string Source, string SourceName, string SourceNameEn, Sensitivity Sensitivity, (Period First, Period Last)? Months, IReadOnlyList<string> Dimensions,
    IReadOnlyDictionary<(string Org, string Breakdown), IReadOnlyDictionary<Period, CountedFigure>> Cells)
{
    /// <summary>Works out every pair of figures since January that statistics of single units lie between; nothing lies between months.</summary>
    public Func<IEnumerable<CountedStep>> Steps { get; init; } = () => [];

    /// <summary>Whether any of its figures is statistics of single units.</summary>
    internal bool RestsOnUnits { get; } = Cells.Values.Any(periods => periods.Values.Any(figure => figure.Units is not null));

    /// <summary>Whether any of its figures waits for entries that were asked for.</summary>
    internal bool AnyPartial { get; } = Cells.Values.Any(periods => periods.Values.Any(figure => figure.Asked > figure.Entries));

    /// <summary>Null for a period that was not watched, or a breakdown it is not split by.</summary>
    public CountedFigure? At(string org, Period period, string breakdown)
    {
        if (Cells.TryGetValue((org, breakdown), out var cells) && cells.TryGetValue(period, out var cell)) return cell;
        return period.Kind == PeriodKind.Month && Months is var (first, last) && first <= period && period <= last && Splits(breakdown) ? CountedFigure.Zero : null;
    }

    /// <summary>Periods with a figure.</summary>
    public IEnumerable<Period> Periods(string org, string breakdown)
    {
        var own = Cells.TryGetValue((org, breakdown), out var cells) ? cells.Keys : [];
        return Months is var (first, last) && Splits(breakdown) ? own.Concat(Through(first, last)).Distinct() : own;
    }

    private bool Splits(string breakdown) => breakdown.Length == 0 || breakdown.Split(';').All(p => Dimensions.Contains(p.Split('=')[0]));

    private static IEnumerable<Period> Through(Period first, Period last)
    {
        for (var month = first; month <= last; month = month.Next()) yield return month;
    }
}

/// <summary>Figures of several sources as one; the same object for as long as none of them has changed.</summary>
internal sealed class JoinedCounts
{
    private (IReadOnlyList<CountedFigures> Parts, CountedFigures Whole) _last = ([], CountedFigures.None);

    internal CountedFigures Of(IReadOnlyList<CountedFigures> parts)
    {
        var last = _last;
        if (parts.SequenceEqual(last.Parts)) return last.Whole;
        var whole = CountedFigures.Joined(parts);
        _last = (parts, whole);
        return whole;
    }
}

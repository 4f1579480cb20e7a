namespace Luopan.Modules.Indicators.Secrecy;

/// <summary>
/// Hides so many figures beside those that must be hidden that none of them can be worked out from the ones shown. Figures are bound by sums and differences;
/// what follows from one of them alone is found by counting its unknowns, what follows from several together by elimination. The same figures always give the same answer.
/// </summary>
internal sealed class Suppression
{
    private readonly List<decimal> _values = [];
    private readonly List<State> _states = [];
    private readonly List<List<int>> _bonds = [];
    private readonly List<(int Figure, int Times)[]> _relations = [];
    private readonly Dictionary<int, HashSet<int>> _workedOut = [];

    private enum State
    {
        Shown,
        Hidden,
        Unseen,
    }

    /// <summary>A figure that stands; its number grows from 0, of equal ones the first is hidden.</summary>
    internal int Figure(decimal value, bool secret) => Add(value, secret ? State.Hidden : State.Shown);

    /// <summary>A sum nobody printed, which relations have in common.</summary>
    internal int Unseen() => Add(0, State.Unseen);

    /// <summary>Something that comes to zero: parts count +1, their total −1.</summary>
    internal void Relate(IEnumerable<(int Figure, int Times)> terms)
    {
        var relation = terms.GroupBy(t => t.Figure).Select(g => (Figure: g.Key, Times: g.Sum(t => t.Times))).Where(t => t.Times != 0).OrderBy(t => t.Figure).ToArray();
        if (relation.Length == 0) return;
        foreach (var (figure, _) in relation) _bonds[figure].Add(_relations.Count);
        _relations.Add(relation);
    }

    internal bool IsHidden(int figure) => _states[figure] == State.Hidden;

    internal void Run()
    {
        while (HideBesideOne() || HideBesideSeveral())
        {
        }
    }

    // What one relation with a single unknown gives away; true when something was hidden and sums worked out before may no longer stand.
    private bool HideBesideOne()
    {
        _workedOut.Clear();
        var open = _relations.Select(r => r.Count(t => IsUnknown(t.Figure))).ToArray();
        var next = new Queue<int>(Enumerable.Range(0, _relations.Count).Where(r => open[r] == 1));
        var hidden = false;
        while (next.TryDequeue(out var relation))
        {
            if (open[relation] != 1) continue;
            var unknown = _relations[relation].First(t => IsUnknown(t.Figure)).Figure;
            var gives = Behind(_relations[relation].Where(t => t.Figure != unknown).Select(t => t.Figure));
            if (_states[unknown] == State.Unseen)
            {
                _workedOut.Add(unknown, gives);
                foreach (var bond in _bonds[unknown].Where(b => --open[b] == 1)) next.Enqueue(bond);
            }
            else if (Smallest(gives) is { } beside)
            {
                _states[beside] = State.Hidden;
                hidden = true;
                if (_workedOut.Count > 0) return true;
                foreach (var bond in _bonds[beside].Where(b => ++open[b] == 1)) next.Enqueue(bond);
            }
        }

        return hidden;
    }

    // What only several relations together give away.
    private bool HideBesideSeveral()
    {
        var seen = new HashSet<int>();
        var hidden = false;
        for (var relation = 0; relation < _relations.Count; relation++)
        {
            if (seen.Contains(relation) || !_relations[relation].Any(t => IsHidden(t.Figure))) continue;
            var together = Together(relation, seen);
            if (Elimination.FirstGiven(together.Select(r => _relations[r]), IsUnknown, IsHidden) is not { } given || Smallest(Behind(given.By)) is not { } beside) continue;
            _states[beside] = State.Hidden;
            hidden = true;
        }

        return hidden;
    }

    private List<int> Together(int from, HashSet<int> seen)
    {
        var (all, next) = (new List<int>(), new Queue<int>([from]));
        seen.Add(from);
        while (next.TryDequeue(out var relation))
        {
            all.Add(relation);
            foreach (var (figure, _) in _relations[relation].Where(t => IsUnknown(t.Figure)))
                foreach (var bond in _bonds[figure].Where(seen.Add)) next.Enqueue(bond);
        }

        return all;
    }

    private int Add(decimal value, State state)
    {
        _values.Add(value);
        _states.Add(state);
        _bonds.Add([]);
        return _values.Count - 1;
    }

    private bool IsUnknown(int figure) => _states[figure] == State.Hidden || (_states[figure] == State.Unseen && !_workedOut.ContainsKey(figure));

    // The figures shown that these rest on.
    private HashSet<int> Behind(IEnumerable<int> figures)
    {
        var all = new HashSet<int>();
        foreach (var figure in figures)
            if (_states[figure] == State.Shown) all.Add(figure);
            else if (_workedOut.TryGetValue(figure, out var rests)) all.UnionWith(rests);
        return all;
    }

    // Zero protects nothing: everybody guesses it.
    private int? Smallest(HashSet<int> among) =>
        among.Count == 0 ? null : among.OrderBy(f => _values[f] == 0).ThenBy(f => Math.Abs(_values[f])).ThenBy(f => f).First();
}

/// <summary>Gaussian elimination over whole relations, in the field of a large prime: exact, and every number stays small.</summary>
internal static class Elimination
{
    private const long Prime = 2_147_483_647;

    /// <summary>The first hidden figure that the relations determine, with the known figures used for it; null when they determine none.</summary>
    internal static (int Hidden, IReadOnlyList<int> By)? FirstGiven(IEnumerable<(int Figure, int Times)[]> relations, Func<int, bool> isUnknown, Func<int, bool> isHidden)
    {
        var rows = new Dictionary<int, Row>();
        foreach (var relation in relations)
        {
            var row = new Row();
            foreach (var (figure, times) in relation) Add(isUnknown(figure) ? row.Unknown : row.Known, figure, times);
            foreach (var pivot in row.Unknown.Keys.Where(rows.ContainsKey).ToList()) Subtract(row, rows[pivot], row.Unknown[pivot]);
            if (row.Unknown.Count == 0) continue;
            var lead = row.Unknown.Keys.Min();
            Scale(row, Inverse(row.Unknown[lead]));
            foreach (var other in rows.Values.Where(r => r.Unknown.ContainsKey(lead))) Subtract(other, row, other.Unknown[lead]);
            rows.Add(lead, row);
        }

        return rows.Where(r => r.Value.Unknown.Count == 1 && isHidden(r.Key)).OrderBy(r => r.Key).Select(r => ((int, IReadOnlyList<int>)?)(r.Key, [.. r.Value.Known.Keys])).FirstOrDefault();
    }

    private static void Subtract(Row from, Row row, long times)
    {
        foreach (var (figure, own) in row.Unknown) Add(from.Unknown, figure, -(own * times % Prime));
        foreach (var (figure, own) in row.Known) Add(from.Known, figure, -(own * times % Prime));
    }

    private static void Scale(Row row, long by)
    {
        foreach (var figure in row.Unknown.Keys.ToList()) row.Unknown[figure] = row.Unknown[figure] * by % Prime;
        foreach (var figure in row.Known.Keys.ToList()) row.Known[figure] = row.Known[figure] * by % Prime;
    }

    private static void Add(Dictionary<int, long> to, int figure, long times)
    {
        var sum = (to.GetValueOrDefault(figure) + times) % Prime;
        if (sum < 0) sum += Prime;
        if (sum == 0) to.Remove(figure);
        else to[figure] = sum;
    }

    private static long Inverse(long of)
    {
        var (result, power) = (1L, of % Prime);
        for (var left = Prime - 2; left > 0; left >>= 1, power = power * power % Prime)
            if ((left & 1) == 1) result = result * power % Prime;
        return result;
    }

    private sealed class Row
    {
        internal Dictionary<int, long> Unknown { get; } = [];

        internal Dictionary<int, long> Known { get; } = [];
    }
}

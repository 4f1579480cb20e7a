namespace Luopan.Engines.Series;

/// <summary>Which indicators rest on which others by their formulas: for ordering a recomputation and for finding formulas that come back to themselves.</summary>
public sealed class FormulaGraph
{
    private readonly Dictionary<string, IReadOnlyList<string>> needs;
    private readonly List<string> order = [];

    private FormulaGraph(Dictionary<string, IReadOnlyList<string>> needs)
    {
        this.needs = needs;
        var walk = new Walk(needs, order);
        foreach (var code in needs.Keys) walk.From(code);
        Cycle = walk.Cycle;
    }

    /// <summary>Every formula with the indicators it names, each once, suffixes stripped (<c>fdi.used.yoy</c> rests on <c>fdi.used</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Needs => needs;

    /// <summary>Every formula after those it rests on; formulas on a cycle stand where the walk met them.</summary>
    public IReadOnlyList<string> Order => order;

    /// <summary>The first way a formula comes back to itself, the first code again at the end; empty when none does.</summary>
    public IReadOnlyList<string> Cycle { get; }

    /// <summary>The graph of a catalogue; indicators without a formula are only its leaves.</summary>
    public static FormulaGraph Of(IEnumerable<IndicatorTraits> catalogue)
    {
        var declared = catalogue.ToDictionary(traits => traits.Code, StringComparer.Ordinal);
        return new(declared.Values.Where(traits => traits.Formula is not null).ToDictionary(
            traits => traits.Code, traits => (IReadOnlyList<string>)[.. Names.In(traits.Formula!).Select(name => Stem(name.Code, declared)).Distinct()], StringComparer.Ordinal));
    }

    /// <summary>The way from a formula back to itself, both ends named; empty when there is none.</summary>
    public IReadOnlyList<string> CycleThrough(string code)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new Queue<string>([code]);
        while (next.TryDequeue(out var at))
            foreach (var to in needs.GetValueOrDefault(at) ?? [])
            {
                if (!from.TryAdd(to, at)) continue;
                if (to == code) return Path(code, from);
                next.Enqueue(to);
            }

        return [];
    }

    private static List<string> Path(string code, Dictionary<string, string> from)
    {
        var path = new List<string> { code };
        for (var at = from[code]; at != code; at = from[at]) path.Add(at);
        path.Add(code);
        path.Reverse();
        return path;
    }

    private static string Stem(string code, Dictionary<string, IndicatorTraits> declared)
    {
        while (!declared.ContainsKey(code) && Suffix.TrySplit(code, out var stem, out _)) code = stem;
        return code;
    }

    private sealed class Walk(Dictionary<string, IReadOnlyList<string>> needs, List<string> order)
    {
        private readonly HashSet<string> done = [];
        private readonly List<string> under = [];

        public IReadOnlyList<string> Cycle { get; private set; } = [];

        public void From(string code)
        {
            if (!needs.TryGetValue(code, out var inputs) || done.Contains(code)) return;
            if (under.IndexOf(code) is >= 0 and var start)
            {
                if (Cycle.Count == 0) Cycle = [.. under.Skip(start), code];
                return;
            }

            under.Add(code);
            foreach (var input in inputs) From(input);
            under.RemoveAt(under.Count - 1);
            done.Add(code);
            order.Add(code);
        }
    }
}

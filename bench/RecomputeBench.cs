using Luopan.Engines.Series;
using Luopan.Engines.Series.Arrays;
using Luopan.Kernel;

namespace Luopan.Bench;

/// <summary>120 formulas recomputed over 330 orgs and 60 months of 180 reported indicators, against the same sums written by hand as loops over plain arrays of decimals.</summary>
internal static class RecomputeBench
{
    private const int Orgs = 330, Reported = 180, Months = 60, Rounds = 3;
    private const double SlowestMs = 2000;

    internal static Task<Result> Run()
    {
        var source = new ArraySource(Orgs, Reported, Months);
        var formulas = Formulas().ToList();
        foreach (var (code, text) in formulas) source.Declare(code, text);
        var graph = FormulaGraph.Of(source.All);
        if (graph.Order.Count != formulas.Count || graph.Cycle.Count > 0) throw new InvalidOperationException("The formulas are not what was meant.");
        var (engine, byHand) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (grids, ms) = Time(() => new SeriesArrays(source, source.Codes, source.Periods).Evaluate(graph));
            engine.Add(ms);
            (var plain, ms) = Time(() => new HandWritten(source).All(formulas));
            byHand.Add(ms);
            foreach (var (code, cells) in plain) Compare(code, cells, grids[code]);
        }

        if (engine.Min() > SlowestMs) throw new InvalidOperationException($"{engine.Min():F0} ms; {SlowestMs:F0} are asked.");
        return Task.FromResult(new Result(engine.Min(), $"processor-ms-for-{formulas.Count}-formulas-on-{Orgs}x{Months}", "hand-written-loops", byHand.Min(), 12));
    }

    // Of the processor, collections counted: one thread does the work, and what else runs on the machine is not in the figure.
    private static (T Made, double Ms) Time<T>(Func<T> work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var made = work();
        return (made, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    /// <summary>Ratios, sums, growth, running totals, shares of the parent, ranks, averages, index numbers, sums up the tree, and formulas over formulas.</summary>
    private static IEnumerable<(string Code, string Text)> Formulas()
    {
        for (var i = 0; i < 30; i++) yield return ($"ratio{i}", $"x{i} / x{i + 40}");
        for (var i = 0; i < 20; i++) yield return ($"sum{i}", $"x{i} + x{i + 1} - x{i + 2} * 0.5");
        for (var i = 0; i < 20; i++) yield return ($"growth{i}", $"yoy(x{i + 60})");
        for (var i = 0; i < 10; i++) yield return ($"total{i}", $"ytd(x{i + 80})");
        for (var i = 0; i < 10; i++) yield return ($"part{i}", $"x{i + 90} / (x{i + 90} @ parent)");
        for (var i = 0; i < 5; i++) yield return ($"place{i}", $"rank(x{i + 100})");
        for (var i = 0; i < 5; i++) yield return ($"mean{i}", $"mean(x{i + 110}, 3)");
        for (var i = 0; i < 5; i++) yield return ($"base{i}", $"index(x{i + 120}, 2021)");
        for (var i = 0; i < 5; i++) yield return ($"below{i}", $"sum(children, x{i + 130})");
        for (var i = 0; i < 10; i++) yield return ($"over{i}", $"ratio{i} + ratio{i + 1}");
    }

    private static void Compare(string code, decimal?[] plain, SeriesGrid grid)
    {
        for (var period = 0; period < Months; period++)
            for (var org = 0; org < Orgs; org++)
                if (grid[org, period].Value != plain[(period * Orgs) + org])
                    throw new InvalidOperationException($"{code} at {grid.Orgs[org]} {grid.Periods[period]}: {grid[org, period].Value} is not {plain[(period * Orgs) + org]}.");
    }

    /// <summary>What one would write without an engine, for exactly these formulas.</summary>
    private sealed class HandWritten(ArraySource source)
    {
        private readonly Dictionary<string, decimal?[]> _done = [];

        public Dictionary<string, decimal?[]> All(IReadOnlyList<(string Code, string Text)> formulas)
        {
            foreach (var (code, _) in formulas) _done[code] = One(code.TrimEnd("0123456789".ToCharArray()), int.Parse(code.AsSpan(code.AsSpan().IndexOfAnyInRange('0', '9')), null));
            return _done;
        }

        private decimal?[] One(string family, int i) => family switch
        {
            "ratio" => Cells((at, _, _) => source[i, at] is { } a && source[i + 40, at] is { } b && b != 0 ? a / b : null),
            "sum" => Cells((at, _, _) => source[i, at] is { } a && source[i + 1, at] is { } b && source[i + 2, at] is { } c ? a + b - (c * 0.5m) : null),
            "growth" => Cells((at, _, month) => month >= 12 && source[i + 60, at] is { } a && source[i + 60, at - (12 * Orgs)] is { } b && b > 0 ? ((a / b) - 1) * 100 : null),
            "total" => Cells((at, _, month) => Sum(Enumerable.Range(0, (month % 12) + 1).Select(back => source[i + 80, at - (back * Orgs)]))),
            "part" => Cells((at, org, _) => source.ParentOf(org) is { } parent && source[i + 90, at] is { } a && source[i + 90, at - org + parent] is { } b && b != 0 ? a / b : null),
            "place" => Cells((at, org, _) => Place(i + 100, at, org)),
            "mean" => Cells((at, _, month) => month >= 2 ? Sum(Enumerable.Range(0, 3).Select(back => source[i + 110, at - (back * Orgs)])) / 3 : null),
            "base" => Cells((at, org, month) => source[i + 120, at] is { } a && source[i + 120, (month % 12 * Orgs) + org] is { } b && b > 0 ? a / b * 100 : null),
            "below" => Cells((at, org, _) => source.ChildrenOf(org) is { Length: > 0 } children ? Sum(children.Select(child => source[i + 130, at - org + child])) : null),
            _ => Cells((at, _, _) => _done[$"ratio{i}"][at] is { } a && _done[$"ratio{i + 1}"][at] is { } b ? a + b : null),
        };

        private static decimal?[] Cells(Func<int, int, int, decimal?> cell)
        {
            var cells = new decimal?[Orgs * Months];
            for (var month = 0; month < Months; month++)
                for (var org = 0; org < Orgs; org++) cells[(month * Orgs) + org] = cell((month * Orgs) + org, org, month);
            return cells;
        }

        private static decimal? Sum(IEnumerable<decimal?> parts)
        {
            var sum = 0m;
            foreach (var part in parts)
            {
                if (part is not { } value) return null;
                sum += value;
            }

            return sum;
        }

        private decimal? Place(int indicator, int at, int org)
        {
            if (source.ParentOf(org) is not { } parent || source[indicator, at] is not { } own) return null;
            var place = 1;
            foreach (var peer in source.ChildrenOf(parent))
            {
                if (source[indicator, at - org + peer] is not { } other) return null;
                if (other > own) place++;
            }

            return place;
        }
    }

    /// <summary>A province of 16 cities and their counties, with a hundredth of the figures missing.</summary>
    private sealed class ArraySource : ISeriesSource
    {
        private const int Cities = 16;
        private readonly decimal[][] _values;
        private readonly bool[][] _there;
        private readonly Dictionary<string, IndicatorTraits> _traits = [];
        private readonly Dictionary<string, int> _places = [];
        private readonly int[][] _children;

        public ArraySource(int orgs, int reported, int months)
        {
            var random = new Random(20210831);
            Codes = [.. Enumerable.Range(0, orgs).Select(o => $"{370000 + o}")];
            Periods = [.. Enumerable.Range(0, months).Select(Period.OfMonth(2021, 1).Add)];
            for (var o = 0; o < orgs; o++) _places[Codes[o]] = o;
            _children = [.. Enumerable.Range(0, orgs).Select(o => Enumerable.Range(1, orgs - 1).Where(child => ParentOf(child) == o).ToArray())];
            (_values, _there) = (new decimal[reported][], new bool[reported][]);
            for (var i = 0; i < reported; i++)
            {
                _values[i] = [.. Enumerable.Range(0, orgs * months).Select(_ => new decimal(random.Next(1, 10_000_000), 0, 0, false, 2))];
                _there[i] = [.. Enumerable.Range(0, orgs * months).Select(_ => random.Next(100) > 0)];
                _traits[$"x{i}"] = new IndicatorTraits($"x{i}", $"x{i}", Unit.Of("万元"), 2, IndicatorKind.Flow, Better.Up, Aggregation.Sum);
            }
        }

        public IReadOnlyList<string> Codes { get; }

        public IReadOnlyList<Period> Periods { get; }

        public IEnumerable<IndicatorTraits> All => _traits.Values;

        public string? Nation => null;

        public decimal? this[int indicator, int at] => _there[indicator][at] ? _values[indicator][at] : null;

        public void Declare(string code, string text)
        {
            if (!Parser.TryParse(text, out var formula, out var fault)) throw new InvalidOperationException(fault.Sentence);
            _traits[code] = new IndicatorTraits(code, code, null, 2, IndicatorKind.Ratio, Better.Up, Aggregation.None) { Formula = formula };
        }

        public int? ParentOf(int org) => org == 0 ? null : org <= Cities ? 0 : 1 + ((org - Cities - 1) % Cities);

        public int[] ChildrenOf(int org) => _children[org];

        public Figure? Get(string indicator, string org, Period period, string breakdown) =>
            Column(indicator, period) is var (i, from) && this[i, from + _places[org]] is { } value ? new Figure(value, Unit.Of("万元"), "") : null;

        public void Read(string indicator, IReadOnlyList<string> orgs, Period period, string breakdown, ReadRow into)
        {
            if (Column(indicator, period) is not var (i, from)) return;
            var (values, there, unit) = (_values[i], _there[i], _traits[indicator].Unit);
            for (var o = 0; o < orgs.Count; o++)
            {
                var at = from + (ReferenceEquals(orgs, Codes) ? o : _places[orgs[o]]);
                if (there[at]) into.Put(o, values[at], unit, false);
            }
        }

        public IReadOnlyList<string> Children(string org) => [.. _children[_places[org]].Select(child => Codes[child])];

        public string? Parent(string org) => ParentOf(_places[org]) is { } parent ? Codes[parent] : null;

        public IReadOnlyList<string> Peers(string org) => Parent(org) is { } parent ? Children(parent) : [];

        public IndicatorTraits? Traits(string indicator) => _traits.GetValueOrDefault(indicator);

        private (int Indicator, int From)? Column(string indicator, Period period) =>
            indicator[0] == 'x' && int.TryParse(indicator.AsSpan(1), out var i) && period.Kind == PeriodKind.Month && period.StepsFrom(Periods[0]) is >= 0 and < Months and var month ? (i, month * Codes.Count) : null;
    }
}

using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Platform.Access;

namespace Luopan.Tests.Modules.Indicators.Secrecy;

/// <summary>A small invented survey: a province of two or three cities, a circle across them, enterprises with skewed amounts, and everything added up from them.</summary>
internal sealed class Survey
{
    internal const string Indicator = "firms.sales";

    internal static readonly SecrecyRule Rule = new(3, 85, null, "");

    private static readonly string[] Codes = ["a", "b", "c"], Splits = ["", "part=a", "part=b", "part=c", "part=ab"];

    private readonly Random _random;
    private readonly List<(string County, string Code, int Month, decimal Amount)> _answers = [];
    private readonly List<string> _counties = [];
    private readonly IReadOnlyList<PeriodKind> _forms;

    internal Survey(int seed, IReadOnlyList<PeriodKind> forms, int months = 3)
    {
        (_random, _forms, Months) = (new Random(seed), forms, months);
        var orgs = new List<OrgInfo> { Org("1", "", "/1/") };
        for (var city = 1; city <= _random.Next(2, 4); city++)
        {
            orgs.Add(Org($"1{city}", "1", $"/1/1{city}/"));
            for (var county = 1; county <= _random.Next(1, 4); county++)
            {
                orgs.Add(Org($"1{city}{county}", $"1{city}", $"/1/1{city}/1{city}{county}/"));
                _counties.Add($"1{city}{county}");
            }
        }

        orgs.Add(new("circle", OrgKind.Overlay, "圈", "圈", "Circle", "circle", "", "1", "/1/circle/", null, null, 9));
        var members = new Dictionary<string, IReadOnlyList<string>> { ["circle"] = [.. _counties.Where(_ => _random.Next(2) == 0).DefaultIfEmpty(_counties[0])] };
        Tree = new OrgTree(orgs, new Dictionary<string, IReadOnlyList<string>>(), members, "1", null);
        foreach (var county in _counties)
            foreach (var code in Codes)
                for (var firm = _random.Next(0, 6); firm > 0; firm--)
                {
                    var size = (decimal)Math.Pow(10, _random.NextDouble() * 3);
                    for (var month = 1; month <= months; month++)
                        if (_random.Next(10) > 0) _answers.Add((county, code, month, Math.Round(size * (decimal)(0.5 + _random.NextDouble()), 2)));
                }
    }

    internal int Months { get; }

    internal OrgTree Tree { get; }

    internal static IndicatorCatalogue Catalogue { get; } = new(
        [Info(Indicator, "flow", "sum", ["part"]), Info("firms.stock", "stock", "last", [])],
        [new("part", "部分", "Part", [new("a", "甲", "A", []), new("b", "乙", "B", []), new("c", "丙", "C", []), new("ab", "甲乙", "A and B", ["a", "b"])])], []);

    /// <summary>Everything anybody could ask for.</summary>
    internal IEnumerable<(string Org, Period Period, string Breakdown)> Keys() =>
        from org in Tree.All.Select(o => o.Code)
        from period in Asked()
        from breakdown in Splits
        select (org, period, breakdown);

    /// <summary>The atoms a figure is the sum of.</summary>
    internal IEnumerable<int> AtomsOf(string org, Period period, string breakdown) =>
        from county in CountiesOf(org)
        from code in CodesOf(breakdown)
        from month in MonthsOf(period)
        select Atom(county, code, month);

    /// <summary>Atoms seen to be empty: no figure stands for the month, or, where no months are shown, for all that came by its end.</summary>
    internal IEnumerable<int> Empty() =>
        from county in _counties
        from code in Codes
        from month in Enumerable.Range(1, Months)
        where !_answers.Exists(a => (a.County, a.Code) == (county, code) && (_forms.Contains(PeriodKind.Month) ? a.Month == month : a.Month <= month))
        select Atom(county, code, month);

    internal (decimal Value, Contributors Units)? Sum(string org, Period period, string breakdown) => Sum(org, MonthsOf(period).ToHashSet(), breakdown);

    private (decimal Value, Contributors Units)? Sum(string org, HashSet<int> months, string breakdown)
    {
        var (counties, codes) = (CountiesOf(org).ToHashSet(), CodesOf(breakdown).ToHashSet());
        var amounts = _answers.Where(a => counties.Contains(a.County) && codes.Contains(a.Code) && months.Contains(a.Month)).Select(a => a.Amount).OrderDescending().ToList();
        return amounts.Count == 0 ? null : (amounts.Sum(), new(amounts.Count, amounts[0], amounts.ElementAtOrDefault(1)));
    }

    /// <summary>What lies between two cumulative figures, where no months are shown.</summary>
    internal IEnumerable<CountedStep> Steps() => _forms.Contains(PeriodKind.Month) ? [] :
        from org in Tree.All.Select(o => o.Code)
        from breakdown in Splits
        from earlier in Enumerable.Range(1, Months)
        from later in Enumerable.Range(earlier + 1, Months - earlier)
        let sum = Sum(org, Enumerable.Range(earlier + 1, later - earlier).ToHashSet(), breakdown)
        where sum is not null
        select new CountedStep(org, breakdown, Period.OfCumulative(2026, earlier), Period.OfCumulative(2026, later), sum.Value.Value, sum.Value.Units);

    internal IEnumerable<int> AtomsBetween(CountedStep step) => AtomsOf(step.Org, step.Later, step.Breakdown).Except(AtomsOf(step.Org, step.Earlier, step.Breakdown));

    internal SeriesScope Read(SecrecyRule? rule = null, Scope? scope = null, Scope? keeps = null, bool steps = true)
    {
        var cells = new Dictionary<(string, string), Dictionary<Period, CountedFigure>>();
        foreach (var (org, period, breakdown) in Keys().Where(k => _forms.Contains(k.Period.Kind)))
            if (Sum(org, period, breakdown) is var (value, units))
            {
                if (!cells.TryGetValue((org, breakdown), out var periods)) cells[(org, breakdown)] = periods = [];
                periods[period] = new CountedFigure(value, units.Count, 0) { Units = units };
            }

        var counted = new CountedFigures([new CountedIndicator(Indicator, "survey", "调查", "Survey", Sensitivity.Internal, null, ["part"], cells.ToDictionary(c => c.Key, c => (IReadOnlyDictionary<Period, CountedFigure>)c.Value)) { Steps = () => steps ? Steps() : [] }]);
        var embargo = new Embargo(new ReleaseMinutes(ReleaseCalendar.None, WorkCalendar.Empty, []), new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        var withholding = new Withholding(new SecretFigures(FigureStore.Empty, counted, Catalogue, Tree, rule ?? Rule, null), embargo, keeps ?? Scope.Nothing, Scope.Nothing, true);
        return new SeriesScope(FigureStore.Empty, counted, Catalogue, Tree, scope ?? Scope.Everything, null, false, withholding);
    }

    private IEnumerable<Period> Asked()
    {
        for (var month = 1; month <= Months; month++)
        {
            yield return Period.OfMonth(2026, month);
            yield return Period.OfCumulative(2026, month);
            if (month % 3 == 0) yield return Period.OfQuarter(2026, month / 3);
        }
    }

    private IEnumerable<string> CountiesOf(string org) => org == "circle" ? Tree.Members["circle"] : _counties.Where(c => c.StartsWith(org, StringComparison.Ordinal));

    private static string[] CodesOf(string breakdown) => breakdown switch { "" => Codes, "part=ab" => ["a", "b"], _ => [breakdown[^1..]] };

    private static IEnumerable<int> MonthsOf(Period period) => period.MonthsInside().Select(m => m.Number);

    private int Atom(string county, string code, int month) => (((_counties.IndexOf(county) * Codes.Length) + Array.IndexOf(Codes, code)) * 12) + month;

    private static OrgInfo Org(string code, string parent, string path) => new(code, OrgKind.Tree, code, code, code, code.Length switch { 1 => "province", 2 => "city", _ => "county" }, "", parent, path, null, null, 0);

    private static IndicatorInfo Info(string code, string kind, string aggregate, IReadOnlyList<string> breakdowns) =>
        new(code, code, code, [], "万元", 2, kind, "up", aggregate, "consume", "month", breakdowns, "", "", "统计口径", "form x", null, "", []);
}

using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>One thing measured, understood.</summary>
/// <param name="Code">Null for an expression.</param>
/// <param name="Text">The expression itself, or the code.</param>
/// <param name="Breaks">Where definitions change, of the indicator and of what its formula rests on.</param>
internal sealed record AskedItem(string Key, string? Code, string Text, string Name, IndicatorInfo? Info, bool Growth, IReadOnlyList<Break> Breaks)
{
    /// <summary>The expression of one breakdown of it.</summary>
    internal string Of(string breakdown) => breakdown.Length == 0 ? Text : $"{Text}[{breakdown.Replace(";", ", ", StringComparison.Ordinal)}]";

    /// <summary>Why it has no figures of this breakdown at all; null when it may have.</summary>
    internal string? Lacks(string breakdown, IndicatorCatalogue catalogue) => breakdown.Length == 0 ? null
        : Info is null ? "算式不再分组"
        : catalogue.ProblemWith(breakdown, Info) is { } problem ? problem.What : null;
}

/// <summary>A query with its selectors resolved, in the order of the answer.</summary>
internal sealed record Question(IReadOnlyList<AskedItem> Items, IReadOnlyList<string> Breakdowns, IReadOnlyList<OrgInfo> Orgs, IReadOnlyList<Period> Periods)
{
    internal const int MostCells = 20_000;
    private static readonly string[] Rates = ["yoy", "yoy_gap_nation", "yoy_gap_province"];

    internal static Outcome<Question> Understand(Explore.Query ask, IndicatorCatalogue catalogue, OrgTree tree, SeriesScope reading, DateOnly today)
    {
        var items = new List<AskedItem>();
        foreach (var key in ask.Items.Where(i => !string.IsNullOrWhiteSpace(i)).Distinct())
        {
            var item = ItemOf(key.Trim(), catalogue);
            if (item.Fault is { } fault) return fault;
            items.Add(item.Value);
        }

        if (items.Count == 0) return IndicatorsFaults.NothingAsked;
        var breakdowns = BreakdownsOf(ask.Breakdowns ?? [], items, catalogue);
        if (breakdowns.Fault is { } bad) return bad;
        var orgs = OrgSelector.Resolve(ask.Orgs is { Count: > 0 } some ? some : [tree.Province.Code, $"children:{tree.Province.Code}"], tree, reading);
        if (orgs.Fault is { } stranger) return stranger;
        var periods = new PeriodSelector(reading, items, orgs.Value, today).Resolve(ask.Periods is { Count: > 0 } asked ? asked : ["last:12:month"]);
        if (periods.Fault is { } wrong) return wrong;
        var cells = (long)items.Count * breakdowns.Value.Count * orgs.Value.Count * periods.Value.Count * (string.IsNullOrEmpty(ask.Against) ? 1 : 2);
        return cells > MostCells ? IndicatorsFaults.TooManyCells(cells, MostCells) : new Question(items, breakdowns.Value, orgs.Value, periods.Value);
    }

    private static Outcome<AskedItem> ItemOf(string key, IndicatorCatalogue catalogue)
    {
        if (key[0] != '=')
        {
            if (catalogue.FindByCodeOrName(key) is not { } info) return IndicatorsFaults.NoSuchIndicator(key);
            var (stem, suffix) = catalogue.Traits(info.Code) is null && Suffix.TrySplit(info.Code, out var of, out var found) ? (of, found) : (info.Code, "");
            return new AskedItem(key, info.Code, info.Code, info.Name, info, Rates.Contains(suffix), suffix.Length > 0 ? BreaksOf(stem, catalogue) : []);
        }

        var hash = key.LastIndexOf('#');
        var (text, name) = hash < 0 ? (key[1..].Trim(), "") : (key[1..hash].Trim(), key[(hash + 1)..].Trim());
        if (!Parser.TryParse(text, out var expression, out var fault)) return fault;
        if (Names.In(expression).FirstOrDefault(n => catalogue.Find(n.Code) is null) is { } unknown) return IndicatorsFaults.NoSuchIndicator(unknown.Code);
        if (Names.In(expression).Where(n => n.Breakdown.Length > 0).Select(n => catalogue.ProblemWith(n.Breakdown, catalogue.Find(n.Code)!)).FirstOrDefault(p => p is not null) is { } problem) return IndicatorsFaults.BadBreakdown(problem);
        if (catalogue.BasesOf(expression).Count > 1) return IndicatorsFaults.BasesMixed;
        return new AskedItem(key, null, text, name.Length > 0 ? name : text, null, false, [.. Names.In(expression).SelectMany(n => BreaksOf(n.Code, catalogue)).Distinct()]);
    }

    private static IReadOnlyList<Break> BreaksOf(string code, IndicatorCatalogue catalogue)
    {
        if (catalogue.Traits(code) is not { } traits) return [];
        return traits.Formula is { } formula ? [.. traits.Breaks.Concat(Names.In(formula).SelectMany(n => catalogue.Traits(n.Code)?.Breaks ?? [])).Distinct()] : traits.Breaks;
    }

    private static Outcome<IReadOnlyList<string>> BreakdownsOf(IReadOnlyList<string> asked, List<AskedItem> items, IndicatorCatalogue catalogue)
    {
        var all = new List<string>();
        foreach (var one in asked)
        {
            if (catalogue.Dimension(one) is { } dimension)
            {
                all.AddRange(dimension.Codes.Select(c => $"{dimension.Code}={c.Code}"));
                continue;
            }

            var canonical = Indicators.Breakdowns.Canonical(one, catalogue);
            if (items.ConvertAll(i => i.Info is { } info ? catalogue.ProblemWith(canonical, info) : null) is var problems && problems.TrueForAll(p => p is not null)) return IndicatorsFaults.BadBreakdown(problems[0]!);
            all.Add(canonical);
        }

        return all.Count == 0 ? Outcome<IReadOnlyList<string>>.Of([""]) : Outcome<IReadOnlyList<string>>.Of([.. all.Distinct()]);
    }
}

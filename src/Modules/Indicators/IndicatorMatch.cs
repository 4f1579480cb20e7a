using System.Runtime.CompilerServices;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>An indicator a name found in a text may mean.</summary>
/// <param name="Score">0 to 1; from <see cref="IndicatorMatches.Sure"/> on it is proposed by itself.</param>
/// <param name="By">The name or alias that fits.</param>
public sealed record IndicatorMatch(IndicatorInfo Indicator, double Score, string By);

/// <summary>Finds the indicators a name in a text may mean: by name, by alias, and by what its unit measures.</summary>
public static class IndicatorMatches
{
    /// <summary>From this score on the best candidate is taken as proposed.</summary>
    public const double Sure = 0.8;

    private const double Least = 0.42;
    private static readonly string[] Lead = ["全省", "全市", "我省", "我市", "全国", "累计", "年均", "实现", "完成", "当年", "全年", "新增", "五年", "五年累计"];
    private static readonly string[] Tail = ["总额", "总量", "总数", "数量", "规模", "金额", "总值", "个数", "家数", "额", "数", "量", "值"];
    private static readonly ConditionalWeakTable<IndicatorCatalogue, IReadOnlyList<Named>> Kept = [];

    private sealed record Named(IndicatorInfo Indicator, string By, string Name, string Bare, HashSet<string> Pairs);

    /// <summary>The best candidates, the likeliest first; empty when nothing in the catalogue comes near.</summary>
    /// <param name="name">The indicator as the text names it, without region and period.</param>
    /// <param name="unit">Unit of the value; null where the value is not told in the indicator's own unit, as growth, ranks and gaps are not.</param>
    public static IReadOnlyList<IndicatorMatch> Match(this IndicatorCatalogue catalogue, string name, string? unit, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var sought = Normal(name);
        if (sought.Length == 0) return [];
        var (bare, pairs, measure) = (Bare(sought), Pairs(sought), Unit.Find(unit));
        return [.. Kept.GetValue(catalogue, All)
            .Select(n => new IndicatorMatch(n.Indicator, Fit(n, sought, bare, pairs) * UnitFit(n.Indicator, unit, measure), n.By))
            .Where(m => m.Score >= Least)
            .GroupBy(m => m.Indicator.Code).Select(g => g.MaxBy(m => m.Score)!)
            .OrderByDescending(m => m.Score).Take(most)];
    }

    private static IReadOnlyList<Named> All(IndicatorCatalogue catalogue) =>
        [.. catalogue.All.SelectMany(i => i.Aliases.Prepend(i.Name).Select(by => (Indicator: i, By: by, Name: Normal(by))))
            .Select(n => new Named(n.Indicator, n.By, n.Name, Bare(n.Name), Pairs(n.Name)))];

    private static double Fit(Named candidate, string name, string bare, HashSet<string> pairs)
    {
        if (candidate.Name == name) return 1;
        if (candidate.Bare == bare) return 0.95;
        var (shorter, longer) = candidate.Bare.Length < bare.Length ? (candidate.Bare, bare) : (bare, candidate.Bare);
        var held = shorter.Length >= 2 && longer.Contains(shorter, StringComparison.Ordinal) ? 0.4 + 0.45 * shorter.Length / longer.Length : 0;
        if (pairs.Count == 0 || candidate.Pairs.Count == 0) return held;
        var common = pairs.Count(candidate.Pairs.Contains);
        return Math.Max(held, 0.9 * 2 * common / (pairs.Count + candidate.Pairs.Count));
    }

    // What cannot be told in the indicator's unit is another thing by the same name.
    private static double UnitFit(IndicatorInfo indicator, string? unit, Unit? measure)
    {
        if (unit is null || Unit.Find(indicator.Unit) is not { } own) return 1;
        return measure is null ? 0.8 : measure.ConvertsTo(own) ? 1 : own.Kind == UnitKind.Count && measure.Kind == UnitKind.Count ? 0.8 : 0.45;
    }

    private static string Normal(string name)
    {
        var plain = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && c is not ('“' or '”')));
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var word in Lead.Where(w => plain.Length > w.Length + 1 && plain.StartsWith(w, StringComparison.Ordinal))) (plain, cut) = (plain[word.Length..], true);
        }

        return plain.Replace("利用外资", "使用外资", StringComparison.Ordinal).Replace("实际使用", "使用", StringComparison.Ordinal).Replace("完成", "", StringComparison.Ordinal).Replace("比重", "占比", StringComparison.Ordinal).Replace("的", "", StringComparison.Ordinal);
    }

    private static string Bare(string name) => Tail.FirstOrDefault(t => name.Length > t.Length + 1 && name.EndsWith(t, StringComparison.Ordinal)) is { } tail ? name[..^tail.Length] : name;

    private static HashSet<string> Pairs(string name) => [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2))];
}

using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Growth, multiples, increases and average growth against the levels they were made from.</summary>
internal static class RateChecks
{
    private static readonly string[] ByWords = ["增长", "增加", "提高", "上升", "扩大", "增至", "翻"];

    internal static IEnumerable<Contradiction> In(Facts facts) => facts.All.Select(s => Check(s, facts)).OfType<Contradiction>();

    private static Contradiction? Check(Stated s, Facts facts) => s.Claim.Kind switch
    {
        ClaimKind.Yoy or ClaimKind.Growth or ClaimKind.Reduction => Finding.Against(s, ContradictionKind.Growth, s.Claim.Kind == ClaimKind.Reduction ? new("降幅", "fall") : new("增速", "growth"), Growths(s, facts)),
        ClaimKind.Multiple => Finding.Against(s, ContradictionKind.Growth, new("倍数", "multiple"), Multiples(s, facts)),
        ClaimKind.Increase => Finding.Against(s, ContradictionKind.Growth, new("增加额", "increase"), Increases(s, facts)),
        ClaimKind.Cagr => Finding.Against(s, ContradictionKind.YearlyGrowth, new("年均增速", "average growth"), Yearly(s, facts)),
        _ => null,
    };

    // A reduction is printed without its sign.
    private static IEnumerable<WorkedOut> Growths(Stated s, Facts facts)
    {
        var falls = s.Claim.Kind == ClaimKind.Reduction;
        foreach (var (now, past) in Pairs(s, facts))
            if (Interval.Growth(now.Range, past.Range) is { } g)
                yield return new(falls ? g * -1 : g, figure => falls ? $"（{figure(past)} − {figure(now)}）÷ {figure(past)} × 100%" : $"{figure(now)} ÷ {figure(past)} − 1", [now, past], falls ? figure => $"({figure(past)} − {figure(now)}) ÷ {figure(past)} × 100%" : null);
    }

    private static IEnumerable<WorkedOut> Multiples(Stated s, Facts facts)
    {
        foreach (var (now, past) in Pairs(s, facts))
        {
            if (past.Range.Low <= 0 || Interval.Quotient(now.Range, past.Range) is not { } q) continue;
            var by = IsBy(s);
            if (s.Claim.Unit == "番") yield return new(new(Doublings(q.Low), Doublings(q.High)), figure => $"log₂（{figure(now)} ÷ {figure(past)}）", [now, past], figure => $"log₂({figure(now)} ÷ {figure(past)})");
            else yield return new(by ? q - Interval.Exact(1) : q, figure => $"{figure(now)} ÷ {figure(past)}{(by ? " − 1" : "")}", [now, past]);
        }
    }

    private static IEnumerable<WorkedOut> Increases(Stated s, Facts facts)
    {
        if (s.Claim.BasePeriod is null) yield break;
        foreach (var (now, past) in Pairs(s, facts).Where(p => p.Now.Dimension == s.Dimension))
            yield return new(now.Range - past.Range, figure => $"{figure(now)} − {figure(past)}", [now, past]);
    }

    private static IEnumerable<WorkedOut> Yearly(Stated s, Facts facts)
    {
        // 到2025年年均增长 means the plan's five years.
        var over = s.Span.IsYears ? s.Span : s.Span.IsYear && s.Span.LastYear % 5 == 0 ? new Span((s.Span.LastYear - 4) * 12, s.Span.Last) : default;
        if (over == default) yield break;
        var years = over.LastYear - over.FirstYear + 1;
        var (first, last) = (Span.OfYear(over.FirstYear - 1), Span.OfYear(over.LastYear));
        foreach (var past in facts.Levels(s.Concept, s.Region, first, s))
            foreach (var now in facts.Levels(s.Concept, s.Region, last, s).Where(n => n.Dimension == past.Dimension))
                if (Bounds.YearlyGrowth(now.Range, past.Range, years) is { } g)
                    yield return new(g, figure => $"（{figure(now)} ÷ {figure(past)}）的{years}次方根 − 1", [now, past], figure => $"({figure(now)} ÷ {figure(past)})^(1/{years}) − 1");
        foreach (var grown in facts.Find(s.Concept, s.Region, last, s, ClaimKind.Growth, ClaimKind.Multiple).Where(g => Span.Of(g.Claim.BasePeriod) == first && g.Claim.Unit != "番"))
            if (Ratio(grown) is { Low: > 0 } ratio && Bounds.YearlyGrowth(ratio, Interval.Exact(1), years) is { } g)
                yield return new(g, figure => $"由增长{figure(grown)}折算，（{Finding.Short((ratio.Low + ratio.High) / 2)}）的{years}次方根 − 1", [grown],
                    figure => $"from growth of {figure(grown)}, {Finding.Short((ratio.Low + ratio.High) / 2)}^(1/{years}) − 1");
    }

    // How many times the base a growth or a multiple makes.
    private static Interval? Ratio(Stated grown) => grown.Claim.Kind == ClaimKind.Growth
        ? (grown.Range * 0.01m) + Interval.Exact(1)
        : IsBy(grown) ? grown.Range + Interval.Exact(1) : grown.Range;

    // The same digits in two years are one figure quoted twice.
    private static IEnumerable<(Stated Now, Stated Past)> Pairs(Stated s, Facts facts)
    {
        var past = s.Claim.BasePeriod is { } named ? Span.Of(named) : s.Claim.Kind is ClaimKind.Cagr or ClaimKind.Increase || s.Span.IsYears ? null : s.Span.YearBefore;
        if (past is not { } before || before.Months != s.Span.Months && !(before.IsYear && s.Span.Months == 1)) yield break;
        foreach (var now in facts.Levels(s.Concept, s.Region, s.Span, s))
            foreach (var then in facts.Levels(s.Concept, s.Region, before, s).Where(t => t.Dimension == now.Dimension && (t.Claim.Value != now.Claim.Value || t.Claim.Unit != now.Claim.Unit)))
                yield return (now, then);
    }

    /// <summary>Whether the text says "grew by so many times" rather than "is so many times": the nearest verb before the number tells.</summary>
    internal static bool IsBy(Stated s)
    {
        var before = s.Claim.Text[..Math.Clamp(s.Claim.Start, 0, s.Claim.Text.Length)];
        var clause = before[(before.LastIndexOfAny(['，', '；', '。', '、', ',']) + 1)..];
        return ByWords.Any(w => clause.Contains(w, StringComparison.Ordinal)) || (clause.Length < 4 && ByWords.Any(w => before.Contains(w, StringComparison.Ordinal)) && !before.Contains('是'));
    }

    private static decimal Doublings(decimal ratio) => ratio <= 0 ? 0 : Math.Round((decimal)Math.Log2((double)ratio), 6);
}

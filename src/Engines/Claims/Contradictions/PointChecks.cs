namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Percentage points against the two percentages they lie between, and places in an order against the printed values of the others.</summary>
internal static class PointChecks
{
    private static readonly string[] Up = ["高于", "上升", "提高", "扩大", "提升", "高"], Down = ["低于", "下降", "回落", "缩小", "降低", "低"];

    internal static IEnumerable<Contradiction> In(Facts facts) =>
        facts.All.Where(s => s.Claim.Kind == ClaimKind.Pp).Select(s => Finding.Against(s, ContradictionKind.Points, new("百分点差", "difference in points"), Gaps(s, facts)))
            .Concat(facts.All.Where(s => s.Claim.Kind == ClaimKind.Rank).Select(s => TooHigh(s, facts))).OfType<Contradiction>();

    private static IEnumerable<WorkedOut> Gaps(Stated s, Facts facts)
    {
        if (Sign(s) is not { } sign) yield break;
        foreach (var (ours, other) in Sides(s, facts))
            yield return new((ours.Range - other.Range) * sign, figure => sign > 0 ? $"{figure(ours)} − {figure(other)}" : $"{figure(other)} − {figure(ours)}", [ours, other]);
    }

    private static IEnumerable<(Stated Ours, Stated Other)> Sides(Stated s, Facts facts)
    {
        var kinds = Kinds(s);
        var concept = Naming.Concept(Naming.OfRate(s.Claim.Indicator));
        if (concept.Length == 0) concept = s.Concept;
        if (s.Claim.Versus is { } versus && (versus.StartsWith("高于", StringComparison.Ordinal) || versus.StartsWith("低于", StringComparison.Ordinal)) && versus.Length > 2)
            return Pairs(facts.Find(concept, s.Region, s.Span, s, kinds), facts.Find(concept, facts.Named(versus[2..]), s.Span, s, kinds));
        return s.Claim.BasePeriod is { } named && Span.Of(named) is { } past
            ? Pairs(facts.Find(concept, s.Region, s.Span, s, kinds), facts.Find(concept, s.Region, past, s, kinds))
            : [];
    }

    private static ClaimKind[] Kinds(Stated s) =>
        Naming.Share(s.Claim.Indicator) is not null || s.Claim.Indicator.EndsWith('率') && !s.Claim.Indicator.EndsWith("增长率", StringComparison.Ordinal) ? [ClaimKind.Share]
        : s.Claim.Indicator.Contains("年均", StringComparison.Ordinal) || s.Span.IsYears ? [ClaimKind.Cagr]
        : Naming.OfRate(s.Claim.Indicator) != s.Claim.Indicator ? [ClaimKind.Yoy] : [ClaimKind.Share, ClaimKind.Yoy];

    private static IEnumerable<(Stated, Stated)> Pairs(IReadOnlyList<Stated> ours, IReadOnlyList<Stated> others) => ours.SelectMany(_ => others, (a, b) => (a, b)).Where(p => p.a.Claim.Kind == p.b.Claim.Kind);

    // What the claim says, else the words before the number.
    private static int? Sign(Stated s)
    {
        var before = s.Claim.Versus ?? s.Claim.Text[..Math.Clamp(s.Claim.Start, 0, s.Claim.Text.Length)];
        var up = Up.Max(w => before.LastIndexOf(w, StringComparison.Ordinal));
        var down = Down.Max(w => before.LastIndexOf(w, StringComparison.Ordinal));
        return up == down ? null : up > down ? 1 : -1;
    }

    // More provinces printed above ours than the place leaves room for.
    private static Contradiction? TooHigh(Stated s, Facts facts)
    {
        if (!s.IsPrecise || s.Claim.Status != ClaimStatus.Actual || facts.Levels(s.Concept, s.Region, s.Span, s).FirstOrDefault(l => l.IsPrecise) is not { } ours) return null;
        var above = facts.All.Where(o => o.Concept == s.Concept && o.Claim.Kind == ClaimKind.Level && o.Region != s.Region && o.Claim.Region.EndsWith('省') && ours.Claim.Region.EndsWith('省')
            && Facts.Fits(o.Span, s.Span) && o.Dimension == ours.Dimension && o.IsNumber && o.Range.Low > ours.Range.High).DistinctBy(o => o.Region).ToList();
        return above.Count < s.Claim.Value ? null : Finding.Make(ContradictionKind.Rank, ContradictionSeverity.High, s, above.Prepend(ours),
            new($"{s.InWords}，但文中已有{above.Count}个省份的数值高于它。", $"{s.InWordsEn}, yet the text prints higher values for {above.Count} provinces."),
            new($"{ours.InWords}；" + string.Join("；", above.Select(a => a.InWords)), $"{ours.InWordsEn}; " + string.Join("; ", above.Select(a => a.InWordsEn))));
    }
}

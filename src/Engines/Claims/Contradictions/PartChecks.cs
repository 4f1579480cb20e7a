using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Totals, shares and averages against the parts printed beside them.</summary>
internal static class PartChecks
{
    private static readonly string[] Industries = ["第一产业", "第二产业", "第三产业"];

    internal static IEnumerable<Contradiction> In(Facts facts) =>
        facts.All.Select(s => s.Claim.Kind switch
        {
            ClaimKind.Share => Finding.Against(s, ContradictionKind.Share, new("占比", "share"), Shares(s, facts)),
            ClaimKind.Level => Finding.Against(s, ContradictionKind.Sum, new("合计", "sum"), TradeSums(s, facts)) ?? Overflowing(s, facts)
                ?? Finding.Against(s, ContradictionKind.Average, new("平均数", "average"), Averages(s, facts)),
            _ => null,
        }).OfType<Contradiction>().Concat(Wholes(facts));

    // 进出口 is 出口 and 进口 wherever it is money; firms and goods may be in both.
    private static IEnumerable<WorkedOut> TradeSums(Stated s, Facts facts)
    {
        var at = s.Concept.IndexOf("进出口", StringComparison.Ordinal);
        if (at < 0 || !s.IsNumber || Unit.Find(s.Claim.Unit) is not { Kind: UnitKind.Money }) yield break;
        string Side(string side) => s.Concept[..at] + side + s.Concept[(at + 3)..];
        foreach (var export in Same(Side("出口"), s, facts))
            foreach (var import in Same(Side("进口"), s, facts).Where(i => i.Document == export.Document))
                yield return new(export.Range + import.Range, figure => $"{figure(export)} + {figure(import)} = {Sum(export, import)}", [export, import]);
    }

    // What follows 其中 in the sentence, in the same unit, may not come to more than the total before it.
    private static Contradiction? Overflowing(Stated s, Facts facts)
    {
        var marks = s.Claim.Text.IndexOf("其中", StringComparison.Ordinal);
        if (marks < 0 || s.Claim.Start >= marks || !s.IsNumber || s.Claim.Unit.Contains('%')) return null;
        var list = facts.InDocument(s).Where(o => o.Claim.Sentence == s.Claim.Sentence && o.Claim.Start > marks && o.Claim.Kind == ClaimKind.Level && o.Dimension == s.Dimension && o.Span == s.Span && o.Region == s.Region && o.IsNumber).ToList();
        var nearest = facts.InDocument(s).Where(o => o.Claim.Sentence == s.Claim.Sentence && o.Claim.Start < marks && o.Claim.Kind == ClaimKind.Level && o.Dimension == s.Dimension).MaxBy(o => o.Claim.Start);
        if (nearest != s || list.Count == 0) return null;
        var disjoint = list.Count > 1 && s.Claim.Text[marks..].Contains('、') is false && Shared(list, s);
        var parts = disjoint ? Interval.Sum(list.Select(p => p.Range)) : list.Select(p => p.Range).MaxBy(r => r.Low);
        if (parts.Low <= s.Allowed.High) return null;
        var (line, least) = (Both.Of(figure => string.Join(" + ", list.Select(figure))), Finding.Short(parts.Low / s.Factor));
        return Finding.Make(ContradictionKind.Sum, ContradictionSeverity.High, s, list,
            new($"{s.InWords}，小于其中各项{(disjoint ? "之和" : "")}。", $"{s.InWordsEn} is less than {(disjoint ? "the sum of its parts" : "one of its parts")}."),
            new($"{line.Chinese}，考虑四舍五入至少为{least}{s.Claim.Unit}；文中总数为{s.Figure}", $"{line.English}; allowing for rounding at least {Stated.WithUnit(Display.ScreenText(least), s.Claim.Unit)}; the text's total is {s.FigureEn}"));
    }

    // Parts that share the total's head noun are kinds of it: 成套项目…企业, 物资项目…企业 of …企业.
    private static bool Shared(List<Stated> parts, Stated total) =>
        parts.All(p => p.Concept.Length >= 2 && total.Concept.Length >= 2 && p.Concept[^2..] == total.Concept[^2..]) && parts.Select(p => p.Concept).Distinct().Count() == parts.Count
        && !(parts.Any(p => p.Concept.Contains("出口", StringComparison.Ordinal)) && parts.Any(p => p.Concept.Contains("进口", StringComparison.Ordinal)));

    private static IEnumerable<WorkedOut> Shares(Stated s, Facts facts)
    {
        if (s.Dimension != "percent") yield break;
        foreach (var (part, whole) in PartAndWhole(s, facts).Where(p => p.Part.Dimension == p.Whole.Dimension))
            if (Interval.Share(part.Range, whole.Range) is { } share)
                yield return new(share, figure => $"{figure(part)} ÷ {figure(whole)} × 100%", [part, whole]);
    }

    private static IEnumerable<(Stated Part, Stated Whole)> PartAndWhole(Stated s, Facts facts)
    {
        if (s.Claim.Versus is { } versus)
        {
            if (!versus.StartsWith("相当于", StringComparison.Ordinal)) return [];
            var other = facts.Named(versus[3..]);
            return Cross(facts.Levels(s.Concept, s.Region, s.Span, s), facts.Levels(s.Concept, other, s.Span, s));
        }

        if (Naming.Share(s.Claim.Indicator) is not var (partName, wholeName)) return [];
        var part = Naming.Concept(partName);
        var parts = facts.Levels(part, s.Region, s.Span, s);
        if (wholeName is "全国" or "全省" or "全市")
            return wholeName == "全市" ? [] : Cross(parts, facts.Levels(part, wholeName == "全省" ? facts.Province : "全国", s.Span, s));
        if (wholeName.Length > 0) return Cross(parts, facts.Levels(Naming.Concept(Strip(wholeName)), s.Region, s.Span, s));

        // The text leaves the whole out: it is what the part's name ends with.
        return parts.SelectMany(p => facts.InDocument(p).Where(w => w.Claim.Kind == ClaimKind.Level && w.IsNumber && w.Region == s.Region && Facts.Fits(w.Span, s.Span)
            && w.Concept.Length >= 3 && w.Concept.Length < part.Length && part.EndsWith(w.Concept, StringComparison.Ordinal)).Select(w => (p, w)));
    }

    private static string Strip(string whole) => whole.StartsWith("全省", StringComparison.Ordinal) || whole.StartsWith("全市", StringComparison.Ordinal) || whole.StartsWith("同期", StringComparison.Ordinal) ? whole[2..] : whole;

    private static IEnumerable<(Stated, Stated)> Cross(IReadOnlyList<Stated> parts, IReadOnlyList<Stated> wholes) => parts.SelectMany(_ => wholes, (p, w) => (p, w)).Where(pair => pair.p != pair.w);

    // 平均销售规模 is 销售总额 by 企业数量 where all three are printed for one region and time.
    private static IEnumerable<WorkedOut> Averages(Stated s, Facts facts)
    {
        var word = new[] { "户均", "平均", "人均" }.FirstOrDefault(w => s.Concept.IndexOf(w, StringComparison.Ordinal) > 1);
        if (word is null || !s.IsNumber) yield break;
        var at = s.Concept.IndexOf(word, StringComparison.Ordinal);
        var (owner, what) = (s.Concept[..at], Naming.Spelled(s.Concept[(at + word.Length)..]));
        var beside = facts.All.Where(o => o != s && o.Region == s.Region && o.Claim.Kind == ClaimKind.Level && o.IsNumber && Facts.Fits(o.Span, s.Span) && o.Concept.StartsWith(owner, StringComparison.Ordinal)).ToList();
        var totals = beside.Where(o => o.Dimension == s.Dimension && o.Concept != s.Concept && what.Length > 1 && o.Concept[owner.Length..].StartsWith(what[..2], StringComparison.Ordinal)).ToList();
        foreach (var count in beside.Where(o => o.Dimension == "count" && o.Concept == owner))
            foreach (var total in totals)
                if (Interval.Quotient(total.Range, count.Range.Low < 1000 && count.IsPrecise ? Interval.Exact(count.Value) : count.Range) is { } average)
                    yield return new(average, figure => $"{figure(total)} ÷ {figure(count)} = {Finding.Short(total.Value / count.Value / s.Factor)}{s.Claim.Unit}", [total, count]);
    }

    // The three industries make the whole.
    private static IEnumerable<Contradiction> Wholes(Facts facts) =>
        from s in facts.All
        where s.Claim.Kind == ClaimKind.Share && s.IsNumber && s.Concept.Contains(Industries[0], StringComparison.Ordinal)
        let parts = Industries.Select(i => facts.Find(s.Concept.Replace(Industries[0], i, StringComparison.Ordinal), s.Region, s.Span, s, ClaimKind.Share).FirstOrDefault(o => o.Document == s.Document) ?? (i == Industries[0] ? s : null)).ToList()
        where parts.All(p => p is not null)
        let sum = Interval.Sum(parts.Select(p => p!.Range))
        where !sum.Contains(100)
        select Finding.Make(ContradictionKind.Sum, ContradictionSeverity.High, s, parts!,
            new($"{s.Claim.Region}{s.Span.Chinese()}三次产业占比合计不等于100%。", $"The shares of the three industries ({s.Claim.Region}, {s.Span.English()}) do not add up to 100%."),
            new($"{string.Join(" + ", parts.Select(p => p!.Figure))}，考虑四舍五入应在{Finding.Show(sum)}%之间", $"{string.Join(" + ", parts.Select(p => p!.FigureEn))}; rounding allows {Finding.Short(sum.Low)} to {Finding.Short(sum.High)}%"));

    private static IReadOnlyList<Stated> Same(string concept, Stated s, Facts facts) => facts.Levels(concept, s.Region, s.Span, s);

    private static string Sum(Stated one, Stated other) => Finding.Short((one.Value + other.Value) / one.Factor) + one.Claim.Unit;
}

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>The same thing said twice: values, bounds, names, stocks and flows.</summary>
internal static class SameFigures
{
    private static readonly string[] Scopes =
        ["全口径", "非金融类", "不含", "可比口径", "商务部口径", "海关口径", "人民币", "美元计", "合同", "实际", "新签", "完成", "离岸", "在岸", "限额以上", "规模以上", "省级", "国家级", "进出口", "出口", "进口", "新设", "新增", "累计"];

    private static readonly string[] StockWords = ["累计", "存量", "年末", "保有", "现有", "共有", "拥有", "余额", "截至", "总数达"];
    private static readonly string[] Stretching = ["力争", "争取", "冲刺", "奋斗目标"];
    private static readonly string[] Spanning = ["累计", "五年", "时期", "期间"];
    private static readonly string[] Reaching = ["提高至", "提高到", "增加到", "增加至", "增长到", "增至", "上升到", "上升至", "扩大到", "升至", "达到"];
    private static readonly string[] FlowWords = ["新增", "新设", "新培育", "新认定", "当年", "全年新", "净增"];

    internal static IEnumerable<Contradiction> In(Facts facts)
    {
        foreach (var group in facts.All.Where(s => !Qualifiers.IsGeneric(s.Concept)).GroupBy(s => (s.Concept, s.Region)))
            foreach (var finding in Pairs(Clear([.. group])).Select(p => Judge(p.One, p.Other)).OfType<Contradiction>()) yield return finding;
        foreach (var finding in TwoNames(facts).Concat(NearNames(facts))) yield return finding;
    }

    // Nobody contradicts himself inside a sentence: two values for one thing there mean that the reading missed what tells them apart.
    private static List<Stated> Clear(List<Stated> group)
    {
        var unclear = Pairs(group).Where(p => p.One.Document == p.Other.Document && p.One.Claim.Sentence == p.Other.Claim.Sentence && p.One.Claim.Kind == p.Other.Claim.Kind && p.One.Claim.Status == p.Other.Claim.Status
            && Facts.Fits(p.One.Span, p.Other.Span) && p.One.Claim.Versus == p.Other.Claim.Versus && p.One.Claim.BasePeriod == p.Other.Claim.BasePeriod && (p.One.Dimension != p.Other.Dimension || !Agree(p.One, p.Other)))
            .SelectMany(p => new[] { p.One, p.Other }).ToHashSet();
        return unclear.Count == 0 ? group : [.. group.Where(s => !unclear.Contains(s))];
    }

    private static IEnumerable<(Stated One, Stated Other)> Pairs(List<Stated> all)
    {
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
                yield return (all[i], all[j]);
    }

    private static Contradiction? Judge(Stated a, Stated b)
    {
        if (a.Claim.Versus != b.Claim.Versus || a.Claim.BasePeriod != b.Claim.BasePeriod && a.Claim.Kind == b.Claim.Kind) return null;
        if (a.Claim.Kind == b.Claim.Kind && Facts.Fits(a.Span, b.Span)) return a.Claim.Status != b.Claim.Status ? null : a.Dimension != b.Dimension ? OtherUnit(a, b) : Differing(a, b) ?? Stock(a, b);
        return StockOrFlow(a, b);
    }

    private static Contradiction? Differing(Stated a, Stated b)
    {
        if (Agree(a, b) || a.Document == b.Document && a.Claim.Sentence == b.Claim.Sentence || !Qualifiers.Same(a, b)) return null;
        var target = a.Claim.Status == ClaimStatus.Target;
        if (target && Stretched(a, b)) return null;
        if (a.Claim.Kind == ClaimKind.Rank) return RankScope(a) != RankScope(b) ? null
            : Finding.Make(ContradictionKind.Rank, ContradictionSeverity.High, a, [b], new($"{Whom(a)}的位次前后不一：一处为{a.Figure}，另一处为{b.Figure}。", $"Two places for {WhomEn(a)}: {a.FigureEn} and {b.FigureEn}."));
        if (OtherScope(a, b) is var (mine, other))
            return Finding.Make(ContradictionKind.OneName, ContradictionSeverity.Low, a, [b],
                new($"“{a.Claim.Indicator}”一名两用：一处说的是“{mine}”，另一处说的是“{other}”，数值为{a.Figure}与{b.Figure}。", $"“{a.Claim.Indicator}” stands for two things: “{mine}” in one place, “{other}” in the other, with {a.FigureEn} and {b.FigureEn}."));
        var kind = a.Claim.Bound != b.Claim.Bound && target || a.Claim.Bound is ClaimBound.AtLeast or ClaimBound.AtMost && target ? ContradictionKind.Bound : ContradictionKind.Value;
        return Finding.Make(kind, target ? ContradictionSeverity.Medium : ContradictionSeverity.High, a, [b],
            new($"{Whom(a)}{(target ? "的目标" : "")}前后不一：一处为{a.Figure}，另一处为{b.Figure}。", $"Two {(target ? "targets" : "values")} for {WhomEn(a)}: {a.FigureEn} and {b.FigureEn}."), TenTimes(a, b) + Ranges(a, b));
    }

    /// <summary>Facts agree when one value fits both; a promise restated is the same promise only with the same number.</summary>
    /// <remarks>Two intervals that only touch are two numbers: 31.37 and 31.38 are not the same figure.</remarks>
    internal static bool Agree(Stated a, Stated b) => a.Claim.Status == ClaimStatus.Target && (OneSided(a) || OneSided(b)) ? Overlap(a.Range, b.Range) : Overlap(a.Allowed, b.Allowed);

    private static bool Overlap(Kernel.Interval a, Kernel.Interval b) => a == b || a.Low < b.High && b.Low < a.High || (a.Width == 0 || b.Width == 0) && a.Meets(b);

    private static bool OneSided(Stated s) => s.Claim.Bound is ClaimBound.AtLeast or ClaimBound.AtMost;

    // A base goal and a stretch goal beside it: 90亿美元, close behind it 力争100亿美元.
    private static bool Stretched(Stated a, Stated b)
    {
        var (base1, more) = a.Value <= b.Value ? (a, b) : (b, a);
        return a.Document == b.Document && Facts.Distance(a, b) <= 3 && Says(more, Stretching) is not null && Says(base1, Stretching) is null;
    }

    private static Contradiction? OtherUnit(Stated a, Stated b)
    {
        bool Kind(Kernel.UnitKind kind) => Kernel.Unit.Find(a.Claim.Unit)?.Kind == kind || Kernel.Unit.Find(b.Claim.Unit)?.Kind == kind;
        if (a.Claim.Kind != ClaimKind.Level || a.Claim.Indicator != b.Claim.Indicator || a.Claim.Indicator.Length < 4 || !Qualifiers.Same(a, b)) return null;
        var (one, other) = (Kernel.Unit.Find(a.Claim.Unit)?.Kind, Kernel.Unit.Find(b.Claim.Unit)?.Kind);
        return one is null || other is null || one == other || !Kind(Kernel.UnitKind.Money) ? null
            : Finding.Make(ContradictionKind.OneName, ContradictionSeverity.Medium, a, [b],
                new($"“{a.Claim.Indicator}”一名两用：一处以{a.Claim.Unit}计（{a.Figure}），另一处以{b.Claim.Unit}计（{b.Figure}）。", $"“{a.Claim.Indicator}” stands for two things: it is measured as {a.FigureEn} in one place and as {b.FigureEn} in the other."));
    }

    // One text counts what there is, the other what came in, and both print the same number.
    private static Contradiction? Stock(Stated a, Stated b)
    {
        if (a.Claim.Kind != ClaimKind.Level || a.Dimension != b.Dimension || !a.Range.Meets(b.Range)) return null;
        var (stock, flow) = Says(a, StockWords) is { } && Says(b, FlowWords) is { } ? (a, b) : Says(b, StockWords) is { } && Says(a, FlowWords) is { } ? (b, a) : (null, null);
        return stock is null || Says(stock, FlowWords) is not null || Says(flow!, StockWords) is not null ? null : Finding.Make(ContradictionKind.StockAndFlow, ContradictionSeverity.Medium, flow!, [stock],
            new($"{Whom(a)}同为{a.Figure}，一处按总数表述，另一处按新增表述。", $"{WhomEn(a)}: {a.FigureEn} is a total in one place and an addition in the other."));
    }

    private static Contradiction? StockOrFlow(Stated a, Stated b)
    {
        if (a.Dimension != b.Dimension || a.Dimension is "percent" or "points" or "rank" or "multiple" || a.Claim.Status != b.Claim.Status) return null;
        if (a.Claim.Kind == ClaimKind.Level && b.Claim.Kind == ClaimKind.Increase || a.Claim.Kind == ClaimKind.Increase && b.Claim.Kind == ClaimKind.Level)
        {
            return !Overlap(a, b) || !a.Range.Meets(b.Range) ? null
                : Finding.Make(ContradictionKind.StockAndFlow, ContradictionSeverity.Medium, a, [b],
                    new($"{Whom(a)}一处为总量{(a.Claim.Kind == ClaimKind.Level ? a : b).Figure}，另一处为新增{(a.Claim.Kind == ClaimKind.Level ? b : a).Figure}，二者相同。",
                        $"{WhomEn(a)}: {a.FigureEn} is the amount in one place and the increase in the other."));
        }

        if (a.Claim.Kind != ClaimKind.Level || b.Claim.Kind != ClaimKind.Level) return null;
        var (span, year) = a.Span.IsYears ? (a, b) : (b, a);
        if (!span.Span.IsYears || !(year.Span.IsYear || year.Span.Months == 1) || year.Span.Last < span.Span.First || year.Span.Last > span.Span.Last) return null;
        if (Says(span, Reaching) is not null && Says(span, ["累计"]) is null) return null;
        if (!Qualifiers.Same(a, b) || Says(year, Spanning) is not null || year.Claim.Text.Contains(" | ", StringComparison.Ordinal) && Spanning.Any(w => year.Claim.Text.Contains(w, StringComparison.Ordinal))) return null;
        if (span.Dimension == "count" || span.Claim.Bound == ClaimBound.AtLeast) return Milestone(span, year);
        return year.Range.Low < span.Range.Low || span.Claim.Bound == ClaimBound.AtMost ? null : Finding.Make(ContradictionKind.StockAndFlow, ContradictionSeverity.High, year, [span],
            new($"{Whom(year)}{year.Figure}，不小于{span.Span.Chinese()}累计的{span.Figure}：累计数与当年数混用。",
                $"{WhomEn(year)}: {year.FigureEn} is no less than the {span.FigureEn} of the whole of {span.Span.English()}: a sum of years and a year's figure are mixed up."),
            new($"{span.Span.LastYear - span.Span.FirstYear + 1}年累计{span.Figure}，其中一年为{year.Figure}", $"{span.FigureEn} over {span.Span.LastYear - span.Span.FirstYear + 1} years, {year.FigureEn} in one of them"));
    }

    // Things built over a span and things there at its end are one promise when both are targets.
    private static Contradiction? Milestone(Stated span, Stated year) =>
        span.Claim.Status != ClaimStatus.Target || !span.Span.SameEnd(year.Span) || span.Range.Meets(year.Range) || Says(span, FlowWords) is not null || Says(year, FlowWords) is not null ? null
        : Finding.Make(OneSided(span) || OneSided(year) ? ContradictionKind.Bound : ContradictionKind.Value, ContradictionSeverity.Medium, span, [year],
            new($"{Whom(year)}的目标前后不一：一处为{span.Figure}（{span.Span.Chinese()}），另一处为{year.Figure}（{year.Span.Chinese()}）。",
                $"Two targets for {WhomEn(year)}: {span.FigureEn} ({span.Span.English()}) and {year.FigureEn} ({year.Span.English()})."), Ranges(span, year));

    private static bool Overlap(Stated a, Stated b) => a.Span.First <= b.Span.Last && b.Span.First <= a.Span.Last;

    private static IEnumerable<Contradiction> TwoNames(Facts facts)
    {
        var seen = new HashSet<string>();
        foreach (var (one, other, apart) in Naming.Confusable)
            foreach (var a in facts.All.Where(s => Bears(s, one, other)))
            {
                var twin = Naming.Concept(a.Claim.Indicator.Replace(one, other, StringComparison.Ordinal));
                var b = facts.All.FirstOrDefault(s => s != a && s.Document == a.Document && Bears(s, other, one) && s.Concept == twin && s.Region == a.Region && s.Claim.Kind == a.Claim.Kind && Facts.Fits(s.Span, a.Span)
                    && s.Dimension == a.Dimension && s.Claim.Status == a.Claim.Status && s.Range.Meets(a.Range) && s.Claim.Sentence != a.Claim.Sentence);
                if (b is not null && seen.Add($"{a.Document}|{one}|{other}"))
                    yield return Finding.Make(ContradictionKind.TwoNames, apart ? ContradictionSeverity.Medium : ContradictionSeverity.Low, a, [b],
                        new($"同一数据两种名称：一处称“{a.Claim.Indicator}”，另一处称“{b.Claim.Indicator}”，{(apart ? $"“{one}”与“{other}”统计口径不同，请核实" : "请统一名称")}。",
                            $"One figure under two names: “{a.Claim.Indicator}” and “{b.Claim.Indicator}”; {(apart ? $"statistics keep “{one}” and “{other}” apart, verify which is meant" : "use one name")}."));
            }
    }

    // Promises of the same things by a name with a word more or less: 省级商业步行街 and 省级步行街.
    private static IEnumerable<Contradiction> NearNames(Facts facts)
    {
        var promised = facts.All.Where(s => s.Claim.Status == ClaimStatus.Target && s.Claim.Kind == ClaimKind.Level && s.Dimension is not ("percent" or "rank") && s.Concept.Length >= 4 && s.IsPrecise).ToList();
        return from a in promised
               from b in promised
               where a.Concept.Length < b.Concept.Length && b.Concept.Length - a.Concept.Length <= 2 && Inside(a.Concept, b.Concept) && a.Region == b.Region && a.Claim.Unit == b.Claim.Unit
                   && (Facts.Fits(a.Span, b.Span) || a.Span.SameEnd(b.Span)) && !a.Range.Meets(b.Range) && (a.Document != b.Document || a.Claim.Sentence != b.Claim.Sentence) && Qualifiers.Same(a, b)
               select Finding.Make(ContradictionKind.Value, ContradictionSeverity.Medium, a, [b],
                   new($"{Whom(a)}与{b.Claim.Indicator}名称相近而目标不一：一处为{a.Figure}，另一处为{b.Figure}。", $"{WhomEn(a)} and “{b.Claim.Indicator}” are near in name and differ in target: {a.FigureEn} and {b.FigureEn}."), Ranges(a, b));
    }

    // All characters of one in the other, in order, first and last ones in common, and nothing between that makes another thing of it.
    private static bool Inside(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c) at++;
            else if ("进出非不未新增国省市县内外".Contains(c)) return false;
        }

        return at == shorter.Length && shorter[^2..] == longer[^2..] && shorter[0] == longer[0];
    }

    private static bool Bears(Stated s, string word, string not) => s.Claim.Indicator.Contains(word, StringComparison.Ordinal) && !(not.Contains(word, StringComparison.Ordinal) && s.Claim.Indicator.Contains(not, StringComparison.Ordinal));

    private static (string Mine, string Other)? OtherScope(Stated a, Stated b)
    {
        var mine = Scopes.Where(w => a.Near.Contains(w, StringComparison.Ordinal) && !b.Near.Contains(w, StringComparison.Ordinal)).ToList();
        var other = Scopes.Where(w => b.Near.Contains(w, StringComparison.Ordinal) && !a.Near.Contains(w, StringComparison.Ordinal)).ToList();
        return mine.Count > 0 && other.Count > 0 ? (mine[0], other[0]) : null;
    }

    private static string? Says(Stated s, string[] words) => words.FirstOrDefault(w => s.Near.Contains(w, StringComparison.Ordinal));

    private static string RankScope(Stated s)
    {
        var before = s.Claim.Text[..Math.Clamp(s.Claim.End, 0, s.Claim.Text.Length)];
        return new[] { "全国", "全省", "世界", "全球", "东部", "各省", "副省级" }.MaxBy(w => before.LastIndexOf(w, StringComparison.Ordinal)) is { } word && before.Contains(word, StringComparison.Ordinal) ? word : "";
    }

    private static string Whom(Stated s) => $"{s.Claim.Region}{s.Span.Chinese()}{s.Claim.Indicator}";

    private static string WhomEn(Stated s) => $"“{s.Claim.Indicator}” ({(s.Claim.Region.Length > 0 ? s.Claim.Region + ", " : "")}{s.Span.English()})";

    private static Both TenTimes(Stated a, Stated b)
    {
        if (a.Value <= 0 || b.Value <= 0) return Both.Nothing;
        var ratio = Math.Max(a.Value, b.Value) / Math.Min(a.Value, b.Value);
        var slipped = new[] { 10m, 100m, 1000m, 10000m }.Any(t => Math.Abs((ratio / t) - 1) < 0.02m);
        return slipped ? new($"两数恰差约{Finding.Short(ratio)}倍，疑为单位或小数点之误；", $"One is about {Finding.Short(ratio)} times the other: check unit and decimal point. ") : Both.Nothing;
    }

    private static Both Ranges(Stated a, Stated b)
    {
        var (mine, other) = (a.Range * (1 / a.Factor), b.Range * (1 / b.Factor));
        return new(
            $"{a.Figure}可为{Finding.Show(mine)}{a.Claim.Unit}，{b.Figure}可为{Finding.Show(other)}{b.Claim.Unit}，没有交集",
            $"{a.FigureEn} may stand for {Finding.ShowEn(mine, a)}, {b.FigureEn} for {Finding.ShowEn(other, b)}: they do not meet");
    }
}

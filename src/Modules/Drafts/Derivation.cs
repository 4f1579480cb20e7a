using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Drafts;

/// <summary>Everything the store can say to one claim at one org and period, by what kind of statement it is.</summary>
internal sealed class Derivation(Answers answers, Scopes scopes, Names names, Said said, OrgInfo org, string zone, Period period)
{
    internal IReadOnlyList<Answer> All() => [.. said.Claim.Kind switch
    {
        ClaimKind.Level => Levels(said.Claim.Indicator, org, period),
        ClaimKind.Share => Shares(said.Claim.Indicator, org, period),
        ClaimKind.Yoy => Growths(),
        ClaimKind.Growth or ClaimKind.Reduction => Growths(),
        ClaimKind.Rank => Suffixed("rank"),
        ClaimKind.Multiple => Multiples(),
        ClaimKind.Cagr => Yearly(),
        ClaimKind.Pp => Points(),
        ClaimKind.Increase => Increases(),
        _ => [],
    }];

    private IEnumerable<Series> Meant(string name) => names.Find(name, said.Claim.Region, zone);

    private IEnumerable<Answer> Levels(string name, OrgInfo at, Period when) => Meant(name).SelectMany(s => answers.At(s.Indicator.Code, at, when, s.Breakdown)).OrderByDescending(a => Fits(a.Unit));

    private IEnumerable<Answer> Suffixed(string suffix) => Meant(said.ConceptOfRate).SelectMany(s => answers.At($"{s.Indicator.Code}.{suffix}", org, period, s.Breakdown));

    private bool Fits(Unit? unit) => unit is not null && said.Unit is { } own && own.ConvertsTo(unit);

    // An indicator of its own first (制造业外资占比), then part of whole, of the nation, of the province.
    private IEnumerable<Answer> Shares(string name, OrgInfo at, Period when)
    {
        if (said.Claim.Versus is { } versus && versus.StartsWith("相当于", StringComparison.Ordinal)) return Ratios(versus[3..]);
        var own = Meant(name).Where(s => Unit.Find(s.Indicator.Unit)?.Kind == UnitKind.Percent).SelectMany(s => answers.At(s.Indicator.Code, at, when, s.Breakdown)).ToList();
        if (own.Count > 0 || Naming.Share(name) is not var (part, whole)) return own;
        var suffix = whole.StartsWith("全国", StringComparison.Ordinal) ? "share_nation" : whole is "全省" || whole.StartsWith("全省", StringComparison.Ordinal) && zone.Length == 0 ? "share_province" : "share";
        return Meant(part).SelectMany(s => Share(s, suffix, whole, at, when)).ToList();
    }

    private IEnumerable<Answer> Share(Series s, string suffix, string whole, OrgInfo at, Period when)
    {
        // A zone of the province: its share of the province is its share of the total.
        if (suffix == "share_province" && s.Breakdown.Length > 0 && at.Level == "province")
        {
            var printed = answers.At(s.Indicator.Code + ".share_province", at, when, s.Breakdown);
            return printed.Count > 0 ? printed : answers.At(s.Indicator.Code + ".share", at, when, s.Breakdown);
        }

        if (suffix == "share" && s.Breakdown.Length == 0) return whole.Length == 0 ? [] : Of(s, whole, at, when);
        return answers.At($"{s.Indicator.Code}.{suffix}", at, when, s.Breakdown);
    }

    private IEnumerable<Answer> Of(Series part, string whole, OrgInfo at, Period when) =>
        from p in answers.At(part.Indicator.Code, at, when, part.Breakdown).Where(a => a.Current)
        from w in Levels(whole, at, when).Where(a => a.Current)
        let share = p.Unit is { } mine && w.Unit is { } theirs && mine.ConvertsTo(theirs) && p.Interval.In(mine, theirs) is { } same ? Interval.Share(same, w.Interval) : null
        where share is not null
        select Answers.Worked(share.Value, "%", p.Found with { Name = $"{p.Found.Name}占{w.Found.Name}比重" }, $"{Shown(p)} ÷ {Shown(w)}");

    private IEnumerable<Answer> Ratios(string whom) => scopes.Named(whom) is not { } other ? [] :
        from s in Meant(said.Claim.Indicator)
        from ours in answers.At(s.Indicator.Code, org, period, s.Breakdown).Where(a => a.Current)
        from theirs in answers.At(s.Indicator.Code, other, period, s.Breakdown).Where(a => a.Current)
        let share = Interval.Share(ours.Interval, theirs.Interval)
        where share is not null
        select Answers.Worked(share.Value, "%", ours.Found with { Name = $"{ours.Found.Name}相当于{other.Name}" }, $"{Shown(ours)} ÷ {Shown(theirs)}");

    private IEnumerable<Answer> Growths()
    {
        var past = Base();
        var series = Meant(said.ConceptOfRate).ToList();
        var yearly = past is null || past.Value.Equals(period.LastYear()) || said.Claim.BasePeriod == period.LastYear().ToString();
        var published = yearly ? series.SelectMany(s => answers.At(s.Indicator.Code + ".yoy", org, period, s.Breakdown)).ToList() : [];
        return published.Count > 0 || past is not { } before ? published : Pairs(series, before).Select(p => (p, Growth: Interval.Growth(p.Now.Interval, p.Then.Interval))).Where(p => p.Growth is not null)
            .Select(p => Answers.Worked(p.Growth!.Value, "%", p.p.Now.Found with { Name = p.p.Now.Found.Name + "增速" }, $"{Shown(p.p.Now)} ÷ {Shown(p.p.Then)} − 1"));
    }

    private IEnumerable<Answer> Multiples()
    {
        var series = Meant(said.ConceptOfRate).ToList();
        var ratios = series.SelectMany(s => answers.At(s.Indicator.Code + ".multiple", org, period, s.Breakdown)).Select(a => (a.Interval, a.Found, Line: Shown(a))).ToList();
        if (ratios.Count == 0 && (Base() ?? period.LastYear()) is var before)
            ratios = [.. Pairs(series, before).Select(p => (Interval.Quotient(p.Now.Interval, p.Then.Interval) ?? new Interval(0, 0), p.Now.Found, $"{Shown(p.Now)} ÷ {Shown(p.Then)}")).Where(p => p.Item1.Low > 0)];
        return ratios.Select(r => said.Claim.Unit == "番" ? Answers.Worked(new(Doublings(r.Interval.Low), Doublings(r.Interval.High)), "番", r.Found, r.Line)
            : said.IsBy ? Answers.Worked(r.Interval - Interval.Exact(1), "倍", r.Found with { Name = r.Found.Name + "增长" }, $"{r.Line} − 1") : Answers.Worked(r.Interval, "倍", r.Found, r.Line));
    }

    private IEnumerable<Answer> Yearly()
    {
        var series = Meant(said.ConceptOfRate).ToList();
        var named = new[] { "平均增速", "年均增速" }.SelectMany(t => Meant(said.ConceptOfRate + t)).SelectMany(s => answers.At(s.Indicator.Code, org, Period.OfYear(period.End.Year), s.Breakdown)).ToList();
        if (named.Count > 0 || period.Kind != PeriodKind.Span) return named;
        var (first, last) = (Period.OfYear(period.Start.Year - 1), Period.OfYear(period.End.Year));
        return series.SelectMany(s => answers.Yearly(s.Indicator.Code, org, first, last, s.Breakdown));
    }

    // Against the nation or the province as published, else as a difference of two figures; a change over time as a difference of two periods.
    private IEnumerable<Answer> Points()
    {
        var sign = Falls ? -1 : 1;
        var versus = said.Claim.Versus ?? "";
        if ((versus.StartsWith("高于", StringComparison.Ordinal) || versus.StartsWith("低于", StringComparison.Ordinal)) && scopes.Named(versus[2..]) is { } other)
        {
            var suffix = other.Level == "nation" ? "yoy_gap_nation" : other.Level == "province" && other.Kind == OrgKind.Tree ? "yoy_gap_province" : null;
            var printed = suffix is null || IsShare ? [] : Meant(said.ConceptOfRate).SelectMany(s => answers.At($"{s.Indicator.Code}.{suffix}", org, period, s.Breakdown)).ToList();
            return (printed.Count > 0 ? printed : Differences(Rates(org, period), Rates(other, period))).Select(a => a with { Interval = a.Interval * sign });
        }

        return Base() is { } before ? Differences(Rates(org, period), Rates(org, before)).Select(a => a with { Interval = a.Interval * sign }) : [];
    }

    private bool Falls => Mentioned("低于", "下降", "回落", "缩小", "降低", "低") > Mentioned("高于", "上升", "提高", "扩大", "提升", "高");

    private int Mentioned(params ReadOnlySpan<string> words)
    {
        var at = -1;
        foreach (var word in words) at = Math.Max(at, (said.Claim.Versus ?? said.Clause).LastIndexOf(word, StringComparison.Ordinal));
        return at;
    }

    private bool IsShare => Naming.Share(said.Claim.Indicator) is not null || said.ConceptOfRate == said.Claim.Indicator && Meant(said.Claim.Indicator).Any(s => s.Indicator.Unit == "%");

    private List<Answer> Rates(OrgInfo at, Period when) => IsShare
        ? [.. Shares(said.Claim.Indicator, at, when)]
        : [.. Meant(said.ConceptOfRate).SelectMany(s => answers.At(s.Indicator.Code + ".yoy", at, when, s.Breakdown))];

    private static IEnumerable<Answer> Differences(List<Answer> ours, List<Answer> theirs) =>
        from a in ours.Where(o => o.Current)
        from b in theirs.Where(o => o.Current)
        select Answers.Worked(a.Interval - b.Interval, "百分点", a.Found with { Name = a.Found.Name + "之差" }, $"{Shown(a)} − {Shown(b)}");

    private IEnumerable<Answer> Increases() => Base() is not { } before ? Levels("新增" + said.Claim.Indicator, org, period)
        : Pairs([.. Meant(said.Claim.Indicator)], before).Select(p => Answers.Worked(p.Now.Interval - p.Then.Interval, p.Now.Found.Figure.Unit, p.Now.Found with { Name = p.Now.Found.Name + "增加" }, $"{Shown(p.Now)} − {Shown(p.Then)}"));

    private Period? Base() => said.Claim.BasePeriod is { } named && Scopes.Periods(named) is [var first, ..]
        ? period.Kind == PeriodKind.Cumulative && first.Kind == PeriodKind.Year && first.Year == period.Year - 1 ? period.LastYear() : first
        : said.Claim.Kind is ClaimKind.Yoy or ClaimKind.Reduction or ClaimKind.Multiple && period.Kind != PeriodKind.Span ? period.LastYear() : null;

    private IEnumerable<(Answer Now, Answer Then)> Pairs(IReadOnlyList<Series> series, Period before) =>
        from s in series
        from now in answers.At(s.Indicator.Code, org, period, s.Breakdown).Where(a => a.Current)
        from then in answers.At(s.Indicator.Code, org, before, s.Breakdown).Where(a => a.Current)
        select (now, then);

    private static string Shown(Answer a) => a.Found.Figure.Text + a.Found.Figure.Unit;

    private static decimal Doublings(decimal ratio) => ratio <= 0 ? 0 : Math.Round((decimal)Math.Log2((double)ratio), 6);
}

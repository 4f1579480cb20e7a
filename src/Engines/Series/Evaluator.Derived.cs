using Luopan.Kernel;

namespace Luopan.Engines.Series;

// Growth, shares, gaps, ranks and sums: what stands beside the published value of the same key.
internal sealed partial class Evaluator
{
    private const string Outside = "时期超出1900—2199年";

    private readonly Breaks breaks = new(source);

    private Evaluated Implied(Expression whole, string suffix, Expression of, Scene scene) => suffix switch
    {
        "yoy" => OverLastYear(whole, suffix, of, scene, Arithmetic.Growth, "比上年同期增长"),
        "multiple" => OverLastYear(whole, suffix, of, scene, Arithmetic.Multiple, "为上年同期的倍数"),
        "share" => ShareOfTotal(whole, of, scene),
        "share_nation" => ShareOfOrg(whole, suffix, of, "nation", scene),
        "share_province" => ShareOfOrg(whole, suffix, of, "province", scene),
        "yoy_gap_nation" => GapOfGrowth(whole, of, "nation", scene),
        "yoy_gap_province" => GapOfGrowth(whole, of, "province", scene),
        "rank" => Ranked(whole, of, scene, onlyKnown: false),
        _ => Missing(whole, scene, suffix, $"{Suffix.NameOf(suffix)}只取发布的数，不作推算"),
    };

    private Evaluated OverLastYear(Expression whole, string operation, Expression of, Scene scene, Func<Amount, Amount, Worked> work, string note) =>
        Moved(scene, period => period.LastYear()) is { } then
            ? OverTime(whole, operation, of, scene, then, work, note)
            : Missing(whole, scene, operation, Outside);

    private Evaluated OverTime(Expression whole, string operation, Expression of, Scene scene, Scene then, Func<Amount, Amount, Worked> work, string note)
    {
        Evaluated Grown(Evaluated now, Evaluated past, string how) => Apart(now, past) is { } reason
            ? Missing(whole, scene, operation, reason, now, past)
            : Result(whole, scene, operation, Both(now, past, work), how, now, past);
        var plain = Grown(Of(of, scene), Of(of, then), note);
        if (breaks.Between(of, then.Period, scene.Period) is not { } crossing) return plain;

        // Over a change of definition only what runs through unchanged tells the growth; what the printed levels would give stands beside it.
        var comparable = crossing.Comparable is { } through
            ? Grown(Of(through, scene), Of(through, then), $"{note}，按可比口径 {through}")
            : Missing(whole, scene, operation, crossing.Why);
        var answer = !comparable.IsMissing ? comparable
            : plain.IsMissing ? plain
            : new Evaluated { MissingReason = crossing.Why, Trace = plain.Trace with { Result = crossing.Why, Note = null } };
        return answer with { Across = new AcrossBreak(crossing.Why, plain, comparable) };
    }

    private static string? Apart(Evaluated now, Evaluated past) => Reasons(now, past) ?? Alone(now, past) ?? (now.Unit?.Kind is UnitKind.Rank ? "位次不计增速" : null);

    private Evaluated ContributionTo(Call call, Expression part, Scene scene)
    {
        var org = call.Arguments.Count > 1 ? (OrgWord)call.Arguments[1] : null;
        if ((org is null ? scene.Org : OrgOf(org.Code, scene.Org)) is not { } other) return Missing(call, scene, "contribution", NoOrg(org!.Code, scene.Org));
        if ((org is null ? WithoutBreakdown(part) : part) is not { } total)
            return Missing(call, scene, "contribution", "要写明是哪一部分，例如 contribution(fdi.used[industry=mfg]) 或 contribution(fdi.used, province)");
        if (Moved(scene, period => period.LastYear()) is not { } then) return Missing(call, scene, "contribution", Outside);
        var (now, past, whole) = (Of(part, scene), Of(part, then), Of(total, then with { Org = other }));
        if ((Reasons(now, past, whole) ?? breaks.Between(part, then.Period, scene.Period)?.Why ?? Alone(now, past, whole)) is { } reason)
            return Missing(call, scene, "contribution", reason, now, past, whole);
        var worked = (AmountOf(now), AmountOf(past), AmountOf(whole)) switch
        {
            ({ Amount: { } a }, { Amount: { } b }, { Amount: { } w }) => Arithmetic.Contribution(a, b, w),
            ({ Amount: null } lacking, _, _) => lacking,
            (_, { Amount: null } lacking, _) => lacking,
            var (_, _, lacking) => lacking,
        };
        return Result(call, scene, "contribution", worked, $"拉动{(org is null ? "总量" : source.OrgName(other))}增长的百分点", now, past, whole);
    }

    private Evaluated ShareOfTotal(Expression whole, Expression of, Scene scene) => WithoutBreakdown(of) is { } total
        ? Divided(whole, "share", Of(of, scene), Of(total, scene), scene, "占总量的比重")
        : Missing(whole, scene, "share", "占比要写明分组，例如 share(fdi.used[industry=mfg])");

    internal static Expression? WithoutBreakdown(Expression of) => of switch
    {
        Name { Breakdown.Length: > 0 } name => name with { Breakdown = "" },
        Redirect redirect when WithoutBreakdown(redirect.Of) is { } total => redirect with { Of = total },
        _ => null,
    };

    private Evaluated ShareOfOrg(Expression whole, string operation, Expression of, string org, Scene scene) => OrgOf(org, scene.Org) is { } other
        ? Divided(whole, operation, Of(of, scene), Of(of, scene with { Org = other }), scene, $"占{source.OrgName(other)}的比重")
        : Missing(whole, scene, operation, NoOrg(org, scene.Org));

    private static Evaluated Divided(Expression whole, string operation, Evaluated part, Evaluated total, Scene scene, string note) =>
        Result(whole, scene, operation, Both(part, total, Arithmetic.Share), note, part, total);

    private Evaluated GapOfGrowth(Expression whole, Expression of, string org, Scene scene) =>
        Gapped(whole, Keys.Keyed(of, "yoy")!, new OrgWord(of.Place, org), scene);

    private Evaluated Gapped(Expression whole, Expression of, OrgWord org, Scene scene)
    {
        if (OrgOf(org.Code, scene.Org) is not { } other) return Missing(whole, scene, "gap", NoOrg(org.Code, scene.Org));
        var (here, there) = (Of(of, scene), Of(of, scene with { Org = other }));
        return Result(whole, scene, "gap", Both(here, there, (a, b) => Arithmetic.Join(Operator.Subtract, a, b)), $"与{source.OrgName(other)}之差", here, there);
    }

    private Evaluated Summed(Call call, OrgWord set, Expression of, Scene scene)
    {
        var orgs = set.Code == "children" ? source.Children(scene.Org) : source.Peers(scene.Org);
        if (orgs.Count == 0) return Missing(call, scene, "sum", $"{source.OrgName(scene.Org)}没有{(set.Code == "children" ? "下级" : "同级")}单位");
        var parts = orgs.Select(org => Of(of, scene with { Org = org })).ToArray();
        var missing = orgs.Where((_, i) => parts[i].IsMissing).ToList();
        return missing.Count > 0
            ? Missing(call, scene, "sum", $"{orgs.Count}个单位中{Listed(missing)}无数，合计不能得出", parts)
            : Result(call, scene, "sum", Added(parts), $"{orgs.Count}个单位相加", parts);
    }

    /// <summary>Place among the peers, 1 is the best; equal values share one. Unless only the known are asked for, one missing peer leaves it open.</summary>
    private Evaluated Ranked(Expression whole, Expression of, Scene scene, bool onlyKnown)
    {
        var own = Of(of, scene);
        if (own.IsMissing) return Missing(whole, scene, "rank", own.MissingReason!, own);
        var others = source.Peers(scene.Org).Where(peer => peer != scene.Org).ToList();
        if (others.Count == 0) return Missing(whole, scene, "rank", $"{source.OrgName(scene.Org)}没有同级单位", own);
        var values = others.Select(peer => Of(of, scene with { Org = peer })).ToArray();
        var missing = others.Where((_, i) => values[i].IsMissing).ToList();
        if (missing.Count > 0 && !onlyKnown)
            return Missing(whole, scene, "rank", $"同级{others.Count + 1}个单位中{Listed(missing)}无数，位次不能得出", [own, .. values]);
        var there = values.Where(value => !value.IsMissing).ToArray();
        var worked = Place(own, there, LowerIsBetter(of));
        var note = missing.Count > 0 ? $"在有数的{there.Length + 1}个单位中，{Listed(missing)}无数" : $"在{there.Length + 1}个单位中";
        return Result(whole, scene, "rank", worked, note, [own, .. there]);
    }

    public bool LowerIsBetter(Expression of) => breaks.TraitsIn(of).FirstOrDefault() is { Better: Better.Down };

    private static Worked Place(Evaluated own, Evaluated[] others, bool lowerIsBetter)
    {
        if (AmountOf(own) is not { Amount: { } mine } worked) return AmountOf(own);
        var (better, surely, perhaps) = (0, 0, 0);
        foreach (var other in others)
        {
            if (AmountOf(other) is not { Amount: { } theirs }) return AmountOf(other);
            var (order, reason) = Arithmetic.Compare(theirs, mine);
            if (order is null) return reason!;
            if (lowerIsBetter ? order < 0 : order > 0) better++;
            if (theirs.Bounds is not { } a || mine.Bounds is not { } b) continue;
            if (lowerIsBetter ? a.High < b.Low : a.Low > b.High) surely++;
            if (lowerIsBetter ? a.Low < b.High : a.High > b.Low) perhaps++;
        }

        var judged = mine.Bounds is not null && others.All(other => other.Interval is not null);
        return new Amount(better + 1, Suffix.UnitOf("rank"), judged ? new Interval(surely + 1, perhaps + 1) : null);
    }

    /// <summary>Why results of several periods cannot be joined: one of them rests on a figure that speaks only for its own period; null when they can.</summary>
    private static string? Alone(params Evaluated[] parts) =>
        parts.SelectMany(part => part.Trace.Inputs()).FirstOrDefault(input => input.Alone is not null) is { } lone
            ? $"{lone.Period.Chinese()}的数{lone.Printed}{lone.Unit?.Code}{lone.Alone}，不与别的时期相比"
            : null;

    public string? OrgOf(string word, string org) => word switch
    {
        "parent" => source.Parent(org),
        "nation" => source.Nation,
        "province" => Root(org) is { } root && root != org ? root : null,
        _ => source.Present(word),
    };

    private string Root(string org)
    {
        for (var steps = 0; steps < 10 && source.Parent(org) is { } parent; steps++) org = parent;
        return org;
    }

    private string NoOrg(string word, string org) => word switch
    {
        "nation" => "没有登记代表全国的地区",
        "province" => $"{source.OrgName(org)}没有上级省份",
        _ => $"{source.OrgName(org)}没有上级单位",
    };

    private string Listed(List<string> orgs) =>
        string.Join('、', orgs.Take(3).Select(source.OrgName)) + (orgs.Count > 3 ? $"等{orgs.Count}个" : "");

    private static string Listed(List<Period> periods) =>
        string.Join('、', periods.Take(3).Select(period => period.Chinese())) + (periods.Count > 3 ? $"等{periods.Count}期" : "");

    private string NoFigure(Name name, Scene scene)
    {
        var label = source.Traits(name.Code)?.Name ?? name.Code;
        var part = name.Breakdown.Length > 0 ? $"（{source.BreakdownName(name.Breakdown)}）" : "";
        return $"{scene.Period.Chinese()}{source.OrgName(scene.Org)}{label}{part}无数据";
    }
}

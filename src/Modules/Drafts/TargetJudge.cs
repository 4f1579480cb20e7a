using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Targets;

namespace Luopan.Modules.Drafts;

/// <summary>Judges what a draft promises against the targets on record: the same promise is one for the same indicator, org and final year, and of one kind.</summary>
internal sealed class TargetJudge(ITargets targets, Names names)
{
    internal async Task<Judged> Of(Said said, OrgInfo org, string zone, IReadOnlyList<Period> periods, CancellationToken stop)
    {
        var known = zone.Length > 0 ? [] : names.Find(Name(said), said.Claim.Region, "").Where(s => s.Breakdown.Length == 0).Select(s => s.Indicator).ToList();
        if (known.Count == 0) return new(Verdict.Unknown, "目标数：库中没有这个指标。");
        var standing = new List<RecordedTarget>();
        foreach (var indicator in known)
            foreach (var period in periods)
                standing.AddRange(await targets.Like(new(indicator.Code, org.Code, period, said.Claim.Kind, said.Claim.Versus ?? ""), stop));
        standing = [.. standing.DistinctBy(t => t.Id)];
        if (standing.Count == 0) return new(Verdict.NotComparable, $"目标数：没有{org.Name}{periods[0].Chinese()}{known[0].Name}的在册目标，未比对。");
        var comparable = standing.Where(t => Told(said, t) is not null).ToList();
        if (comparable.Count == 0) return new(Verdict.NotComparable, $"目标数：稿中以{said.Claim.Unit}计，在册目标以{standing[0].Unit}计，不能折算。", null, standing[0]);
        if (comparable.FirstOrDefault(t => Same(said, t)) is not { } same) return new(Verdict.Differs, $"在册目标为{string.Join("；", comparable.Take(3).Select(Describe))}。", null, comparable[0]);
        var others = comparable.Where(t => !Same(said, t)).ToList();
        var bound = Bound(said) == (same.Bound.Length == 0 ? "=" : same.Bound) ? "" : $"，在册的写法是“{same.Text}”";
        return new(Verdict.Agrees, $"与在册目标一致：{Describe(same)}{bound}{(others.Count == 0 ? "" : $"；另有{string.Join("；", others.Take(2).Select(Describe))}")}。", null, same);
    }

    // A rate is promised of what it is a rate of.
    private static string Name(Said said) => said.Claim.Kind is ClaimKind.Level or ClaimKind.Share or ClaimKind.Increase ? said.Claim.Indicator : said.ConceptOfRate;

    // One promise has one number, rounding allowed; at least and at most are two promises.
    private static bool Same(Said said, RecordedTarget target)
    {
        if (Told(said, target) is not { } mine || Opposed(Bound(said), target.Bound)) return false;
        if (target.ValueHigh is null != said.Claim.ValueHigh is null) return false;
        var theirs = Rounding.Of(target.Value);
        if (target.ValueHigh is { } high) theirs = new(theirs.Low, Rounding.Of(high).High);
        return mine == theirs || (mine.Low < theirs.High && theirs.Low < mine.High);
    }

    // The draft's printed number in the target's unit, its bound left aside.
    private static Interval? Told(Said said, RecordedTarget target)
    {
        if (said.Unit is not { } own || Unit.Find(target.Unit) is not { } unit) return said.Claim.Unit == target.Unit ? said.Printed : null;
        if (own.ConvertsTo(unit)) return said.Printed.In(own, unit);
        return own.Kind == UnitKind.Count && unit.Kind == UnitKind.Count ? said.Printed * (own.Factor / unit.Factor) : null;
    }

    private static bool Opposed(string one, string other) => (one, other) is (">=", "<=") or ("<=", ">=");

    private static string Bound(Said said) => ClaimCodes.Code(said.Claim.Bound);

    private static string Describe(RecordedTarget t) =>
        $"{t.OrgName}{t.Period.Chinese()}{t.IndicatorName}{t.Text}（{(t.PlanTitle.Length > 0 ? $"《{t.PlanTitle}》" : "")}{(t.Quote.Length > 0 ? $"“{t.Quote}”" : "")}）".Replace("（）", "", StringComparison.Ordinal);
}

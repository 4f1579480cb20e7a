using System.Globalization;
using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>Makes accepted claims targets: an equal one adds a source, a different one is a conflict to settle.</summary>
internal sealed class TakeClaim(LuopanDb db, IIndicators indicators, IOrgs orgs, CurrentUser user, TimeProvider time) : IClaimTaker
{
    private sealed record Reading(IndicatorInfo Indicator, OrgInfo Org, string Kind, Unit Unit, string Bound, Target? Equal, Target? Other, Target? Void, bool Named);

    public async Task<ClaimProspect> Look(PromisedClaim claim, CancellationToken stop)
    {
        var read = await Read(claim, stop);
        if (read.Fault is { } fault) return new(ClaimFate.Refused, "", "", "", fault);
        var of = read.Value;
        if (of.Equal is { } equal) return new(ClaimFate.Joins, equal.Text(), English(equal), equal.Quote(), null);
        return of.Other is { } other ? new(ClaimFate.Conflict, other.Text(), English(other), other.Quote(), Conflict(claim, of, other)) : new(ClaimFate.New, "", "", "", null);
    }

    public async Task<Outcome<ClaimTaken>> Take(PromisedClaim claim, bool beside, CancellationToken stop)
    {
        var read = await Read(claim, stop);
        if (read.Fault is { } fault) return fault;
        var of = read.Value;
        if (of.Equal is null && of.Other is { } other && !beside) return Conflict(claim, of, other);
        var now = time.GetUtcNow().UtcDateTime;
        var target = of.Equal ?? of.Void ?? Make(claim, of);
        if (of.Equal is null && of.Void is { } back) db.Add(back.Revive(claim.Value, claim.ValueHigh, of.Bound, user.DisplayName, now));
        else if (of.Equal is null) target.Set(claim.Value, claim.ValueHigh, of.Bound, null, "由论断采纳设立", user.DisplayName, "", now);
        if (of.Equal is null && of.Void is null) db.Add(target);
        if (target.AddSource(claim.Plan, claim.Sentence, claim.Start, claim.End, claim.Quote, claim.Section, user.DisplayName, now, claim.Claim) is { } source && db.Entry(source).State == EntityState.Detached) db.Add(source);
        return new ClaimTaken(target.Id, of.Equal is not null);
    }

    public async Task<Fault?> Release(Guid target, Guid claim, string reason, CancellationToken stop)
    {
        if (await db.Set<Target>().Include(t => t.Sources).FirstOrDefaultAsync(t => t.Id == target, stop) is not { } of) return TargetsFaults.NoSuchTarget;
        if (!user.ScopeOf(TargetsModule.Set).Covers(of.ScopeKey)) return TargetsFaults.OutsideScope;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var source in of.Sources.Where(s => s.Claim == claim && s.WithdrawnAt is null)) (source.WithdrawnAt, source.WithdrawnBy) = (now, user.DisplayName);
        if (of.Sources.TrueForAll(s => s.WithdrawnAt is not null) && of.VoidedAt is null) db.Add(of.Void(reason, user.DisplayName, now));
        return null;
    }

    private async Task<Outcome<Reading>> Read(PromisedClaim claim, CancellationToken stop)
    {
        if (indicators.Catalogue.Find(claim.Indicator) is not { } indicator) return TargetsFaults.NoSuchIndicator(claim.Indicator);
        if ((await orgs.Tree(stop)).Find(claim.Org) is not { } org) return TargetsFaults.NoSuchOrg(claim.Org);
        if (claim.Period.Kind is not (PeriodKind.Year or PeriodKind.Span)) return TargetsFaults.BadPeriod(claim.Period.ToString());
        if (KindOf(claim.Kind, claim.Versus, claim.Period, indicator) is not { } kind) return TargetsFaults.NoKind;
        if (claim is { ValueHigh: { } high } && high <= claim.Value) return TargetsFaults.BadRange(claim.Value, high);
        if (Unit.Find(claim.Unit) is not { } unit || (TargetKinds.InIndicatorUnit.Contains(kind) && Unit.Find(indicator.Unit) is { } own && !unit.ConvertsTo(own) && unit.Kind != UnitKind.Points))
            return TargetsFaults.UnitDiffers(claim.Unit, indicator.Unit);
        if (!user.May(TargetsModule.Set) || !user.ScopeOf(TargetsModule.Set).Covers(indicator.Line, org.Path, claim.Sensitivity)) return TargetsFaults.OutsideScope;
        var (period, bound) = (claim.Period.ToString(), BoundOf(claim.Bound));
        var twins = await db.Set<Target>().Include(t => t.Sources)
            .Where(t => t.Plan == claim.Plan && t.Indicator == indicator.Code && t.Org == org.Code && t.Period == period && t.Kind == kind).ToListAsync(stop);
        var standing = twins.Where(t => t.VoidedAt is null).ToList();
        return new Reading(
            indicator, org, kind, unit, bound, standing.Find(t => Equal(t, claim, unit, bound)), standing.Find(t => t.Variant.Length == 0) ?? standing.FirstOrDefault(),
            twins.Find(t => t.VoidedAt is not null && t.Unit == unit.Code && (t.Variant.Length == 0) == (standing.Count == 0)),
            twins.Exists(t => t.Variant.Length == 0));
    }

    // The same number told in another unit is the same; = and nothing said are one bound.
    private static bool Equal(Target target, PromisedClaim claim, Unit unit, string bound) =>
        (target.Bound.Length == 0 ? "=" : target.Bound) == bound && Unit.Find(target.Unit) is { } own && target.Value is { } value
        && unit.TryConvert(claim.Value, own, out var told) && told == value
        && (claim.ValueHigh is null ? target.ValueHigh is null : unit.TryConvert(claim.ValueHigh.Value, own, out var high) && high == target.ValueHigh);

    private static Target Make(PromisedClaim claim, Reading of) => new()
    {
        Plan = claim.Plan,
        Key = string.Create(CultureInfo.InvariantCulture, $"s{claim.Sentence}-{claim.Start}-{of.Indicator.Code}-{of.Kind}"),
        Indicator = of.Indicator.Code,
        Org = of.Org.Code,
        OrgPath = of.Org.Path,
        Line = of.Indicator.Line,
        Period = claim.Period.ToString(),
        Kind = of.Kind,
        Variant = !of.Named ? "" : string.Create(CultureInfo.InvariantCulture, $"s{claim.Sentence}-{claim.Start}"),
        ScopeKey = ScopeKey.Of(claim.Sensitivity, of.Indicator.Line, of.Org.Path),
        BaseYear = claim.BaseYear,
        Unit = of.Unit.Code,
        Section = claim.Section,
    };

    private static Fault Conflict(PromisedClaim claim, Reading of, Target other) =>
        TargetsFaults.Conflict(other.Text(), other.Quote(), Target.Wording(claim.Value, claim.ValueHigh, of.Unit.Code, of.Bound, of.Kind), claim.Quote);

    private static string English(Target target) => Target.WordingEnglish(target.Value, target.ValueHigh, target.Unit, target.Bound, target.Kind);

    private static string BoundOf(ClaimBound bound) => bound switch { ClaimBound.AtLeast => ">=", ClaimBound.AtMost => "<=", ClaimBound.About => "~", _ => "=" };

    /// <summary>The kind of target a statement would be; null for what no target can say: multiples stay claims.</summary>
    internal static string? KindOf(ClaimKind said, string versus, Period period, IndicatorInfo indicator) => said switch
    {
        ClaimKind.Level => period.Kind == PeriodKind.Span && indicator.Aggregate == "sum" ? TargetKinds.Cumulative : TargetKinds.Level,
        ClaimKind.Share => TargetKinds.Share,
        ClaimKind.Yoy or ClaimKind.Growth => TargetKinds.Growth,
        ClaimKind.Cagr => TargetKinds.Cagr,
        ClaimKind.Increase => TargetKinds.Increase,
        ClaimKind.Reduction => TargetKinds.Reduction,
        ClaimKind.Rank => TargetKinds.Rank,
        ClaimKind.Pp when versus.StartsWith("高于", StringComparison.Ordinal) || versus.StartsWith("低于", StringComparison.Ordinal) => TargetKinds.Comparison,
        ClaimKind.Pp when versus is "下降" or "缩小" => TargetKinds.Reduction,
        ClaimKind.Pp => TargetKinds.Increase,
        _ => null,
    };
}

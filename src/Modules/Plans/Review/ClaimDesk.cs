using System.Data;
using System.Data.Common;
using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Words in both languages, for what no fault code carries.</summary>
internal sealed record Said(string Chinese, string English);

/// <summary>What accepting a claim would come to.</summary>
/// <param name="Way">See <see cref="ClaimOutcome"/>: target, figure or claim.</param>
/// <param name="Choices">Ways to settle a conflict: beside, write, claim; empty where nothing has to be settled.</param>
/// <param name="Light">green agrees, yellow needs a decision, empty says nothing.</param>
/// <param name="Fault">The conflict or refusal as it would be told.</param>
internal sealed record Judgement(string Way, string Light, Said Effect, IReadOnlyList<string> Choices, Fault? Fault, PromisedClaim? Promise = null, FigureEntry? Figure = null);

/// <summary>Accepts claims into targets and observations and takes them back, in one transaction with the decision.</summary>
internal sealed class ClaimDesk(LuopanDb db, IIndicators indicators, IOrgs orgs, IClaimTaker taker, IFigureEntry figures, CurrentUser user, TimeProvider time)
{
    internal const string Beside = "beside", Write = "write", Stay = "claim";

    /// <summary>Loads a claim with its plan for a decision.</summary>
    internal async Task<(PlanClaim Claim, Plan Plan)?> Find(Guid id, CancellationToken stop) =>
        await db.Set<PlanClaim>().FirstOrDefaultAsync(c => c.Id == id, stop) is { } claim && await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == claim.PlanId, stop) is { } plan ? (claim, plan) : null;

    /// <summary>The same for somebody who is to decide: only those whose territory covers the plan's org may.</summary>
    internal async Task<Outcome<(PlanClaim Claim, Plan Plan)>> Open(Guid id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } found) return ReviewFaults.NoSuchClaim;
        return await MayReview(found.Plan, stop) ? found : ReviewFaults.NotYourPlan;
    }

    /// <summary>Whether the person may decide on what this plan proposes.</summary>
    internal async Task<bool> MayReview(Plan plan, CancellationToken stop) =>
        (await orgs.Tree(stop)).Find(plan.OrgCode) is { } org && user.ScopeOf(PlansModule.Review).Covers(DocumentScope.Keepers(plan.Sensitivity, org.Path));

    internal async Task<Judgement> Judge(Plan plan, PlanClaim at, ClaimFields said, string code, string orgCode, CancellationToken stop)
    {
        if (indicators.Catalogue.Find(code) is not { } indicator) return Only("指标目录中没有对应的指标，采纳后列入新增指标建议", "No indicator of the catalogue fits; accepted, it is listed as a new one to add");
        if ((await orgs.Tree(stop)).Find(orgCode) is not { } org) return Only("没有对应到单一机构，采纳后只留论断", "It is about no single organisation; accepted, it stays a claim");
        if (ClaimMatching.PeriodOf(said.Period) is not { } period) return Only("没有对应到时期，采纳后只留论断", "It names no period; accepted, it stays a claim");
        var subject = $"“{indicator.Name} · {org.Name} · {period.Chinese()}”";
        var subjectEn = $"“{indicator.NameEn} · {org.NameEn} · {period.English()}”";
        return said.Status == ClaimStatus.Target ? await Promise(plan, at, said, indicator, org, period, subject, subjectEn, stop) : await Fact(plan, at, said, indicator, org, period, subject, subjectEn, stop);
    }

    /// <summary>Does what accepting means and answers with its outcome; tracked, the caller saves and commits.</summary>
    internal async Task<Outcome<(string Outcome, string Given, string Note)>> Give(Judgement of, string settle, string reason, CancellationToken stop)
    {
        if (of.Choices.Count > 0 && !of.Choices.Contains(settle)) return of.Fault!;
        if (settle == Stay || of.Way == ClaimOutcome.Claim) return (ClaimOutcome.Claim, "", of.Way == ClaimOutcome.Claim ? of.Effect.Chinese : "按审阅人选择只留论断");
        if (of.Promise is { } promise)
        {
            var taken = await taker.Take(promise, settle == Beside, stop);
            if (taken.Fault is { } refused) return refused;
            return (taken.Value.Joined ? ClaimOutcome.Source : ClaimOutcome.Target, taken.Value.Target.ToString(), settle == Beside ? "与已设目标并存，待裁定" : of.Effect.Chinese);
        }

        var prospect = await figures.Look(of.Figure!, stop);
        if (prospect.Fate == FigureFate.Same) return (ClaimOutcome.SameFigure, prospect.Stored?.Observation?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", of.Effect.Chinese);
        var written = await figures.Write(of.Figure!, settle == Write ? reason : null, stop);
        if (written.Fault is { } fault) return fault;
        return (ClaimOutcome.Figure, written.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), settle == Write ? "与库内的数不一致，按审阅人选择写入" : of.Effect.Chinese);
    }

    /// <summary>Takes back what accepting gave; tracked, the caller saves and commits.</summary>
    internal async Task<Fault?> TakeBack(PlanClaim claim, string reason, CancellationToken stop) => claim.Outcome switch
    {
        ClaimOutcome.Target or ClaimOutcome.Source => await taker.Release(Guid.Parse(claim.Given), claim.Id, reason, stop),
        ClaimOutcome.Figure => await figures.Void(long.Parse(claim.Given, System.Globalization.CultureInfo.InvariantCulture), reason, stop),
        _ => null,
    };

    internal ReviewEvent Note(Proposal of, string act, string reason = "", string? before = null, string? after = null, string note = "") => new()
    {
        PlanId = of.PlanId,
        ScopeKey = of.ScopeKey,
        Subject = of.Id,
        Version = of.Version,
        Act = act,
        At = Now,
        ById = user.Id,
        By = user.DisplayName,
        Reason = reason,
        Before = before,
        After = after,
        Note = note,
    };

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Runs a decision as one transaction; who decides on what another has just changed is told so, and nothing is written.</summary>
    /// <param name="writesFigure">It writes a figure: nobody else may write one meanwhile.</param>
    internal async Task<Outcome<T>> AsOne<T>(Func<Task<Outcome<T>>> act, CancellationToken stop, bool writesFigure = false)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(writesFigure ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, stop);
            var done = await act();
            if (done.Fault is not null) return done;
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            if (writesFigure) await figures.Settled(stop);
            return done;
        }
        catch (Exception e) when (e is DbUpdateException or DbException or InvalidOperationException { InnerException: DbUpdateException or DbException })
        {
            return ReviewFaults.Moved;
        }
    }

    private async Task<Judgement> Promise(Plan plan, PlanClaim at, ClaimFields said, IndicatorInfo indicator, OrgInfo org, Period period, string subject, string subjectEn, CancellationToken stop)
    {
        var promise = new PromisedClaim(
            at.Id, plan.Name, plan.Sensitivity, at.Sentence, at.Start, at.End, said.Text, said.Heading, indicator.Code, org.Code, period, said.Kind, said.Value, said.ValueHigh, said.Unit, said.Bound,
            int.TryParse(said.BasePeriod, out var year) ? year : null, said.Versus ?? "");
        var seen = await taker.Look(promise, stop);
        return seen.Fate switch
        {
            ClaimFate.New => new(ClaimOutcome.Target, "", new($"设立目标{subject}", $"Sets the target {subjectEn}"), [], null, promise),
            ClaimFate.Joins => new(ClaimOutcome.Target, "green", new($"与已设目标“{seen.Standing}”一致，采纳后增加一个出处", $"Equals the target “{seen.StandingEn}”; accepted, it becomes one more source"), [], null, promise),
            ClaimFate.Conflict => new(ClaimOutcome.Target, "yellow", new($"本规划已有同一目标“{seen.Standing}”（“{seen.StandingQuote}”），与本句不一致", $"The plan already has the target “{seen.StandingEn}” (“{seen.StandingQuote}”), which differs"), [Beside, Stay], seen.Fault, promise),
            _ => Refused(seen.Fault!),
        };
    }

    private async Task<Judgement> Fact(Plan plan, PlanClaim at, ClaimFields said, IndicatorInfo indicator, OrgInfo org, Period period, string subject, string subjectEn, CancellationToken stop)
    {
        if (said.Bound != ClaimBound.Equal || said.Kind is not (ClaimKind.Level or ClaimKind.Share) || said.ValueHigh is not null)
            return Only("只有确数的总量或占比写入数据，本条采纳后只留论断", "Only exact amounts and shares become figures; accepted, it stays a claim");
        var publisher = plan.Issuer.Length > 0 ? plan.Issuer : $"《{plan.Title}》";
        var entry = new FigureEntry(
            indicator.Code, org.Code, period, said.Value, said.Unit, publisher, plan.Sensitivity, $"《{plan.Title}》第{at.Sentence.ToString(System.Globalization.CultureInfo.InvariantCulture)}句",
            $"/plans/{plan.Id}?claim={at.Id}");
        var seen = await figures.Look(entry, stop);
        var stored = seen.Stored is { } s ? $"{s.Text}{s.Unit}" : "";
        return seen.Fate switch
        {
            FigureFate.New => new(ClaimOutcome.Figure, "", new($"写入数据{subject}", $"Writes the figure {subjectEn}"), [], null, null, entry),
            FigureFate.Same => new(ClaimOutcome.Figure, "green", new($"库内已有相同的数{stored}（{seen.Stored!.Publisher}），不重复写入", $"The same figure stands already: {stored} ({seen.Stored.Publisher}); nothing is written"), [], null, null, entry),
            FigureFate.Differs => new(
                ClaimOutcome.Figure, "yellow", new($"库内{subject}为{stored}（{seen.Stored!.Publisher}），与本句的{said.Number()}不一致", $"{subjectEn} stands at {stored} ({seen.Stored.Publisher}); the sentence says {said.Number()}"),
                [Write, Stay], ReviewFaults.FigureDiffers(stored, seen.Stored.Publisher ?? "", said.Number()), null, entry),
            _ => Refused(seen.Fault!),
        };
    }

    // What the person may not do is told and left to another; what nobody could do leaves the claim.
    private static Judgement Refused(Fault fault) => fault.Kind == FaultKind.Forbidden
        ? new(ClaimOutcome.Target, "yellow", new(fault.Sentence.TrimEnd('。'), "This is outside what you may set; you may keep it as a claim"), [Stay], fault)
        : new(ClaimOutcome.Claim, "", new(fault.Sentence.TrimEnd('。') + "；采纳后只留论断", "It cannot be written as it stands; accepted, it stays a claim"), [], null);

    private static Judgement Only(string chinese, string english) => new(ClaimOutcome.Claim, "", new(chinese, english), [], null);
}

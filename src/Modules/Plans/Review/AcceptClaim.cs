using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Plans;

/// <summary>Accepts a claim as it stands or with corrections: a commitment becomes a target, an exact fact an observation, all else stays a claim.</summary>
internal static class AcceptClaim
{
    /// <summary>Corrections; null keeps what stands, empty clears it.</summary>
    /// <param name="Indicator">Name of the indicator as it should read.</param>
    /// <param name="Code">Indicator of the catalogue; empty for none of it.</param>
    /// <param name="Org">Org or area it is about; empty for no single one.</param>
    /// <param name="Value">The number as printed.</param>
    public sealed record Edit(
        [property: StringLength(10)] string? Status, [property: StringLength(20)] string? Kind, [property: StringLength(200)] string? Indicator, [property: StringLength(120)] string? Code,
        [property: StringLength(100)] string? Region, [property: StringLength(60)] string? Org, [property: StringLength(30)] string? Period, [property: StringLength(40)] string? Value, [property: StringLength(40)] string? ValueHigh,
        [property: StringLength(30)] string? Unit, [property: StringLength(2)] string? Bound, [property: StringLength(30)] string? BasePeriod, [property: StringLength(60)] string? Versus);

    /// <param name="Version">The one the reviewer looked at.</param>
    /// <param name="Settle">How to settle a conflict: beside, write or claim; null where there is none.</param>
    public sealed record Request(int Version, Edit? Edit, [property: StringLength(10)] string? Settle, [property: StringLength(1000)] string? Reason);

    /// <param name="Outcome">target, source, figure, same or claim.</param>
    /// <param name="Given">Identity of the target or observation; empty for none.</param>
    public sealed record Response(int Version, string Outcome, string Given, string Note);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, IIndicators indicators, IOrgs orgs, CurrentUser user, CancellationToken stop)
    {
        var opened = await desk.Open(id, stop);
        if (opened.Fault is { } barred) return barred;
        var (claim, plan) = opened.Value;
        if (Refuse(claim, ask.Version) is { } refused) return refused;
        if (ask.Settle == ClaimDesk.Write && string.IsNullOrWhiteSpace(ask.Reason)) return ReviewFaults.ReasonMissing;
        var tree = await orgs.Tree(stop);
        var edited = ClaimEdit.Apply(ask.Edit, ClaimFields.Parse(claim.Said), claim.Indicator, claim.Org, tree.Find(plan.OrgCode) ?? tree.Province, tree, indicators.Catalogue);
        if (edited.Fault is { } wrong) return wrong;
        var (said, indicator, org) = edited.Value;
        return await desk.AsOne<Response>(async () =>
        {
            var given = await desk.Give(await desk.Judge(plan, claim, said, indicator, org, stop), ask.Settle ?? "", ask.Reason?.Trim() ?? "", stop);
            if (given.Fault is { } fault) return fault;
            var before = claim.Said;
            (claim.Said, claim.Indicator, claim.Org, claim.Period) = (said.Write(), indicator, org, ClaimMatching.PeriodOf(said.Period)?.ToString() ?? "");
            (claim.Outcome, claim.Given) = (given.Value.Outcome, given.Value.Given);
            claim.Decide(ProposalState.Accepted, user, desk.Now, ask.Reason?.Trim() ?? "");
            db.Add(desk.Note(claim, "accepted", claim.Reason, before, claim.Said, given.Value.Note));
            return new Response(claim.Version, claim.Outcome, claim.Given, given.Value.Note);
        }, stop, said.Status == Engines.Claims.ClaimStatus.Actual);
    }

    /// <summary>Why nobody may decide on it as it stands; null when they may.</summary>
    internal static Kernel.Fault? Refuse(Proposal of, int version) =>
        of.IsDecided ? ReviewFaults.Decided(of, ClaimWords.StateName(of.State)[1..])
        : of.State == ProposalState.Withdrawn || of.Version != version ? ReviewFaults.Moved
        : null;
}

/// <summary>Rejects a claim: it says nothing the plan means.</summary>
internal static class RejectClaim
{
    public sealed record Request(int Version, [property: Required(AllowEmptyStrings = true), StringLength(1000)] string Reason);

    public sealed record Response(int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, CurrentUser user, CancellationToken stop)
    {
        var opened = await desk.Open(id, stop);
        if (opened.Fault is { } barred) return barred;
        var (claim, _) = opened.Value;
        if (AcceptClaim.Refuse(claim, ask.Version) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(ask.Reason)) return ReviewFaults.ReasonMissing;
        return await desk.AsOne<Response>(() =>
        {
            claim.Decide(ProposalState.Rejected, user, desk.Now, ask.Reason.Trim());
            db.Add(desk.Note(claim, "rejected", claim.Reason));
            return Task.FromResult<Outcome<Response>>(new Response(claim.Version));
        }, stop);
    }
}

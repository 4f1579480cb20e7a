using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Says that two claims are one: this one goes into the other, which stays.</summary>
internal static class MergeClaims
{
    public sealed record Request(int Version, Guid Into);

    public sealed record Response(int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, CurrentUser user, CancellationToken stop)
    {
        var opened = await desk.Open(id, stop);
        if (opened.Fault is { } barred) return barred;
        var (claim, _) = opened.Value;
        if (AcceptClaim.Refuse(claim, ask.Version) is { } refused) return refused;
        var into = await db.Set<PlanClaim>().FirstOrDefaultAsync(c => c.Id == ask.Into && c.PlanId == claim.PlanId, stop);
        if (into is null || into.Id == claim.Id || into.State is not (ProposalState.Proposed or ProposalState.Accepted)) return ReviewFaults.CannotMerge;
        return await desk.AsOne<Response>(() =>
        {
            claim.MergedInto = into.Id;
            claim.Decide(ProposalState.Merged, user, desk.Now, "");
            db.Add(desk.Note(claim, "merged", note: $"并入第{into.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}条"));
            return Task.FromResult<Outcome<Response>>(new Response(claim.Version));
        }, stop);
    }
}

/// <summary>Takes a decision back: the claim is open again, and what accepting gave is void.</summary>
internal static class UndoDecision
{
    public sealed record Request(int Version, [property: System.ComponentModel.DataAnnotations.StringLength(1000)] string? Reason);

    public sealed record Response(int Version, string State);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, CurrentUser user, CancellationToken stop)
    {
        var opened = await desk.Open(id, stop);
        if (opened.Fault is { } barred) return barred;
        var (claim, _) = opened.Value;
        if (!claim.IsDecided) return ReviewFaults.NothingToUndo;
        if (claim.Version != ask.Version) return ReviewFaults.Moved;
        if (!MayUndo(claim, user)) return ReviewFaults.NotYours(claim.DecidedBy);
        var reason = string.IsNullOrWhiteSpace(ask.Reason) ? "撤销审阅结论" : ask.Reason.Trim();
        return await desk.AsOne<Response>(async () =>
        {
            if (await desk.TakeBack(claim, reason, stop) is { } fault) return fault;
            var last = await db.Set<ReviewEvent>().AsNoTracking().Where(e => e.Subject == id && e.Version == claim.Version).FirstOrDefaultAsync(stop);
            var note = claim.Outcome switch { ClaimOutcome.Target or ClaimOutcome.Source => "目标的这一出处已撤回", ClaimOutcome.Figure => "写入的数已撤回", _ => "" };
            var (before, after) = (claim.Said, last?.Before ?? claim.Said);
            (claim.Said, claim.Outcome, claim.Given, claim.MergedInto) = (after, "", "", null);
            claim.Decide(ProposalState.Proposed, user, desk.Now, "");
            db.Add(desk.Note(claim, "undone", reason, before, after, note));
            return new Response(claim.Version, "proposed");
        }, stop, claim.Outcome == ClaimOutcome.Figure);
    }

    /// <summary>Who decided, or who may settle what others decided.</summary>
    internal static bool MayUndo(Proposal of, CurrentUser user) => of.DecidedById == user.Id || user.May(PlansModule.Settle);
}

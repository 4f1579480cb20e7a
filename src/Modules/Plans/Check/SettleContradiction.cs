using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Explains a contradiction, marks it corrected, or opens it again; a reason is always given, and the log keeps every step.</summary>
internal static class SettleContradiction
{
    /// <param name="State">open, explained or corrected.</param>
    public sealed record Request([Required] string State, [Required(AllowEmptyStrings = true), StringLength(2000)] string Reason);

    public sealed record Response(string Key, string State, string Reason, string By, DateTime At);

    internal static async Task<Outcome<Response>> Run(string key, Request ask, LuopanDb db, Contradictions audit, IOrgs orgs, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (!Enum.TryParse<ContradictionState>(ask.State, true, out var state) || !Enum.IsDefined(state)) return CheckFaults.NoSuchState;
        if (string.IsNullOrWhiteSpace(ask.Reason)) return CheckFaults.ReasonMissing;
        var found = await audit.Find([], stop);
        if (found.Findings.FirstOrDefault(f => Contradictions.Hash(f) == key) is not { } finding) return CheckFaults.NoSuchContradiction;
        var tree = await orgs.Tree(stop);
        var scope = user.ScopeOf(PlansModule.Check);
        bool Keeps(Plan plan) => tree.Find(plan.OrgCode) is { } org && scope.Covers(DocumentScope.Keepers(plan.Sensitivity, org.Path));
        if (!found.Plans.Any(p => finding.Places.Any(l => l.Document == p.Name) && Keeps(p))) return ReviewFaults.NotYourPlan;
        var decision = await db.Set<ContradictionDecision>().FirstOrDefaultAsync(d => d.Key == key, stop);
        if (decision is null) db.Add(decision = new ContradictionDecision { Key = key });
        decision.Decide(state, ask.Reason.Trim(), user, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        return new Response(key, ask.State, decision.Reason, decision.DecidedBy, decision.DecidedAt!.Value);
    }
}

using Luopan.Engines.Claims.Contradictions;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Which claims of a plan the audit finds at odds with others of the same plan, as long as nobody has settled it.</summary>
internal sealed class ClaimClashes(LuopanDb db, Contradictions audit)
{
    /// <summary>Open findings by the place of every claim that takes part.</summary>
    internal async Task<ILookup<(int Sentence, int Start), Contradiction>> Of(Plan plan, CancellationToken stop) =>
        await Of(plan, await db.Set<PlanClaim>().AsNoTracking().Where(c => c.PlanId == plan.Id && (c.State == ProposalState.Proposed || c.State == ProposalState.Accepted)).ToListAsync(stop), stop);

    /// <summary>The same where the caller has the plan's claims at hand.</summary>
    internal async Task<ILookup<(int Sentence, int Start), Contradiction>> Of(Plan plan, IReadOnlyList<PlanClaim> claims, CancellationToken stop)
    {
        var (findings, settled) = (await audit.Within(plan, claims), await audit.Settled(stop));
        return findings.Where(f => settled.Count == 0 || !settled.Contains(Contradictions.Hash(f))).SelectMany(f => f.Places.Select(p => (Place: (p.Sentence, p.Start), Finding: f))).ToLookup(p => p.Place, p => p.Finding);
    }
}

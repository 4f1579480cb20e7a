using System.Globalization;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Which claims of a plan the audit finds at odds with others of the same plan, as long as nobody has settled it.</summary>
internal sealed class ClaimClashes(LuopanDb db, Contradictions audit, CurrentSpace space, SpaceCache cache)
{
    /// <summary>The last audit of a plan, and of what it was made.</summary>
    private sealed class Kept
    {
        internal (int Of, IReadOnlyList<Contradiction> Findings)? Last { get; set; }
    }

    /// <summary>Open findings by the place of every claim that takes part.</summary>
    internal async Task<ILookup<(int Sentence, int Start), Contradiction>> Of(Guid plan, CancellationToken stop)
    {
        var keys = (await Findings(plan, stop)).ToDictionary(f => f, Contradictions.Hash);
        var hashes = keys.Values.ToList();
        var settled = await db.Set<ContradictionDecision>().AsNoTracking().Where(d => hashes.Contains(d.Key) && d.State != ContradictionState.Open).Select(d => d.Key).ToHashSetAsync(stop);
        return keys.Where(f => !settled.Contains(f.Value)).SelectMany(f => f.Key.Places.Select(p => (Place: (p.Sentence, p.Start), Finding: f.Key))).ToLookup(p => p.Place, p => p.Finding);
    }

    // An audit of a thousand claims takes its time; accepting one as it stands changes nothing of it.
    private async Task<IReadOnlyList<Contradiction>> Findings(Guid plan, CancellationToken stop)
    {
        var claims = await db.Set<PlanClaim>().AsNoTracking().Where(c => c.PlanId == plan && (c.State == ProposalState.Proposed || c.State == ProposalState.Accepted)).OrderBy(c => c.Number).Select(c => new { c.Number, c.Said }).ToListAsync(stop);
        var hash = new HashCode();
        foreach (var claim in claims)
        {
            hash.Add(claim.Number);
            hash.Add(claim.Said, StringComparer.Ordinal);
        }

        var of = hash.ToHashCode();
        var kept = await cache.Get(space.Space, string.Create(CultureInfo.InvariantCulture, $"{plan:N}"), () => Task.FromResult(new Kept()));
        if (kept.Last is { } last && last.Of == of) return last.Findings;
        var findings = (await audit.Find([plan], stop)).Findings;
        kept.Last = (of, findings);
        return findings;
    }
}

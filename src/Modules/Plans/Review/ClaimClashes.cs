using Luopan.Engines.Claims.Contradictions;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Which claims of a plan the audit finds at odds with others of the same plan, as long as nobody has settled it.</summary>
internal sealed class ClaimClashes(LuopanDb db, Contradictions audit)
{
    /// <summary>Open findings by the place of every claim that takes part.</summary>
    internal async Task<ILookup<(int Sentence, int Start), Contradiction>> Of(Guid plan, CancellationToken stop)
    {
        var found = (await audit.Find([plan], stop)).Findings;
        var keys = found.ToDictionary(f => f, Contradictions.Hash);
        var hashes = keys.Values.ToList();
        var settled = await db.Set<ContradictionDecision>().AsNoTracking().Where(d => hashes.Contains(d.Key) && d.State != ContradictionState.Open).Select(d => d.Key).ToHashSetAsync(stop);
        return found.Where(f => !settled.Contains(keys[f])).SelectMany(f => f.Places.Select(p => (Place: (p.Sentence, p.Start), Finding: f))).ToLookup(p => p.Place, p => p.Finding);
    }
}

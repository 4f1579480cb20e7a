using System.Security.Cryptography;
using System.Text;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Audits the plans in sight against themselves and each other, by their claims as reviewers left them.</summary>
internal sealed class Contradictions(LuopanDb db)
{
    /// <summary>Plans by the name their places bear, and what was found between them.</summary>
    internal sealed record Found(IReadOnlyList<Plan> Plans, IReadOnlyDictionary<string, int> Claims, IReadOnlyList<Contradiction> Findings);

    /// <param name="only">Identities of the plans to audit; empty for every plan in sight.</param>
    internal async Task<Found> Find(IReadOnlyCollection<Guid> only, CancellationToken stop)
    {
        var plans = await db.Set<Plan>().AsNoTracking().OrderByDescending(p => p.IsDigest).ThenBy(p => p.ImportedAt).ThenBy(p => p.Id).ToListAsync(stop);
        if (only.Count > 0) plans = [.. plans.Where(p => only.Contains(p.Id))];
        var ids = plans.Select(p => p.Id).ToList();
        var claims = await db.Set<PlanClaim>().AsNoTracking().Where(c => ids.Contains(c.PlanId) && (c.State == ProposalState.Proposed || c.State == ProposalState.Accepted))
            .OrderBy(c => c.Sentence).ThenBy(c => c.Start).ToListAsync(stop);
        var byPlan = claims.ToLookup(c => c.PlanId);
        var read = plans.Select(p => new ReadDocument(p.Name, [.. byPlan[p.Id].Select(ToClaim)])).ToList();
        return new Found(plans, read.ToDictionary(r => r.Name, r => r.Claims.Count), ContradictionFinder.Find(read));
    }

    /// <summary>A finding's key as addresses and tables carry it.</summary>
    internal static string Hash(Contradiction finding) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Key)))[..32];

    private static Claim ToClaim(PlanClaim kept)
    {
        var said = ClaimFields.Parse(kept.Said);
        return new Claim
        {
            Sentence = kept.Sentence,
            Start = kept.Start,
            End = kept.End,
            Text = said.Text,
            Heading = said.Heading,
            Indicator = said.Indicator,
            Region = said.Region,
            Period = said.Period,
            Status = said.Status,
            Kind = said.Kind,
            Value = said.Value,
            ValueHigh = said.ValueHigh,
            Unit = said.Unit,
            Bound = said.Bound,
            BasePeriod = said.BasePeriod,
            Versus = said.Versus,
            Confidence = kept.Confidence,
        };
    }
}

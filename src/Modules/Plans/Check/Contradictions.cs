using System.Security.Cryptography;
using System.Text;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Audits plans against themselves and each other, by their claims as reviewers left them; an audit is made anew when one of its claims has changed.</summary>
internal sealed class Contradictions(LuopanDb db, CurrentSpace space, SpaceCache cache)
{
    /// <summary>Plans by the name their places bear, and what was found between them.</summary>
    internal sealed record Found(IReadOnlyList<Plan> Plans, IReadOnlyDictionary<string, int> Claims, IReadOnlyList<Contradiction> Findings);

    /// <summary>The last audit of some plans, and of what it was made.</summary>
    private sealed class Kept
    {
        internal (int Of, IReadOnlyList<Contradiction> Findings)? Last { get; set; }
    }

    /// <param name="only">Identities of the plans to audit; empty for every plan in sight.</param>
    internal async Task<Found> Find(IReadOnlyCollection<Guid> only, CancellationToken stop)
    {
        var plans = await db.Set<Plan>().AsNoTracking().OrderByDescending(p => p.IsDigest).ThenBy(p => p.ImportedAt).ThenBy(p => p.Id).ToListAsync(stop);
        var open = db.Set<PlanClaim>().AsNoTracking().Where(c => c.State == ProposalState.Proposed || c.State == ProposalState.Accepted);
        if (only.Count > 0)
        {
            plans = [.. plans.Where(p => only.Contains(p.Id))];
            var ids = plans.Select(p => p.Id).ToList();
            open = open.Where(c => ids.Contains(c.PlanId));
        }

        var claims = (await open.ToListAsync(stop)).ToLookup(c => c.PlanId);
        return new Found(plans, plans.ToDictionary(p => p.Name, p => claims[p.Id].Count()), await Audit(plans, claims));
    }

    /// <summary>Findings inside one plan, of whose claims the caller has all.</summary>
    internal Task<IReadOnlyList<Contradiction>> Within(Plan plan, IReadOnlyList<PlanClaim> all) =>
        Audit([plan], all.Where(c => c.State is ProposalState.Proposed or ProposalState.Accepted).ToLookup(c => c.PlanId));

    /// <summary>Keys of the findings somebody has settled. People decide them one by one, so that they are few beside the findings.</summary>
    internal Task<HashSet<string>> Settled(CancellationToken stop) =>
        db.Set<ContradictionDecision>().AsNoTracking().Where(d => d.State != ContradictionState.Open).Select(d => d.Key).ToHashSetAsync(stop);

    /// <summary>A finding's key as addresses and tables carry it.</summary>
    internal static string Hash(Contradiction finding) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Key)))[..32];

    // Accepting a claim as it stands changes nothing of it.
    private async Task<IReadOnlyList<Contradiction>> Audit(IReadOnlyList<Plan> plans, ILookup<Guid, PlanClaim> claims)
    {
        var (which, what) = (new HashCode(), new HashCode());
        var read = new List<(Plan Plan, List<PlanClaim> Claims)>();
        foreach (var plan in plans)
        {
            which.Add(plan.Id);
            List<PlanClaim> inOrder = [.. claims[plan.Id].OrderBy(c => c.Sentence).ThenBy(c => c.Start).ThenBy(c => c.Number)];
            foreach (var claim in inOrder) what.Add((claim.Id, claim.Said));
            read.Add((plan, inOrder));
        }

        var of = what.ToHashCode();
        var kept = await cache.Get(space.Space, which.ToHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture), () => Task.FromResult(new Kept()));
        if (kept.Last is { } last && last.Of == of) return last.Findings;
        var findings = ContradictionFinder.Find([.. read.Select(r => new ReadDocument(r.Plan.Name, [.. r.Claims.Select(ToClaim)]))]);
        kept.Last = (of, findings);
        return findings;
    }

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

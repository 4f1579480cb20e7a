using Luopan.Engines.Claims;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>The claims of a plan for its reader, with what has been decided and by whom.</summary>
internal static class ListClaims
{
    private const double Sure = 0.8;

    // What is switched keeps its place while counts change; kinds, which are not named here, go by their number.
    private static readonly string[] Fixed = ["proposed", "accepted", "rejected", "merged", "target", "actual", "sure", "unsure", "matched", "unmatched"];

    /// <param name="Label">The claim in one line.</param>
    /// <param name="State">proposed, accepted, rejected or merged.</param>
    /// <param name="Marks">Every facet it falls under, for filters.</param>
    public sealed record Row(Guid Id, int Number, int Sentence, int Start, int End, string Label, string State, string By, int Version, IReadOnlyList<string> Marks);

    /// <param name="Group">state, status, kind, confidence, match or check (clash: at odds with another claim of the plan); of one group one facet is chosen at most.</param>
    public sealed record Facet(string Group, string Code, int Count);

    /// <param name="Sentence">Order of the heading's sentence; what stands below its subheadings counts too.</param>
    public sealed record Section(int Sentence, int Decided, int Total);

    public sealed record Reviewer(string Name, int Decided);

    /// <param name="Kind">Facet code of a kind.</param>
    public sealed record KindCount(string Kind, int Decided, int Total);

    public sealed record Progress(int Decided, int Total, int Accepted, int Rejected, int Merged, IReadOnlyList<KindCount> Kinds, IReadOnlyList<Section> Sections, IReadOnlyList<Reviewer> Reviewers);

    /// <param name="Number">0 where the plan has not been read.</param>
    /// <param name="Newer">The rules of reading have changed since the last reading.</param>
    public sealed record Reading(int Number, DateTime? At, string By, bool Newer);

    /// <param name="Tasks">Measures and key projects proposed or accepted.</param>
    /// <param name="MayReview">Whether the person may decide on them.</param>
    public sealed record Response(Reading Reading, Progress Progress, IReadOnlyList<Facet> Facets, IReadOnlyList<Row> Claims, int Tasks, bool MayReview);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, PlansReader texts, ClaimDesk desk, ClaimClashes audit, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var claims = await All(id, db, stop);
        var clashes = await audit.Of(plan, claims, stop);
        var rows = claims.Select(c => ToRow(c, clashes.Contains((c.Sentence, c.Start)) && c.State is ProposalState.Proposed or ProposalState.Accepted)).ToList();
        var last = await db.Set<PlanReading>().AsNoTracking().Where(r => r.PlanId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        var tasks = await db.Set<PlanTask>().CountAsync(t => t.PlanId == id && (t.State == ProposalState.Proposed || t.State == ProposalState.Accepted), stop);
        return new Response(
            last is null ? new(0, null, "", false) : new(last.Number, last.At, last.By, last.Engine != ClaimRules.Version),
            Count(claims, rows, await texts.Blocks(id)), Facets(rows), rows, tasks, await desk.MayReview(plan, stop));
    }

    /// <summary>What a reader may see of a plan's claims, in the order of the text.</summary>
    internal static async Task<List<PlanClaim>> All(Guid plan, LuopanDb db, CancellationToken stop) =>
        await db.Set<PlanClaim>().AsNoTracking().Where(c => c.PlanId == plan && c.State != ProposalState.Withdrawn).OrderBy(c => c.Sentence).ThenBy(c => c.Start).ThenBy(c => c.Number).ToListAsync(stop);

    internal static string Code(ProposalState state) => state.ToString().ToLowerInvariant();

    private static Row ToRow(PlanClaim claim, bool clashes)
    {
        var said = ClaimFields.Parse(claim.Said);
        var state = Code(claim.State);
        return new(claim.Id, claim.Number, claim.Sentence, claim.Start, claim.End, $"{said.Indicator} {said.Number()}", state, claim.DecidedBy, claim.Version,
            [state, ClaimCodes.Code(said.Status), ClaimCodes.Code(said.Kind), claim.Confidence >= Sure ? "sure" : "unsure", claim.Indicator.Length > 0 ? "matched" : "unmatched", clashes ? "clash" : ""]);
    }

    private static List<Facet> Facets(List<Row> rows)
    {
        string[] groups = ["state", "status", "kind", "confidence", "match", "check"];
        return [.. groups.SelectMany((group, at) => rows.Where(r => r.Marks[at].Length > 0).GroupBy(r => r.Marks[at]).OrderBy(g => Array.IndexOf(Fixed, g.Key)).ThenByDescending(g => g.Count()).Select(g => new Facet(group, g.Key, g.Count())))];
    }

    private static Progress Count(List<PlanClaim> claims, List<Row> rows, IReadOnlyList<PlanBlock> blocks)
    {
        int In(ProposalState state) => claims.Count(c => c.State == state);
        return new(
            claims.Count(c => c.IsDecided), claims.Count, In(ProposalState.Accepted), In(ProposalState.Rejected), In(ProposalState.Merged),
            [.. claims.Zip(rows).GroupBy(p => p.Second.Marks[2]).OrderByDescending(g => g.Count()).Select(g => new KindCount(g.Key, g.Count(p => p.First.IsDecided), g.Count()))],
            Sections(claims, blocks),
            [.. claims.Where(c => c.IsDecided).GroupBy(c => c.DecidedBy).OrderByDescending(g => g.Count()).Select(g => new Reviewer(g.Key, g.Count()))]);
    }

    private static List<Section> Sections(List<PlanClaim> claims, IReadOnlyList<PlanBlock> blocks)
    {
        var heads = blocks.Where(b => b is { Kind: "heading", Level: > 0, Sentences.Count: > 0 }).Select(b => (b.Level, b.Sentences[0].Order)).ToList();
        return [.. heads.Select((head, at) =>
        {
            var until = heads.Skip(at + 1).Where(h => h.Level <= head.Level).Select(h => h.Order).DefaultIfEmpty(int.MaxValue).First();
            var inside = claims.Where(c => c.Sentence >= head.Order && c.Sentence < until).ToList();
            return new Section(head.Order, inside.Count(c => c.IsDecided), inside.Count);
        })];
    }
}

using System.Security.Cryptography;
using System.Text;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Reads the claims and tasks of a plan's text into proposals. A newer reading adds and renews open proposals, and leaves every decision as it is.</summary>
internal sealed class ReadPlan(LuopanDb db, IIndicators indicators, IOrgs orgs, CurrentUser user, TimeProvider time)
{
    /// <summary>Adds to the caller's unit of work; the caller saves.</summary>
    /// <param name="blocks">The kept text as JSON, whose hash tells what was read.</param>
    internal async Task<(PlanReading Claims, TasksRead Tasks)> Run(Plan plan, Document document, string blocks, Departments departments, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var own = tree.Find(plan.OrgCode) ?? tree.Province;
        var lengths = document.Sentences().ToDictionary(s => s.Order, s => s.Text.Length);
        var found = ClaimReader.Read(document, new ClaimContext(own.Name, DateOf(plan, document, own))).Where(c => c.Start >= 0 && c.End > c.Start && lengths.TryGetValue(c.Sentence, out var length) && c.End <= length).OrderBy(c => c.Sentence).ThenBy(c => c.Start).ToList();
        var last = await db.Set<PlanReading>().Where(r => r.PlanId == plan.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        var number = (last?.Number ?? 0) + 1;
        var known = last is null ? [] : await db.Set<PlanClaim>().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Number).ToListAsync(stop);
        var (pairs, gone) = Reread.Pair(found, known);
        var next = known.Count == 0 ? 1 : known.Max(c => c.Number) + 1;
        foreach (var (claim, old) in pairs)
        {
            if (old is null) db.Add(Propose(plan, claim, number, next++, own, tree));
            else Renew(old, claim, number, own, tree);
        }

        foreach (var claim in gone) claim.Moved(ProposalState.Withdrawn);
        var tasks = await ReadTasks.Run(plan, document, tree, departments, db, stop);
        var reading = new PlanReading
        {
            PlanId = plan.Id,
            Number = number,
            Engine = ClaimRules.Version,
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blocks))),
            Found = found.Count,
            Added = pairs.Count(p => p.Known is null),
            Withdrawn = gone.Count,
            At = time.GetUtcNow().UtcDateTime,
            By = user.DisplayName,
        };
        db.Add(reading);
        return (reading, tasks);
    }

    // The plan's own date decides what lies ahead of it; the year it begins with where that is known from elsewhere than the text, which the reader asks itself.
    private static string? DateOf(Plan plan, Document document, OrgInfo own) => plan.Date.Length >= 7 ? plan.Date[..7] : plan.Date.Length == 4 ? plan.Date
        : plan.From is { } from && (plan.IsDigest || PlanPeriod.Read(document, own.Name)?.From != from) ? from.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private PlanClaim Propose(Plan plan, Claim claim, int reading, int number, OrgInfo own, OrgTree tree)
    {
        var said = ClaimFields.Of(claim);
        var made = new PlanClaim
        {
            PlanId = plan.Id,
            ScopeKey = plan.ScopeKey,
            Number = number,
            Sentence = claim.Sentence,
            Start = claim.Start,
            End = claim.End,
            Reading = reading,
            LastReading = reading,
            Read = said.Write(),
            Said = said.Write(),
            Confidence = claim.Confidence,
        };
        ClaimMatching.Propose(made, said, own, tree, indicators.Catalogue);
        return made;
    }

    private void Renew(PlanClaim old, Claim claim, int reading, OrgInfo own, OrgTree tree)
    {
        old.LastReading = reading;
        if (old.IsDecided || old.ByHand) return;
        var said = ClaimFields.Of(claim);
        (old.Start, old.End, old.Confidence, old.Read, old.Said) = (claim.Start, claim.End, claim.Confidence, said.Write(), said.Write());
        ClaimMatching.Propose(old, said, own, tree, indicators.Catalogue);
        if (old.State == ProposalState.Withdrawn || db.Entry(old).State == EntityState.Modified) old.Moved(ProposalState.Proposed);
    }
}

/// <summary>Recognises the claims of an earlier reading in a new one by the place they stand at.</summary>
internal static class Reread
{
    /// <summary>Every claim found with the known one it is, and the open ones that nothing found is any more.</summary>
    internal static (IReadOnlyList<(Claim Found, PlanClaim? Known)> Pairs, IReadOnlyList<PlanClaim> Gone) Pair(IReadOnlyList<Claim> found, IReadOnlyList<PlanClaim> known)
    {
        var left = known.ToList();
        var pairs = new List<(Claim, PlanClaim?)>();
        foreach (var claim in found)
        {
            var old = left.Where(k => k.Sentence == claim.Sentence && k.Start < claim.End && claim.Start < k.End).OrderByDescending(k => Likeness(k, claim)).FirstOrDefault();
            if (old is not null) left.Remove(old);
            pairs.Add((claim, old));
        }

        return (pairs, [.. left.Where(k => k is { State: ProposalState.Proposed, ByHand: false })]);
    }

    private static int Likeness(PlanClaim known, Claim claim)
    {
        var read = ClaimFields.Parse(known.Read ?? known.Said);
        return (known.Start == claim.Start ? 4 : 0) + (read.Kind == claim.Kind ? 2 : 0) + (read.Indicator == claim.Indicator ? 2 : 0) + (read.Value == claim.Value ? 1 : 0);
    }
}

/// <summary>Reads a plan that is kept: the first time, or again with a newer engine.</summary>
internal static class ReadClaims
{
    /// <param name="Found">Claims the text holds by this reading.</param>
    /// <param name="Added">Those no reading found before.</param>
    /// <param name="Withdrawn">Open proposals it does not find any more.</param>
    /// <param name="TasksAdded">Measures and key projects no reading found before.</param>
    /// <param name="TasksWithdrawn">Open ones it does not find any more.</param>
    public sealed record Response(int Number, int Found, int Added, int Withdrawn, int TasksAdded, int TasksWithdrawn);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, PlansReader texts, ReadPlan reader, ClaimDesk desk, IOrgs orgs, Platform.Spaces.CurrentSpace space, CancellationToken stop)
    {
        if (await db.Set<Plan>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        if (!await desk.MayReview(plan, stop)) return ReviewFaults.NotYourPlan;
        var document = PlanDocuments.Of(plan.Title, await texts.Blocks(id));
        if (plan is { From: null, Until: null } && PlanPeriod.Read(document, (await orgs.Tree(stop)).Find(plan.OrgCode)?.Name ?? "") is var (from, until)) (plan.From, plan.Until) = (from, until);
        var kept = await db.Set<PlanText>().AsNoTracking().Where(t => t.PlanId == id).Select(t => t.Blocks).FirstAsync(stop);
        var (reading, tasks) = await reader.Run(plan, document, kept, space.Space.Content.Get<Departments>(), stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two people read at once, or somebody decided meanwhile: nothing of this reading is kept.
            return ReviewFaults.ReadMeanwhile;
        }

        return new Response(reading.Number, reading.Found, reading.Added, reading.Withdrawn, tasks.Added, tasks.Withdrawn);
    }
}

using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>How special and local plans go with a plan above them: for each thing it promises, what each of them says, what they leave out, and what the local ones come to together.</summary>
internal static class ShowLinks
{
    /// <param name="Says">Promises of the plan above it speaks of.</param>
    /// <param name="Differs">Those where it gives another number for the same unit.</param>
    public sealed record PlanEntry(Guid Id, string Title, string OrgName, string OrgNameEn, bool IsDigest, string PeriodLabel, string PeriodLabelEn, int Says, int Differs);

    /// <param name="State">agrees, differs, or own where it speaks of its own territory.</param>
    public sealed record Cell(Guid Plan, string State, string Text, Guid Claim);

    /// <param name="Claim">The promise of the plan above.</param>
    /// <param name="Cells">One for each plan that speaks of it, in the order of the plans.</param>
    /// <param name="Together">What the local plans come to, with its unit; empty where it cannot be added up.</param>
    /// <param name="Share">Their share of the promise in %; empty where there is none.</param>
    /// <param name="Of">How many local plans were added up.</param>
    public sealed record Row(string Name, string NameEn, string PeriodLabel, string PeriodLabelEn, string Text, Guid Claim, IReadOnlyList<Cell> Cells, string Together, string Share, int Of);

    /// <param name="Plans">Plans whose time meets that of the plan above, first those of its own org.</param>
    /// <param name="Unmatched">Its promises that belong to no indicator of the catalogue and are not compared.</param>
    public sealed record Response(Guid Id, string Title, IReadOnlyList<PlanEntry> Plans, IReadOnlyList<Row> Rows, int Unmatched);

    private sealed record Promise(PlanClaim Claim, ClaimFields Said, Period Period);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, IIndicators indicators, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var plans = await db.Set<Plan>().AsNoTracking().OrderBy(p => p.ImportedAt).ThenBy(p => p.Id).ToListAsync(stop);
        if (plans.Find(p => p.Id == id) is not { } above) return PlansFaults.NoSuchPlan;
        List<Plan> others = [.. plans.Where(p => p.Id != id && Meets(p, above)).OrderBy(p => p.OrgCode != above.OrgCode).ThenBy(p => tree.Find(p.OrgCode)?.Order)];
        var promised = (await db.Set<PlanClaim>().AsNoTracking().Where(c => c.State == ProposalState.Proposed || c.State == ProposalState.Accepted).OrderBy(c => c.Sentence).ThenBy(c => c.Start).ToListAsync(stop))
            .Select(c => (Claim: c, Said: ClaimFields.Parse(c.Said), Known: Period.TryParse(c.Period, out var period), Period: period)).Where(c => c.Said.Status == ClaimStatus.Target).ToList();
        var byPlan = promised.Where(c => c is { Known: true, Claim.Indicator.Length: > 0 }).Select(c => new Promise(c.Claim, c.Said, c.Period)).ToLookup(c => c.Claim.PlanId);
        var own = byPlan[id].Where(p => p.Claim.Org == above.OrgCode).DistinctBy(p => (p.Claim.Indicator, p.Said.Kind, p.Period.End)).ToList();
        var rows = own.Select(p => ToRow(p, others, byPlan, indicators.Catalogue, tree)).ToList();
        return new Response(
            above.Id, above.Title, [.. others.Select(p => ToEntry(p, rows, tree))], rows, promised.Count(c => c.Claim.PlanId == id && c.Claim.Indicator.Length == 0));
    }

    // A plan that names no time may belong to any.
    private static bool Meets(Plan one, Plan other) => !(one.From > other.Until || other.From > one.Until);

    private static Row ToRow(Promise of, List<Plan> others, ILookup<Guid, Promise> byPlan, IndicatorCatalogue catalogue, OrgTree tree)
    {
        var said = others.Select(p => byPlan[p.Id].Where(o => Alike(o, of)).OrderBy(o => o.Claim.Org != of.Claim.Org).FirstOrDefault()).OfType<Promise>().ToList();
        var indicator = catalogue.Find(of.Claim.Indicator);
        var (together, share, count) = Together(of, said, indicator, tree);
        return new(
            indicator?.Name ?? of.Said.Indicator, indicator?.NameEn ?? of.Said.Indicator, of.Period.Chinese(), of.Period.English(), ClaimWords.KindName(of.Said.Kind) + of.Said.Number(), of.Claim.Id,
            [.. said.Select(s => new Cell(s.Claim.PlanId, s.Claim.Org != of.Claim.Org ? "own" : Same(s.Said, of.Said) ? "agrees" : "differs", ClaimWords.KindName(s.Said.Kind) + s.Said.Number(), s.Claim.Id))], together, share, count);
    }

    // A sum of years is no year's amount; average growth up to a year is the growth of the years before it.
    private static bool Alike(Promise one, Promise other) => one.Claim.Indicator == other.Claim.Indicator && one.Said.Kind == other.Said.Kind
        && (one.Period.SameSpan(other.Period) || (one.Said.Kind == ClaimKind.Cagr && one.Period.End == other.Period.End));

    // Only amounts of what adds up, one for each unit right below.
    private static (string Together, string Share, int Of) Together(Promise of, List<Promise> said, IndicatorInfo? indicator, OrgTree tree)
    {
        if (of.Said.Kind is not (ClaimKind.Level or ClaimKind.Increase) || indicator?.Kind is not ("flow" or "stock" or "count") || Unit.Find(of.Said.Unit) is not { } unit) return ("", "", 0);
        var below = tree.Children(of.Claim.Org).Select(o => o.Code).ToHashSet();
        var told = said.Where(s => below.Contains(s.Claim.Org)).DistinctBy(s => s.Claim.Org).Select(s => Unit.Find(s.Said.Unit) is { } own && own.TryConvert(s.Said.Value, unit, out var value) ? (decimal?)value : null).OfType<decimal>().ToList();
        if (told.Count == 0) return ("", "", 0);
        var sum = Display.Trimmed(told.Sum());
        return (Display.Official(sum) + of.Said.Unit, of.Said.Value > 0 ? Display.Official(Display.Rounded(sum / of.Said.Value * 100, 1)) : "", told.Count);
    }

    // One promise has one number, rounding allowed.
    private static bool Same(ClaimFields one, ClaimFields other)
    {
        if (Unit.Find(one.Unit) is not { } from || Unit.Find(other.Unit) is not { } to) return one.Unit == other.Unit && one.Value == other.Value;
        if (Rounding.Of(one.Value).In(from, to) is not { } mine) return false;
        var theirs = Rounding.Of(other.Value);
        return mine == theirs || (mine.Low < theirs.High && theirs.Low < mine.High);
    }

    private static PlanEntry ToEntry(Plan plan, List<Row> rows, OrgTree tree)
    {
        var cells = rows.SelectMany(r => r.Cells).Where(c => c.Plan == plan.Id).ToList();
        var (period, org) = (PlanPeriod.Of(plan.From, plan.Until), tree.Find(plan.OrgCode));
        return new(plan.Id, plan.Title, org?.Name ?? plan.OrgCode, org?.NameEn ?? plan.OrgCode, plan.IsDigest, period?.Chinese() ?? "", period?.English() ?? "", cells.Count, cells.Count(c => c.State == "differs"));
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Adds a claim on words a person selected in a sentence; it stands open beside the others, for correction and acceptance.</summary>
internal static partial class AddClaim
{
    /// <param name="Sentence">Order of the sentence in the plan.</param>
    /// <param name="Start">First character of the words.</param>
    /// <param name="End">Character after the last one.</param>
    public sealed record Request([property: Range(0, 1_000_000)] int Sentence, [property: Range(0, 100_000)] int Start, [property: Range(1, 100_000)] int End);

    public sealed record Response(Guid Id, int Number);

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)\s*(?<u>[%％\p{L}]{0,6})")]
    private static partial Regex NumberWithUnit();

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, IPlans plans, IIndicators indicators, IOrgs orgs, ClaimDesk desk, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        if (!await desk.MayReview(plan, stop)) return ReviewFaults.NotYourPlan;
        if (await plans.Quote(id.ToString(), ask.Sentence, ask.Start, ask.End, stop) is not { } words) return ReviewFaults.NoStretch;
        var tree = await orgs.Tree(stop);
        var own = tree.Find(plan.OrgCode) ?? tree.Province;
        var near = await db.Set<PlanClaim>().AsNoTracking().Where(c => c.PlanId == id && c.Sentence == ask.Sentence && c.State != ProposalState.Withdrawn).OrderByDescending(c => c.Start <= ask.Start).ThenBy(c => c.Start).FirstOrDefaultAsync(stop);
        var said = Draft(words, plan, own, near is null ? null : ClaimFields.Parse(near.Said));
        return await desk.AsOne<Response>(async () =>
        {
            var claim = new PlanClaim
            {
                PlanId = id,
                ScopeKey = plan.ScopeKey,
                Number = (await db.Set<PlanClaim>().Where(c => c.PlanId == id).MaxAsync(c => (int?)c.Number, stop) ?? 0) + 1,
                Sentence = ask.Sentence,
                Start = ask.Start,
                End = ask.End,
                ByHand = true,
                Reading = 0,
                LastReading = 0,
                Said = said.Write(),
                Confidence = 1,
            };
            ClaimMatching.Propose(claim, said, own, tree, indicators.Catalogue);
            db.Add(claim);
            db.Add(desk.Note(claim, "added", after: claim.Said));
            return new Response(claim.Id, claim.Number);
        }, stop);
    }

    // What the words tell by themselves, and for the rest what the claim beside them says.
    private static ClaimFields Draft(PlanQuote words, Plan plan, OrgInfo own, ClaimFields? near)
    {
        var number = NumberWithUnit().Match(words.Text);
        var unit = number.Groups["u"].Value;
        while (unit.Length > 0 && Unit.Find(unit) is null) unit = unit[..^1];
        var name = number.Success ? words.Text[..number.Index].TrimEnd('达', '到', '为', '至', '约', '超', '过') : words.Text;
        return new ClaimFields
        {
            Text = words.Whole.Length <= 200 ? words.Whole : words.Text,
            Heading = words.Section,
            Indicator = name.Length is >= 2 and <= 40 ? name : near?.Indicator ?? words.Text[..Math.Min(words.Text.Length, 40)],
            Region = near?.Region ?? own.Name,
            Period = near?.Period ?? (plan.Until ?? plan.From)?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (plan.Date.Length >= 4 ? plan.Date[..4] : ""),
            Status = near?.Status ?? ClaimStatus.Target,
            Kind = unit is "%" or "％" ? ClaimKind.Share : ClaimKind.Level,
            Value = number.Success && Quantity.TryParseNumber(number.Groups["n"].Value, out var value) ? value : 0,
            Unit = unit.Length > 0 ? unit : near?.Unit ?? "",
            Bound = ClaimBound.Equal,
        };
    }
}

/// <summary>Takes back a claim that was added by hand and nobody has decided on.</summary>
internal static class DropClaim
{
    internal static async Task<Outcome<Done>> Run(Guid id, int version, LuopanDb db, ClaimDesk desk, CurrentUser user, CancellationToken stop)
    {
        var opened = await desk.Open(id, stop);
        if (opened.Fault is { } barred) return barred;
        var (claim, _) = opened.Value;
        if (!claim.ByHand) return ReviewFaults.NoSuchClaim;
        if (AcceptClaim.Refuse(claim, version) is { } refused) return refused;
        return await desk.AsOne<Done>(() =>
        {
            claim.Decide(ProposalState.Withdrawn, user, desk.Now, "");
            db.Add(desk.Note(claim, "withdrawn"));
            return Task.FromResult<Outcome<Done>>(Done.It);
        }, stop);
    }
}

using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>One claim for its card: what it says, what it may mean here, what accepting would do, and what has happened to it.</summary>
internal static class ShowClaim
{
    /// <param name="Fit">How near the name is, 0 to 100.</param>
    public sealed record Candidate(string Code, string Name, string NameEn, string Unit, int Fit);

    /// <param name="Corrected">Fields that differ from what was read.</param>
    public sealed record Fields(
        string Status, string Kind, string Indicator, string Region, string Period, string Value, string ValueHigh, string Unit, string Bound, string BasePeriod, string Versus, IReadOnlyList<string> Corrected);

    /// <param name="Code">Indicator of the catalogue; empty for none.</param>
    public sealed record Match(string Code, string Name, string NameEn, string Org, string OrgName, string OrgNameEn, string Period, string PeriodLabel, string PeriodLabelEn);

    /// <param name="Light">green agrees, yellow needs a decision, empty says nothing.</param>
    /// <param name="Choices">Ways to settle a conflict: beside, write, claim; empty where nothing is to be settled.</param>
    public sealed record Effect(string Light, string Text, string TextEn, IReadOnlyList<string> Choices);

    /// <summary>A finding of the audit the claim takes part in.</summary>
    /// <param name="Light">red where it is grave, otherwise yellow.</param>
    public sealed record Clash(string Light, string Text, string TextEn, string Arithmetic, string ArithmeticEn);

    public sealed record Other(Guid Id, int Number, string Label);

    public sealed record Event(string Act, string By, DateTime At, string Reason, string Note);

    /// <param name="Confidence">How sure the reading is, 0 to 100.</param>
    /// <param name="Outcome">target, source, figure, same or claim, once accepted.</param>
    /// <param name="Link">Page of what accepting gave; empty for none.</param>
    /// <param name="Others">Claims this one may be merged into.</param>
    public sealed record Response(
        Guid Id, int Number, int Sentence, int Start, int End, string State, int Version, int Confidence, bool ByHand, string By, DateTime? At, string Reason, string Outcome, string Link,
        Fields Said, Match Means, IReadOnlyList<Candidate> Candidates, Effect? Would, IReadOnlyList<Clash> Clashes, IReadOnlyList<Other> Others, IReadOnlyList<Event> Events, bool MayUndo);

    internal static Task<Outcome<Response>> Run(Guid id, LuopanDb db, ClaimDesk desk, ClaimClashes audit, IIndicators indicators, IOrgs orgs, CurrentUser user, CancellationToken stop) =>
        With(id, null, db, desk, audit, indicators, orgs, user, stop);

    internal static async Task<Outcome<Response>> With(Guid id, AcceptClaim.Edit? edit, LuopanDb db, ClaimDesk desk, ClaimClashes audit, IIndicators indicators, IOrgs orgs, CurrentUser user, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not var (claim, plan)) return ReviewFaults.NoSuchClaim;
        var tree = await orgs.Tree(stop);
        var edited = ClaimEdit.Apply(edit, ClaimFields.Parse(claim.Said), claim.Indicator, claim.Org, tree.Find(plan.OrgCode) ?? tree.Province, tree, indicators.Catalogue);
        if (edited.Fault is { } wrong) return wrong;
        var (said, code, org) = edited.Value;
        var would = claim.State == ProposalState.Proposed ? await desk.Judge(plan, claim, said, code, org, stop) : null;
        var events = await db.Set<ReviewEvent>().AsNoTracking().Where(e => e.Subject == id).OrderBy(e => e.At).ThenBy(e => e.Version).ToListAsync(stop);
        return new Response(
            claim.Id, claim.Number, claim.Sentence, claim.Start, claim.End, ListClaims.Code(claim.State), claim.Version, (int)Math.Round(claim.Confidence * 100), claim.ByHand, claim.DecidedBy, claim.DecidedAt, claim.Reason,
            claim.Outcome, Link(claim), ToFields(said, claim.Read is null ? null : ClaimFields.Parse(claim.Read)), Means(said, code, org, tree, indicators.Catalogue),
            [.. ClaimMatching.Candidates(said, indicators.Catalogue).Select(m => new Candidate(m.Indicator.Code, m.Indicator.Name, m.Indicator.NameEn, m.Indicator.Unit, (int)Math.Round(m.Score * 100)))],
            would is null ? null : new(would.Light, would.Effect.Chinese, would.Effect.English, would.Choices),
            [.. (await audit.Of(plan, stop))[(claim.Sentence, claim.Start)].Select(f => new Clash(f.Severity == ContradictionSeverity.High ? "red" : "yellow", f.Sentence, f.SentenceEn, f.Arithmetic, f.ArithmeticEn))], await Others(claim, db, stop), [.. events.Select(e => new Event(e.Act, e.By, e.At, e.Reason, e.Note))], claim.IsDecided && UndoDecision.MayUndo(claim, user));
    }

    private static string Link(PlanClaim claim) => claim.Outcome switch
    {
        ClaimOutcome.Target or ClaimOutcome.Source => $"/targets/{claim.Given}",
        ClaimOutcome.Figure or ClaimOutcome.SameFigure => $"/indicators/{claim.Indicator}",
        _ => "",
    };

    private static Fields ToFields(ClaimFields said, ClaimFields? read)
    {
        var shown = Plain(said, []);
        if (read is null) return shown;
        var before = Plain(read, []);
        var differ = new (string Name, string Now, string Then)[]
        {
            ("status", shown.Status, before.Status), ("kind", shown.Kind, before.Kind), ("indicator", shown.Indicator, before.Indicator), ("region", shown.Region, before.Region), ("period", shown.Period, before.Period),
            ("value", shown.Value, before.Value), ("valueHigh", shown.ValueHigh, before.ValueHigh), ("unit", shown.Unit, before.Unit), ("bound", shown.Bound, before.Bound), ("basePeriod", shown.BasePeriod, before.BasePeriod),
            ("versus", shown.Versus, before.Versus),
        };
        return shown with { Corrected = [.. differ.Where(d => d.Now != d.Then).Select(d => d.Name)] };
    }

    private static Fields Plain(ClaimFields said, IReadOnlyList<string> corrected) => new(
        ClaimCodes.Code(said.Status), ClaimCodes.Code(said.Kind), said.Indicator, said.Region, said.Period, Kernel.Display.Official(said.Value), said.ValueHigh is { } high ? Kernel.Display.Official(high) : "", said.Unit,
        ClaimCodes.Code(said.Bound), said.BasePeriod ?? "", said.Versus ?? "", corrected);

    private static Match Means(ClaimFields said, string code, string orgCode, OrgTree tree, IndicatorCatalogue catalogue)
    {
        var (indicator, org, period) = (catalogue.Find(code), tree.Find(orgCode), ClaimMatching.PeriodOf(said.Period));
        return new(
            code, indicator?.Name ?? "", indicator?.NameEn ?? "", orgCode, org?.Name ?? "", org?.NameEn ?? "", period?.ToString() ?? "", period?.Chinese() ?? "", period?.English() ?? "");
    }

    // Those in the same sentence, and those elsewhere that say the same kind of thing with the same number; what is about the same indicator comes first.
    private static async Task<IReadOnlyList<Other>> Others(PlanClaim claim, LuopanDb db, CancellationToken stop)
    {
        if (claim.State != ProposalState.Proposed) return [];
        var value = ClaimFields.Parse(claim.Said);
        var all = await db.Set<PlanClaim>().AsNoTracking().Where(c => c.PlanId == claim.PlanId && c.Id != claim.Id && (c.State == ProposalState.Proposed || c.State == ProposalState.Accepted)).ToListAsync(stop);
        return [.. all.Select(c => (Claim: c, Said: ClaimFields.Parse(c.Said)))
            .Where(c => c.Claim.Sentence == claim.Sentence || (c.Said.Value == value.Value && c.Said.Unit == value.Unit && c.Said.Kind == value.Kind))
            .OrderByDescending(c => c.Said.Indicator == value.Indicator || (claim.Indicator.Length > 0 && c.Claim.Indicator == claim.Indicator)).ThenByDescending(c => c.Said.Value == value.Value).ThenBy(c => Math.Abs(c.Claim.Sentence - claim.Sentence)).ThenBy(c => c.Claim.Start).Take(6)
            .Select(c => new Other(c.Claim.Id, c.Claim.Number, $"{c.Said.Indicator} {c.Said.Number()}"))];
    }
}

/// <summary>The same card with corrections nobody has saved, so that a reviewer sees what they would come to.</summary>
internal static class TryCorrections
{
    public sealed record Request(AcceptClaim.Edit Edit);

    internal static Task<Outcome<ShowClaim.Response>> Run(Guid id, Request ask, LuopanDb db, ClaimDesk desk, ClaimClashes audit, IIndicators indicators, IOrgs orgs, CurrentUser user, CancellationToken stop) =>
        ShowClaim.With(id, ask.Edit, db, desk, audit, indicators, orgs, user, stop);
}

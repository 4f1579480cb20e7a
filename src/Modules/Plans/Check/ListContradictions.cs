using Luopan.Engines.Claims.Contradictions;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>What the plans in sight state differently from themselves and from each other, gravest first, with what became of it.</summary>
internal static class ListContradictions
{
    /// <param name="Claims">How many of its figures were compared.</param>
    /// <param name="Open">Findings nobody has settled in which it takes part.</param>
    public sealed record PlanEntry(Guid Id, string Title, bool IsDigest, Sensitivity Sensitivity, int Claims, int Open);

    /// <param name="Figure">Indicator, period and figure in words.</param>
    /// <param name="FigureEn">The same in English.</param>
    public sealed record Place(Guid Plan, string Title, int Sentence, int Start, int End, string Text, string Figure, string FigureEn);

    /// <param name="Kind">value, bound, stockAndFlow, twoNames, oneName, sum, share, average, rank, growth, yearlyGrowth, points or magnitude.</param>
    /// <param name="Severity">high, medium or low.</param>
    /// <param name="State">open, explained or corrected.</param>
    /// <param name="Within">Whether all of it stands in one plan.</param>
    public sealed record Row(string Key, string Kind, string Severity, string Indicator, string Region, string Period, string Sentence, string SentenceEn, string Arithmetic, string ArithmeticEn, bool Within, IReadOnlyList<Place> Places,
        string State, string Reason, string By, DateTime? At);

    public sealed record Response(IReadOnlyList<PlanEntry> Plans, IReadOnlyList<Row> Findings, bool MayDecide);

    /// <param name="plans">Identities parted by commas; every plan in sight when silent.</param>
    internal static async Task<Outcome<Response>> Run(string? plans, LuopanDb db, Contradictions audit, CurrentUser user, CancellationToken stop)
    {
        var only = (plans ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).ToHashSet();
        var found = await audit.Find(only, stop);
        var keys = found.Findings.ToDictionary(f => f.Key, Contradictions.Hash);
        var decided = await db.Set<ContradictionDecision>().AsNoTracking().ToDictionaryAsync(d => d.Key, stop);
        var byName = found.Plans.ToDictionary(p => p.Name);
        var rows = found.Findings.Select(f => ToRow(f, keys[f.Key], byName, decided.GetValueOrDefault(keys[f.Key]))).ToList();
        return new Response([.. found.Plans.Select(p => new PlanEntry(p.Id, p.Title, p.IsDigest, p.Sensitivity, found.Claims[p.Name], rows.Count(r => r.State == "open" && r.Places.Any(l => l.Plan == p.Id))))],
            rows, user.May(PlansModule.Check));
    }

    private static Row ToRow(Contradiction f, string key, Dictionary<string, Plan> plans, ContradictionDecision? decision) =>
        new(key, Word(f.Kind.ToString()), Word(f.Severity.ToString()), f.Indicator, f.Region, f.Period, f.Sentence, f.SentenceEn, f.Arithmetic, f.ArithmeticEn, f.Places.All(p => p.Document == f.Places[0].Document),
            [.. f.Places.Select(p => new Place(plans[p.Document].Id, plans[p.Document].Title, p.Sentence, p.Start, p.End, p.Text, p.Figure, p.FigureEn))],
            Word((decision?.State ?? ContradictionState.Open).ToString()), decision?.Reason ?? "", decision?.DecidedBy ?? "", decision?.DecidedAt);

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

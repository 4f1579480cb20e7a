using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Answers what others ask of plans; texts never change and are kept in memory once read.</summary>
internal sealed class PlansReader(LuopanDb db, CurrentSpace space, SpaceCache cache) : IPlans
{
    public async Task<PlanCard?> Find(Guid id, CancellationToken stop) =>
        await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is { } plan ? Card(plan) : null;

    public async Task<PlanCard?> FindByCode(string code, CancellationToken stop) =>
        await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, stop) is { } plan ? Card(plan) : null;

    public async Task<PlanQuote?> Quote(Guid plan, int sentence, int start, int end, CancellationToken stop)
    {
        if (await Find(plan, stop) is not { } card) return null;
        var blocks = await Blocks(plan);
        var found = blocks.SelectMany(PlanBlocks.All).FirstOrDefault(s => s.Order == sentence);
        if (found is null || start < 0 || end <= start || end > found.Text.Length) return null;
        return new(card, sentence, start, end, found.Text[start..end], found.Text, PlanBlocks.SectionOf(blocks, sentence));
    }

    public async Task<PlanQuote?> Locate(Guid plan, string words, CancellationToken stop)
    {
        var blocks = await Find(plan, stop) is null ? [] : await Blocks(plan);
        var found = blocks.SelectMany(PlanBlocks.All).FirstOrDefault(s => s.Text.Contains(words, StringComparison.Ordinal));
        if (found is null) return null;
        var start = found.Text.IndexOf(words, StringComparison.Ordinal);
        return await Quote(plan, found.Order, start, start + words.Length, stop);
    }

    /// <summary>The blocks of a plan the caller has already been allowed to see.</summary>
    internal Task<IReadOnlyList<PlanBlock>> Blocks(Guid plan) => cache.Get(space.Space, plan.ToString(), async () =>
        PlanBlocks.Read<PlanBlock>((await db.Set<PlanText>().AsNoTracking().FirstAsync(t => t.PlanId == plan)).Blocks));

    private static PlanCard Card(Plan p) => new(p.Id, p.Code, p.Title, p.Issuer, p.OrgCode, p.IsDigest, p.From, p.Until);
}

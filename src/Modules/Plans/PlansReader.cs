using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Answers what others ask of plans; texts never change and are kept in memory once read.</summary>
internal sealed class PlansReader(LuopanDb db, CurrentSpace space, SpaceCache cache) : IPlans
{
    public async Task<IReadOnlyList<PlanCard>> Cards(CancellationToken stop) =>
        [.. (await db.Set<Plan>().AsNoTracking().OrderByDescending(p => p.IsDigest).ThenBy(p => p.ImportedAt).ThenBy(p => p.Title).ToListAsync(stop)).Select(p => p.Card())];

    public async Task<PlanCard?> Find(string plan, CancellationToken stop)
    {
        var all = db.Set<Plan>().AsNoTracking();
        var found = Guid.TryParse(plan, out var id) ? await all.FirstOrDefaultAsync(p => p.Id == id, stop)
            : plan.Length > 0 ? await all.FirstOrDefaultAsync(p => p.Code == plan, stop)
            : null;
        return found?.Card();
    }

    public async Task<PlanQuote?> Quote(string plan, int sentence, int start, int end, CancellationToken stop)
    {
        if (await Find(plan, stop) is not { } card) return null;
        var blocks = await Blocks(card.Id);
        var found = blocks.SelectMany(PlanBlocks.All).FirstOrDefault(s => s.Order == sentence);
        return found is null || start < 0 || end <= start || end > found.Text.Length ? null : Make(card, blocks, found, start, end);
    }

    public async Task<PlanQuote?> Locate(string plan, string words, CancellationToken stop)
    {
        if (words.Length == 0 || await Find(plan, stop) is not { } card) return null;
        var blocks = await Blocks(card.Id);
        var found = blocks.SelectMany(PlanBlocks.All).OrderBy(s => s.Order).FirstOrDefault(s => s.Text.Contains(words, StringComparison.Ordinal));
        if (found is null) return null;
        var start = found.Text.IndexOf(words, StringComparison.Ordinal);
        return Make(card, blocks, found, start, start + words.Length);
    }

    /// <summary>The blocks of a plan the caller has already been allowed to see.</summary>
    internal Task<IReadOnlyList<PlanBlock>> Blocks(Guid plan) => cache.Get(space.Space, plan.ToString(), async () =>
        PlanBlocks.Read<PlanBlock>((await db.Set<PlanText>().AsNoTracking().FirstAsync(t => t.PlanId == plan)).Blocks));

    private static PlanQuote Make(PlanCard card, IReadOnlyList<PlanBlock> blocks, PlanSentence s, int start, int end) =>
        new(card.Id, card.Name, card.Title, s.Order, start, end, s.Text[start..end], s.Text, PlanBlocks.SectionOf(blocks, s.Order), card.Sensitivity);
}

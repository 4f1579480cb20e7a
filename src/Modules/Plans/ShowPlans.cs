using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>The documents the person may see, newest first, digests of the pack after them.</summary>
internal static class ListPlans
{
    /// <param name="Period">Canonical period it is for; empty when not known.</param>
    /// <param name="Claims">Quantified statements found in it.</param>
    /// <param name="Decided">Those somebody has decided on.</param>
    public sealed record Row(Guid Id, string Code, string Title, string Issuer, string Date, DateOnly? From, DateOnly? Until, string Period, string PeriodLabel, string PeriodLabelEn, string OrgCode, string OrgName, Sensitivity Sensitivity, bool IsDigest, string Original, bool HasOriginal, DateTime ImportedAt, string ImportedBy, int Sentences, int Claims, int Decided);

    public sealed record Response(IReadOnlyList<Row> Plans);

    internal static async Task<Outcome<Response>> Run(LuopanDb db, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var plans = await db.Set<Plan>().AsNoTracking().OrderBy(p => p.IsDigest).ThenByDescending(p => p.ImportedAt).ThenBy(p => p.Id).ToListAsync(stop);
        var counts = (await db.Set<PlanClaim>().AsNoTracking().Where(c => c.State != ProposalState.Withdrawn).GroupBy(c => new { c.PlanId, Open = c.State == ProposalState.Proposed })
            .Select(g => new { g.Key.PlanId, g.Key.Open, Count = g.Count() }).ToListAsync(stop)).ToLookup(c => c.PlanId);
        return new Response([.. plans.Select(p => ToRow(p, tree) with { Claims = counts[p.Id].Sum(c => c.Count), Decided = counts[p.Id].Where(c => !c.Open).Sum(c => c.Count) })]);
    }

    internal static Row ToRow(Plan p, OrgTree tree)
    {
        var period = PlanPeriod.Of(p.From, p.Until);
        return new(p.Id, p.Code, p.Title, p.Issuer, p.Date, p.From, p.Until, period?.ToString() ?? "", period?.Chinese() ?? "", period?.English() ?? "", p.OrgCode, tree.Find(p.OrgCode)?.Name ?? p.OrgCode, p.Sensitivity, p.IsDigest, p.Original, p.FileId is not null, p.ImportedAt, p.ImportedBy, p.Sentences, 0, 0);
    }
}

/// <summary>One document for the reader: outline, blocks with their sentences, notes, tracked changes.</summary>
internal static class ShowPlan
{
    /// <param name="Sentence">Order of the heading's sentence; where the outline leads.</param>
    public sealed record OutlineEntry(int Level, string Text, int Sentence, bool IsBox);

    /// <param name="Hidden">Texts the original hides; they are no part of the text.</param>
    public sealed record Response(ListPlans.Row Plan, IReadOnlyList<OutlineEntry> Outline, IReadOnlyList<PlanBlock> Blocks, IReadOnlyList<PlanChange> Changes, IReadOnlyList<string> Hidden);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, PlansReader reader, IOrgs orgs, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var blocks = await reader.Blocks(id);
        var beside = await db.Set<PlanText>().AsNoTracking().Where(t => t.PlanId == id).Select(t => new { t.Changes, t.Hidden }).FirstAsync(stop);
        return new Response(
            ListPlans.ToRow(plan, await orgs.Tree(stop)),
            [.. blocks.Where(b => b is { Kind: "heading", Level: > 0, Sentences.Count: > 0 }).Select(b => new OutlineEntry(b.Level, b.Sentences[0].Text, b.Sentences[0].Order, b.IsBox))],
            blocks,
            PlanBlocks.Read<PlanChange>(beside.Changes),
            PlanBlocks.Read<string>(beside.Hidden));
    }
}

/// <summary>The original file as it was uploaded, always as a download; one that is not open bears its mark in the name, and its leaving is logged.</summary>
internal static class DownloadOriginal
{
    internal static async Task<Outcome<FileStreamHttpResult>> Run(Guid id, LuopanDb db, FileStore files, LogWriter log, HttpContext http, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        if (plan.FileId is not { } fileId || await files.Find(fileId, stop) is not { } file) return PlansFaults.NoOriginal;
        if (plan.Sensitivity == Sensitivity.Open) return files.Hand(file, http);
        db.Add(log.Act("downloaded", "plans_plan", id.ToString(), new { file.Name }));
        await db.SaveChangesAsync(stop);
        return files.Hand(file, http, $"【{ImportPlan.SensitivityName(plan.Sensitivity)}】{file.Name}");
    }
}

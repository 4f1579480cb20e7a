using System.Security.Cryptography;
using Luopan.Engines.Documents;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Takes a document in: reads it, checks it, and only then keeps the original, its text, and the claims and tasks it proposes.</summary>
internal static class ImportPlan
{
    private const int LongestTitle = 200;

    /// <param name="Sentences">How many sentences, headings and table rows can be quoted.</param>
    /// <param name="PeriodLabel">The period it is for, as said or as the document tells; empty when neither does.</param>
    /// <param name="Claims">Quantified statements found, proposed for review.</param>
    public sealed record Response(Guid Id, string Title, string PeriodLabel, string PeriodLabelEn, int Sections, int Sentences, int Tables, int Notes, int Changes, int HiddenTexts, Sensitivity Sensitivity, int Claims);

    /// <summary>What the person says of the document beside the file itself.</summary>
    /// <param name="Period">The years it is for; what the document tells when silent.</param>
    internal sealed record About(string? Title, Sensitivity? Sensitivity, string? Org, string? Issuer, string? Period);

    internal static async Task<Outcome<Response>> Upload(IFormFile? file, [FromForm] string? title, [FromForm] Sensitivity? sensitivity, [FromForm] string? org, [FromForm] string? issuer, [FromForm] string? period,
        LuopanDb db, FileStore files, IOrgs orgs, ReadPlan reader, CurrentSpace space, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return PlansFaults.NoFile;
        await using var content = file.OpenReadStream();
        return await Run(file.FileName, content, new(title, sensitivity, org, issuer, period), db, files, orgs, reader, space, user, time, stop);
    }

    /// <param name="content">Seekable; read twice, not closed.</param>
    internal static async Task<Outcome<Response>> Run(string name, Stream content, About about, LuopanDb db, FileStore files, IOrgs orgs, ReadPlan reader, CurrentSpace space, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (!DocumentReader.Read(content, name).Read(out var document, out var refused)) return refused;
        var marked = Marked(document.Mark);

        // A silent document is inside matter until somebody says otherwise.
        var sensitivity = about.Sensitivity ?? marked ?? Sensitivity.Internal;
        if (marked > sensitivity) return PlansFaults.TooOpen(SensitivityName(marked.Value));
        var tree = await orgs.Tree(stop);
        var org = about.Org is { Length: > 0 } given ? tree.Find(given) : tree.Province;
        if (org is null or { Kind: OrgKind.Area }) return PlansFaults.NoSuchOrg;
        var key = DocumentScope.Key(sensitivity, org.Path);
        if (!user.Scope.Covers(DocumentScope.Keepers(sensitivity, org.Path))) return user.Scope.Covers(DocumentScope.Keepers(Sensitivity.Open, org.Path)) ? PlansFaults.NotReached : PlansFaults.NotYourOrg;

        var said = about.Period is { Length: > 0 } written ? PlanPeriod.Parse(written) : PlanPeriod.Read(document, org.Name);
        if (said is null && about.Period is { Length: > 0 } bad) return PlansFaults.BadPeriod(bad);

        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        if (await Same(hash, db, stop) is { } same) return same;
        content.Position = 0;
        var kept = await files.Keep(name, content, stop);
        if (kept.Fault is { } fault) return fault;

        var blocks = PlanBlocks.Of(document);
        var plan = new Plan
        {
            Title = Short(string.IsNullOrWhiteSpace(about.Title) ? document.Title : about.Title),
            Issuer = Short(about.Issuer ?? ""),
            From = said?.From,
            Until = said?.Until,
            OrgCode = org.Code,
            Sensitivity = sensitivity,
            IsDigest = false,
            Original = kept.Value.Name,
            FileId = kept.Value.Id,
            Hash = hash,
            ImportedAt = time.GetUtcNow().UtcDateTime,
            ImportedBy = user.DisplayName,
            Sentences = document.Sentences().Count(),
            ScopeKey = key,
        };
        db.Add(plan);
        var text = PlanBlocks.Write(blocks);
        var (reading, _) = await reader.Run(plan, document, text, space.Space.Content.Get<Departments>(), stop);
        db.Add(new PlanText { PlanId = plan.Id, Blocks = text, Changes = PlanBlocks.Write(PlanBlocks.Changes(document)), Hidden = PlanBlocks.Write(document.Hidden) });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two people brought the same file at the same moment: the index let one through.
            db.ChangeTracker.Clear();
            if (await Same(hash, db, stop) is { } twin) return twin;
            throw;
        }

        var period = PlanPeriod.Of(plan.From, plan.Until);
        return new Response(plan.Id, plan.Title, period?.Chinese() ?? "", period?.English() ?? "", document.Sections().Count(), plan.Sentences, blocks.Count(b => b.Kind == "table"), blocks.Count(b => b.Kind == "note"), document.Changes.Count, document.Hidden.Count, sensitivity, reading.Found);
    }

    internal static string SensitivityName(Sensitivity s) => s switch { Sensitivity.Open => "公开", Sensitivity.Internal => "内部", _ => "工作秘密" };

    /// <summary>Reads the printed word; null for anything else.</summary>
    internal static Sensitivity? SensitivityOf(string word) => word switch { "公开" => Sensitivity.Open, "内部" => Sensitivity.Internal, "工作秘密" => Sensitivity.WorkSecret, _ => null };

    // Sameness is judged over everything; what lies out of reach is not named.
    private static async Task<Fault?> Same(string hash, LuopanDb db, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Hash == hash, stop) is { } seen) return PlansFaults.AlreadyThere(seen.Title, seen.Id);
        return await db.Set<Plan>().IgnoreQueryFilters().AnyAsync(p => p.Hash == hash, stop) ? PlansFaults.AlreadyElsewhere : null;
    }

    private static string Short(string text) => text.Trim() is var tight && tight.Length > LongestTitle ? tight[..LongestTitle] : tight;

    private static Sensitivity? Marked(DocumentMark? mark) => mark switch
    {
        DocumentMark.WorkSecret => Sensitivity.WorkSecret,
        DocumentMark.Internal => Sensitivity.Internal,
        DocumentMark.Open => Sensitivity.Open,
        _ => null,
    };
}

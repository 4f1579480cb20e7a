using Luopan.Modules.Access;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Plans;

/// <summary>Reads, checks and seeds the digests of a pack: our own wording of real documents.</summary>
internal sealed class PlansPack : IPackPart
{
    public void Read(PackFolder folder, PackContent content)
    {
        var digests = new List<Digest>();
        foreach (var file in folder.FindAll("plans", ".md").Where(f => f.Path.StartsWith(folder.Code + "/", StringComparison.Ordinal)))
            if (DigestFile.Read(file, folder, content.Get<PackOrgs>()) is { } digest) digests.Add(digest);
        content.Put(new Digests(digests));
        content.Put(new PackPlans([.. digests.Select(d => d.Plan)]));
    }

    public async Task Seed(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var db = services.GetRequiredService<LuopanDb>();
        var known = await db.Set<Plan>().Where(p => p.Code != "").Select(p => p.Code).ToHashSetAsync(stop);
        var tree = await services.GetRequiredService<IOrgs>().Tree(stop);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var reader = services.GetRequiredService<ReadPlan>();
        foreach (var digest in content.Get<Digests>().All.Where(d => !known.Contains(d.Plan.Code)))
        {
            var plan = Make(digest, tree.Find(digest.Plan.Org)!.Path, now);
            db.Add(plan);
            var blocks = PlanBlocks.Write(PlanBlocks.Of(digest.Document));
            db.Add(new PlanText { PlanId = plan.Id, Blocks = blocks, Changes = "[]", Hidden = "[]" });
            await reader.Run(plan, digest.Document, blocks, content.Get<Departments>(), stop);
        }

        await db.SaveChangesAsync(stop);
    }

    private static Plan Make(Digest digest, string orgPath, DateTime now) => new()
    {
        Code = digest.Plan.Code,
        Title = digest.Plan.Title,
        Issuer = digest.Issuer,
        Date = digest.Date,
        From = digest.Plan.From,
        Until = digest.Plan.Until,
        OrgCode = digest.Plan.Org,
        Sensitivity = digest.Plan.Sensitivity,
        IsDigest = true,
        Original = digest.Original,
        Hash = digest.Hash,
        ImportedAt = now,
        ImportedBy = "配置包",
        Sentences = digest.Plan.Sentences.Count,
        ScopeKey = DocumentScope.Key(digest.Plan.Sensitivity, orgPath),
    };
}

using System.Globalization;
using System.Text;
using Luopan.Engines.Documents;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Plans;

/// <summary>A digest of the pack: our own wording of a real document.</summary>
internal sealed record Digest(string Code, string Title, string Issuer, string Date, DateOnly? From, DateOnly? Until, string Org, Sensitivity Sensitivity, string Original, Document Text);

internal sealed record Digests(IReadOnlyList<Digest> All);

/// <summary>Reads plans/*.md: front matter, then the digest in the Chinese outline.</summary>
internal sealed class PlansPack : IPackPart
{
    private static readonly HashSet<string> Keys = ["code", "title", "issuer", "date", "from", "until", "org", "sensitivity", "original"];

    public void Read(PackFolder folder, PackContent content)
    {
        var digests = folder.FindAll("plans", ".md").Where(f => f.Path.StartsWith(folder.Code + "/", StringComparison.Ordinal))
            .Select(f => Read(f, folder, content.Get<PackOrgs>())).OfType<Digest>().ToList();
        content.Put(new Digests(digests));
    }

    public async Task Seed(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var db = services.GetRequiredService<LuopanDb>();
        var known = await db.Set<Plan>().Where(p => p.Code != "").Select(p => p.Code).ToHashSetAsync(stop);
        var tree = await services.GetRequiredService<IOrgs>().Tree(stop);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var digest in content.Get<Digests>().All.Where(d => !known.Contains(d.Code)))
        {
            var plan = new Plan
            {
                Code = digest.Code,
                Title = digest.Title,
                Issuer = digest.Issuer,
                Date = digest.Date,
                From = digest.From,
                Until = digest.Until,
                OrgCode = digest.Org,
                Sensitivity = digest.Sensitivity,
                IsDigest = true,
                Original = digest.Original,
                ImportedAt = now,
                ImportedBy = "配置包",
                Sentences = digest.Text.Sentences().Count(),
                ScopeKey = DocumentScope.Key(digest.Sensitivity, tree.Find(digest.Org)!.Path),
            };
            db.Add(plan);
            db.Add(new PlanText { PlanId = plan.Id, Blocks = PlanBlocks.Write(PlanBlocks.Of(digest.Text)), Changes = "[]" });
        }

        await db.SaveChangesAsync(stop);
    }

    private static Digest? Read(PackFile file, PackFolder folder, PackOrgs orgs)
    {
        void Bad(int line, string what, string remedy) => folder.Findings.Add(new(file.Path, line, what, remedy));
        var parts = file.Text.Split("---\n", 3);
        if (parts.Length < 3 || parts[0].Length > 0)
        {
            Bad(1, "缺少文件头", "首行写 ---，列出 code、title 等，再以 --- 结束");
            return null;
        }

        var head = PackYaml.Read(new PackFile(file.Path, parts[1]), folder.Findings);
        PackYaml.OnlyKeys(head, Keys, folder.Findings);
        foreach (var missing in new[] { "code", "title", "org", "sensitivity" }.Where(k => head[k]?.Text is null)) Bad(1, $"文件头缺少“{missing}”", "补上该键");
        var org = head["org"]?.Text ?? "";
        if (!orgs.Knows(org)) Bad(1, $"机构“{org}”不存在", "改为 orgs.csv 中的代码");
        var sensitivity = head["sensitivity"]?.Text switch { "公开" => Sensitivity.Open, "内部" => Sensitivity.Internal, "工作秘密" => Sensitivity.WorkSecret, _ => (Sensitivity?)null };
        if (sensitivity is null) Bad(1, $"密级“{head["sensitivity"]?.Text}”不对", "改为 公开、内部 或 工作秘密");
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(parts[2]));
        if (!DocumentReader.Read(text, file.Path).Read(out var document, out var fault))
        {
            Bad(1, fault.Sentence, "改正正文后再检查");
            return null;
        }

        DateOnly? Date(string key) => DateOnly.TryParseExact(head[key]?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return orgs.Knows(org) && sensitivity is { } level
            ? new(head["code"]?.Text ?? "", head["title"]?.Text ?? "", head["issuer"]?.Text ?? "", head["date"]?.Text ?? "", Date("from"), Date("until"), org, level, head["original"]?.Text ?? "", document)
            : null;
    }
}

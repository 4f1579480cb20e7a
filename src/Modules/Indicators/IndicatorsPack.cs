using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Indicators;

/// <summary>Reads dimensions, indicators, published figures and the generator of a demo; seeds the figures.</summary>
internal sealed class IndicatorsPack : IPackPart
{
    public void Read(PackFolder folder, PackContent content)
    {
        var dimensions = BreakdownFile.Read(folder);
        var indicators = IndicatorFiles.Read(folder, dimensions, content.Get<EnglishWords>());
        var catalogue = new IndicatorCatalogue([.. indicators.Select(i => i.Info)], dimensions, FlagFile.Read(folder));
        var tree = content.Has<OrgTree>() ? content.Get<OrgTree>() : null;
        IndicatorFiles.CheckTogether(folder, indicators, catalogue, tree);
        content.Put(catalogue);
        content.Put(SecrecyFile.Read(folder));
        content.Put(ReleaseFile.Read(folder, catalogue));
        content.Put(ProfileFiles.Read(folder, catalogue, tree, content.Get<EnglishWords>()));
        if (tree is null) return;
        content.Put(FigureFiles.Read(folder, catalogue, tree));
        if (GeneratorFile.Read(folder, catalogue, tree) is { } generator) content.Put(generator);
    }

    public async Task Seed(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var db = services.GetRequiredService<LuopanDb>();
        var log = services.GetRequiredService<LogWriter>();
        var time = services.GetRequiredService<TimeProvider>();
        var known = await db.Set<Source>().AsNoTracking().Select(s => new { s.Kind, s.Name, s.Hash }).ToListAsync(stop);
        bool Has(string kind, string name, string hash) => known.Exists(s => s.Kind == kind && s.Name == name && s.Hash == hash);
        var fresh = content.Get<PackFigures>().Files.Where(f => f.Rows.Count > 0 && !Has(Source.Pack, f.Path, f.Hash)).ToList();
        if (fresh.Count > 0)
        {
            var store = await services.GetRequiredService<IndicatorsReader>().Refresh(stop);
            foreach (var file in fresh) await SeedFile(db, log, file, store, content.Get<AuthorityInfo>(), time, stop);
        }

        if (content.Has<GeneratorPlan>() && content.Get<GeneratorPlan>() is var plan && !known.Exists(s => s.Kind == Source.Generator))
            await GeneratorSeed.Run(db, log, plan, content.Get<OrgTree>(), time, stop);
    }

    // What the pack brought before it may correct; what people wrote since is theirs.
    private static async Task SeedFile(LuopanDb db, LogWriter log, FigureFile file, FigureStore store, AuthorityInfo authority, TimeProvider time, CancellationToken stop)
    {
        var plan = FigureWriter.Decide(file.Rows, store, (row, last) => last.By == By ? $"配置包{authority.Version}更正" : null, (_, _) => { });
        if (plan.Added.Count + plan.Changed.Count == 0) return;
        var source = new Source
        {
            Kind = Source.Pack,
            Name = file.Path,
            Hash = file.Hash,
            At = time.GetUtcNow().UtcDateTime,
            By = By,
            Rows = file.Rows.Count,
            Added = plan.Added.Count,
            Changed = plan.Changed.Count,
        };
        await FigureWriter.Write(db, log, source, plan.All.Select(p => FigureWriter.ToObservation(p, source, Sensitivity.Open, authority.Demo ? FigureStatus.Demo : null)), stop);
    }

    /// <summary>Who figures of a pack were entered by.</summary>
    internal const string By = "配置包";
}

using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Targets;

/// <summary>Puts the pack's targets into a space; leaves what people have changed since.</summary>
internal static class TargetsSeed
{
    internal static async Task Run(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var db = services.GetRequiredService<LuopanDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var tree = await services.GetRequiredService<IOrgs>().Tree(stop);
        var plans = services.GetRequiredService<IPlans>();
        var known = (await db.Set<Target>().ToListAsync(stop)).ToList();
        foreach (var row in content.Get<PackTargets>().All.Where(r => !known.Any(t => t.Plan == r.Plan && t.Key == r.Key)))
        {
            var twin = known.FirstOrDefault(t => t.Plan == row.Plan && t.Indicator == row.Indicator && t.Org == row.Org && t.Period == row.Period && t.Kind == row.Kind);
            if (twin is not null && twin.Says(row.Value, row.ValueHigh, row.Unit, row.Bound))
            {
                await Tie(db, plans, twin, row, now, stop);
                continue;
            }

            var target = Make(row, twin is null ? "" : row.Key, content, tree, now);
            AddSource(target, row, await plans.Locate(row.Plan, row.Quote, stop), now);
            known.Add(target);
            db.Add(target);
        }

        await db.SaveChangesAsync(stop);
    }

    // Rows already there as sources of a twin are met again when the pack is loaded anew.
    private static async Task Tie(LuopanDb db, IPlans plans, Target twin, PackTarget row, DateTime now, CancellationToken stop)
    {
        if (db.Entry(twin).State != EntityState.Added && await db.Set<TargetSource>().AnyAsync(s => s.TargetId == twin.Id && s.Quote == row.Quote, stop)) return;
        if (AddSource(twin, row, await plans.Locate(row.Plan, row.Quote, stop), now) is { } source) db.Add(source);
    }

    private static TargetSource? AddSource(Target target, PackTarget row, PlanQuote? place, DateTime now) =>
        target.AddSource(row.Plan, place?.Sentence, place?.Start ?? 0, place?.End ?? row.Quote.Length, row.Quote, row.Section, "配置包", now);

    private static Target Make(PackTarget row, string variant, PackContent content, OrgTree tree, DateTime now)
    {
        var sensitivity = content.Get<PackPlans>().Find(row.Plan)?.Sensitivity ?? Sensitivity.Open;
        var line = content.Get<IndicatorCatalogue>().Find(row.Indicator)!.Line;
        var path = tree.Find(row.Org)!.Path;
        var target = new Target
        {
            Plan = row.Plan,
            Key = row.Key,
            Indicator = row.Indicator,
            Org = row.Org,
            OrgPath = path,
            Line = line,
            Period = row.Period,
            Kind = row.Kind,
            Variant = variant,
            ScopeKey = ScopeKey.Of(sensitivity, line, path),
            BaseYear = row.BaseYear,
            BaseValue = row.BaseValue,
            Unit = row.Unit,
            Attribute = row.Attribute,
            Owner = row.Owner,
            Section = row.Section,
            Note = row.Note,
        };
        target.Set(row.Value, row.ValueHigh, row.Bound, row.Due, "规划印发", "配置包", "", now);
        return target;
    }
}

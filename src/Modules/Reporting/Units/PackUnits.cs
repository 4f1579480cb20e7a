using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Reporting.Units;

/// <summary>An invented enterprise of a demo pack.</summary>
/// <param name="Panels">As <see cref="ReportingUnit.Panels"/>.</param>
internal sealed record PackUnit(string Code, string Name, string Home, string Industry, string Panels, string Officer);

internal sealed record PackUnits(IReadOnlyList<PackUnit> All);

/// <summary>Reads seeds/units.csv. Only a demo pack has it: the roster of an authority at work is kept by its people.</summary>
internal static class PackUnitsFile
{
    private const string File = "seeds/units.csv";

    private static readonly string[] Columns = ["code", "name", "home", "industry", "panels", "officer"];

    internal static PackUnits Read(PackFolder folder, PackContent content)
    {
        if (folder.Find(File) is not { } file) return new([]);
        var (rows, all) = (PackCsv.Read(file, Columns, folder.Findings), new List<PackUnit>());
        if (rows.Count > 0 && !content.Get<AuthorityInfo>().Demo) folder.Findings.Add(new(File, 1, "只有演示配置包可以带监测企业", "删去这个文件：名录在“监测企业”中维护"));
        var (panels, industries) = (content.Get<Panels>(), content.Get<IndicatorCatalogue>().Dimension(Roster.Industries)?.Codes.Select(c => c.Code).ToHashSet() ?? []);
        foreach (var row in rows)
        {
            void Tell(string column, string remedy) => folder.Findings.Add(new(row.File, row.Line, $"“{column}”列的值“{row[column]}”不对", remedy));
            var named = row.List("panels");
            if (!SocialCreditCode.Check(row["code"]).IsValid) Tell("code", "写18位统一社会信用代码，末位是校验码");
            else if (all.Any(u => u.Code == row["code"])) Tell("code", "同一家企业只留一行");
            if (row["name"].Length == 0) Tell("name", "写企业名称");
            if (!content.Get<PackOrgs>().Knows(row["home"])) Tell("home", "改为 orgs.csv 中的代码");
            if (row["industry"].Length > 0 && !industries.Contains(row["industry"])) Tell("industry", "改为 breakdowns.yaml 中行业的代码");
            if (named.FirstOrDefault(p => panels.Find(p) is null) is { } unknown) Tell("panels", $"panels.yaml 中没有“{unknown}”");
            all.Add(new(row["code"], row["name"], row["home"], row["industry"], ReportingUnit.Joined(named), row["officer"]));
        }

        return new(all);
    }
}

/// <summary>Puts a demo pack's enterprises on the roster and into the org tree, where none stand yet.</summary>
internal static class UnitsSeed
{
    internal static async Task Run(IReadOnlyList<PackUnit> all, Roster roster, IUnitOrgs tree, CancellationToken stop)
    {
        if (all.Count == 0) return;
        var orgs = await roster.Tree(stop);
        foreach (var unit in all)
        {
            var path = $"{orgs.Find(unit.Home)!.Path}{unit.Code}/";
            roster.Db.Add(new ReportingUnit { Code = unit.Code, Name = unit.Name, Home = unit.Home, OrgPath = path, ScopeKey = ReportingUnit.ScopeOf(path), Industry = unit.Industry, Panels = unit.Panels, Officer = unit.Officer });
        }

        await tree.Put([.. all.Select(u => new UnitOrg(u.Code, u.Name, u.Home, ReportingUnit.Level, null, null))], stop);
        await roster.Db.SaveChangesAsync(stop);
        tree.Settled();
    }
}

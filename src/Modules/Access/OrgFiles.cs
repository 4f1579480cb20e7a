using System.Globalization;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Access;

/// <summary>Reads the units of a pack and works out their paths.</summary>
internal static class OrgFiles
{
    internal static PackOrgs Read(PackFolder folder)
    {
        var all = new List<PackOrg>();
        var paths = new Dictionary<string, string>();
        foreach (var row in Rows(folder, "orgs.csv", ["code", "name", "short", "level", "parent", "from", "until", "note"]))
        {
            if (paths.ContainsKey(row["code"])) Find(folder, row, $"代码{row["code"]}重复", "删去重复的一行");
            if (row["parent"].Length > 0 && !paths.ContainsKey(row["parent"])) Find(folder, row, $"上级机构{row["parent"]}不存在", "上级须写在下级之前");
            if (row["level"] is not ("province" or "city" or "county")) Find(folder, row, $"层级“{row["level"]}”不对", "改为 province、city 或 county");
            var path = paths.GetValueOrDefault(row["parent"], "/") + row["code"] + "/";
            paths.TryAdd(row["code"], path);
            all.Add(Make(row, OrgKind.Tree, row["level"], "", row["parent"], path, all.Count, []));
        }

        foreach (var row in Rows(folder, "overlays.csv", ["code", "name", "kind", "level", "hosts", "from", "until", "source"]))
        {
            foreach (var missing in row.List("hosts").Where(h => !paths.ContainsKey(h))) Find(folder, row, $"所在机构{missing}不存在", "改为 orgs.csv 中的代码");
            if (row.List("hosts").Count == 0) Find(folder, row, "没有写所在机构", "在 hosts 列写所在市县的代码");
            var host = row.List("hosts").FirstOrDefault(paths.ContainsKey);
            var parent = row.List("hosts").Count > 1 ? folder.Header["province"]?.Text ?? "" : host ?? "";
            var path = paths.GetValueOrDefault(parent, "/") + row["code"] + "/";
            all.Add(Make(row, OrgKind.Overlay, row["kind"], row["level"], parent, path, all.Count, row.List("hosts")));
        }

        foreach (var row in Rows(folder, "areas.csv", ["code", "name", "name_en", "kind"]))
            all.Add(Make(row, OrgKind.Area, row["kind"], "", "", $"/~/{row["code"]}/", all.Count, []));
        foreach (var twice in all.GroupBy(o => o.Org.Code).Where(g => g.Count() > 1))
            folder.Findings.Add(new(twice.Last().File, twice.Last().Line, $"代码{twice.Key}重复", "每个机构、园区和对标地区的代码须唯一"));
        return new PackOrgs(all, Retired(folder, paths.Keys.ToHashSet()));
    }

    private static List<RetiredOrg> Retired(PackFolder folder, HashSet<string> known)
    {
        var retired = new List<RetiredOrg>();
        foreach (var row in Rows(folder, "regions_retired.csv", ["code", "name", "successors", "until", "note"]))
        {
            if (known.Contains(row["code"])) Find(folder, row, $"停用代码{row["code"]}仍在 orgs.csv 中", "从其中一处删去");
            retired.Add(new() { Code = row["code"], Name = row["name"], Successors = string.Join(';', row.List("successors")), Until = Date(row["until"]) });
        }

        return retired;
    }

    private static PackOrg Make(CsvRow row, OrgKind kind, string level, string rank, string parent, string path, int order, IReadOnlyList<string> hosts) => new(
        new Org
        {
            Code = row["code"],
            Kind = kind,
            Name = row["name"],
            Short = row["short"] is { Length: > 0 } given ? given : row["name"],
            NameEn = row["name_en"] is { Length: > 0 } english ? english : row["name"],
            Level = level,
            Rank = rank,
            Parent = parent,
            Path = path,
            From = Date(row["from"]),
            Until = Date(row["until"]),
            Order = order,
            Source = row["source"] is { Length: > 0 } source ? source : row["note"],
        },
        hosts, row.File, row.Line);

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static IReadOnlyList<CsvRow> Rows(PackFolder folder, string name, string[] columns) =>
        folder.Find(name) is { } file ? PackCsv.Read(file, columns, folder.Findings) : [];

    private static void Find(PackFolder folder, CsvRow row, string what, string remedy) => folder.Findings.Add(new(row.File, row.Line, what, remedy));
}

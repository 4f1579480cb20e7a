using System.Globalization;
using Luopan.Kernel;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Access;

/// <summary>A row of orgs.csv, overlays.csv or areas.csv as read.</summary>
internal sealed record PackOrg(Org Org, IReadOnlyList<string> Hosts, string File, int Line);

/// <summary>Units of the pack, in order, with their memberships and retired codes; other modules ask it while they check their own files.</summary>
public sealed class PackOrgs
{
    private readonly HashSet<string> _codes;

    internal PackOrgs(IReadOnlyList<PackOrg> all, IReadOnlyList<RetiredOrg> retired) => (All, Retired, _codes) = (all, retired, all.Select(o => o.Org.Code).ToHashSet());

    internal IReadOnlyList<PackOrg> All { get; }

    internal IReadOnlyList<RetiredOrg> Retired { get; }

    /// <summary>Whether the pack has a unit of this code: tree, overlay or area.</summary>
    public bool Knows(string code) => _codes.Contains(code);
}

/// <summary>One account of a first look.</summary>
internal sealed record DemoPerson(string UserName, string DisplayName, string Office, string Org, string Role, string Line, string UpTo);

/// <summary>A role of the pack: which permissions it holds, and whether it is one of the three administrators, who see no business data.</summary>
internal sealed record Role(string Code, string Name, string NameEn, IReadOnlySet<string> Permissions, bool Administrator);

internal sealed record Roles(IReadOnlyList<Role> All)
{
    internal Role? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}

/// <summary>Reads who and where: pack.yaml, orgs, overlays, areas, retired codes, calendar, departments, roles, English words.</summary>
internal sealed class AccessPack : IPackPart
{
    private static readonly HashSet<string> HeaderKeys =
        ["code", "name", "name_en", "version", "languages", "currency", "parent", "demo", "province", "province_mark", "outline", "separate_city"];

    public void Read(PackFolder folder, PackContent content)
    {
        content.Put(ReadHeader(folder));
        var orgs = OrgFiles.Read(folder);
        content.Put(orgs);
        content.Put(OutlineFile.Read(folder, orgs));
        if (TreeOf(folder, orgs) is { } tree) content.Put(tree);
        content.Put(ReadCalendar(folder));
        content.Put(ReadEnglish(folder));
        content.Put(ReadDepartments(folder, orgs));
        var roles = ReadRoles(folder);
        content.Put(roles);
        content.Put<IReadOnlyList<DemoPerson>>(ReadPeople(folder, orgs, roles));
        if (!orgs.Knows(content.Get<AuthorityInfo>().Province))
            folder.Findings.Add(new($"{folder.Code}/pack.yaml", 1, "province 指向的机构不在 orgs.csv 中", "改为省级机构代码"));
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => AccessSeed.Run(services, content, stop);

    // What the parts after this one check their org codes against; a pack without a province has no tree, and a finding for it.
    private static OrgTree? TreeOf(PackFolder folder, PackOrgs orgs)
    {
        var all = orgs.All.Select(o => o.Org).DistinctBy(o => o.Code)
            .Select(o => new OrgInfo(o.Code, o.Kind, o.Name, o.Short, o.NameEn, o.Level, o.Rank, o.Parent, o.Path, o.From, o.Until, o.Order)).ToList();
        if (folder.Header["province"]?.Text is not { } province || all.TrueForAll(o => o.Code != province)) return null;
        return new OrgTree(
            all,
            orgs.Retired.DistinctBy(r => r.Code).ToDictionary(r => r.Code, r => (IReadOnlyList<string>)r.Successors.Split(';', StringSplitOptions.RemoveEmptyEntries)),
            orgs.All.Where(o => o.Hosts.Count > 0).DistinctBy(o => o.Org.Code).ToDictionary(o => o.Org.Code, o => o.Hosts),
            province,
            folder.Header["separate_city"]?.Text);
    }

    private static AuthorityInfo ReadHeader(PackFolder folder)
    {
        PackYaml.OnlyKeys(folder.Header, HeaderKeys, folder.Findings);
        foreach (var key in new[] { "code", "name", "name_en", "version", "province", "province_mark" }.Where(k => folder.Header[k]?.Text is null))
            folder.Findings.Add(new($"{folder.Code}/pack.yaml", 1, $"缺少“{key}”", "补上该键"));
        string Text(string key) => folder.Header[key]?.Text ?? "";
        return new(folder.Code, Text("name"), Text("name_en"), Text("version"), folder.Header["demo"]?.Flag ?? false, Text("province"), Text("province_mark"), folder.Header["separate_city"]?.Text);
    }

    private static WorkCalendar ReadCalendar(PackFolder folder)
    {
        var days = new List<CalendarEntry>();
        foreach (var row in Rows(folder, "calendar.csv", ["date", "kind", "name", "year", "source"]))
        {
            if (!DateOnly.TryParseExact(row["date"], "yyyy-MM-dd", out var date)) Bad(folder, row, "date", "日期写法应为2026-01-01");
            else if (row["kind"] is not ("holiday" or "makeup_workday")) Bad(folder, row, "kind", "只能是 holiday 或 makeup_workday");
            else days.Add(new(date, row["kind"] == "holiday" ? CalendarKind.Holiday : CalendarKind.MakeupWorkday, row["name"], int.TryParse(row["year"], CultureInfo.InvariantCulture, out var year) ? year : date.Year));
        }

        return new WorkCalendar(days);
    }

    private static EnglishWords ReadEnglish(PackFolder folder)
    {
        var words = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        for (var pack = folder; pack is not null; pack = pack.Parent)
        {
            if (pack.Find("words.en.yaml") is not { } file) continue;
            foreach (var (kind, _, map) in PackYaml.Read(file, folder.Findings).Entries)
            {
                var merged = new Dictionary<string, string>(words.GetValueOrDefault(kind) ?? new Dictionary<string, string>());
                foreach (var (key, _, value) in map.Entries) merged.TryAdd(key, value.Text ?? key);
                words[kind] = merged;
            }
        }

        return new EnglishWords(words);
    }

    private static Departments ReadDepartments(PackFolder folder, PackOrgs orgs)
    {
        var all = new List<Department>();
        foreach (var row in Rows(folder, "departments.csv", ["code", "name", "lines", "org", "note"]))
        {
            foreach (var line in row.List("lines").Where(l => !BusinessLines.Names.ContainsKey(l)))
                Bad(folder, row, "lines", $"不认识的业务条线“{line}”，可用：{string.Join("、", BusinessLines.Names.Keys)}");
            // A parent's departments stand in the child's province: their own orgs are the parent's.
            if (row["org"].Length > 0 && !orgs.Knows(row["org"]) && row.File.StartsWith(folder.Code + "/", StringComparison.Ordinal)) Bad(folder, row, "org", "改为 orgs.csv 中的代码");
            all.Add(new(row["code"], row["name"], row.List("lines"), orgs.Knows(row["org"]) ? row["org"] : folder.Header["province"]?.Text ?? ""));
        }

        return new Departments(all);
    }

    private static Roles ReadRoles(PackFolder folder)
    {
        if (folder.Find("roles.yaml") is not { } file)
        {
            folder.Findings.Add(new($"{folder.Code}/roles.yaml", 0, "缺少角色文件", "从山东配置包复制一份再改"));
            return new Roles([]);
        }

        var known = AllModules.List.SelectMany(m => m.Permissions).Select(p => p.Name).ToHashSet();
        var roles = new List<Role>();
        foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
        {
            PackYaml.OnlyKeys(node, new HashSet<string> { "name", "name_en", "permissions", "administrator" }, folder.Findings);
            var permissions = node["permissions"]?.Texts ?? [];
            foreach (var unknown in permissions.Where(p => !known.Contains(p)))
                folder.Findings.Add(new(file.Path, line, $"角色“{code}”有不认识的权限“{unknown}”", $"可用的权限：{string.Join("、", known.Order(StringComparer.Ordinal))}"));
            var administrator = node["administrator"]?.Flag ?? false;
            if (administrator && permissions.FirstOrDefault(p => !p.StartsWith("access.", StringComparison.Ordinal)) is { } business)
                folder.Findings.Add(new(file.Path, line, $"管理员角色“{code}”带有业务权限“{business}”", "三类管理员不接触业务数据，请删去该权限"));
            roles.Add(new(code, node["name"]?.Text ?? code, node["name_en"]?.Text ?? code, permissions.ToHashSet(), administrator));
        }

        return new Roles(roles);
    }

    private static List<DemoPerson> ReadPeople(PackFolder folder, PackOrgs orgs, Roles roles)
    {
        var people = new List<DemoPerson>();
        foreach (var row in Rows(folder, "people.csv", ["userName", "displayName", "office", "org", "role", "line", "upTo"]))
        {
            if (!orgs.Knows(row["org"])) Bad(folder, row, "org", $"机构“{row["org"]}”不存在，请改为 orgs.csv 中的代码");
            if (roles.Find(row["role"]) is null) Bad(folder, row, "role", $"角色“{row["role"]}”不存在，请改为 roles.yaml 中的代码");
            if (row["line"] != "*" && !BusinessLines.Names.ContainsKey(row["line"])) Bad(folder, row, "line", "改为 * 或业务条线代码");
            people.Add(new(row["userName"], row["displayName"], row["office"], row["org"], row["role"], row["line"], row["upTo"]));
        }

        return people;
    }

    private static IReadOnlyList<CsvRow> Rows(PackFolder folder, string name, string[] columns) =>
        folder.Find(name) is { } file ? PackCsv.Read(file, columns, folder.Findings) : [];

    private static void Bad(PackFolder folder, CsvRow row, string column, string remedy) =>
        folder.Findings.Add(new(row.File, row.Line, $"“{column}”列的值“{row[column]}”不对", remedy));
}

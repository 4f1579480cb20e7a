using Luopan.Platform.Spaces;

namespace Luopan.Modules.Access;

/// <summary>One unit as other modules see it.</summary>
/// <param name="Parent">Parent in the counting tree; empty for roots and areas.</param>
/// <param name="Path">Codes from the root, ending with a slash; what law 4 compares.</param>
/// <param name="Level">province, city, county; park, ftz, bonded, circle, zone, sco; nation, group; enterprise.</param>
public sealed record OrgInfo(string Code, OrgKind Kind, string Name, string Short, string NameEn, string Level, string Rank, string Parent, string Path, DateOnly? From, DateOnly? Until, int Order);

/// <summary>The units of a space in memory.</summary>
public sealed class OrgTree
{
    /// <summary>What an answer rests on that goes along the tree.</summary>
    public static readonly RestsOn Rests = RestsOn.Rows<Org>().AndRows<OrgMember>().AndRows<RetiredOrg>();

    private readonly Dictionary<string, OrgInfo> _byCode;
    private readonly ILookup<string, OrgInfo> _children;
    private readonly Dictionary<string, string> _byName;

    internal OrgTree(IReadOnlyList<OrgInfo> all, IReadOnlyDictionary<string, IReadOnlyList<string>> retired, IReadOnlyDictionary<string, IReadOnlyList<string>> members, string province, string? separateCity)
    {
        All = [.. all.Where(o => o.Kind != OrgKind.Unit)];
        Units = [.. all.Where(o => o.Kind == OrgKind.Unit)];
        Province = all.First(o => o.Code == province);
        SeparateCity = separateCity;
        Retired = retired;
        Members = members;
        _byCode = all.ToDictionary(o => o.Code);
        _children = all.Where(o => o.Kind == OrgKind.Tree).ToLookup(o => o.Parent);
        _byName = All.GroupBy(o => o.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Code);
    }

    /// <summary>Every unit in the pack's order: tree, overlays, areas.</summary>
    public IReadOnlyList<OrgInfo> All { get; }

    /// <summary>Reporting units, which file returns and stand among no other orgs; by code.</summary>
    public IReadOnlyList<OrgInfo> Units { get; }

    public OrgInfo Province { get; }

    /// <summary>City with separate state planning (计划单列市) that totals are also shown without; null when there is none.</summary>
    public string? SeparateCity { get; }

    /// <summary>Codes no longer in use, with their successors.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Retired { get; }

    /// <summary>Present members of each overlay that is made of tree orgs (circles), by overlay code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Members { get; }

    public IEnumerable<OrgInfo> Overlays => All.Where(o => o.Kind == OrgKind.Overlay);

    public IEnumerable<OrgInfo> Areas => All.Where(o => o.Kind == OrgKind.Area);

    /// <summary>The nation among the areas; null when the pack has none.</summary>
    public OrgInfo? Nation => Areas.FirstOrDefault(a => a.Level == "nation");

    /// <summary>Null when the code is unknown; retired codes are unknown here, see <see cref="Retired"/>. Finds reporting units too.</summary>
    public OrgInfo? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Finds by code, or by a name that only one org bears; reporting units are not among them.</summary>
    public OrgInfo? FindByCodeOrName(string text) => Find(text) is { Kind: not OrgKind.Unit } known ? known : _byName.TryGetValue(text, out var code) ? Find(code) : null;

    /// <summary>Children in the counting tree, in the pack's order.</summary>
    public IReadOnlyList<OrgInfo> Children(string code) => [.. _children[code]];
}

/// <summary>What the organisation knows.</summary>
public interface IOrgs
{
    /// <summary>The units of the present space; never null, read once and kept.</summary>
    Task<OrgTree> Tree(CancellationToken stop);
}

/// <summary>A department that answers for targets and records.</summary>
/// <param name="Lines">Business lines it works on; empty for none in particular.</param>
public sealed record Department(string Code, string Name, IReadOnlyList<string> Lines, string Org);

/// <summary>Departments of the pack, by code.</summary>
public sealed class Departments(IReadOnlyList<Department> all)
{
    public IReadOnlyList<Department> All { get; } = all;

    public Department? Find(string code) => All.FirstOrDefault(d => d.Code == code);
}

/// <summary>Business lines of the product with their Chinese names, in menu order.</summary>
public static class BusinessLines
{
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["fdi"] = "利用外资",
        ["trade"] = "货物贸易",
        ["service"] = "服务贸易",
        ["outbound"] = "对外投资合作",
        ["consume"] = "消费流通",
        ["parks"] = "经济园区",
        ["general"] = "综合",
    };
}

/// <summary>What the pack says of the authority as a whole.</summary>
/// <param name="Mark">Organ mark on official documents, e.g. 山东省商务厅.</param>
/// <param name="Demo">Everything in the space is invented and says so.</param>
public sealed record AuthorityInfo(string Code, string Name, string NameEn, string Version, bool Demo, string Province, string Mark, string? SeparateCity);

/// <summary>The words of the pack in English, by kind (indicators, orgs, departments, roles…) and code.</summary>
public sealed class EnglishWords(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> words)
{
    /// <summary>The English word, or the fallback when the pack has none.</summary>
    public string Of(string kind, string code, string fallback) =>
        words.TryGetValue(kind, out var map) && map.TryGetValue(code, out var word) ? word : fallback;
}

/// <summary>Where a document stands in law 4.</summary>
public static class DocumentScope
{
    /// <summary>An open document is for everybody who may see documents at all; any other is for those whose territory and sensitivity cover its org.</summary>
    public static string Key(Platform.Access.Sensitivity sensitivity, string orgPath) =>
        Platform.Access.ScopeKey.Of(sensitivity, PersonLoader.NoLine, sensitivity == Platform.Access.Sensitivity.Open ? PersonLoader.AreaPath : orgPath);

    /// <summary>Who works on a document: also of an open one only those whose territory covers its org.</summary>
    public static string Keepers(Platform.Access.Sensitivity sensitivity, string orgPath) => Platform.Access.ScopeKey.Of(sensitivity, PersonLoader.NoLine, orgPath);
}

using Luopan.Platform;

namespace Luopan.Modules.Access;

/// <summary>What kind of unit an org is.</summary>
public enum OrgKind
{
    /// <summary>Province, city or county of the counting tree: disjoint, sums hold.</summary>
    Tree,

    /// <summary>Park, zone or circle: may overlap counties and others; its figures are 其中 and never summed into the tree.</summary>
    Overlay,

    /// <summary>Comparator area (the nation, another province): outside the tree and outside scope.</summary>
    Area,

    /// <summary>Reporting unit under a county, city or park, such as a monitored enterprise: it files returns, and stands in no list of orgs and no sum.</summary>
    Unit,
}

/// <summary>A unit figures can belong to. Seeded from the pack; from then on the authority's own.</summary>
internal sealed class Org
{
    public required string Code { get; init; }

    public required OrgKind Kind { get; init; }

    public required string Name { get; set; }

    public required string Short { get; set; }

    public required string NameEn { get; set; }

    /// <summary>province, city, county; for overlays park, ftz, bonded, circle, zone, sco; for areas nation, province, group; for units enterprise.</summary>
    public required string Level { get; set; }

    /// <summary>国家级 or 省级 for overlays; empty otherwise.</summary>
    public string Rank { get; set; } = "";

    /// <summary>Parent in the counting tree; for an overlay the org whose people look after it; empty for roots and areas.</summary>
    public required string Parent { get; set; }

    /// <summary>Path of codes from the root, ending with a slash: <c>/370000/370100/</c>. Areas stand under <c>/~/</c>.</summary>
    public required string Path { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Place in the pack's own order, which is the order of every list.</summary>
    public required int Order { get; set; }

    public string Source { get; set; } = "";
}

/// <summary>An org that lies in, or belongs to, an overlay for a time.</summary>
internal sealed class OrgMember
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Overlay { get; init; }

    public required string Member { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>A code that is no longer in use and what became of it.</summary>
internal sealed class RetiredOrg
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Successor codes, parted by semicolons; empty when there is none.</summary>
    public required string Successors { get; init; }

    public DateOnly? Until { get; init; }
}

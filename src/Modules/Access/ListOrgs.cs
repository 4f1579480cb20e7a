using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>The counting tree, the overlays and the comparator areas, with counts with and without the city of separate planning.</summary>
internal static class ListOrgs
{
    public sealed record Unit(string Code, string Kind, string Name, string Short, string NameEn, string Level, string Rank, string Parent, DateOnly? From, DateOnly? Until);

    /// <summary>How many units a level has, with and without the city of separate planning.</summary>
    public sealed record Count(string Level, int All, int WithoutSeparate);

    public sealed record Response(IReadOnlyList<Unit> Tree, IReadOnlyList<Unit> Overlays, IReadOnlyList<Unit> Areas, string Province, string? SeparateCity, IReadOnlyList<Count> Counts, int Retired);

    internal static async Task<Outcome<Response>> Run(IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var separate = tree.SeparateCity is null ? null : tree.Find(tree.SeparateCity)?.Path;
        var counts = tree.All.Where(o => o.Kind != OrgKind.Area)
            .GroupBy(o => o.Kind == OrgKind.Tree ? o.Level : "overlay")
            .Select(g => new Count(g.Key, g.Count(), g.Count(o => separate is null || !o.Path.StartsWith(separate, StringComparison.Ordinal))));
        return new Response(Of(tree, OrgKind.Tree), Of(tree, OrgKind.Overlay), Of(tree, OrgKind.Area), tree.Province.Code, tree.SeparateCity, [.. counts], tree.Retired.Count);
    }

    internal static Unit ToUnit(OrgInfo o) => new(o.Code, o.Kind.ToString(), o.Name, o.Short, o.NameEn, o.Level, o.Rank, o.Parent, o.From, o.Until);

    private static List<Unit> Of(OrgTree tree, OrgKind kind) => [.. tree.All.Where(o => o.Kind == kind).Select(ToUnit)];
}

/// <summary>One unit: where it stands, what lies in it, what it belongs to, and the codes it has borne.</summary>
internal static class ShowOrg
{
    public sealed record Membership(string Code, string Name, string Kind, DateOnly? From, DateOnly? Until);

    public sealed record Former(string Code, string Name, DateOnly? Until);

    public sealed record Response(ListOrgs.Unit Unit, IReadOnlyList<ListOrgs.Unit> Ancestors, IReadOnlyList<ListOrgs.Unit> Children, IReadOnlyList<Membership> BelongsTo, IReadOnlyList<Membership> MadeOf, IReadOnlyList<Former> Former, string Source);

    internal static async Task<Outcome<Response>> Run(string code, LuopanDb db, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        if (tree.Find(code) is not { } org) return AccessFaults.NoSuchOrg;
        var memberships = await db.Set<OrgMember>().AsNoTracking().Where(m => m.Overlay == code || m.Member == code).ToListAsync(stop);
        var row = await db.Set<Org>().AsNoTracking().FirstAsync(o => o.Code == code, stop);
        var former = await db.Set<RetiredOrg>().AsNoTracking().ToListAsync(stop);
        Membership Named(string other, OrgMember m) => new(other, tree.Find(other)?.Name ?? other, tree.Find(other)?.Level ?? "", m.From, m.Until);
        return new Response(
            ListOrgs.ToUnit(org),
            [.. org.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(tree.Find).OfType<OrgInfo>().Select(ListOrgs.ToUnit)],
            [.. tree.Children(code).Select(ListOrgs.ToUnit)],
            [.. memberships.Where(m => m.Member == code).Select(m => Named(m.Overlay, m))],
            [.. memberships.Where(m => m.Overlay == code).Select(m => Named(m.Member, m))],
            [.. former.Where(f => f.Successors.Split(';').Contains(code)).Select(f => new Former(f.Code, f.Name, f.Until))],
            row.Source);
    }
}

/// <summary>Codes no longer in use and what became of them, by code or name.</summary>
internal static class ListRetired
{
    public sealed record Heir(string Code, string Name);

    /// <param name="Successors">Units that took it over; empty when none is recorded.</param>
    public sealed record Row(string Code, string Name, DateOnly? Until, IReadOnlyList<Heir> Successors);

    public sealed record Response(IReadOnlyList<Row> Retired, int Of);

    internal static async Task<Outcome<Response>> Run([FromQuery] string? sought, LuopanDb db, IOrgs orgs, CancellationToken stop)
    {
        var text = (sought ?? "").Trim();
        var tree = await orgs.Tree(stop);
        var rows = await db.Set<RetiredOrg>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(stop);
        var found = rows.Where(r => r.Code.StartsWith(text, StringComparison.Ordinal) || r.Name.Contains(text, StringComparison.Ordinal));
        return new Response([.. found.Select(r => new Row(r.Code, r.Name, r.Until, [.. tree.Retired[r.Code].Select(code => new Heir(code, tree.Find(code)?.Name ?? code))]))], rows.Count);
    }
}

using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>Keeps the units of a space in memory.</summary>
internal sealed class OrgsReader(LuopanDb db, CurrentSpace space, SpaceCache cache) : IOrgs
{
    public Task<OrgTree> Tree(CancellationToken stop) => cache.Get(space.Space, "", async () =>
    {
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var orgs = await db.Set<Org>().AsNoTracking().OrderBy(o => o.Order).ToListAsync(CancellationToken.None);
        var members = await db.Set<OrgMember>().AsNoTracking().Where(m => m.Until == null).ToListAsync(CancellationToken.None);
        var retired = await db.Set<RetiredOrg>().AsNoTracking().ToListAsync(CancellationToken.None);
        return new OrgTree(
            [.. orgs.Select(o => new OrgInfo(o.Code, o.Kind, o.Name, o.Short, o.NameEn, o.Level, o.Rank, o.Parent, o.Path, o.From, o.Until, o.Order))],
            retired.ToDictionary(r => r.Code, r => (IReadOnlyList<string>)[.. r.Successors.Split(';', StringSplitOptions.RemoveEmptyEntries)]),
            members.GroupBy(m => m.Overlay).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(m => m.Member)]),
            authority.Province,
            authority.SeparateCity);
    });
}

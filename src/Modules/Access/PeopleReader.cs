using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>Finds colleagues by name, office or what they may do.</summary>
internal sealed class PeopleReader(LuopanDb db, PersonLoader loader, CurrentSpace space, FreshCache cache) : IPeople
{
    public async Task<PersonCard?> Find(Guid id, CancellationToken stop) => (await Working()).FirstOrDefault(p => p.Id == id) is { } found ? Card(found) : null;

    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids, CancellationToken stop)
    {
        var wanted = ids.ToHashSet();
        return (await All()).Where(p => wanted.Contains(p.Id)).ToDictionary(p => p.Id, p => p.DisplayName);
    }

    public async Task<IReadOnlyList<PersonCard>> Search(string text, int most, CancellationToken stop)
    {
        bool Holds(string field) => field.Contains(text, StringComparison.OrdinalIgnoreCase);
        return [.. (await Working()).Where(p => Holds(p.DisplayName) || Holds(p.UserName) || Holds(p.Office)).Take(most).Select(Card)];
    }

    public async Task<IReadOnlyList<PersonCard>> WhoMay(Permission permission, string scopeKey, CancellationToken stop) =>
        [.. (await Working()).Where(p => new Scope([.. p.Grants.Where(g => g.Permissions.Contains(permission.Name)).SelectMany(g => g.Rules)]).Covers(scopeKey)).Select(Card)];

    private static PersonCard Card(LoadedPerson p) => new(p.Id, p.DisplayName, p.Office, p.HomeOrg);

    private async Task<IEnumerable<LoadedPerson>> Working()
    {
        var roles = space.Space.Content.Get<Roles>();
        return (await All()).Where(p => !p.IsLocked && !p.Grants.Any(g => roles.Find(g.Role)?.Administrator == true));
    }

    private Task<IReadOnlyList<LoadedPerson>> All() => cache.Get(space.Space, "people", async () =>
    {
        var all = new List<LoadedPerson>();
        foreach (var id in await db.Users.AsNoTracking().Select(p => p.Id).ToListAsync(CancellationToken.None))
            if (await loader.Find(id, CancellationToken.None) is { } person) all.Add(person);
        return (IReadOnlyList<LoadedPerson>)[.. all.OrderBy(p => p.Office, StringComparer.Ordinal).ThenBy(p => p.DisplayName, StringComparer.Ordinal)];
    });
}

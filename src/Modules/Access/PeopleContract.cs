using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>Somebody who may sign in, as other modules see them.</summary>
/// <param name="HomePath">Path of the org the person works for.</param>
/// <param name="Email">Null when none is known.</param>
public sealed record PersonInfo(Guid Id, string DisplayName, string Office, string HomeOrg, string HomePath, string? Email);

/// <summary>Who works here. Locked people and the three administrators are left out: they take part in no matter.</summary>
public interface IPeople
{
    /// <summary>Null when the person is unknown, locked or an administrator.</summary>
    Task<PersonInfo?> Find(Guid id, CancellationToken stop);

    /// <summary>Names of people, also of those locked since; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids, CancellationToken stop);

    /// <summary>People whose name, user name or office holds the text, by name; everybody for an empty text. Officers of reporting units are not among them.</summary>
    Task<IReadOnlyList<PersonInfo>> Search(string? text, int most, CancellationToken stop);

    /// <summary>Everybody whose permission covers the place, by name.</summary>
    Task<IReadOnlyList<PersonInfo>> WhoMay(Permission permission, string scopeKey, CancellationToken stop);
}

internal sealed class PeopleReader(LuopanDb db, PersonLoader loader, CurrentSpace space, FreshCache cache) : IPeople
{
    private static readonly RestsOn Rests = RestsOn.Rows<Person>().AndRows<RoleGrant>().And(OrgTree.Rests);

    public async Task<PersonInfo?> Find(Guid id, CancellationToken stop) => (await Working()).FirstOrDefault(p => p.Id == id) is { } found ? Info(found) : null;

    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids, CancellationToken stop)
    {
        var wanted = ids.ToHashSet();
        return (await All()).Where(p => wanted.Contains(p.Id)).ToDictionary(p => p.Id, p => p.DisplayName);
    }

    public async Task<IReadOnlyList<PersonInfo>> Search(string? text, int most, CancellationToken stop)
    {
        var sought = (text ?? "").Trim();
        bool Holds(string field) => field.Contains(sought, StringComparison.OrdinalIgnoreCase);
        return [.. (await Working()).Where(p => !p.OfUnit && (Holds(p.DisplayName) || Holds(p.UserName) || Holds(p.Office))).Take(most).Select(Info)];
    }

    public async Task<IReadOnlyList<PersonInfo>> WhoMay(Permission permission, string scopeKey, CancellationToken stop) =>
        [.. (await Working()).Where(p => (!p.OfUnit || scopeKey.Contains(p.HomePath, StringComparison.Ordinal)) && new Scope([.. p.Grants.Where(g => g.Permissions.Contains(permission.Name)).SelectMany(g => g.Rules)]).Covers(scopeKey)).Select(Info)];

    private static PersonInfo Info(LoadedPerson p) => new(p.Id, p.DisplayName, p.Office, p.HomeOrg, p.HomePath, p.Email);

    private async Task<IEnumerable<LoadedPerson>> Working()
    {
        var roles = space.Space.Content.Get<Roles>();
        return (await All()).Where(p => !p.IsLocked && !p.Grants.Any(g => roles.Find(g.Role)?.Administrator == true));
    }

    private Task<IReadOnlyList<LoadedPerson>> All() => cache.Get(space.Space, "people", Rests, async () =>
    {
        var ids = await db.Users.AsNoTracking().Select(p => p.Id).ToListAsync(CancellationToken.None);
        var all = new List<LoadedPerson>();
        foreach (var id in ids)
            if (await loader.Find(id, CancellationToken.None) is { } person) all.Add(person);
        return (IReadOnlyList<LoadedPerson>)[.. all.OrderBy(p => p.DisplayName, StringComparer.Ordinal)];
    });
}

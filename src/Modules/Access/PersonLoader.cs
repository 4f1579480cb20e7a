using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>What a person may do, kept in memory until the security administrator changes it.</summary>
internal sealed record LoadedPerson(Guid Id, string UserName, string DisplayName, string Office, string HomeOrg, bool MustChangePassword, bool IsLocked, string SecurityStamp, string? Email, string HomePath, IReadOnlyList<Grant> Grants)
{
    /// <summary>Files for a reporting unit and takes part in nothing else.</summary>
    internal bool OfUnit { get; init; }
}

/// <summary>Turns a person's grants into rules of law 4.</summary>
internal sealed class PersonLoader(LuopanDb db, CurrentSpace space, SpaceCache cache, IOrgs orgs) : IPersonLoader
{
    /// <summary>Everybody signed in may read the comparator areas: they are outside the tree and outside scope.</summary>
    internal const string AreaPath = "/~/";

    /// <summary>Stands for a line where a matter belongs to none in particular, as documents do: everybody whose territory and sensitivity cover it reaches it.</summary>
    internal const string NoLine = "~";

    public async Task<bool> Load(Guid person, CurrentUser into, CancellationToken stop)
    {
        var loaded = await Find(person, stop);
        if (loaded is null || loaded.IsLocked) return false;
        into.SignIn(loaded.Id, loaded.UserName, loaded.DisplayName, loaded.MustChangePassword, loaded.Grants, loaded.HomePath);
        return true;
    }

    internal async Task<LoadedPerson?> Find(Guid id, CancellationToken stop)
    {
        try
        {
            return await cache.Get(space.Space, id.ToString(), () => Read(id));
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    internal void Forget(Guid id) => cache.Drop<LoadedPerson>(space.Space, id.ToString());

    private async Task<LoadedPerson> Read(Guid id)
    {
        var person = await db.Users.AsNoTracking().Include(p => p.Grants).FirstOrDefaultAsync(p => p.Id == id) ?? throw new KeyNotFoundException();
        var tree = await orgs.Tree(CancellationToken.None);
        var roles = space.Space.Content.Get<Roles>();
        return new(person.Id, person.UserName!, person.DisplayName, person.Office, person.HomeOrg, person.MustChangePassword, person.IsLocked, person.SecurityStamp ?? "", person.Email, tree.Find(person.HomeOrg)?.Path ?? "",
            [.. person.Grants.Select(g => ToGrant(g, roles, tree)).OfType<Grant>()])
        {
            OfUnit = tree.Find(person.HomeOrg)?.Kind == OrgKind.Unit,
        };
    }

    // A role or org that has left the pack gives nothing: silence is safer than a guess.
    private static Grant? ToGrant(RoleGrant grant, Roles roles, OrgTree tree)
    {
        if (roles.Find(grant.Role) is not { } role || tree.Find(grant.OrgCode) is not { } org) return null;
        var lines = grant.Line == "*" ? BusinessLines.Names.Keys : [grant.Line];
        return new Grant(role.Code, role.Permissions,
            [.. lines.Append(NoLine).Select(line => new ScopeRule(line, org.Path, grant.UpTo)), .. BusinessLines.Names.Keys.Append(NoLine).Select(line => new ScopeRule(line, AreaPath, Sensitivity.Open))]);
    }
}

using Luopan.Kernel;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>A reporting unit to stand in the org tree.</summary>
/// <param name="Code">Unique among all orgs: of an enterprise its unified social credit code.</param>
/// <param name="Home">County, city or park whose people look after it.</param>
public sealed record UnitOrg(string Code, string Name, string Home, string Level, DateOnly? From, DateOnly? Until);

/// <summary>Puts reporting units into the org tree for the module that keeps their roster.</summary>
public interface IUnitOrgs
{
    /// <summary>Adds units or changes those that stand, in the caller's unit of work; call <see cref="Settled"/> once it is saved.</summary>
    Task Put(IReadOnlyList<UnitOrg> units, CancellationToken stop);

    /// <summary>Lets everybody read the tree as saved.</summary>
    void Settled();
}

/// <summary>The account of a unit's liaison officer.</summary>
/// <param name="Role">Code of a role of the pack.</param>
public sealed record UnitAccount(string UserName, string DisplayName, string Org, string Role, string? Email);

/// <summary>Accounts of liaison officers, who may sign in for their own unit only.</summary>
public interface IUnitAccounts
{
    /// <summary>Whether the pack has the role.</summary>
    bool Knows(string role);

    /// <summary>Opens the account with a password of the officer's own choice; where it stands already it passes to the officer named now, and sessions of the one before end.</summary>
    Task<Fault?> Give(UnitAccount account, string password, CancellationToken stop);
}

internal sealed class UnitOrgs(LuopanDb db, CurrentSpace space, SpaceCache cache, IOrgs orgs) : IUnitOrgs
{
    // Behind everything the pack orders.
    private const int Last = 1_000_000;

    private const int Batch = 500;

    public async Task Put(IReadOnlyList<UnitOrg> units, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var known = new Dictionary<string, Org>();
        foreach (var codes in units.Select(u => u.Code).Chunk(Batch))
            foreach (var org in await db.Set<Org>().Where(o => codes.Contains(o.Code)).ToListAsync(stop)) known[org.Code] = org;
        foreach (var unit in units)
        {
            var home = tree.Find(unit.Home) ?? throw new InvalidOperationException($"Unit {unit.Code} has no home '{unit.Home}'.");
            if (known.GetValueOrDefault(unit.Code) is not { } org)
                db.Add(org = new Org { Code = unit.Code, Kind = OrgKind.Unit, Name = "", Short = "", NameEn = "", Level = unit.Level, Parent = "", Path = "", Order = Last });
            (org.Name, org.Short, org.NameEn, org.Level, org.From, org.Until) = (unit.Name, unit.Name, unit.Name, unit.Level, unit.From, unit.Until);
            (org.Parent, org.Path) = (home.Code, $"{home.Path}{unit.Code}/");
        }
    }

    public void Settled()
    {
        cache.DropAll<OrgTree>(space.Space);
        cache.DropAll<LoadedPerson>(space.Space); // an officer's reach goes by where the unit stands
    }
}

internal sealed class UnitAccounts(UserManager<Person> people, PersonLoader loader, LuopanDb db, CurrentSpace space) : IUnitAccounts
{
    public bool Knows(string role) => space.Space.Content.Get<Roles>().Find(role) is not null;

    public async Task<Fault?> Give(UnitAccount account, string password, CancellationToken stop)
    {
        var known = await db.Users.Include(p => p.Grants).FirstOrDefaultAsync(p => p.NormalizedUserName == people.NormalizeName(account.UserName), stop);
        var person = known ?? new Person { UserName = account.UserName, DisplayName = "", HomeOrg = account.Org };
        (person.DisplayName, person.HomeOrg, person.Email, person.MustChangePassword) = (account.DisplayName, account.Org, account.Email, false);
        if (known is null)
        {
            person.Grants.Add(new RoleGrant { Role = account.Role, Line = "*", OrgCode = account.Org, UpTo = Platform.Access.Sensitivity.Internal });
            return Said(await people.CreateAsync(person, password));
        }

        if (person.IsLocked) return AccessFaults.Locked;
        if (Said(await people.ResetPasswordAsync(person, await people.GeneratePasswordResetTokenAsync(person), password)) is { } weak) return weak;
        await people.SetLockoutEndDateAsync(person, null);
        loader.Forget(person.Id);
        return null;
    }

    private static Fault? Said(IdentityResult result) => result.Succeeded ? null : AccessFaults.WeakPassword(result.Errors.Select(e => e.Description));
}

using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>A grant as the security administrator writes it.</summary>
/// <param name="Line">Line code or <c>*</c>.</param>
public sealed record GrantLine([property: Required] string Role, [property: Required] string Line, [property: Required] string OrgCode, Sensitivity UpTo);

/// <summary>Everybody who may sign in, with their grants.</summary>
internal static class ListPeople
{
    public sealed record Row(Guid Id, string UserName, string DisplayName, string Office, string HomeOrg, bool IsLocked, bool MustChangePassword, IReadOnlyList<GrantLine> Grants);

    public sealed record Response(IReadOnlyList<Row> People);

    internal static async Task<Outcome<Response>> Run(LuopanDb db, CancellationToken stop)
    {
        var people = await db.Users.AsNoTracking().Include(p => p.Grants).OrderBy(p => p.UserName).ToListAsync(stop);
        return new Response([.. people.Select(p => new Row(p.Id, p.UserName!, p.DisplayName, p.Office, p.HomeOrg, p.IsLocked, p.MustChangePassword,
            [.. p.Grants.Select(g => new GrantLine(g.Role, g.Line, g.OrgCode, g.UpTo))]))]);
    }
}

/// <summary>The roles of the pack and the business lines a grant can name.</summary>
internal static class ListRoles
{
    public sealed record RoleCard(string Code, string Name, string NameEn, bool Administrator, IReadOnlyList<string> Permissions);

    public sealed record LineCard(string Code, string Name);

    public sealed record Response(IReadOnlyList<RoleCard> Roles, IReadOnlyList<LineCard> Lines);

    internal static Outcome<Response> Run(CurrentSpace space) => new Response(
        [.. space.Space.Content.Get<Roles>().All.Select(r => new RoleCard(r.Code, r.Name, r.NameEn, r.Administrator, [.. r.Permissions.Order(StringComparer.Ordinal)]))],
        [.. BusinessLines.Names.Select(l => new LineCard(l.Key, l.Value))]);
}

/// <summary>Enters a person with a one-time password that is shown once and must be changed at first sign-in.</summary>
internal static class AddPerson
{
    public sealed record Request(
        [property: Required, RegularExpression("^[A-Za-z0-9._-]{3,40}$")] string UserName,
        [property: Required, StringLength(40, MinimumLength = 1)] string DisplayName,
        [property: StringLength(80)] string? Office,
        [property: Required] string HomeOrg,
        [property: Required, MinLength(1)] IReadOnlyList<GrantLine> Grants);

    public sealed record Response(Guid Id, string OneTimePassword);

    internal static async Task<Outcome<Response>> Run(Request ask, UserManager<Person> people, CurrentSpace space, IOrgs orgs, CancellationToken stop)
    {
        if (await Grants.Check(ask.Grants, ask.HomeOrg, space, orgs, stop) is { } fault) return fault;
        if (await people.FindByNameAsync(ask.UserName) is not null) return AccessFaults.NameTaken;
        var person = new Person { UserName = ask.UserName, DisplayName = ask.DisplayName.Trim(), Office = (ask.Office ?? "").Trim(), HomeOrg = ask.HomeOrg, MustChangePassword = true };
        person.Grants.AddRange(ask.Grants.Select(Grants.ToRow));
        var password = OneTimePassword();
        var result = await people.CreateAsync(person, password);
        return result.Succeeded ? new Response(person.Id, password) : AccessFaults.WeakPassword(result.Errors.Select(e => e.Description));
    }

    // Letters that are not mistaken for one another when read out over the phone.
    internal static string OneTimePassword() => "L" + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 7) + RandomNumberGenerator.GetString("23456789", 4);
}

/// <summary>Changes a person's name, office, home org and grants.</summary>
internal static class ChangePerson
{
    public sealed record Request(
        [property: Required, StringLength(40, MinimumLength = 1)] string DisplayName,
        [property: StringLength(80)] string? Office,
        [property: Required] string HomeOrg,
        [property: Required, MinLength(1)] IReadOnlyList<GrantLine> Grants);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, LuopanDb db, CurrentUser user, CurrentSpace space, IOrgs orgs, PersonLoader loader, CancellationToken stop)
    {
        if (await db.Users.Include(p => p.Grants).FirstOrDefaultAsync(p => p.Id == id, stop) is not { } person) return AccessFaults.NoSuchPerson;
        if (user.Id == id) return AccessFaults.NotYourself;
        if (await Grants.Check(ask.Grants, ask.HomeOrg, space, orgs, stop) is { } fault) return fault;
        (person.DisplayName, person.Office, person.HomeOrg) = (ask.DisplayName.Trim(), (ask.Office ?? "").Trim(), ask.HomeOrg);
        db.RemoveRange(person.Grants);
        foreach (var grant in ask.Grants.Select(Grants.ToRow)) db.Add(new RoleGrant { PersonId = id, Role = grant.Role, Line = grant.Line, OrgCode = grant.OrgCode, UpTo = grant.UpTo });
        await db.SaveChangesAsync(stop);
        loader.Forget(id);
        return Done.It;
    }
}

/// <summary>Sets a new one-time password; the person's sessions end.</summary>
internal static class ResetPassword
{
    public sealed record Response(string OneTimePassword);

    internal static async Task<Outcome<Response>> Run(Guid id, UserManager<Person> people, PersonLoader loader)
    {
        if (await people.FindByIdAsync(id.ToString()) is not { } person) return AccessFaults.NoSuchPerson;
        var password = AddPerson.OneTimePassword();
        person.MustChangePassword = true;
        await people.ResetPasswordAsync(person, await people.GeneratePasswordResetTokenAsync(person), password);
        await people.SetLockoutEndDateAsync(person, null);
        loader.Forget(id);
        return new Response(password);
    }
}

/// <summary>Locks a person out at once, or lets them in again.</summary>
internal static class LockPerson
{
    internal static Task<Outcome<Done>> Lock(Guid id, UserManager<Person> people, CurrentUser user, PersonLoader loader) => Set(id, true, people, user, loader);

    internal static Task<Outcome<Done>> Unlock(Guid id, UserManager<Person> people, CurrentUser user, PersonLoader loader) => Set(id, false, people, user, loader);

    private static async Task<Outcome<Done>> Set(Guid id, bool locked, UserManager<Person> people, CurrentUser user, PersonLoader loader)
    {
        if (await people.FindByIdAsync(id.ToString()) is not { } person) return AccessFaults.NoSuchPerson;
        if (user.Id == id) return AccessFaults.NotYourself;
        person.IsLocked = locked;
        await people.UpdateSecurityStampAsync(person);
        loader.Forget(id);
        return Done.It;
    }
}

/// <summary>Checks grants against the pack, and the rule that the three administrators stand apart from each other and from business.</summary>
internal static class Grants
{
    internal static async Task<Fault?> Check(IReadOnlyList<GrantLine> grants, string homeOrg, CurrentSpace space, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var roles = space.Space.Content.Get<Roles>();
        if (tree.Find(homeOrg) is not { Kind: not OrgKind.Area }) return AccessFaults.BadGrant(null, "homeOrg", homeOrg, "请选择本省机构");
        foreach (var (at, grant) in grants.Index())
        {
            if (roles.Find(grant.Role) is null) return AccessFaults.BadGrant(at + 1, "role", grant.Role, "请在角色列表中选择");
            if (grant.Line != "*" && !BusinessLines.Names.ContainsKey(grant.Line)) return AccessFaults.BadGrant(at + 1, "line", grant.Line, "请在业务条线中选择");
            if (tree.Find(grant.OrgCode) is not { Kind: not OrgKind.Area }) return AccessFaults.BadGrant(at + 1, "orgCode", grant.OrgCode, "请选择本省机构");
        }

        var kinds = grants.Select(g => roles.Find(g.Role)!).Select(r => r.Administrator ? r.Code : "business").Distinct().Count();
        return kinds > 1 ? AccessFaults.MixedRoles : null;
    }

    internal static RoleGrant ToRow(GrantLine line) => new() { Role = line.Role, Line = line.Line, OrgCode = line.OrgCode, UpTo = line.UpTo };
}

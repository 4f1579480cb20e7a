using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Access;

/// <summary>Puts the pack's units, and the first people, into a new space; leaves what people have changed since.</summary>
internal static class AccessSeed
{
    /// <summary>Password of every account of a first look; printed at start, refused where the space was configured.</summary>
    internal const string DemoPassword = "Luopan-2026";

    internal static async Task Run(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var db = services.GetRequiredService<LuopanDb>();
        await SeedOrgs(db, content, stop);
        if (await db.Users.AnyAsync(stop)) return;
        var space = services.GetRequiredService<CurrentSpace>().Space;
        if (!space.Configured) await AddDemoPeople(services, content);
        else await AddFirstAdministrator(services, content, space);
    }

    private static async Task SeedOrgs(LuopanDb db, PackContent content, CancellationToken stop)
    {
        var words = content.Get<EnglishWords>();
        var orgs = content.Get<PackOrgs>();
        var known = await db.Set<Org>().Select(o => o.Code).ToHashSetAsync(stop);
        foreach (var added in orgs.All.Where(o => !known.Contains(o.Org.Code)))
        {
            added.Org.NameEn = words.Of("orgs", added.Org.Code, added.Org.NameEn);
            db.Add(added.Org);
            foreach (var host in added.Hosts) db.Add(new OrgMember { Overlay = added.Org.Code, Member = host, From = added.Org.From, Until = added.Org.Until });
        }

        var retired = await db.Set<RetiredOrg>().Select(o => o.Code).ToHashSetAsync(stop);
        db.AddRange(orgs.Retired.Where(r => !retired.Contains(r.Code)));
        await db.SaveChangesAsync(stop);
    }

    private static async Task AddDemoPeople(IServiceProvider services, PackContent content)
    {
        foreach (var p in content.Get<IReadOnlyList<DemoPerson>>())
            await Add(services, new Person { UserName = p.UserName, DisplayName = p.DisplayName, Office = p.Office, HomeOrg = p.Org }, DemoPassword,
                new RoleGrant { Role = p.Role, Line = p.Line, OrgCode = p.Org, UpTo = Enum.Parse<Sensitivity>(p.UpTo) });
    }

    // A configured space starts with one security administrator, whose one-time password stands in a file only the operator can read.
    private static async Task AddFirstAdministrator(IServiceProvider services, PackContent content, Space space)
    {
        var role = content.Get<Roles>().All.First(r => r.Permissions.Contains("access.people"));
        var password = AddPerson.OneTimePassword();
        await Add(services, new Person { UserName = "security", DisplayName = "安全管理员", HomeOrg = content.Get<AuthorityInfo>().Province, MustChangePassword = true }, password,
            new RoleGrant { Role = role.Code, Line = "*", OrgCode = content.Get<AuthorityInfo>().Province, UpTo = Sensitivity.Open });
        var file = Path.Combine(space.Folder, "first-password.txt");
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var written = new StreamWriter(file, options);
        await written.WriteAsync($"security {password}\n");
    }

    private static async Task Add(IServiceProvider services, Person person, string password, RoleGrant grant)
    {
        person.Grants.Add(grant);
        var result = await services.GetRequiredService<UserManager<Person>>().CreateAsync(person, password);
        if (!result.Succeeded) throw new InvalidOperationException($"Account {person.UserName}: {string.Join("; ", result.Errors.Select(e => e.Description))}");
    }
}

using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Luopan.Modules.Access;

/// <summary>Who I am, where, and what I may do.</summary>
internal static class WhoAmI
{
    public sealed record SpaceCard(string Code, string Name, string NameEn, bool Demo, string Version);

    public sealed record Reach(string Role, string Line, string OrgCode, string OrgName, string Path);

    public sealed record Response(string UserName, string DisplayName, string Office, string HomeOrg, bool MustChangePassword, SpaceCard Space, IReadOnlyList<string> Permissions, IReadOnlyList<Reach> Territory);

    internal static async Task<Outcome<Response>> Run(CurrentUser user, CurrentSpace space, PersonLoader people, IOrgs orgs, CancellationToken stop)
    {
        var me = await people.Find(user.Id!.Value, stop);
        var tree = await orgs.Tree(stop);
        var authority = space.Space.Content.Get<AuthorityInfo>();
        return new Response(me!.UserName, me.DisplayName, me.Office, me.HomeOrg, me.MustChangePassword,
            new(space.Space.Code, authority.Name, authority.NameEn, authority.Demo, authority.Version),
            [.. user.Permissions.Order(StringComparer.Ordinal)],
            [.. me.Grants.SelectMany(g => Reaches(g, tree)).Distinct()]);
    }

    private static IEnumerable<Reach> Reaches(Grant grant, OrgTree tree) =>
        from rule in grant.Rules
        where rule.OrgPath != PersonLoader.AreaPath && rule.Line != PersonLoader.NoLine
        let org = tree.Find(rule.OrgPath.TrimEnd('/').Split('/')[^1])!
        group rule by org into byOrg
        select new Reach(grant.Role, byOrg.Count() == BusinessLines.Names.Count ? "*" : string.Join(";", byOrg.Select(r => r.Line)), byOrg.Key.Code, byOrg.Key.Name, byOrg.Key.Path);
}

/// <summary>Changes my own name and office as others see them.</summary>
internal static class ChangeProfile
{
    public sealed record Request([property: Required, StringLength(40, MinimumLength = 1)] string DisplayName, [property: StringLength(80)] string Office);

    internal static async Task<Outcome<Done>> Run(Request ask, CurrentUser user, UserManager<Person> people, PersonLoader loader)
    {
        var me = (await people.FindByIdAsync(user.Id!.Value.ToString()))!;
        (me.DisplayName, me.Office) = (ask.DisplayName.Trim(), (ask.Office ?? "").Trim());
        await people.UpdateAsync(me);
        loader.Forget(me.Id);
        return Done.It;
    }
}

/// <summary>Changes my password; every other session of mine ends.</summary>
internal static class ChangePassword
{
    public sealed record Request([property: Required, StringLength(200)] string Current, [property: Required, StringLength(200)] string Next);

    internal static async Task<Outcome<Done>> Run(Request ask, CurrentUser user, CurrentSpace space, UserManager<Person> people, PersonLoader loader, SpaceCache cache, HttpContext http)
    {
        var me = (await people.FindByIdAsync(user.Id!.Value.ToString()))!;
        if (!await people.CheckPasswordAsync(me, ask.Current)) return new Fault("access.wrong-current", "当前密码不正确，请重新输入。") { Details = [new(null, "current", "当前密码不正确")] };
        if (ask.Next == ask.Current) return AccessFaults.WeakPassword(["新密码不能与当前密码相同"]);
        me.MustChangePassword = false;
        var result = await people.ChangePasswordAsync(me, ask.Current, ask.Next);
        if (!result.Succeeded) return AccessFaults.WeakPassword(result.Errors.Select(e => e.Description));
        loader.Forget(me.Id);
        cache.Drop<IReadOnlyList<ListSpaces.Account>>(space.Space, "accounts");
        await Session.Open(http, space.Space, me);
        return Done.It;
    }
}

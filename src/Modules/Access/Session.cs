using System.Security.Claims;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Access;

/// <summary>The signed-in session: one sealed cookie that holds the person, the space and the person's security stamp.</summary>
internal static class Session
{
    internal const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal static Task Open(HttpContext http, Space space, Person person) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new("person", person.Id.ToString()), new("space", space.Code), new("stamp", person.SecurityStamp ?? "")], Scheme)));

    internal static Task Close(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Enters the space of the session and gives the request its person; a changed password, a lock or a changed stamp ends it at once.</summary>
    internal static async Task Enter(HttpContext http, SpaceRegistry spaces, CurrentSpace current, CurrentUser user)
    {
        user.From = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (http.User.FindFirstValue("space") is not { } code || spaces.Find(code) is not { } space || !Guid.TryParse(http.User.FindFirstValue("person"), out var id)) return;
        current.Enter(space);
        var person = await http.RequestServices.GetRequiredService<PersonLoader>().Find(id, http.RequestAborted);
        if (person is null || person.IsLocked || person.SecurityStamp != http.User.FindFirstValue("stamp")) return;
        user.SignIn(person.Id, person.UserName, person.DisplayName, person.MustChangePassword, person.Grants, person.HomePath);
    }
}

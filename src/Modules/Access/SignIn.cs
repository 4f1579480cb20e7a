using System.ComponentModel.DataAnnotations;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Access;

/// <summary>Signs a person in to one space.</summary>
internal static class SignIn
{

    public sealed record Request([property: Required, StringLength(40)] string Space, [property: Required, StringLength(60)] string UserName, [property: Required, StringLength(200)] string Password);

    public sealed record Response(bool MustChangePassword);

    internal static async Task<Outcome<Response>> Run(Request ask, SpaceRegistry spaces, HttpContext http, CurrentUser user, CancellationToken stop)
    {
        if (spaces.Find(ask.Space) is not { } space) return AccessFaults.NoSuchSpace;
        await using var scope = http.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().From = user.From;
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
        var log = scope.ServiceProvider.GetRequiredService<LogWriter>();

        var person = await manager.FindByNameAsync(ask.UserName);
        if (person is null) return AccessFaults.WrongPassword;
        if (await manager.IsLockedOutAsync(person)) return AccessFaults.LockedOut;
        if (!await manager.CheckPasswordAsync(person, ask.Password))
        {
            await manager.AccessFailedAsync(person);
            db.Add(log.Act("sign-in-failed", "access_person", person.Id.ToString(), new { person.UserName }));
            await db.SaveChangesAsync(stop);
            return await manager.IsLockedOutAsync(person) ? AccessFaults.LockedOut : AccessFaults.WrongPassword;
        }

        if (person.IsLocked) return AccessFaults.Locked;
        if (person.AccessFailedCount > 0) await manager.ResetAccessFailedCountAsync(person);
        db.Add(log.Act("signed-in", "access_person", person.Id.ToString(), person: person.UserName));
        await db.SaveChangesAsync(stop);
        await Session.Open(http, space, person);
        return new Response(person.MustChangePassword);
    }
}

/// <summary>Signs the present person out.</summary>
internal static class SignOut
{
    internal static async Task<Outcome<Done>> Run(HttpContext http, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await Session.Close(http);
        return Done.It;
    }
}

/// <summary>Says that the session still holds; the lightest signed-in answer there is.</summary>
internal static class ShowSession
{
    internal static Outcome<Done> Run() => Done.It;
}

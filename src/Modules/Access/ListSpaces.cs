using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Access;

/// <summary>The spaces sign-in offers, with the accounts of a first look where they still stand.</summary>
internal static class ListSpaces
{
    public sealed record Account(string UserName, string DisplayName, string Office, string Password);

    public sealed record SpaceCard(string Code, string Name, string NameEn, bool Demo, IReadOnlyList<Account> Accounts);

    public sealed record Response(IReadOnlyList<SpaceCard> Spaces);

    internal static async Task<Outcome<Response>> Run(SpaceRegistry spaces, IServiceProvider services, SpaceCache cache, CancellationToken stop)
    {
        var cards = new List<SpaceCard>();
        foreach (var space in spaces.All)
        {
            var authority = space.Content.Get<AuthorityInfo>();
            cards.Add(new(space.Code, authority.Name, authority.NameEn, authority.Demo, space.Configured ? [] : await cache.Get(space, "accounts", () => Accounts(space, services))));
        }

        return new Response(cards);
    }

    // An account whose password was changed is no longer offered. Checking hashes is slow, so it is done once a start.
    private static async Task<IReadOnlyList<Account>> Accounts(Space space, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        var offered = space.Content.Get<IReadOnlyList<DemoPerson>>().ToDictionary(p => p.UserName);
        var people = await scope.ServiceProvider.GetRequiredService<LuopanDb>().Users.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>();
        return
        [
            .. people
                .Where(p => offered.ContainsKey(p.UserName!) && !p.IsLocked && hasher.VerifyHashedPassword(p, p.PasswordHash!, AccessSeed.DemoPassword) != PasswordVerificationResult.Failed)
                .Select(p => new Account(p.UserName!, p.DisplayName, p.Office, AccessSeed.DemoPassword)),
        ];
    }
}

using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Reporting.Units;

/// <summary>What an invitation opens, for whoever holds its link.</summary>
internal static class ShowInvitation
{
    public sealed record Request([property: Required, StringLength(40)] string Space, [property: Required, StringLength(40)] string Token);

    /// <param name="UserName">What the officer will sign in with.</param>
    public sealed record Response(string Authority, string AuthorityEn, string Unit, string UserName, string Officer, DateOnly Until);

    internal static async Task<Outcome<Response>> Run(Request ask, SpaceRegistry spaces, HttpContext http, CancellationToken stop)
    {
        await using var inside = await InvitedIn.Enter(ask.Space, ask.Token, spaces, http, stop);
        if (inside is not { Invitation: { } invitation, Unit: { } unit }) return ReportingFaults.NoInvitation;
        var authority = inside.Space.Content.Get<AuthorityInfo>();
        return new Response(authority.Name, authority.NameEn, unit.Name, unit.Code, unit.Officer, invitation.Until);
    }
}

/// <summary>Opens the account of a liaison officer with the password of the officer's own choice; the invitation has served then.</summary>
internal static class AcceptInvitation
{
    /// <summary>Role of the pack that liaison officers get, on their own enterprise.</summary>
    internal const string Role = "enterprise-officer";

    public sealed record Request(
        [property: Required, StringLength(40)] string Space, [property: Required, StringLength(40)] string Token, [property: Required, StringLength(40, MinimumLength = 1)] string Name, [property: Required, StringLength(200)] string Password);

    public sealed record Response(string UserName);

    internal static async Task<Outcome<Response>> Run(Request ask, SpaceRegistry spaces, HttpContext http, CancellationToken stop)
    {
        await using var inside = await InvitedIn.Enter(ask.Space, ask.Token, spaces, http, stop);
        if (inside is not { Invitation: { } invitation, Unit: { } unit }) return ReportingFaults.NoInvitation;
        await using var transaction = await inside.Db.Database.BeginTransactionAsync(stop);
        // Of two who hold the link one wins: the second finds it used.
        var now = inside.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (await inside.Db.Set<Invitation>().Where(i => i.Id == invitation.Id && i.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, now), stop) == 0) return ReportingFaults.NoInvitation;
        var account = new UnitAccount(unit.Code, ask.Name.Trim(), unit.Code, Role, unit.Email.Length > 0 ? unit.Email : null);
        if (await inside.Services.GetRequiredService<IUnitAccounts>().Give(account, ask.Password, stop) is { } weak) return weak;
        (unit.Officer, unit.JoinedAt) = (ask.Name.Trim(), now);
        await inside.Db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new Response(unit.Code);
    }
}

/// <summary>The space an invitation belongs to, entered for somebody who is not signed in; the invitation is the right to it.</summary>
internal sealed class InvitedIn(AsyncServiceScope scope, Space space) : IAsyncDisposable
{
    internal Space Space => space;

    internal IServiceProvider Services => scope.ServiceProvider;

    internal LuopanDb Db => Services.GetRequiredService<LuopanDb>();

    /// <summary>Null when it is unknown, used, withdrawn or past its day.</summary>
    internal Invitation? Invitation { get; private set; }

    internal ReportingUnit? Unit { get; private set; }

    internal static async Task<InvitedIn?> Enter(string code, string token, SpaceRegistry spaces, HttpContext http, CancellationToken stop)
    {
        if (spaces.Find(code) is not { } space) return null;
        var inside = new InvitedIn(http.RequestServices.CreateAsyncScope(), space);
        inside.Services.GetRequiredService<CurrentSpace>().Enter(space);
        inside.Services.GetRequiredService<CurrentUser>().ActAsSystem("invitation");
        var (hash, today) = (Tokens.Hash(token.Trim().ToLowerInvariant()), ChinaTime.Today(inside.Services.GetRequiredService<TimeProvider>()));
        inside.Invitation = await inside.Db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash && i.UsedAt == null && !i.Withdrawn && i.Until >= today, stop);
        if (inside.Invitation is { } found) inside.Unit = await inside.Db.Set<ReportingUnit>().FirstOrDefaultAsync(u => u.Code == found.Unit && (u.Until == null || u.Until >= today), stop);
        return inside;
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

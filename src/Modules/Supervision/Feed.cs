using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Supervision;

/// <summary>The due days of a person's worklist as a calendar other programs subscribe to; the address holds the secret.</summary>
internal static class ShowFeed
{
    internal static async Task<IResult> Run(string space, string token, HttpContext http, SpaceRegistry spaces, IServiceProvider services, IConfiguration configuration, TimeProvider time, CancellationToken stop)
    {
        if (spaces.Find(space) is not { } found || token.Length > 80) return (Outcome<Done>)SupervisionFaults.NoFeed;
        await using var scope = services.CreateAsyncScope();
        var own = scope.ServiceProvider;
        own.GetRequiredService<CurrentSpace>().Enter(found);
        var user = own.GetRequiredService<CurrentUser>();
        var hash = FeedToken.HashOf(token);
        var holder = await own.GetRequiredService<DbContext>().Set<Reminders>().AsNoTracking().FirstOrDefaultAsync(r => r.FeedHash == hash, stop);
        if (holder is null || !await own.GetRequiredService<IPersonLoader>().Load(holder.PersonId, user, stop) || !user.May(SupervisionModule.Work)) return (Outcome<Done>)SupervisionFaults.NoFeed;
        user.Activate(SupervisionModule.Work);
        var flows = own.GetRequiredService<FlowTypes>();
        var mine = await own.GetRequiredService<Worklist>().Of(WorkView.Mine, SupervisionModule.Work, stop);
        var due = await Worklist.Urgent(mine.Where(i => i.Due != null && i.PausedOn == null)).Take(500).ToListAsync(stop);
        var site = configuration["Address"]?.TrimEnd('/');
        var name = $"{found.Content.Get<AuthorityInfo>().Name}待办";
        var moments = new List<CalendarMoment>();
        foreach (var source in own.GetServices<ICalendarSource>()) moments.AddRange(await source.Moments(stop));
        var text = ICalendar.Write(name, due.Where(i => flows.Find(i.Type) is not null).Select(i => new CalendarEvent(
            $"{i.Id}@{space}.luopan", i.Due!.Value, $"{flows[i.Type].Name.Chinese}：{i.Title}",
            $"{flows[i.Type].WordOf(i.State).Chinese}{(i.DueProvisional ? "\n期限暂定" : "")}", site is null ? null : site + i.Link, i.Version, i.StateSince)).Concat(moments.OrderBy(m => m.At).Select(m => new CalendarEvent(
            $"{m.Uid}@{space}.luopan", DateOnly.FromDateTime(ChinaTime.Local(m.At)), m.Summary, m.Provisional ? "日期暂定" : "", site is null ? null : site + m.Link, m.Sequence, time.GetUtcNow().UtcDateTime)
            { At = m.At })), time.GetUtcNow().UtcDateTime);
        http.Response.Headers.ContentDisposition = "inline; filename=\"luopan.ics\"";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }
}

/// <summary>Makes a new secret address for the person's calendar; the one before stops working.</summary>
internal static class OpenFeed
{
    /// <param name="Path">Shown once; the product keeps only its hash.</param>
    public sealed record Response(string Path);

    internal static async Task<Outcome<Response>> Run(DbContext db, CurrentUser user, CurrentSpace space, CancellationToken stop)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (await ReminderSettings.Of(user.Id!.Value, db, stop)).FeedHash = FeedToken.HashOf(token);
        await db.SaveChangesAsync(stop);
        return new Response($"/api/supervision/feeds/{space.Space.Code}/{token}.ics");
    }
}

/// <summary>Ends the calendar; whoever still has the address gets nothing.</summary>
internal static class CloseFeed
{
    internal static async Task<Outcome<Done>> Run(DbContext db, CurrentUser user, CancellationToken stop)
    {
        (await ReminderSettings.Of(user.Id!.Value, db, stop)).FeedHash = null;
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

internal static class FeedToken
{
    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>What the person has given to deputies, and what others have given to them; past and revoked ones are left out.</summary>
internal static class ListDelegations
{
    public sealed record Kind(string Code, string Name, string NameEn);

    /// <param name="Given">The person gave it; otherwise it was given to them.</param>
    /// <param name="Active">Holds today.</param>
    /// <param name="Kinds">Empty covers all kinds.</param>
    public sealed record Row(Guid Id, bool Given, string From, string To, DateOnly First, DateOnly Last, bool Active, IReadOnlyList<Kind> Kinds);

    public sealed record Response(IReadOnlyList<Row> Delegations, IReadOnlyList<Kind> Kinds);

    internal static async Task<Outcome<Response>> Run(DbContext db, FlowTypes flows, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        var today = ChinaTime.Today(time);
        var rows = await db.Set<Delegation>().AsNoTracking().Where(d => (d.FromId == user.Id || d.ToId == user.Id) && d.RevokedAt == null && d.Last >= today).OrderBy(d => d.First).ToListAsync(stop);
        return new Response([.. rows.Select(d => new Row(d.Id, d.FromId == user.Id, d.FromName, d.ToName, d.First, d.Last, d.First <= today, [.. flows.All.Where(f => d.Kinds.Length > 0 && d.Covers(f.Code)).Select(Named)]))],
            [.. flows.All.Select(Named)]);
    }

    private static Kind Named(FlowType type) => new(type.Code, type.Name.Chinese, type.Name.English);
}

/// <summary>Lets another person see and do what the present one could, for some days and kinds of matter.</summary>
internal static class Delegate
{
    private const int LongestDays = 92;

    /// <param name="Kinds">Flow codes; empty covers all.</param>
    public sealed record Request(Guid To, DateOnly First, DateOnly Last, IReadOnlyList<string>? Kinds);

    public sealed record Response(Guid Id);

    internal static async Task<Outcome<Response>> Run(Request ask, DbContext db, FlowTypes flows, IPeople people, CurrentUser user, Notices notices, TimeProvider time, CancellationToken stop)
    {
        var kinds = (ask.Kinds ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        if (ask.To == user.Id) return SupervisionFaults.NotYourself;
        if (await people.Find(ask.To, stop) is not { } deputy) return SupervisionFaults.NoSuchPerson;
        if (ask.Last < ask.First || ask.Last < ChinaTime.Today(time) || ask.Last.DayNumber - ask.First.DayNumber > LongestDays) return SupervisionFaults.BadDays;
        if (kinds.Find(k => flows.Find(k) is null) is { } unknown) return SupervisionFaults.NoSuchKind(unknown);
        var standing = await db.Set<Delegation>().AsNoTracking().Where(d => d.FromId == user.Id && d.ToId == ask.To && d.RevokedAt == null && d.First <= ask.Last && d.Last >= ask.First).ToListAsync(stop);
        if (standing.Exists(d => d.Kinds.Length == 0 || kinds.Count == 0 || kinds.Exists(d.Covers))) return SupervisionFaults.AlreadyDelegated;

        var given = new Delegation
        {
            FromId = user.Id!.Value,
            FromName = user.DisplayName,
            ToId = deputy.Id,
            ToName = deputy.DisplayName,
            First = ask.First,
            Last = ask.Last,
            Kinds = string.Join(';', kinds),
            MadeAt = time.GetUtcNow().UtcDateTime,
        };
        db.Add(given);
        notices.Tell(deputy.Id, NoticeKind.Assigned, $"delegation-{given.Id}", new(
            $"{user.DisplayName}委托您于{ask.First:yyyy年M月d日}至{ask.Last:M月d日}代办", $"{user.DisplayName} made you deputy from {ask.First:yyyy-MM-dd} to {ask.Last:yyyy-MM-dd}"), "/worklist");
        await db.SaveChangesAsync(stop);
        return new Response(given.Id);
    }
}

/// <summary>Ends a delegation at once; what was done under it stays done.</summary>
internal static class RevokeDelegation
{
    internal static async Task<Outcome<Done>> Run(Guid id, DbContext db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Delegation>().FirstOrDefaultAsync(d => d.Id == id && d.FromId == user.Id && d.RevokedAt == null, stop) is not { } given) return SupervisionFaults.NoSuchDelegation;
        given.RevokedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>People a matter or a delegation can be given to; with a matter, only those who may take its next step.</summary>
internal static class FindPeople
{
    public sealed record Row(Guid Id, string Name, string Office);

    public sealed record Response(IReadOnlyList<Row> People);

    internal static async Task<Outcome<Response>> Run([FromQuery] string? q, [FromQuery] Guid? matter, IPeople people, WorkDesk desk, CancellationToken stop)
    {
        var found = await people.Search(q, matter is null ? 20 : int.MaxValue, stop);
        if (matter is { } id)
        {
            if (await desk.Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
            var able = await desk.Able(line.Item, stop);
            found = [.. found.Where(p => able.Contains(p.Id)).Take(20)];
        }

        return new Response([.. found.Select(p => new Row(p.Id, p.DisplayName, p.Office))]);
    }
}

using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The kept queries of a person: the own ones, and those shared with the person's org or the whole space.</summary>
internal static class ListExplorations
{
    /// <param name="View">Address of the screen behind its question mark; items, orgs, periods, by, asOf and against are parameters of the API too.</param>
    /// <param name="Mine">The person may change and delete it.</param>
    /// <param name="Owner">Name of who keeps it.</param>
    public sealed record Row(Guid Id, string Name, string View, string SharedWith, bool Mine, string Owner, bool Pinned, DateTime ChangedAt);

    /// <param name="MayShare">Whether the person may share with the whole space.</param>
    public sealed record Response(IReadOnlyList<Row> Explorations, bool MayShare);

    internal static async Task<Outcome<Response>> Run(LuopanDb db, CurrentUser user, IPeople people, CancellationToken stop)
    {
        var all = await Explorations.Seen(db, user).AsNoTracking().OrderBy(e => e.Name).ToListAsync(stop);
        var pins = await db.Set<ExplorationPin>().AsNoTracking().Where(p => p.PersonId == user.Id).Select(p => p.ExplorationId).ToListAsync(stop);
        var names = await people.Names(all.Select(e => e.PersonId).Distinct(), stop);
        return new Response(
            [.. all.Select(e => new Row(e.Id, e.Name, e.View, e.SharedWith, e.PersonId == user.Id, names.GetValueOrDefault(e.PersonId, ""), pins.Contains(e.Id), e.ChangedAt))],
            user.May(IndicatorsModule.Share));
    }
}

/// <summary>Keeps a query under a new name.</summary>
internal static class KeepExploration
{
    private const int Most = 100;

    public sealed record Request(
        [property: Required, StringLength(60, MinimumLength = 1)] string Name, [property: Required, StringLength(Exploration.LongestView, MinimumLength = 1)] string View, [property: Required, RegularExpression(Reach.All)] string SharedWith);

    public sealed record Response(Guid Id);

    internal static async Task<Outcome<Response>> Run(Request ask, LuopanDb db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (ask.SharedWith == Reach.Space && !user.May(IndicatorsModule.Share) || user.Id is not { } me) return NeedsExtensions.NotAllowed;
        var name = ask.Name.Trim();
        var mine = await db.Set<Exploration>().AsNoTracking().Where(e => e.PersonId == me).Select(e => e.Name).ToListAsync(stop);
        if (mine.Contains(name)) return IndicatorsFaults.NameTaken(name);
        if (mine.Count >= Most) return IndicatorsFaults.TooManyExplorations(Most);
        var kept = new Exploration { PersonId = me, Name = name, View = ask.View, SharedWith = ask.SharedWith, OrgPath = user.HomePath ?? "", ChangedAt = time.GetUtcNow().UtcDateTime };
        db.Add(kept);
        await db.SaveChangesAsync(stop);
        return new Response(kept.Id);
    }
}

/// <summary>Renames one's own kept query, shares it otherwise, or keeps another query under it.</summary>
internal static class ChangeExploration
{
    internal static async Task<Outcome<Done>> Run(Guid id, KeepExploration.Request ask, LuopanDb db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Exploration>().FirstOrDefaultAsync(e => e.Id == id && e.PersonId == user.Id, stop) is not { } kept) return IndicatorsFaults.NoSuchExploration;
        if (ask.SharedWith == Reach.Space && kept.SharedWith != Reach.Space && !user.May(IndicatorsModule.Share)) return NeedsExtensions.NotAllowed;
        var name = ask.Name.Trim();
        if (await db.Set<Exploration>().AnyAsync(e => e.PersonId == user.Id && e.Name == name && e.Id != id, stop)) return IndicatorsFaults.NameTaken(name);
        (kept.Name, kept.View, kept.SharedWith, kept.OrgPath, kept.ChangedAt) = (name, ask.View, ask.SharedWith, user.HomePath ?? "", time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>Deletes one's own kept query, also from every cockpit it is pinned to.</summary>
internal static class DropExploration
{
    internal static async Task<Outcome<Done>> Run(Guid id, LuopanDb db, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<Exploration>().FirstOrDefaultAsync(e => e.Id == id && e.PersonId == user.Id, stop) is not { } kept) return IndicatorsFaults.NoSuchExploration;
        db.Remove(kept);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>Puts a kept query on the person's own cockpit, or takes it off.</summary>
internal static class PinExploration
{
    private const int Most = 8;

    internal static async Task<Outcome<Done>> Pin(Guid id, LuopanDb db, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (user.Id is not { } me || !await Explorations.Seen(db, user).AnyAsync(e => e.Id == id, stop)) return IndicatorsFaults.NoSuchExploration;
        var pins = await db.Set<ExplorationPin>().Where(p => p.PersonId == me).Select(p => p.ExplorationId).ToListAsync(stop);
        if (pins.Contains(id)) return Done.It;
        if (pins.Count >= Most) return IndicatorsFaults.TooManyPins(Most);
        db.Add(new ExplorationPin { PersonId = me, ExplorationId = id, At = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
        return Done.It;
    }

    internal static async Task<Outcome<Done>> Unpin(Guid id, LuopanDb db, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<ExplorationPin>().FirstOrDefaultAsync(p => p.ExplorationId == id && p.PersonId == user.Id, stop) is not { } pin) return IndicatorsFaults.NoSuchExploration;
        db.Remove(pin);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>Which kept queries a person sees.</summary>
internal static class Explorations
{
    internal static IQueryable<Exploration> Seen(LuopanDb db, CurrentUser user)
    {
        var (me, home) = (user.Id, user.HomePath);
        return db.Set<Exploration>().Where(e => e.PersonId == me || e.SharedWith == Reach.Space || (e.SharedWith == Reach.Org && e.OrgPath == home));
    }
}

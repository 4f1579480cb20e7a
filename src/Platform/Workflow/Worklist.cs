using System.Globalization;
using System.Linq.Expressions;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>Which open matters a list shows.</summary>
public enum WorkView
{
    /// <summary>Those on which the person may take a step, in their own right or for an absent person.</summary>
    Mine,

    /// <summary>Mine, past the due day.</summary>
    Overdue,

    /// <summary>Mine, due within the working days that are soon (<see cref="WorkRules"/>).</summary>
    Soon,

    /// <summary>Those whose duty lies in the person's own org or below it, whoever has the next step.</summary>
    Org,

    /// <summary>Those the person follows.</summary>
    Watching,
}

/// <summary>How many matters each view holds; a stopped clock is neither late nor soon.</summary>
/// <param name="Today">Of mine, those due today.</param>
/// <param name="DoneToday">Steps the person has taken today.</param>
/// <param name="SoonDays">Working days that count as soon.</param>
public sealed record WorkCounts(int Mine, int Overdue, int Soon, int Org, int Watching, int Today, int DoneToday, int SoonDays);

/// <summary>A matter with the steps the person may take and the capacity in which they may.</summary>
public sealed record WorkLine(WorkItem Item, IReadOnlyList<FlowStep> Steps, Capacity Capacity);

/// <summary>The one place that says what waits for whom; every count and list of open matters comes from here.</summary>
public sealed class Worklist(DbContext db, FlowTypes types, CurrentUser user, CurrentSpace space, Deputies deputies, WorkflowKernel kernel, FreshCache cache, TimeProvider time)
{
    /// <summary>Due within so many working days is soon.</summary>
    public int SoonDays => WorkRules.Of(space.Space.Content).SoonDays;

    /// <param name="watcher">Permission whose scope says which matters of others the person may see.</param>
    public async Task<IQueryable<WorkItem>> Of(WorkView view, Permission watcher, CancellationToken stop)
    {
        var open = db.Set<WorkItem>().AsNoTracking().Where(i => i.ClosedAt == null);
        var (today, soon) = (Today, SoonBound);
        var home = string.IsNullOrEmpty(user.HomePath) ? "-" : user.HomePath;
        return view switch
        {
            WorkView.Org => (await Seen(open, watcher)).Where(i => i.HomePath.StartsWith(home)),
            WorkView.Watching => (await Seen(open, watcher)).Where(i => db.Set<Watch>().Any(w => w.PersonId == user.Id && w.Type == i.Type && w.Subject == i.Subject)),
            WorkView.Overdue => (await Mine(open, stop)).Where(i => i.PausedOn == null && i.Due < today),
            WorkView.Soon => (await Mine(open, stop)).Where(i => i.PausedOn == null && i.Due >= today && i.Due < soon),
            _ => await Mine(open, stop),
        };
    }

    /// <summary>Most urgent first; what has no due day comes last.</summary>
    public static IOrderedQueryable<WorkItem> Urgent(IQueryable<WorkItem> items) => items.OrderBy(i => i.Due == null).ThenBy(i => i.Due).ThenBy(i => i.OpenedAt).ThenBy(i => i.Id);

    public Task<WorkCounts> Counts(Permission watcher, CancellationToken stop) =>
        cache.Get(space.Space, string.Create(CultureInfo.InvariantCulture, $"work|{user.Id}|{Today}"), () => Count(watcher, stop));

    /// <summary>The steps of a matter in the first capacity that has any; none in the own capacity when there is none.</summary>
    public async Task<WorkLine> Line(WorkItem item, CancellationToken stop)
    {
        var capacities = await deputies.Today(stop);
        foreach (var capacity in capacities.Where(c => c.Covers(item.Type)))
            if (kernel.StepsFor(item, capacity.Actor) is { Count: > 0 } steps) return new(item, steps, capacity);
        return new(item, [], capacities[0]);
    }

    /// <summary>An open or closed matter the person may see: their own or delegated work, or within what the watcher's permission reaches.</summary>
    public async Task<WorkLine?> Find(Guid id, Permission watcher, CancellationToken stop)
    {
        if (await db.Set<WorkItem>().FirstOrDefaultAsync(i => i.Id == id, stop) is not { } item || types.Find(item.Type) is null) return null;
        var line = await Line(item, stop);
        return line.Steps.Count > 0 || user.ScopeOf(watcher).Covers(item.ScopeKey) ? line : null;
    }

    /// <summary>First day that is no longer soon.</summary>
    public DateOnly SoonBound => space.Space.Content.Get<WorkCalendar>().AddWorkdays(Today, SoonDays + 1).Date;

    private DateOnly Today => ChinaTime.Today(time);

    private async Task<WorkCounts> Count(Permission watcher, CancellationToken stop)
    {
        var (today, soon) = (Today, SoonBound);
        var mine = await (await Of(WorkView.Mine, watcher, stop)).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Overdue = g.Count(i => i.PausedOn == null && i.Due < today),
            Soon = g.Count(i => i.PausedOn == null && i.Due >= today && i.Due < soon),
            Today = g.Count(i => i.PausedOn == null && i.Due == today),
        }).SingleOrDefaultAsync(stop);
        var org = await (await Of(WorkView.Org, watcher, stop)).CountAsync(stop);
        var watching = await (await Of(WorkView.Watching, watcher, stop)).CountAsync(stop);
        var since = ChinaTime.StartOf(today);
        var done = await db.Set<WorkEvent>().CountAsync(e => e.PersonId == user.Id && e.At >= since && e.From != e.To, stop);
        return new(mine?.All ?? 0, mine?.Overdue ?? 0, mine?.Soon ?? 0, org, watching, mine?.Today ?? 0, done, SoonDays);
    }

    private async Task<IQueryable<WorkItem>> Seen(IQueryable<WorkItem> items, Permission watcher) =>
        Inside(user.ScopeOf(watcher), await Places()) is { } places ? items.Where(i => EF.Parameter(places).Contains(i.ScopeKey)) : items;

    private async Task<IQueryable<WorkItem>> Mine(IQueryable<WorkItem> open, CancellationToken stop)
    {
        var places = await Places();
        var ways = (await deputies.Today(stop)).SelectMany(c => Ways(c, places)).ToList();
        return ways.Count == 0 ? open.Where(_ => false) : open.Where(ways.Aggregate((one, other) => Joined(one, other, Expression.OrElse)));
    }

    // Where open matters stand: the scope is asked once for each place rather than for each matter and each rule of the person.
    private Task<List<string>> Places() => cache.Get(space.Space, "work-places", () => db.Set<WorkItem>().AsNoTracking().Where(i => i.ClosedAt == null).Select(i => i.ScopeKey).Distinct().ToListAsync(CancellationToken.None));

    // Null for the product itself, which sees everything. Anybody else is held to places named one by one, also when they are all there are: another may come while the list is made.
    private static string[]? Inside(Scope scope, List<string> places) => scope.SeesAll ? null : [.. places.Where(scope.Covers)];

    // One condition for each set of states that the same scope, bar and place open to the person.
    private IEnumerable<Expression<Func<WorkItem, bool>>> Ways(Capacity capacity, List<string> places)
    {
        var actor = capacity.Actor;
        var inside = new Dictionary<string, string[]?>();
        var steps = types.All.Where(t => capacity.Covers(t.Code)).SelectMany(t => t.Steps.Where(s => !s.Aside).SelectMany(s => s.From.Select(from => (Stand: $"{t.Code}|{from}", Scope: actor.ScopeOf(s.By), Bar: s.NotSamePersonAs, s.AtHome, s.Above))));
        foreach (var way in steps.GroupBy(s => (Reach: string.Join('\n', s.Scope.Prefixes), s.Bar, s.AtHome, s.Above)))
        {
            if (!inside.TryGetValue(way.Key.Reach, out var reached)) inside[way.Key.Reach] = reached = Inside(way.First().Scope, places);
            if (reached is not { Length: 0 }) yield return Conditions(actor, [.. way.Select(s => s.Stand).Distinct()], reached, way.Key.Bar, way.Key.AtHome, way.Key.Above).Aggregate((one, other) => Joined(one, other, Expression.AndAlso));
        }
    }

    private static IEnumerable<Expression<Func<WorkItem, bool>>> Conditions(CurrentUser actor, string[] stands, string[]? places, string? bar, bool atHome, bool above)
    {
        var (me, absent, home) = (actor.Id, actor.ForId, actor.HomePath ?? "");
        yield return i => EF.Parameter(stands).Contains(i.Type + "|" + i.State) && (i.AssigneeId == null || i.AssigneeId == me || i.AssigneeId == absent);
        if (places is not null) yield return i => EF.Parameter(places).Contains(i.ScopeKey);
        if (atHome) yield return i => home.StartsWith(i.HomePath);
        if (above) yield return i => i.HomePath != home && i.HomePath.StartsWith(home);
        if (bar is null) yield break;
        var (barMe, barAbsent) = ($";{bar}={me};", $";{bar}={absent};");
        yield return i => !i.Doers.Contains(barMe) && !i.Doers.Contains(barAbsent);
    }

    private static Expression<Func<WorkItem, bool>> Joined(Expression<Func<WorkItem, bool>> one, Expression<Func<WorkItem, bool>> other, Func<Expression, Expression, Expression> by) =>
        Expression.Lambda<Func<WorkItem, bool>>(by(one.Body, new Rename(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

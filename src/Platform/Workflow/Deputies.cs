using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>One capacity in which the present person works: their own, or as the deputy of an absent person.</summary>
/// <param name="Actor">The person with the rights of that capacity.</param>
/// <param name="Absent">The absent person; null for the own capacity.</param>
public sealed record Capacity(CurrentUser Actor, CurrentUser? Absent, Delegation? Of)
{
    public bool Covers(string flow) => Of is null || Of.Covers(flow);
}

/// <summary>In which capacities the present person works today. A deputy's deputy is not one.</summary>
public sealed class Deputies(DbContext db, CurrentUser user, IPersonLoader people, TimeProvider time)
{
    private IReadOnlyList<Capacity>? _today;

    /// <summary>The own capacity first, then one for each absent person.</summary>
    public async Task<IReadOnlyList<Capacity>> Today(CancellationToken stop)
    {
        if (_today is not null) return _today;
        var all = new List<Capacity> { new(user, null, null) };
        if (user.Id is { } me)
        {
            var today = ChinaTime.Today(time);
            foreach (var given in await db.Set<Delegation>().AsNoTracking().Where(d => d.ToId == me && d.RevokedAt == null && d.First <= today && d.Last >= today).OrderBy(d => d.MadeAt).ToListAsync(stop))
            {
                var absent = new CurrentUser();
                if (await people.Load(given.FromId, absent, stop)) all.Add(new(user.DeputyOf(absent), absent, given));
            }
        }

        return _today = all;
    }
}

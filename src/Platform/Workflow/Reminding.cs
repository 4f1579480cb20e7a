using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Workflow;

/// <summary>催办, 催报: somebody above asks for what is owed. The same matter is reminded of once a day, whoever asks.</summary>
public static class Reminding
{
    /// <summary>What every life cycle calls the step.</summary>
    public const string Action = "remind";

    /// <summary>Whether one of these moments lies on the day.</summary>
    public static bool IsGiven(IEnumerable<DateTime> at, DateOnly day) => at.Any(a => DateOnly.FromDateTime(ChinaTime.Local(a)) == day);

    /// <summary>Whether a matter has been reminded of on the day.</summary>
    public static async Task<bool> IsGiven(DbContext db, Guid item, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return IsGiven(await db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == item && e.Action == Action).Select(e => e.At).ToListAsync(stop), day);
    }
}

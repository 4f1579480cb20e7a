using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Once a day opens what has come due of every record that stands in a state with duties.</summary>
internal sealed class DutyRound(RecordDesk desk, CurrentSpace space, DayMarks days) : IRound
{
    private const int AtOnce = 200;

    private const string Work = "duties";

    public async Task Round(CancellationToken stop)
    {
        var today = desk.Today;
        if (days.IsDone(space.Space, Work, today)) return;
        foreach (var type in desk.Types.All.Where(t => t.Duties.Count > 0))
        {
            var states = type.Duties.SelectMany(d => d.While).Distinct().ToList();
            var ids = await desk.Db.Set<Record>().Where(r => r.Type == type.Code && !r.Voided && states.Contains(r.State)).Select(r => r.Id).ToListAsync(stop);
            foreach (var some in ids.Chunk(AtOnce))
            {
                foreach (var id in some)
                {
                    if (await desk.Open(id, stop) is not { } of) continue;
                    await Duties.Follow(of, desk, stop);
                    await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
                }

                await desk.Db.SaveChangesAsync(stop);
                desk.Db.ChangeTracker.Clear();
            }
        }

        days.Done(space.Space, Work, today);
    }
}

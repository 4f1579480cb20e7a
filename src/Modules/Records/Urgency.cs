using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>The earliest day something of a record is due: its clock, an open duty, a row with a life. Lists, boards and the page all go by it.</summary>
internal static class Urgency
{
    internal static async Task Refresh(Record head, IEnumerable<RecordChild> rows, LuopanDb db, CancellationToken stop)
    {
        var stored = await db.Set<RecordDuty>().Where(d => d.RecordId == head.Id && d.DoneAt == null).ToListAsync(stop);
        Set(head, rows, stored.Concat(db.Set<RecordDuty>().Local.Where(d => d.RecordId == head.Id)).Distinct());
    }

    /// <summary>The same where all duties are at hand; a record just entered has none.</summary>
    internal static void Set(Record head, IEnumerable<RecordChild> rows, IEnumerable<RecordDuty> duties)
    {
        var days = duties.Where(d => d.DoneAt is null).Select(d => (DateOnly?)d.Due).Concat(rows.Where(r => !r.Removed && !r.Ended).Select(r => r.Due)).Append(head.Paused ? null : head.Due);
        head.Urgent = head.Ended || head.Voided ? null : days.Min();
    }
}

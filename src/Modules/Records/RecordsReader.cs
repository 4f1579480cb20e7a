using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Answers other modules.</summary>
internal sealed class RecordsReader(RecordDesk desk, RecordWriter writer) : IRecords
{
    public bool Has(string type) => desk.Types.Find(type) is not null;

    public async Task<Outcome<RecordRef>> Open(NewRecord record, CancellationToken stop)
    {
        if (desk.Types.Find(record.Type) is not { } type) return RecordsFaults.NoSuchType;
        if (!desk.User.May(RecordsModule.Write)) return NeedsExtensions.NotAllowed;
        await using var transaction = desk.Db.Database.CurrentTransaction is null ? await desk.Db.Database.BeginTransactionAsync(stop) : null;
        var added = await writer.Add(new Entry(type, Elements(record.Values)) { Sensitivity = record.Sensitivity, Children = record.Rows.ToDictionary(r => r.Key, r => (IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>)[.. r.Value.Select(Elements)]) }, stop);
        if (added.Fault is { } fault) return fault;
        if (await desk.Save(stop) is { } refused) return refused;
        if (transaction is not null) await transaction.CommitAsync(stop);
        return new RecordRef(added.Value.Id, added.Value.Number, added.Value.Title);
    }

    public async Task<RecordState?> Find(Guid id, CancellationToken stop) => await desk.Open(id, stop) is { } of ? RecordDesk.StateOf(of) : null;

    public async Task<IReadOnlyList<RecordState>> List(string type, bool open, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return [];
        var heads = await desk.Db.Set<Record>().AsNoTracking().Where(r => r.Type == type && !r.Voided && (!open || !r.Ended)).OrderByDescending(r => r.CreatedAt).ToListAsync(stop);
        var ids = heads.Select(h => h.Id).ToList();
        var bodies = await desk.Db.Set<RecordBody>().AsNoTracking().Where(b => ids.Contains(b.RecordId)).ToDictionaryAsync(b => b.RecordId, stop);
        return [.. heads.Select(h => RecordDesk.StateOf(new Opened(h, known, bodies[h.Id], RecordDesk.Parse(bodies[h.Id].Json), [])))];
    }

    public async Task<IReadOnlyList<RowState>> Rows(IReadOnlyCollection<Guid> records, string child, CancellationToken stop)
    {
        var seen = desk.Db.Set<Record>().AsNoTracking().Where(r => records.Contains(r.Id)).Select(r => r.Id);
        var rows = await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => c.Child == child && !c.Removed && seen.Contains(c.RecordId)).OrderBy(c => c.RecordId).ThenBy(c => c.Ordinal).ToListAsync(stop);
        return [.. rows.Select(r => new RowState(r.RecordId, RecordDesk.Parse(r.Json), r.By, r.At))];
    }

    public async Task<Fault?> Move(Guid id, string step, string? reason, JsonObject? values, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        return await MoveRecord.Take(of, step, reason, Elements(values ?? []), desk, writer, stop) ?? await desk.Save(stop);
    }

    private static Dictionary<string, JsonElement> Elements(JsonObject values) => values.ToDictionary(v => v.Key, v => JsonSerializer.SerializeToElement(v.Value));
}

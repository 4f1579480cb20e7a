using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Steps taken from the worklist on records, their rows and their duties: the same rules as on the record's own page.</summary>
internal sealed class RecordsOwner(RecordDesk desk, RecordWriter writer) : IWorkOwner
{
    public Permission Gate => RecordsModule.See;

    public bool Owns(string flow) => flow.StartsWith("records.", StringComparison.Ordinal);

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop)
    {
        if (item.Type == LifeFlow.DutyFlow) return await StepDuty(item, action, reason, stop);
        if (await OpenOf(item, stop) is not var (of, row)) return RecordsFaults.NoSuchRecord;
        var refused = row is null
            ? await MoveRecord.Take(of, action, reason, new Dictionary<string, System.Text.Json.JsonElement>(), desk, writer, stop)
            : await MoveRow.Take(of, of.Type.Child(row.Child)!, row, new(action, reason, null), desk, stop);
        return refused ?? await desk.Save(stop);
    }

    public async Task Follow(WorkItem item, CancellationToken stop)
    {
        if (item.Type == LifeFlow.DutyFlow || await OpenOf(item, stop) is not var (of, row)) return;
        if (row is not null) RecordWriter.FollowRow(row, item, of.Type.Child(row.Child)!.Life!);
        else
        {
            RecordDesk.Follow(of.Head, item, of.Type.Life);
            of.Head.Version++;
        }

        await desk.KeepDue(of, row, item, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
    }

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        if (await OpenOf(item, stop) is not var (of, row)) return null;
        var look = await ShowRecord.LookAt(of, desk, stop);
        var fields = row is null ? of.Type.List.Columns.Select(of.Type.Find).OfType<Field>() : of.Type.Child(row.Child)!.Fields;
        var values = row is null ? of.Values : RecordDesk.Parse(row.Json);
        var facts = fields.Where(f => f.Kind is not (FieldKind.Longtext or FieldKind.Formula) && values[f.Code] is not null && Masks.Shown(f, of.Head, of.Type.Life, desk.User))
            .Select(f => (f, Cell: Rows.Of(f, values[f.Code]!, of.Head, look, desk.User))).Select(f => new WorkFact(f.f.Label.Chinese, f.f.Label.English, f.Cell.T, f.Cell.E)).ToList();
        if (row is not null) facts.Insert(0, new(of.Type.Name.Chinese, of.Type.Name.English, of.Head.Title));
        var passages = of.Type.Fields.Where(f => f.Kind == FieldKind.Longtext && of.Values[f.Code] is not null && Masks.Shown(f, of.Head, of.Type.Life, desk.User))
            .Select(f => (f, Cell: Rows.Of(f, of.Values[f.Code]!, of.Head, look, desk.User))).Select(f => new WorkFact(f.f.Label.Chinese, f.f.Label.English, f.Cell.T)).ToList();
        return new(facts, passages);
    }

    // Filing is done by the row itself, on the record's page; only waiving is a step of its own.
    private async Task<Fault?> StepDuty(WorkItem item, string action, string? reason, CancellationToken stop)
    {
        if (action == LifeFlow.DutyReport) return RecordsFaults.FileTheRow;
        if (!Guid.TryParse(item.Subject, out var id) || await desk.Db.Set<RecordDuty>().FirstOrDefaultAsync(d => d.Id == id, stop) is not { } duty || await desk.Open(duty.RecordId, stop) is not { } of)
            return RecordsFaults.NoSuchRecord;
        if (await desk.Work.Move(item, action, reason, desk.Calendar, stop) is { Fault: { } fault }) return fault;
        duty.DoneAt = desk.Now;
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        return await desk.Save(stop);
    }

    private async Task<(Opened Of, RecordChild? Row)?> OpenOf(WorkItem item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Subject, out var id)) return null;
        if (item.Type == LifeFlow.DutyFlow)
        {
            var duty = await desk.Db.Set<RecordDuty>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop);
            return duty is not null && await desk.Open(duty.RecordId, stop) is { } due ? (due, null) : null;
        }

        if (desk.Types.Find(item.Type["records.".Length..]) is not null) return await desk.Open(id, stop) is { } of ? (of, null) : null;
        var row = await desk.Db.Set<RecordChild>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop);
        return row is not null && await desk.Open(row.RecordId, stop) is { } opened ? (opened, opened.Rows.First(r => r.Id == id)) : null;
    }
}

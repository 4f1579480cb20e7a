using Luopan.Kernel;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records;

/// <summary>Lets records be handled from the worklist; rows and duties are answered on the record's own page, where their fields are.</summary>
internal sealed class RecordOwner(RecordDesk desk, RecordWriter writer) : IWorkOwner
{
    private const int FactsShown = 8;

    public Permission Gate => RecordsModule.See;

    public bool Owns(string flow) => desk.Types.All.Any(t => t.Flow == flow);

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop)
    {
        if (await Opened(item, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        return await MoveRecord.Take(of, action, reason, new Dictionary<string, System.Text.Json.JsonElement>(), desk, writer, stop) ?? await desk.Save(stop);
    }

    public async Task Follow(WorkItem item, CancellationToken stop)
    {
        if (await Opened(item, stop) is not { } of) return;
        RecordDesk.Follow(of.Head, item, of.Type.Life);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
    }

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        if (await Opened(item, stop) is not { } of) return null;
        var look = await desk.Look(stop);
        var told = of.Type.Fields
            .Where(f => of.Values[f.Code] is not null && f.Code != of.Type.TitleField && Masks.Shown(f, of.Head, of.Type.Life, desk.User) && Masks.Open(f, of.Head, desk.User))
            .Select(f => (Field: f, Text: ValueText.Of(f, of.Values[f.Code]!, look))).ToList();
        return new(
            [
                .. of.Head.Number.Length > 0 ? [new WorkFact("编号", "Number", of.Head.Number)] : Array.Empty<WorkFact>(),
                .. told.Where(t => t.Field.Kind != Types.FieldKind.Longtext).Take(FactsShown).Select(t => new WorkFact(t.Field.Label.Chinese, t.Field.Label.English, t.Text)),
            ],
            [.. told.Where(t => t.Field.Kind == Types.FieldKind.Longtext).Take(3).Select(t => new WorkFact(t.Field.Label.Chinese, t.Field.Label.English, t.Text))]);
    }

    private async Task<Opened?> Opened(WorkItem item, CancellationToken stop) => Guid.TryParse(item.Subject, out var id) ? await desk.Open(id, stop) : null;
}

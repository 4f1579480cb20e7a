using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records;

/// <summary>Adds a row to a child table: a month's progress, a difficulty, a finding. A row that answers a duty closes it.</summary>
internal static class AddRow
{
    public sealed record Request([property: Required] Dictionary<string, JsonElement> Values);

    public sealed record Response(Guid Id, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, string child, Request ask, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Type.Child(child) is not { } table) return RecordsFaults.NoSuchRow;
        if (EditRecord.Closed(of) is { } closed) return closed;
        if (!desk.User.ScopeOf(table.Add).Covers(of.Head.ScopeKey)) return NeedsExtensions.NotAllowed;
        var wrong = new List<FaultDetail>();
        var values = new JsonObject();
        var read = ValueSet.Read(table.Fields, ask.Values, await desk.Look(stop), wrong);
        ValueSet.Put(values, read);
        wrong.AddRange(ValueSet.Missing(table.Fields, table.Life, table.Life?.Start, values).Where(m => wrong.All(w => w.Field != m.Field)));
        if (wrong.Count == 0) wrong.AddRange(RecordWriter.Twice(table, [.. of.RowsOf(child).Select(r => RecordDesk.Parse(r.Json)), values]));
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        var row = writer.AddRow(of.Head, of.Type, table, values, of.Rows.Where(r => r.Child == child).Select(r => r.Ordinal).DefaultIfEmpty(0).Max() + 1);
        of.Head.Version++;
        desk.Revise(of.Head, "row-added", ValueSet.Changes(table.Fields, [], read, child, row.Id), null);
        await Duties.Answer(of, row, desk, stop);
        await Urgency.Refresh(of.Head, [.. of.Rows, row], desk.Db, stop);
        if (await desk.Save(stop) is { } late) return late;
        return new Response(row.Id, of.Head.Version);
    }
}

/// <summary>Changes a row of a child table.</summary>
internal static class EditRow
{
    public sealed record Request(int Version, [property: Required] Dictionary<string, JsonElement> Values, [property: StringLength(1000)] string? Reason);

    public sealed record Response(int RowVersion, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, string child, Guid row, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Type.Child(child) is not { } table || of.RowsOf(child).FirstOrDefault(r => r.Id == row) is not { } found) return RecordsFaults.NoSuchRow;
        if (EditRecord.Closed(of) is { } closed) return closed;
        if (!desk.User.ScopeOf(table.Add).Covers(of.Head.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (found.Ended) return RecordsFaults.Ended;
        if (found.Version != ask.Version) return RecordsFaults.Changed;
        var look = await desk.Look(stop);
        var wrong = new List<FaultDetail>();
        var given = ValueSet.Read(table.Fields, ask.Values, look, wrong);
        var values = RecordDesk.Parse(found.Json);
        var changes = ValueSet.Changes(table.Fields, values, given, child, row);
        var day = table.Life is { } lived ? RecordDesk.ClockDay(lived, found.State!, values) : null;
        ValueSet.Put(values, given);
        wrong.AddRange(ValueSet.Missing(table.Fields, table.Life, found.State, values).Where(m => given.ContainsKey(m.Field!)));
        if (wrong.Count == 0) wrong.AddRange(RecordWriter.Twice(table, [.. of.RowsOf(child).Where(r => r.Id != row).Select(r => RecordDesk.Parse(r.Json)), values]));
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        if (changes.Count == 0) return RecordsFaults.NothingChanges;
        found.Json = values.ToJsonString(RecordDesk.Json);
        found.Version++;
        of.Head.Version++;
        desk.Revise(of.Head, "row-edited", changes, ask.Reason);
        if (table.Life is { } life && await desk.RowItem(of.Type, found, stop) is { } item)
        {
            desk.Redate(item, life, day, RecordDesk.ClockDay(life, item.State, values));
            RecordWriter.FollowRow(found, item, life);
        }

        await Duties.Answer(of, found, desk, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        if (await desk.Save(stop) is { } late) return late;
        return new Response(found.Version, of.Head.Version);
    }
}

/// <summary>Takes a row away, with a reason; it stays in the history.</summary>
internal static class RemoveRow
{
    public sealed record Request([property: Required(AllowEmptyStrings = true), StringLength(1000)] string Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, string child, Guid row, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Type.Child(child) is not { } table || of.RowsOf(child).FirstOrDefault(r => r.Id == row) is not { } found) return RecordsFaults.NoSuchRow;
        if (EditRecord.Closed(of) is { } closed) return closed;
        if (!desk.User.ScopeOf(table.Add).Covers(of.Head.ScopeKey)) return NeedsExtensions.NotAllowed;
        if (string.IsNullOrWhiteSpace(ask.Reason)) return RecordsFaults.ReasonMissing;
        if (found.Ended) return RecordsFaults.Ended;
        found.Removed = true;
        found.Version++;
        of.Head.Version++;
        var values = RecordDesk.Parse(found.Json);
        desk.Revise(of.Head, "row-removed", [.. values.Select(v => new Change(v.Key, child, row, v.Value?.ToJsonString(RecordDesk.Json), null))], ask.Reason);
        if (table.Life is not null && await desk.RowItem(of.Type, found, stop) is { } item) desk.Work.Put(item, table.Life.Ends[0], ask.Reason, desk.Calendar);
        await Duties.Reopen(of, found, desk, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }
}

/// <summary>Takes a step in the life of a row: a difficulty answered, a finding put right.</summary>
internal static class MoveRow
{
    public sealed record Request([property: Required, StringLength(40)] string Action, [property: StringLength(2000)] string? Reason, Dictionary<string, JsonElement>? Values);

    public sealed record Response(string State, string StateName, string StateNameEn);

    internal static async Task<Outcome<Response>> Run(Guid id, string child, Guid row, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Type.Child(child) is not { Life: not null } table || of.RowsOf(child).FirstOrDefault(r => r.Id == row) is not { } found) return RecordsFaults.NoSuchRow;
        if (await Take(of, table, found, ask, desk, stop) is { } refused) return refused;
        if (await desk.Save(stop) is { } late) return late;
        var state = table.Life.NameOf(found.State!);
        return new Response(found.State!, state.Chinese, state.English);
    }

    /// <summary>Checks and takes the step; the caller saves.</summary>
    internal static async Task<Fault?> Take(Opened of, ChildTable table, RecordChild row, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (of.Head.Voided) return RecordsFaults.Voided;
        var life = table.Life!;
        if (await desk.RowItem(of.Type, row, stop) is not { } item) return RecordsFaults.NoSuchRow;
        if (life.Step(ask.Action, item.State) is not { } step) return WorkflowFaults.NotFromHere(item.State, ask.Action);
        var wrong = new List<FaultDetail>();
        var given = ValueSet.Read(table.Fields, ask.Values ?? [], await desk.Look(stop), wrong);
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        var values = RecordDesk.Parse(row.Json);
        var changes = ValueSet.Changes(table.Fields, values, given, row.Child, row.Id);
        var day = RecordDesk.ClockDay(life, item.State, values);
        ValueSet.Put(values, given);
        var missing = step.Fields.Where(f => values[f] is null).Select(f => new FaultDetail(null, f, table.Find(f)!.Label.Chinese)).ToList();
        if (missing.Count > 0) return RecordsFaults.StepNeeds(step.Name.Chinese, missing);
        desk.Redate(item, life, day, RecordDesk.ClockDay(life, item.State, values));
        if (await desk.Work.Move(item, ask.Action, ask.Reason, desk.Calendar, stop, RecordDesk.ClockDay(life, step.To, values)) is { Fault: { } fault }) return fault;
        row.Json = values.ToJsonString(RecordDesk.Json);
        row.Version++;
        RecordWriter.FollowRow(row, item, life);
        of.Head.Version++;
        (of.Head.UpdatedAt, of.Head.UpdatedBy) = (desk.Now, desk.User.DisplayName);
        if (changes.Count > 0) desk.Revise(of.Head, "row-edited", changes, ask.Reason);
        await desk.KeepDue(of, row, item, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        return null;
    }
}

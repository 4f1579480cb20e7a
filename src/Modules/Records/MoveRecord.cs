using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Takes a step in the life of a record, with the fields the step asks for.</summary>
internal static class MoveRecord
{
    /// <param name="Values">Fields filled in the same act; refused like any edit.</param>
    public sealed record Request([property: Required, StringLength(40)] string Action, [property: StringLength(2000)] string? Reason, Dictionary<string, JsonElement>? Values, int? Version);

    public sealed record Response(string State, string StateName, string StateNameEn, int Version, DateOnly? Due);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (ask.Version is { } seen && seen != of.Head.Version && (ask.Values?.Count ?? 0) > 0) return RecordsFaults.Changed;
        if (await Take(of, ask.Action, ask.Reason, ask.Values ?? [], desk, writer, stop) is { } refused) return refused;
        if (await desk.Save(stop) is { } late) return late;
        var state = of.Type.Life.NameOf(of.Head.State);
        return new Response(of.Head.State, state.Chinese, state.English, of.Head.Version, of.Head.Due);
    }

    /// <summary>Checks and takes the step; the caller saves.</summary>
    internal static async Task<Fault?> Take(Opened of, string action, string? reason, IReadOnlyDictionary<string, JsonElement> values, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (of.Head.Voided) return RecordsFaults.Voided;
        var item = await desk.Item(of.Head, stop);
        if (of.Type.Life.Step(action, of.Head.State) is not { } step) return Platform.Workflow.WorkflowFaults.NotFromHere(of.Head.State, action);
        if (!desk.User.ScopeOf(step.By).Covers(of.Head.ScopeKey)) return NeedsExtensions.NotAllowed;
        var look = await desk.Look(stop);
        var wrong = new List<FaultDetail>();
        var given = ValueSet.Read(of.Type.Fields, values, look, wrong);
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        var changes = ValueSet.Changes(of.Type.Fields, of.Values, given);
        if (changes.Count > 0 && await EditRecord.Apply(of, given, changes, null, null, desk, writer, look, stop) is { } unfit) return unfit;
        if (await Refusal(of, step, desk, look, stop) is { } refusal) return refusal;

        if (await desk.Work.Move(item, action, reason, desk.Calendar, stop, RecordDesk.ClockDay(of.Type.Life, step.To, of.Values)) is { Fault: { } fault }) return fault;
        await desk.KeepDue(of, null, item, stop);
        RecordDesk.Follow(of.Head, item, of.Type.Life);
        of.Head.Version++;
        (of.Head.UpdatedAt, of.Head.UpdatedBy) = (desk.Now, desk.User.DisplayName);
        await Duties.Follow(of, desk, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        if (desk.Hook(of.Type) is { } hook) await hook.AfterStep(RecordDesk.StateOf(of), action, stop);
        return null;
    }

    /// <summary>What still stands in the way of a step: empty fields, files, open rows, its condition, the module's own guard; null when nothing does.</summary>
    private static async Task<Fault?> Refusal(Opened of, LifeStep step, RecordDesk desk, Lookups look, CancellationToken stop)
    {
        var missing = await Missing(of, step, desk, stop);
        if (missing.Count > 0) return RecordsFaults.StepNeeds(step.Name.Chinese, missing);
        if (step.When is { } when && !FormulasOf(of, look).Holds(when)) return RecordsFaults.StepCondition(step.Name.Chinese, step.WhenNot.Chinese);
        return desk.Hook(of.Type) is { } hook ? await hook.BeforeStep(RecordDesk.StateOf(of), step.Code, stop) : null;
    }

    internal static async Task<IReadOnlyList<FaultDetail>> Missing(Opened of, LifeStep step, RecordDesk desk, CancellationToken stop)
    {
        var missing = step.Fields.Where(f => of.Values[f] is null).Select(f => new FaultDetail(null, f, of.Type.Find(f)!.Label.Chinese)).ToList();
        if (!of.Type.Life.Ended(step.To))
            missing.AddRange(ValueSet.Missing(of.Type.Fields, of.Type.Life, step.To, of.Values).Where(m => missing.All(k => k.Field != m.Field)).Select(m => m with { Sentence = of.Type.Find(m.Field!)!.Label.Chinese }));
        if (step.Files.Count > 0)
        {
            var there = await desk.Db.Set<RecordFile>().AsNoTracking().Where(f => f.RecordId == of.Head.Id && !f.Removed).Select(f => f.Place).ToListAsync(stop);
            missing.AddRange(step.Files.Except(there).Select(f => new FaultDetail(null, "file:" + f, of.Type.Files.First(n => n.Code == f).Name.Chinese)));
        }

        foreach (var child in step.AllDone)
            if (of.RowsOf(child).Count(r => !r.Ended) is > 0 and var open) missing.Add(new(null, "child:" + child, $"{of.Type.Child(child)!.Label.Chinese}还有{open}{of.Type.Child(child)!.Unit.Chinese}未办结"));
        return missing;
    }

    internal static Formulas FormulasOf(Opened of, Lookups look) =>
        new(of.Type, of.Head.State, of.Values, of.Rows.Where(r => !r.Removed).Select(r => (r.Child, RecordDesk.Parse(r.Json))), look);
}

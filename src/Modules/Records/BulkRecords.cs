using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Records;

/// <summary>Does one thing to many records. Steps, assignments and new values go through for all or for none; what is followed or taken back goes record by record.</summary>
internal static class BulkRecords
{
    internal const int Most = 500;

    /// <param name="Act">step, assign, set, watch or void.</param>
    /// <param name="Action">Code of the step.</param>
    /// <param name="Person">Whom the records are given to; null for nobody in particular.</param>
    /// <param name="Values">Fields filled with the step, or set.</param>
    public sealed record Request(
        [property: Required, StringLength(60)] string Type, [property: Required] List<Guid> Ids, [property: Required, StringLength(20)] string Act,
        [property: StringLength(40)] string? Action, Guid? Person, Dictionary<string, JsonElement>? Values, [property: StringLength(1000)] string? Reason);

    /// <summary>Why nothing was done to a record.</summary>
    public sealed record Refusal(Guid Id, string Number, string Title, string Code, string Sentence, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<FaultDetail> Details);

    /// <param name="Saved">False when one refusal held all of it back.</param>
    /// <param name="Done">Records it was done to.</param>
    public sealed record Response(bool Saved, int Done, IReadOnlyList<Refusal> Refused);

    internal static async Task<Outcome<Response>> Run(Request ask, RecordDesk desk, RecordWriter writer, IPeople people, CancellationToken stop)
    {
        if (desk.Types.Find(ask.Type) is not { } type) return RecordsFaults.NoSuchType;
        if (ask.Act is not ("step" or "assign" or "set" or "watch" or "void")) return RecordsFaults.BadAct;
        if (ask.Ids.Count is 0 or > Most) return RecordsFaults.TooManyChosen(Most);
        var needed = ask.Act switch { "assign" => RecordsModule.Write, "set" or "void" => RecordsModule.Manage, _ => RecordsModule.See };
        if (!desk.User.May(needed)) return NeedsExtensions.NotAllowed;
        if (ask.Act == "set" && (ask.Values?.Count ?? 0) == 0) return RecordsFaults.NothingChanges;
        if (ask.Act == "void" && string.IsNullOrWhiteSpace(ask.Reason)) return RecordsFaults.ReasonMissing;
        desk.User.Activate(needed);
        await using var transaction = await desk.Db.Database.BeginTransactionAsync(stop);
        var (refused, done) = (new List<Refusal>(), 0);
        foreach (var id in ask.Ids.Distinct())
        {
            var of = await desk.Open(id, stop);
            var fault = of is null || of.Type != type ? RecordsFaults.NoSuchRecord : await One(of, ask, desk, writer, people, stop);
            if (fault is null) done++;
            else refused.Add(new(id, of?.Head.Number ?? "", of?.Head.Title ?? "", fault.Code, fault.Sentence, fault.Arguments, fault.Details));
        }

        if (refused.Count > 0 && ask.Act is not ("watch" or "void")) return new Response(false, 0, refused);
        if (await desk.Save(stop) is { } late) return late;
        await transaction.CommitAsync(stop);
        return new Response(true, done, refused);
    }

    private static async Task<Fault?> One(Opened of, Request ask, RecordDesk desk, RecordWriter writer, IPeople people, CancellationToken stop) => ask.Act switch
    {
        "step" => await MoveRecord.Take(of, ask.Action ?? "", ask.Reason, ask.Values ?? [], desk, writer, stop),
        "assign" => EditRecord.Closed(of) ?? await AssignRecord.To(of, ask.Person, ask.Reason, desk, people, stop),
        "set" => await Set(of, ask, desk, writer, stop),
        "void" => await VoidRecord.Take(of, ask.Reason!, desk, stop),
        _ => await Watching.Add(of, desk, stop),
    };

    private static async Task<Fault?> Set(Opened of, Request ask, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (EditRecord.Closed(of) is { } closed) return closed;
        var (look, wrong) = (await desk.Look(stop), new List<FaultDetail>());
        var given = ValueSet.Read(of.Type.Fields, ask.Values!, look, wrong);
        wrong.AddRange(EditRecord.Locked(of, given.Keys, desk.User));
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        var changes = ValueSet.Changes(of.Type.Fields, of.Values, given);
        return changes.Count == 0 ? null : await EditRecord.Apply(of, given, changes, null, ask.Reason, desk, writer, look, stop, "bulk");
    }
}

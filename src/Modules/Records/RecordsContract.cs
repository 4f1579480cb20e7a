using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Records;

/// <summary>A record another module opens.</summary>
/// <param name="Type">Code of the type in the pack.</param>
/// <param name="Values">Values by field, in the forms the API takes.</param>
/// <param name="Sensitivity">Null for the type's own.</param>
public sealed record NewRecord(string Type, JsonObject Values, Sensitivity? Sensitivity = null)
{
    /// <summary>Rows of its child tables, by table and field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<JsonObject>>();
}

/// <summary>A record that was opened.</summary>
/// <param name="Number">As printed; empty for types without numbers.</param>
public sealed record RecordRef(Guid Id, string Number, string Title);

/// <summary>A record as other modules see it, within the scope in force.</summary>
/// <param name="State">Code of the state it stands in.</param>
/// <param name="Values">Canonical values by field; formula fields are not among them.</param>
/// <param name="Due">Last day of the clock that runs; null when none does.</param>
/// <param name="Assignee">Name of the one person it was given to; empty for nobody in particular.</param>
public sealed record RecordState(
    Guid Id, string Type, string Number, string Title, string Org, string OrgPath, string Line, string State, bool Ended, DateOnly? Due, bool Paused, Guid? AssigneeId, string Assignee,
    DateTime CreatedAt, DateTime UpdatedAt, DateTime StateSince, int Version, JsonObject Values)
{
    public required Sensitivity Sensitivity { get; init; }
}

/// <summary>A row of a child table.</summary>
/// <param name="Record">The record it belongs to.</param>
/// <param name="By">Who entered it.</param>
public sealed record RowState(Guid Record, JsonObject Values, string By, DateTime At);

/// <summary>What other modules may ask of records.</summary>
public interface IRecords
{
    /// <summary>Whether the pack of the space has the type.</summary>
    bool Has(string type);

    /// <summary>Opens a record as the present person, in a transaction of its own unless the caller has one; every rule of a typed entry holds.</summary>
    Task<Outcome<RecordRef>> Open(NewRecord record, CancellationToken stop);

    /// <summary>Null when there is none, or the present person may not see it.</summary>
    Task<RecordState?> Find(Guid id, CancellationToken stop);

    /// <summary>Records of a type in force that the present person sees, newest first.</summary>
    /// <param name="open">Only those with something still open.</param>
    Task<IReadOnlyList<RecordState>> List(string type, bool open, CancellationToken stop);

    /// <summary>Rows of a child table of those records the present person sees, in their order.</summary>
    Task<IReadOnlyList<RowState>> Rows(IReadOnlyCollection<Guid> records, string child, CancellationToken stop);

    /// <summary>Takes a step as the present person; every guard of the type holds.</summary>
    Task<Fault?> Move(Guid id, string step, string? reason, JsonObject? values, CancellationToken stop);
}

/// <summary>Code a module attaches to a type whose definition says <c>hooks: code</c>.</summary>
public interface IRecordHook
{
    /// <summary>Code of the type.</summary>
    string Type { get; }

    /// <summary>Why a step may not be taken; null when it may. Runs before anything is written.</summary>
    Task<Fault?> BeforeStep(RecordState record, string step, CancellationToken stop);

    /// <summary>What must happen in the same transaction once a step was taken.</summary>
    Task AfterStep(RecordState record, string step, CancellationToken stop);
}

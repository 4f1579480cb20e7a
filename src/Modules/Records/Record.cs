using Luopan.Platform;
using Luopan.Platform.Access;

namespace Luopan.Modules.Records;

/// <summary>One record: what lists show and are narrowed by. Its values lie in <see cref="RecordBody"/>; where it stands in its life is the kernel's, copied here in the same save.</summary>
[Platform.Log.NotLogged]
internal sealed class Record : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Type { get; init; }

    /// <summary>As printed; empty for types without numbers.</summary>
    public string Number { get; set; } = "";

    public required string Title { get; set; }

    public required string Org { get; set; }

    public required string OrgPath { get; set; }

    public required string Line { get; set; }

    public required Sensitivity Sensitivity { get; set; }

    public required string ScopeKey { get; set; }

    public required string State { get; set; }

    public DateTime StateSince { get; set; }

    /// <summary>Nothing is open any more.</summary>
    public bool Ended { get; set; }

    public Guid? AssigneeId { get; set; }

    public string Assignee { get; set; } = "";

    /// <summary>Last day of the clock that runs; null when none does.</summary>
    public DateOnly? Due { get; set; }

    public bool Paused { get; set; }

    /// <summary>Earliest due day among the clock and the open duties; what the light goes by.</summary>
    public DateOnly? Urgent { get; set; }

    /// <summary>Exact key, normalised; null when the type has none. Unique within the type among records in force.</summary>
    public string? KeyText { get; set; }

    /// <summary>Taken back as entered by mistake; stays on record with the reason.</summary>
    public bool Voided { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public Guid? CreatedById { get; init; }

    public required DateTime UpdatedAt { get; set; }

    public required string UpdatedBy { get; set; }

    public int Version { get; set; } = 1;

    public string? T1 { get; set; }

    public string? T2 { get; set; }

    public string? T3 { get; set; }

    public string? T4 { get; set; }

    public string? T5 { get; set; }

    public string? T6 { get; set; }

    public string? T7 { get; set; }

    public string? T8 { get; set; }

    public string? T9 { get; set; }

    public string? T10 { get; set; }

    public string? T11 { get; set; }

    public string? T12 { get; set; }

    public string? T13 { get; set; }

    public string? T14 { get; set; }

    public long? N1 { get; set; }

    public long? N2 { get; set; }

    public long? N3 { get; set; }

    public long? N4 { get; set; }

    public long? N5 { get; set; }

    public long? N6 { get; set; }

    public long? N7 { get; set; }

    public long? N8 { get; set; }

    public DateOnly? D1 { get; set; }

    public DateOnly? D2 { get; set; }

    public DateOnly? D3 { get; set; }

    public DateOnly? D4 { get; set; }

    public DateOnly? D5 { get; set; }

    public DateOnly? D6 { get; set; }
}

/// <summary>Every value of a record as JSON by field; changes are kept in <see cref="RecordRevision"/>.</summary>
[Platform.Log.NotLogged]
internal sealed class RecordBody
{
    public required Guid RecordId { get; init; }

    public required string Json { get; set; }
}

/// <summary>A row of a child table.</summary>
[Platform.Log.NotLogged]
internal sealed class RecordChild
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid RecordId { get; init; }

    public required string Child { get; init; }

    public int Ordinal { get; set; }

    public required string Json { get; set; }

    /// <summary>State of a row with a life; null for others.</summary>
    public string? State { get; set; }

    public DateOnly? Due { get; set; }

    public bool Ended { get; set; }

    /// <summary>Taken away by somebody; kept for the history.</summary>
    public bool Removed { get; set; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public int Version { get; set; } = 1;
}

/// <summary>What one save changed: the append-only history of a record, and its place in the log.</summary>
internal sealed class RecordRevision
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid RecordId { get; init; }

    /// <summary>Version the record had after it.</summary>
    public required int Version { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public Guid? ById { get; init; }

    public string Office { get; init; } = "";

    /// <summary>What it was: created, edited, row-added, row-edited, row-removed, imported, bulk, voided.</summary>
    public required string Act { get; init; }

    public string? Reason { get; init; }

    /// <summary>JSON list of <see cref="Change"/>.</summary>
    public required string Changes { get; init; }
}

/// <summary>One field before and after.</summary>
/// <param name="Child">Child table; null for a field of the record itself.</param>
/// <param name="Was">Canonical JSON; null when it was empty.</param>
internal sealed record Change(string Field, string? Child, Guid? Row, string? Was, string? Now);

/// <summary>A remark on a record.</summary>
internal sealed class RecordComment
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid RecordId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public Guid? ById { get; init; }

    public string Office { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>Ids of the people named in it, separated by blanks.</summary>
    public string Mentions { get; init; } = "";
}

/// <summary>A file that belongs to a record.</summary>
internal sealed class RecordFile
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid RecordId { get; init; }

    /// <summary>Named place of the type; empty for any other file.</summary>
    public required string Place { get; init; }

    public required Guid FileId { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>Remark it was put to; null for a file of the record itself.</summary>
    public Guid? CommentId { get; init; }

    public bool Removed { get; set; }
}

/// <summary>Something due for one period; closed by the row that does it.</summary>
internal sealed class RecordDuty
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid RecordId { get; init; }

    public required string Duty { get; init; }

    public required string Period { get; init; }

    public required DateOnly Due { get; init; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Row that did it; null while open or when it fell away.</summary>
    public Guid? Row { get; set; }
}

/// <summary>Which column a field of a type is kept in.</summary>
internal sealed class RecordSlot
{
    public required string Type { get; init; }

    public required string Field { get; init; }

    public required SlotKind Kind { get; init; }

    public required int Index { get; init; }

    public Slot Slot => new(Kind, Index);
}

/// <summary>Last serial number given to a type in a year.</summary>
[Platform.Log.NotLogged]
internal sealed class RecordSerial
{
    public required string Type { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}

/// <summary>A view somebody keeps: filter, sort and columns of a list.</summary>
internal sealed class RecordView
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Type { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>Everybody who sees the type sees it.</summary>
    public bool Shared { get; set; }

    /// <summary>JSON the client wrote: filter, sort, columns, group.</summary>
    public required string Json { get; set; }
}

/// <summary>How the heads of a kind of file were matched to fields last time.</summary>
internal sealed class RecordMapping
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Type { get; init; }

    /// <summary>The heads in their order; the same heads need no matching again.</summary>
    public required string Heads { get; init; }

    public required string Json { get; set; }
}

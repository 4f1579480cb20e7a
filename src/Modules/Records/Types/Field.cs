using Luopan.Engines.Series;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records.Types;

/// <summary>What a field holds; the names are those of the pack and of the API.</summary>
internal enum FieldKind
{
    Text,
    Longtext,
    Number,
    Money,
    Date,
    Period,
    Org,
    Department,
    Person,
    Enterprise,
    Country,
    Industry,
    Line,
    Option,
    Options,
    Place,
    Record,
    Flag,
    Formula,
}

/// <summary>A field of a record or of a row that belongs to one.</summary>
internal sealed record Field(string Code, FieldKind Kind, FlowWord Label)
{
    /// <summary>Its kind was named and cannot be known; nothing more is said about its use.</summary>
    public bool Unread { get; init; }

    public FlowWord Help { get; init; } = new("", "");

    public bool Required { get; init; }

    /// <summary>State from which on it must be filled; null when <see cref="Required"/> says all.</summary>
    public string? RequiredFrom { get; init; }

    /// <summary>State from which on it is shown; null for always.</summary>
    public string? VisibleFrom { get; init; }

    /// <summary>Who sees it at all; null for everybody who sees the record.</summary>
    public Permission? VisibleTo { get; init; }

    /// <summary>State from which on it can no longer be changed; null for never.</summary>
    public string? ReadonlyFrom { get; init; }

    /// <summary>Above the record's own, it is masked for whoever does not reach so far.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>How it is masked: phone, id, name, all; null when it never is.</summary>
    public string? Mask { get; init; }

    /// <summary>Longest text, in characters.</summary>
    public int Max { get; init; } = 200;

    public string Unit { get; init; } = "";

    /// <summary>Places after the point; null when as typed.</summary>
    public int? Decimals { get; init; }

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>万 or 亿 before the currency's unit; empty for none.</summary>
    public string Scale { get; init; } = "";

    public IReadOnlyList<string> Currencies { get; init; } = [];

    public IReadOnlyList<Named> Options { get; init; } = [];

    /// <summary>Levels of orgs, or the kind of period.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Type a record field leads to.</summary>
    public string RecordType { get; init; } = "";

    public Expression? Formula { get; init; }

    /// <summary>Whether lists can be narrowed and sorted by it; what is masked or not for everybody could be guessed by narrowing.</summary>
    public bool Listed => Mask is null && Sensitivity is null && VisibleTo is null && Kind is not (FieldKind.Longtext or FieldKind.Options or FieldKind.Place or FieldKind.Formula);
}

/// <summary>Field kinds by the names of the pack.</summary>
internal static class FieldKinds
{
    internal static readonly IReadOnlyDictionary<string, FieldKind> ByName =
        Enum.GetValues<FieldKind>().ToDictionary(k => k.ToString().ToLowerInvariant());

    internal static string NameOf(FieldKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Keys of the pack each kind takes beside those all take.</summary>
    internal static readonly IReadOnlyDictionary<FieldKind, string[]> Keys = new Dictionary<FieldKind, string[]>
    {
        [FieldKind.Text] = ["max"],
        [FieldKind.Longtext] = ["max"],
        [FieldKind.Number] = ["unit", "decimals", "min", "max"],
        [FieldKind.Money] = ["scale", "currencies", "decimals", "min", "max"],
        [FieldKind.Period] = ["of"],
        [FieldKind.Org] = ["of"],
        [FieldKind.Option] = ["options"],
        [FieldKind.Options] = ["options"],
        [FieldKind.Record] = ["type"],
        [FieldKind.Formula] = ["formula", "unit", "decimals"],
    };
}

namespace Luopan.Modules.Indicators.Sources;

/// <summary>What was understood of a file by its profile, for the person to look at before and after it is written.</summary>
/// <param name="Profile">Code of the profile; null where none was recognised.</param>
/// <param name="Near">What comes nearest, where none was recognised.</param>
/// <param name="Period">Month the file is of, canonical as all periods here; null where it was not found.</param>
/// <param name="PeriodFrom">Where that was read.</param>
/// <param name="Figures">Figures in all; <paramref name="Cells"/> holds the first of them.</param>
/// <param name="Unknown">Words nobody has said the meaning of.</param>
/// <param name="Before">The file of the period before, with which rows are compared; null when there is none.</param>
/// <param name="NewRows">Rows that file had not.</param>
/// <param name="GoneRows">Rows that file had and this one has not.</param>
/// <param name="NeedsReason">Whether all that stands against it can be answered by a reason.</param>
/// <param name="Received">When the same file was taken in before; null when it was not.</param>
public sealed record SourceReading(
    string? Profile, string Name, string NameEn, IReadOnlyList<NearProfile> Near, string? Period, string PeriodFrom, IReadOnlyList<ReadSheet> Sheets, int Figures, IReadOnlyList<ReadFigure> Cells,
    IReadOnlyList<TotalProof> Totals, IReadOnlyList<SourceChange> Changes, IReadOnlyList<UnknownWords> Unknown, string? Before, IReadOnlyList<string> NewRows, IReadOnlyList<string> GoneRows,
    bool NeedsReason, DateTime? Received);

/// <summary>A sheet as it was read.</summary>
/// <param name="Head">Lines the head stands in.</param>
/// <param name="Unit">Unit the table names, or the profile where it names none.</param>
public sealed record ReadSheet(string Name, string Head, string Unit, int Rows, IReadOnlyList<ReadColumn> Columns);

/// <param name="Indicator">Name of what stands in it; null where it is left out or unknown.</param>
public sealed record ReadColumn(string Letter, string Head, string? Indicator, string? Period, string? Unit, string Fate);

/// <summary>A figure read from a cell.</summary>
/// <param name="Printed">As it stands there.</param>
/// <param name="Text">In the indicator's unit.</param>
/// <param name="Fate">new, changed or same beside what stands.</param>
public sealed record ReadFigure(string Sheet, string Cell, string Label, string Head, string Printed, string Indicator, string Org, string Period, string Breakdown, string Text, string Unit, string Fate);

/// <summary>A printed total beside the sum of its rows.</summary>
/// <param name="Allowed">By how much rounding lets them differ.</param>
/// <param name="Label">The total's row, with the part of the table whose rows are added up.</param>
/// <param name="Outcome">equal, rounding, differs, some where the rows need not make the total up and do not, or exceeds where a part is larger than its whole.</param>
public sealed record TotalProof(string Sheet, string Cell, string Label, string Head, string Printed, decimal Sum, decimal Difference, decimal Allowed, int Rows, string Outcome);

/// <summary>A figure that stands and would be another.</summary>
public sealed record SourceChange(string Sheet, string Cell, string Label, string Head, string Indicator, string Org, string Period, string Was, string Now, string Unit);

/// <param name="Kind">head or row.</param>
/// <param name="Sample">A figure under or beside it.</param>
/// <param name="Targets">What it may be bound to.</param>
public sealed record UnknownWords(string Kind, string Words, string Sheet, string Cell, string Sample, IReadOnlyList<WordTarget> Targets);

/// <summary>Something unknown words can be bound to.</summary>
public sealed record WordTarget(string Target, string Name);

using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>A file that came in by a profile or was given out: one line of the ledger of exchange. Written once, with one log entry.</summary>
[NotLogged]
internal sealed class Delivery : IScoped
{
    internal const string In = "in", Out = "out";

    public long Id { get; init; }

    /// <summary><see cref="In"/> or <see cref="Out"/>.</summary>
    public required string Direction { get; init; }

    /// <summary>Profile it was read by; null for what was given out.</summary>
    public string? Profile { get; init; }

    /// <summary>Period it is of, as the profile expects it; empty where it is of none.</summary>
    public required string Period { get; init; }

    /// <summary>See <see cref="SourceProfile.Parts"/>.</summary>
    public required string Part { get; init; }

    /// <summary>Who sent it, or whom it was given to.</summary>
    public required string Party { get; init; }

    /// <summary>What it was given out for; empty for what came in.</summary>
    public required string Purpose { get; init; }

    public required Guid FileId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>Figures in it, or rows as the giver counts them; 0 where nobody counted.</summary>
    public required int Rows { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public required DateTime At { get; init; }

    public Guid? ById { get; init; }

    public required string By { get; init; }

    /// <summary>The source its figures came by; null where it brought nothing new.</summary>
    public long? SourceId { get; init; }

    /// <summary>Why totals that do not add up and figures that changed were taken in; null where nothing had to be answered.</summary>
    public string? Reason { get; init; }

    /// <summary>Totals that did not add up, and names of the rows, as JSON: what the next file is compared with.</summary>
    public required string Kept { get; init; }

    public required Sensitivity Sensitivity { get; init; }

    public required string ScopeKey { get; init; }
}

/// <summary>The cell a figure was read from; observations of the source name it by their line.</summary>
[NotLogged]
internal sealed class SourceCell
{
    public long Id { get; init; }

    public required long SourceId { get; init; }

    /// <summary>Line of the observation.</summary>
    public required int Number { get; init; }

    public required string Sheet { get; init; }

    /// <summary>As a spreadsheet calls it: B12.</summary>
    public required string Cell { get; init; }

    public required string Label { get; init; }

    public required string Head { get; init; }

    /// <summary>As it stands in the cell, in <see cref="Unit"/>.</summary>
    public required string Printed { get; init; }

    public required string Unit { get; init; }
}

/// <summary>Words of a profile's files that a person said the meaning of, once for all files to come.</summary>
internal sealed class WordBinding
{
    internal const string Head = "head", Row = "row";

    public long Id { get; init; }

    public required string Profile { get; init; }

    /// <summary><see cref="Head"/> or <see cref="Row"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Plain, as <see cref="SourceWords"/> reads them.</summary>
    public required string Words { get; init; }

    /// <summary>Text of the column rule, or code of what the row names; empty to leave it out.</summary>
    public required string Target { get; set; }

    public required DateTime At { get; set; }

    public required string By { get; set; }
}

/// <summary>Tables of the sources.</summary>
internal static class SourcesModel
{
    private const string CellTable = "indicators_source_cell";

    internal static void Map(ModelBuilder model)
    {
        var delivery = model.Entity<Delivery>().ToTable("indicators_delivery");
        delivery.HasIndex(d => new { d.Profile, d.Period });
        delivery.HasIndex(d => d.SourceId);
        delivery.Property(d => d.Reason).HasMaxLength(1000);
        delivery.Property(d => d.Kept).HasMaxLength(2_000_000);
        model.Entity<SourceCell>().ToTable(CellTable).HasIndex(c => new { c.SourceId, c.Number }).IsUnique();
        model.Entity<WordBinding>().ToTable("indicators_binding").HasIndex(b => new { b.Profile, b.Kind, b.Words }).IsUnique();
    }

    /// <summary>Writes the cells of a source in the caller's transaction.</summary>
    internal static Task Insert(DbContext db, long source, IEnumerable<(int Number, SourceFigure Figure)> cells, CancellationToken stop) => Dialect.BulkInsert(
        db, CellTable, ["SourceId", "Number", "Sheet", "Cell", "Label", "Head", "Printed", "Unit"],
        cells.Select(c => new object?[] { source, c.Number, Short(c.Figure.Sheet), c.Figure.Cell, Short(c.Figure.Label), Short(c.Figure.Head), Short(c.Figure.Printed), c.Figure.Unit }), stop);

    private static string Short(string text) => text.Length > 400 ? text[..400] : text;
}

using System.Globalization;
using Luopan.Modules.Indicators.Explorer;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Db;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>Tables of the module.</summary>
internal static class IndicatorsModel
{
    private const string ObservationTable = "indicators_observation";

    private static readonly string[] Columns =
    [
        "Indicator", "Org", "Period", "Breakdown", "Value", "Text", "Status", "Publisher", "Class", "Flags", "Reason", "Vintage", "At",
        "By", "SourceId", "Line", "Sensitivity", "ScopeKey", "Units", "Largest", "Second",
    ];

    internal static void Map(ModelBuilder model)
    {
        SourcesModel.Map(model);
        ExplorerModel.Map(model);
        var move = model.Entity<ReleaseMove>().ToTable("indicators_release_move");
        move.HasIndex(m => new { m.Release, m.Period });
        move.Property(m => m.Reason).HasMaxLength(1000);
        var source = model.Entity<Source>().ToTable("indicators_source");
        source.HasIndex(s => s.JobId);
        var observation = model.Entity<Observation>().ToTable(ObservationTable);
        observation.HasIndex(o => o.SourceId);
        observation.Property(o => o.Value).HasConversion<NumberAsPrinted>().HasMaxLength(NumberAsPrinted.Longest);
        observation.Property(o => o.Largest).HasConversion<NumberAsPrinted>().HasMaxLength(NumberAsPrinted.Longest);
        observation.Property(o => o.Second).HasConversion<NumberAsPrinted>().HasMaxLength(NumberAsPrinted.Longest);
        observation.Property(o => o.Reason).HasMaxLength(2000);
    }

    /// <summary>Writes many vintages in the caller's transaction.</summary>
    internal static Task Insert(DbContext db, IEnumerable<Observation> rows, CancellationToken stop) => Dialect.BulkInsert(
        db, ObservationTable, Columns,
        rows.Select(o => new object?[]
        {
            o.Indicator, o.Org, o.Period, o.Breakdown, o.Value?.ToString(CultureInfo.InvariantCulture), o.Text, o.Status,
            o.Publisher, o.Class, o.Flags, o.Reason, o.Vintage, o.At,
            o.By, o.SourceId, o.Line, (int)o.Sensitivity, o.ScopeKey, o.Units, o.Largest?.ToString(CultureInfo.InvariantCulture), o.Second?.ToString(CultureInfo.InvariantCulture),
        }),
        stop);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luopan.Modules.Targets;

/// <summary>Tables of the module.</summary>
internal static class TargetsModel
{
    internal static void Map(ModelBuilder model)
    {
        var target = model.Entity<Target>().ToTable("targets_target");
        target.HasIndex(t => new { t.Plan, t.Indicator, t.Org, t.Period, t.Kind, t.Variant }).IsUnique();
        target.HasIndex(t => t.ScopeKey);
        target.HasIndex(t => new { t.Indicator, t.Org });
        target.Property(t => t.BaseValue).HasConversion<Printed>();
        target.Property(t => t.Value).HasConversion<Printed>();
        target.Property(t => t.ValueHigh).HasConversion<Printed>();
        target.Property(t => t.Version).IsConcurrencyToken();
        target.Property(t => t.Note).HasMaxLength(1000);
        target.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.TargetId);
        target.HasMany(t => t.Sources).WithOne().HasForeignKey(s => s.TargetId);
        model.Entity<TargetVersion>().ToTable("targets_version").HasIndex(v => new { v.TargetId, v.Number }).IsUnique();
        model.Entity<TargetVersion>().Property(v => v.Value).HasConversion<Printed>();
        model.Entity<TargetVersion>().Property(v => v.ValueHigh).HasConversion<Printed>();
        model.Entity<TargetVersion>().Property(v => v.Reason).HasMaxLength(1000);
        var source = model.Entity<TargetSource>().ToTable("targets_source");
        source.HasIndex(s => s.Plan);
        source.Property(s => s.Quote).HasMaxLength(2000);
        var change = model.Entity<TargetChange>().ToTable("targets_change");
        change.HasIndex(c => c.TargetId);
        change.Property(c => c.Value).HasConversion<Printed>();
        change.Property(c => c.ValueHigh).HasConversion<Printed>();
        change.Property(c => c.Reason).HasMaxLength(1000);
    }

    /// <summary>Numbers of documents are kept with the decimals they are printed with, which no engine's own number keeps: 62.00 is not 62.0.</summary>
    private sealed class Printed() : ValueConverter<decimal, string>(
        number => number.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));
}

using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Db;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Tables of the module.</summary>
internal static class ReportingModel
{
    internal static void Map(ModelBuilder model)
    {
        var of = model.Entity<Return>().ToTable("reporting_return");
        of.HasIndex(r => new { r.Form, r.Period, r.Org }).IsUnique();
        of.HasIndex(r => new { r.Org, r.Form });
        of.Property(r => r.RevisionReason).HasMaxLength(2000);
        of.Property(r => r.Version).IsConcurrencyToken();
        var cell = model.Entity<ReturnCell>().ToTable("reporting_cell");
        cell.HasKey(c => new { c.ReturnId, c.Row, c.Column });
        cell.Property(c => c.Number).HasConversion<NumberAsPrinted>().HasMaxLength(NumberAsPrinted.Longest);
        cell.Property(c => c.Text).HasMaxLength(2000);
        cell.Property(c => c.Version).IsConcurrencyToken();
        cell.Ignore(c => c.IsEmpty);
        var change = model.Entity<ReturnChange>().ToTable("reporting_change");
        change.HasIndex(c => new { c.ReturnId, c.Version });
        change.Property(c => c.Before).HasMaxLength(2000);
        change.Property(c => c.After).HasMaxLength(2000);
        var explanation = model.Entity<ReturnExplanation>().ToTable("reporting_explanation");
        explanation.HasKey(e => new { e.ReturnId, e.Check });
        explanation.Property(e => e.Text).HasMaxLength(2000);
        explanation.Property(e => e.Facts).HasMaxLength(2000);
        var remark = model.Entity<ReturnRemark>().ToTable("reporting_remark");
        remark.HasIndex(r => r.ReturnId);
        remark.Property(r => r.Text).HasMaxLength(2000);
        var kept = model.Entity<KeptForm>().ToTable("reporting_form");
        kept.HasKey(k => k.Hash);
        kept.Property(k => k.Text).HasMaxLength(int.MaxValue);
        UnitsModel.Map(model);
        Requests.RequestsModel.Map(model);
    }
}

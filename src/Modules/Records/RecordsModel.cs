using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Tables of the module.</summary>
internal static class RecordsModel
{
    internal static void Map(ModelBuilder model)
    {
        var record = model.Entity<Record>().ToTable("records_record");
        record.HasIndex(r => new { r.Type, r.ScopeKey, r.Voided });
        // The first number a type declares is its main amount: lists of one state are narrowed, counted and sorted by it from the index alone.
        record.HasIndex(r => new { r.Type, r.State, r.N1, r.Voided });
        record.HasIndex(r => new { r.Type, r.Number });
        record.HasIndex(r => new { r.Type, r.KeyText }).IsUnique();
        record.Property(r => r.KeyText).HasMaxLength(1000);
        record.Property(r => r.Version).IsConcurrencyToken();
        model.Entity<RecordBody>().ToTable("records_body").HasKey(b => b.RecordId);
        model.Entity<RecordBody>().Property(b => b.Json).HasMaxLength(int.MaxValue);
        var child = model.Entity<RecordChild>().ToTable("records_child");
        child.HasIndex(c => new { c.RecordId, c.Child });
        child.Property(c => c.Json).HasMaxLength(int.MaxValue);
        child.Property(c => c.Version).IsConcurrencyToken();
        var revision = model.Entity<RecordRevision>().ToTable("records_revision");
        revision.HasIndex(r => new { r.RecordId, r.Version });
        revision.Property(r => r.Changes).HasMaxLength(int.MaxValue);
        revision.Property(r => r.Reason).HasMaxLength(2000);
        var comment = model.Entity<RecordComment>().ToTable("records_comment");
        comment.HasIndex(c => c.RecordId);
        comment.Property(c => c.Text).HasMaxLength(4000);
        comment.Property(c => c.Mentions).HasMaxLength(4000);
        model.Entity<RecordFile>().ToTable("records_file").HasIndex(f => f.RecordId);
        var duty = model.Entity<RecordDuty>().ToTable("records_duty");
        duty.HasIndex(d => new { d.RecordId, d.Duty, d.Period }).IsUnique();
        duty.HasIndex(d => new { d.DoneAt, d.Due });
        var slot = model.Entity<RecordSlot>().ToTable("records_slot");
        slot.HasKey(s => new { s.Type, s.Field, s.Kind });
        slot.HasIndex(s => new { s.Type, s.Kind, s.Index }).IsUnique();
        slot.Ignore(s => s.Slot);
        model.Entity<RecordSerial>().ToTable("records_serial").HasKey(s => new { s.Type, s.Year });
        var view = model.Entity<RecordView>().ToTable("records_view");
        view.HasIndex(v => v.Type);
        view.Property(v => v.Json).HasMaxLength(8000);
        var mapping = model.Entity<RecordMapping>().ToTable("records_mapping");
        mapping.HasIndex(m => m.Type);
        mapping.Property(m => m.Heads).HasMaxLength(8000);
        mapping.Property(m => m.Json).HasMaxLength(8000);
    }
}

using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

internal static class BulletinsModel
{
    internal static void Map(ModelBuilder model)
    {
        var bulletin = model.Entity<Bulletin>().ToTable("bulletins_bulletin");
        bulletin.HasIndex(b => new { b.Template, b.Org, b.Period });
        bulletin.HasIndex(b => b.ScopeKey);
        bulletin.HasIndex(b => new { b.NumberSeries, b.Serial }).IsUnique();
        var edition = model.Entity<BulletinEdition>().ToTable("bulletins_edition");
        edition.HasIndex(e => new { e.Bulletin, e.Order }).IsUnique();
        edition.Property(e => e.Content).HasMaxLength(int.MaxValue);
        edition.Property(e => e.Changes).HasMaxLength(int.MaxValue);
        edition.HasOne<Bulletin>().WithMany().HasForeignKey(e => e.Bulletin);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>Tables of the module; Identity's own are renamed to the module's prefix.</summary>
internal static class AccessModel
{
    internal static void Map(ModelBuilder model)
    {
        var person = model.Entity<Person>().ToTable("access_person");
        person.Property(p => p.PasswordHash).HasMaxLength(1000);
        person.HasMany(p => p.Grants).WithOne().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<IdentityUserClaim<Guid>>().ToTable("access_person_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("access_person_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("access_person_token");
        model.Entity<RoleGrant>().ToTable("access_grant");
        model.Entity<Org>().ToTable("access_org").HasKey(o => o.Code);
        model.Entity<OrgMember>().ToTable("access_org_member").HasIndex(m => m.Overlay);
        model.Entity<RetiredOrg>().ToTable("access_retired_org").HasKey(o => o.Code);
    }
}

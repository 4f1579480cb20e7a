using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules;

/// <summary>The one database of a space. Every query of a scoped table passes the scope in force; nobody has to remember it.</summary>
internal sealed class LuopanDb(DbContextOptions<LuopanDb> options, CurrentUser user) : IdentityUserContext<Person, Guid>(options)
{
    private bool SeesAll => user.Scope.SeesAll;

    private string[] Prefixes => user.Scope.Prefixes;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Conventions.MapPlatform(builder);
        foreach (var module in AllModules.List) module.Model(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IScoped).IsAssignableFrom(e.ClrType)).ToList())
            typeof(LuopanDb).GetMethod(nameof(FilterByScope), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
    }

    private void FilterByScope<T>(ModelBuilder builder) where T : class, IScoped =>
        builder.Entity<T>().HasQueryFilter(row => SeesAll || Prefixes.Any(p => row.ScopeKey.StartsWith(p)));
}

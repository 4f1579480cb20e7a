using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Luopan.Storage.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model; never used at run time.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<LuopanDb>
{
    public LuopanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LuopanDb>();
        Dialect.Use(options, DatabaseProvider.Sqlite, "Data Source=design.db");
        return new LuopanDb(options.Options, new CurrentUser());
    }
}

using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Files;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.App;

/// <summary>Makes a space ready: reads its pack, brings its database to this version, seeds what the pack brings. Safe to be killed at any moment and run again.</summary>
internal sealed class SpaceStart(IServiceProvider services, SpaceRegistry spaces, PackReader packs, SpaceCache cache, IConfiguration configuration, TimeProvider time, ILogger<SpaceStart> logger)
{
    /// <summary>Opens every space, side by side.</summary>
    internal Task All(CancellationToken stop) => Task.WhenAll(spaces.All.Select(space => Task.Run(() => One(space, stop), stop)));

    /// <summary>Marks every space as served until disposed of, so that nobody puts a backup in its place meanwhile.</summary>
    internal IDisposable Serving() => new Marks([.. spaces.All.Select(SpaceLock.Serving)]);

    internal async Task One(Space space, CancellationToken stop)
    {
        var (content, findings) = packs.Read(PackRoot(configuration), space.Pack);
        if (findings.Count > 0)
            throw new InvalidOperationException($"Pack '{space.Pack}' has {findings.Count} findings; run 'luopan pack check'. First: {findings[0]}");
        space.Content = content;
        Directory.CreateDirectory(space.Folder);
        using var only = await SpaceLock.Take(space, time, stop);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
        await Dialect.EnsureDatabase(db, stop);
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await Dialect.ClearStaleMigrationLock(db, stop);
            await db.Database.MigrateAsync(stop);
        }

        await Seed(scope.ServiceProvider, db, content, stop);
        if (await scope.ServiceProvider.GetRequiredService<FileStore>().Sweep(stop) is var left and > 0)
            logger.LogWarning("Removed {Count} files a killed process left in space {Space}", left, space.Code);
    }

    /// <summary>Folder of all packs: as configured, beside the program, or in the source tree above.</summary>
    internal static string PackRoot(IConfiguration configuration)
    {
        if (configuration["Packs:Path"] is { } given) return Path.GetFullPath(given);
        var beside = Path.Combine(AppContext.BaseDirectory, "packs");
        if (Directory.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "packs", "shandong"))) return Path.Combine(folder.FullName, "packs");
        throw new DirectoryNotFoundException("No packs folder; set Packs:Path.");
    }

    // One transaction: a space is seeded with this pack version, or not at all.
    private async Task Seed(IServiceProvider scoped, LuopanDb db, PackContent content, CancellationToken stop)
    {
        if (await db.Set<PackLoad>().AnyAsync(p => p.Hash == content.Hash, stop)) return;
        logger.LogInformation("Loading pack {Pack} into space {Space}", content.Code, scoped.GetRequiredService<CurrentSpace>().Space.Code);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var module in AllModules.List.Where(m => m.Pack is not null))
        {
            await module.Pack!.Seed(scoped, content, stop);
            await db.SaveChangesAsync(stop);
            // What one module has saved need not be looked through at every save of the next.
            db.ChangeTracker.Clear();
        }

        db.Add(new PackLoad { Code = content.Code, Version = content.Get<PackFolder>().Header["version"]?.Text ?? "", Hash = content.Hash, At = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        cache.DropEverything(scoped.GetRequiredService<CurrentSpace>().Space);
    }

    private sealed class Marks(IReadOnlyList<SpaceLock> held) : IDisposable
    {
        public void Dispose()
        {
            foreach (var mark in held) mark.Dispose();
        }
    }
}

using Luopan.Modules;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;

namespace Luopan.App;

/// <summary>Every minute: lets modules do what is due, seals the log, forgets answers kept for a day.</summary>
internal sealed class Upkeep(IServiceProvider services, SpaceRegistry spaces, TimeProvider time, ILogger<Upkeep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var space in spaces.All)
            {
                try
                {
                    await Round(space, stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    logger.LogError(e, "Upkeep of space {Space}", space.Code);
                }
            }
        }
    }

    internal async Task Round(Space space, CancellationToken stop)
    {
        foreach (var module in services.GetServices<IModule>())
        {
            await using var own = Enter(space);
            await module.Tend(own.ServiceProvider, stop);
        }

        await using var scope = Enter(space);
        var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
        await LogChain.Seal(db, time, stop);
        await Once.Forget(db, time, stop);
    }

    private AsyncServiceScope Enter(Space space)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        return scope;
    }
}

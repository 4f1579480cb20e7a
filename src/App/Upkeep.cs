using Luopan.Modules;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;

namespace Luopan.App;

/// <summary>Every minute: lets modules do what is due, lets late matters climb, seals the log, forgets answers kept for a day.</summary>
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
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        foreach (var module in scope.ServiceProvider.GetServices<IModule>()) await module.Tend(scope.ServiceProvider, stop);
        var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
        if (await scope.ServiceProvider.GetRequiredService<WorkflowKernel>().Climb(stop) is { Count: > 0 }) await db.SaveChangesAsync(stop);
        await LogChain.Seal(db, time, stop);
        await Once.Forget(db, time, stop);
    }
}

using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;

namespace Luopan.App;

/// <summary>Every minute: seals the log, forgets answers kept for a day, and runs each module's round.</summary>
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
        await using (var scope = Enter(space))
        {
            var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
            await LogChain.Seal(db, time, stop);
            await Once.Forget(db, time, stop);
        }

        for (var i = 0; await OneOf(space, i, stop); i++)
        {
        }
    }

    // Each module's round in a scope of its own.
    private async Task<bool> OneOf(Space space, int index, CancellationToken stop)
    {
        await using var scope = Enter(space);
        if (scope.ServiceProvider.GetServices<IRound>().ElementAtOrDefault(index) is not { } round) return false;
        await round.Round(stop);
        return true;
    }

    private AsyncServiceScope Enter(Space space)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        return scope;
    }
}

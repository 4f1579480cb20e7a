using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;

namespace Luopan.App;

/// <summary>Once the server is ready and then every minute: seals the log, forgets answers kept for a day, and runs each module's round.</summary>
internal sealed class Upkeep(IServiceProvider services, SpaceRegistry spaces, TimeProvider time, ILogger<Upkeep> logger) : BackgroundService
{
    // What a first start brings, returns to fill among it, is there when its first visitor has signed in.
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var timer = new PeriodicTimer(Every, time);
        do
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
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <exception cref="AggregateException">What failed; the rest was done.</exception>
    internal async Task Round(Space space, CancellationToken stop)
    {
        var failed = new List<Exception>();
        await using var listing = Enter(space);
        var rounds = listing.ServiceProvider.GetServices<IRound>().Count();
        for (var i = -1; i < rounds; i++)
        {
            try
            {
                await OneOf(space, i, stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed.Add(e);
            }
        }

        if (failed.Count > 0) throw new AggregateException(failed);
    }

    // Each module's round in a scope of its own; before them the platform's.
    private async Task OneOf(Space space, int index, CancellationToken stop)
    {
        await using var scope = Enter(space);
        if (index >= 0)
        {
            await scope.ServiceProvider.GetServices<IRound>().ElementAt(index).Round(stop);
            return;
        }

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

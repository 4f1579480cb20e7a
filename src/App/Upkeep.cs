using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;

namespace Luopan.App;

/// <summary>Ten seconds after start and then every minute: seals the log, forgets answers kept for a day, and runs each module's round.</summary>
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
        await Try(space, async own =>
        {
            var db = own.GetRequiredService<LuopanDb>();
            await LogChain.Seal(db, time, stop);
            await Once.Forget(db, time, stop);
        }, failed);
        var rounds = 1;
        for (var i = 0; i < rounds; i++)
        {
            var at = i;
            await Try(space, own =>
            {
                var all = own.GetServices<IRound>().ToList();
                rounds = all.Count;
                return all[at].Round(stop);
            }, failed);
        }

        if (failed.Count > 0) throw new AggregateException(failed);
    }

    // Each in a scope of its own.
    private async Task Try(Space space, Func<IServiceProvider, Task> work, List<Exception> failed)
    {
        try
        {
            await using var scope = Enter(space);
            await work(scope.ServiceProvider);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failed.Add(e);
        }
    }

    private AsyncServiceScope Enter(Space space)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        return scope;
    }
}

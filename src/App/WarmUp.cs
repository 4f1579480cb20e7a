using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;

namespace Luopan.App;

/// <summary>Once the product answers, loads in each space what its first visitor would wait for; ends with the product, and its failure costs nothing but the wait.</summary>
internal sealed class WarmUp(IServiceProvider services, SpaceRegistry spaces, IHostApplicationLifetime life, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService
{
    // The first answers go out before it takes a processor.
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = life.ApplicationStarted.Register(answers.SetResult);
        await answers.Task.WaitAsync(stoppingToken);
        await Task.Delay(Behind, time, stoppingToken);
        foreach (var space in spaces.All)
        {
            try
            {
                await Warm(space, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "Warming up space {Space}", space.Code);
            }
        }
    }

    private async Task Warm(Space space, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        foreach (var module in AllModules.List)
        {
            stop.ThrowIfCancellationRequested();
            await module.Warm(scope.ServiceProvider, stop);
        }
    }
}

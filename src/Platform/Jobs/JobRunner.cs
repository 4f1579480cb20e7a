using System.Text.Json;
using System.Threading.Channels;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luopan.Platform.Jobs;

/// <summary>Does one kind of job. It must give the same end when run again from the start: a restart does just that.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>Runs with the scope of the person who asked.</summary>
    /// <returns>The result to keep as JSON, or a fault; with both the job failed, and the result that is kept tells the fault itself.</returns>
    Task<(object? Result, Fault? Fault)> Run(Job job, JobProgress progress, CancellationToken stop);
}

/// <summary>Gives the person a job works for their rights back, outside a request.</summary>
public interface IPersonLoader
{
    /// <summary>False when the person is gone or locked.</summary>
    Task<bool> Load(Guid person, CurrentUser into, CancellationToken stop);
}

/// <summary>Reports progress at most a few times a second.</summary>
public sealed class JobProgress(Func<int, int, Task> report, TimeProvider time)
{
    private long _last;

    public async Task At(int done, int total)
    {
        if (done < total && time.GetElapsedTime(_last).TotalMilliseconds < 300) return;
        _last = time.GetTimestamp();
        await report(done, total);
    }
}

/// <summary>Wakes the runner when something was queued.</summary>
public sealed class JobSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _channel.Writer.TryWrite(true);

    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var timer = Task.Delay(atMost, time, limit.Token);
        await Task.WhenAny(_channel.Reader.WaitToReadAsync(limit.Token).AsTask(), timer);
        await limit.CancelAsync();
        _channel.Reader.TryRead(out _);
        stop.ThrowIfCancellationRequested();
    }
}

/// <summary>Runs the jobs of every space, one at a time, oldest first; what was running when a process died is run again.</summary>
public sealed class JobRunner(IServiceProvider services, SpaceRegistry spaces, JobSignal signal, TimeProvider time, ILogger<JobRunner> logger) : BackgroundService
{
    private readonly HashSet<string> _recovered = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var space in spaces.All)
            {
                try
                {
                    while (await RunNext(space, stoppingToken))
                    {
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    logger.LogError(e, "Jobs of space {Space}", space.Code);
                }
            }

            await signal.Wait(TimeSpan.FromSeconds(5), time, stoppingToken);
        }
    }

    private async Task<bool> RunNext(Space space, CancellationToken stop)
    {
        await using var scope = Enter(space);
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        if (_recovered.Add(space.Code))
            await db.Set<Job>().Where(j => j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Waiting), stop);
        var job = await db.Set<Job>().Where(j => j.State == JobState.Waiting).OrderBy(j => j.QueuedAt).FirstOrDefaultAsync(stop);
        if (job is null) return false;
        job.State = JobState.Running;
        await db.SaveChangesAsync(stop);
        var (result, fault) = await Work(space, job, stop);
        job.State = fault is null ? JobState.Done : JobState.Failed;
        job.Result = JsonSerializer.Serialize(result ?? fault, JsonSerializerOptions.Web);
        job.EndedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(stop);
        return true;
    }

    private async Task<(object? Result, Fault? Fault)> Work(Space space, Job job, CancellationToken stop)
    {
        await using var scope = Enter(space);
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        if (job.PersonId is { } person && !await scope.ServiceProvider.GetRequiredService<IPersonLoader>().Load(person, user, stop))
            return (null, new Fault("platform.job-person-gone", "提交此任务的人员已停用，任务未执行。", FaultKind.Forbidden));
        if (job.PersonId is null) user.ActAsSystem("system");
        user.From = "job";
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().FirstOrDefault(h => h.Kind == job.Kind);
        if (handler is null) return (null, new Fault("platform.job-unknown", $"本版本不认识任务类型“{job.Kind}”。"));
        try
        {
            return await handler.Run(job, new JobProgress((done, total) => Report(space, job.Id, done, total), time), stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Job {Kind} {Id}", job.Kind, job.Id);
            return (null, new Fault("platform.job-broke", "任务因程序错误中断，数据未改动，请把任务编号告知系统管理员。"));
        }
    }

    private async Task Report(Space space, Guid job, int done, int total)
    {
        await using var scope = Enter(space);
        await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Job>().Where(j => j.Id == job)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Progress, done).SetProperty(j => j.Total, total));
    }

    private AsyncServiceScope Enter(Space space)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        return scope;
    }
}

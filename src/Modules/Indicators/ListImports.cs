using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>My imports, newest first.</summary>
internal static class ListImports
{
    public sealed record Row(Guid Id, string Title, string State, bool DryRun, int Progress, int Total, DateTime QueuedAt, DateTime? EndedAt);

    internal static async Task<Outcome<Page<Row>>> Run([FromQuery] string? after, [FromQuery] int? size, LuopanDb db, CurrentUser user, CancellationToken stop)
    {
        var page = new PageAsk(after, size);
        var jobs = await db.Set<Job>().AsNoTracking().Where(j => j.Kind == ImportJob.JobKind && j.PersonId == user.Id).OrderByDescending(j => j.QueuedAt)
            .Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop);
        return page.Cut(jobs.ConvertAll(j => new Row(j.Id, j.Title, j.State.ToString(), ShowImport.Asked(j).DryRun, j.Progress, j.Total, j.QueuedAt, j.EndedAt)));
    }
}

/// <summary>One of my imports: how far it is, what it brought, or all that was wrong with it.</summary>
internal static class ShowImport
{
    /// <summary>Why it was refused; empty while it runs and when it is done.</summary>
    public sealed record Response(
        Guid Id, string Title, string State, bool DryRun, int Progress, int Total, DateTime QueuedAt, DateTime? EndedAt, int Rows, int Added, int Changed, int Unchanged, long? Source,
        string? Code, string? Sentence, IReadOnlyList<FaultDetail> Errors, IReadOnlyList<FaultDetail> Notes)
    {
        /// <summary>What the profile understood of the file, also where it was refused; null for files of the template.</summary>
        public SourceReading? Reading { get; init; }

        /// <summary>Values that stand in the sentence.</summary>
        public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();
    }

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, CurrentUser user, CancellationToken stop)
    {
        var job = await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(j => j.Id == id && j.Kind == ImportJob.JobKind && j.PersonId == user.Id, stop);
        if (job is null) return IndicatorsFaults.NoSuchImport;
        var done = job is { State: JobState.Done or JobState.Failed, Result: { } result } ? JsonSerializer.Deserialize<ImportResult>(result, JsonSerializerOptions.Web) : null;
        var fault = job is { State: JobState.Failed, Result: { } refused } ? done?.Refusal ?? JsonSerializer.Deserialize<Fault>(refused, JsonSerializerOptions.Web) : null;
        return new Response(
            job.Id, job.Title, job.State.ToString(), Asked(job).DryRun, job.Progress, job.Total, job.QueuedAt, job.EndedAt, done?.Rows ?? 0, done?.Added ?? 0, done?.Changed ?? 0,
            done?.Unchanged ?? 0, done?.Source, fault?.Code, fault?.Sentence, fault?.Details ?? [], done?.Notes ?? [])
        {
            Reading = done?.Reading,
            Arguments = fault?.Arguments ?? new Dictionary<string, string>(),
        };
    }

    internal static ImportJob.Arguments Asked(Job job) => JsonSerializer.Deserialize<ImportJob.Arguments>(job.Arguments)!;
}

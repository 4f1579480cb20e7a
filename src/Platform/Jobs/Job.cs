using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>Work that goes on in the background, survives a restart, and can be left and found again.</summary>
[NotLogged]
public sealed class Job
{
    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>Which handler runs it, e.g. <c>indicators.import</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the screen calls it.</summary>
    public required string Title { get; init; }

    /// <summary>JSON the handler understands.</summary>
    public required string Arguments { get; init; }

    public required DateTime QueuedAt { get; init; }

    /// <summary>The person it works for, with whose scope it runs; null for the product itself.</summary>
    public Guid? PersonId { get; init; }

    public required string Person { get; init; }

    public JobState State { get; set; } = JobState.Waiting;

    public int Progress { get; set; }

    /// <summary>Steps in all; 0 until the handler knows.</summary>
    public int Total { get; set; }

    /// <summary>JSON of the result, or of the fault when it was refused.</summary>
    public string? Result { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal static class JobModel
{
    internal static void Map(ModelBuilder model)
    {
        var job = model.Entity<Job>().ToTable("platform_job");
        job.Property(j => j.Arguments).HasMaxLength(int.MaxValue);
        job.Property(j => j.Result).HasMaxLength(int.MaxValue);
        job.HasIndex(j => new { j.State, j.QueuedAt });
    }
}

using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Jobs;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators;

/// <summary>Puts a file in line to be imported, or only tried: a filled-in template, or an export by its profile.</summary>
internal static class ImportFigures
{
    public sealed record Response(Guid Job);

    internal static async Task<Outcome<Response>> Run(
        IFormFile? file, [FromForm] bool? dryRun, [FromForm, StringLength(80)] string? profile, [FromForm, StringLength(40)] string? period, [FromForm, StringLength(1000)] string? reason,
        [FromForm, StringLength(200)] string? from, FileStore files, LuopanDb db, CurrentUser user, JobSignal signal, TimeProvider time, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return IndicatorsFaults.NoFile;
        await using var content = file.OpenReadStream();
        var kept = await files.Keep(file.FileName, content, stop);
        if (kept.Fault is { } fault) return fault;
        var job = new Job
        {
            Kind = ImportJob.JobKind,
            Title = $"导入 {kept.Value.Name}",
            Arguments = JsonSerializer.Serialize(new ImportJob.Arguments(kept.Value.Id, Charset(file), dryRun ?? false, string.IsNullOrEmpty(profile) ? null : new SourceAsk(profile, period, reason, from))),
            QueuedAt = time.GetUtcNow().UtcDateTime,
            PersonId = user.Id,
            Person = user.DisplayName,
        };
        db.Add(job);
        await db.SaveChangesAsync(stop);
        signal.Ring();
        return new Response(job.Id);
    }

    private static string? Charset(IFormFile file) => MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type.CharSet?.Trim('"') : null;
}

/// <summary>Runs an import in the background, with the rights of the person who asked.</summary>
internal sealed class ImportJob(FileStore files, FigureImport import, CurrentUser user) : IJobHandler
{
    internal const string JobKind = "indicators.import";

    /// <param name="Ask">How to read it; null for a file of the template.</param>
    internal sealed record Arguments(Guid File, string? Declared, bool DryRun, SourceAsk? Ask = null);

    public string Kind => JobKind;

    public async Task<(object? Result, Fault? Fault)> Run(Job job, JobProgress progress, CancellationToken stop)
    {
        user.Activate(IndicatorsModule.Import);
        var ask = JsonSerializer.Deserialize<Arguments>(job.Arguments)!;
        if (await files.Find(ask.File, stop) is not { } file) return (null, IndicatorsFaults.NoFile);
        var result = await import.Run(file, ask.Ask, ask.Declared, ask.DryRun, job.Id, progress.At, stop);
        return (result, result.Refusal);
    }
}

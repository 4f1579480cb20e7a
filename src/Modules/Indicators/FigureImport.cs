using System.Data;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>What an import did, or would do.</summary>
/// <param name="Source">Number of the source it wrote; null for a dry run and where nothing was new.</param>
public sealed record ImportResult(int Rows, int Added, int Changed, int Unchanged, bool DryRun, long? Source, IReadOnlyList<FaultDetail> Notes)
{
    /// <summary>What the profile understood of the file; null for files of the template.</summary>
    public SourceReading? Reading { get; init; }

    /// <summary>Why nothing was written; null when it was, or would be.</summary>
    public Fault? Refusal { get; init; }
}

/// <summary>Takes a file's figures in: every row checked first, all or nothing, the same content once.</summary>
internal sealed class FigureImport(LuopanDb db, IndicatorsReader indicators, SourceImport sources, IOrgs orgs, FileStore files, LogWriter log, CurrentUser user, TimeProvider time)
{
    /// <summary>Runs an upload that lies in the file store.</summary>
    /// <param name="ask">How to read it; null for a file of the template.</param>
    /// <param name="job">The job it runs for; a job run again after a crash finds what it had written.</param>
    /// <param name="declared">Charset the upload named.</param>
    internal async Task<ImportResult> Run(StoredFile file, SourceAsk? ask, string? declared, bool dryRun, Guid job, Func<int, int, Task> progress, CancellationToken stop)
    {
        if (await db.Set<Source>().AsNoTracking().FirstOrDefaultAsync(s => s.JobId == job, stop) is { } done)
            return new ImportResult(done.Rows, done.Added, done.Changed, done.Rows - done.Added - done.Changed, false, done.Id, []);
        var bytes = new byte[file.Size];
        await using (var from = files.Open(file)) await from.ReadExactlyAsync(bytes, stop);
        return await Run(bytes, file.Name, ask, declared, dryRun, job, () => Task.FromResult<Outcome<StoredFile>>(file), progress, stop);
    }

    /// <summary>Runs a file from elsewhere; it is kept only when it is taken in.</summary>
    internal Task<ImportResult> Run(byte[] bytes, string name, SourceAsk? ask, bool dryRun, CancellationToken stop) =>
        Run(bytes, name, ask, null, dryRun, null, () => files.Keep(name, new MemoryStream(bytes), stop), (_, _) => Task.CompletedTask, stop);

    // Nobody should have to say that a filled-in template is one.
    private async Task<ImportResult> Run(
        byte[] bytes, string name, SourceAsk? ask, string? declared, bool dryRun, Guid? job, Func<Task<Outcome<StoredFile>>> keep, Func<int, int, Task> progress, CancellationToken stop)
    {
        if (ask is not null && !(ask.Profile == SourceAsk.Auto && ImportFile.IsTemplate(bytes))) return await sources.Run(bytes, name, ask, dryRun, job, keep, progress, stop);
        var outcome = await Run(bytes, name, declared, dryRun, job, keep, progress, stop);
        return outcome.Fault is { } fault ? new ImportResult(0, 0, 0, 0, dryRun, null, []) { Refusal = fault } : outcome.Value;
    }

    private async Task<Outcome<ImportResult>> Run(
        byte[] bytes, string name, string? declared, bool dryRun, Guid? job, Func<Task<Outcome<StoredFile>>> keep, Func<int, int, Task> progress, CancellationToken stop)
    {
        var check = await Check(bytes, name, declared, progress, stop);
        return check.Fault is { } fault ? fault : await Take(check.Value, dryRun, job, keep, stop);
    }

    private async Task<Outcome<ImportCheck>> Check(byte[] bytes, string name, string? declared, Func<int, int, Task> progress, CancellationToken stop)
    {
        var (text, bad) = CsvText.Decode(bytes, name, declared);
        if (bad is not null) return bad;
        var (file, unread) = ImportFile.Read(text!);
        if (unread is not null) return unread;
        var check = new ImportCheck(file!, indicators.Catalogue, await orgs.Tree(stop), user.ScopeOf(IndicatorsModule.Import), ChinaTime.Today(time));
        var (done, lines) = (0, text.AsSpan().Count('\n'));
        await foreach (var batch in ReadAhead.Of(file!.Rows, stop))
        {
            foreach (var row in batch) check.Check(row);
            done += batch.Length;
            await progress(done, Math.Max(done, lines));
        }

        return file.Refusal is { } refused ? refused : check;
    }

    // Nothing is reported from here on: the transaction holds the database.
    private async Task<Outcome<ImportResult>> Take(ImportCheck check, bool dryRun, Guid? job, Func<Task<Outcome<StoredFile>>> keep, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var store = await indicators.Refresh(stop);
        var plan = FigureWriter.Decide(check.Rows, store, Reason, check.RefuseChange);
        if (check.Fault is { } fault) return fault;
        var (added, changed) = (plan.Added.Count, plan.Changed.Count);
        if (dryRun || added + changed == 0) return new ImportResult(check.Rows.Count, added, changed, plan.Unchanged, dryRun, null, check.Notes);
        var kept = await keep();
        if (kept.Fault is { } tooLarge) return tooLarge;
        var file = kept.Value;
        var source = new Source
        {
            Kind = Source.Import,
            Name = file.Name,
            FileId = file.Id,
            Hash = file.Hash,
            At = time.GetUtcNow().UtcDateTime,
            ById = user.Id,
            By = user.DisplayName,
            JobId = job,
            Rows = check.Rows.Count,
            Added = added,
            Changed = changed,
        };
        var coming = new ComingFigures(store, added + changed);
        await FigureWriter.Write(db, log, source, coming.With(plan.All.Select(p => FigureWriter.ToObservation(p, source, ImportCheck.SensitivityOf(p.Row)))), stop);
        await transaction.CommitAsync(stop);
        await indicators.TakeIn(coming, stop);
        return new ImportResult(check.Rows.Count, added, changed, plan.Unchanged, false, source.Id, check.Notes);
    }

    // A number that changes needs its reason; a mark or status that changes says it itself.
    internal static string? Reason(FigureRow row, Vintage last)
    {
        if (row.Reason is not null) return row.Reason;
        var sameNumber = row.Value == last.Value && row.Value?.Scale == last.Value?.Scale && row.Text == last.Text;
        return sameNumber ? row.Status == last.Status ? "标记更新" : "状态更新" : null;
    }
}

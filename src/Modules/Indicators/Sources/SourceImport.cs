using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>How a person wants a file read.</summary>
/// <param name="Profile">Code of a profile, or <see cref="Auto"/>.</param>
/// <param name="Period">Month it is of, where the file does not say.</param>
/// <param name="Reason">Answers totals that do not add up and figures that change.</param>
/// <param name="From">Who sent it, where it is not who the profile says.</param>
internal sealed record SourceAsk(string Profile, string? Period, string? Reason, string? From)
{
    internal const string Auto = "auto";
}

/// <summary>Names of rows and unproved totals of a file, kept for the one that follows it.</summary>
internal sealed record KeptReading(IReadOnlyList<string> Labels, IReadOnlyList<TotalProof> Totals);

/// <summary>Takes an export in by its profile: recognised, read, proved, compared, then all of it or nothing. The same file counts once.</summary>
internal sealed class SourceImport(
    LuopanDb db, IndicatorsReader indicators, IOrgs access, LogWriter log, AwaitedFiles awaited, CurrentUser user, CurrentSpace space, TimeProvider time)
{
    private const int MostRows = 100_000, MostShown = 300, MostTold = 500;

    private SourceProfiles Profiles => space.Space.Content.Has<SourceProfiles>() ? space.Space.Content.Get<SourceProfiles>() : SourceProfiles.None;

    /// <summary>What came of the file; a refusal stands in the result beside what was understood.</summary>
    internal async Task<ImportResult> Run(byte[] bytes, string name, SourceAsk ask, bool dryRun, Guid? job, Func<Task<Outcome<StoredFile>>> keep, Func<int, int, Task> progress, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var (sheets, unread) = SheetReader.Read(bytes, name, new SheetLimits { Rows = MostRows, Places = true });
        if (unread is not null) return Refused(unread, dryRun);
        var bindings = (await db.Set<WordBinding>().AsNoTracking().ToListAsync(stop)).ToLookup(b => b.Profile);
        BoundWords Bound(string code) => Words(bindings[code]);
        var (profile, readable, near, unknown) = Recognition.Run(sheets, name, Profiles, ask.Profile == SourceAsk.Auto ? null : ask.Profile, Bound);
        if (profile is null) return Refused(unknown!, dryRun, Empty with { Near = near });

        var tree = await access.Tree(stop);
        if (!user.ScopeOf(IndicatorsModule.Import).Covers(profile.Line, tree.Province.Path, profile.Sensitivity)) return Refused(IndicatorsFaults.SourceOutsideScope(profile.Name), dryRun);
        var (month, from) = FileMonth.Find(ask.Period, readable, name);
        if (month is null) return Refused(from.Length == 0 ? IndicatorsFaults.SourcePeriodMissing : IndicatorsFaults.SourcePeriodTwice(from), dryRun, Empty with { Profile = profile.Code, Name = profile.Name, NameEn = profile.NameEn });

        var read = new ReadFile(profile, month.Value, ChinaTime.Today(time), indicators.Catalogue, new OrgNames(tree), Bound(profile.Code));
        for (var at = 0; at < readable.Count; at++)
        {
            read.Add(readable[at]);
            await progress(at + 1, readable.Count);
        }

        var file = read.File;
        var check = new ImportCheck(file, indicators.Catalogue, tree, user.ScopeOf(IndicatorsModule.Import), ChinaTime.Today(time), profile.Sensitivity);
        foreach (var row in file.Rows) check.Check(row, read.Figures[row.Line - 1].Units);
        return await Take(read, check, from, ask, hash, dryRun, job, keep, stop);
    }

    // Nothing is reported from here on: the transaction holds the database.
    private async Task<ImportResult> Take(ReadFile read, ImportCheck check, string from, SourceAsk ask, string hash, bool dryRun, Guid? job, Func<Task<Outcome<StoredFile>>> keep, CancellationToken stop)
    {
        var (profile, reason) = (read.Profile, string.IsNullOrWhiteSpace(ask.Reason) ? null : ask.Reason.Trim());
        var period = (profile.Due?.Of(read.Month) ?? read.Month).ToString();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var store = await indicators.Refresh(stop);
        var earlier = await db.Set<Delivery>().AsNoTracking().Where(d => d.Direction == Delivery.In && d.Profile == profile.Code).OrderBy(d => d.Id).ToListAsync(stop);
        var received = earlier.Find(d => d.Hash == hash && d.Period == period);
        var changes = new Changes(read, reason);
        var plan = FigureWriter.Decide(check.Rows, store, changes.Reason, changes.Refuse);
        var reading = Describe(read, from, plan, changes, received?.At, earlier.FindLast(d => string.CompareOrdinal(d.Period, period) < 0));
        if (received is null && Fault(read, check, changes, reason) is { } fault)
            return Refused(fault.Fault, dryRun, reading with { NeedsReason = fault.Soft }) with { Notes = read.Notes };
        var (rows, added, changed) = (read.Figures.Count, plan.Added.Count, plan.Changed.Count);
        // The same file again says nothing new, also where a later one has corrected it since.
        if (received is not null) return new ImportResult(rows, 0, 0, rows, dryRun, null, [new(null, null, $"这份文件已于{ChinaTime.Local(received.At):yyyy-MM-dd HH:mm}由{received.By}导入，不再重复写入。"), .. read.Notes]) { Reading = reading };
        if (dryRun) return new ImportResult(rows, added, changed, plan.Unchanged, true, null, read.Notes) { Reading = reading };

        var kept = await keep();
        if (kept.Fault is { } tooLarge) return Refused(tooLarge, dryRun, reading);
        var source = added + changed == 0 ? null : await Write(read, plan, kept.Value, job, stop);
        var delivery = new Delivery
        {
            Direction = Delivery.In,
            Profile = profile.Code,
            Period = period,
            Part = profile.Part,
            Party = string.IsNullOrWhiteSpace(ask.From) ? profile.From : ask.From.Trim(),
            Purpose = "",
            FileId = kept.Value.Id,
            Name = kept.Value.Name,
            Hash = hash,
            Rows = rows,
            Added = added,
            Changed = changed,
            At = time.GetUtcNow().UtcDateTime,
            ById = user.Id,
            By = user.DisplayName,
            SourceId = source?.Id,
            Reason = reason,
            Kept = JsonSerializer.Serialize(new KeptReading(read.Labels, [.. read.Totals.Where(t => t.Outcome is "differs" or "exceeds")]), JsonSerializerOptions.Web),
            Sensitivity = profile.Sensitivity,
            ScopeKey = ScopeKey.Of(profile.Sensitivity, profile.Line, read.Province.Path),
        };
        db.Add(delivery);
        await awaited.Close(profile.Code, period, delivery.Name, stop);
        await db.SaveChangesAsync(stop);
        db.Add(log.Act("received", "indicators_delivery", delivery.Id.ToString(CultureInfo.InvariantCulture), new { delivery.Profile, delivery.Period, delivery.Party, delivery.Name, delivery.Hash, delivery.Rows, delivery.Added, delivery.Changed, delivery.Reason }));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await indicators.Refresh(stop);
        return new ImportResult(rows, added, changed, plan.Unchanged, false, source?.Id, read.Notes) { Reading = reading };
    }

    private async Task<Source> Write(ReadFile read, Plan plan, StoredFile file, Guid? job, CancellationToken stop)
    {
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
            Rows = read.Figures.Count,
            Added = plan.Added.Count,
            Changed = plan.Changed.Count,
        };
        Sensitivity How(FigureRow row) => (Sensitivity)Math.Max((int)read.Profile.Sensitivity, (int)ImportCheck.SensitivityOf(row));
        await FigureWriter.Write(db, log, source, plan.All.Select(p => FigureWriter.ToObservation(p, source, How(p.Row))), stop);
        await SourcesModel.Insert(db, source.Id, plan.All.Select(p => (p.Row.Line, read.Figures[p.Row.Line - 1])), stop);
        return source;
    }

    private static (Fault Fault, bool Soft)? Fault(ReadFile read, ImportCheck check, Changes changes, string? reason)
    {
        var told = read.Problems.Where(p => !p.Soft || reason is null).Concat(changes.Refused).ToList();
        var rows = check.Fault?.Details ?? [];
        if (told.Count + rows.Count == 0) return null;
        var details = told.Select(p => new FaultDetail(p.Line, read.Place(p.Sheet, p.Cell), p.Sentence + "。")).Concat(rows).OrderBy(d => d.Row ?? int.MaxValue).Take(MostTold).ToList();
        var soft = rows.Count == 0 && told.TrueForAll(p => p.Soft);
        return (soft ? IndicatorsFaults.SourceReason(told.Count, details) : IndicatorsFaults.SourceCells(told.Count + rows.Count, details), soft);
    }

    private static SourceReading Describe(ReadFile read, string from, Plan plan, Changes changes, DateTime? received, Delivery? before)
    {
        var fates = plan.Added.Select(p => (Line: p.Row.Line, Fate: "new")).Concat(plan.Changed.Select(p => (Line: p.Row.Line, Fate: "changed"))).Concat(changes.Lines.Select(l => (Line: l, Fate: "changed"))).DistinctBy(f => f.Line).ToDictionary(f => f.Line, f => f.Fate);
        var labels = before is null ? null : JsonSerializer.Deserialize<KeptReading>(before.Kept, JsonSerializerOptions.Web)!.Labels;
        return new SourceReading(
            read.Profile.Code, read.Profile.Name, read.Profile.NameEn, [], read.Month.ToString(), from, read.Sheets, read.Figures.Count,
            [.. read.Figures.Take(MostShown).Select((f, i) => new ReadFigure(f.Sheet, f.Cell, f.Label, f.Head, f.Printed, f.Indicator.Name, f.Org.Name, f.Period.ToString(), read.Catalogue.BreakdownName(f.Breakdown), Display.Official(f.Converted), f.Indicator.Unit, fates.GetValueOrDefault(i + 1, "same")))],
            [.. read.Totals.OrderBy(t => t.Outcome is "equal" or "rounding" or "some")], changes.All, read.Unknown, before is null ? null : $"{Period.Parse(before.Period).Chinese()}“{before.Name}”",
            labels is null ? [] : [.. read.Labels.Except(labels)], labels is null ? [] : [.. labels.Except(read.Labels)], false, received);
    }

    private static readonly SourceReading Empty = new(null, "", "", [], null, "", [], 0, [], [], [], [], null, [], [], false, null);

    private static ImportResult Refused(Fault fault, bool dryRun, SourceReading? reading = null) => new(0, 0, 0, 0, dryRun, null, []) { Refusal = fault, Reading = reading };

    private static BoundWords Words(IEnumerable<WordBinding> all)
    {
        var byKind = all.ToLookup(b => b.Kind);
        return new(byKind[WordBinding.Head].ToDictionary(b => b.Words, b => b.Target), byKind[WordBinding.Row].ToDictionary(b => b.Words, b => b.Target));
    }
}

/// <summary>Figures of a file that stand already and would be others.</summary>
internal sealed class Changes(ReadFile read, string? reason)
{
    internal List<SourceChange> All { get; } = [];

    internal List<SourceProblem> Refused { get; } = [];

    internal List<int> Lines { get; } = [];

    internal string? Reason(FigureRow row, Vintage last)
    {
        Told(row, last);
        return reason ?? FigureImport.Reason(row, last);
    }

    internal void Refuse(FigureRow row, Vintage last)
    {
        var figure = read.Figures[row.Line - 1];
        Refused.Add(new(figure.Sheet, figure.Line, figure.Cell, $"“{row.Publisher}”{row.Period.Chinese()}已报{last.Text ?? Display.Official(last.Value)}，本格是{Display.Official(row.Value)}{figure.Indicator.Unit}，属于修订的，写明理由后导入", true));
    }

    private void Told(FigureRow row, Vintage last)
    {
        var figure = read.Figures[row.Line - 1];
        Lines.Add(row.Line);
        All.Add(new(figure.Sheet, figure.Cell, figure.Label, figure.Head, figure.Indicator.Name, figure.Org.Name, figure.Period.ToString(), last.Text ?? Display.Official(last.Value), Display.Official(row.Value), figure.Indicator.Unit));
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Takes records from a workbook or CSV file: tried first, then all of it or nothing. Each record leads to the file and line it came from.</summary>
internal static class ImportRecords
{
    internal const int MostRows = 5000;

    private const int MostHeads = 8000;

    /// <param name="Field">Key of the column it was matched to; null when it stays out.</param>
    /// <param name="Sample">The first value under it.</param>
    public sealed record Head(string Text, string? Field, string Sample);

    /// <summary>A column heads may be matched to.</summary>
    public sealed record Target(string Field, string Label, string LabelEn, bool Required);

    public sealed record RowFault(string Field, string Label, string What);

    public sealed record RowChange(string Field, string Label, string Was, string Now);

    /// <param name="Fate">new, same, changed or refused.</param>
    /// <param name="Record">The record it means; null for a new one before it is entered.</param>
    /// <param name="Alike">Records that look like it, when tried; the import takes it nevertheless.</param>
    public sealed record Row(int Line, string Fate, string Title, Guid? Record, IReadOnlyList<RowFault> Faults, IReadOnlyList<RowChange> Changes, IReadOnlyList<FindAlike.Near> Alike)
    {
        /// <summary>Child table the row stands in; empty for a record itself.</summary>
        public string Child { get; init; } = "";
    }

    public sealed record Counts(int New, int Changed, int Same, int Refused);

    /// <param name="File">The kept file; null when only tried.</param>
    /// <param name="HeadLine">Row of the sheet in which the heads stand.</param>
    public sealed record Response(bool DryRun, Guid? File, string FileName, string Sheet, int HeadLine, IReadOnlyList<Head> Heads, IReadOnlyList<Target> Targets, IReadOnlyList<Row> Rows, Counts Counts);

    internal static async Task<Outcome<Response>> Run(
        IFormFile? file, [FromForm, StringLength(60)] string? type, [FromForm, StringLength(20_000)] string? mapping, [FromForm] bool? dryRun, RecordDesk desk, RecordWriter writer, FileStore files, LogWriter log, CancellationToken stop)
    {
        if (desk.Types.Find(type ?? "") is not { } known) return RecordsFaults.NoSuchType;
        if (file is null || file.Length == 0) return RecordsFaults.NoFile;
        if (file.Length > FileStore.Limit) return FileStore.TooLarge;
        if (!TryMapping(mapping, out var given)) return RecordsFaults.BadMapping;
        if (SheetHeads.Twice(given) is { } twice) return RecordsFaults.MappedTwice(SheetColumn.Importable(known).FirstOrDefault(c => c.Key == twice)?.Head ?? twice);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var read = SheetReader.Read(bytes.ToArray(), name);
        if (read.Fault is { } unreadable) return unreadable;
        var columns = SheetColumn.Importable(known);
        var tables = read.Sheets.Count == 1 ? [] : read.Sheets.Select(s => (Child: ImportRows.Named(s, known), Sheet: s)).Where(s => s.Child is not null).ToList();
        var matched = await Matched([.. read.Sheets.Except(tables.Select(t => t.Sheet))], columns, given, known, desk, stop);
        if (matched is null || (matched.Data.Count == 0 && tables.All(t => t.Sheet.Rows.Count < 2))) return RecordsFaults.EmptySheet;
        if (matched.Data.Count + tables.Sum(t => t.Sheet.Rows.Count) is > MostRows) return RecordsFaults.TooManyRows(MostRows);
        var tried = dryRun ?? false;
        if (!tried && matched.Columns.All(c => c is null)) return RecordsFaults.NoHeads;

        // Many records are watched at once; looking through all of them at every question would take minutes.
        desk.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        // A trial writes nothing and keeps nobody from writing.
        await using var transaction = tried ? null : await desk.Db.Database.BeginTransactionAsync(stop);
        StoredFile? kept = null;
        if (!tried)
        {
            bytes.Position = 0;
            var stored = await files.Keep(name, bytes, stop);
            if (stored.Fault is { } full) return full;
            kept = stored.Value;
        }

        var look = await desk.Look(stop);
        var run = new ImportRun(known, matched, kept?.Name ?? name, kept?.Id, desk, writer, look);
        var rows = matched.Columns.All(c => c is null) ? [] : (await run.Rows(tried, stop)).ToList();
        var children = new ImportRows(known, run.Met, kept?.Name ?? name, kept?.Id, desk, writer, look);
        foreach (var (child, sheet) in tables) rows.AddRange(await children.Run(child!, sheet, stop));
        var counts = new Counts(rows.Count(r => r.Fate == "new"), rows.Count(r => r.Fate == "changed"), rows.Count(r => r.Fate == "same"), rows.Count(r => r.Fate == "refused"));
        if (!tried)
        {
            if (counts.Refused > 0) return RecordsFaults.ImportRefused(counts.Refused, [.. rows.SelectMany(r => r.Faults.Select(f => new FaultDetail(r.Line, f.Label, f.What)))]);
            await Remember(matched, known, desk, stop);
            desk.Db.Add(log.Act("imported", "records_record", known.Code, new { type = known.Code, file = kept!.Name, fileId = kept.Id, added = counts.New, changed = counts.Changed }));
            desk.Db.ChangeTracker.AutoDetectChangesEnabled = true;
            if (await desk.Save(stop) is { } late) return late;
            await transaction!.CommitAsync(stop);
        }

        return new Response(
            tried, kept?.Id, kept?.Name ?? name, matched.Sheet.Name, matched.Sheet.Rows[matched.At].Line,
            [.. matched.Heads.Select((h, i) => new Head(h, matched.Columns[i]?.Key, matched.Data.Select(r => r[i]).FirstOrDefault(t => t.Length > 0) ?? "")).Where(h => h.Text.Length > 0 || h.Sample.Length > 0)],
            [.. columns.Select(c => new Target(c.Key, c.Title(false), c.Title(true), c is { Field.Required: true, Part: "" }))], rows, counts);
    }

    // What a person matched now counts; then what was matched last time for the same heads.
    private static async Task<MatchedSheet?> Matched(IReadOnlyList<Sheet> sheets, IReadOnlyList<SheetColumn> columns, Dictionary<string, string> given, RecordType type, RecordDesk desk, CancellationToken stop)
    {
        if (given.Count > 0) return SheetHeads.Find(sheets, columns, given);
        foreach (var known in await desk.Db.Set<RecordMapping>().AsNoTracking().Where(m => m.Type == type.Code).ToListAsync(stop))
            if (sheets.Any(s => s.Rows.Take(20).Any(r => string.Join('\u001f', r.Cells) == known.Heads)) && TryMapping(known.Json, out var remembered)) return SheetHeads.Find(sheets, columns, remembered);
        return SheetHeads.Find(sheets, columns, given);
    }

    private static async Task Remember(MatchedSheet matched, RecordType type, RecordDesk desk, CancellationToken stop)
    {
        var (heads, json) = (matched.Joined, JsonSerializer.Serialize(matched.Heads.Select((h, i) => (Head: h, Key: matched.Columns[i]?.Key ?? "")).Where(h => h.Head.Length > 0).DistinctBy(h => h.Head).ToDictionary(h => h.Head, h => h.Key), RecordDesk.Json));
        if (heads.Length > MostHeads || json.Length > MostHeads) return;
        if (await desk.Db.Set<RecordMapping>().FirstOrDefaultAsync(m => m.Type == type.Code && m.Heads == heads, stop) is { } known) known.Json = json;
        else desk.Db.Add(new RecordMapping { Type = type.Code, Heads = heads, Json = json });
    }

    private static bool TryMapping(string? json, out Dictionary<string, string> mapping)
    {
        mapping = [];
        if (string.IsNullOrWhiteSpace(json)) return true;
        try
        {
            if (JsonNode.Parse(json) is not JsonObject heads) return false;
            foreach (var (head, field) in heads) mapping[head.Trim()] = field is null ? "" : field.GetValue<string>();
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Hands out a file records were imported from, to whoever sees everything it brought.</summary>
internal static class DownloadImport
{
    internal static async Task<Outcome<FileStreamHttpResult>> Run(Guid file, RecordDesk desk, FileStore files, HttpContext http, CancellationToken stop)
    {
        var mark = ImportRun.Mark(file);
        var brought = desk.Db.Set<RecordRevision>().Where(r => r.Act == ImportRun.Act && r.Changes.Contains(mark)).Select(r => r.RecordId).Distinct();
        var many = await brought.CountAsync(stop);
        if (many == 0 || await desk.Db.Set<Record>().CountAsync(r => brought.Contains(r.Id), stop) < many) return RecordsFaults.NoSuchFile;
        if (await files.Find(file, stop) is not { } stored) return RecordsFaults.NoSuchFile;
        return files.Hand(stored, http);
    }
}

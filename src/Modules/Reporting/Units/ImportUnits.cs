using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>Takes a roster from a workbook or CSV file: tried first, then all of it or nothing. An empty cell leaves what stands.</summary>
internal static class ImportUnits
{
    internal const int MostRows = 5000;

    /// <param name="Field">What it was matched to; null when it stays out.</param>
    /// <param name="Sample">The first value under it.</param>
    public sealed record Head(string Text, string? Field, string Sample);

    public sealed record Target(string Field, string Label, string LabelEn, bool Required);

    public sealed record RowFault(string Field, string Label, string What);

    public sealed record RowChange(string Label, string Was, string Now);

    /// <param name="Fate">new, same, changed or refused.</param>
    public sealed record Row(int Line, string Fate, string Code, string Name, IReadOnlyList<RowFault> Faults, IReadOnlyList<RowChange> Changes);

    public sealed record Counts(int New, int Changed, int Same, int Refused);

    /// <param name="HeadLine">Row of the sheet in which the heads stand.</param>
    /// <param name="Rows">Those that are refused or change something first; at most 500.</param>
    public sealed record Response(bool DryRun, string FileName, string Sheet, int HeadLine, IReadOnlyList<Head> Heads, IReadOnlyList<Target> Targets, IReadOnlyList<Row> Rows, Counts Counts);

    private const int MostShown = 500;

    /// <param name="mapping">JSON: field by head; an empty field leaves the head out.</param>
    internal static async Task<Outcome<Response>> Run(IFormFile? file, [FromForm, StringLength(20_000)] string? mapping, [FromForm] bool? dryRun, Roster roster, FileStore files, LogWriter log, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return ReportingFaults.NoFile;
        if (file.Length > FileStore.Limit) return FileStore.TooLarge;
        if (Mapping(mapping) is not { } given) return ReportingFaults.BadMapping;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var read = SheetReader.Read(bytes.ToArray(), name);
        if (read.Fault is { } unreadable) return unreadable;
        if (await Matched(read.Sheets, given, roster, stop) is not { } sheet || !sheet.Data.Any()) return ReportingFaults.EmptyRoster;
        var lines = sheet.Data.ToList();
        if (lines.Count > MostRows) return ReportingFaults.TooManyRows(MostRows);
        var tried = dryRun ?? false;
        if (!tried && !sheet.Fields.Contains("code")) return ReportingFaults.NoCodeColumn;

        var (rows, units) = await Judge(sheet, lines, roster, stop);
        var counts = new Counts(rows.Count(r => r.Fate == "new"), rows.Count(r => r.Fate == "changed"), rows.Count(r => r.Fate == "same"), rows.Count(r => r.Fate == "refused"));
        if (!tried)
        {
            if (counts.Refused > 0) return ReportingFaults.RosterRefused(counts.Refused, [.. rows.SelectMany(r => r.Faults.Select(f => new FaultDetail(r.Line, f.Label, f.What)))]);
            bytes.Position = 0;
            var kept = await files.Keep(name, bytes, stop);
            if (kept.Fault is { } full) return full;
            await Remember(sheet, roster, stop);
            roster.Db.Add(log.Act("imported", "reporting_unit", kept.Value.Id.ToString(), new { file = kept.Value.Name, added = counts.New, changed = counts.Changed }));
            await roster.Put(units, stop);
        }

        return new Response(
            tried, name, sheet.Sheet.Name, sheet.Sheet.Rows[sheet.At].Line,
            [.. sheet.Heads.Select((h, i) => new Head(h, sheet.Fields[i] is { Length: > 0 } field ? field : null, lines.Select(r => r[i]).FirstOrDefault(t => t.Length > 0) ?? "")).Where(h => h.Text.Length > 0)],
            [.. RosterColumn.All.Select(c => new Target(c.Field, c.Label, c.LabelEn, c.Required))],
            [.. rows.OrderBy(r => r.Fate switch { "refused" => 0, "changed" => 1, "new" => 2, _ => 3 }).ThenBy(r => r.Line).Take(MostShown)], counts);
    }

    private static async Task<(List<Row> Rows, List<(ReportingUnit?, ReportingUnit)> Units)> Judge(RosterSheet sheet, IReadOnlyList<SheetRow> lines, Roster roster, CancellationToken stop)
    {
        var (tree, rows, units, seen) = (await roster.Tree(stop), new List<Row>(), new List<(ReportingUnit?, ReportingUnit)>(), new Dictionary<string, int>());
        var standing = await roster.Standing(lines.Select(l => Code(sheet, l)), stop);
        foreach (var line in lines)
        {
            string? At(string field) => sheet.Value(line, field);
            var (code, faults) = (Code(sheet, line), new List<RowFault>());
            if (!seen.TryAdd(code, line.Line)) faults.Add(new("code", RosterColumn.LabelOf("code"), $"与第{seen[code]}行是同一家企业，请只留一行"));
            var was = standing.GetValueOrDefault(code);
            var text = new UnitText(code, At("name"), At("home"), At("industry"), At("panels"), At("from"), At("until"), At("officer"), At("phone"), At("email"));
            var now = roster.Judge(text, was, tree, (field, what) => faults.Add(new(field, RosterColumn.LabelOf(field), what)));
            if (faults.Count > 0 || now is null)
            {
                rows.Add(new(line.Line, "refused", code, text.Name ?? "", faults, []));
                continue;
            }

            var changes = was is null ? [] : Roster.Changes(was, now);
            rows.Add(new(line.Line, was is null ? "new" : changes.Count > 0 ? "changed" : "same", code, now.Name, [], [.. changes.Select(c => new RowChange(RosterColumn.LabelOf(c.Field), Shown(c.Field, c.Was, roster, tree), Shown(c.Field, c.Now, roster, tree)))]));
            if (was is null || changes.Count > 0) units.Add((was, now));
        }

        return (rows, units);
    }

    private static string Code(RosterSheet sheet, SheetRow line) => (sheet.Value(line, "code") ?? "").Trim().ToUpperInvariant();

    private static string Shown(string field, string value, Roster roster, OrgTree tree) => field switch
    {
        "home" => tree.Find(value)?.Name ?? value,
        "panels" => string.Join('、', ReportingUnit.PanelsOf(value).Select(p => roster.Panels.Find(p)?.Name.Chinese ?? p)),
        "industry" => roster.Industry?.Codes.FirstOrDefault(c => c.Code == value)?.Name ?? value,
        _ => value,
    };

    // What a person matched now counts; then what was matched last time for the same heads.
    private static async Task<RosterSheet?> Matched(IReadOnlyList<Engines.Spreadsheets.Sheet> sheets, Dictionary<string, string> given, Roster roster, CancellationToken stop)
    {
        if (given.Count > 0) return RosterSheet.Find(sheets, _ => given);
        var known = await roster.Db.Set<RosterMapping>().AsNoTracking().ToListAsync(stop);
        return RosterSheet.Find(sheets, heads => known.FirstOrDefault(k => k.Heads == heads) is { } match ? Mapping(match.Json) : null);
    }

    private static async Task Remember(RosterSheet sheet, Roster roster, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(sheet.Heads.Select((h, i) => (Head: h, Field: sheet.Fields[i])).Where(h => h.Head.Length > 0).DistinctBy(h => h.Head).ToDictionary(h => h.Head, h => h.Field));
        var heads = sheet.Joined;
        if (await roster.Db.Set<RosterMapping>().FirstOrDefaultAsync(m => m.Heads == heads, stop) is { } known) known.Json = json;
        else roster.Db.Add(new RosterMapping { Heads = heads, Json = json });
    }

    private static Dictionary<string, string>? Mapping(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, string?>>(json)?.ToDictionary(p => p.Key.Trim(), p => p.Value ?? "");
            return read?.Values.All(v => v.Length == 0 || RosterColumn.All.Any(c => c.Field == v)) == true ? read : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>An empty roster file with the heads an import knows, and what may be written under them.</summary>
internal static class DownloadRosterTemplate
{
    internal static Task<Outcome<FileContentHttpResult>> Run(Roster roster)
    {
        using var stream = new MemoryStream();
        using (var book = new SheetWriter(stream, "重点监测企业名录", "", new DateTimeOffset(roster.Now, TimeSpan.Zero)))
        {
            book.Begin("名录", [34, 24, 20, 16, 28, 14, 14, 12, 16, 26], 1);
            book.Row([.. RosterColumn.All.Select(c => (SheetCell)(c.Label + (c.Required ? "*" : "")))], SheetLook.Head);
            book.End(book.Rows);
            book.Begin("可填内容", [30, 30], 1);
            book.Row(["样本框", "行业"], SheetLook.Head);
            var (panels, industries) = (roster.Panels.All, roster.Industry?.Codes ?? []);
            for (var i = 0; i < Math.Max(panels.Count, industries.Count); i++)
                book.Row([i < panels.Count ? panels[i].Name.Chinese : "", i < industries.Count ? industries[i].Name : ""]);
            book.End(book.Rows);
        }

        return Task.FromResult<Outcome<FileContentHttpResult>>(TypedResults.File(stream.ToArray(), RosterFile.Xlsx, "重点监测企业名录.xlsx"));
    }
}

internal static class RosterFile
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

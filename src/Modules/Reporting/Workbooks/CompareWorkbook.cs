using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Files;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Workbooks;

/// <summary>Holds a workbook that was filled elsewhere against the return as it stands: what differs is shown cell by cell, saved is what the person then chooses.</summary>
internal static class CompareWorkbook
{
    private const int MostRows = 20_000;

    /// <summary>A cell filled otherwise than it stands now.</summary>
    /// <param name="At">The cell of the sheet: E7.</param>
    /// <param name="Mine">As it is in the file.</param>
    /// <param name="Version">The cell's present version, to be sent back when the file's content is taken.</param>
    /// <param name="Clash">Somebody changed it after the file was handed out.</param>
    /// <param name="By">Who last changed it; null while nobody has touched it.</param>
    /// <param name="Note"><c>formula</c>: the file has a formula there, only what it came to is taken; <c>neutral</c>: words that begin like a formula, kept as words; null for nothing.</param>
    public sealed record Difference(string Row, string Column, string At, string Name, string NameEn, string Mine, string Theirs, int Version, bool Clash, string? By, string? Note);

    /// <summary>A cell of the file that cannot be taken, and why.</summary>
    public sealed record Refusal(string Row, string Column, string At, string Name, string NameEn, string Sentence);

    /// <param name="Same">Cells that are filled and stand like that already.</param>
    public sealed record Response(string FileName, IReadOnlyList<Difference> Differences, IReadOnlyList<Refusal> Refused, int Same);

    internal static async Task<Outcome<Response>> Run(Guid id, IFormFile? file, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (desk.CannotType(of) is { } closed) return closed;
        if (file is null || file.Length == 0) return ReportingFaults.NoFile;
        if (file.Length > FileStore.Limit) return FileStore.TooLarge;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var (sheets, unreadable) = SheetReader.Read(bytes.ToArray(), name, new SheetLimits { Rows = MostRows, Places = true });
        if (unreadable is not null) return unreadable;
        var (filled, refused) = FilledSheet.Read(sheets, of, await desk.Tree(stop), desk.Forms);
        if (refused is not null) return refused;
        var cells = await desk.Cells(id, stop);
        return Held(of, name, filled!, cells, await Bases(id, filled!, cells, desk, stop));
    }

    private static Response Held(Opened of, string name, IReadOnlyList<FilledCell> filled, IReadOnlyList<ReturnCell> cells, IReadOnlyDictionary<(string, string), string> bases)
    {
        var (read, wrong) = SaveCells.Read(of.Form, [.. filled.Select(f => new SaveCells.Typed(f.Row, f.Column, f.Text, f.Version))]);
        var said = wrong.Where(w => w.Row is not null).ToDictionary(w => w.Row!.Value - 1, w => w.Sentence);
        var known = cells.ToDictionary(c => (c.Row, c.Column));
        var good = read.ToDictionary(r => (r.Row, r.Column));
        var (differences, refusals, same) = (new List<Difference>(), new List<Refusal>(), 0);
        for (var i = 0; i < filled.Count; i++)
        {
            var cell = filled[i];
            var (chinese, english) = NameOf(of.Form, cell);
            if (said.TryGetValue(i, out var sentence))
            {
                refusals.Add(new(cell.Row, cell.Column, cell.At, chinese, english, sentence));
                continue;
            }

            var (mine, stands) = (good[(cell.Row, cell.Column)], known.GetValueOrDefault((cell.Row, cell.Column)));
            var (now, then) = (stands is null ? "" : SaveCells.Shown(stands), SaveCells.Shown(mine.Text, mine.Number));
            if (Alike(now, then)) same += then.Length > 0 ? 1 : 0;
            else if (!Alike(bases.GetValueOrDefault((cell.Row, cell.Column), now), then))
            {
                var note = cell.Formula ? "formula" : mine.Text is { } text && text != ReturnCell.None && text != cell.Text ? "neutral" : null;
                differences.Add(new(cell.Row, cell.Column, cell.At, chinese, english, then, now, stands?.Version ?? 0, cell.Version != (stands?.Version ?? 0), stands?.By, note));
            }
        }

        return new(name, differences, refusals, same);
    }

    // What stood in cells changed since when the file was handed out: a cell left as it was then is nobody's wish to change it back.
    private static async Task<IReadOnlyDictionary<(string, string), string>> Bases(Guid id, IReadOnlyList<FilledCell> filled, IReadOnlyList<ReturnCell> cells, ReturnDesk desk, CancellationToken stop)
    {
        var handed = filled.ToDictionary(f => (f.Row, f.Column), f => f.Version);
        var moved = cells.Where(c => handed.TryGetValue((c.Row, c.Column), out var version) && version != c.Version).Select(c => (c.Row, c.Column)).ToHashSet();
        if (moved.Count == 0) return new Dictionary<(string, string), string>();
        var changes = await desk.Db.Set<ReturnChange>().AsNoTracking().Where(c => c.ReturnId == id).OrderBy(c => c.Id).Select(c => new { c.Row, c.Column, c.Version, c.After }).ToListAsync(stop);
        var before = changes.Where(c => handed.TryGetValue((c.Row, c.Column), out var version) && c.Version <= version).GroupBy(c => (c.Row, c.Column)).ToDictionary(g => g.Key, g => g.Last().After);
        return moved.ToDictionary(m => m, m => before.GetValueOrDefault(m, ""));
    }

    // The same figure with other places is no difference: a spreadsheet writes the places of its format.
    private static bool Alike(string one, string other) => one == other || (Exact(one) is { } left && Exact(other) is { } right && left == right);

    private static decimal? Exact(string text) => decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (string Chinese, string English) NameOf(Form form, FilledCell cell)
    {
        if (form.Row(cell.Row) is { } row)
        {
            var column = form.Column(cell.Column);
            return column is { Code.Length: > 0 } ? ($"{row.Name.Chinese} {column.Name.Chinese}", $"{row.Name.English} {column.Name.English}") : (row.Name.Chinese, row.Name.English);
        }

        return cell.Row.Split('.') is [var code, var line] && form.Repeated(code) is { Repeat: { } repeat } section && repeat.Fields.FirstOrDefault(f => f.Code == cell.Column) is { } field
            ? ($"{section.Name.Chinese} 第{line}行 {field.Name.Chinese}", $"{section.Name.English} line {line} {field.Name.English}")
            : ("", "");
    }
}

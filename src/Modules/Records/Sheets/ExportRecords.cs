using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Lists;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Sheets;

/// <summary>A list as a workbook: what the screen shows, with its conditions, its totals, and masked what is masked there.</summary>
internal static class ExportRecords
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Records that may be chosen one by one.</summary>
    internal const int MostChosen = 500;

    private const int Batch = 1000;

    /// <param name="Fields">Columns, separated by commas; <c>*</c> for every field in a form that can be imported again; the list's own when silent.</param>
    /// <param name="Ids">Only these of the list.</param>
    /// <param name="Lang"><c>en</c> for heads and words in English; Chinese when silent.</param>
    public sealed record Request(
        [property: Required, StringLength(60)] string Type, string? Filter, [property: StringLength(200)] string? Q, [property: StringLength(80)] string? Sort, [property: StringLength(2000)] string? Fields,
        [property: MaxLength(MostChosen)] List<Guid>? Ids, [property: StringLength(2)] string? Lang = null);

    internal static Task<Outcome<FileStreamHttpResult>> Get(
        string type, string? filter, string? q, string? sort, string? fields, string? lang, RecordDesk desk, CurrentSpace space, LogWriter log, CancellationToken stop) =>
        Run(new Request(type, filter, q, sort, fields, null, lang), desk, space, log, stop);

    internal static async Task<Outcome<FileStreamHttpResult>> Run(Request ask, RecordDesk desk, CurrentSpace space, LogWriter log, CancellationToken stop)
    {
        if (desk.Types.Find(ask.Type) is not { } type) return RecordsFaults.NoSuchType;
        if (ask.Ids?.Count > MostChosen) return RecordsFaults.TooManyChosen(MostChosen);
        var asked = RecordFilter.Read(type, ask.Filter, ask.Q);
        if (asked.Fault is { } wrong) return wrong;
        var narrowed = await RecordFilter.Query(asked.Value, desk, stop);
        if (narrowed.Fault is { } refused) return refused;
        var query = ask.Ids is { Count: > 0 } chosen ? narrowed.Value.Where(r => chosen.Contains(r.Id)) : narrowed.Value;
        var look = await desk.Look(stop);
        var ids = await RecordOrder.By(query, asked.Value, ask.Sort, await desk.SlotsOf(type, stop)).Select(r => r.Id).ToListAsync(stop);
        var (columns, english) = (Columns(type, ask.Fields, look), ask.Lang == "en");
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var words = FilterWords.Of(asked.Value, look, ask.Ids is { Count: > 0 } ? ids.Count : null, english);
        var (name, mark) = english ? (type.Name.English, authority.NameEn) : (type.Name.Chinese, authority.Mark);

        // Large lists do not fit into memory twice: the workbook grows on disk and is gone once it was sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var sheet = new SheetWriter(file, name, mark, new DateTimeOffset(desk.Now, TimeSpan.Zero)))
            {
                // The first rows tell how wide the columns must be.
                var batches = ids.Chunk(Batch).ToList();
                var rows = batches.Count == 0 ? [] : await RowsOf(batches[0], type, columns, english, look, desk, stop);
                var heads = columns.ConvertAll(c => (SheetCell)c.Title(english));
                sheet.Begin(name, SheetWidths.Of(heads, rows), 3);
                sheet.Wide(name, SheetLook.Title);
                sheet.Wide(Under(type, ids.Count, words, authority.Demo, english, desk), SheetLook.Note);
                sheet.Row(heads, SheetLook.Head);
                foreach (var row in rows) sheet.Row(row);
                foreach (var batch in batches.Skip(1))
                    foreach (var row in await RowsOf(batch, type, columns, english, look, desk, stop)) sheet.Row(row);
                var last = sheet.Rows;
                if (await Totals(query, type, columns, ids.Count, english, desk, stop) is { } totals) sheet.Row(totals, SheetLook.Total);
                sheet.End(last);
                if (IsWhole(ask.Fields))
                    foreach (var child in type.Children) await Children(child, ids, type, sheet, english, look, desk, stop);
            }

            desk.Db.Add(log.Act("exported", "records_record", type.Code, new { type = type.Code, rows = ids.Count, filter = words }));
            if (await desk.Save(stop) is { } late) return late;
            file.Position = 0;
            return TypedResults.File(file, Xlsx, FileName(type, authority.Demo, desk, english: english));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    internal static string FileName(RecordType type, bool demo, RecordDesk desk, string what = "", bool english = false) =>
        $"{string.Concat((english ? type.Name.English : type.Name.Chinese).Where(c => !Path.GetInvalidFileNameChars().Contains(c)))}{what}{(english ? " " : "")}{desk.Today:yyyyMMdd}{(demo ? english ? " (demo)" : "（演示数据）" : "")}.xlsx";

    private static bool IsWhole(string? fields) => fields?.Trim() == "*";

    private static string Under(RecordType type, int count, string words, bool demo, bool english, RecordDesk desk)
    {
        var at = ChinaTime.Local(desk.Now);
        return english
            ? string.Create(CultureInfo.InvariantCulture, $"As of {at:d MMMM yyyy HH:mm}, {count} records; scope: {words}; exported by {desk.User.DisplayName}{(type.Sensitivity == Sensitivity.Open ? "" : "; for internal use only")}{(demo ? "; demo data" : "")}")
            : $"截至{at.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)}，共{count}{type.Unit.Chinese}；范围：{words}；导出人：{desk.User.DisplayName}{(type.Sensitivity == Sensitivity.Open ? "" : "；仅限内部使用")}{(demo ? "；演示数据" : "")}";
    }

    private static List<SheetColumn> Columns(RecordType type, string? fields, Lookups look)
    {
        if (IsWhole(fields)) return [.. SheetColumn.Importable(type).Where(c => c.Key != SheetColumn.State), SheetColumn.Own(SheetColumn.State)!, SheetColumn.Own("org")!, SheetColumn.Own("assignee")!, SheetColumn.Own("due")!];
        var names = string.IsNullOrWhiteSpace(fields) ? type.List.Columns : fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var columns = names.Distinct().SelectMany(n => type.Find(n) is { } field ? SheetColumn.Of(field, look.BaseCurrency, false) : SheetColumn.Own(n) is { } own ? [own] : Array.Empty<SheetColumn>()).ToList();
        return columns.Count > 0 ? columns : [.. SheetColumn.Of(type.Find(type.TitleField)!, look.BaseCurrency, false)];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsOf(Guid[] ids, RecordType type, List<SheetColumn> columns, bool english, Lookups look, RecordDesk desk, CancellationToken stop)
    {
        var heads = await desk.Db.Set<Record>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var bodies = await desk.Db.Set<RecordBody>().AsNoTracking().Where(b => ids.Contains(b.RecordId)).ToDictionaryAsync(b => b.RecordId, b => RecordDesk.Parse(b.Json), stop);
        var rows = type.Children.Count > 0 && columns.Exists(c => c.Field?.Kind == FieldKind.Formula)
            ? (await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => ids.Contains(c.RecordId) && !c.Removed).Select(c => new { c.RecordId, c.Child, c.Json }).ToListAsync(stop)).ToLookup(c => c.RecordId, c => (c.Child, c.Json))
            : Array.Empty<(Guid, (string, string))>().ToLookup(p => p.Item1, p => p.Item2);
        var links = await RecordLinks.Of([.. columns.Select(c => c.Field).OfType<Field>()], bodies.Values, desk, stop);
        var days = desk.Days;
        return [.. ids.Select(heads.GetValueOrDefault).OfType<Record>().Select(head =>
        {
            var values = bodies.GetValueOrDefault(head.Id) ?? [];
            var formulas = new Lazy<Formulas>(() => new Formulas(type, head.State, values, rows[head.Id].Select(r => (r.Item1, RecordDesk.Parse(r.Item2))), look));
            return (IReadOnlyList<SheetCell>)[.. columns.Select(c => c.Field is { } field
                ? Masks.Shown(field, head, type.Life, desk.User) ? field.Formula is null ? Cell(c, field, head, values, links, english, look, desk.User) : Worked(field, formulas.Value) : ""
                : Own(c.Key, head, type, english, look, days))];
        })];
    }

    // A child table whole, on a sheet of its own that can be imported again with the file.
    private static async Task Children(ChildTable child, List<Guid> ids, RecordType type, SheetWriter sheet, bool english, Lookups look, RecordDesk desk, CancellationToken stop)
    {
        var columns = SheetColumn.Rows(child);
        var cells = new List<IReadOnlyList<SheetCell>>();
        foreach (var batch in ids.Chunk(Batch))
        {
            var heads = await desk.Db.Set<Record>().AsNoTracking().Where(r => batch.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
            var rows = (await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => batch.Contains(c.RecordId) && c.Child == child.Code && !c.Removed).OrderBy(c => c.Ordinal).ToListAsync(stop)).ToLookup(c => c.RecordId, c => RecordDesk.Parse(c.Json));
            var links = await RecordLinks.Of(child.Fields, rows.SelectMany(r => r), desk, stop);
            foreach (var head in batch.Select(heads.GetValueOrDefault).OfType<Record>())
                cells.AddRange(rows[head.Id].Select(values => (IReadOnlyList<SheetCell>)[.. columns.Select(c => c.Field is { } field ? Cell(c, field, head, values, links, english, look, desk.User) : type.NumberForm is null ? head.Title : head.Number)]));
        }

        var titles = columns.Select(c => (SheetCell)c.Title(english)).ToList();
        sheet.Begin(english ? child.Label.English : child.Label.Chinese, SheetWidths.Of(titles, cells), 1);
        sheet.Row(titles, SheetLook.Head);
        foreach (var row in cells) sheet.Row(row);
        sheet.End(sheet.Rows);
    }

    private static SheetCell Own(string key, Record head, RecordType type, bool english, Lookups look, Countdown days) => key switch
    {
        SheetColumn.Number => head.Number,
        SheetColumn.State => english ? type.Life.NameOf(head.State).English : type.Life.NameOf(head.State).Chinese,
        "light" => FilterWords.LightWord(days.Light(head.Urgent, head.Ended, head.Paused && head.Urgent is null).Level, english),
        "due" => new SheetCell("", Day: head.Ended ? null : head.Urgent),
        "assignee" => head.Assignee,
        "org" => look.Tree.Find(head.Org) is { } org ? english ? org.NameEn : org.Name : head.Org,
        "updated" => new SheetCell("", Day: DateOnly.FromDateTime(ChinaTime.Local(head.UpdatedAt))),
        _ => new SheetCell("", Day: DateOnly.FromDateTime(ChinaTime.Local(head.CreatedAt))),
    };

    private static SheetCell Worked(Field field, Formulas formulas) => Rows.Worked(field, formulas).V is { } worked ? new SheetCell("", worked.GetValue<decimal>(), Places: field.Decimals ?? 1) : "";

    private static SheetCell Cell(SheetColumn column, Field field, Record head, JsonObject values, IReadOnlyDictionary<Guid, RecordLinks.Card> links, bool english, Lookups look, CurrentUser user)
    {
        if (values[field.Code] is not { } value) return "";
        if (Masks.Hidden(field) || !Masks.Open(field, head, user)) return column.Part.Length == 0 ? Rows.Of(field, value, head, look, user).T : "";
        return (field.Kind, column.Part) switch
        {
            (_, SheetColumn.InBase) => MoneyValues.InBase(value, look.BaseCurrency) is { } converted ? AsTyped(field, converted) : "",
            (FieldKind.Place, SheetColumn.Lon or SheetColumn.Lat) => new SheetCell("", value[column.Part]!.GetValue<decimal>()),
            (FieldKind.Place, _) => value["address"] is { } address ? ValueText.Raw(address) : "",
            (_, SheetColumn.Rate) => new SheetCell("", value["rate"]?.GetValue<decimal>()),
            (_, { Length: > 0 }) => value[column.Part] is { } part ? ValueText.Raw(part) : "",
            (FieldKind.Money, _) => AsTyped(field, MoneyValues.Of(value)!.Value.Amount),
            (FieldKind.Number, _) => AsTyped(field, value.GetValue<decimal>()),
            (FieldKind.Date, _) => new SheetCell("", Day: DateOnly.ParseExact(ValueText.Raw(value), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (FieldKind.Period, _) => ValueText.Raw(value),
            (FieldKind.Record, _) => links.TryGetValue(Guid.Parse(ValueText.Raw(value)), out var card) ? card.Sign : "",
            _ => ValueText.Of(field, value, look, english),
        };
    }

    // A figure keeps the places it was typed with, on paper as on screen.
    private static SheetCell AsTyped(Field field, decimal number) => new("", number, Places: field.Decimals ?? number.Scale);

    // The sums of the list; those of amounts in several currencies stand where the converted amounts do.
    private static async Task<List<SheetCell>?> Totals(IQueryable<Record> query, RecordType type, List<SheetColumn> columns, int count, bool english, RecordDesk desk, CancellationToken stop)
    {
        var sums = await TotalRecords.Sums(query, type, type.List.Totals, desk, stop);
        if (count == 0) return null;
        var row = columns.ConvertAll(c => c.Field is { } field && sums.TryGetValue(field.Code, out var sum) && (c.Part == SheetColumn.InBase || (c.Part.Length == 0 && field.Currencies.Count < 2)) ? new SheetCell("", sum.V) : new SheetCell(""));
        if (row.TrueForAll(c => c.Number is null)) return null;
        if (row.FindIndex(c => c.Number is null) is >= 0 and var first) row[first] = english ? "Total" : "合计";
        return row;
    }
}

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
    public sealed record Request([property: Required, StringLength(60)] string Type, string? Filter, [property: StringLength(200)] string? Q, [property: StringLength(80)] string? Sort, [property: StringLength(2000)] string? Fields, [property: MaxLength(MostChosen)] List<Guid>? Ids);

    internal static Task<Outcome<FileStreamHttpResult>> Get(
        string type, string? filter, string? q, string? sort, string? fields, RecordDesk desk, CurrentSpace space, LogWriter log, CancellationToken stop) =>
        Run(new Request(type, filter, q, sort, fields, null), desk, space, log, stop);

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
        var columns = Columns(type, ask.Fields, look);
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var words = FilterWords.Of(asked.Value, look, ask.Ids is { Count: > 0 } ? ids.Count : null);

        // Large lists do not fit into memory twice: the workbook grows on disk and is gone once it was sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var sheet = new SheetWriter(file, type.Name.Chinese, authority.Mark, new DateTimeOffset(desk.Now, TimeSpan.Zero)))
            {
                sheet.Begin(type.Name.Chinese, [.. columns.Select(Width)], 3);
                sheet.Wide(type.Name.Chinese, SheetLook.Title);
                sheet.Wide(Under(type, ids.Count, words, authority.Demo, desk), SheetLook.Note);
                sheet.Row([.. columns.Select(c => (SheetCell)c.Title)], SheetLook.Head);
                foreach (var batch in ids.Chunk(Batch)) await Write(batch, type, columns, sheet, look, desk, stop);
                var last = sheet.Rows;
                if (await Totals(query, type, columns, ids.Count, desk, stop) is { } totals) sheet.Row(totals, SheetLook.Total);
                sheet.End(last);
            }

            desk.Db.Add(log.Act("exported", "records_record", type.Code, new { type = type.Code, rows = ids.Count, filter = words }));
            if (await desk.Save(stop) is { } late) return late;
            file.Position = 0;
            return TypedResults.File(file, Xlsx, FileName(type, authority.Demo, desk));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    internal static string FileName(RecordType type, bool demo, RecordDesk desk, string what = "") =>
        $"{string.Concat(type.Name.Chinese.Where(c => !Path.GetInvalidFileNameChars().Contains(c)))}{what}{desk.Today:yyyyMMdd}{(demo ? "（演示数据）" : "")}.xlsx";

    private static string Under(RecordType type, int count, string words, bool demo, RecordDesk desk) =>
        $"截至{ChinaTime.Local(desk.Now).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)}，共{count}{type.Unit.Chinese}；范围：{words}；导出人：{desk.User.DisplayName}{(type.Sensitivity == Sensitivity.Open ? "" : "；仅限内部使用")}{(demo ? "；演示数据" : "")}";

    private static List<SheetColumn> Columns(RecordType type, string? fields, Lookups look)
    {
        if (fields?.Trim() == "*") return [.. SheetColumn.Importable(type).Where(c => c.Key != SheetColumn.State), SheetColumn.Own(SheetColumn.State)!, SheetColumn.Own("org")!, SheetColumn.Own("assignee")!, SheetColumn.Own("due")!];
        var names = string.IsNullOrWhiteSpace(fields) ? type.List.Columns : fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var columns = names.Distinct().SelectMany(n => type.Find(n) is { } field ? SheetColumn.Of(field, look.BaseCurrency, false) : SheetColumn.Own(n) is { } own ? [own] : Array.Empty<SheetColumn>()).ToList();
        return columns.Count > 0 ? columns : [.. SheetColumn.Of(type.Find(type.TitleField)!, look.BaseCurrency, false)];
    }

    private static async Task Write(Guid[] ids, RecordType type, List<SheetColumn> columns, SheetWriter sheet, Lookups look, RecordDesk desk, CancellationToken stop)
    {
        var heads = await desk.Db.Set<Record>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var bodies = await desk.Db.Set<RecordBody>().AsNoTracking().Where(b => ids.Contains(b.RecordId)).ToDictionaryAsync(b => b.RecordId, b => b.Json, stop);
        var rows = type.Children.Count > 0 && columns.Exists(c => c.Field?.Kind == FieldKind.Formula)
            ? (await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => ids.Contains(c.RecordId) && !c.Removed).Select(c => new { c.RecordId, c.Child, c.Json }).ToListAsync(stop)).ToLookup(c => c.RecordId, c => (c.Child, c.Json))
            : Array.Empty<(Guid, (string, string))>().ToLookup(p => p.Item1, p => p.Item2);
        var days = desk.Days;
        var parsed = bodies.ToDictionary(b => b.Key, b => RecordDesk.Parse(b.Value));
        var links = columns.Exists(c => c.Field?.Kind == FieldKind.Record) ? await RecordLinks.Written(parsed.Values.SelectMany(v => RecordLinks.In(type, v)), desk, stop) : new Dictionary<Guid, string>();
        foreach (var head in ids.Select(heads.GetValueOrDefault).OfType<Record>())
        {
            var values = parsed.GetValueOrDefault(head.Id) ?? [];
            var formulas = new Lazy<Formulas>(() => new Formulas(type, head.State, values, rows[head.Id].Select(r => (r.Item1, RecordDesk.Parse(r.Item2))), look));
            sheet.Row([.. columns.Select(c => c.Field is null ? Own(c.Key, head, type, look, days) : Cell(c, c.Field, head, type, values, formulas, links, look, desk.User))]);
        }
    }

    private static SheetCell Own(string key, Record head, RecordType type, Lookups look, Countdown days) => key switch
    {
        SheetColumn.Number => head.Number,
        SheetColumn.State => type.Life.NameOf(head.State).Chinese,
        "light" => FilterWords.LightWord(days.Light(head.Urgent, head.Ended, head.Paused && head.Urgent is null).Level),
        "due" => new SheetCell("", Day: head.Ended ? null : head.Urgent),
        "assignee" => head.Assignee,
        "org" => look.Tree.Find(head.Org)?.Name ?? head.Org,
        "updated" => new SheetCell("", Day: DateOnly.FromDateTime(ChinaTime.Local(head.UpdatedAt))),
        _ => new SheetCell("", Day: DateOnly.FromDateTime(ChinaTime.Local(head.CreatedAt))),
    };

    private static SheetCell Cell(SheetColumn column, Field field, Record head, RecordType type, JsonObject values, Lazy<Formulas> formulas, IReadOnlyDictionary<Guid, string> links, Lookups look, CurrentUser user)
    {
        if (!Masks.Shown(field, head, type.Life, user)) return "";
        if (field.Formula is { } formula) return Rows.Worked(field, formulas.Value.Evaluate(formula)).V is { } worked ? new SheetCell("", worked.GetValue<decimal>(), Places: field.Decimals ?? 1) : "";
        if (values[field.Code] is not { } value) return "";
        if (Masks.Hidden(field) || !Masks.Open(field, head, user)) return column.Part.Length == 0 ? Rows.Of(field, value, head, look, user).T : "";
        return (field.Kind, column.Part) switch
        {
            (_, SheetColumn.InBase) => new SheetCell("", MoneyValues.InBase(value, look.BaseCurrency)),
            (FieldKind.Place, SheetColumn.Lon or SheetColumn.Lat) => new SheetCell("", value[column.Part]!.GetValue<decimal>()),
            (FieldKind.Place, _) => value["address"] is { } address ? ValueText.Raw(address) : "",
            (_, SheetColumn.Rate) => new SheetCell("", value["rate"]?.GetValue<decimal>()),
            (_, { Length: > 0 }) => value[column.Part] is { } part ? ValueText.Raw(part) : "",
            (FieldKind.Money, _) => new SheetCell("", MoneyValues.Of(value)!.Value.Amount),
            (FieldKind.Number, _) => new SheetCell("", value.GetValue<decimal>(), Places: field.Decimals),
            (FieldKind.Date, _) => new SheetCell("", Day: DateOnly.ParseExact(ValueText.Raw(value), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (FieldKind.Period, _) => ValueText.Raw(value),
            (FieldKind.Record, _) => links.GetValueOrDefault(Guid.Parse(ValueText.Raw(value)), ""),
            _ => ValueText.Of(field, value, look),
        };
    }

    // The sums of the list; those of amounts in several currencies stand where the converted amounts do.
    private static async Task<List<SheetCell>?> Totals(IQueryable<Record> query, RecordType type, List<SheetColumn> columns, int count, RecordDesk desk, CancellationToken stop)
    {
        var sums = await TotalRecords.Sums(query, type, type.List.Totals, desk, stop);
        if (count == 0) return null;
        var row = columns.ConvertAll(c => c.Field is { } field && sums.TryGetValue(field.Code, out var sum) && (c.Part == SheetColumn.InBase || (c.Part.Length == 0 && field.Currencies.Count < 2)) ? new SheetCell("", sum.V) : new SheetCell(""));
        if (row.TrueForAll(c => c.Number is null)) return null;
        if (row.FindIndex(c => c.Number is null) is >= 0 and var first) row[first] = "合计";
        return row;
    }

    private static double Width(SheetColumn column) => Math.Max(column.Title.Length * 2.0 + 2, column.Field?.Kind switch
    {
        FieldKind.Longtext => 44,
        FieldKind.Text or FieldKind.Enterprise => 28,
        FieldKind.Date or FieldKind.Period or null => 13,
        _ => 15,
    }) is var width && width > 44 ? 44 : Math.Max(width, 9);
}

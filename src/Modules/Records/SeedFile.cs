using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Records;

/// <summary>Records a pack brings: entries the documents name, or those of a demonstration; in an order in which what is linked to comes first.</summary>
internal sealed record PackRecords(IReadOnlyList<(string Type, IReadOnlyList<SeedRow> Rows)> ByType);

/// <param name="Values">Cells as written: days may be told from the first day, links by name.</param>
/// <param name="Source">Where the entry comes from, kept as the reason of its first revision.</param>
/// <param name="Since">Day from which the state holds; empty for the day the entry is brought in.</param>
internal sealed record SeedRow(IReadOnlyDictionary<string, JsonElement> Values, string State, string Source, string Since)
{
    public IReadOnlyList<SeedChild> Children { get; init; } = [];
}

/// <param name="Values">Cells as written.</param>
/// <param name="State">Null for rows without a life.</param>
internal sealed record SeedChild(ChildTable Table, IReadOnlyDictionary<string, JsonElement> Values, string? State);

/// <summary>Enters the records a pack brings.</summary>
internal static class RecordSeed
{
    /// <summary>Enters what the pack brings for types that have nothing of it yet, in the transaction of the whole seeding; from then on people own the records.</summary>
    internal static async Task Run(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var desk = services.GetRequiredService<RecordDesk>();
        var writer = services.GetRequiredService<RecordWriter>();
        var given = await desk.Db.Set<RecordSlot>().ToListAsync(stop);
        foreach (var type in desk.Types.All) desk.Db.AddRange(Slots.Assign(type, [.. given.Where(s => s.Type == type.Code)]));
        await desk.Db.SaveChangesAsync(stop);
        var seeded = await desk.Db.Set<RecordRevision>().Where(r => r.Act == Act).Join(desk.Db.Set<Record>(), r => r.RecordId, r => r.Id, (_, r) => r.Type).Distinct().ToListAsync(stop);
        foreach (var (code, rows) in content.Get<PackRecords>().ByType.Where(t => t.Rows.Count > 0 && !seeded.Contains(t.Type)))
        {
            var type = desk.Types.Find(code)!;
            foreach (var row in rows) await Enter(row, type, desk, writer, stop);
            await desk.Db.SaveChangesAsync(stop);
            desk.Db.ChangeTracker.Clear();
        }
    }

    private const string Act = "pack";

    private static async Task Enter(SeedRow row, RecordType type, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        var added = await writer.Add(new Entry(type, await Told(type.Fields, row.Values, desk, stop)) { State = row.State, Act = Act, Reason = row.Source }, stop);
        if (added.Fault is { } fault) throw Unfit(type, fault.Sentence);
        var head = added.Value;
        if (row.Since.Length > 0) head.StateSince = ChinaTime.StartOf(DateOnly.ParseExact(RelativeDay.Read(FieldKind.Date, row.Since, desk.Today) ?? row.Since, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var children = new List<RecordChild>();
        foreach (var child in row.Children)
        {
            var (values, wrong) = (new JsonObject(), new List<FaultDetail>());
            ValueSet.Put(values, ValueSet.Read(child.Table.Fields, await Told(child.Table.Fields, child.Values, desk, stop), await desk.Look(stop), wrong));
            if (wrong.Count > 0) throw Unfit(type, wrong[0].Sentence);
            children.Add(writer.AddRow(head, type, child.Table, values, children.Count + 1, child.State));
        }

        Urgency.Set(head, children, []);
    }

    private static async Task<Dictionary<string, JsonElement>> Told(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> cells, RecordDesk desk, CancellationToken stop)
    {
        var values = RelativeDay.Told(fields, cells, desk.Today);
        var links = fields.Where(f => f.Kind == FieldKind.Record && values.ContainsKey(f.Code)).ToList();
        if (links.Count == 0) return values;

        // What it leads to may have come with the row before.
        await desk.Db.SaveChangesAsync(stop);
        var look = await desk.Look(stop);
        foreach (var field in links)
        {
            var (text, to) = (values[field.Code].ToString(), desk.Types.Find(field.RecordType!)!);
            if (RecordLinks.Find(to, text, await RecordLinks.Meant(to, [text], desk, stop), look).Card is { } card) values[field.Code] = JsonSerializer.SerializeToElement(card.Id.ToString());
        }

        return values;
    }

    private static InvalidOperationException Unfit(RecordType type, string sentence) => new($"The pack's record does not fit: {type.Code} {sentence}");
}

/// <summary>Reads the CSV files types name as <c>seed</c>, and beside <c>seeds/x.csv</c> the rows of child tables in <c>seeds/x.child.csv</c>; checks every value like a typed one.</summary>
internal static class SeedFile
{
    private const string State = "state", Source = "source", Since = "since", Of = "of", Currency = ".currency";

    // Relative days are checked as if the space started on this one.
    private static readonly DateOnly AnyDay = new(2026, 1, 31);

    internal static PackRecords Read(RecordTypes types, PackFolder folder, Lookups look)
    {
        var all = new List<(string Type, IReadOnlyList<SeedRow> Rows)>();
        var places = new SeedLinks(types, look);
        foreach (var type in types.All.Where(t => t.Seed is not null))
        {
            var file = folder.Find(type.Seed!);
            if (file is not null && Borrowed(file, folder)) folder.Findings.Add(new($"{folder.Code}/{type.Seed}", 0, $"包“{folder.Code}”没有自己的这个文件，会取上级包的条目，而它们在上级包的地区", "新建该文件，只写首行也可"));
            else if (file is not null) all.Add((type.Code, Rows(type, file, folder, look, places)));
            else folder.Findings.Add(new(type.File, type.FirstLine, $"类型“{type.Code}”的数据文件“{type.Seed}”不存在", "补上该文件，或删去 seed"));
        }

        places.Check(folder);
        var order = places.Order();
        return new([.. all.OrderBy(t => order.IndexOf(t.Type))]);
    }

    private static string PackOf(PackFile file) => file.Path[..file.Path.IndexOf('/')];

    // The parent's entries lie in the parent's places; a head row alone brings none.
    private static bool Borrowed(PackFile file, PackFolder folder) => PackOf(file) != folder.Code && file.Text.Trim().Contains('\n');

    private static List<SeedRow> Rows(RecordType type, PackFile file, PackFolder folder, Lookups look, SeedLinks places)
    {
        // A field may be called source; then the column is the field's.
        bool Own(string column) => column is State or Source or Since && type.Find(column) is null;
        var columns = Columns(file);
        foreach (var unknown in columns.Where(c => !Own(c) && type.Find(Bare(c)) is null)) folder.Findings.Add(new(file.Path, 1, $"列“{unknown}”不是字段", "改为字段代码、state、since 或 source"));
        var children = Children(type, file, folder, look, places);
        var rows = new List<SeedRow>();
        foreach (var row in PackCsv.Read(file, columns, folder.Findings))
        {
            var values = columns.Where(c => !Own(c) && !c.EndsWith(Currency, StringComparison.Ordinal) && row[c].Length > 0).ToDictionary(c => c, c => Given(type.Find(c), row[c], row[c + Currency]));
            var wrong = new List<FaultDetail>();
            var whole = Canonical(type.Fields, values, folder, look, wrong);
            var state = row[State].Length > 0 ? row[State] : type.Life.Start;
            if (type.Life.Order(state) < 0) wrong.Add(new(null, State, $"状态“{state}”不存在"));
            var since = Own(Since) ? row[Since] : "";
            if (since.Length > 0 && DayWrong(since, folder) is { } day) wrong.Add(new(null, Since, $"since {day}"));
            wrong.AddRange(ValueSet.Missing(type.Fields, type.Life, state, whole).Where(m => wrong.All(w => w.Field != m.Field)).ToList());
            foreach (var fault in wrong) folder.Findings.Add(new(file.Path, row.Line, fault.Sentence, "改正该格"));
            places.Note(type.Code, file.Path, row.Line, ValueText.Raw(whole[type.TitleField] ?? ""), RecordWriter.KeyOf(type, whole), type.Fields, values);
            if (wrong.Count == 0) rows.Add(new(values, state, Own(Source) ? row[Source] : "", since) { Children = [.. children[row[type.TitleField]].Select(c => c.Row)] });
        }

        var titles = rows.Select(r => r.Values.GetValueOrDefault(type.TitleField).ToString()).ToHashSet();
        foreach (var (path, line, of, _) in children.SelectMany(c => c).Where(c => !titles.Contains(c.Of))) folder.Findings.Add(new(path, line, $"所属记录“{of}”不在{file.Path}中", "of 写所属记录的名称"));
        return rows;
    }

    private static ILookup<string, (string Path, int Line, string Of, SeedChild Row)> Children(RecordType type, PackFile records, PackFolder folder, Lookups look, SeedLinks places)
    {
        var all = new List<(string Path, int Line, string Of, SeedChild Row)>();
        foreach (var table in type.Children)
        {
            if (folder.Find($"{type.Seed![..^".csv".Length]}.{table.Code}.csv") is not { } file || PackOf(file) != PackOf(records)) continue;
            var columns = Columns(file);
            foreach (var unknown in columns.Where(c => c is not (Of or State) && table.Find(Bare(c)) is null)) folder.Findings.Add(new(file.Path, 1, $"列“{unknown}”不是子表的字段", "改为子表的字段代码、of 或 state"));
            foreach (var row in PackCsv.Read(file, columns, folder.Findings))
            {
                var given = columns.Where(c => c is not (Of or State) && !c.EndsWith(Currency, StringComparison.Ordinal) && row[c].Length > 0).ToDictionary(c => c, c => Given(table.Find(c), row[c], row[c + Currency]));
                var wrong = new List<FaultDetail>();
                var values = Canonical(table.Fields, given, folder, look, wrong);
                var state = table.Life is null ? null : row[State].Length > 0 ? row[State] : table.Life.Start;
                if (state is not null && table.Life!.Order(state) < 0) wrong.Add(new(null, State, $"状态“{state}”不存在"));
                wrong.AddRange(ValueSet.Missing(table.Fields, table.Life, state, values).Where(m => wrong.All(w => w.Field != m.Field)).ToList());
                foreach (var fault in wrong) folder.Findings.Add(new(file.Path, row.Line, fault.Sentence, "改正该格"));
                places.Note(type.Code, file.Path, row.Line, table.Fields, given);
                if (wrong.Count == 0) all.Add((file.Path, row.Line, row[Of], new(table, given, state)));
            }
        }

        return all.ToLookup(c => c.Of);
    }

    // Links are checked once every seed is read; here any record will do.
    private static JsonObject Canonical(IReadOnlyList<Field> fields, Dictionary<string, JsonElement> cells, PackFolder folder, Lookups look, List<FaultDetail> wrong)
    {
        foreach (var field in fields.Where(f => cells.TryGetValue(f.Code, out var cell) && RelativeDay.IsMeant(f.Kind, cell.ToString())))
            if (RelativeWrong(field.Kind, cells[field.Code].ToString(), folder) is { } found) wrong.Add(new(null, field.Code, $"{field.Label.Chinese}：{found}"));
        var told = RelativeDay.Told(fields, cells, AnyDay);
        foreach (var link in fields.Where(f => f.Kind == FieldKind.Record && told.ContainsKey(f.Code))) told[link.Code] = JsonSerializer.SerializeToElement(Guid.Empty);
        var values = new JsonObject();
        var unfit = new List<FaultDetail>();
        ValueSet.Put(values, ValueSet.Read(fields, told, look, unfit));
        wrong.AddRange(unfit.Where(u => wrong.TrueForAll(w => w.Field != u.Field)));
        return values;
    }

    private static string? DayWrong(string text, PackFolder folder) => RelativeDay.IsMeant(FieldKind.Date, text)
        ? RelativeWrong(FieldKind.Date, text, folder)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "应写作2026-01-31";

    // What really happened has a date of its own.
    private static string? RelativeWrong(FieldKind kind, string text, PackFolder folder) =>
        RelativeDay.Read(kind, text, AnyDay) is null ? $"“{text}”读不懂，{RelativeDay.RemedyOf(kind)}"
        : folder.Header["demo"]?.Flag == true ? null : $"“{text}”是相对日期，只用于演示配置包，这里写实际日期";

    private static string[] Columns(PackFile file)
    {
        var end = file.Text.IndexOf('\n');
        return [.. (end < 0 ? file.Text : file.Text[..end]).Trim().Split(',').Select(c => c.Trim().Trim('"'))];
    }

    private static string Bare(string column) => column.EndsWith(Currency, StringComparison.Ordinal) ? column[..^Currency.Length] : column;

    private static JsonElement Given(Field? field, string text, string currency) => JsonSerializer.SerializeToElement<object>(
        field?.Kind == FieldKind.Money && currency.Length > 0 ? new Dictionary<string, string> { ["amount"] = text, ["currency"] = currency } : text);
}

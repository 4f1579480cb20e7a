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

/// <summary>Records a pack brings: real entries the documents name.</summary>
internal sealed record PackRecords(IReadOnlyDictionary<string, IReadOnlyList<SeedRow>> ByType);

/// <param name="Source">Where the entry comes from, kept as the reason of its first revision.</param>
/// <param name="Since">Day from which the state holds; null for the day the entry is brought in.</param>
internal sealed record SeedRow(IReadOnlyDictionary<string, JsonElement> Values, string State, string Source, DateOnly? Since)
{
    public IReadOnlyList<SeedChild> Children { get; init; } = [];
}

/// <param name="State">Null for rows without a life.</param>
internal sealed record SeedChild(ChildTable Table, JsonObject Values, string? State);

/// <summary>Reads the CSV files types name as <c>seed</c>, and beside <c>seeds/x.csv</c> the rows of child tables in <c>seeds/x.child.csv</c>; checks every value like a typed one.</summary>
internal static class SeedFile
{
    private const string State = "state", Source = "source", Since = "since", Of = "of", Currency = ".currency";

    internal static PackRecords Read(RecordTypes types, PackFolder folder, Lookups look)
    {
        var all = new Dictionary<string, IReadOnlyList<SeedRow>>();
        foreach (var type in types.All.Where(t => t.Seed is not null))
        {
            if (folder.Find(type.Seed!) is { } file) all[type.Code] = Rows(type, file, folder, look);
            else folder.Findings.Add(new(type.File, type.FirstLine, $"类型“{type.Code}”的数据文件“{type.Seed}”不存在", "补上该文件，或删去 seed"));
        }

        return new(all);
    }

    private static List<SeedRow> Rows(RecordType type, PackFile file, PackFolder folder, Lookups look)
    {
        // A field may be called source; then the column is the field's.
        bool Own(string column) => column is State or Source or Since && type.Find(column) is null;
        var columns = Columns(file);
        foreach (var unknown in columns.Where(c => !Own(c) && type.Find(Bare(c)) is null)) folder.Findings.Add(new(file.Path, 1, $"列“{unknown}”不是字段", "改为字段代码、state、since 或 source"));
        var children = Children(type, folder, look);
        var rows = new List<SeedRow>();
        foreach (var row in PackCsv.Read(file, columns, folder.Findings))
        {
            var values = columns.Where(c => !Own(c) && !c.EndsWith(Currency, StringComparison.Ordinal) && row[c].Length > 0).ToDictionary(c => c, c => Given(type.Find(c), row[c], row[c + Currency]));
            var wrong = new List<FaultDetail>();
            var read = ValueSet.Read(type.Fields, values, look, wrong);
            var state = row[State].Length > 0 ? row[State] : type.Life.Start;
            if (type.Life.Order(state) < 0) wrong.Add(new(null, State, $"状态“{state}”不存在"));
            var since = DateOnly.TryParseExact(row[Since], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            if (since is null && row[Since].Length > 0 && Own(Since)) wrong.Add(new(null, Since, "since 应写作2026-01-31"));
            var whole = new JsonObject();
            ValueSet.Put(whole, read);
            wrong.AddRange(ValueSet.Missing(type.Fields, type.Life, state, whole));
            foreach (var fault in wrong) folder.Findings.Add(new(file.Path, row.Line, fault.Sentence, "改正该格"));
            if (wrong.Count == 0) rows.Add(new(values, state, Own(Source) ? row[Source] : "", since) { Children = [.. children[row[type.TitleField]].Select(c => c.Row)] });
        }

        var titles = rows.Select(r => r.Values.GetValueOrDefault(type.TitleField).ToString()).ToHashSet();
        foreach (var (path, line, of, _) in children.SelectMany(c => c).Where(c => !titles.Contains(c.Of))) folder.Findings.Add(new(path, line, $"所属记录“{of}”不在{file.Path}中", "of 写所属记录的名称"));
        return rows;
    }

    private static ILookup<string, (string Path, int Line, string Of, SeedChild Row)> Children(RecordType type, PackFolder folder, Lookups look)
    {
        var all = new List<(string Path, int Line, string Of, SeedChild Row)>();
        foreach (var table in type.Children)
        {
            if (folder.Find($"{type.Seed![..^".csv".Length]}.{table.Code}.csv") is not { } file) continue;
            var columns = Columns(file);
            foreach (var unknown in columns.Where(c => c is not (Of or State) && table.Find(Bare(c)) is null)) folder.Findings.Add(new(file.Path, 1, $"列“{unknown}”不是子表的字段", "改为子表的字段代码、of 或 state"));
            foreach (var row in PackCsv.Read(file, columns, folder.Findings))
            {
                var given = columns.Where(c => c is not (Of or State) && !c.EndsWith(Currency, StringComparison.Ordinal) && row[c].Length > 0).ToDictionary(c => c, c => Given(table.Find(c), row[c], row[c + Currency]));
                var wrong = new List<FaultDetail>();
                var values = new JsonObject();
                ValueSet.Put(values, ValueSet.Read(table.Fields, given, look, wrong));
                var state = table.Life is null ? null : row[State].Length > 0 ? row[State] : table.Life.Start;
                if (state is not null && table.Life!.Order(state) < 0) wrong.Add(new(null, State, $"状态“{state}”不存在"));
                wrong.AddRange(ValueSet.Missing(table.Fields, table.Life, state, values));
                foreach (var fault in wrong) folder.Findings.Add(new(file.Path, row.Line, fault.Sentence, "改正该格"));
                if (wrong.Count == 0) all.Add((file.Path, row.Line, row[Of], new(table, values, state)));
            }
        }

        return all.ToLookup(c => c.Of);
    }

    /// <summary>Enters what the pack brings for types that have nothing of it yet, in the transaction of the whole seeding; from then on people own the records.</summary>
    internal static async Task Seed(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var desk = services.GetRequiredService<RecordDesk>();
        var writer = services.GetRequiredService<RecordWriter>();
        var given = await desk.Db.Set<RecordSlot>().ToListAsync(stop);
        foreach (var type in desk.Types.All) desk.Db.AddRange(Slots.Assign(type, [.. given.Where(s => s.Type == type.Code)]));
        await desk.Db.SaveChangesAsync(stop);
        var seeded = await desk.Db.Set<Record>().Where(r => r.CreatedById == null).Select(r => r.Type).Distinct().ToListAsync(stop);
        foreach (var (code, rows) in content.Get<PackRecords>().ByType.Where(t => t.Value.Count > 0 && !seeded.Contains(t.Key)))
        {
            foreach (var row in rows)
            {
                var added = await writer.Add(new Entry(desk.Types.Find(code)!, row.Values) { State = row.State, Act = "pack", Reason = row.Source }, stop);
                if (added.Fault is { } fault) throw new InvalidOperationException($"The pack's record does not fit: {code} {fault.Code} {fault.Sentence}");
                var (head, type) = (added.Value, desk.Types.Find(code)!);
                if (row.Since is { } since) head.StateSince = ChinaTime.StartOf(since);
                Urgency.Set(head, [.. row.Children.Select((c, i) => writer.AddRow(head, type, c.Table, c.Values, i + 1, c.State))], []);
            }

            await desk.Db.SaveChangesAsync(stop);
            desk.Db.ChangeTracker.Clear();
        }
    }

    private static string[] Columns(PackFile file)
    {
        var end = file.Text.IndexOf('\n');
        return [.. (end < 0 ? file.Text : file.Text[..end]).Trim().Split(',').Select(c => c.Trim().Trim('"'))];
    }

    private static string Bare(string column) => column.EndsWith(Currency, StringComparison.Ordinal) ? column[..^Currency.Length] : column;

    private static JsonElement Given(Field? field, string text, string currency) => JsonSerializer.SerializeToElement<object>(
        field?.Kind == FieldKind.Money && currency.Length > 0 ? new Dictionary<string, string> { ["amount"] = text, ["currency"] = currency } : text);
}

using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Records;

/// <summary>Records a pack brings: real entries the documents name.</summary>
internal sealed record PackRecords(IReadOnlyDictionary<string, IReadOnlyList<SeedRow>> ByType);

/// <param name="Source">Where the entry comes from, kept as the reason of its first revision.</param>
internal sealed record SeedRow(IReadOnlyDictionary<string, JsonElement> Values, string State, string Source);

/// <summary>Reads the CSV files types name as <c>seed</c>, and checks every value like a typed one.</summary>
internal static class SeedFile
{
    private const string State = "state", Source = "source", Currency = ".currency";

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
        var columns = Columns(file);
        foreach (var unknown in columns.Where(c => c is not (State or Source) && type.Find(Bare(c)) is null)) folder.Findings.Add(new(file.Path, 1, $"列“{unknown}”不是字段", "改为字段代码、state 或 source"));
        var rows = new List<SeedRow>();
        foreach (var row in PackCsv.Read(file, columns, folder.Findings))
        {
            var values = columns.Where(c => c is not (State or Source) && !c.EndsWith(Currency, StringComparison.Ordinal) && row[c].Length > 0).ToDictionary(c => c, c => Given(type.Find(c), row[c], row[c + Currency]));
            var wrong = new List<FaultDetail>();
            var read = ValueSet.Read(type.Fields, values, look, wrong);
            var state = row[State].Length > 0 ? row[State] : type.Life.Start;
            if (type.Life.Order(state) < 0) wrong.Add(new(null, State, $"状态“{state}”不存在"));
            var whole = new System.Text.Json.Nodes.JsonObject();
            ValueSet.Put(whole, read);
            wrong.AddRange(ValueSet.Missing(type.Fields, type.Life, state, whole));
            foreach (var fault in wrong) folder.Findings.Add(new(file.Path, row.Line, fault.Sentence, "改正该格"));
            if (wrong.Count == 0) rows.Add(new(values, state, row[Source]));
        }

        return rows;
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

using System.Text.Json.Nodes;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Rows of child tables, each on a sheet of its own named as the table: a row names its record by number or name, in the same file or standing already.</summary>
internal sealed class ImportRows(RecordType type, IReadOnlyList<Record> met, string fileName, Guid? file, RecordDesk desk, RecordWriter writer, Lookups look)
{
    private readonly Dictionary<Guid, Opened> _opened = [];

    /// <summary>The child table a sheet is named after; null for others.</summary>
    internal static ChildTable? Named(Sheet sheet, RecordType type) =>
        type.Children.FirstOrDefault(c => new[] { c.Label.Chinese, c.Label.English, c.Code }.Any(n => n.Length > 0 && n.Equals(sheet.Name.Trim(), StringComparison.OrdinalIgnoreCase)));

    internal async Task<IReadOnlyList<ImportRecords.Row>> Run(ChildTable child, Sheet sheet, CancellationToken stop)
    {
        if (SheetHeads.Find([sheet], SheetColumn.Rows(child), new Dictionary<string, string>()) is not { } matched || matched.Data.Count == 0) return [];
        var links = await LinksOfSheet.Of(matched, desk, stop);
        var lines = matched.Data.Select(r => new ImportRow(r, matched, type, look, links)).ToList();
        var standing = await RecordLinks.Meant(type, lines.Select(l => l.Parent).Where(p => p.Length > 0), desk, stop);
        RecordLinks.Card[] all = [.. met.Select(m => new RecordLinks.Card(m.Id, m.Type, m.Title, m.Number, m.KeyText)), .. standing];
        var rows = new List<ImportRecords.Row>();
        foreach (var line in lines) rows.Add(await One(child, line, all, stop));
        return rows;
    }

    private async Task<ImportRecords.Row> One(ChildTable child, ImportRow line, IReadOnlyList<RecordLinks.Card> all, CancellationToken stop)
    {
        ImportRecords.Row Refused(IReadOnlyList<ImportRecords.RowFault> faults) => new(line.Line, "refused", line.Parent, null, faults, [], []) { Child = child.Code };
        if (line.Parent.Length == 0) return Refused([new(SheetColumn.Parent, "所属", $"请写明所属{type.Name.Chinese}的编号或名称")]);
        var (card, unknown) = RecordLinks.Find(type, line.Parent, all, look);
        if (card is null) return Refused([new(SheetColumn.Parent, "所属", unknown!)]);
        if (await Open(card.Id, stop) is not { } of) return Refused([new(SheetColumn.Parent, "所属", "该记录不在您的查阅范围内，请与其归属单位核对")]);
        if (!desk.User.ScopeOf(child.Add).Covers(of.Head.ScopeKey)) return Refused([new("", "", $"您的职责不含填报“{child.Label.Chinese}”，请由有权限的人员导入")]);
        if (EditRecord.Closed(of) is { } closed) return Refused([new("", "", closed.Sentence.TrimEnd('。'))]);

        var (wrong, values) = (new List<FaultDetail>(), new JsonObject());
        var read = ValueSet.Read(child.Fields, line.Values(null), look, wrong);
        ValueSet.Put(values, read);
        var twin = Twin(child, of, values);
        if (twin is not null) values = Merged(twin, read);
        wrong.AddRange(ValueSet.Missing(child.Fields, child.Life, twin?.State ?? child.Life?.Start, values).Where(m => wrong.All(w => w.Field != m.Field)));
        if (wrong.Count > 0) return Refused([.. wrong.Select(w => Fault(child, line, w))]);
        return twin is null ? await Add(child, line, of, values, read, stop) : await Change(child, line, of, twin, values, read, stop);
    }

    private async Task<ImportRecords.Row> Add(ChildTable child, ImportRow line, Opened of, JsonObject values, Dictionary<string, JsonNode?> read, CancellationToken stop)
    {
        var row = writer.AddRow(of.Head, type, child, values, of.Rows.Where(r => r.Child == child.Code).Select(r => r.Ordinal).DefaultIfEmpty(0).Max() + 1);
        _opened[of.Head.Id] = of with { Rows = [.. of.Rows, row] };
        await Keep(line, _opened[of.Head.Id], row, ValueSet.Changes(child.Fields, [], read, child.Code, row.Id), stop);
        return new(line.Line, "new", of.Head.Title, file is null ? null : of.Head.Id, [], [], []) { Child = child.Code };
    }

    private async Task<ImportRecords.Row> Change(ChildTable child, ImportRow line, Opened of, RecordChild twin, JsonObject values, Dictionary<string, JsonNode?> read, CancellationToken stop)
    {
        var changes = ValueSet.Changes(child.Fields, RecordDesk.Parse(twin.Json), read, child.Code, twin.Id);
        if (changes.Count == 0) return new(line.Line, "same", of.Head.Title, of.Head.Id, [], [], []) { Child = child.Code };
        if (twin.Ended) return new(line.Line, "refused", of.Head.Title, of.Head.Id, [new("", "", "该行已办结，不能再修改")], [], []) { Child = child.Code };
        var named = look with { Links = await ShowDifferences.Links(changes, type, desk, stop) };
        string Shown(string field, string? json) => json is null ? "" : Records.Rows.Of(child.Find(field)!, JsonNode.Parse(json)!, of.Head, named, desk.User).T;
        var before = RecordDesk.Parse(twin.Json);
        twin.Json = values.ToJsonString(RecordDesk.Json);
        twin.Version++;
        if (child.Life is { } life && await desk.RowItem(type, twin, stop) is { } item)
        {
            desk.Redate(item, life, RecordDesk.ClockDay(life, item.State, before), RecordDesk.ClockDay(life, item.State, values));
            RecordWriter.FollowRow(twin, item, life);
        }

        var shown = changes.ConvertAll(c => new ImportRecords.RowChange(c.Field, child.Find(c.Field)!.Label.Chinese, Shown(c.Field, c.Was), Shown(c.Field, c.Now)));
        await Keep(line, of, twin, changes, stop);
        return new(line.Line, "changed", of.Head.Title, of.Head.Id, [], shown, []) { Child = child.Code };
    }

    private async Task Keep(ImportRow line, Opened of, RecordChild row, IReadOnlyList<Change> changes, CancellationToken stop)
    {
        of.Head.Version++;
        desk.Revise(of.Head, ImportRun.Act, file is { } id ? [.. changes, new(ImportRun.Mark(id), null, null, null, $"{line.Line}")] : changes, $"导入 {fileName} 第{line.Line}行");
        await Duties.Answer(of, row, desk, stop);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
    }

    // A record of this very file stands in no table yet.
    private async Task<Opened?> Open(Guid id, CancellationToken stop)
    {
        if (_opened.TryGetValue(id, out var known)) return known;
        if (met.FirstOrDefault(m => m.Id == id) is { } fresh && desk.Db.Set<RecordBody>().Local.FirstOrDefault(b => b.RecordId == id) is { } body)
            return _opened[id] = new Opened(fresh, type, body, RecordDesk.Parse(body.Json), await desk.Db.Set<RecordChild>().Where(c => c.RecordId == id).ToListAsync(stop));
        return await desk.Open(id, stop) is { } of ? _opened[id] = of : null;
    }

    // The row a line speaks of again: the same in what may not repeat, or in everything where nothing says so.
    private static RecordChild? Twin(ChildTable child, Opened of, JsonObject values)
    {
        var by = child.Unique.Count > 0 ? child.Unique : [.. child.Fields.Where(f => f.Kind != FieldKind.Formula).Select(f => f.Code)];
        return of.RowsOf(child.Code).FirstOrDefault(r => RecordDesk.Parse(r.Json) is var kept && by.All(f => kept[f]?.ToJsonString(RecordDesk.Json) == values[f]?.ToJsonString(RecordDesk.Json)));
    }

    private static JsonObject Merged(RecordChild row, Dictionary<string, JsonNode?> read)
    {
        var whole = RecordDesk.Parse(row.Json);
        ValueSet.Put(whole, read);
        return whole;
    }

    private static ImportRecords.RowFault Fault(ChildTable child, ImportRow line, FaultDetail wrong)
    {
        var label = child.Find(wrong.Field ?? "")?.Label.Chinese ?? "";
        var what = line.Unlinked(null).GetValueOrDefault(wrong.Field ?? "") ?? (wrong.Sentence.StartsWith(label + "：", StringComparison.Ordinal) ? wrong.Sentence[(label.Length + 1)..] : wrong.Sentence);
        return new(wrong.Field ?? "", label, what);
    }
}

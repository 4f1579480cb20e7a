using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Judges every line of a sheet and puts what is right into the present unit of work; whether it is saved the caller decides.</summary>
internal sealed class ImportRun(RecordType type, MatchedSheet sheet, string fileName, Guid? file, RecordDesk desk, RecordWriter writer, Lookups look)
{
    internal const string Act = "imported";

    private const int Batch = 500;

    private readonly Dictionary<string, int> _seen = [];
    private readonly List<Record> _met = [];
    private Dictionary<string, Record> _byKey = [];
    private Dictionary<string, Record> _byNumber = [];
    private Dictionary<Guid, RecordBody> _bodies = [];
    private IReadOnlyDictionary<Guid, RecordLinks.Card> _links = new Dictionary<Guid, RecordLinks.Card>();
    private ILookup<Guid, RecordChild> _rows = Array.Empty<RecordChild>().ToLookup(r => r.RecordId);

    /// <summary>The records of the sheet, new and standing: rows of child tables may belong to them.</summary>
    internal IReadOnlyList<Record> Met => _met;

    /// <summary>How a revision names the file it came from.</summary>
    internal static string Mark(Guid file) => $"import:{file}";

    internal async Task<IReadOnlyList<ImportRecords.Row>> Rows(bool alike, CancellationToken stop)
    {
        var links = await LinksOfSheet.Of(sheet, desk, stop);
        var lines = sheet.Data.Select(r => new ImportRow(r, sheet, type, look, links)).ToList();
        var keys = lines.Select(Key).ToList();
        await Load(keys, [.. lines.Select(l => l.Number)], stop);
        _links = (await RecordLinks.Of(type.Fields, _bodies.Values.Select(b => RecordDesk.Parse(b.Json)), desk, stop)).Values.Concat(links.All).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var index = alike ? await AlikeIndex.Of(type, desk, look, stop) : null;
        var all = new List<ImportRecords.Row>();
        for (var i = 0; i < lines.Count; i++) all.Add(await One(lines[i], keys[i], index, stop));
        return all;
    }

    private string? Key(ImportRow line)
    {
        var values = new JsonObject();
        ValueSet.Put(values, ValueSet.Read(type.Fields, line.Values(null), look, []));
        return RecordWriter.KeyOf(type, values);
    }

    // Sameness is judged over everything; what lies out of reach is refused, not named.
    private async Task Load(IReadOnlyList<string?> keys, IReadOnlyList<string> numbers, CancellationToken stop)
    {
        var found = new List<Record>();
        foreach (var batch in keys.OfType<string>().Distinct().Chunk(Batch)) found.AddRange(await desk.Db.Set<Record>().IgnoreQueryFilters().Where(r => r.Type == type.Code && batch.Contains(r.KeyText)).ToListAsync(stop));
        foreach (var batch in numbers.Where(n => n.Length > 0).Distinct().Chunk(Batch)) found.AddRange(await desk.Db.Set<Record>().IgnoreQueryFilters().Where(r => r.Type == type.Code && batch.Contains(r.Number)).ToListAsync(stop));
        found = [.. found.DistinctBy(r => r.Id)];
        _byKey = found.Where(r => r.KeyText is not null).ToDictionary(r => r.KeyText!);
        _byNumber = found.Where(r => r.Number.Length > 0).GroupBy(r => r.Number).ToDictionary(g => g.Key, g => g.First());
        var (bodies, rows) = (new List<RecordBody>(), new List<RecordChild>());
        foreach (var batch in found.Select(r => r.Id).Chunk(Batch))
        {
            bodies.AddRange(await desk.Db.Set<RecordBody>().Where(b => batch.Contains(b.RecordId)).ToListAsync(stop));
            rows.AddRange(await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => batch.Contains(c.RecordId)).ToListAsync(stop));
        }

        (_bodies, _rows) = (bodies.ToDictionary(b => b.RecordId), rows.ToLookup(r => r.RecordId));
    }

    private async Task<ImportRecords.Row> One(ImportRow line, string? key, AlikeIndex? index, CancellationToken stop)
    {
        if (line.State.Length > 0 && line.StateCode is null) return Refused(line, null, [new(SheetColumn.State, "状态", $"没有“{line.State}”这个状态，可填：{string.Join("、", type.Life.States.Select(s => s.Name.Chinese))}")]);
        var known = line.Number.Length > 0 ? _byNumber.GetValueOrDefault(line.Number) : key is null ? null : _byKey.GetValueOrDefault(key);
        if (line.Number.Length > 0 && known is null) return Refused(line, null, [new(SheetColumn.Number, "编号", $"没有编号为“{line.Number}”的记录，新记录请空着编号")]);
        if (known is not null && !desk.User.Scope.Covers(known.ScopeKey)) return Refused(line, null, [new("", "", "与您查阅范围以外的记录相同，请与其归属单位核对")]);
        foreach (var same in new[] { known?.Id.ToString(), key }.OfType<string>())
            if (!_seen.TryAdd(same, line.Line) && _seen[same] != line.Line) return Refused(line, known, [new("", "", $"与第{_seen[same]}行是同一条记录，请只留一行")]);
        if (known is not null) _met.Add(known);
        if (line.Unlinked(known is null ? null : RecordDesk.Parse(_bodies[known.Id].Json)) is { Count: > 0 } unlinked) return Refused(line, known, [.. unlinked.Select(u => new ImportRecords.RowFault(u.Key, type.Find(u.Key)!.Label.Chinese, u.Value)), .. (await Judged(line, known, index, stop)).Faults.Where(f => !unlinked.ContainsKey(f.Field))]);
        return await Judged(line, known, index, stop);
    }

    private async Task<ImportRecords.Row> Judged(ImportRow line, Record? known, AlikeIndex? index, CancellationToken stop) => known is null ? await New(line, index, stop) : await Standing(line, known, stop);

    private async Task<ImportRecords.Row> New(ImportRow line, AlikeIndex? index, CancellationToken stop)
    {
        var added = await writer.Add(new Entry(type, line.Values(null)) { State = line.StateCode, Act = Act, Reason = Reason(line), Source = Link(line), Single = true }, stop);
        if (added.Fault is { } fault) return Refused(line, null, Faults(fault));
        _met.Add(added.Value);
        var near = Array.Empty<FindAlike.Near>() as IReadOnlyList<FindAlike.Near>;
        if (index is not null)
        {
            var values = new JsonObject();
            ValueSet.Put(values, ValueSet.Read(type.Fields, line.Values(null), look, []));
            near = index.Near(values);
        }

        return new(line.Line, "new", added.Value.Title, file is null ? null : added.Value.Id, [], [], near);
    }

    private async Task<ImportRecords.Row> Standing(ImportRow line, Record head, CancellationToken stop)
    {
        var body = _bodies[head.Id];
        var of = new Opened(head, type, body, RecordDesk.Parse(body.Json), [.. _rows[head.Id]]);
        var wrong = new List<FaultDetail>();
        var given = ValueSet.Read(type.Fields, line.Values(of.Values), look, wrong);
        var changes = ValueSet.Changes(type.Fields, of.Values, given);
        if (line.StateCode is { } state && state != head.State)
            return Refused(line, head, [new(SheetColumn.State, "状态", $"已有记录的状态是“{type.Life.NameOf(head.State).Chinese}”，改变状态请在页面上办理步骤")]);
        wrong.AddRange(EditRecord.Locked(of, changes.Select(c => c.Field), desk.User));
        if (wrong.Count > 0) return Refused(line, head, Faults(RecordsFaults.Wrong(wrong)));
        if (changes.Count == 0) return new(line.Line, "same", head.Title, head.Id, [], [], []);
        if (EditRecord.Closed(of) is { } closed) return Refused(line, head, Faults(closed));
        var shown = changes.ConvertAll(c => new ImportRecords.RowChange(c.Field, type.Find(c.Field)!.Label.Chinese, Shown(c.Field, c.Was, head), Shown(c.Field, c.Now, head)));
        if (await EditRecord.Apply(of, given, Link(line) is { } link ? [.. changes, link] : changes, null, Reason(line), desk, writer, look, stop, Act) is { } fault) return Refused(line, head, Faults(fault));
        return new(line.Line, "changed", head.Title, head.Id, [], shown, []);
    }

    private string Shown(string code, string? json, Record head)
    {
        if (json is null) return "";
        var (field, value) = (type.Find(code)!, JsonNode.Parse(json)!);
        return field.Kind == FieldKind.Record ? _links.GetValueOrDefault(Guid.Parse(ValueText.Raw(value)))?.Sign ?? ValueText.OutOfReach : Records.Rows.Of(field, value, head, look, desk.User).T;
    }

    private string Reason(ImportRow line) => $"导入 {fileName} 第{line.Line}行";

    private Change? Link(ImportRow line) => file is { } id ? new Change(Mark(id), null, null, null, $"{line.Line}") : null;

    private ImportRecords.Row Refused(ImportRow line, Record? head, IReadOnlyList<ImportRecords.RowFault> faults) => new(line.Line, "refused", line.Title.Length > 0 ? line.Title : head?.Title ?? "", head?.Id, faults, [], []);

    private List<ImportRecords.RowFault> Faults(Fault fault) => fault.Details.Count == 0
        ? [new("", "", fault.Sentence.TrimEnd('。'))]
        : [.. fault.Details.Select(d => type.Find(d.Field ?? "") is { } field
            ? new ImportRecords.RowFault(field.Code, field.Label.Chinese, d.Sentence.StartsWith(field.Label.Chinese + "：", StringComparison.Ordinal) ? d.Sentence[(field.Label.Chinese.Length + 1)..] : d.Sentence)
            : new ImportRecords.RowFault(d.Field ?? "", d.Field ?? "", d.Sentence))];
}

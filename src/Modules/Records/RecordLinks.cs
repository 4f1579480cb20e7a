using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Finds the records that written texts mean: by number, by title, or by the fields of the key with a bar between them.</summary>
internal sealed class RecordLinks
{
    /// <summary>What links may be written as, for templates and refusals.</summary>
    internal const string Form = "编号、名称，或各查重字段依次用“|”隔开";

    private const int Batch = 500;

    private readonly Dictionary<(string Type, string Text), IReadOnlyList<Guid>> _found = [];

    /// <summary>Looks up everything asked for at once, among records in force within the scope.</summary>
    internal static async Task<RecordLinks> Of(IEnumerable<(Field Field, string Text)> asked, RecordDesk desk, CancellationToken stop)
    {
        var links = new RecordLinks();
        var look = await desk.Look(stop);
        foreach (var type in asked.Where(a => !Guid.TryParse(a.Text, out _)).GroupBy(a => a.Field.RecordType!))
        {
            foreach (var texts in type.Select(a => a.Text.Trim()).Distinct().Chunk(Batch))
            {
                var keys = texts.ToDictionary(t => t, t => desk.Types.Find(type.Key) is { } to ? KeyOf(to, t, look) : null);
                var written = keys.Values.OfType<string>().ToList();
                var near = await desk.Db.Set<Record>().AsNoTracking()
                    .Where(r => r.Type == type.Key && !r.Voided && (texts.Contains(r.Title) || texts.Contains(r.Number) || (r.KeyText != null && written.Contains(r.KeyText))))
                    .Select(r => new { r.Id, r.Title, r.Number, r.KeyText }).ToListAsync(stop);

                // A number or a key means one record, whatever else is called so.
                foreach (var text in texts)
                    links._found[(type.Key, text)] = near.Find(r => r.Number == text || (r.KeyText is not null && r.KeyText == keys[text])) is { } one ? [one.Id] : [.. near.Where(r => r.Title == text).Select(r => r.Id)];
            }
        }

        return links;
    }

    /// <summary>Every record some text means.</summary>
    internal IEnumerable<Guid> All => _found.Values.SelectMany(f => f);

    /// <summary>The record a text means, or why it cannot be said, in Chinese.</summary>
    /// <param name="standing">What the field holds already: among records of one name it is meant.</param>
    internal (Guid? Id, string? Wrong) Find(Field field, string text, Guid? standing = null)
    {
        if (Guid.TryParse(text, out var id)) return (id, null);
        var all = _found.GetValueOrDefault((field.RecordType!, text.Trim())) ?? [];
        if (standing is { } kept && all.Contains(kept)) return (kept, null);
        return all.Count switch
        {
            1 => (all[0], null),
            0 => (null, $"没有“{Short(text)}”这条记录，请写{Form}"),
            var many => (null, $"有{many}条记录名为“{Short(text)}”，请写编号或查重字段"),
        };
    }

    /// <summary>How records in reach are written as links: by number, or by title where the type has none.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> Written(IEnumerable<Guid> ids, RecordDesk desk, CancellationToken stop)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var some in ids.Distinct().Chunk(Batch))
            foreach (var record in await desk.Db.Set<Record>().AsNoTracking().Where(r => some.Contains(r.Id)).Select(r => new { r.Id, r.Title, r.Number }).ToListAsync(stop))
                names[record.Id] = record.Number.Length > 0 ? record.Number : record.Title;
        return names;
    }

    /// <summary>The records that links of some values lead to.</summary>
    internal static IEnumerable<Guid> In(RecordType type, JsonObject values) =>
        type.Fields.Where(f => f.Kind == FieldKind.Record && values[f.Code] is not null).Select(f => Guid.Parse(ValueText.Raw(values[f.Code]!)));

    /// <summary>The key that a text gives, its parts as people write them; null when it does not give one.</summary>
    internal static string? KeyOf(RecordType type, string text, Lookups look)
    {
        var parts = text.Split('|');
        if (parts.Length != type.Key.Count) return null;
        var given = type.Key.Zip(parts).ToDictionary(p => p.First, p => JsonSerializer.SerializeToElement(p.Second.Trim()));
        var values = new JsonObject();
        ValueSet.Put(values, ValueSet.Read(type.Fields, given, look, []));
        return RecordWriter.KeyOf(type, values);
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

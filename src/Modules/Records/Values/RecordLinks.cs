using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Values;

/// <summary>Records that fields lead to: named on the way out, found by number, name or key on the way in. Only what the person may see is named or found.</summary>
internal static class RecordLinks
{
    /// <summary>What links may be written as, for templates and refusals.</summary>
    internal const string Form = "编号、名称，或各查重字段依次用“|”隔开";

    private const int Batch = 500;

    /// <summary>A record as others point to it.</summary>
    internal sealed record Card(Guid Id, string Type, string Title, string Number, string? KeyText)
    {
        /// <summary>What a sheet says of it and finds it by again: its number, or its name where the type has none.</summary>
        internal string Sign => Number.Length > 0 ? Number : Title;
    }

    /// <summary>The records these fields lead to, by id; what lies out of reach is left out.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, Card>> Of(IReadOnlyList<Field> fields, IEnumerable<JsonObject> values, RecordDesk desk, CancellationToken stop)
    {
        var asked = fields.Where(f => f.Kind == FieldKind.Record).ToList();
        return asked.Count == 0 ? new Dictionary<Guid, Card>() : await Of(values.SelectMany(v => asked.Where(f => v[f.Code] is not null).Select(f => Guid.Parse(ValueText.Raw(v[f.Code]!)))), desk, stop);
    }

    /// <summary>The records of these ids; what lies out of reach is left out.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, Card>> Of(IEnumerable<Guid> ids, RecordDesk desk, CancellationToken stop)
    {
        var found = new Dictionary<Guid, Card>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
            foreach (var card in await Cards(desk.Db.Set<Record>().AsNoTracking().Where(r => batch.Contains(r.Id))).ToListAsync(stop)) found[card.Id] = card;
        return found;
    }

    /// <summary>Every record of a type that one of the texts may mean.</summary>
    internal static async Task<IReadOnlyList<Card>> Meant(RecordType type, IEnumerable<string> texts, RecordDesk desk, CancellationToken stop)
    {
        var (found, look) = (new List<Card>(), await desk.Look(stop));
        foreach (var batch in texts.Distinct().Chunk(Batch))
        {
            var keys = batch.Select(t => KeyOf(type, t, look)).ToList();
            found.AddRange(await Cards((await desk.Within(type)).Where(r => batch.Contains(r.Number) || batch.Contains(r.Title) || keys.Contains(r.KeyText!))).ToListAsync(stop));
        }

        return found;
    }

    /// <summary>The one record a text means, or why none can be told: a number before a name, a name before a key.</summary>
    /// <param name="standing">What the field holds already: among records of one name it is meant.</param>
    internal static (Card? Card, string? Wrong) Find(RecordType type, string text, IReadOnlyList<Card> among, Lookups look, Guid? standing = null)
    {
        var key = KeyOf(type, text, look);
        foreach (var by in new Func<Card, bool>[] { c => c.Number == text, c => c.Title == text, c => c.KeyText == key })
        {
            var met = among.Where(by).DistinctBy(c => c.Id).ToList();
            if (met.Count == 1 || met.Exists(c => c.Id == standing)) return (met.Find(c => c.Id == standing) ?? met[0], null);
            if (met.Count > 1) return (null, $"有{met.Count}{type.Unit.Chinese}{type.Name.Chinese}都是“{text}”，请改写{(met[0].Number.Length > 0 ? $"编号，如{met[0].Number}" : "各查重字段，依次用“|”隔开")}");
        }

        return (null, $"{type.Name.Chinese}中没有“{text}”，请写其编号或全称");
    }

    /// <summary>The key that a text gives, its parts as people write them; the text itself, made plain, where it does not give one.</summary>
    internal static string KeyOf(RecordType type, string text, Lookups look)
    {
        var parts = text.Split('|');
        if (parts.Length != type.Key.Count) return Likeness.Plain(text);
        var given = type.Key.Zip(parts).ToDictionary(p => p.First, p => JsonSerializer.SerializeToElement(p.Second.Trim()));
        var values = new JsonObject();
        ValueSet.Put(values, ValueSet.Read(type.Fields, given, look, []));
        return RecordWriter.KeyOf(type, values) ?? Likeness.Plain(text);
    }

    private static IQueryable<Card> Cards(IQueryable<Record> query) => query.Select(r => new Card(r.Id, r.Type, r.Title, r.Number, r.KeyText));
}

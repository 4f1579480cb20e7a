using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Every record of a type by the pairs of characters in its names, so that thousands of lines are compared with all of them at once.</summary>
internal sealed class AlikeIndex
{
    private const int Most = 5;
    private readonly AlikeRule _rule;
    private readonly RecordType _type;
    private readonly Lookups _look;
    private readonly List<(Record Head, string[] Forms)> _records = [];
    private readonly Dictionary<string, Dictionary<(char, char), List<int>>> _pairs = [];

    private AlikeIndex(RecordType type, AlikeRule rule, Lookups look) => (_type, _rule, _look) = (type, rule, look);

    /// <summary>Null when the type has no rule of likeness.</summary>
    internal static async Task<AlikeIndex?> Of(RecordType type, RecordDesk desk, Lookups look, CancellationToken stop)
    {
        if (type.Alike is not { } rule) return null;
        var (index, slots) = (new AlikeIndex(type, rule, look), await desk.SlotsOf(type, stop));
        await foreach (var head in desk.Db.Set<Record>().AsNoTracking().Where(r => r.Type == type.Code && !r.Voided).AsAsyncEnumerable().WithCancellation(stop))
            index.Add(head, [.. rule.By.Select(b => FindAlike.Form(b.Value, FindAlike.Kept(head, b.Key, type, slots)))]);
        return index;
    }

    /// <summary>Records that look like these values, the likest first.</summary>
    internal IReadOnlyList<FindAlike.Near> Near(JsonObject values)
    {
        var asked = _rule.By.Select((b, i) => (Field: b.Key, At: i, Text: values[b.Key] is { } value ? FindAlike.Form(b.Value, ValueText.Of(_type.Find(b.Key)!, value, _look)) : "")).Where(a => a.Text.Length > 0).ToList();
        if (asked.Count == 0) return [];

        // An average reaches the mark only where at least one of its parts does.
        var candidates = asked.SelectMany(a => Candidates(a.Field, a.Text)).Distinct();
        return [.. candidates.Select(c => (_records[c].Head, Likeness: asked.Average(a => Likeness.Of(a.Text, _records[c].Forms[a.At])))).Where(c => c.Likeness >= _rule.At).OrderByDescending(c => c.Likeness).Take(Most)
            .Select(c => FindAlike.ToNear(c.Head, c.Likeness, _type, _look))];
    }

    private void Add(Record head, string[] forms)
    {
        _records.Add((head, forms));
        foreach (var (field, at) in _rule.By.Keys.Select((k, i) => (k, i)))
        {
            if (!_pairs.TryGetValue(field, out var pairs)) _pairs[field] = pairs = [];
            foreach (var pair in Pairs(forms[at]))
            {
                if (!pairs.TryGetValue(pair, out var list)) pairs[pair] = list = [];
                list.Add(_records.Count - 1);
            }
        }
    }

    // Two texts so alike share most of their pairs: whoever has none of the rarest of them is out, and the common ones need not be followed.
    private IEnumerable<int> Candidates(string field, string text)
    {
        if (!_pairs.TryGetValue(field, out var known)) return [];
        var pairs = Pairs(text).Select(p => known.GetValueOrDefault(p) ?? []).OrderBy(l => l.Count).ToList();
        var shared = Math.Max(1, (int)(_rule.At * pairs.Count / (2 - _rule.At)));
        return pairs.Take(pairs.Count - shared + 1).SelectMany(l => l);
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < text.Length; i++) pairs.Add((text[i - 1], text[i]));
        return pairs;
    }
}

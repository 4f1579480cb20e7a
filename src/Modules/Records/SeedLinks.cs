using System.Text.Json;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Records;

/// <summary>Where the entries of a pack lead to other entries of it, so that each link is checked before anything is entered.</summary>
internal sealed class SeedLinks(RecordTypes types, Lookups look)
{
    private sealed record Entry(string Type, string File, int Line, string Title, string? Key);

    private sealed record Link(string Type, string File, int Line, bool OfRow, Field Field, string Text);

    private readonly List<Entry> _entries = [];
    private readonly List<Link> _links = [];

    internal void Note(string type, string file, int line, string title, string? key, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> cells)
    {
        _entries.Add(new(type, file, line, title, key));
        Keep(type, file, line, false, fields, cells);
    }

    /// <summary>A row of a child table: it has no name others could mean.</summary>
    internal void Note(string type, string file, int line, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> cells) => Keep(type, file, line, true, fields, cells);

    /// <summary>Names every link that leads nowhere, to several entries, to a later row of its own file, or round in a circle.</summary>
    internal void Check(PackFolder folder)
    {
        foreach (var link in _links)
        {
            var there = Meant(link);
            if (there.Count == 0) Find(link, $"没有“{link.Text}”这条记录", $"写{RecordLinks.Form}，记录须在本配置包的数据文件中");
            else if (there.Count > 1) Find(link, $"有{there.Count}条记录名为“{link.Text}”（第{string.Join("、", there.Select(t => t.Line))}行）", "改写各查重字段，依次用“|”隔开");
            else if (!link.OfRow && there[0].Type == link.Type && there[0].Line >= link.Line) Find(link, $"“{link.Text}”在第{there[0].Line}行，不在本行之前", "把它移到本行之前");
        }

        var order = Order();
        foreach (var link in _links.Where(l => l.Field.RecordType != l.Type && order.IndexOf(l.Field.RecordType!) > order.IndexOf(l.Type)).DistinctBy(l => (l.Type, l.Field)))
            Find(link, $"类型“{link.Type}”与“{link.Field.RecordType}”的数据互相关联", "只留一个方向的关联，另一方向启用后再填");

        void Find(Link at, string what, string remedy) => folder.Findings.Add(new(at.File, at.Line, $"{at.Field.Label.Chinese}：{what}", remedy));
    }

    /// <summary>Types in an order in which what is linked to comes first.</summary>
    internal List<string> Order()
    {
        var order = new List<string>();
        var visited = new HashSet<string>();
        foreach (var type in types.All) Visit(type.Code);
        return order;

        void Visit(string type)
        {
            if (!visited.Add(type)) return;
            foreach (var other in _links.Where(l => l.Type == type).Select(l => l.Field.RecordType!).Distinct()) Visit(other);
            order.Add(type);
        }
    }

    // The same reading as RecordLinks: a key means one entry, whatever else is called so.
    private List<Entry> Meant(Link link)
    {
        var key = types.Find(link.Field.RecordType!) is { } type ? RecordLinks.KeyOf(type, link.Text, look) : null;
        return _entries.Find(e => key is not null && e.Type == link.Field.RecordType && e.Key == key) is { } one ? [one] : _entries.FindAll(e => e.Type == link.Field.RecordType && e.Title == link.Text);
    }

    private void Keep(string type, string file, int line, bool ofRow, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> cells) =>
        _links.AddRange(fields.Where(f => f.Kind == FieldKind.Record && cells.ContainsKey(f.Code)).Select(f => new Link(type, file, line, ofRow, f, cells[f.Code].ToString())));
}

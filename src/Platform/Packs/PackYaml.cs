using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Luopan.Platform.Packs;

/// <summary>A place in a pack's YAML: a value, a list or a map, and the line it stands on. A missing place is null, asked or not.</summary>
public sealed class PackNode
{
    private readonly YamlNode? _node;

    internal PackNode(string file, YamlNode? node) => (File, _node) = (file, node);

    public string File { get; }

    public int Line => _node is null ? 1 : (int)_node.Start.Line;

    /// <summary>The value as written; null for a list, a map, or <c>null</c> itself.</summary>
    public string? Text => _node is YamlScalarNode { Value: not (null or "null" or "~") } scalar ? scalar.Value : null;

    public decimal? Number => decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag => Text is "true";

    public PackNode? this[string key] =>
        _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? new PackNode(File, child) : null;

    /// <summary>Entries of a map in their order; empty for anything else.</summary>
    public IEnumerable<(string Key, int Line, PackNode Value)> Entries =>
        _node is YamlMappingNode map
            ? map.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", (int)c.Key.Start.Line, new PackNode(File, c.Value)))
            : [];

    /// <summary>Items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<PackNode> Items => _node switch
    {
        YamlSequenceNode list => list.Children.Select(c => new PackNode(File, c)),
        YamlScalarNode { Value: not (null or "") } => [this],
        _ => [],
    };

    public IReadOnlyList<string> Texts => [.. Items.Select(i => i.Text).OfType<string>()];
}

/// <summary>Reads a pack's YAML with line numbers.</summary>
public static class PackYaml
{
    /// <summary>The root of the file; broken YAML is a finding, and an empty root.</summary>
    public static PackNode Read(PackFile file, List<PackFinding> findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            return new PackNode(file.Path, stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null);
        }
        catch (YamlException e)
        {
            findings.Add(new(file.Path, (int)e.Start.Line, "YAML写法有误：" + e.Message.Replace('\n', ' '), "按提示位置改正缩进、冒号或引号"));
            return new PackNode(file.Path, null);
        }
    }

    /// <summary>Names every key a map has that it should not have.</summary>
    public static void OnlyKeys(PackNode map, IReadOnlySet<string> known, List<PackFinding> findings)
    {
        foreach (var (key, line, _) in map.Entries.Where(e => !known.Contains(e.Key)))
            findings.Add(new(map.File, line, $"不认识的键“{key}”", $"可用的键：{string.Join("、", known.Order(StringComparer.Ordinal))}"));
    }
}

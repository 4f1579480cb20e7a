using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
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
            ? map.Children.Select(c => ((c.Key as YamlScalarNode)?.Value ?? c.Key.ToString(), (int)c.Key.Start.Line, new PackNode(File, c.Value)))
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
            findings.Add(Broken(file, e));
            return new PackNode(file.Path, null);
        }
        catch (InvalidOperationException)
        {
            findings.Add(new(file.Path, LastOpened(file), "括号没有闭合", "补上 } 或 ]"));
            return new PackNode(file.Path, null);
        }
    }

    // What people do wrong most is said in their words; the rest in the reader's.
    private static PackFinding Broken(PackFile file, YamlException fault)
    {
        var lines = file.Text.Split('\n');
        var tab = Array.FindIndex(lines, l => l.AsSpan()[..(l.Length - l.AsSpan().TrimStart().Length)].Contains('\t'));
        var message = fault.Message.Replace('\n', ' ').TrimEnd('.');
        var line = (int)fault.Start.Line;
        if (tab >= 0 && message.Contains("tab", StringComparison.Ordinal)) return new(file.Path, tab + 1, "用制表符缩进了", "改为空格");
        if (message.Contains("invalid mapping", StringComparison.Ordinal)) return new(file.Path, line, "这一行的缩进或冒号不对", "与同级的行对齐；文字里有冒号加空格的，给整段文字加引号");
        return message.StartsWith("Duplicate key ", StringComparison.Ordinal)
            ? new(file.Path, line, $"键“{message["Duplicate key ".Length..]}”写了两次", "删去其中一处")
            : new(file.Path, line, $"YAML写法有误（{message}）", "改正这一行或上一行的缩进、冒号、括号或引号");
    }

    // The reader throws, without a place, where text goes on after a bracket that is never closed: the line is that of the bracket.
    private static int LastOpened(PackFile file)
    {
        var open = new Stack<long>([1]);
        var parser = new Parser(new StringReader(file.Text));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is SequenceStart or MappingStart) open.Push(parser.Current.Start.Line);
                else if (parser.Current is SequenceEnd or MappingEnd) open.Pop();
            }
        }
        catch (InvalidOperationException)
        {
        }

        return (int)open.Peek();
    }

    /// <summary>Names every key a map has that it should not have.</summary>
    public static void OnlyKeys(PackNode map, IReadOnlySet<string> known, List<PackFinding> findings)
    {
        foreach (var (key, line, value) in map.Entries.Where(e => !known.Contains(e.Key)))
        {
            var keys = $"可用的键：{string.Join("、", known.Order(StringComparer.Ordinal))}";
            findings.Add(new(map.File, line, $"不认识的键“{key}”", value is { Text: null or "" } && !value.Items.Any() && !value.Entries.Any() ? $"若它是前面文字的一部分，给含逗号的整段文字加引号；{keys}" : keys));
        }
    }
}

using Luopan.Platform.Workflow;

namespace Luopan.Platform.Packs;

/// <summary>One file of a pack being read: where findings go, and how words in two languages are written in it.</summary>
public class PackReading(PackFolder folder, PackFile file)
{
    private readonly bool _english = folder.Header["languages"]?.Texts.Contains("en") ?? false;

    public PackFolder Folder => folder;

    public PackFile File => file;

    public void Find(PackNode at, string what, string remedy)
    {
        ArgumentNullException.ThrowIfNull(at);
        Find(at.Line, what, remedy);
    }

    public void Find(int line, string what, string remedy) => folder.Findings.Add(new(file.Path, line, what, remedy));

    public void OnlyKeys(PackNode node, params string[] keys) => PackYaml.OnlyKeys(node, keys.ToHashSet(), folder.Findings);

    /// <summary>Text people see, <c>中文 | English</c>; a finding when it is not there.</summary>
    public FlowWord Word(PackNode? node, PackNode at, string key)
    {
        if (node?.Text is { Length: > 0 } text) return Word(text, node.Line);
        Find(at, $"缺少“{key}”", "补上该键，写作 中文 | English");
        return new("", "");
    }

    public FlowWord Word(string text, int line)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.IndexOf(" | ", StringComparison.Ordinal);
        if (cut > 0) return new(text[..cut].Trim(), text[(cut + 3)..].Trim());
        if (_english) Find(line, text.Contains('|', StringComparison.Ordinal) ? $"“{text}”的竖线两边要有空格" : $"“{text}”没有英文", "写作 中文 | English");
        return new(text.Trim(), text.Trim());
    }

    /// <summary>Empty when nothing is written.</summary>
    public FlowWord OptionalWord(PackNode? node) => node?.Text is { Length: > 0 } text ? Word(text, node.Line) : new("", "");
}

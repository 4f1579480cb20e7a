using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Units;

/// <summary>A panel (样本框): the enterprises that file the same forms.</summary>
internal sealed record Panel(string Code, FlowWord Name, FlowWord Help);

/// <summary>The panels of the pack, read from panels.yaml.</summary>
internal sealed class Panels(IReadOnlyList<Panel> all)
{
    private const string Head = "panel ";

    internal IReadOnlyList<Panel> All { get; } = all;

    internal Panel? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    internal Panel? FindByCodeOrName(string text) => Find(text) ?? All.FirstOrDefault(p => p.Name.Chinese == text || p.Name.English.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The panel a form's <c>filled</c> means; null where it means a level or an org.</summary>
    internal static string? Of(string filled) => filled.StartsWith(Head, StringComparison.Ordinal) ? filled[Head.Length..].Trim() : null;

    internal static Panels Read(PackFolder folder)
    {
        if (folder.Find("panels.yaml") is not { } file) return new Panels([]);
        var (read, all) = (new PackReading(folder, file), new List<Panel>());
        foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
        {
            read.OnlyKeys(node, "name", "help");
            if (code.Length is 0 or > 40 || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) read.Find(line, $"样本框代码“{code}”的写法不对", "用小写字母、数字和连字符，如 retail-key");
            all.Add(new(code, read.Word(node["name"], node, "name"), read.OptionalWord(node["help"])));
        }

        return new Panels([.. all.DistinctBy(p => p.Code)]);
    }
}

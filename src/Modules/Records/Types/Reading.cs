using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records.Types;

/// <summary>One file of types being read: where findings go, and what the rest of the pack knows.</summary>
internal sealed class Reading(PackFolder folder, PackFile file, PackContent content) : PackReading(folder, file)
{
    /// <summary>Built-in columns beside the fields of a type; a field called <c>due</c> stands in the place of the built-in one.</summary>
    internal static readonly IReadOnlyList<string> BuiltIn = ["number", "state", "light", "due", "assignee", "org", "updated", "created"];

    /// <summary>How a code is written.</summary>
    internal const string CodeForm = "用小写字母、数字、下划线和连字符，字母开头";

    internal PackContent Content => content;

    internal CodeLists Lists => content.Get<CodeLists>();

    /// <summary>Yes or no, silent no.</summary>
    internal bool Flag(PackNode? node)
    {
        if (node is { Text: not (null or "true" or "false") }) Find(node, $"“{node.Text}”不是真假值", "写 true 或 false");
        return node?.Flag ?? false;
    }

    /// <summary>A field to sort by, and whether the last comes first.</summary>
    internal (string Field, bool Down) Sort(PackNode? node, string usual)
    {
        var parts = (node?.Text ?? usual).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (node is not null && (parts.Length is 0 or > 2 || parts is [_, not ("asc" or "desc")])) Find(node, $"排序“{node.Text}”读不懂", "写一个字段，倒序时后面空一格写 desc");
        return (parts.Length > 0 ? parts[0] : usual, parts is [_, "desc", ..]);
    }

    /// <summary>A map of code to name, in its order.</summary>
    internal IReadOnlyList<Named> Names(PackNode? map)
    {
        var all = new List<Named>();
        if (map is not null && !map.Entries.Any()) Find(map, "这里应是代码与名称的表", "写作 {代码: 名称 | English}");
        foreach (var (code, line, value) in map?.Entries ?? [])
        {
            if (value.Text is not { Length: > 0 } name)
            {
                Find(line, $"“{code}”后面没有名称", $"写作 {code}: 名称 | English；若它是前面文字的一部分，给含逗号的整段文字加引号");
                continue;
            }

            if (!IsCode(code)) Find(line, $"代码“{code}”的写法不对", CodeForm);
            all.Add(new(code, Word(name, value.Line)));
        }

        return all;
    }

    internal Permission Who(PackNode? node, Permission usual)
    {
        switch (node?.Text)
        {
            case null: return usual;
            case "write": return RecordsModule.Write;
            case "review": return RecordsModule.Review;
            case "decide": return RecordsModule.Decide;
            default:
                Find(node, $"“{node.Text}”不是办理人", "写 write（经办）、review（审核）或 decide（领导），步骤也可写 system（系统办理）");
                return usual;
        }
    }

    internal Sensitivity? Level(PackNode? node)
    {
        if (node is null) return null;
        if (Enum.TryParse<Sensitivity>(node.Text, out var level) && Enum.IsDefined(level)) return level;
        Find(node, $"密级“{node.Text}”不对", "写 Open（公开）、Internal（内部）或 WorkSecret（工作秘密）");
        return null;
    }

    internal static bool IsCode(string code) =>
        code.Length is > 0 and <= 40 && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');
}

/// <summary>Lists of codes records choose from: countries, industries, and those of the pack.</summary>
internal sealed class CodeLists(IReadOnlyDictionary<string, IReadOnlyList<ListEntry>> all)
{
    internal const string Countries = "countries", Industries = "industries";
    private readonly Dictionary<(string, string), ListEntry> _byCode = all.SelectMany(l => l.Value.Select(e => (l.Key, Entry: e))).DistinctBy(p => (p.Key, p.Entry.Code)).ToDictionary(p => (p.Key, p.Entry.Code), p => p.Entry);

    internal IReadOnlyList<ListEntry>? Find(string list) => all.GetValueOrDefault(list);

    internal ListEntry? Find(string list, string code) => _byCode.GetValueOrDefault((list, code));

    /// <summary>By code or by a name it bears; null when there is none.</summary>
    internal ListEntry? FindByName(string list, string text) => Find(list, text) ?? Find(list)?.FirstOrDefault(e => e.Name.Chinese == text || e.Name.English.Equals(text, StringComparison.OrdinalIgnoreCase));

    internal IEnumerable<string> Names => all.Keys;
}

/// <summary>One entry of a code list.</summary>
/// <param name="Parent">Code above it, as a section is above its divisions; empty for none.</param>
internal sealed record ListEntry(string Code, FlowWord Name, string Parent);

/// <summary>Reads countries.csv, industries.csv and lists/*.csv.</summary>
internal static class ListFiles
{
    private static readonly string[] Columns = ["code", "name", "name_en", "parent", "note"];

    internal static CodeLists Read(PackFolder folder)
    {
        var all = new Dictionary<string, IReadOnlyList<ListEntry>>();
        foreach (var name in new[] { CodeLists.Countries, CodeLists.Industries })
            if (folder.Find(name + ".csv") is { } file) all[name] = One(folder, file);
        foreach (var file in folder.FindAll("lists", ".csv")) all[Path.GetFileNameWithoutExtension(file.Path)] = One(folder, file);
        return new CodeLists(all);
    }

    private static List<ListEntry> One(PackFolder folder, PackFile file)
    {
        var rows = new List<ListEntry>();
        var seen = new HashSet<string>();
        foreach (var row in PackCsv.Read(file, Columns, folder.Findings))
        {
            if (row["code"].Length == 0 || row["name"].Length == 0) folder.Findings.Add(new(file.Path, row.Line, "代码或名称是空的", "补上代码和名称"));
            else if (!seen.Add(row["code"])) folder.Findings.Add(new(file.Path, row.Line, $"代码“{row["code"]}”重复", "删去其中一行"));
            else rows.Add(new(row["code"], new(row["name"], row["name_en"].Length > 0 ? row["name_en"] : row["name"]), row["parent"]));
        }

        foreach (var orphan in rows.Where(r => r.Parent.Length > 0 && !seen.Contains(r.Parent)))
            folder.Findings.Add(new(file.Path, 0, $"“{orphan.Code}”的上级“{orphan.Parent}”不在本表中", "改为本表中的代码，或留空"));
        return rows;
    }
}

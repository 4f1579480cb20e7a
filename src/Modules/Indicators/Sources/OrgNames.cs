using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Finds units by the names and codes exports write: full and short names, codes no longer in use.</summary>
internal sealed class OrgNames
{
    private readonly Dictionary<string, OrgInfo> _short;
    private readonly List<string> _notes = [];

    internal OrgNames(OrgTree tree)
    {
        Tree = tree;
        _short = tree.All.Where(o => o.Short.Length > 1).GroupBy(o => o.Short).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
    }

    internal OrgTree Tree { get; }

    internal OrgInfo Province => Tree.Province;

    /// <summary>What was understood otherwise than written.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    internal OrgInfo? Find(string code) => Tree.Find(code);

    /// <summary>The unit; null with a problem where the code is no longer in use and leads to several, null without where nobody knows it.</summary>
    internal (OrgInfo? Org, string? Problem) Resolve(string text)
    {
        if (Tree.FindByCodeOrName(text) is { } known) return (known, null);
        if (_short.TryGetValue(text, out var named)) return (named, null);
        if (!Tree.Retired.ContainsKey(text)) return (null, null);
        var now = RetiredOrgs.Successors(text, Tree);
        if (now is not [var only]) return (null, $"代码{text}已停用，{RetiredOrgs.Remedy(now)}");
        _notes.Add(RetiredOrgs.Note(text, only));
        return (only, null);
    }
}

using Luopan.Engines.Claims.Contradictions;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Drafts;

/// <summary>An indicator of the catalogue with the breakdown a name in a draft means.</summary>
internal readonly record struct Series(IndicatorInfo Indicator, string Breakdown);

/// <summary>Finds the series a name means: the catalogue's names and aliases, alone or with the name of a breakdown in them. Near misses find nothing: a wrong match would call a right figure wrong.</summary>
internal sealed class Names
{
    // How texts say what the dimensions call otherwise.
    private static readonly (string Said, string Meant)[] Spoken =
    [
        ("“一带一路”沿线国家", "一带一路国家"), ("一带一路沿线国家", "一带一路国家"), ("共建“一带一路”国家", "一带一路国家"), ("共建一带一路国家", "一带一路国家"), ("港资", "中国香港资"), ("日韩资", "日韩资"),
    ];

    private static readonly string[] Verbs = ["拥有", "建成", "实现", "达成", "有"];

    private readonly ILookup<string, IndicatorInfo> _byName;
    private readonly IReadOnlyList<(string Dimension, string Code, string Name)> _parts;

    internal Names(IndicatorCatalogue catalogue)
    {
        _byName = catalogue.All.SelectMany(i => i.Aliases.Prepend(i.Name).Select(Key).Distinct().Select(name => (name, i))).ToLookup(p => p.name, p => p.i);
        _parts = [.. catalogue.Dimensions.SelectMany(d => d.Codes.Select(c => (d.Code, c.Code, Name: Bare(c.Name)))).Where(p => p.Name.Length >= 2).OrderByDescending(p => p.Name.Length)];
    }

    /// <summary>Series the name may mean; several only where names are shared, to be told apart by unit.</summary>
    /// <param name="zone">A part the region adds, <c>region=ftz</c>; empty for none.</param>
    internal IReadOnlyList<Series> Find(string name, string region, string zone)
    {
        var said = Bare(name);
        foreach (var (spoken, meant) in Spoken) said = said.Replace(Bare(spoken), Bare(meant), StringComparison.Ordinal);
        if (zone.Length > 0 && Exact(region + said) is { Count: > 0 } own) return own;
        return [.. (zone.Length == 0 ? Exact(said) : []).Concat(Split(said, zone)).Distinct()];
    }

    private IReadOnlyList<Series> Exact(string name) => [.. _byName[Key(name)].Select(i => new Series(i, ""))];

    // Takes the breakdown's name out and looks up what is left: 制造业实际使用外资 → 实际使用外资, industry=mfg.
    private IReadOnlyList<Series> Split(string name, string zone)
    {
        if (zone.Length > 0 && With(name, zone.Split('=')[0], zone) is { Count: > 0 } inZone) return inZone;
        foreach (var (dimension, code, part) in _parts)
        {
            var at = name.IndexOf(part, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = name.Remove(at, part.Length);
            foreach (var left in Rests(rest))
                if (With(left, dimension, $"{dimension}={code}") is { Count: > 0 } found) return zone.Length == 0 ? found : [.. found.Where(f => f.Indicator.Breakdowns.Contains("region")).Select(f => f with { Breakdown = string.Join(';', new[] { f.Breakdown, zone }.Order(StringComparer.Ordinal)) })];
        }

        return [];
    }

    private IReadOnlyList<Series> With(string name, string dimension, string breakdown) =>
        [.. _byName[Key(name)].Where(i => i.Breakdowns.Contains(dimension)).Select(i => new Series(i, breakdown))];

    private static IEnumerable<string> Rests(string rest)
    {
        yield return rest;
        if (rest.Length > 1 && rest[0] is '对' or '向' or '与' or '自' or '从') yield return rest[1..];
        if (rest.EndsWith('资') && rest.Contains("实际", StringComparison.Ordinal)) yield return rest[..^1] + "外资";
        yield return rest.Replace("的", "", StringComparison.Ordinal);
        yield return "货物" + rest.Replace("贸易", "", StringComparison.Ordinal).TrimStart('对');
        if (rest.EndsWith("外资", StringComparison.Ordinal)) yield return "实际使用外资";
    }

    private static string Bare(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '《' or '》')));

    private static string Key(string name)
    {
        var concept = Naming.Concept(Bare(name).Replace("比重", "占比", StringComparison.Ordinal).Replace("的占比", "占比", StringComparison.Ordinal));
        foreach (var verb in Verbs.Where(v => concept.Length > v.Length + 2 && concept.StartsWith(v, StringComparison.Ordinal)))
        {
            concept = concept[verb.Length..];
            break;
        }

        return concept.EndsWith('数') && concept.Length > 2 ? concept[..^1] : concept;
    }
}

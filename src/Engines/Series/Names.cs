namespace Luopan.Engines.Series;

/// <summary>The indicators an expression speaks of, for dependency graphs and for checking a pack before anything is evaluated.</summary>
public static class Names
{
    /// <summary>Every name in order of appearance, with its place; words of the scene are among them.</summary>
    public static IEnumerable<Name> In(Expression expression) => expression switch
    {
        Name name => [name],
        Redirect redirect => In(redirect.Of),
        Negation negation => In(negation.Of),
        Not not => In(not.Of),
        Binary binary => In(binary.Left).Concat(In(binary.Right)),
        Call call => call.Arguments.SelectMany(In),
        _ => [],
    };

    /// <summary>
    /// The first circle among formulas, as the codes walked through, the first one again at the end; empty when there is none. A formula may speak of
    /// itself inside <c>lag</c>, where it means another period.
    /// </summary>
    public static IReadOnlyList<string> Circle(IReadOnlyDictionary<string, Expression> formulas)
    {
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in formulas.Keys)
            if (Circle(code, formulas, cleared, []) is { Count: > 0 } circle) return circle;
        return [];
    }

    private static List<string> Circle(string code, IReadOnlyDictionary<string, Expression> formulas, HashSet<string> cleared, List<string> path)
    {
        if (path.IndexOf(code) is var from and >= 0) return [.. path[from..], code];
        if (cleared.Contains(code) || !formulas.TryGetValue(code, out var formula)) return [];
        path.Add(code);
        foreach (var name in AtSamePeriod(formula))
            if (Circle(StemOf(name.Code, formulas), formulas, cleared, path) is { Count: > 0 } circle) return circle;
        path.RemoveAt(path.Count - 1);
        cleared.Add(code);
        return [];
    }

    private static string StemOf(string code, IReadOnlyDictionary<string, Expression> formulas)
    {
        while (!formulas.ContainsKey(code) && Suffix.TrySplit(code, out var stem, out _)) code = stem;
        return code;
    }

    private static IEnumerable<Name> AtSamePeriod(Expression expression) => expression switch
    {
        Name name => [name],
        Redirect redirect => AtSamePeriod(redirect.Of),
        Negation negation => AtSamePeriod(negation.Of),
        Not not => AtSamePeriod(not.Of),
        Binary binary => AtSamePeriod(binary.Left).Concat(AtSamePeriod(binary.Right)),
        Call { Function.Name: "lag" } => [],
        Call call => call.Arguments.SelectMany(AtSamePeriod),
        _ => [],
    };

    /// <summary>Every org named by code, not by its part in the tree.</summary>
    public static IEnumerable<OrgWord> Orgs(Expression expression) => expression switch
    {
        Redirect redirect => Orgs(redirect.Of).Concat(Orgs(redirect.Org)),
        Negation negation => Orgs(negation.Of),
        Not not => Orgs(not.Of),
        Binary binary => Orgs(binary.Left).Concat(Orgs(binary.Right)),
        Call call => call.Arguments.SelectMany(Orgs),
        OrgWord { Code: not ("parent" or "nation" or "province" or "children" or "peers" or "known") } org => [org],
        _ => [],
    };
}

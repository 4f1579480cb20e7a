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

    /// <summary>Every org named by code, not by its part in the tree.</summary>
    public static IEnumerable<OrgWord> Orgs(Expression expression) => expression switch
    {
        Redirect redirect => Orgs(redirect.Of).Concat(Orgs(redirect.Org)),
        Negation negation => Orgs(negation.Of),
        Not not => Orgs(not.Of),
        Binary binary => Orgs(binary.Left).Concat(Orgs(binary.Right)),
        Call call => call.Arguments.SelectMany(Orgs),
        OrgWord { Code: not ("parent" or "nation" or "province" or "children" or "peers" or "known" or "previous" or "linear") } org => [org],
        _ => [],
    };
}

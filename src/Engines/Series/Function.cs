namespace Luopan.Engines.Series;

/// <summary>What a function expects at one place of its argument list.</summary>
public enum Parameter
{
    /// <summary>Any expression.</summary>
    Value,

    /// <summary>A set of orgs: <c>children</c> or <c>peers</c>.</summary>
    Orgs,

    /// <summary>One other org: <c>nation</c>, <c>province</c>, <c>parent</c> or a code.</summary>
    Org,

    /// <summary>The word <c>known</c>.</summary>
    Known,

    /// <summary>How a gap is filled: <c>previous</c> or <c>linear</c>.</summary>
    Way,
}

/// <summary>A function of the grammar: its name, what it takes and how it is written.</summary>
/// <param name="Name">As written in an expression.</param>
/// <param name="Parameters">What is expected at each place.</param>
/// <param name="Required">How many of them must be given.</param>
/// <param name="Repeats">Whether the last parameter may be given again and again.</param>
/// <param name="Usage">One example, shown where the function was misused.</param>
public sealed record Function(string Name, IReadOnlyList<Parameter> Parameters, int Required, bool Repeats, string Usage)
{
    /// <summary>Every function there is, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Function> All = new Function[]
    {
        new("yoy", [Parameter.Value], 1, false, "yoy(fdi.used)"),
        new("ytd", [Parameter.Value], 1, false, "ytd(fdi.used)"),
        new("lag", [Parameter.Value, Parameter.Value], 2, false, "lag(fdi.used, 12)"),
        new("last_year", [Parameter.Value], 1, false, "last_year(fdi.used)"),
        new("pop", [Parameter.Value], 1, false, "pop(fdi.used)"),
        new("cagr", [Parameter.Value, Parameter.Value], 2, false, "cagr(fdi.used, 2020)"),
        new("index", [Parameter.Value, Parameter.Value], 2, false, "index(fdi.used, 2020)"),
        new("contribution", [Parameter.Value, Parameter.Org], 1, false, "contribution(fdi.used[industry=mfg])"),
        new("mean", [Parameter.Value, Parameter.Value], 2, false, "mean(fdi.used, 3)"),
        new("seasonal", [Parameter.Value, Parameter.Value], 2, false, "seasonal(fdi.used, 3)"),
        new("stock", [Parameter.Value, Parameter.Value], 1, false, "stock(fdi.used, 2021)"),
        new("flow", [Parameter.Value], 1, false, "flow(loans)"),
        new("fill", [Parameter.Value, Parameter.Way, Parameter.Value], 2, false, "fill(fdi.used, previous)"),
        new("rank", [Parameter.Value, Parameter.Known], 1, false, "rank(fdi.used)"),
        new("share", [Parameter.Value], 1, false, "share(fdi.used[industry=mfg])"),
        new("multiple", [Parameter.Value], 1, false, "multiple(fdi.used)"),
        new("gap", [Parameter.Value, Parameter.Org], 2, false, "gap(fdi.used.yoy, nation)"),
        new("sum", [Parameter.Orgs, Parameter.Value], 2, false, "sum(children, fdi.used)"),
        new("abs", [Parameter.Value], 1, false, "abs(x)"),
        new("min", [Parameter.Value], 1, true, "min(a, b)"),
        new("max", [Parameter.Value], 1, true, "max(a, b)"),
        new("round", [Parameter.Value, Parameter.Value], 1, false, "round(x, 2)"),
        new("if", [Parameter.Value, Parameter.Value, Parameter.Value], 3, false, "if(a > b, a, b)"),
        new("coalesce", [Parameter.Value], 1, true, "coalesce(a, b)"),
        new("has", [Parameter.Value], 1, false, "has(fdi.used)"),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Whether it only reads its argument at another period.</summary>
    public bool IsShift => Name is "ytd" or "lag" or "last_year";

    /// <summary>At which place it takes a count or a year; null when it takes none.</summary>
    public int? LiteralAt => Name switch
    {
        "lag" or "cagr" or "index" or "mean" or "seasonal" or "stock" or "round" => 1,
        "fill" => 2,
        _ => null,
    };

    /// <summary>What stands at place <paramref name="index"/> (from 0); null when nothing may stand there any more.</summary>
    public Parameter? At(int index) =>
        index < Parameters.Count ? Parameters[index] : Repeats ? Parameters[^1] : null;

    /// <summary>The known function whose name is nearest to a misspelt one; null when none is near.</summary>
    public static string? Nearest(string name) => Spelling.Nearest(All.Keys, name);
}

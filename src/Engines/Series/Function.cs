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
        new("cagr", [Parameter.Value, Parameter.Value], 2, false, "cagr(fdi.used, 2020)"),
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

    /// <summary>What stands at place <paramref name="index"/> (from 0); null when nothing may stand there any more.</summary>
    public Parameter? At(int index) =>
        index < Parameters.Count ? Parameters[index] : Repeats ? Parameters[^1] : null;

    /// <summary>The known function whose name is nearest to a misspelt one; null when none is near.</summary>
    public static string? Nearest(string name) =>
        All.Keys.Select(known => (known, distance: Distance(known, name))).Where(pair => pair.distance <= 2)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.known, StringComparer.Ordinal).Select(pair => pair.known).FirstOrDefault();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

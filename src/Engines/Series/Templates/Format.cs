using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>
/// How a figure is printed: <c>amount</c>, <c>yoy</c>, <c>rank bare</c>… On a level the formats <c>yoy</c>, <c>share</c>, <c>rank</c> and <c>multiple</c>
/// print that derived value of it: <c>{{fdi.used | yoy}}</c> is <c>{{fdi.used.yoy | yoy}}</c>.
/// </summary>
/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Decimals">Places asked for; null keeps the printed ones, or the indicator's for computed numbers.</param>
/// <param name="Unit">Unit asked for; null keeps its own.</param>
/// <param name="Bare">Without the word or unit behind the number.</param>
/// <param name="Than">With whom a gap compares: <c>nation</c>, <c>province</c>; null when the expression is the gap itself.</param>
public sealed record Format(string Name, int? Decimals, Unit? Unit, bool Bare, string? Than)
{
    /// <summary>Every format there is.</summary>
    public static readonly IReadOnlyList<string> Names = ["amount", "value", "count", "yoy", "share", "rank", "gap", "higher", "multiple"];

    private static readonly Dictionary<string, string> Comparators = new(StringComparer.Ordinal)
    {
        ["nation"] = "nation",
        ["national"] = "nation",
        ["全国"] = "nation",
        ["province"] = "province",
        ["provincial"] = "province",
        ["全省"] = "province",
    };

    /// <summary>Reads <c>name arguments</c>; null with the fault when name or argument is unknown.</summary>
    internal static Format? Parse(string written, Place at, out Fault? fault)
    {
        var words = written.Split((char[])[' ', '\t', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? "" : words[0];
        fault = Names.Contains(name) ? null : TemplateFaults.UnknownFormat(at, name);
        if (fault is not null) return null;
        var format = new Format(name, null, null, false, null);
        foreach (var word in words.Skip(1))
        {
            if (format.With(word) is not { } next)
            {
                fault = TemplateFaults.FormatArgument(at, name, word, Allowed(name));
                return null;
            }

            format = next;
        }

        return format;
    }

    private Format? With(string argument) => argument switch
    {
        "bare" when Name is "rank" or "gap" or "share" or "multiple" or "amount" or "count" => this with { Bare = true },
        _ when Name is "gap" or "higher" && Comparators.TryGetValue(argument, out var than) => this with { Than = than },
        _ when Name is not ("rank" or "higher") && PlacesIn(argument) is { } places => this with { Decimals = places },
        _ when Name is "amount" or "value" or "count" && Unit.Find(argument) is { } unit => this with { Unit = unit },
        _ => null,
    };

    private static int? PlacesIn(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= 10 ? places : null;

    private static string Allowed(string name) => name switch
    {
        "rank" => "可以写 bare（只印“第二”）",
        "gap" => "可以写 nation、province、bare 或小数位数",
        "higher" => "可以写 nation 或 province",
        "amount" or "count" => "可以写计量单位、小数位数或 bare",
        "value" => "可以写计量单位或小数位数",
        "yoy" => "可以写小数位数",
        _ => "可以写小数位数或 bare",
    };

    /// <summary>The expression behind a tag: a gap that names whom it compares with asks for the gap of growth rates.</summary>
    internal Expression Applied(Expression expression) => Than is null ? expression : GapOf(expression);

    private Expression GapOf(Expression of) => of switch
    {
        Name name when !name.Code.Contains(".yoy_gap_", StringComparison.Ordinal) =>
            name with { Code = $"{name.Code}{(name.Code.EndsWith(".yoy", StringComparison.Ordinal) ? "" : ".yoy")}_gap_{Than}" },
        Redirect redirect => redirect with { Of = GapOf(redirect.Of) },
        Call { Function.Name: "yoy" } call => GapOf(call.Arguments[0]),
        Call { Function.IsShift: true } call => call with { Arguments = [GapOf(call.Arguments[0]), .. call.Arguments.Skip(1)] },
        _ => of,
    };
}

using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Modules.Bulletins;

/// <summary>The one figure an expression stands for: what a click on it opens.</summary>
internal sealed record FigureKey(string Indicator, string Breakdown, string Org, Period Period)
{
    /// <summary>Null when the expression is arithmetic over several figures.</summary>
    internal static FigureKey? Of(Expression expression, string org, Period period, ISeriesSource source) => expression switch
    {
        Name name => new(name.Code, name.Breakdown, org, period),
        Redirect redirect when OrgOf(redirect.Org.Code, org, source) is { } other => Of(redirect.Of, other, period, source),
        Call { Function.Name: "ytd" } call => Of(call.Arguments[0], org, period.YearToDate(), source),
        Call { Function.Name: "yoy" or "share" or "multiple" or "rank" } call when Of(call.Arguments[0], org, period, source) is { } key => key with { Indicator = $"{key.Indicator}.{call.Function.Name}" },
        _ => null,
    };

    /// <summary>The key in the series grammar, to be asked at <see cref="Org"/> and <see cref="Period"/>.</summary>
    internal string Expression => new Name(Place.Start, Indicator, Breakdown).ToString();

    private static string? OrgOf(string word, string org, ISeriesSource source) => word switch
    {
        "nation" => source.Nation,
        "parent" => source.Parent(org),
        "province" => Root(org, source) is var root && root == org ? null : Root(org, source),
        _ => word,
    };

    private static string Root(string org, ISeriesSource source)
    {
        while (source.Parent(org) is { } parent) org = parent;
        return org;
    }
}

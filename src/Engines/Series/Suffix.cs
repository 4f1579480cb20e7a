using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>
/// The derived values every indicator has without declaring them: <c>fdi.used.yoy</c> is published by some office or computed from <c>fdi.used</c>.
/// A catalogue entry of the full code wins: then it is an indicator like any other.
/// </summary>
public static class Suffix
{
    private static readonly Dictionary<string, (string Unit, string Name)> Known = new(StringComparer.Ordinal)
    {
        ["yoy"] = ("%", "同比增速"),
        ["share"] = ("%", "占比"),
        ["share_nation"] = ("%", "占全国比重"),
        ["share_province"] = ("%", "占全省比重"),
        ["yoy_gap_nation"] = ("百分点", "增速与全国之差"),
        ["yoy_gap_province"] = ("百分点", "增速与全省之差"),
        ["rank"] = ("位", "位次"),
        ["multiple"] = ("倍", "为上年同期的倍数"),
        ["milestone"] = ("", "整数关口"),
    };

    /// <summary>All suffixes, without the dot.</summary>
    public static IReadOnlyCollection<string> All => Known.Keys;

    /// <summary>Splits a code into the indicator and its suffix; false when it has none.</summary>
    public static bool TrySplit(string code, out string stem, out string suffix)
    {
        var dot = code.LastIndexOf('.');
        (stem, suffix) = dot > 0 ? (code[..dot], code[(dot + 1)..]) : (code, "");
        return Known.ContainsKey(suffix);
    }

    /// <summary>The unit of values under a suffix; null where it is that of the indicator itself.</summary>
    public static Unit? UnitOf(string suffix) => Known[suffix].Unit is { Length: > 0 } unit ? Unit.Of(unit) : null;

    /// <summary>The Chinese name of what a suffix stands for.</summary>
    public static string NameOf(string suffix) => Known[suffix].Name;
}

namespace Luopan.Kernel;

/// <summary>Level of a division in GB/T 2260.</summary>
public enum DivisionLevel
{
    /// <summary>省级, digits 3–6 are zero.</summary>
    Province,

    /// <summary>地级, digits 5–6 are zero.</summary>
    City,

    /// <summary>县级.</summary>
    County,
}

/// <summary>What the six digits of GB/T 2260 say by themselves: level and place in the counting tree.</summary>
/// <remarks>
/// The digits do not say whether a unit exists today; the pack's list and <see cref="RetiredCodes"/> do. Two groups hang directly under their province though
/// the digits suggest a city: counties run by the province (digits 3–4 are 90, e.g. 429004) and the districts and counties of the four municipalities
/// (provinces 11, 12, 31, 50).
/// </remarks>
public static class Gb2260
{
    /// <summary>The level, or null for a code that is no division.</summary>
    public static DivisionLevel? Level(OrgCode code)
    {
        if (!code.IsDivision) return null;
        if (code.Value.EndsWith("0000", StringComparison.Ordinal)) return DivisionLevel.Province;
        return code.Value.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.City : DivisionLevel.County;
    }

    /// <summary>Whether the code is a province, autonomous region or municipality.</summary>
    public static bool IsProvince(OrgCode code) => Level(code) == DivisionLevel.Province;

    /// <summary>Whether the code is of prefecture level.</summary>
    public static bool IsCity(OrgCode code) => Level(code) == DivisionLevel.City;

    /// <summary>Whether the code is of county level (districts, county-level cities, counties).</summary>
    public static bool IsCounty(OrgCode code) => Level(code) == DivisionLevel.County;

    /// <summary>The unit it is counted under; null for a province and for codes that are no division.</summary>
    public static OrgCode? Parent(OrgCode code) => Level(code) switch
    {
        DivisionLevel.County => HangsUnderProvince(code) ? Province(code) : OrgCode.Parse(code.Value[..4] + "00"),
        DivisionLevel.City => Province(code),
        _ => null,
    };

    /// <summary>The province it lies in (itself for a province); null for codes that are no division.</summary>
    public static OrgCode? Province(OrgCode code) => code.IsDivision ? OrgCode.Parse(code.Value[..2] + "0000") : null;

    /// <summary>Whether the inner unit is the outer one or lies below it in the counting tree.</summary>
    public static bool Contains(OrgCode outer, OrgCode inner)
    {
        for (OrgCode? at = inner; at is { IsDivision: true }; at = Parent(at.Value))
            if (at == outer) return true;
        return false;
    }

    private static bool HangsUnderProvince(OrgCode code) => code.Value[2..4] == "90" || code.Value[..2] is "11" or "12" or "31" or "50";
}

using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

/// <summary>The province's total without the city of separate planning (计划单列市), for what adds up.</summary>
internal static class SeparateTotal
{
    /// <summary>The city taken out; null when the province has none or the indicator does not add up.</summary>
    internal static OrgInfo? City(IndicatorInfo indicator, OrgTree tree) =>
        indicator.Kind is "flow" or "stock" or "count" && tree.SeparateCity is { } city ? tree.Find(city) : null;

    /// <summary>The latest period for which both the province and the city have a figure; null when there is none.</summary>
    internal static Period? Latest(SeriesScope reading, IndicatorInfo indicator, OrgTree tree, string breakdown) => City(indicator, tree) is { } city
        ? reading.PeriodsOf(indicator.Code, city.Code, breakdown).Intersect(reading.PeriodsOf(indicator.Code, tree.Province.Code, breakdown)).Select(p => (Period?)p).Max()
        : null;
}

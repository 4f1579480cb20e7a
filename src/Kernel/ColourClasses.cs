namespace Luopan.Kernel;

/// <summary>One class of a choropleth.</summary>
/// <param name="From">Lowest value it holds; null for the first.</param>
/// <param name="To">First value it no longer holds; null for the last.</param>
/// <param name="Label">As the legend says it.</param>
/// <param name="Count">Values in it.</param>
public sealed record ColourClass(decimal? From, decimal? To, string Label, int Count);

/// <summary>Five classes of a choropleth with rounded limits, about equally filled.</summary>
public static class ColourClasses
{
    private const int Most = 5;

    /// <summary>Limits between the classes, rising; fewer than four when values lie close or are few.</summary>
    public static IReadOnlyList<decimal> Limits(IReadOnlyList<decimal> values)
    {
        if (values.Count < 2) return [];
        var sorted = values.Order().ToList();
        var step = Step(sorted[^1] - sorted[0]);
        if (step == 0) return [];
        var limits = new List<decimal>();
        for (var cut = 1; cut < Most; cut++)
        {
            var at = sorted[Math.Min(sorted.Count - 1, cut * sorted.Count / Most)];
            var above = limits.Count == 0 ? sorted[0] : limits[^1];
            var rounded = Math.Floor(at / step) * step;
            if (rounded <= above) rounded = Math.Ceiling(at / step) * step;
            if (rounded > above && rounded <= sorted[^1]) limits.Add(rounded);
        }

        return limits;
    }

    /// <summary>Class of a value, 0 for the lowest.</summary>
    public static int IndexOf(IReadOnlyList<decimal> limits, decimal value) => limits.Count(l => value >= l);

    /// <summary>The classes between the limits, each with how many of the values it holds.</summary>
    public static IReadOnlyList<ColourClass> Of(IReadOnlyList<decimal> limits, IReadOnlyList<decimal> values)
    {
        if (values.Count == 0) return [];
        if (limits.Count == 0) return [new(null, null, Display.Screen(values[0]), values.Count)];
        return [.. Enumerable.Range(0, limits.Count + 1).Select(at =>
        {
            decimal? from = at == 0 ? null : limits[at - 1], to = at == limits.Count ? null : limits[at];
            var label = from is null ? $"<{Text(to!.Value)}" : to is null ? $"≥{Text(from.Value)}" : $"{Text(from.Value)}—{Text(to.Value)}";
            return new ColourClass(from, to, label, values.Count(v => IndexOf(limits, v) == at));
        })];
    }

    // 1, 2 or 5 times a power of ten, about a twentieth of the range.
    private static decimal Step(decimal range)
    {
        if (range <= 0) return 0;
        var rough = range / 20;
        var power = 1m;
        while (power > rough) power /= 10;
        while (power * 10 <= rough) power *= 10;
        return rough / power >= 5 ? power * 5 : rough / power >= 2 ? power * 2 : power;
    }

    private static string Text(decimal limit) => Display.Screen(limit / 1.0000000000000000000000000000m);
}

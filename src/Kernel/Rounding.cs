namespace Luopan.Kernel;

/// <summary>What a printed number stands for: half a unit of its last printed place to both sides.</summary>
public static class Rounding
{
    /// <summary>31.37 stands for 31.365 to 31.375, 29248.0 for 29247.95 to 29248.05, 0 for −0.5 to 0.5.</summary>
    /// <remarks>Half-up rounding would leave the upper end out, but some publishers round half to even, so both ends belong to it.</remarks>
    public static Interval Of(decimal printed) => Of(printed, new decimal(1, 0, 0, false, printed.Scale));

    /// <summary>The same for a number printed to a coarser step than its digits show.</summary>
    /// <remarks>29200 亿元 read from 2.92 万亿元 has step 100 and stands for 29150 to 29250.</remarks>
    /// <param name="printed">The number.</param>
    /// <param name="step">Distance of two neighbouring printable numbers, above zero.</param>
    public static Interval Of(decimal printed, decimal step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return new(printed - (step / 2), printed + (step / 2));
    }

    /// <summary>Half away from zero (四舍五入) to exactly so many places: 2976.7 to two is 2976.70.</summary>
    public static decimal ToPlaces(decimal value, int places) => decimal.Round(value, places, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)places);

    /// <summary>Whether a published number can be the computed one, allowing for what rounding hid in both.</summary>
    public static bool Agrees(decimal published, Interval computed) => Of(published).Meets(computed);
}

using System.Globalization;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class ColourClassesTests
{
    [Theory]
    [InlineData("1196.91 1085.28 1446.96 1478.7 1483.09 2238.05 2910.4 3131.6 3433.8 3757.51 5213.2 6584.5", "1400 1600 3000 3600")]
    [InlineData("33.4 35.1 36.7 37.4 44.0 44.5 46.6 50.8", "35 37 44 46.5")]
    [InlineData("5", "")]
    [InlineData("5 5 5", "")]
    [InlineData("-8 -2 0 3", "-2 0 3")]
    public void Limits_are_round_numbers_that_split_the_values_about_evenly(string values, string limits) =>
        Assert.Equal(limits, string.Join(' ', ColourClasses.Limits(Numbers(values)).Select(l => (l / 1.000000m).ToString("0.######", CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_value_falls_into_exactly_one_class()
    {
        var values = Numbers("33.4 35.1 36.7 37.4 44.0 44.5 46.6 50.8");
        var classes = ColourClasses.Of(ColourClasses.Limits(values), values);

        Assert.Equal(values.Length, classes.Sum(c => c.Count));
        Assert.Equal(["<35", "35—37", "37—44", "44—46.5", "≥46.5"], classes.Select(c => c.Label));
    }

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];
}

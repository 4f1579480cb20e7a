using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class HierarchyCheckTests
{
    private static HierarchyFinding City(string own, params string[] more) => Assert.Single(HierarchyCheck.Run(
        new SampleSource().With("fdi.used 370102 2022 1.5亿美元", "fdi.used 370103 2022 2.5亿美元").With(own.Length == 0 ? more : [$"fdi.used 370100 2022 {own}", .. more]),
        SampleSource.Parse("fdi.used"), ["370100", "370102"], [Period.OfYear(2022)]));

    [Theory]
    [InlineData("4.0亿美元", true, 0.0, 0.15)]
    [InlineData("4.1亿美元", true, 0.1, 0.15)]
    [InlineData("4.2亿美元", false, 0.2, 0.15)]
    [InlineData("4亿美元", true, 0.0, 0.6)]
    [InlineData("40000万美元", true, 0.0, 0.6)]
    public void A_difference_counts_only_beyond_what_rounding_explains(string own, bool adds, double difference, double rounding)
    {
        var found = City(own);

        Assert.Equal(adds, found.Adds);
        Assert.Equal((decimal)difference, own.EndsWith("万美元", StringComparison.Ordinal) ? found.Difference!.Value / 10_000 : found.Difference);
        if (!own.EndsWith("万美元", StringComparison.Ordinal)) Assert.Equal((decimal)rounding, found.Rounding);
    }

    [Fact]
    public void What_cannot_be_judged_says_why()
    {
        Assert.Equal((null, "2022年济南市实际使用外资无数据"), (City("").Adds, City("").Why));
        var lacking = Assert.Single(HierarchyCheck.Run(new SampleSource().With("fdi.used 370100 2022 4亿美元", "fdi.used 370102 2022 1亿美元"), SampleSource.Parse("fdi.used"), ["370100"], [Period.OfYear(2022)]));
        Assert.Equal((null, "2个单位中市中区无数，合计不能得出"), (lacking.Adds, lacking.Why));
        var rolled = Assert.Single(HierarchyCheck.Run(new SampleSource().RollsUp("fdi.used").With("fdi.used 370102 2022 1.5亿美元", "fdi.used 370103 2022 2.5亿美元"), SampleSource.Parse("fdi.used"), ["370100"], [Period.OfYear(2022)]));
        Assert.Equal((null, "没有自己的数，由下级相加得出"), (rolled.Adds, rolled.Why));
    }
}

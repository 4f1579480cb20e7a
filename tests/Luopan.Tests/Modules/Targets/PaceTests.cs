using System.Globalization;
using Luopan.Modules.Targets;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

public sealed class PaceTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2025-06-30", "0.5")]
    [InlineData("2025-01-01", "2025-12-31", "2025-01-31", "0.0833")]
    [InlineData("2025-01-01", "2025-12-31", "2025-12-31", "1")]
    [InlineData("2025-01-01", "2025-12-31", "2026-03-31", "1")]
    [InlineData("2025-01-01", "2025-12-31", "2024-12-31", "0")]
    [InlineData("2021-01-01", "2025-12-31", "2023-12-31", "0.6")]
    [InlineData("2021-01-01", "2025-12-31", "2022-08-31", "0.3333")]
    [InlineData("2024-01-01", "2024-12-31", "2024-02-29", "0.1667")]
    public void Every_month_counts_the_same(string start, string end, string at, string share) =>
        Assert.Equal(decimal.Parse(share, CultureInfo.InvariantCulture), Math.Round(Pace.Even(Day(start), Day(end), Day(at)), 4));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Luopan.Kernel;
using Luopan.Modules.Reporting.Oversight;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

public sealed class ScoringTests
{
    private static readonly ScoreRule Rule = new(2, 20, 5, 3);

    [Theory]
    [InlineData("accepted", "2026-11-10", 0, 0, 100)]
    [InlineData("accepted", "2026-11-11", 0, 0, 98)]
    [InlineData("accepted", "2026-12-31", 0, 0, 80)]
    [InlineData("submitted", "2026-11-09", 2, 0, 90)]
    [InlineData("returned", "2026-11-09", 1, 0, 95)]
    [InlineData("revising", "2026-11-09", 0, 2, 94)]
    [InlineData("accepted", "2026-11-09", 30, 0, 0)]
    [InlineData("draft", null, 0, 0, 0)]
    [InlineData("waived", null, 0, 0, null)]
    public void A_return_loses_points_by_the_rule(string state, string? sent, int back, int revised, int? expected) =>
        Assert.Equal(expected, Scoring.PointsOf(Of(state, sent, back, revised), Rule, WorkCalendar.Empty, new DateOnly(2027, 1, 4)));

    [Fact]
    public void What_is_not_due_yet_is_not_judged_unless_it_came()
    {
        Assert.Null(Scoring.PointsOf(Of("draft", null, 0, 0), Rule, WorkCalendar.Empty, new DateOnly(2026, 11, 10)));
        Assert.Equal(100, Scoring.PointsOf(Of("submitted", "2026-11-05", 0, 0), Rule, WorkCalendar.Empty, new DateOnly(2026, 11, 6)));
    }

    [Fact]
    public void Equal_scores_share_a_rank_and_none_has_none() => Assert.Equal([1, 2, 2, null, 4], Scoring.Ranks([98m, 95m, 95m, null, 90m]));

    [Theory]
    [InlineData("/1/11/111/", 1, "/1/11/")]
    [InlineData("/1/11/111/", 2, "/1/")]
    [InlineData("/1/11/111/", 3, null)]
    public void The_level_above_is_found_by_the_path(string path, int levels, string? expected) => Assert.Equal(expected, ReminderRound.Above(path, levels));

    private static Duty Of(string state, string? sent, int back, int revised) => new(
        Guid.Empty, "f", "", "111", "/1/11/111/", "1|fdi|/1/11/111/", Period.OfMonth(2026, 10), state, new DateOnly(2026, 11, 10),
        sent is null ? null : DateOnly.ParseExact(sent, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc), "", revised, false, back, []);
}

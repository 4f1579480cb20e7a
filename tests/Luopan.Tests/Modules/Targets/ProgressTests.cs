using Luopan.Kernel;
using Luopan.Modules.Targets;
using Xunit;

namespace Luopan.Tests.Modules.Targets;

/// <summary>What progress makes of figures, kind by kind; all numbers worked out by hand.</summary>
public sealed class ProgressTests
{
    private static readonly LightRule Rule = new(0, -5);

    [Theory]
    [InlineData("2023-01/06", 16, 50.0, 50.0, Light.Green)]
    [InlineData("2023-01/06", 14.5, 45.3, 50.0, Light.Yellow)]
    [InlineData("2023-01/06", 14.4, 45.0, 50.0, Light.Yellow)]
    [InlineData("2023-01/06", 14.3, 44.7, 50.0, Light.Red)]
    [InlineData("2023-01/01", 3, 9.4, 8.3, Light.Green)]
    [InlineData("2023", 31.9, 99.7, 100.0, Light.Yellow)]
    [InlineData("2023", 33, 103.1, 100.0, Light.Green)]
    public void An_amount_of_a_year_grows_from_zero_by_months(string latest, double value, double completion, double pace, Light light)
    {
        var verdict = Progress.Of(Aim("level", "2023", 32, baseYear: 2022, start: 31.37m), Flow(latest, value), Rule);

        Shows(verdict, completion, pace, light, latest);
    }

    [Theory]
    [InlineData("2021", 33714.5, 86.4, 80.0, Light.Green)]
    [InlineData("2023", 36000, 92.3, 90.0, Light.Green)]
    [InlineData("2023", 34500, 88.5, 90.0, Light.Yellow)]
    [InlineData("2024", 34000, 87.2, 95.0, Light.Red)]
    public void An_earlier_whole_year_is_measured_against_the_even_path_from_the_base(string year, double value, double completion, double pace, Light light)
    {
        var verdict = Progress.Of(Aim("level", "2025", 39000, baseYear: 2020, start: 29248.0m), Flow(year, value), Rule);

        Shows(verdict, completion, pace, light, year);
    }

    [Fact]
    public void Pace_is_judged_at_the_period_end_of_the_latest_figure_whatever_the_day_is()
    {
        var verdict = Progress.Of(Aim("level", "2023", 32), Flow("2023-01/03", 8), Rule);

        Assert.Equal((25m, 25m, Light.Green), (verdict.Completion, verdict.Pace, verdict.Light));
        Assert.Equal("2023年1—3月8亿美元，完成25.0%，2023年1—3月末序时25.0%，与序时持平", verdict.Why.Chinese);
    }

    [Fact]
    public void Without_a_base_an_earlier_year_has_a_completion_and_no_light()
    {
        var verdict = Progress.Of(Aim("level", "2025", 500) with { From = new DateOnly(2021, 1, 1) }, Flow("2023", 120), Rule);

        Assert.Equal(Light.None, verdict.Light);
        Assert.Equal(24m, verdict.Completion);
        Assert.Null(verdict.Pace);
        Assert.Contains("没有2020年基数", verdict.Why.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025", 28.4, 34.1, "2025-01/06", 35, 86.4, 90.0, Light.Yellow)]
    [InlineData("2025", 28.4, 36.0, "2024", 35, 115.2, 80.0, Light.Green)]
    [InlineData("2025", 28.4, 27.0, "2022", 35, -21.2, 40.0, Light.Red)]
    public void A_ratio_is_measured_from_its_base(string period, double start, double value, string latest, double goal, double completion, double pace, Light light)
    {
        var verdict = Progress.Of(Aim("share", period, (decimal)goal, baseYear: 2020, start: (decimal)start, bound: "~", unit: "%"), Level(latest, value), Rule);

        Shows(verdict, completion, pace, light, latest);
    }

    [Fact]
    public void About_is_met_within_the_tolerance_of_the_light_rule_at_the_end()
    {
        var verdict = Progress.Of(Aim("share", "2025", 30, baseYear: 2020, start: 21.4m, bound: "~", unit: "%"), Level("2025", 28.6), Rule);

        Assert.Equal(Light.Green, verdict.Light);
    }

    [Fact]
    public void A_floor_below_the_base_is_met_as_long_as_the_figure_stays_above()
    {
        var aim = Aim("share", "2023", 15, baseYear: 2022, start: 21.15m, bound: ">=", unit: "%");

        Assert.Equal(Light.Green, Progress.Of(aim, Level("2023", 16), Rule).Light);
        Assert.Equal(Light.Yellow, Progress.Of(aim, Level("2023", 14.5), Rule).Light);
        Assert.Equal(Light.Red, Progress.Of(aim, Level("2023", 12), Rule).Light);
    }

    [Theory]
    [InlineData("2022", 13.7, 40.0, 40.0, Light.Green)]
    [InlineData("2022", 13.9, 30.0, 40.0, Light.Red)]
    [InlineData("2023", 13.3, 60.0, 60.0, Light.Green)]
    [InlineData("2023", 15.0, -25.0, 60.0, Light.Red)]
    public void A_fall_is_measured_downwards_from_the_base(string latest, double value, double completion, double pace, Light light)
    {
        var verdict = Progress.Of(Aim("reduction", "2025", 2, baseYear: 2020, start: 14.5m, unit: "百分点"), Level(latest, value) with { Falling = true }, Rule);

        Shows(verdict, completion, pace, light, latest);
    }

    [Fact]
    public void A_limit_is_red_as_soon_as_it_is_passed()
    {
        var aim = Aim("level", "2025", 100, bound: "<=", unit: "起");

        Assert.Equal(Light.Green, Progress.Of(aim, Flow("2025-01/06", 80), Rule).Light);
        Assert.Equal(Light.Red, Progress.Of(aim, Flow("2025-01/06", 101), Rule).Light);
    }

    [Fact]
    public void A_sum_over_years_takes_whole_years_and_the_running_year_so_far()
    {
        var read = Flow("2023-01/06", 60) with { Years = new Dictionary<int, decimal> { [2020] = 176.5m, [2021] = 215.2m, [2022] = 228.7m } };

        var verdict = Progress.Of(Aim("cumulative", "2021/2025", 1000), read, Rule);

        Assert.Equal(503.9m, verdict.Actual);
        Shows(verdict, 50.4, 50.0, Light.Green, "2021-01/2023-06");
    }

    [Fact]
    public void A_published_total_of_several_years_is_used_as_it_stands()
    {
        var read = Flow("2024", 150) with { Spans = [new(Period.Parse("2021/2023"), 650)], Years = new Dictionary<int, decimal> { [2022] = 999, [2024] = 150 } };

        var verdict = Progress.Of(Aim("cumulative", "2021/2025", 1000), read, Rule);

        Assert.Equal(800m, verdict.Actual);
        Shows(verdict, 80, 80, Light.Green, "2021/2024");
    }

    [Fact]
    public void A_total_with_a_year_missing_names_the_year_and_can_only_be_green_or_nothing()
    {
        var aim = Aim("cumulative", "2021/2025", 1000);
        var read = Flow("2023", 150) with { Years = new Dictionary<int, decimal> { [2021] = 215.2m, [2023] = 150 } };

        var partial = Progress.Of(aim, read, Rule);
        var enough = Progress.Of(aim, read with { Years = new Dictionary<int, decimal> { [2021] = 500, [2023] = 150 } }, Rule);

        Assert.Equal(Light.None, partial.Light);
        Assert.Contains("缺2022年数", partial.Why.Chinese, StringComparison.Ordinal);
        Assert.Contains("无法判定", partial.Why.Chinese, StringComparison.Ordinal);
        Assert.Equal(Light.Green, enough.Light);
    }

    [Fact]
    public void Average_growth_is_worked_out_from_the_base_to_the_last_whole_year()
    {
        var read = Flow("2022", 2728.3) with { Years = new Dictionary<int, decimal> { [2022] = 2728.3m } };

        var verdict = Progress.Of(Aim("cagr", "2021/2025", 8, baseYear: 2020, start: 2339.1m, bound: ">=", unit: "%"), read, Rule);

        Assert.Equal((8.0m, Light.Green), (verdict.Actual, verdict.Light));
        Assert.Equal("2021—2022年年均增长8.0%，与目标持平", verdict.Why.Chinese);
    }

    [Fact]
    public void Average_growth_below_the_target_is_judged_by_the_level_it_led_to()
    {
        var read = Flow("2022", 110) with { Years = new Dictionary<int, decimal> { [2020] = 100, [2022] = 110 } };

        var verdict = Progress.Of(Aim("cagr", "2021/2025", 8, unit: "%"), read, Rule);

        Assert.Equal((4.9m, 94.3m, Light.Red), (verdict.Actual, verdict.Completion, verdict.Light));
    }

    [Fact]
    public void Average_growth_never_crosses_a_break_but_chains_published_growth()
    {
        var read = Flow("2022", 500) with { Years = new Dictionary<int, decimal> { [2020] = 100, [2022] = 500 }, Breaks = [(Period.Parse("2022-05"), "统计制度修订")] };
        var aim = Aim("cagr", "2021/2025", 2.5m, unit: "%");

        var broken = Progress.Of(aim, read, Rule);
        var chained = Progress.Of(aim, read with { Growths = new Dictionary<int, decimal> { [2021] = 10, [2022] = -4 } }, Rule);

        Assert.Equal(Light.None, broken.Light);
        Assert.Contains("统计制度修订", broken.Why.Chinese, StringComparison.Ordinal);
        Assert.Equal((2.8m, Light.Green), (chained.Actual, chained.Light));
    }

    [Theory]
    [InlineData(18.5, Light.Green)]
    [InlineData(18, Light.Green)]
    [InlineData(14, Light.Yellow)]
    [InlineData(11, Light.Red)]
    public void Growth_of_a_year_is_compared_with_the_rate_asked_for(double growth, Light light)
    {
        var read = new Readings { AddsUp = true, Growth = new(Period.Parse("2006"), (decimal)growth) };

        Assert.Equal(light, Progress.Of(Aim("growth", "2006", 18, unit: "%"), read, Rule).Light);
    }

    [Fact]
    public void Some_growth_asked_for_without_a_number_is_met_by_any()
    {
        var aim = Aim("growth", "2006", null, bound: ">=", unit: "%");

        Assert.Equal(Light.Green, Progress.Of(aim, new Readings { AddsUp = true, Growth = new(Period.Parse("2006"), 0.4m) }, Rule).Light);
        Assert.Equal(Light.Red, Progress.Of(aim, new Readings { AddsUp = true, Growth = new(Period.Parse("2006"), -0.4m) }, Rule).Light);
    }

    [Fact]
    public void A_rank_without_a_number_shows_the_place_and_no_light()
    {
        var read = new Readings { AddsUp = true, Rank = new(Period.Parse("2025-01/09"), 3) };

        var unsaid = Progress.Of(Aim("rank", "2025", null, unit: "位"), read, Rule);
        var met = Progress.Of(Aim("rank", "2025", 5, unit: "位"), read, Rule);

        Assert.Equal(Light.None, unsaid.Light);
        Assert.Contains("第3位", unsaid.Why.Chinese, StringComparison.Ordinal);
        Assert.Equal(Light.Green, met.Light);
    }

    [Fact]
    public void A_comparison_uses_the_gap_and_says_when_there_is_none()
    {
        var aim = Aim("comparison", "2021/2025", null, bound: ">=", unit: "%") with { Against = "nation" };

        var above = Progress.Of(aim, new Readings { AddsUp = true, Gap = new(Period.Parse("2023"), 1.2m) }, Rule);
        var unknown = Progress.Of(aim, new Readings { AddsUp = true }, Rule);

        Assert.Equal((Light.Green, "2023年增速高于全国1.2个百分点"), (above.Light, above.Why.Chinese));
        Assert.Equal(Light.None, unknown.Light);
        Assert.Contains("无法判定", unknown.Why.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_yet_is_said_plainly()
    {
        var none = Progress.Of(Aim("level", "2023", 32), new Readings { AddsUp = true }, Rule);
        var early = Progress.Of(Aim("level", "2023", 32, baseYear: 2022, start: 31.37m), Flow("2022", 31.37), Rule);

        Assert.Equal(Light.None, none.Light);
        Assert.StartsWith("尚无数据", none.Why.Chinese, StringComparison.Ordinal);
        Assert.StartsWith("尚无数据：最新为2022年的31.37亿美元", early.Why.Chinese, StringComparison.Ordinal);
    }

    private static TargetFacts Aim(string kind, string period, decimal? value, int? baseYear = null, decimal? start = null, string bound = "=", string unit = "亿美元") =>
        new(kind, Period.Parse(period), baseYear, start, value, null, unit, bound, new DateOnly(Period.Parse(period).Start.Year, 1, 1));

    private static Readings Flow(string latest, double value)
    {
        var (period, number) = (Period.Parse(latest), (decimal)value);
        return new()
        {
            AddsUp = true,
            Latest = new(period, number),
            Years = period.Kind == PeriodKind.Year ? new Dictionary<int, decimal> { [period.Year] = number } : new Dictionary<int, decimal>(),
            YearToDate = period.Kind == PeriodKind.Year ? null : new(period, number),
        };
    }

    private static Readings Level(string latest, double value) => new() { AddsUp = false, Latest = new(Period.Parse(latest), (decimal)value) };

    private static void Shows(Verdict verdict, double completion, double pace, Light light, string at)
    {
        Assert.Equal(((decimal)completion, (decimal)pace, light), (Math.Round(verdict.Completion!.Value, 1, MidpointRounding.AwayFromZero), Math.Round(verdict.Pace!.Value, 1), verdict.Light));
        Assert.Equal(at, verdict.JudgedAt.ToString());
    }
}

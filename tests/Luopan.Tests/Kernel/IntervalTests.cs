using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class IntervalTests
{
    private const string File = "figures.json";

    public static IEnumerable<TheoryDataRow<string>> Printed => Vectors.Rows(File, "printed");

    public static IEnumerable<TheoryDataRow<string>> Stepped => Vectors.Rows(File, "stepped");

    public static IEnumerable<TheoryDataRow<string>> Growth => Vectors.Rows(File, "growth");

    public static IEnumerable<TheoryDataRow<string>> Shares => Vectors.Rows(File, "shares");

    public static IEnumerable<TheoryDataRow<string>> Quotients => Vectors.Rows(File, "quotients");

    public static IEnumerable<TheoryDataRow<string>> Agreeing => Vectors.Rows(File, "agrees");

    public static IEnumerable<TheoryDataRow<string>> ShareOfWhole => Vectors.Rows(File, "share");

    public static IEnumerable<TheoryDataRow<string>> Percent => Vectors.Rows(File, "percent");

    [Theory, MemberData(nameof(Printed))]
    public void A_printed_number_stands_for_half_a_place_to_both_sides(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(new Interval(At(row[1].GetString()), At(row[2].GetString())), Rounding.Of(At(row[0].GetString())));
    }

    [Theory, MemberData(nameof(Stepped))]
    public void A_coarser_step_widens_it(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(new Interval(At(row[2].GetString()), At(row[3].GetString())), Rounding.Of(At(row[0].GetString()), At(row[1].GetString())));
    }

    [Fact]
    public void A_step_is_above_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Of(1, 0));

    [Theory, MemberData(nameof(Growth))]
    public void Growth_carries_the_rounding_of_both(string json) => Compare(json, "current", "past", Interval.Growth);

    [Theory, MemberData(nameof(Shares))]
    public void A_share_carries_the_rounding_of_both(string json) => Compare(json, "part", "whole", Interval.Share);

    [Theory, MemberData(nameof(Quotients))]
    public void A_quotient_turns_round_with_the_signs(string json) => Compare(json, "dividend", "divisor", Interval.Quotient);

    [Theory, MemberData(nameof(Agreeing))]
    public void A_published_growth_agrees_inside_what_rounding_allows(string json)
    {
        var row = Vectors.Case(json);
        var computed = Interval.Growth(Rounding.Of(row.Number("current")!.Value), Rounding.Of(row.Number("past")!.Value));

        Assert.Equal(row.GetProperty("agrees").GetBoolean(), Rounding.Agrees(row.Number("published")!.Value, computed!.Value));
    }

    [Theory, MemberData(nameof(ShareOfWhole))]
    public void A_share_lies_between_none_and_all(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row.Number("share"), Share.Of(row.Number("part")!.Value, row.Number("whole")!.Value)?.Value);
    }

    [Theory, MemberData(nameof(Percent))]
    public void A_percentage_becomes_a_share_and_back(string json)
    {
        var row = Vectors.Case(json);
        var percent = At(row[0].GetString());

        var share = Share.FromPercent(percent);

        Assert.Equal(Vectors.Number(row[1].GetString()), share?.Value);
        if (share is { } known) Assert.Equal(percent, known.Percent);
    }

    [Fact]
    public void Adds_subtracts_and_scales()
    {
        var (a, b) = (new Interval(1, 2), new Interval(-3, 5));

        Assert.Equal(new Interval(-2, 7), a + b);
        Assert.Equal(new Interval(-4, 5), a - b);
        Assert.Equal(new Interval(-10, 6), b * -2);
        Assert.Equal(new Interval(-1, 9), Interval.Sum([a, b, a]));
        Assert.Equal(Interval.Exact(0), Interval.Sum([]));
        Assert.Equal(8, b.Width);
    }

    [Fact]
    public void Both_ends_belong_to_it()
    {
        var a = new Interval(1, 2);

        Assert.True(a.Contains(1) && a.Contains(2) && a.Meets(new(2, 3)) && a.Meets(new(0, 1)));
        Assert.False(a.Contains(2.0001m) || a.Meets(new(2.0001m, 3)));
    }

    [Fact]
    public void Converts_with_its_unit()
    {
        var printed = Rounding.Of(2.92m);

        Assert.Equal(new Interval(29150, 29250), printed.In(Unit.Of("万亿元"), Unit.Of("亿元")));
        Assert.Null(printed.In(Unit.Of("亿元"), Unit.Of("亿美元")));
    }

    [Fact]
    public void Says_nothing_where_numbers_leave_the_exact()
    {
        var tiny = Interval.Exact(0.0000000000000000000000000001m);

        Assert.Null(Interval.Quotient(Interval.Exact(decimal.MaxValue), tiny));
        Assert.Null(Interval.Growth(Interval.Exact(1), tiny));
        Assert.Null(Interval.Share(Interval.Exact(1), tiny));
    }

    private static void Compare(string json, string first, string second, Func<Interval, Interval, Interval?> compute)
    {
        var row = Vectors.Case(json);

        var found = compute(Rounding.Of(row.Number(first)!.Value), Rounding.Of(row.Number(second)!.Value));

        Assert.Equal(row.Number("low"), Nine(found?.Low));
        Assert.Equal(row.Number("high"), Nine(found?.High));
    }

    private static decimal? Nine(decimal? value) => value is { } v ? Math.Round(v, 9) : null;

    private static decimal At(string? text) => Vectors.Number(text)!.Value;
}

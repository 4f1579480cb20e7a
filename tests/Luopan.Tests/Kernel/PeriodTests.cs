using System.Text.Json;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class PeriodTests
{
    private const string File = "periods.json";

    public static IEnumerable<TheoryDataRow<string>> Periods => Vectors.Rows(File, "periods");

    public static IEnumerable<TheoryDataRow<string>> Refused => Vectors.Rows(File, "refused");

    public static IEnumerable<TheoryDataRow<string>> Shortened => Vectors.Rows(File, "shortened");

    public static IEnumerable<TheoryDataRow<string>> Chinese => Vectors.Rows(File, "chinese");

    public static IEnumerable<TheoryDataRow<string>> ChineseRefused => Vectors.Rows(File, "chineseRefused");

    public static IEnumerable<TheoryDataRow<string>> SameSpan => Vectors.Rows(File, "sameSpan");

    public static IEnumerable<TheoryDataRow<string>> Containing => Vectors.Rows(File, "contains");

    public static IEnumerable<TheoryDataRow<string>> Add => Vectors.Rows(File, "add");

    public static IEnumerable<TheoryDataRow<string>> Steps => Vectors.Rows(File, "steps");

    [Theory, MemberData(nameof(Periods))]
    public void Reads_and_writes_its_canonical_text_and_days(string json)
    {
        var row = Vectors.Case(json);

        var period = Period.Parse(row.Text("text")!);

        Assert.Equal(row.Text("text"), period.ToString());
        Assert.Equal(row.Text("kind"), period.Kind.ToString());
        Assert.Equal((row.Date("start"), row.Date("end")), (period.Start, period.End));
        Assert.Equal(row.GetProperty("year").GetInt32(), period.Year);
        Assert.Equal(row.GetProperty("number").GetInt32(), period.Number);
        Assert.Equal(row.GetProperty("days").GetInt32(), period.Days);
    }

    [Theory, MemberData(nameof(Periods))]
    public void Speaks_Chinese_and_English(string json)
    {
        var row = Vectors.Case(json);
        var period = Period.Parse(row.Text("text")!);

        Assert.Equal(row.Text("chinese"), period.Chinese());
        Assert.Equal(row.Text("short"), period.ChineseShort());
        Assert.Equal(row.Text("english"), period.English());
    }

    [Theory, MemberData(nameof(Periods))]
    public void Knows_its_neighbours(string json)
    {
        var row = Vectors.Case(json);
        var period = Period.Parse(row.Text("text")!);

        Assert.Equal(row.Text("yearToDate"), period.YearToDate().ToString());
        Assert.Equal(row.Text("latestMonth"), period.LatestMonth().ToString());
        if (!row.TryGetProperty("next", out _)) return;
        Assert.Equal(row.Text("previous"), period.Previous().ToString());
        Assert.Equal(row.Text("next"), period.Next().ToString());
        Assert.Equal(row.Text("lastYear"), period.LastYear().ToString());
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_what_is_no_period(string json) => Assert.False(Period.TryParse(Vectors.Case(json).GetString(), out _));

    [Theory, MemberData(nameof(Shortened))]
    public void Shortens_longer_spans_to_one_text(string json) =>
        Assert.Equal(Vectors.Case(json)[1].GetString(), Period.Parse(Vectors.Case(json)[0].GetString()!).ToString());

    [Theory, MemberData(nameof(Chinese))]
    public void Reads_official_Chinese(string json)
    {
        Assert.True(Period.TryParseChinese(Vectors.Case(json)[0].GetString(), out var period));
        Assert.Equal(Vectors.Case(json)[1].GetString(), period.ToString());
    }

    [Theory, MemberData(nameof(Periods))]
    public void Reads_back_its_own_Chinese(string json)
    {
        var period = Period.Parse(Vectors.Case(json).Text("text")!);

        Assert.True(Period.TryParseChinese(period.Chinese(), out var read));
        Assert.True(read == period || period is { Kind: PeriodKind.Cumulative, Number: 1 } && read.SameSpan(period));
    }

    [Theory, MemberData(nameof(ChineseRefused))]
    public void Refuses_Chinese_that_names_no_period(string json) => Assert.False(Period.TryParseChinese(Vectors.Case(json).GetString(), out _));

    [Theory, MemberData(nameof(SameSpan))]
    public void Same_days_are_not_the_same_period(string json)
    {
        var (a, b) = Pair(json);

        Assert.Equal(Vectors.Case(json)[2].GetBoolean(), a.SameSpan(b));
        Assert.Equal(a.ToString() == b.ToString(), a == b);
    }

    [Theory, MemberData(nameof(Containing))]
    public void Contains_what_lies_inside(string json)
    {
        var (outer, inner) = Pair(json);

        Assert.Equal(Vectors.Case(json)[2].GetBoolean(), outer.Contains(inner));
    }

    [Theory, MemberData(nameof(Add))]
    public void Moves_by_its_own_steps(string json)
    {
        var row = Vectors.Case(json);
        var from = Period.Parse(row[0].GetString()!);
        var steps = row[1].GetInt32();

        var to = from.Add(steps);

        Assert.Equal(row[2].GetString(), to.ToString());
        if (to.Kind == from.Kind) Assert.Equal(steps, to.StepsFrom(from));
    }

    [Theory, MemberData(nameof(Steps))]
    public void Counts_steps_between_like_periods(string json)
    {
        var (to, from) = Pair(json);
        var steps = Vectors.Case(json)[2];

        Assert.Equal(steps.ValueKind == JsonValueKind.Null ? null : steps.GetInt32(), to.StepsFrom(from));
    }

    [Fact]
    public void Orders_by_end_then_start_then_form()
    {
        var right = Vectors.Section(File, "order").Select(text => Period.Parse(text.GetString()!)).ToList();

        Assert.Equal(right, right.AsEnumerable().Reverse().Order());
        Assert.True(right[0] < right[1] && right[1] > right[0] && right[0] <= right[0] && right[0] >= right[0]);
    }

    [Fact]
    public void Covers_a_year_in_more_than_one_form()
    {
        Assert.True(Period.Parse("2025").Covers(2025));
        Assert.True(Period.Parse("2025-01/12").Covers(2025));
        Assert.False(Period.Parse("2025-01/11").Covers(2025));
        Assert.False(Period.Parse("2024/2025").Covers(2025));
    }

    [Fact]
    public void Lists_the_months_inside()
    {
        Assert.Equal(["2024-11", "2024-12", "2025-01"], Period.Parse("2024-11/2025-01").MonthsInside().Select(m => m.ToString()));
        Assert.Equal(12, Period.Parse("2025").MonthsInside().Count());
        Assert.Empty(Period.Parse("2025-W07").MonthsInside());
    }

    [Fact]
    public void Leaves_its_range_only_with_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Parse("2199").Next());
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Parse("1900-01").Previous());
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Parse("1900-02-01").LastYear());
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfMonth(2025, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfWeek(2025, 53));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfSpan(Period.OfYear(2025), Period.OfYear(2021)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfSpan(Period.OfYear(2021), Period.OfMonth(2022, 1)));
        Assert.Throws<FormatException>(() => Period.Parse("2025-13"));
    }

    [Fact]
    public void Travels_in_JSON_as_its_text()
    {
        var sent = new Dictionary<Period, Period> { [Period.Parse("2025")] = Period.Parse("2025-01/03") };

        var text = JsonSerializer.Serialize(sent);

        Assert.Equal("""{"2025":"2025-01/03"}""", text);
        Assert.Equal(sent, JsonSerializer.Deserialize<Dictionary<Period, Period>>(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>("\"2025-13\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>("2025"));
    }

    private static (Period First, Period Second) Pair(string json) =>
        (Period.Parse(Vectors.Case(json)[0].GetString()!), Period.Parse(Vectors.Case(json)[1].GetString()!));
}

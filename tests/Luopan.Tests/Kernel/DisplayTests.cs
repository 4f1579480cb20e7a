using System.Text.Json;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class DisplayTests
{
    private const string File = "figures.json";

    public static IEnumerable<TheoryDataRow<string>> Numbers => Vectors.Rows(File, "numbers");

    public static IEnumerable<TheoryDataRow<string>> Texts => Vectors.Rows(File, "texts");

    public static IEnumerable<TheoryDataRow<string>> Rates => Vectors.Rows(File, "rates");

    public static IEnumerable<TheoryDataRow<string>> Ranks => Vectors.Rows(File, "ranks");

    public static IEnumerable<TheoryDataRow<string>> Rounded => Vectors.Rows(File, "rounded");

    [Theory, MemberData(nameof(Numbers))]
    public void Keeps_printed_places_and_separates_only_on_screen(string json)
    {
        var row = Vectors.Case(json);
        var value = row.Number("value");

        Assert.Equal(row.Text("official"), Display.Official(value));
        Assert.Equal(row.Text("screen"), Display.Screen(value));
    }

    [Theory, MemberData(nameof(Texts))]
    public void Separates_a_printed_text_only_where_it_is_a_number(string json) =>
        Assert.Equal(Vectors.Case(json)[1].GetString(), Display.ScreenText(Vectors.Case(json)[0].GetString()));

    [Theory, MemberData(nameof(Rates))]
    public void Words_growth_gaps_and_moves(string json)
    {
        var row = Vectors.Case(json);
        var value = row.Number("value");

        Assert.Equal(row.Text("growth"), Display.Growth(value));
        Assert.Equal(row.Text("growthEnglish"), Display.GrowthEnglish(value));
        Assert.Equal(row.Text("gap"), Display.Gap(value));
        Assert.Equal(row.Text("gapThanNation"), Display.Gap(value, "全国"));
        Assert.Equal(row.Text("gapEnglish"), Display.GapEnglish(value));
        Assert.Equal(row.Text("move"), Display.Move(value));
        Assert.Equal(row.Text("signed"), Display.Signed(value));
    }

    [Theory, MemberData(nameof(Ranks))]
    public void Writes_ranks_with_their_move(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row.Text("text"), Display.Rank(Whole(row.GetProperty("rank")), Whole(row.GetProperty("climbed"))));
    }

    [Theory, MemberData(nameof(Rounded))]
    public void Rounds_half_away_from_zero_and_fills_zeros(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row[2].GetString(), Vectors.Exact(Display.Rounded(Vectors.Number(row[0].GetString())!.Value, row[1].GetInt32())));
    }

    private static int? Whole(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetInt32();
}

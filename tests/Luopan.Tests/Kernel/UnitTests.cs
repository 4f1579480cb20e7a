using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class UnitTests
{
    private const string File = "units.json";

    public static IEnumerable<TheoryDataRow<string>> Units => Vectors.Rows(File, "units");

    public static IEnumerable<TheoryDataRow<string>> Spellings => Vectors.Rows(File, "spellings");

    public static IEnumerable<TheoryDataRow<string>> Unknown => Vectors.Rows(File, "unknown");

    public static IEnumerable<TheoryDataRow<string>> Conversions => Vectors.Rows(File, "conversions");

    public static IEnumerable<TheoryDataRow<string>> Refused => Vectors.Rows(File, "refused");

    public static IEnumerable<TheoryDataRow<string>> Quantities => Vectors.Rows(File, "quantities");

    public static IEnumerable<TheoryDataRow<string>> QuantitiesRefused => Vectors.Rows(File, "quantitiesRefused");

    [Theory, MemberData(nameof(Units))]
    public void Every_unit_has_its_dimension_and_factor(string json)
    {
        var row = Vectors.Case(json);

        var unit = Unit.Of(row.Text("code")!);

        Assert.Equal((row.Text("code"), row.Text("english"), row.Text("dimension")), (unit.Code, unit.English, unit.Dimension));
        Assert.Equal(row.Number("factor"), unit.Factor);
        Assert.Equal(row.Text("kind"), unit.Kind.ToString());
    }

    [Fact]
    public void The_vectors_name_all_units() =>
        Assert.Equal(Unit.All.Select(unit => unit.Code).ToHashSet(), Vectors.Section(File, "units").Select(row => row.Text("code")!).ToHashSet());

    [Theory, MemberData(nameof(Spellings))]
    public void Other_spellings_find_the_one_unit(string json) =>
        Assert.Same(Unit.Of(Vectors.Case(json)[1].GetString()!), Unit.Find(Vectors.Case(json)[0].GetString()));

    [Theory, MemberData(nameof(Unknown))]
    public void Unknown_names_find_nothing(string json) => Assert.Null(Unit.Find(Vectors.Case(json).GetString()));

    [Fact]
    public void A_wrong_name_in_own_code_is_a_bug() => Assert.Throws<ArgumentException>(() => Unit.Of("块"));

    [Theory, MemberData(nameof(Conversions))]
    public void Converts_inside_a_dimension_and_moves_the_printed_places(string json)
    {
        var row = Vectors.Case(json);
        var from = new Quantity(Vectors.Number(row[0].GetString())!.Value, Unit.Of(row[1].GetString()!));

        Assert.True(from.TryTo(Unit.Of(row[2].GetString()!), out var to));
        Assert.Equal(row[3].GetString(), Vectors.Exact(to.Value));
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_to_convert_across_dimensions_or_past_the_exact(string json)
    {
        var row = Vectors.Case(json);
        var from = new Quantity(Vectors.Number(row[0].GetString())!.Value, Unit.Of(row[1].GetString()!));

        Assert.False(from.TryTo(Unit.Of(row[2].GetString()!), out _));
    }

    [Theory, MemberData(nameof(Quantities))]
    public void Reads_a_number_with_its_unit_and_places(string json)
    {
        var row = Vectors.Case(json);

        Assert.True(Quantity.TryParse(row[0].GetString(), out var quantity));
        Assert.Equal((row[1].GetString(), row[2].GetString()), (Vectors.Exact(quantity.Value), quantity.Unit.Code));
    }

    [Theory, MemberData(nameof(QuantitiesRefused))]
    public void Refuses_what_is_no_quantity(string json) => Assert.False(Quantity.TryParse(Vectors.Case(json).GetString(), out _));

    [Fact]
    public void Prints_itself_officially()
    {
        var quantity = new Quantity(29248.0m, Unit.Of("亿元"));

        Assert.Equal("29248.0亿元", quantity.ToString());
        Assert.Equal(1, quantity.Decimals);
        Assert.Equal(new Quantity(29248m, Unit.Of("亿元")), quantity);
    }
}

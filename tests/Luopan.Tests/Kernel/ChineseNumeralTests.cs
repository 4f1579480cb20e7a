using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class ChineseNumeralTests
{
    private const string File = "numerals.json";

    public static IEnumerable<TheoryDataRow<string>> Read => Vectors.Rows(File, "read");

    public static IEnumerable<TheoryDataRow<string>> Written => Vectors.Rows(File, "written");

    public static IEnumerable<TheoryDataRow<string>> Refused => Vectors.Rows(File, "refused");

    [Theory, MemberData(nameof(Read))]
    public void Reads_numerals(string json)
    {
        Assert.True(ChineseNumeral.TryParse(Vectors.Case(json)[0].GetString(), out var number));
        Assert.Equal(Vectors.Case(json)[1].GetInt64(), number);
    }

    [Theory, MemberData(nameof(Written))]
    public void Writes_numerals_that_read_back(string json)
    {
        var number = Vectors.Case(json)[0].GetInt64();

        var text = ChineseNumeral.Write(number);

        Assert.Equal(Vectors.Case(json)[1].GetString(), text);
        Assert.True(ChineseNumeral.TryParse(text, out var read) && read == number);
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_what_is_no_numeral(string json) => Assert.False(ChineseNumeral.TryParse(Vectors.Case(json).GetString(), out _));

    [Fact]
    public void Every_number_up_to_twenty_thousand_reads_back()
    {
        for (var number = 0L; number <= 20_000; number++)
            Assert.True(ChineseNumeral.TryParse(ChineseNumeral.Write(number), out var read) && read == number);
    }

    [Fact]
    public void Writes_nothing_it_cannot_read()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumeral.Write(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumeral.Write(10_000_000_000_000_000));
    }
}

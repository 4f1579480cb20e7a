using System.Text.Json;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class OrgCodeTests
{
    private const string File = "orgcodes.json";

    public static IEnumerable<TheoryDataRow<string>> Codes => Vectors.Rows(File, "codes");

    public static IEnumerable<TheoryDataRow<string>> Accepted => Vectors.Rows(File, "accepted");

    public static IEnumerable<TheoryDataRow<string>> Refused => Vectors.Rows(File, "refused");

    public static IEnumerable<TheoryDataRow<string>> Families => Vectors.Rows(File, "families");

    public static IEnumerable<TheoryDataRow<string>> Containing => Vectors.Rows(File, "contains");

    public static IEnumerable<TheoryDataRow<string>> Current => Vectors.Rows(File, "current");

    private static RetiredCodes Retired => new(Vectors.Section(File, "retired").Select(row => new RetiredCode(
        OrgCode.Parse(row.Text("code")!),
        row.Text("name")!,
        [.. row.GetProperty("successors").EnumerateArray().Select(code => OrgCode.Parse(code.GetString()!))],
        row.Text("until") is null ? null : row.Date("until"))));

    [Theory, MemberData(nameof(Accepted))]
    public void Accepts_divisions_and_dotted_words(string json) =>
        Assert.Equal(Vectors.Case(json).GetString(), OrgCode.Parse(Vectors.Case(json).GetString()!).Value);

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_other_shapes(string json) => Assert.False(OrgCode.TryParse(Vectors.Case(json).GetString(), out _));

    [Theory, MemberData(nameof(Families))]
    public void Names_the_family_of_a_dotted_code(string json) =>
        Assert.Equal(Vectors.Case(json)[1].GetString(), OrgCode.Parse(Vectors.Case(json)[0].GetString()!).Family);

    [Theory, MemberData(nameof(Codes))]
    public void Reads_level_and_place_from_the_digits(string json)
    {
        var row = Vectors.Case(json);
        var code = OrgCode.Parse(row.Text("code")!);
        var level = row.Text("level");

        Assert.Equal(level, Gb2260.Level(code)?.ToString());
        Assert.Equal(level is not null, code.IsDivision);
        Assert.Equal((level == "Province", level == "City", level == "County"), (Gb2260.IsProvince(code), Gb2260.IsCity(code), Gb2260.IsCounty(code)));
        Assert.Equal(Vectors.Org(row.Text("parent")), Gb2260.Parent(code));
        Assert.Equal(Vectors.Org(row.Text("province")), Gb2260.Province(code));
    }

    [Theory, MemberData(nameof(Containing))]
    public void Tells_who_lies_below_whom(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row[2].GetBoolean(), Gb2260.Contains(OrgCode.Parse(row[0].GetString()!), OrgCode.Parse(row[1].GetString()!)));
    }

    [Theory, MemberData(nameof(Current))]
    public void Follows_retired_codes_to_those_in_use(string json)
    {
        var row = Vectors.Case(json);
        var code = OrgCode.Parse(row[0].GetString()!);

        Assert.Equal(row[1].EnumerateArray().Select(c => c.GetString()), Retired.Current(code).Select(c => c.Value));
    }

    [Fact]
    public void Refuses_a_retired_code_with_the_code_to_use()
    {
        var fault = Retired.Check(OrgCode.Parse("370684"));

        Assert.Equal("kernel.org-code-retired", fault?.Code);
        Assert.Equal("行政区划代码 370684（蓬莱市）已停用；请改用现行代码 370614。", fault?.Sentence);
        Assert.Equal("370614", fault?.Arguments["current"]);
        Assert.Equal("行政区划代码 990007（无后继）已停用；请改用现行代码。", Retired.Check(OrgCode.Parse("990007"))?.Sentence);
        Assert.Null(Retired.Check(OrgCode.Parse("370614")));
        Assert.Null(RetiredCodes.None.Check(OrgCode.Parse("371200")));
    }

    [Fact]
    public void The_default_is_nobody()
    {
        Assert.Equal("", default(OrgCode).Value);
        Assert.False(default(OrgCode).IsDivision);
        Assert.Null(Gb2260.Parent(default));
    }

    [Fact]
    public void Orders_divisions_before_dotted_codes()
    {
        OrgCode[] right = [OrgCode.Parse("370000"), OrgCode.Parse("370100"), OrgCode.Parse("cn"), OrgCode.Parse("cn.js"), OrgCode.Parse("park.a")];

        Assert.Equal(right, right.Reverse().Order());
        Assert.True(right[0] < right[1] && right[1] > right[0] && right[0] <= right[0] && right[0] >= right[0]);
    }

    [Fact]
    public void Travels_in_JSON_as_its_text()
    {
        Assert.Equal("\"park.a\"", JsonSerializer.Serialize(OrgCode.Parse("park.a")));
        Assert.Equal(OrgCode.Parse("370100"), JsonSerializer.Deserialize<OrgCode>("\"370100\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrgCode>("\"Jinan\""));
    }
}

using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class SocialCreditCodeTests
{
    private const string File = "socialcredit.json";

    public static IEnumerable<TheoryDataRow<string>> Accepted => Vectors.Rows(File, "accepted");

    public static IEnumerable<TheoryDataRow<string>> Refused => Vectors.Rows(File, "refused");

    [Theory, MemberData(nameof(Accepted))]
    public void Accepts_a_right_code_and_warns_of_a_doubtful_organisation(string json)
    {
        var row = Vectors.Case(json);

        var answer = SocialCreditCode.Check(row.Text("text"));

        Assert.True(answer.IsValid, answer.Fault?.Sentence);
        Assert.Equal(row.Text("code"), answer.Code);
        Assert.Equal(row.Text("warning"), answer.Warning?.Code);
        Assert.Equal(row.Text("division"), SocialCreditCode.Division(row.Text("text"))?.Value);
    }

    [Theory, MemberData(nameof(Refused))]
    public void Refuses_a_wrong_code_by_name(string json)
    {
        var row = Vectors.Case(json);

        var answer = SocialCreditCode.Check(row.Text("text"));

        Assert.Equal(row.Text("fault"), answer.Fault?.Code);
        Assert.EndsWith("。", answer.Fault?.Sentence, StringComparison.Ordinal);
        Assert.Null(answer.Warning);
        Assert.Null(SocialCreditCode.Division(row.Text("text")));
    }

    [Fact]
    public void Says_which_character_is_wrong()
    {
        var fault = SocialCreditCode.Check("9137020026457425OE").Fault;

        Assert.Equal("17", fault?.Arguments["position"]);
        Assert.Equal("统一社会信用代码第17位“O”不是可用字符（不使用 I、O、S、V、Z）；请对照证照核对。", fault?.Sentence);
    }
}

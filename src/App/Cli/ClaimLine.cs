using Luopan.Engines.Claims;

namespace Luopan.App.Cli;

/// <summary>A claim as one line of JSON: the fields and words of an annotation, with place and confidence.</summary>
internal sealed record ClaimLine(
    string Id, string Doc, string Heading, string Text, string Indicator, string Region, string Period, string Status, string Kind,
    decimal Value, decimal? ValueHi, string Unit, string Bound, string? BasePeriod, string? Versus, int Sentence, int Start, int End, double Confidence)
{
    internal static ClaimLine Of(string doc, int number, Claim claim) => new(
        $"{doc}-{number:0000}", doc, claim.Heading, claim.Text, claim.Indicator, claim.Region, claim.Period,
        claim.Status == ClaimStatus.Target ? "target" : "actual", Kinds(claim.Kind), claim.Value, claim.ValueHigh, claim.Unit, Sign(claim.Bound),
        claim.BasePeriod, claim.Versus, claim.Sentence, claim.Start, claim.End, claim.Confidence);

    internal static string Sign(ClaimBound bound) => bound switch
    {
        ClaimBound.AtLeast => ">=",
        ClaimBound.AtMost => "<=",
        ClaimBound.About => "~",
        _ => "=",
    };

    private static string Kinds(ClaimKind kind) => kind switch
    {
        ClaimKind.Level => "level",
        ClaimKind.Yoy => "yoy",
        ClaimKind.Cagr => "cagr",
        ClaimKind.Growth => "growth",
        ClaimKind.Multiple => "multiple",
        ClaimKind.Share => "share",
        ClaimKind.Rank => "rank",
        ClaimKind.Pp => "pp",
        ClaimKind.Reduction => "reduction",
        _ => "increase",
    };
}

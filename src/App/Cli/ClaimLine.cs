using Luopan.Engines.Claims;

namespace Luopan.App.Cli;

/// <summary>A claim as one line of JSON: the fields and words of an annotation, with place and confidence.</summary>
internal sealed record ClaimLine(
    string Id, string Doc, string Heading, string Text, string Indicator, string Region, string Period, string Status, string Kind,
    decimal Value, decimal? ValueHi, string Unit, string Bound, string? BasePeriod, string? Versus, int Sentence, int Start, int End, double Confidence)
{
    internal static ClaimLine Of(string doc, int number, Claim claim) => new(
        $"{doc}-{number:0000}", doc, claim.Heading, claim.Text, claim.Indicator, claim.Region, claim.Period,
        ClaimCodes.Code(claim.Status), ClaimCodes.Code(claim.Kind), claim.Value, claim.ValueHigh, claim.Unit, ClaimCodes.Code(claim.Bound),
        claim.BasePeriod, claim.Versus, claim.Sentence, claim.Start, claim.End, claim.Confidence);
}

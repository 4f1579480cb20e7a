using System.Globalization;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;

namespace Luopan.Tests.Engines.Contradictions;

/// <summary>Statements written as lines: <c>document sentence status kind indicator region period bound number unit [base] [versus]</c>, parted by blanks, <c>-</c> for nothing.</summary>
internal static class Said
{
    internal static IReadOnlyList<Contradiction> Find(params string[] lines) =>
        ContradictionFinder.Find([.. lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).GroupBy(p => p[0]).Select(g => new ReadDocument(g.Key, [.. g.Select(Make)]))]);

    private static Claim Make(string[] p)
    {
        var figure = p[8] + p[9];
        var text = p.Length > 12 ? p[12] : p[4] + figure;
        var numbers = p[8].Split('~');
        return new Claim
        {
            Sentence = int.Parse(p[1], CultureInfo.InvariantCulture),
            Text = text,
            Start = Math.Max(0, text.IndexOf(p[8], StringComparison.Ordinal)),
            End = Math.Max(0, text.IndexOf(p[8], StringComparison.Ordinal)) + figure.Length,
            Heading = "",
            Indicator = p[4],
            Region = p[5],
            Period = p[6],
            Status = p[2] == "t" ? ClaimStatus.Target : ClaimStatus.Actual,
            Kind = Enum.Parse<ClaimKind>(p[3], true),
            Bound = p[7] switch { ">=" => ClaimBound.AtLeast, "<=" => ClaimBound.AtMost, "~" => ClaimBound.About, _ => ClaimBound.Equal },
            Value = decimal.Parse(numbers[0], CultureInfo.InvariantCulture),
            ValueHigh = numbers.Length > 1 ? decimal.Parse(numbers[1], CultureInfo.InvariantCulture) : null,
            Unit = p[9],
            BasePeriod = p.Length > 10 && p[10] != "-" ? p[10] : null,
            Versus = p.Length > 11 && p[11] != "-" ? p[11] : null,
            Confidence = 1,
        };
    }
}

namespace Luopan.Kernel;

/// <summary>The answer to "is this a unified social credit code".</summary>
/// <param name="Code">The code as it is to be stored: trimmed, capitals.</param>
/// <param name="Fault">Why it cannot be one; null when it can.</param>
/// <param name="Warning">Looks wrong but is accepted: the organisation code inside fails GB 11714, which some old registrations do; null otherwise.</param>
public sealed record SocialCreditAnswer(string Code, Fault? Fault, Fault? Warning)
{
    /// <summary>Whether it may be stored.</summary>
    public bool IsValid => Fault is null;
}

/// <summary>统一社会信用代码 after GB 32100-2015: 18 characters, 1 registering authority, 2 class, 3–8 division, 9–17 organisation code, 18 check.</summary>
public static class SocialCreditCode
{
    private const int Length = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks a code as typed; small letters and blanks around are put right, nothing else. Null counts as empty.</summary>
    /// <remarks>Refusals: <c>kernel.credit-code-length</c>, <c>-character</c>, <c>-division</c>, <c>-check</c>;
    /// warning: <c>kernel.credit-code-organisation</c>.</remarks>
    public static SocialCreditAnswer Check(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        var fault = Refusal(code);
        return new(code, fault, fault is null ? Doubt(code) : null);
    }

    /// <summary>The division it was registered in (characters 3–8), which may be retired by now; null for a code that is none.</summary>
    public static OrgCode? Division(string? text) =>
        Check(text) is { IsValid: true } answer && OrgCode.TryParse(answer.Code[2..8], out var division) ? division : null;

    private static Fault? Refusal(string code)
    {
        if (code.Length != Length)
            return Say("length", $"统一社会信用代码应为18位，现为{code.Length}位；请对照证照核对。", ("length", $"{code.Length}"));
        for (var at = 0; at < Length; at++)
        {
            if (!Alphabet.Contains(code[at]))
                return Say("character", $"统一社会信用代码第{at + 1}位“{code[at]}”不是可用字符（不使用 I、O、S、V、Z）；请对照证照核对。",
                    ("position", $"{at + 1}"), ("character", $"{code[at]}"));
            if (at is >= 2 and < 8 && !char.IsAsciiDigit(code[at]))
                return Say("division", $"统一社会信用代码第3至8位是行政区划代码，只能是数字，第{at + 1}位现为“{code[at]}”；请对照证照核对。", ("position", $"{at + 1}"));
        }

        var expected = CheckCharacter(code);
        return code[^1] == expected ? null : Say("check", "统一社会信用代码校验位不符，可能有一位录错；请对照证照核对。", ("found", $"{code[^1]}"));
    }

    private static Fault? Doubt(string code) => OrganisationCheck(code[8..16]) == code[16]
        ? null
        : Say("organisation", "统一社会信用代码第9至17位（组织机构代码）的校验位不符；可以保存，建议对照证照核对。", ("organisation", code[8..17]));

    private static char CheckCharacter(string code)
    {
        var sum = Weights.Select((weight, at) => weight * Alphabet.IndexOf(code[at], StringComparison.Ordinal)).Sum();
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    // GB 11714: modulus 11, where 10 is written X and 11 is written 0.
    private static char OrganisationCheck(string body)
    {
        var sum = OrganisationWeights.Select((weight, at) => weight * OrganisationAlphabet.IndexOf(body[at], StringComparison.Ordinal)).Sum();
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static Fault Say(string code, string sentence, params (string Name, string Value)[] arguments) =>
        new($"kernel.credit-code-{code}", sentence) { Arguments = arguments.ToDictionary(a => a.Name, a => a.Value) };
}

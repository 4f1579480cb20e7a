using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Luopan.Kernel;

/// <summary>The key of an organisation or area: six digits of GB/T 2260 for the counting tree, dotted lower-case words for everything else.</summary>
/// <remarks>
/// Dotted codes: overlays <c>park.jinan-hightech</c>, <c>circle.capital</c>; comparator areas <c>cn</c>, <c>cn.js</c>; departments
/// <c>swt.fdi</c>. Whether a code exists is for the pack to say, the type only knows its shape. <c>default(OrgCode)</c> has an empty value and is no organisation.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<OrgCode>))]
public readonly record struct OrgCode : IComparable<OrgCode>, IParsable<OrgCode>
{
    private const int LongestAllowed = 64;

    private readonly string? value;

    private OrgCode(string text) => value = text;

    /// <summary>The code as written in pack, database and URL; empty only for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>Whether it is a division of GB/T 2260, that is, a member of the counting tree; ask <see cref="Gb2260"/> for level and parent.</summary>
    public bool IsDivision => Value.Length == 6 && char.IsAsciiDigit(Value[0]);

    /// <summary>The first word of a dotted code (<c>park</c>, <c>circle</c>, <c>cn</c>); empty for a division.</summary>
    public string Family => IsDivision ? "" : Value.Split('.')[0];

    /// <summary>Reads a code of either shape; false for anything else, capitals and blanks included.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrgCode code)
    {
        var right = text is { Length: > 0 and <= LongestAllowed } && (IsSixDigits(text) || text.Split('.').All(IsWord) && char.IsAsciiLetterLower(text[0]));
        code = right ? new OrgCode(text!) : default;
        return right;
    }

    /// <summary>Reads a code known to be right; throws <see cref="FormatException"/> otherwise.</summary>
    public static OrgCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"Not an organisation code: {text}");

    static OrgCode IParsable<OrgCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OrgCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrgCode result) => TryParse(s, out result);

    /// <summary>The code itself.</summary>
    public override string ToString() => Value;

    /// <summary>Ordinal order: divisions first and in the order of the standard, then the dotted codes.</summary>
    public int CompareTo(OrgCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Before by <see cref="CompareTo"/>.</summary>
    public static bool operator <(OrgCode left, OrgCode right) => left.CompareTo(right) < 0;

    /// <summary>After by <see cref="CompareTo"/>.</summary>
    public static bool operator >(OrgCode left, OrgCode right) => left.CompareTo(right) > 0;

    /// <summary>Before or equal by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(OrgCode left, OrgCode right) => left.CompareTo(right) <= 0;

    /// <summary>After or equal by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(OrgCode left, OrgCode right) => left.CompareTo(right) >= 0;

    private static bool IsSixDigits(string text) => text.Length == 6 && text.All(char.IsAsciiDigit) && text[0] != '0';

    private static bool IsWord(string word) =>
        word.Length > 0 && word[0] != '-' && word[^1] != '-' && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

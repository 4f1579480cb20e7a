using System.Text.RegularExpressions;

namespace Luopan.Engines.Claims.Tasks;

/// <summary>Finds who answers for something: 由…负责, 牵头单位：…, （…牵头，…配合）.</summary>
internal static partial class Responsible
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', ' ', '\n'];

    [GeneratedRegex(@"由(?<who>[^，。；（）]{2,40}?)(?:牵头|负责|会同|组织实施)")]
    private static partial Regex By();

    [GeneratedRegex(@"(?:牵头|责任|主办|主责|配合|承办)(?:单位|部门|处室)\s*[:：]\s*(?<who>[^。）)]{2,160}?)(?=$|[。）)]|(?:牵头|责任|主办|主责|配合|承办)(?:单位|部门|处室))")]
    private static partial Regex Label();

    [GeneratedRegex(@"[（(](?<who>[^（）():：]{2,160}?(?:牵头|负责|配合)[^（）():：]{0,160})[）)]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?:按(?:照)?职责分工|分别|共同|牵头|负责|配合|参与|等(?:部门|单位)?)+$|^(?:各由|由)")]
    private static partial Regex Around();

    /// <summary>The units a text names as responsible, each once, in its order.</summary>
    internal static IReadOnlyList<string> In(string text) =>
        [.. new[] { By(), Label(), Bracket() }.SelectMany(p => p.Matches(text)).OrderBy(m => m.Index)
            .SelectMany(m => m.Groups["who"].Value.Split(Between, StringSplitOptions.RemoveEmptyEntries)).Select(Bare).Where(IsUnit).Distinct()];

    /// <summary>The text without the bracket that names who answers for it.</summary>
    internal static string Without(string text) => Label().Replace(Bracket().Replace(text, ""), "").Replace("（）", "", StringComparison.Ordinal).TrimEnd('（', '(', ' ', '。', '；', ';');

    private static string Bare(string name)
    {
        for (var plain = Around().Replace(name.Trim(), ""); ; name = plain, plain = Around().Replace(name.Trim(), ""))
            if (plain == name) return plain;
    }

    private static bool IsUnit(string name) => name.Length is >= 2 and <= 24 && !name.Any(char.IsAsciiDigit);
}

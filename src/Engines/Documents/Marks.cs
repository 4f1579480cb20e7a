using System.Text.RegularExpressions;

namespace Luopan.Engines.Documents;

/// <summary>Reads the sensitivity printed at the head of a document; the words inside a sentence are no mark.</summary>
internal static partial class Marks
{
    /// <summary>How many lines of the body count as its head.</summary>
    public const int HeadLines = 12;

    /// <summary>The state-secret mark a line carries (绝密★, 机密★1年, 秘密 on a line of its own); null when it carries none.</summary>
    public static string? StateSecret(string line)
    {
        var tight = Tighten(line);
        if (tight.Length > 40 || tight.AsSpan().ContainsAny("。，；“")) return null;
        return Starred().Match(tight) is { Success: true } starred ? starred.Value
            : Alone().Match(tight) is { Success: true } alone ? alone.Groups["mark"].Value
            : Listed().Match(line.Trim()) is { Success: true } listed ? listed.Groups["mark"].Value
            : null;
    }

    /// <summary>The mark that a line of its own puts on the document; null when it is no such line.</summary>
    public static DocumentMark? Of(string line)
    {
        var tight = Tighten(line);
        return WorkSecretLine().IsMatch(tight) ? DocumentMark.WorkSecret
            : InternalLine().IsMatch(tight) ? DocumentMark.Internal
            : OpenLine().IsMatch(tight) ? DocumentMark.Open
            : null;
    }

    public static bool IsMarkLine(string line) => StateSecret(line) is not null || Of(line) is not null;

    /// <summary>A star mark on a line of its own counts wherever it stands: an annex may be classified too.</summary>
    public static string? StarredLine(string line) =>
        line.Length <= 20 && StarredAlone().Match(Tighten(line)) is { Success: true } found ? found.Value : null;

    /// <summary>The mark a file name carries in brackets or with a star; null when it carries none.</summary>
    public static string? StateSecretInName(string name) =>
        InName().Match(name) is { Success: true } found ? found.Value.Trim('【', '】', '（', '）', '(', ')', '[', ']') : null;

    // Official heads space the two characters of a mark apart: 机　密★1年.
    private static string Tighten(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("(?<!工作|商业)(?:绝密|机密|秘密)[★☆](?:长期|[0-9一二三四五六七八九十]{1,3}(?:年|个月|天))?")]
    private static partial Regex Starred();

    [GeneratedRegex("[【（(\\[](?:绝密|机密|秘密)[】）)\\]]|(?<!工作|商业)(?:绝密|机密|秘密)[★☆]")]
    private static partial Regex InName();

    [GeneratedRegex("^(?<!工作|商业)(?:绝密|机密|秘密)[★☆].{0,12}$")]
    private static partial Regex StarredAlone();

    [GeneratedRegex("^(?:密级[：:]?)?[【（(\\[〔《★☆]?(?<mark>绝密|机密|秘密)[】）)\\]〕》]?(?:[·.*＊:：]?(?:长期|[0-9一二三四五六七八九十]{1,3}(?:年|个月|天)))?$")]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:(?:份号[：:]?)?\\d{1,8}|特急|加急|平急|特提|密级[：:])[\\s　]+(?<mark>绝密|机密|秘密)(?=$|[\\s　])|(?:^|[\\s　])(?<mark>绝密|机密|秘密)[\\s　]+(?:特急|加急|平急|特提|\\d{1,8})$")]
    private static partial Regex Listed();

    [GeneratedRegex("^(?:密级[：:]?)?[【（(\\[]?工作秘密[】）)\\]]?(?:[★☆·].{0,8})?$")]
    private static partial Regex WorkSecretLine();

    [GeneratedRegex("^(?:密级[：:]?|sensitivity:)?[【（(\\[]?内部(?:资料|文件|材料|使用|掌握|刊物)?[】）)\\]]?(?:[，,、·]?(?:注意|妥善)(?:保存|保管|保密)|[，,]?(?:不得|请勿)外传)?[★☆]?$|^(?:公开属性|公开方式|信息公开选项|信息公开)[：:]?(?:不予公开|不公开)$")]
    private static partial Regex InternalLine();

    [GeneratedRegex("^(?:密级[：:]?)?[【（(\\[]?公开[】）)\\]]?$|^(?:公开属性|公开方式|信息公开选项|信息公开)[：:]?(?:主动)?公开$|^[（(]此件(?:主动)?公开(?:发布)?[）)]$")]
    private static partial Regex OpenLine();
}

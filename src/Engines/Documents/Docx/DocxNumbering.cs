using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Computes the numbers Word prints by itself (一、 （一） 1.), which do not stand in the text of the paragraph.</summary>
internal sealed partial class DocxNumbering
{
    private const string Digits = "零一二三四五六七八九";

    private readonly Dictionary<string, XElement> _abstracts = [];
    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, int[]> _counters = [];
    private readonly DocxStyles _styles;

    private DocxNumbering(DocxStyles styles) => _styles = styles;

    public static DocxNumbering Of(XElement? root, DocxStyles styles)
    {
        var numbering = new DocxNumbering(styles);
        foreach (var definition in root?.Elements(W.Ns + "abstractNum") ?? [])
            if (definition.Value("abstractNumId") is { } id) numbering._abstracts.TryAdd(id, definition);
        foreach (var list in root?.Elements(W.Ns + "num") ?? [])
            if (list.Value("numId") is { } id) numbering._lists.TryAdd(id, list);
        return numbering;
    }

    /// <summary>The number printed before a paragraph; empty when it has none or only a bullet.</summary>
    public string Next(XElement? properties)
    {
        var numbered = _styles.Paragraph(properties, "numPr");
        if (numbered.Child("numId").Value() is not { } id || id == "0" || !_lists.TryGetValue(id, out var list)) return "";
        if (list.Child("abstractNumId").Value() is not { } definitionId || !_abstracts.TryGetValue(definitionId, out var definition)) return "";
        var depth = Math.Clamp(numbered.Child("ilvl").Number() ?? 0, 0, 8);

        if (!_counters.TryGetValue(definitionId, out var counters)) counters = _counters[definitionId] = new int[9];
        counters[depth] = counters[depth] == 0 ? Start(definition, list, depth) : counters[depth] + 1;
        Array.Clear(counters, depth + 1, 8 - depth);
        return Level(definition, list, depth) is { } level && level.Child("numFmt").Value() is not ("bullet" or "none")
            ? Pattern().Replace(level.Child("lvlText").Value() ?? "", m => Print(definition, list, m.Groups[1].Value[0] - '1', counters))
            : "";
    }

    private static string Print(XElement definition, XElement list, int depth, int[] counters)
    {
        var count = counters[depth] == 0 ? Start(definition, list, depth) : counters[depth];
        var arabic = count.ToString(CultureInfo.InvariantCulture);
        return Level(definition, list, depth)?.Child("numFmt").Value() switch
        {
            "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "taiwaneseCountingThousand" => Chinese(count),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is > 0 and <= 20 => ((char)('①' + count - 1)).ToString(),
            "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
            "upperLetter" when count is > 0 and <= 26 => ((char)('A' + count - 1)).ToString(),
            "lowerLetter" when count is > 0 and <= 26 => ((char)('a' + count - 1)).ToString(),
            _ => arabic,
        };
    }

    private static int Start(XElement definition, XElement list, int depth) =>
        Override(list, depth).Child("startOverride").Number() ?? Level(definition, list, depth).Child("start").Number() ?? 1;

    private static XElement? Level(XElement definition, XElement list, int depth) =>
        Override(list, depth).Child("lvl") ?? definition.Elements(W.Ns + "lvl").FirstOrDefault(l => l.Number("ilvl") == depth);

    private static XElement? Override(XElement list, int depth) => list.Elements(W.Ns + "lvlOverride").FirstOrDefault(o => o.Number("ilvl") == depth);

    private static string Chinese(int n) => n switch
    {
        < 10 => Digits[Math.Max(n, 0)].ToString(),
        < 20 => "十" + (n == 10 ? "" : Digits[n - 10].ToString()),
        < 100 => Digits[n / 10] + "十" + (n % 10 == 0 ? "" : Digits[n % 10].ToString()),
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Pattern();
}

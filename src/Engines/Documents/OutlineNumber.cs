using System.Text.RegularExpressions;

namespace Luopan.Engines.Documents;

/// <summary>The forms of Chinese outline numbers, from the widest to the narrowest.</summary>
internal enum OutlineForm
{
    None = 0,
    Annex = 1,
    Chapter = 2,
    Part = 3,
    Hanzi = 4,
    BracketedHanzi = 5,
    Digit = 6,
    BracketedDigit = 7,
    Circled = 8,
}

/// <summary>Recognises headings by their number: 第一章, 第一节, 一、, （一）, 1., （1）, ①, 专栏1, 附件1.</summary>
internal static partial class OutlineNumber
{
    private const int LongestHeading = 60;
    private const int LongestInlineHeading = 42;

    /// <summary>The heading at the head of a line; null when the line is a paragraph or a list item.</summary>
    public static (OutlineForm Form, string Number, string Title, int Length)? Heading(string line)
    {
        var (form, number) = Form(line);
        if (form == OutlineForm.None) return null;
        if (form == OutlineForm.Annex) return (form, number.Trim(), "", line.Length);

        var length = HeadingLength(line, number.Length, form);
        if (length == 0) return null;
        var title = line[number.Length..length].Trim().TrimEnd('。', '：', ':').Trim();
        return title.Length == 0 ? null : (form, number.Trim(), title, length);
    }

    /// <summary>The number of a box (专栏1) and its title; null when the line opens no box.</summary>
    public static (string Number, string Title)? Box(string line)
    {
        if (line.Length > LongestHeading || line.Contains('。') || BoxPattern().Match(line) is not { Success: true } box) return null;
        return (box.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), box.Groups[2].Value.Trim());
    }

    /// <summary>The number a line opens with, whether or not the line is a heading.</summary>
    public static (OutlineForm Form, string Number) Form(string line)
    {
        if (NumberPattern().Match(line) is not { Success: true } found) return (OutlineForm.None, "");
        var form = found.Groups["annex"].Success ? OutlineForm.Annex
            : found.Groups["chapter"].Success ? OutlineForm.Chapter
            : found.Groups["part"].Success ? OutlineForm.Part
            : found.Groups["hanzi"].Success ? OutlineForm.Hanzi
            : found.Groups["bhanzi"].Success ? OutlineForm.BracketedHanzi
            : found.Groups["digit"].Success ? OutlineForm.Digit
            : found.Groups["bdigit"].Success ? OutlineForm.BracketedDigit
            : OutlineForm.Circled;
        return (form, found.Value);
    }

    private static int HeadingLength(string line, int number, OutlineForm form)
    {
        var end = line.AsSpan(number).IndexOfAny('。', '；', '！');
        if (end < 0) return line.Length <= LongestHeading && !"，、；,;".Contains(line[^1]) ? line.Length : 0;

        end += number + 1;
        if (line[end - 1] != '。' || end - number > LongestInlineHeading) return 0;
        if (end == line.Length) return form <= OutlineForm.BracketedHanzi ? line.Length : 0;
        return FigurePattern().IsMatch(line.AsSpan(number, end - number)) ? 0 : end;
    }

    [GeneratedRegex(@"^(?:
        (?<annex>附件\s*\d{0,2}\s*$)
      | (?<chapter>第[一二三四五六七八九十百\d]{1,4}[编篇章](?=[\s　：:]|\p{L}))
      | (?<part>第[一二三四五六七八九十百\d]{1,4}节(?=[\s　：:]|\p{L}))
      | (?<hanzi>[一二三四五六七八九十]{1,3}[、．.])
      | (?<bhanzi>[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*、?)
      | (?<digit>\d{1,2}\s*(?:[．、]|\.(?!\d)))
      | (?<bdigit>[（(]\s*\d{1,2}\s*[）)]|\d{1,2}[）)])
      | (?<circled>[①-⑳]))", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(专栏\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}))[\s　]*[：:]?(.+)$")]
    private static partial Regex BoxPattern();

    // A short first sentence that states a figure is a list item, not a title.
    [GeneratedRegex(@"\d(?:\.\d+)?\s*[%％亿万元家个人项倍条位]")]
    private static partial Regex FigurePattern();
}

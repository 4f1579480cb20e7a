using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Tests.Modules.Bulletins;

/// <summary>A document as text: each paragraph with its style and looks, each table cell by cell, page and chart.</summary>
internal static class DocxDump
{
    internal static string Of(byte[] docx)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var main = package.MainDocumentPart!;
        var text = new StringBuilder();
        foreach (var block in main.Document!.Body!.ChildElements)
            switch (block)
            {
                case Paragraph paragraph:
                    text.AppendLine(Line(paragraph));
                    break;
                case Table table:
                    foreach (var row in table.Elements<TableRow>()) text.AppendLine("| " + string.Join(" | ", row.Elements<TableCell>().Select(c => c.InnerText)));
                    break;
                case SectionProperties section:
                    text.AppendLine(CultureInfo.InvariantCulture, $"page {section.GetFirstChild<PageSize>()!.Width}×{section.GetFirstChild<PageSize>()!.Height} margins {Margins(section.GetFirstChild<PageMargin>()!)}");
                    break;
            }

        foreach (var header in main.HeaderParts.Select(h => h.Header!.InnerText).Distinct().Order(StringComparer.Ordinal)) text.AppendLine("header: " + header);
        text.AppendLine("styles:");
        foreach (var style in main.StyleDefinitionsPart!.Styles!.Elements<Style>()) text.AppendLine("  " + Look(style));
        return text.ToString();
    }

    private static string Line(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal";
        var chart = paragraph.Descendants<Drawing>().Any() ? " (drawing)" : "";
        return $"[{style}]{chart} {paragraph.InnerText}".TrimEnd();
    }

    private static string Look(Style style)
    {
        var run = style.StyleRunProperties;
        var paragraph = style.StyleParagraphProperties;
        var parts = new[]
        {
            style.StyleId?.Value, run?.GetFirstChild<RunFonts>()?.EastAsia?.Value, run?.GetFirstChild<FontSize>()?.Val?.Value is { } size ? size + "/2 pt" : null,
            run?.GetFirstChild<Color>()?.Val?.Value, paragraph?.GetFirstChild<Justification>()?.Val?.InnerText,
            paragraph?.GetFirstChild<SpacingBetweenLines>() is { } spacing ? $"line {spacing.Line?.Value} {spacing.LineRule?.InnerText}" : null,
            paragraph?.GetFirstChild<Indentation>() is { } indent ? $"indent {indent.FirstLineChars?.Value} {indent.FirstLine?.Value}" : null,
        };
        return string.Join("  ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Margins(PageMargin margin) => $"{margin.Top} {margin.Right} {margin.Bottom} {margin.Left}";
}

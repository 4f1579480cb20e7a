using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Paragraphs and runs in the styles of an official document.</summary>
internal static class DocxText
{
    public static Paragraph Line(string style, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Paragraph Blank() => Line(DocxStyles.Body);

    public static Run Run(string text, bool bold = false)
    {
        var words = new Text(Measure.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
        return bold ? new Run(new RunProperties(new Bold()), words) : new Run(words);
    }

    /// <summary>Right indent in characters of the grid, for signature and date.</summary>
    public static Paragraph FromRight(string text, double characters) =>
        new(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Flush }, new KeepLines(),
                new Indentation { RightChars = (int)Math.Round(characters * 100), Right = Measure.Text((int)Math.Round(characters * Measure.GridCharacter * 20)) },
                new Justification { Val = JustificationValues.Right }),
            Run(text));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Paragraphs and runs in the styles of an official document.</summary>
internal static class DocxText
{
    public static Paragraph Line(string style, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Paragraph Blank() => Line(DocxStyles.Body);

    /// <summary>Words; a line feed in them is a line break.</summary>
    public static Run Run(string text, bool bold = false)
    {
        var run = new Run();
        if (bold) run.Append(new RunProperties(new Bold()));
        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(Measure.Clean(line)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>Right indent in characters of the grid, for signature and date.</summary>
    public static Paragraph FromRight(string text, double characters) =>
        new(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Flush }, new KeepLines(),
                new Indentation { RightChars = (int)Math.Round(characters * 100), Right = Measure.Text((int)Math.Round(characters * Measure.GridCharacter * 20)) },
                new Justification { Val = JustificationValues.Right }),
            Run(text));
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The page: A4, margins, grid of 22 lines by 28 characters, page numbers outside, notice on every page.</summary>
internal static class DocxPage
{
    public static SectionProperties Section(OfficialDocument document, MainDocumentPart main)
    {
        var section = new SectionProperties();
        if (document.Notice is { Length: > 0 } notice)
            foreach (var (kind, id) in new[] { (HeaderFooterValues.Default, "rIdHeadOdd"), (HeaderFooterValues.Even, "rIdHeadEven") })
            {
                main.AddNewPart<HeaderPart>(id).Header = new Header(NoticeLine(notice));
                section.Append(new HeaderReference { Type = kind, Id = id });
            }
        foreach (var (kind, id) in new[] { (HeaderFooterValues.Default, "rIdFootOdd"), (HeaderFooterValues.Even, "rIdFootEven") })
        {
            main.AddNewPart<FooterPart>(id).Footer = new Footer(PageNumber(kind == HeaderFooterValues.Default));
            section.Append(new FooterReference { Type = kind, Id = id });
        }
        // 5.2.1: top 37, binding edge 28, type area 156 by 225 mm; 7.5: the dash of the page number 7 mm below the type area.
        section.Append(
            new PageSize { Width = Measure.Twips(210), Height = Measure.Twips(297) },
            new PageMargin
            {
                Top = (int)Measure.Twips(37),
                Bottom = (int)Measure.Twips(35),
                Left = Measure.Twips(28),
                Right = Measure.Twips(26),
                Header = Measure.Twips(20),
                Footer = Measure.Twips(24.7),
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = Measure.Line });
        return section;
    }

    private static Paragraph NoticeLine(string notice)
    {
        var run = DocxText.Run(notice);
        run.PrependChild(new RunProperties(new Color { Val = Measure.Red }));
        return DocxText.Line(DocxStyles.Notice, run);
    }

    private static Paragraph PageNumber(bool odd) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.Page },
            odd ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 },
            new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
        DocxText.Run("— "), new SimpleField(DocxText.Run("1")) { Instruction = " PAGE " }, DocxText.Run(" —"));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>What follows the body: attachment note, signature and date.</summary>
internal static class DocxFoot
{
    /// <summary>A date that will be sealed stands four characters from the right (7.3.5.1).</summary>
    private const double DateFromRight = 4;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        List<Paragraph> foot = [.. AttachmentNote(document.Attachments), .. Signature(document.Signer, Measure.Day(document.Date))];
        foreach (var paragraph in foot.Skip(document.Attachments.Count > 0 ? 1 : 0).SkipLast(1)) KeepWithNext(paragraph);
        return foot;
    }

    /// <summary>The signature never stands on a page without text (7.3.5.6): what precedes it holds on to it.</summary>
    public static void KeepWithNext(Paragraph paragraph) =>
        paragraph.ParagraphProperties!.InsertAfter(new KeepNext(), paragraph.ParagraphProperties.ParagraphStyleId);

    private static IEnumerable<Paragraph> AttachmentNote(IReadOnlyList<string> attachments)
    {
        if (attachments.Count == 0) yield break;
        yield return DocxText.Blank();
        for (var i = 0; i < attachments.Count; i++)
        {
            var number = attachments.Count == 1 ? "" : Measure.Text(i + 1) + ". ";
            yield return Hanging((i == 0 ? "附件：" : "") + number + attachments[i], i == 0, number.Length > 0 ? 1.25 : 0);
        }
    }

    // Two characters in; the names hang under one another behind 附件： and their number.
    private static Paragraph Hanging(string text, bool first, double number)
    {
        var left = 5 + number;
        var hanging = first ? left - 2 : number;
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Flush },
                new Indentation { Left = Grid(left), LeftChars = (int)(left * 100), Hanging = Grid(hanging), HangingChars = (int)(hanging * 100) }),
            DocxText.Run(text));
    }

    // The signature is centred over the date; a long one stays two characters from the right and the date is centred under it.
    private static IEnumerable<Paragraph> Signature(string signer, string day)
    {
        var (signerWidth, dayWidth) = (Measure.Width(signer), Measure.Width(day));
        var signerRight = DateFromRight + (dayWidth - signerWidth) / 2;
        var dayRight = DateFromRight;
        if (signerRight < 2) (signerRight, dayRight) = (2, 2 + (signerWidth - dayWidth) / 2);
        return [DocxText.Blank(), DocxText.FromRight(signer, signerRight), DocxText.FromRight(day, dayRight)];
    }

    private static string Grid(double characters) => Measure.Text((int)Math.Round(characters * Measure.GridCharacter * 20));
}

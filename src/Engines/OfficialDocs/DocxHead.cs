using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The head of the first page: sensitivity, organ mark, number, red line, title, addressee.</summary>
internal static class DocxHead
{
    /// <summary>The organ mark stands 35 mm below the top of the type area (7.2.4), in points.</summary>
    private const double MarkFromTop = 35 * 72 / 25.4;

    private const double WidestMark = 430;

    /// <summary>A long mark is set in narrow letters before it is set in small ones.</summary>
    private const double Narrowest = 0.7;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        yield return Sensitivity(document.SensitivityMark);
        yield return OrganMark(document.OrganMark);
        yield return DocxText.Blank();
        yield return DocxText.Blank();
        yield return NumberOverRedLine(document.DocumentNumber ?? "签发后编号");
        yield return DocxText.Blank();
        yield return DocxText.Blank();
        foreach (var line in TitleLines.Break(document.Title)) yield return DocxText.Line(DocxStyles.Title, DocxText.Run(line));
        yield return DocxText.Blank();
        if (document.Addressee is { } to) yield return DocxText.Line(DocxStyles.Flush, DocxText.Run(to.TrimEnd('：', ':') + "："));
    }

    private static Paragraph Sensitivity(string? mark) =>
        mark is null or "公开" ? DocxText.Blank() : DocxText.Line(DocxStyles.Mark, DocxText.Run(mark));

    private static Paragraph OrganMark(string organ)
    {
        var width = Math.Max(1, Measure.Width(organ));
        var points = Math.Min(54, Math.Floor(WidestMark / width / Narrowest));
        var scale = Math.Min(1, WidestMark / width / points);
        var spread = Math.Clamp((WidestMark / width - points) / 2, 0, 12);
        var line = points * 1.25;
        var before = MarkFromTop - Measure.Line / 20.0 - (line - points) / 2;
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Number }, new SnapToGrid { Val = false },
                new SpacingBetweenLines { Before = Twips(before), Line = Twips(line), LineRule = LineSpacingRuleValues.Exact }),
            new Run(
                new RunProperties(
                    DocxStyles.Fonts(Measure.TitleSong, Measure.TitleSong), new Color { Val = Measure.Red }, new Spacing { Val = (int)(spread * 20) },
                    new CharacterScale { Val = (long)(scale * 100) },
                    new FontSize { Val = Measure.Text((int)(points * 2)) }),
                new Text(Measure.Clean(organ))));
    }

    // The line of the number leaves about 2 mm below its letters; with the space of the border that makes 4 mm (7.2.7).
    private static Paragraph NumberOverRedLine(string number) =>
        new(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Number },
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 6, Color = Measure.Red })),
            DocxText.Run(number));

    private static string Twips(double points) => Measure.Text((int)Math.Round(points * 20));
}

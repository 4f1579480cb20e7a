using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The imprint on the foot of the type area: thick, thin and thick lines as wide as it, words one character in (7.4).</summary>
internal static class DocxImprint
{
    // 0.35 mm and 0.25 mm in eighths of a point.
    private const uint Thick = 8;
    private const uint Thin = 6;
    private const double LinePoints = 25;
    private const double CharactersOfCopies = 26;

    /// <summary>Hangs the imprint on the paragraph of the date, so that both stand on the last page.</summary>
    public static void HangOn(Paragraph date, Imprint imprint)
    {
        List<Paragraph> lines = [Rule(Thick)];
        var height = LinePoints;
        if (imprint.CopyTo is { } copies)
        {
            lines.AddRange([Copies(copies), Rule(Thin)]);
            height += Math.Ceiling(Measure.Width(copies) / CharactersOfCopies) * LinePoints;
        }
        lines.AddRange([Printed(imprint), Rule(Thick)]);
        height += lines.Count(l => l.InnerText.Length == 0) * 2 + 2;
        date.Append(new Run(Box(string.Concat(lines.Select(l => l.OuterXml)), height)));
    }

    // A floating table or a frame as wide as the type area is not kept on the foot by every program; a text box is.
    private static AlternateContent Box(string lines, double points)
    {
        var (width, height) = (Emu(156), ((long)(points * 12700)).ToString(CultureInfo.InvariantCulture));
        return new AlternateContent($"""
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="1000" name="版记"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>
            """);
    }

    // Lines are paragraphs of their own: the border of a paragraph that is indented would be indented with it.
    private static Paragraph Rule(uint eighths) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = DocxStyles.Imprint },
        new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = eighths, Space = 0, Color = "000000" }),
        new SpacingBetweenLines { Line = "40", LineRule = LineSpacingRuleValues.Exact }));

    private static Paragraph Copies(string copies) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.Imprint },
            new Indentation { Left = "1120", LeftChars = 400, Right = "280", RightChars = 100, Hanging = "840", HangingChars = 300 }),
        DocxText.Run("抄送：" + copies.TrimEnd('。') + "。"));

    private static Paragraph Printed(Imprint imprint) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.Imprint },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Measure.TypeWidth - 280 }),
            new Indentation { Left = "280", LeftChars = 100, Right = "280", RightChars = 100 }),
        DocxText.Run(imprint.PrintedBy), new Run(new TabChar()), DocxText.Run(Measure.Day(imprint.PrintedOn) + "印发"));

    private static string Emu(double millimetres) => Measure.Emu(millimetres).ToString(CultureInfo.InvariantCulture);
}

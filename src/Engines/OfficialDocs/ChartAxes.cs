using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The two pairs of axes of a chart: amounts on the left, growth on the right.</summary>
internal static class ChartAxes
{
    public static (uint Category, uint Value) Ids(bool right) => right ? (333333333u, 444444444u) : (111111111u, 222222222u);

    public static IEnumerable<OpenXmlElement> Pair(bool right, string? unit, bool categoriesShown)
    {
        var (category, value) = Ids(right);
        yield return new CategoryAxis(
            new AxisId { Val = category }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = !categoriesShown },
            new AxisPosition { Val = AxisPositionValues.Bottom }, new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low }, new ChartShapeProperties(new A.Outline(Fill("7F7F7F"))), new CrossingAxis { Val = value },
            new Crosses { Val = CrossesValues.AutoZero }, new AutoLabeled { Val = true }, new LabelAlignment { Val = LabelAlignmentValues.Center },
            new LabelOffset { Val = 100 });
        var axis = new ValueAxis(
            new AxisId { Val = value }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = false },
            new AxisPosition { Val = right ? AxisPositionValues.Right : AxisPositionValues.Left });
        if (!right) axis.Append(new MajorGridlines(new ChartShapeProperties(new A.Outline(Fill("D9D9D9")))));
        if (unit is not null) axis.Append(Title(unit, 1050));
        axis.Append(
            new NumberingFormat { FormatCode = "General", SourceLinked = false }, new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None }, new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new A.Outline(new A.NoFill())), new CrossingAxis { Val = category },
            new Crosses { Val = right ? CrossesValues.Maximum : CrossesValues.AutoZero }, new CrossBetween { Val = CrossBetweenValues.Between });
        yield return axis;
    }

    public static Title Title(string text, int size) => new(
        new ChartText(new RichText(
            new A.BodyProperties(), new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(Words(size)),
                new A.Run(new A.RunProperties(new A.LatinFont { Typeface = Measure.Latin }, new A.EastAsianFont { Typeface = Measure.Hei }) { Language = "zh-CN", FontSize = size, Bold = false },
                    new A.Text(Measure.Clean(text)))))),
        new Overlay { Val = false });

    public static A.DefaultRunProperties Words(int size, string? colour = null)
    {
        var words = new A.DefaultRunProperties { FontSize = size, Bold = false };
        if (colour is not null) words.Append(Fill(colour));
        words.Append(new A.LatinFont { Typeface = Measure.Latin }, new A.EastAsianFont { Typeface = Measure.Fang });
        return words;
    }

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });
}

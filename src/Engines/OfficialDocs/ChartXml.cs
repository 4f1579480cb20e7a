using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>A native chart: bars and lines over the same categories, with the figures as printed and the cells they come from.</summary>
internal static class ChartXml
{
    private const int MostLabels = 16;
    private static readonly string[] Colours = ["1F4E79", "C00000", "7F7F7F", "BF9000", "548235", "7030A0"];

    /// <param name="chart">What to draw.</param>
    /// <param name="sheet">Sheet that holds the figures: categories in column A from row 2, series from column B.</param>
    /// <param name="withTitle">Whether the title stands in the chart; in a document it stands below as a caption.</param>
    /// <param name="workbook">Relationship to the embedded workbook; null where the chart lies in the workbook itself.</param>
    public static ChartSpace Of(Chart chart, string sheet, bool withTitle, string? workbook)
    {
        var plot = new PlotArea(new Layout());
        foreach (var right in (bool[])[false, true])
            foreach (var line in (bool[])[false, true])
            {
                var indexes = Enumerable.Range(0, chart.Series.Count).Where(i => chart.Series[i].Line == line && chart.Series[i].OnRight == right).ToList();
                if (indexes.Count > 0) plot.Append(Group(chart, indexes, sheet, line, right));
            }
        var hasLeft = chart.Series.Any(s => !s.OnRight);
        if (hasLeft) plot.Append(ChartAxes.Pair(false, chart.Unit, true));
        if (chart.Series.Any(s => s.OnRight)) plot.Append(ChartAxes.Pair(true, chart.RightUnit, !hasLeft));

        var drawn = new DocumentFormat.OpenXml.Drawing.Charts.Chart();
        if (withTitle) drawn.Append(ChartAxes.Title(chart.Title, 1400));
        drawn.Append(
            new AutoTitleDeleted { Val = !withTitle }, plot, new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
            new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        var space = new ChartSpace(
            new Date1904 { Val = false }, new EditingLanguage { Val = "zh-CN" }, new RoundedCorners { Val = false }, drawn,
            new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(ChartAxes.Words(1050)), new A.EndParagraphRunProperties { Language = "zh-CN" })));
        if (workbook is not null) space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = workbook });
        return space;
    }

    /// <summary>The decimals a series is printed with: those of its most exact figure.</summary>
    public static string Format(IEnumerable<decimal?> values)
    {
        var scale = values.Select(v => v?.Scale ?? 0).DefaultIfEmpty((byte)0).Max();
        return scale == 0 ? "0" : "0." + new string('0', scale);
    }

    private static OpenXmlCompositeElement Group(Chart chart, List<int> indexes, string sheet, bool line, bool right)
    {
        var (category, value) = ChartAxes.Ids(right);
        OpenXmlElement[] axes = [new AxisId { Val = category }, new AxisId { Val = value }];
        // Beside lines only the bars are labelled, inside at their foot, where the line does not cross them.
        var mixed = chart.Series.Any(s => s.Line != line);
        var labels = chart.Categories.Count * chart.Series.Count <= MostLabels && !(mixed && line)
            ? mixed ? DataLabelPositionValues.InsideBase : line ? DataLabelPositionValues.Top : DataLabelPositionValues.OutsideEnd
            : (DataLabelPositionValues?)null;
        return line
            ? new LineChart([new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false },
                .. indexes.Select(i => new LineChartSeries(Series(chart, i, sheet, true, labels))), new ShowMarker { Val = true }, .. axes])
            : new BarChart([new BarDirection { Val = BarDirectionValues.Column }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false },
                .. indexes.Select(i => new BarChartSeries(Series(chart, i, sheet, false, labels))), new GapWidth { Val = 90 }, .. axes]);
    }

    private static List<OpenXmlElement> Series(Chart chart, int at, string sheet, bool line, DataLabelPositionValues? labels)
    {
        var series = chart.Series[at];
        var colour = new A.SolidFill(new A.RgbColorModelHex { Val = Colours[at % Colours.Length] });
        var parts = new List<OpenXmlElement>
        {
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)at }, new Order { Val = (uint)at },
            new SeriesText(new StringReference(new Formula(Cells(sheet, at + 1, 1, 1)), Texts([series.Name]))),
            line ? new ChartShapeProperties(new A.Outline(colour) { Width = 25400 }) : new ChartShapeProperties(colour),
        };
        parts.Add(line ? new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 5 }) : new InvertIfNegative { Val = false });
        if (labels is { } position) parts.Add(Labels(Format(series.Values), position));
        parts.Add(new CategoryAxisData(new StringReference(new Formula(Cells(sheet, 0, 2, chart.Categories.Count + 1)), Texts(chart.Categories))));
        parts.Add(new Values(new NumberReference(new Formula(Cells(sheet, at + 1, 2, chart.Categories.Count + 1)), Numbers(series.Values))));
        if (line) parts.Add(new Smooth { Val = false });
        return parts;
    }

    private static DataLabels Labels(string format, DataLabelPositionValues position) => new(
        new NumberingFormat { FormatCode = format, SourceLinked = false },
        new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(ChartAxes.Words(900, position == DataLabelPositionValues.InsideBase ? "FFFFFF" : null)), new A.EndParagraphRunProperties { Language = "zh-CN" })),
        new DataLabelPosition { Val = position },
        new ShowLegendKey { Val = false }, new ShowValue { Val = true }, new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false });

    private static string Cells(string sheet, int column, int from, int to)
    {
        var letter = SheetNames.Column(column);
        return from == to ? $"'{sheet}'!${letter}${from}" : $"'{sheet}'!${letter}${from}:${letter}${to}";
    }

    private static StringCache Texts(IReadOnlyList<string> texts) => new(
        [new PointCount { Val = (uint)texts.Count }, .. texts.Select((t, i) => new StringPoint(new NumericValue(Measure.Clean(t))) { Index = (uint)i })]);

    private static NumberingCache Numbers(IReadOnlyList<decimal?> values) => new(
        [new FormatCode(Format(values)), new PointCount { Val = (uint)values.Count },
            .. values.Select((v, i) => (v, i)).Where(p => p.v is not null)
                .Select(p => new NumericPoint(new NumericValue(p.v!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)p.i })]);
}

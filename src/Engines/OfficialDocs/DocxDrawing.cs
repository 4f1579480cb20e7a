using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>A chart in the text, with its data in an embedded workbook and its caption below.</summary>
internal static class DocxDrawing
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static IEnumerable<OpenXmlElement> Of(Chart chart, int number, MainDocumentPart main)
    {
        var id = "rIdChart" + Measure.Text(number);
        var part = main.AddNewPart<ChartPart>(id);
        var data = part.AddNewPart<EmbeddedPackagePart>(Workbook, "rIdData");
        using (var workbook = new MemoryStream())
        {
            ChartWorkbook.Write(chart, workbook);
            workbook.Position = 0;
            data.FeedData(workbook);
        }
        part.ChartSpace = ChartXml.Of(chart, ChartWorkbook.Sheet, false, "rIdData");
        // Exact line height would cut the drawing, so its style has none.
        yield return DocxText.Line(DocxStyles.Drawing, new Run(new Drawing(Inline(chart, number, id))));
        yield return DocxText.Line(DocxStyles.Caption, DocxText.Run($"图{Measure.Text(number)}　{chart.Title}"));
        yield return DocxText.Blank();
    }

    private static DW.Inline Inline(Chart chart, int number, string id) => new(
        new DW.Extent { Cx = Measure.Emu(154), Cy = Measure.Emu(82) },
        new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DW.DocProperties { Id = (uint)number, Name = "图" + Measure.Text(number), Description = Measure.Clean(chart.Title) },
        new DW.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = ChartUri }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    };
}

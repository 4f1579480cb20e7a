using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Places a chart beside the figures it is drawn from.</summary>
internal static class XlsxDrawing
{
    private const int Columns = 9;
    private const int Rows = 20;

    public static WorksheetDrawing Beside(int column, string chart, string title) => new(new TwoCellAnchor(
        new FromMarker(new ColumnId(Measure.Text(column)), new ColumnOffset("0"), new RowId("0"), new RowOffset("0")),
        new ToMarker(new ColumnId(Measure.Text(column + Columns)), new ColumnOffset("0"), new RowId(Measure.Text(Rows)), new RowOffset("0")),
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(new NonVisualDrawingProperties { Id = 2, Name = "图 1", Description = Measure.Clean(title) }, new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = chart }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new ClientData()));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The small workbook inside a chart, which opens when somebody edits its data.</summary>
internal static class ChartWorkbook
{
    public const string Sheet = "数据";

    /// <summary>Categories in the first column, a series in each further one, names in the first row.</summary>
    public static void Fill(XlsxSheet sheet, Chart chart)
    {
        sheet.Row(["", .. chart.Series.Select(s => new FigureCell(s.Name))], true);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var at = i;
            sheet.Row([chart.Categories[i], .. chart.Series.Select(s => s.Values[at] is { } v ? (FigureCell)v : new FigureCell(""))], false);
        }
    }

    public static void Write(Chart chart, Stream target)
    {
        using var memory = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var styles = new XlsxStyles();
            foreach (var value in chart.Series.SelectMany(s => s.Values).OfType<decimal>()) styles.Use(value);
            var sheet = new XlsxSheet(styles, chart.Series.Count + 1);
            Fill(sheet, chart);
            var book = package.AddNewPart<WorkbookPart>(OfficialXlsx.MainType, "rIdBook");
            book.AddNewPart<WorksheetPart>("rIdSheet1").Worksheet = sheet.Build([16, .. chart.Series.Select(_ => 14.0)], 1, true, false, null, null);
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
            book.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(new Sheet { Name = Sheet, SheetId = 1, Id = "rIdSheet1" }));
        }
        Repack.To(memory, target);
    }
}

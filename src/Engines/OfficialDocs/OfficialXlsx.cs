using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Luopan.Engines.OfficialDocs;

/// <summary>A workbook of figure tables, as it is sent along with a bulletin or exported from a screen.</summary>
public sealed record OfficialWorkbook
{
    /// <summary>Title in the properties of the file.</summary>
    public required string Title { get; init; }

    /// <summary>One sheet each, named by its title.</summary>
    public required IReadOnlyList<FigureTable> Tables { get; init; }

    /// <summary>Charts, each on a sheet of its own beside the figures it is drawn from.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Sources, definitions and remarks on a last sheet, one a row; empty for no such sheet.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A line on every sheet and every printed page, e.g. 演示数据 or 内部; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>The organ that made it, in the properties of the file.</summary>
    public required string Creator { get; init; }

    /// <summary>The moment written into the properties of the file; the same workbook with the same moment is the same file.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>Writes a workbook as .xlsx: figures as numbers with their printed decimals, words never as formulas.</summary>
public static class OfficialXlsx
{
    internal const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Writes the workbook; the same workbook always gives the same bytes. The stream is not closed.</summary>
    public static void Write(OfficialWorkbook workbook, Stream target)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(target);
        using var memory = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rIdCore"), workbook.Title, workbook.Creator, workbook.WrittenAt);
            var styles = new XlsxStyles();
            var book = new XlsxBook(package.AddNewPart<WorkbookPart>(MainType, "rIdBook"), styles, workbook.Notice);
            book.Write(workbook);
        }
        Repack.To(memory, target);
    }
}

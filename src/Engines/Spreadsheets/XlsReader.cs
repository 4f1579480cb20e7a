using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Luopan.Kernel;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Reads the cells of a workbook in the format before 2007 (.xls).</summary>
internal static class XlsReader
{
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    // Workbooks name their code page by number, and the library asks the process for it.
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static (IReadOnlyList<Sheet> Sheets, Fault? Fault) Read(byte[] bytes, string name, SheetLimits most)
    {
        if (IsLocked(bytes)) return ([], SheetFaults.Locked(name));
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes), new ExcelReaderConfiguration { FallbackEncoding = Chinese });
            var sheets = new List<Sheet>();
            do
                if (reader.VisibleState == "visible") sheets.Add(Sheet(reader, most));
            while (reader.NextResult());
            return (sheets, null);
        }
        catch (InvalidPasswordException)
        {
            return ([], SheetFaults.Locked(name));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What a broken file makes the library throw is of no end of kinds. An .xlsx with a password is such a container too.
            if (bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return ([], SheetFaults.Locked(name));
            return ([], SheetFaults.NotASheet(name, "损坏的旧版 Excel 文件，或其他旧版 Office 文件"));
        }
    }

    // The record that tells of encryption stands at the head of the workbook's stream, before anything encrypted; the library would read on with a wrong key.
    private static bool IsLocked(ReadOnlySpan<byte> bytes)
    {
        const int Sector = 512, Head = 0x0809, Password = 0x002F;
        for (var start = Sector; start + Sector <= bytes.Length; start += Sector)
        {
            var sector = bytes.Slice(start, Sector);
            if (BinaryPrimitives.ReadUInt16LittleEndian(sector) != Head) continue;
            for (var at = 0; at + 4 <= Sector; at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(sector[(at + 2)..]))
                if (BinaryPrimitives.ReadUInt16LittleEndian(sector[at..]) == Password) return true;
        }

        return false;
    }

    private static Sheet Sheet(IExcelDataReader reader, SheetLimits most)
    {
        var rows = new List<SheetRow>();
        var merged = (reader.MergeCells ?? []).Where(m => m.FromColumn < most.Columns).Take(most.Merged)
            .Select(m => new SheetMerge(m.FromRow + 1, m.FromColumn, m.ToRow + 1, Math.Min(m.ToColumn, most.Columns - 1))).ToList();
        for (var line = 1; rows.Count < most.Rows && reader.Read(); line++)
        {
            var cells = new string[Math.Min(reader.FieldCount, most.Columns)];
            for (var column = 0; column < cells.Length; column++) cells[column] = Text(reader, column, most.Places);
            if (SheetRow.Of(line, cells) is { } row) rows.Add(row);
        }

        return new Sheet(reader.Name, rows) { Merged = merged };
    }

    private static string Text(IExcelDataReader reader, int column, bool places) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "是" : "否",
        DateTime moment => XlsxFormats.Moment(moment),
        double or int => XlsxFormats.Show(Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture), reader.GetNumberFormatString(column), places),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };
}

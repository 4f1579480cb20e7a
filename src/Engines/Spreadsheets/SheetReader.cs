using System.Text;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Reads .xlsx, .xls, XML spreadsheets, tables of web pages, and .csv in UTF-8 or GB18030, as rows of words: what a file is its content says, never its name. Macros, links and formulas are never run; of a formula the value last worked out counts.</summary>
public static class SheetReader
{
    /// <summary>The sheets that are not hidden; refuses what is neither workbook nor CSV.</summary>
    public static (IReadOnlyList<Sheet> Sheets, Fault? Fault) Read(byte[] bytes, string name, SheetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        var most = limits ?? new SheetLimits();
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..]) return XlsxReader.Read(bytes, name, most);
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return XlsReader.Read(bytes, name, most);
        if (bytes is [0x25, 0x50, 0x44, 0x46, ..]) return ([], SheetFaults.NotASheet(name, "PDF"));
        if (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.AsSpan().Contains((byte)0)) return ([], SheetFaults.NotASheet(name, "二进制数据"));
        var page = HtmlSheetReader.LooksLikePage(bytes);
        var (text, fault) = TextDecoder.Decode(bytes, name, page ? HtmlReader.DeclaredCharset(bytes) : null);
        if (fault is not null) return ([], fault);
        if (XmlSheetReader.LooksLikeSheet(text!)) return XmlSheetReader.Read(text!, name, most);
        return page ? HtmlSheetReader.Read(text!, name, most) : ([new Sheet(name, Csv(text!, most))], null);
    }

    private static List<SheetRow> Csv(string text, SheetLimits most)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var split = !first.Contains(',') && first.Contains('\t') ? '\t' : ',';
        var (rows, cells, cell, quoted, line, start) = (new List<SheetRow>(), new List<string>(), new StringBuilder(), false, 1, 1);
        void EndCell()
        {
            if (cells.Count < most.Columns) cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (SheetRow.Of(start, cells) is { } row) rows.Add(row);
            cells.Clear();
        }

        for (var i = 0; i < text.Length && rows.Count < most.Rows; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString())) quoted = true;
            else if (c == split) EndCell();
            else if (c == '\n')
            {
                EndRow();
                start = line;
            }
            else if (c != '\r') cell.Append(c);
        }

        if (rows.Count < most.Rows) EndRow();
        return rows;
    }
}

/// <summary>Why a file is no sheet.</summary>
public static class SheetFaults
{
    internal static Fault NotASheet(string name, string what) => new("sheets.not-a-sheet", $"“{name}”是{what}，请另存为 .xlsx 或 .csv 后再上传。")
    {
        Arguments = new Dictionary<string, string> { ["name"] = name, ["what"] = what },
    };

    internal static Fault Locked(string name) => new("sheets.locked", $"“{name}”设有打开密码，请在表格软件中取消密码，另存后再上传。")
    {
        Arguments = new Dictionary<string, string> { ["name"] = name },
    };

    internal static Fault TooLarge(string name) => new("sheets.too-large", $"“{name}”拆开后过大，请只留要导入的表和列后再上传。", FaultKind.TooLarge)
    {
        Arguments = new Dictionary<string, string> { ["name"] = name },
    };
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Luopan.Tests.Support;

/// <summary>A workbook of one sheet as other programs write it: numbers as numbers, merged heads, formulas, indents.</summary>
internal static class Workbook
{
    /// <param name="rows">Cells; a text that is a number becomes one, one with an equals sign a formula nobody worked out; null leaves the cell away.</param>
    /// <param name="merged">Ranges drawn as one: A1:D1.</param>
    internal static byte[] Xlsx(string?[][] rows, params string[] merged) => Xlsx([("Sheet1", rows, merged)]);

    internal static byte[] Xlsx(params (string Name, string?[][] Rows, string[] Merged)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i}\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i}\"/>"))}</sheets></workbook>");
            for (var i = 0; i < sheets.Length; i++) Put(zip, $"xl/worksheets/sheet{i}.xml", Sheet(sheets[i].Rows, sheets[i].Merged));
        }

        return stream.ToArray();
    }

    internal static byte[] Csv(string?[][] rows, Encoding? encoding = null) => (encoding ?? new UTF8Encoding(false)).GetBytes(string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(c => c is { } t && (t.Contains(',', StringComparison.Ordinal) || t.Contains('"', StringComparison.Ordinal)) ? $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)))) + "\r\n");

    /// <summary>A web page as systems save it under .xls; a range of the first row's merged ones becomes a span.</summary>
    internal static string Html(string?[][] rows, string charset = "utf-8", params string[] merged)
    {
        var page = new StringBuilder($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"></head><body><table border=\"1\">");
        var covered = new HashSet<(int, int)>();
        for (var line = 0; line < rows.Length; line++)
        {
            page.Append("<tr>");
            for (var column = 0; column < rows[line].Length; column++)
            {
                if (covered.Contains((line, column))) continue;
                var (down, across) = (1, 1);
                foreach (var range in merged.Select(Range).Where(r => r.Top == line && r.Left == column))
                {
                    (down, across) = (range.Bottom - range.Top + 1, range.Right - range.Left + 1);
                    for (var y = range.Top; y <= range.Bottom; y++)
                        for (var x = range.Left; x <= range.Right; x++) covered.Add((y, x));
                }

                page.Append(CultureInfo.InvariantCulture, $"<td rowspan=\"{down}\" colspan=\"{across}\">{rows[line][column]}</td>");
            }

            page.Append("</tr>");
        }

        return page.Append("</table></body></html>").ToString();
    }

    /// <summary>An XML spreadsheet of 2003.</summary>
    internal static string Xml(string?[][] rows) =>
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\"><Table>"
        + string.Concat(rows.Select(r => "<Row>" + string.Concat(r.Select((c, i) => string.IsNullOrEmpty(c) ? "" : $"<Cell ss:Index=\"{i + 1}\"><Data ss:Type=\"{(IsNumber(c) ? "Number" : "String")}\">{c}</Data></Cell>")) + "</Row>")) + "</Table></Worksheet></Workbook>";

    private static string Sheet(string?[][] rows, string[] merged)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var line = 0; line < rows.Length; line++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{line + 1}\">");
            for (var column = 0; column < rows[line].Length; column++)
            {
                if (rows[line][column] is not { } text) continue;
                var at = $"{(char)('A' + column)}{line + 1}";
                if (text.StartsWith('=')) xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><f>{text[1..]}</f></c>");
                else if (IsNumber(text)) xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{text}</v></c>");
                else xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0) xml.Append("<mergeCells>").Append(string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static (int Top, int Left, int Bottom, int Right) Range(string reference)
    {
        var ends = reference.Split(':');
        return (int.Parse(ends[0][1..], CultureInfo.InvariantCulture) - 1, ends[0][0] - 'A', int.Parse(ends[1][1..], CultureInfo.InvariantCulture) - 1, ends[1][0] - 'A');
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static void Put(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open());
        writer.Write(xml);
    }
}

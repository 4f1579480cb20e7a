using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>A return's workbook in the hands of somebody without a network, who types into it with any program.</summary>
internal sealed class HandedBook
{
    /// <summary>Column of the figures people type.</summary>
    internal const int Figures = 4;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly byte[] _bytes;

    private HandedBook(byte[] bytes) => (_bytes, Sheet) = (bytes, XDocument.Parse(Part(bytes, "xl/worksheets/sheet1.xml")));

    internal XDocument Sheet { get; }

    internal string Styles => Part(_bytes, "xl/styles.xml");

    private IEnumerable<XElement> Rows => Sheet.Descendants(Main + "row");

    internal static async Task<HandedBook> Of(HttpClient client, string id, string more = "")
    {
        using var response = await client.GetAsync($"/api/reporting/returns/{id}/workbook{more}", TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, response.ToString());
        return new(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Types into a row of the form; text with an equals sign becomes a formula, what is told behind <c>→</c> is what it came to.</summary>
    internal HandedBook Type(string row, string text, int column = Figures)
    {
        Put(Cell(RowOf(row), column), text);
        return this;
    }

    /// <summary>Overwrites the words of a cell.</summary>
    internal HandedBook Put(int line, int column, string text)
    {
        Put(Cell(Rows.First(r => (int)r.Attribute("r")! == line), column), text);
        return this;
    }

    /// <summary>Writes rows below everything, as a careless paste does.</summary>
    internal HandedBook Below(int rows)
    {
        var data = Sheet.Descendants(Main + "sheetData").Single();
        var last = (int)Rows.Last().Attribute("r")!;
        for (var i = 1; i <= rows; i++) data.Add(new XElement(Main + "row", new XAttribute("r", last + i), new XElement(Main + "c", new XAttribute("r", $"E{last + i}"), new XElement(Main + "v", i))));
        return this;
    }

    /// <summary>Changes words in the first cell of the first row, where nobody looks.</summary>
    internal HandedBook Mark(string from, string to)
    {
        var cell = Cell(Rows.First(), 0);
        Put(cell, cell.Value.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    internal string Text(string row, int column = Figures) => Cell(RowOf(row), column).Value;

    internal string Spot(string row, int column = Figures) => (string)Cell(RowOf(row), column).Attribute("r")!;

    internal int Style(string row, int column) => (int)Cell(RowOf(row), column).Attribute("s")!;

    internal byte[] Bytes()
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            Sheet.Save(part);
        }

        return stream.ToArray();
    }

    internal Task<HttpResponseMessage> Bring(HttpClient client, string id) => Bring(client, id, Bytes());

    internal static async Task<HttpResponseMessage> Bring(HttpClient client, string id, byte[] bytes, string name = "报表.xlsx")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        return await client.PostAsync($"/api/reporting/returns/{id}/workbook", form, TestContext.Current.CancellationToken);
    }

    private XElement RowOf(string row) => Rows.First(r => r.Elements().First().Value.StartsWith($"luopan row {row} ", StringComparison.Ordinal));

    private static XElement Cell(XElement row, int column) => row.Elements().First(c => ((string)c.Attribute("r")!).TrimEnd("0123456789".ToCharArray()) == ((char)('A' + column)).ToString());

    private static void Put(XElement cell, string text)
    {
        cell.Attribute("t")?.Remove();
        cell.RemoveNodes();
        var parts = text.Split('→');
        if (text.StartsWith('='))
        {
            cell.Add(new XElement(Main + "f", parts[0][1..]));
            if (parts.Length > 1) cell.Add(new XElement(Main + "v", parts[1]));
        }
        else if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) cell.Add(new XElement(Main + "v", text));
        else
        {
            cell.SetAttributeValue("t", "inlineStr");
            cell.Add(new XElement(Main + "is", new XElement(Main + "t", text)));
        }
    }

    private static string Part(byte[] bytes, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}

using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Luopan.Tests.Engines.OfficialDocs;

/// <summary>Looks into a written file the way Word and a schema would.</summary>
internal static class Opened
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static XElement Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    public static byte[] Raw(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        part.CopyTo(copy);
        return copy.ToArray();
    }

    public static IReadOnlyList<(string Name, DateTimeOffset Time)> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => (e.FullName, e.LastWriteTime))];
    }

    public static IReadOnlyList<string> SchemaErrors(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using OpenXmlPackage package = Entries(file).Any(e => e.Name == "word/document.xml") ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri}{e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>Text and style of each paragraph of the body, outside tables and boxes.</summary>
    public static IReadOnlyList<(string Style, string Text)> Paragraphs(byte[] docx) =>
        [.. Part(docx, "word/document.xml").Element(W + "body")!.Elements(W + "p").Select(p => (
            p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "",
            string.Concat(p.Elements(W + "r").Elements(W + "t").Select(t => t.Value))))];
}

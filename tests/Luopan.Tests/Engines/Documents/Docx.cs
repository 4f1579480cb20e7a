using System.IO.Compression;
using System.Text;

namespace Luopan.Tests.Engines.Documents;

/// <summary>Builds small .docx files from the inside of their body; parts are added where a test needs them.</summary>
internal sealed class Docx
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string All = W + """ xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" """;

    private readonly Dictionary<string, (string Type, string Xml)> _parts = [];
    private readonly List<(string Name, byte[] Bytes)> _others = [];

    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Of(string body) => new Docx().With(body);

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Tc(string inside, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => c.StartsWith('<') ? c : Tc(P(c))))}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public Docx Part(string name, string root, string inside)
    {
        _parts[name] = (root, $"<w:{root} {All}>{inside}</w:{root}>");
        return this;
    }

    public Docx Raw(string entry, byte[] bytes)
    {
        _others.Add((entry, bytes));
        return this;
    }

    public byte[] With(string body)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes());
            Put(zip, "_rels/.rels", Relations(("document", "word/document.xml")));
            Put(zip, "word/document.xml", $"<w:document {All}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Put(zip, "word/_rels/document.xml.rels", Relations([.. _parts.Keys.Select(n => (Kind(n), n + ".xml"))]));
            foreach (var (name, part) in _parts) Put(zip, $"word/{name}.xml", part.Xml);
            foreach (var (name, bytes) in _others)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(bytes);
            }
        }
        return file.ToArray();
    }

    private static string Kind(string name) => name.TrimEnd('1', '2', '3');

    private string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>"
        + string.Concat(_parts.Keys.Select(n => $"<Override PartName=\"/word/{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{Kind(n)}+xml\"/>")) + "</Types>";

    private static string Relations(params (string Kind, string Target)[] targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select((t, i) =>
            $"<Relationship Id=\"r{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{(t.Kind == "document" ? "officeDocument" : t.Kind)}\" Target=\"{t.Target}\"/>"))
        + "</Relationships>";

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var to = zip.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}

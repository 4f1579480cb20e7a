using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Luopan.Kernel;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Reads a .docx: body, tables, text boxes, notes, tracked changes, automatic numbers.</summary>
internal static class DocxReader
{
    public static (Draft?, Fault?) Read(byte[] bytes, string name, ReadLimits limits)
    {
        if (DocxGuard.Check(bytes, name, limits) is { } refused) return (null, refused);
        try
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(bytes, false), false);
            if (package.MainDocumentPart is not { } main || Load(main)?.Child("body") is not { } body) return (null, DocumentFaults.Damaged(name, "正文部件"));
            var draft = new Draft();
            foreach (var header in main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts).OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal))
                AddMargin(draft, Load(header));
            var styles = DocxStyles.Of(Load(main.StyleDefinitionsPart));
            var numbering = DocxNumbering.Of(Load(main.NumberingDefinitionsPart), styles);
            var notes = DocxNotes.Of(Load(main.FootnotesPart), Load(main.EndnotesPart));
            new DocxBody(draft, styles, numbering, notes).Read(body);
            return (draft, null);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException or InvalidOperationException
                                      or ArgumentException or UriFormatException or FormatException or KeyNotFoundException)
        {
            return (null, DocumentFaults.Damaged(name, "文档结构"));
        }
    }

    private static XElement? Load(OpenXmlPart? part)
    {
        if (part is null) return null;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, DocxGuard.Plain);
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }

    private static void AddMargin(Draft draft, XElement? root)
    {
        if (root is null) return;
        foreach (var p in root.Descendants(W.Ns + "p"))
        {
            var text = Draft.Clean(string.Concat(p.Descendants(W.Ns + "t").Where(t => t.Ancestors(W.Ns + "p").First() == p).Select(t => t.Value)));
            if (text.Length > 0) draft.Margins.Add(text);
        }
        foreach (var mark in root.Descendants(W.Vml + "textpath"))
            if (mark.Attribute("string")?.Value is { Length: > 0 } watermark) draft.Margins.Add(Draft.Clean(watermark));
    }
}

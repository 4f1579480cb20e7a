using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Writes an official document as .docx after GB/T 9704-2012.</summary>
public static class OfficialDocx
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Writes the document; the same document always gives the same bytes. The stream is not closed.</summary>
    public static void Write(OfficialDocument document, Stream target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(target);
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rIdCore"), document.Title, document.OrganMark, document.WrittenAt);
            var main = package.AddNewPart<MainDocumentPart>(MainType, "rIdMain");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.All();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxStyles.Substitutes();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
                new Zoom { Percent = "100" }, new EvenAndOddHeaders(),
                new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            main.Document = new Document(Body(document, main));
        }
        Repack.To(memory, target);
    }

    private static Body Body(OfficialDocument document, MainDocumentPart main)
    {
        var body = new Body(DocxHead.Of(document));
        var (tables, charts) = (0, 0);
        foreach (var block in document.Body)
            body.Append(block switch
            {
                Heading1 heading => [DocxText.Line(DocxStyles.Heading1, DocxText.Run(heading.Text))],
                Heading2 heading => [DocxText.Line(DocxStyles.Heading2, DocxText.Run(heading.Text))],
                BodyParagraph text => [DocxText.Line(DocxStyles.Text, [.. text.Runs.Select(r => DocxText.Run(r.Text, r.Bold))])],
                FigureTable table => DocxTable.Of(table, ++tables),
                Chart chart => DocxDrawing.Of(chart, ++charts, main),
                _ => throw new ArgumentException($"Unknown block {block.GetType().Name}.", nameof(document)),
            });
        if (document.Attachments.Count == 0 && document.Body is [.., BodyParagraph]) DocxFoot.KeepWithNext((Paragraph)body.LastChild!);
        body.Append(DocxFoot.Of(document));
        if (document.Imprint is { } imprint) DocxImprint.HangOn((Paragraph)body.LastChild!, imprint);
        body.Append(DocxPage.Section(document, main));
        return body;
    }
}

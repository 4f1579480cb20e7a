using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>A remark on a stretch of a sentence.</summary>
/// <param name="Sentence">The sentence as the document engine reads it; a table row is its cells joined by <c> | </c>.</param>
/// <param name="Start">Where the stretch begins in the sentence, in UTF-16 units.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Text">The remark.</param>
public sealed record DocxRemark(string Sentence, int Start, int End, string Text);

/// <summary>Word documents with comments in the margin.</summary>
public static class CommentedDocx
{
    /// <summary>A copy of the document with a comment at every remark; the text stays untouched, comments that were there stay. What cannot be found again is told at the last paragraph.</summary>
    /// <param name="docx">A document the document engine has read.</param>
    /// <param name="remarks">In the order of the text.</param>
    /// <param name="author">Who comments, as Word shows it.</param>
    /// <param name="at">When, UTC.</param>
    public static byte[] Copy(byte[] docx, IReadOnlyList<DocxRemark> remarks, string author, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var file = WordprocessingDocument.Open(stream, true)) Annotate(file.MainDocumentPart!, remarks, author, at);
        return stream.ToArray();
    }

    /// <summary>A plain document of these paragraphs with the comments, for a text that was no Word document.</summary>
    /// <param name="title">Stands centred above the text; empty for none.</param>
    public static byte[] Make(string title, IReadOnlyList<string> paragraphs, IReadOnlyList<DocxRemark> remarks, string author, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(title);
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(paragraphs.Select((p, i) => Paragraph(p, i == 0 && p == title))));
            main.Document.Body!.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, Header = 851, Footer = 992, Gutter = 0 }));
            Annotate(main, remarks, author, at);
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text, bool title)
    {
        var look = new ParagraphProperties(new SpacingBetweenLines { Line = "560", LineRule = LineSpacingRuleValues.Exact });
        if (!title) look.Append(new Indentation { FirstLine = "640" });
        look.Append(new Justification { Val = title ? JustificationValues.Center : JustificationValues.Both });
        var font = title ? "方正小标宋简体" : "仿宋_GB2312";
        var run = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font }, new FontSize { Val = title ? "44" : "32" });
        return new Paragraph(look, new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static void Annotate(MainDocumentPart main, IReadOnlyList<DocxRemark> remarks, string author, DateTime at)
    {
        if (remarks.Count == 0) return;
        var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
        part.Comments ??= new Comments();
        var next = part.Comments.Elements<Comment>().Select(c => int.TryParse(c.Id?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty(-1).Max() + 1;
        var paragraphs = main.Document!.Body!.Descendants<Paragraph>().ToList();
        var cursor = 0;
        foreach (var remark in remarks)
        {
            var id = (next++).ToString(CultureInfo.InvariantCulture);
            var placed = CommentPlacing.Place(paragraphs, ref cursor, remark, id);
            var text = placed ? remark.Text : $"“{Quoted(remark)}”：{remark.Text}";
            if (!placed) CommentPlacing.AtEnd(paragraphs, id);
            part.Comments.Append(new Comment(new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))) { Id = id, Author = author, Date = at, Initials = author[..Math.Min(2, author.Length)] });
        }

        part.Comments.Save();
        main.Document.Save();
    }

    private static string Quoted(DocxRemark remark) => remark.Start >= 0 && remark.Start < remark.End && remark.End <= remark.Sentence.Length ? remark.Sentence[remark.Start..remark.End] : remark.Sentence;
}

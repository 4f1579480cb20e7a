using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Finds a stretch of a sentence in the runs of a document and puts a comment's anchors around it.</summary>
internal static class CommentPlacing
{
    private const string CellMark = " | ";

    /// <param name="cursor">Paragraph to search from; remarks come in the order of the text.</param>
    public static bool Place(IReadOnlyList<Paragraph> paragraphs, ref int cursor, DocxRemark remark, string id)
    {
        var (words, start, end) = remark.Sentence.Contains(CellMark, StringComparison.Ordinal) ? Cell(remark) : (remark.Sentence, remark.Start, remark.End);
        if (words.Length == 0 || start < 0 || end > words.Length || start >= end) return false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var at = (cursor + i) % paragraphs.Count;
            var found = Words(paragraphs[at]).IndexOf(words, StringComparison.Ordinal);
            if (found < 0) continue;
            cursor = at;
            Anchor(paragraphs[at], found + start, found + end, id);
            return true;
        }

        return false;
    }

    public static void AtEnd(IReadOnlyList<Paragraph> paragraphs, string id)
    {
        if (paragraphs.Count == 0) return;
        var last = paragraphs[^1];
        last.Append(new CommentRangeStart { Id = id }, new CommentRangeEnd { Id = id }, Reference(id));
    }

    private static string Words(Paragraph paragraph) => string.Concat(Texts(paragraph).Select(t => t.Text));

    private static IEnumerable<Text> Texts(Paragraph paragraph) => paragraph.Descendants<Text>().Where(t => t.Parent is Run && t.Ancestors<Paragraph>().First() == paragraph);

    // The cell of the row in which the stretch lies.
    private static (string Words, int Start, int End) Cell(DocxRemark remark)
    {
        var from = 0;
        foreach (var cell in remark.Sentence.Split(CellMark))
        {
            if (remark.Start >= from && remark.End <= from + cell.Length) return (cell, remark.Start - from, remark.End - from);
            from += cell.Length + CellMark.Length;
        }

        return ("", 0, 0);
    }

    private static void Anchor(Paragraph paragraph, int start, int end, string id)
    {
        var first = CutAt(paragraph, start);
        var after = CutAt(paragraph, end);
        if (first is null) return;
        first.InsertBeforeSelf(new CommentRangeStart { Id = id });
        var last = after is null ? Texts(paragraph).Last().Parent! : (OpenXmlElement)after;
        var mark = new CommentRangeEnd { Id = id };
        if (after is null) last.InsertAfterSelf(mark);
        else last.InsertBeforeSelf(mark);
        mark.InsertAfterSelf(Reference(id));
    }

    private static Run Reference(string id) => new(new CommentReference { Id = id });

    // The run that begins at the offset, cut off from the one before if need be; null at the paragraph's end.
    private static Run? CutAt(Paragraph paragraph, int offset)
    {
        var at = 0;
        foreach (var text in Texts(paragraph).ToList())
        {
            var run = (Run)text.Parent!;
            if (offset < at + text.Text.Length) return offset == at && text.PreviousSibling() is null or RunProperties ? run : Split(run, text, offset - at);
            at += text.Text.Length;
        }

        return null;
    }

    private static Run Split(Run run, Text text, int offset)
    {
        var second = new Run();
        if (run.RunProperties is { } look) second.Append(look.CloneNode(true));
        var rest = text.ElementsAfter().ToList();
        second.Append(new Text(text.Text[offset..]) { Space = SpaceProcessingModeValues.Preserve });
        text.Text = text.Text[..offset];
        text.Space = SpaceProcessingModeValues.Preserve;
        foreach (var element in rest)
        {
            element.Remove();
            second.Append(element);
        }

        run.InsertAfterSelf(second);
        return second;
    }
}

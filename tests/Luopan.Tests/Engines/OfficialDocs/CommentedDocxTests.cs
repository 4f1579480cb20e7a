using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Luopan.Engines.OfficialDocs;
using Xunit;

namespace Luopan.Tests.Engines.OfficialDocs;

/// <summary>Comments in a copy of somebody's document: at the right words, whatever runs they are split into.</summary>
public sealed class CommentedDocxTests
{
    [Fact]
    public void Anchors_to_words_split_over_runs_and_keeps_text_and_looks()
    {
        var original = Docx(new Paragraph(Bold("实际使用外资4"), new Run(new Text("5亿美元，")), Bold("增长10.0%。")));

        using var copy = Open(CommentedDocx.Copy(original, [new("实际使用外资45亿美元，增长10.0%。", 6, 11, "应为44亿美元"), new("实际使用外资45亿美元，增长10.0%。", 14, 19, "一致")], "核稿", DateTime.UnixEpoch));

        Assert.Equal("实际使用外资45亿美元，增长10.0%。", copy.MainDocumentPart!.Document!.Body!.InnerText);
        Assert.Equal(["45亿美元", "10.0%"], Anchored(copy));
        Assert.Equal(4, copy.MainDocumentPart.Document.Body.Descendants<Run>().Count(r => r.RunProperties?.Bold is not null && r.InnerText.Length > 0 && r.InnerText != "。"));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(copy, TestContext.Current.CancellationToken).Select(e => e.Description));
    }

    [Fact]
    public void Finds_the_cell_of_a_table_row()
    {
        var row = new TableRow(new[] { "实际使用外资", "2024年", "45" }.Select(t => new TableCell(new Paragraph(new Run(new Text(t))))));
        var table = new Table(new TableProperties(), new TableGrid(new GridColumn(), new GridColumn(), new GridColumn()), row);

        using var copy = Open(CommentedDocx.Copy(Docx(table, new Paragraph()), [new("实际使用外资 | 2024年 | 45", 17, 19, "应为44")], "核稿", DateTime.UnixEpoch));

        Assert.Equal(["45"], Anchored(copy));
    }

    [Fact]
    public void Tells_at_the_end_what_it_cannot_find_again()
    {
        using var copy = Open(CommentedDocx.Copy(Docx(new Paragraph(new Run(new Text("别的话。")))), [new("实际使用外资45亿美元。", 6, 11, "应为44亿美元")], "核稿", DateTime.UnixEpoch));

        var comment = Assert.Single(copy.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>());
        Assert.Equal("“45亿美元”：应为44亿美元", comment.InnerText);
    }

    [Fact]
    public void Keeps_comments_that_were_there()
    {
        var once = CommentedDocx.Copy(Docx(new Paragraph(new Run(new Text("外资45亿美元。")))), [new("外资45亿美元。", 2, 7, "甲")], "甲", DateTime.UnixEpoch);

        using var twice = Open(CommentedDocx.Copy(once, [new("外资45亿美元。", 2, 7, "乙")], "乙", DateTime.UnixEpoch));

        var comments = twice.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().ToList();
        Assert.Equal(["甲", "乙"], comments.Select(c => c.InnerText));
        Assert.Equal(2, comments.Select(c => c.Id!.Value).Distinct().Count());
    }

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text));

    private static byte[] Docx(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document)) file.AddMainDocumentPart().Document = new Document(new Body(blocks));
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static IEnumerable<string> Anchored(WordprocessingDocument document) =>
        document.MainDocumentPart!.Document!.Body!.Descendants<CommentRangeStart>().Select(start => string.Concat(start.Parent!.ChildElements
            .SkipWhile(e => e != start).TakeWhile(e => e is not CommentRangeEnd end || end.Id != start.Id!.Value).Select(e => e.InnerText)));
}

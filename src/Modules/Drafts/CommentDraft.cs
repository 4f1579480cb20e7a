using Luopan.Engines.OfficialDocs;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Drafts;

/// <summary>The draft as a .docx with a Word comment at every figure; an uploaded .docx keeps its own look. The draft is sent anew for it, because nothing of it is kept.</summary>
internal static class CommentDraft
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static async Task<Outcome<FileContentHttpResult>> Upload(IFormFile? file, [FromForm] string? text, [FromForm] string? org, [FromForm] string? date,
        DraftReader reader, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        var brought = CheckDraft.Content(file, text);
        if (brought.Fault is { } fault) return fault;
        await using var content = brought.Value;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, stop);
        copy.Position = 0;
        var name = CheckDraft.NameOf(file);
        var checking = await reader.Check(name, copy, new(org, date), stop);
        if (checking.Fault is { } refused) return refused;
        return TypedResults.File(Bytes(name, copy.ToArray(), checking.Value, user.DisplayName, time.GetUtcNow().UtcDateTime), Docx, $"{Path.GetFileNameWithoutExtension(name)}（核稿）.docx");
    }

    /// <param name="bytes">The draft as it came.</param>
    internal static byte[] Bytes(string name, byte[] bytes, CheckedDraft draft, string author, DateTime at)
    {
        var (document, marks) = draft;
        var sentences = document.Sentences().ToDictionary(s => s.Order, s => s.Text);
        var remarks = marks.Where(m => sentences.ContainsKey(m.Sentence)).Select(m => new DocxRemark(sentences[m.Sentence], m.Start, m.End, Remark(m))).ToList();
        if (Path.GetExtension(name).Equals(".docx", StringComparison.OrdinalIgnoreCase)) return CommentedDocx.Copy(bytes, remarks, author, at);
        var paragraphs = CheckDraft.Lines(document).GroupBy(l => l.Paragraph).Select(g => string.Concat(g.Select(l => l.Text))).ToList();
        return CommentedDocx.Make(document.Title, paragraphs, remarks, author, at);
    }

    private static string Remark(Mark m)
    {
        var head = m.Verdict switch { Verdict.Agrees => "【一致】", Verdict.Differs => "【不一致】", Verdict.NotComparable => "【不可比】", _ => "【未收录】" };
        return head + m.Says + (m.Wording is { } wording ? $"【用语】{wording}" : "");
    }
}

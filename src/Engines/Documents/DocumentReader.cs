using Luopan.Engines.Documents.Docx;
using Luopan.Kernel;

namespace Luopan.Engines.Documents;

/// <summary>Reads .docx, .txt, .md and .html into a section tree; whatever else comes is refused with the way out.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document to its end. Never throws for bad input; the same bytes always give the same result.</summary>
    /// <param name="content">The file; read once from its position, not closed.</param>
    /// <param name="fileName">Its name with extension; only the extension and the words of a refusal depend on it.</param>
    /// <param name="limits">How much it may demand; the defaults when null.</param>
    public static ReadResult Read(Stream content, string fileName, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= new ReadLimits();
        var name = Path.GetFileName(fileName);
        if (Bounded.Copy(content, limits.FileBytes) is not { } bytes) return DocumentFaults.TooLarge(name, limits.FileBytes);

        var (draft, fault) = ReadDraft(bytes, name, limits);
        if (fault is not null) return fault;
        if (StateSecretMark(draft!, name) is { } secret) return DocumentFaults.StateSecret(name, secret);
        return !Lines(draft!.Pieces).Any(l => l.Length > 0)
            ? DocumentFaults.Empty(name)
            : TreeBuilder.Build(draft!, Path.GetFileNameWithoutExtension(name), Head(draft!).Select(Marks.Of).FirstOrDefault(m => m is not null));
    }

    private static (Draft? Draft, Fault? Fault) ReadDraft(byte[] bytes, string name, ReadLimits limits)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var kind = FileSniffer.Of(bytes);
        if (RefusedKind(kind, extension, name) is { } refused) return (null, refused);
        switch (extension)
        {
            case ".docx":
            case ".docm":
                return kind == FileKind.Zip ? DocxReader.Read(bytes, name, limits) : (null, DocumentFaults.WrongExtension(name, "文本"));
            case ".txt" or ".md" or ".markdown" or ".html" or ".htm":
                if (kind == FileKind.Zip) return (null, DocxGuard.ForeignZip(bytes, name));
                return bytes.LongLength > limits.TextBytes ? (null, DocumentFaults.TooLarge(name, limits.TextBytes)) : ReadText(bytes, name, extension, limits);
            default:
                return (null, kind == FileKind.Zip ? DocxGuard.ForeignZip(bytes, name) : DocumentFaults.UnknownKind(name));
        }
    }

    private static Fault? RefusedKind(FileKind kind, string extension, string name) => kind switch
    {
        FileKind.Nothing => DocumentFaults.Empty(name),
        FileKind.Ole => extension is ".docx" or ".docm" ? DocumentFaults.Encrypted(name) : DocumentFaults.LegacyWord(name),
        FileKind.Pdf => DocumentFaults.Pdf(name),
        FileKind.RichText => DocumentFaults.RichText(name),
        FileKind.Text or FileKind.Zip => extension switch
        {
            ".doc" or ".wps" when kind == FileKind.Text => DocumentFaults.WrongExtension(name, "文本"),
            ".pdf" when kind == FileKind.Text => DocumentFaults.WrongExtension(name, "文本"),
            _ => null,
        },
        _ => DocumentFaults.NotADocument(name, FileSniffer.Name(kind)),
    };

    private static (Draft?, Fault?) ReadText(byte[] bytes, string name, string extension, ReadLimits limits)
    {
        var html = extension is ".html" or ".htm";
        var (text, fault) = TextDecoder.Decode(bytes, name, html ? HtmlReader.DeclaredCharset(bytes) : null);
        if (text is null) return (null, fault);
        if (html) return HtmlReader.Read(text, name, limits);
        if (HtmlReader.LooksLikeHtml(text)) return (null, DocumentFaults.WrongExtension(name, "网页"));
        return (extension is ".txt" ? PlainTextReader.Read(text) : MarkdownReader.Read(text), null);
    }

    private static string? StateSecretMark(Draft draft, string name)
    {
        var nameMark = Marks.StateSecretInName(name);
        return nameMark
            ?? Head(draft).Select(Marks.StateSecret).FirstOrDefault(m => m is not null)
            ?? Lines(draft.Pieces).Select(Marks.StarredLine).FirstOrDefault(m => m is not null);
    }

    private static IEnumerable<string> Head(Draft draft) => draft.Margins.Concat(Lines(draft.Pieces).Take(Marks.HeadLines));

    private static IEnumerable<string> Lines(IEnumerable<Piece> pieces) => pieces.SelectMany(p => p switch
    {
        Line line => [line.Text],
        Grid grid => grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Text.Split('\n')),
        _ => Enumerable.Empty<string>(),
    });
}

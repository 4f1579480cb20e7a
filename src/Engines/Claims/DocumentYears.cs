using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Which years a document is for, by its own title and text: a plan's span, the year whose tasks a work plan sets, the year a report is on.</summary>
public static class DocumentYears
{
    /// <summary>First and last year; null when nothing tells.</summary>
    public static (int First, int Last)? Of(Document document, ClaimContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        var frame = DocumentFrame.Of(document, context);
        if (frame.From == 0) return null;
        return frame.IsAgenda ? (frame.SpeakingYear, frame.SpeakingYear) : (frame.From, frame.To);
    }
}

using System.Diagnostics.CodeAnalysis;
using Luopan.Kernel;

namespace Luopan.Engines.Documents;

/// <summary>Either the document or the reason why it was refused; nothing of a refused file is kept.</summary>
public sealed record ReadResult
{
    private ReadResult(Document? document, Fault? fault) => (Document, Fault) = (document, fault);

    /// <summary>The document; null when refused.</summary>
    public Document? Document { get; }

    /// <summary>The refusal; null when read.</summary>
    public Fault? Fault { get; }

    /// <summary>True with the document, false with the refusal.</summary>
    public bool Read([NotNullWhen(true)] out Document? document, [NotNullWhen(false)] out Fault? fault)
    {
        (document, fault) = (Document, Fault);
        return document is not null;
    }

    /// <summary>A document that was read.</summary>
    public static implicit operator ReadResult(Document document) => new(document, null);

    /// <summary>A refusal.</summary>
    public static implicit operator ReadResult(Fault fault) => new(null, fault);
}

namespace Luopan.Engines.Documents;

/// <summary>How much a document may demand of the reader; counted while streaming, before anything is built in memory.</summary>
public sealed record ReadLimits
{
    /// <summary>Size of the file, in bytes.</summary>
    public long FileBytes { get; init; } = 50L << 20;

    /// <summary>Size of a text file (.txt, .md, .html), in bytes.</summary>
    public long TextBytes { get; init; } = 20L << 20;

    /// <summary>Size of all entries of a .docx once unpacked, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 400L << 20;

    /// <summary>Size of one XML part once unpacked, in bytes.</summary>
    public long XmlBytes { get; init; } = 32L << 20;

    /// <summary>How many times larger than packed an entry may be; judged from one mebibyte on, for pictures from sixteen.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Number of entries of a .docx.</summary>
    public int Entries { get; init; } = 4000;

    /// <summary>How deep elements may be nested.</summary>
    public int Depth { get; init; } = 200;
}

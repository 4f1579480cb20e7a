namespace Luopan.Engines.Documents;

/// <summary>What a document says of its own sensitivity; a proposal for the person who imports it, never a decision.</summary>
public enum DocumentMark
{
    /// <summary>公开: marked as open to the public.</summary>
    Open,

    /// <summary>内部: marked as internal, or as not to be published.</summary>
    Internal,

    /// <summary>工作秘密: marked as a work secret.</summary>
    WorkSecret,
}

/// <summary>A document as it was read: pure text in order, with nothing judged and nothing left out silently.</summary>
/// <param name="Title">The document's title; the file name without extension when it carries none.</param>
/// <param name="Mark">Sensitivity found in the head, null when the head is silent.</param>
/// <param name="Root">The whole text; its sections are the first outline level.</param>
/// <param name="Changes">Tracked changes: insertions stand in the text, deletions do not, both are listed here.</param>
/// <param name="Hidden">Text formatted as hidden; it is not part of the text.</param>
public sealed record Document(
    string Title, DocumentMark? Mark, Section Root, IReadOnlyList<Change> Changes, IReadOnlyList<string> Hidden)
{
    /// <summary>All sections in the order of the document, without the root.</summary>
    public IEnumerable<Section> Sections() => Root.Descendants();

    /// <summary>All sentences in the order of the document; the n-th has <see cref="Sentence.Order"/> n, counted from 0.</summary>
    public IEnumerable<Sentence> Sentences() => Root.Sentences();
}

/// <summary>The smallest thing that can be quoted: a sentence, a heading, or a table row.</summary>
/// <param name="Order">Place in the document without gaps; 0 is the title where there is one. The same file always gives the same numbers.</param>
/// <param name="Text">The words, exactly as printed.</param>
/// <param name="Start">Where it begins in the text of its paragraph, row, note or heading, in UTF-16 units.</param>
public sealed record Sentence(int Order, string Text, int Start)
{
    /// <summary>Where it ends: the offset after its last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>A piece of a section.</summary>
public abstract record Block
{
    /// <summary>Its sentences in order.</summary>
    public abstract IEnumerable<Sentence> Sentences();
}

/// <summary>A chapter, an outline item or a box (专栏), with all that stands below it in order.</summary>
/// <param name="Number">Number as printed (一、 （一） 1. 专栏1); empty when the heading has none.</param>
/// <param name="Title">Heading without the number.</param>
/// <param name="Level">0 for the root, 1 for the first outline level, and so on.</param>
/// <param name="Heading">The heading as a quotable sentence; null for a root whose title was taken from the file name.</param>
/// <param name="Blocks">Paragraphs, tables, notes and sections, in the order of the document.</param>
public sealed record Section(string Number, string Title, int Level, Sentence? Heading, IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>Whether this is a box (专栏).</summary>
    public bool IsBox { get; init; }

    /// <summary>The sections directly below.</summary>
    public IEnumerable<Section> Children => Blocks.OfType<Section>();

    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences() =>
        (Heading is null ? [] : new[] { Heading }).Concat(Blocks.SelectMany(b => b.Sentences()));

    internal IEnumerable<Section> Descendants() => Children.SelectMany(c => c.Descendants().Prepend(c));
}

/// <summary>A paragraph of running text.</summary>
/// <param name="Text">The words without leading and trailing blanks.</param>
/// <param name="Parts">Its sentences; their offsets count in <paramref name="Text"/>.</param>
public sealed record Paragraph(string Text, IReadOnlyList<Sentence> Parts) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences() => Parts;
}

/// <summary>A table as printed.</summary>
/// <param name="Caption">The line above it, null when there is none.</param>
/// <param name="Unit">The unit line above it (单位：亿美元), null when there is none.</param>
/// <param name="HeadRows">How many rows from the top are the head; 0 when it has none.</param>
/// <param name="Rows">All rows, the head included.</param>
public sealed record Table(Sentence? Caption, Sentence? Unit, int HeadRows, IReadOnlyList<Row> Rows) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences() =>
        new[] { Caption, Unit }.OfType<Sentence>().Concat(Rows.SelectMany(r => r.Parts));
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells from left to right; a cell merged into one above is absent.</param>
/// <param name="Text">The texts of the cells joined by <c> | </c>.</param>
/// <param name="Parts">One sentence for the row; where cells hold prose, the sentences of the cells.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, string Text, IReadOnlyList<Sentence> Parts);

/// <summary>A cell of a table.</summary>
/// <param name="Column">Grid column from 0.</param>
/// <param name="Text">Its text; paragraphs are separated by a line feed.</param>
/// <param name="ColumnSpan">Columns it covers, 1 or more.</param>
/// <param name="RowSpan">Rows it covers, 1 or more.</param>
public sealed record Cell(int Column, string Text, int ColumnSpan, int RowSpan);

/// <summary>A footnote or endnote; it stands right behind the paragraph that calls it.</summary>
/// <param name="Mark">Its number as printed.</param>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">Order of the sentence that calls it.</param>
/// <param name="Offset">Where in the text of the calling paragraph the mark stands.</param>
/// <param name="Parts">Its sentences.</param>
public sealed record Footnote(string Mark, string Text, int Anchor, int Offset, IReadOnlyList<Sentence> Parts) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences() => Parts;
}

/// <summary>What a tracked change did.</summary>
public enum ChangeKind
{
    /// <summary>Words put in; they stand in the text.</summary>
    Inserted,

    /// <summary>Words taken out; they do not stand in the text.</summary>
    Deleted,
}

/// <summary>A tracked change found in a .docx.</summary>
/// <param name="Kind">Put in or taken out.</param>
/// <param name="Text">The words put in or taken out.</param>
/// <param name="Author">Who, as the file says; empty when it does not.</param>
/// <param name="At">When, as the file says; null when it does not.</param>
/// <param name="Anchor">Order of the sentence where it happened; null when nothing of that paragraph is left.</param>
public sealed record Change(ChangeKind Kind, string Text, string Author, DateTimeOffset? At, int? Anchor);

using System.Text.Json;
using Luopan.Engines.Documents;

namespace Luopan.Modules.Plans;

/// <summary>A sentence of a plan: the smallest thing that can be quoted.</summary>
public sealed record PlanSentence(int Order, string Text, int Start);

/// <summary>A cell of a table; <paramref name="Column"/> counts from 0.</summary>
/// <param name="Start">Where its text begins in the text of the row.</param>
public sealed record PlanCell(int Column, string Text, int ColumnSpan, int RowSpan, int Start);

/// <summary>A row of a table with the sentences that quote it.</summary>
public sealed record PlanRow(IReadOnlyList<PlanCell> Cells, IReadOnlyList<PlanSentence> Sentences);

/// <summary>A block of a plan, in reading order.</summary>
/// <param name="Kind">heading, paragraph, table or note.</param>
/// <param name="Level">Outline level of a heading from 1 (0 for the title); for other blocks the level they stand under.</param>
/// <param name="Number">Outline number of a heading, mark of a note.</param>
/// <param name="IsBox">The heading of a 专栏.</param>
/// <param name="Sentences">Sentences of a heading, paragraph or note; caption and unit line of a table.</param>
/// <param name="HeadRows">Rows of a table that are its head.</param>
/// <param name="Anchor">For a note: the sentence that calls it.</param>
/// <param name="Offset">For a note: where in the text of the calling paragraph its mark stands.</param>
public sealed record PlanBlock(string Kind, int Level, string Number, bool IsBox, IReadOnlyList<PlanSentence> Sentences, int HeadRows, IReadOnlyList<PlanRow> Rows, int? Anchor, int? Offset);

/// <summary>A tracked change of the original.</summary>
/// <param name="Kind">Inserted (stands in the text) or Deleted (does not).</param>
public sealed record PlanChange(string Kind, string Text, string Author, DateTimeOffset? At, int? Sentence);

/// <summary>Lays a read document out as blocks, and keeps them as JSON.</summary>
internal static class PlanBlocks
{
    internal static IReadOnlyList<PlanBlock> Of(Document document) => [.. Flatten(document.Root)];

    internal static IReadOnlyList<PlanChange> Changes(Document document) =>
        [.. document.Changes.Select(c => new PlanChange(c.Kind.ToString(), c.Text, c.Author, c.At, c.Anchor))];

    internal static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items, JsonSerializerOptions.Web);

    internal static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, JsonSerializerOptions.Web)!;

    /// <summary>Headings above a sentence, from the outermost in.</summary>
    internal static string SectionOf(IReadOnlyList<PlanBlock> blocks, int sentence)
    {
        var above = new List<(int Level, string Title)>();
        foreach (var block in blocks)
        {
            if (block.Kind == "heading" && block.Level > 0)
            {
                above.RemoveAll(a => a.Level >= block.Level);
                above.Add((block.Level, block.Sentences.Count > 0 ? block.Sentences[0].Text : block.Number));
            }

            if (All(block).Any(s => s.Order == sentence)) break;
        }

        return string.Join(" > ", above.Select(a => a.Title));
    }

    internal static IEnumerable<PlanSentence> All(PlanBlock block) => block.Sentences.Concat(block.Rows.SelectMany(r => r.Sentences));

    private static IEnumerable<PlanBlock> Flatten(Section section)
    {
        if (section.Heading is { } heading) yield return new("heading", section.Level, section.Number, section.IsBox, [Of(heading)], 0, [], null, null);
        foreach (var block in section.Blocks.SelectMany(b => b is Section inner ? Flatten(inner) : [Of(b, section.Level)])) yield return block;
    }

    private static PlanBlock Of(Block block, int level) => block switch
    {
        Paragraph p => new("paragraph", level, "", false, [.. p.Parts.Select(Of)], 0, [], null, null),
        Footnote n => new("note", level, n.Mark, false, [.. n.Parts.Select(Of)], 0, [], n.Anchor, n.Offset),
        Table t => new("table", level, "", false, [.. new[] { t.Caption, t.Unit }.OfType<Sentence>().Select(Of)], t.HeadRows,
            [.. t.Rows.Select(r => new PlanRow([.. Cells(r)], [.. r.Parts.Select(Of)]))], null, null),
        _ => throw new InvalidOperationException($"A block of kind {block.GetType().Name} is not laid out."),
    };

    // The text of a row is its cells joined by " | ".
    private static IEnumerable<PlanCell> Cells(Row row)
    {
        var start = 0;
        foreach (var cell in row.Cells)
        {
            yield return new(cell.Column, cell.Text, cell.ColumnSpan, cell.RowSpan, start);
            start += cell.Text.Length + 3;
        }
    }

    private static PlanSentence Of(Sentence s) => new(s.Order, s.Text, s.Start);
}

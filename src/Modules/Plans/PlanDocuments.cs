using Luopan.Engines.Documents;

namespace Luopan.Modules.Plans;

/// <summary>Puts a kept text together again as the document it was read as, so that it can be read anew without its file.</summary>
internal static class PlanDocuments
{
    internal static Document Of(string title, IReadOnlyList<PlanBlock> blocks)
    {
        var at = 0;
        var root = Section(blocks, ref at, 0);
        return new Document(title, null, root, [], []);
    }

    // Takes the heading at the cursor, if it is one of this level, and all that stands below it.
    private static Section Section(IReadOnlyList<PlanBlock> blocks, ref int at, int level)
    {
        var head = at < blocks.Count && blocks[at] is { Kind: "heading" } first && first.Level == level ? blocks[at++] : null;
        var inside = new List<Block>();
        while (at < blocks.Count)
        {
            if (blocks[at] is not { Kind: "heading" } next)
            {
                if (blocks[at].Level < level) break;
                inside.Add(Plain(blocks[at++]));
            }
            else if (next.Level <= level) break;
            else inside.Add(Section(blocks, ref at, next.Level));
        }

        var heading = head?.Sentences.Select(Of).FirstOrDefault();
        var number = head?.Number ?? "";
        var words = heading?.Text ?? "";
        return new Section(number, words.StartsWith(number, StringComparison.Ordinal) ? words[number.Length..].Trim() : words, level, heading, inside) { IsBox = head?.IsBox ?? false };
    }

    private static Block Plain(PlanBlock block) => block.Kind switch
    {
        "note" => new Footnote(block.Number, Joined(block.Sentences), block.Anchor ?? 0, block.Offset ?? 0, [.. block.Sentences.Select(Of)]),
        "table" => Table(block),
        _ => new Paragraph(Joined(block.Sentences), [.. block.Sentences.Select(Of)]),
    };

    // Of two lines above a table the last is the unit line, of one the words tell.
    private static Table Table(PlanBlock block)
    {
        var above = block.Sentences.Select(Of).ToList();
        var unit = above.FindLast(s => above.Count > 1 && s == above[^1] || s.Text.StartsWith("单位", StringComparison.Ordinal));
        return new Table(above.Find(s => s != unit), unit, block.HeadRows, [.. block.Rows.Select(Row)]);
    }

    private static Row Row(PlanRow row) => new(
        [.. row.Cells.Select(c => new Cell(c.Column, c.Text, c.ColumnSpan, c.RowSpan))], string.Join(" | ", row.Cells.Select(c => c.Text)), [.. row.Sentences.Select(Of)]);

    // What stood between two sentences was blank.
    private static string Joined(IReadOnlyList<PlanSentence> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts) text.Append(' ', Math.Max(0, part.Start - text.Length)).Append(part.Text);
        return text.ToString();
    }

    private static Sentence Of(PlanSentence s) => new(s.Order, s.Text, s.Start);
}

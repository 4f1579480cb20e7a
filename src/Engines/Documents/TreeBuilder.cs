namespace Luopan.Engines.Documents;

/// <summary>Turns lines and grids into the section tree and numbers every sentence.</summary>
internal sealed class TreeBuilder
{
    private const int LongestCaption = 48;

    private readonly List<Change> _changes = [];
    private readonly Stack<Node> _open = new();
    private int _next;
    private bool _listsAttachments;
    private OutlineRanks _ranks = null!;

    public static Document Build(Draft draft, string fallbackTitle, DocumentMark? mark) =>
        new TreeBuilder().Run(draft, fallbackTitle, mark);

    private Document Run(Draft draft, string fallbackTitle, DocumentMark? mark)
    {
        TitleFinder.Crown(draft);
        _ranks = OutlineRanks.Of(draft.Pieces);
        var (title, from, to) = TitleFinder.Find(draft);
        var root = new Node(0, "", title ?? fallbackTitle);
        _open.Push(root);
        if (from >= 0) root.Heading = Quote(title!);
        for (var i = 0; i < draft.Pieces.Count; i++)
            if (i < from || i >= to) Put(draft.Pieces[i]);
        return new Document(root.Title, mark, root.Freeze(0), _changes, draft.Hidden);
    }

    private void Put(Piece piece)
    {
        if (piece is Grid grid) PutGrid(grid);
        else if (piece is Line line) PutLine(line);
    }

    private void PutLine(Line line)
    {
        if (line.Text.Length == 0) Anchor(line, 0, []);
        else if (OutlineNumber.Box(line.Text) is { } box)
        {
            Close(n => n.IsBox);
            Open(new Node(int.MaxValue, box.Number, box.Title) { IsBox = true, Heading = Quote(line.Text) });
            Anchor(line, 0, [Current.Heading!]);
        }
        else if (line.StyleLevel is { } level) PutStyled(line, level);
        else if (IsAttachmentName(line.Text)) PutParagraph(line, 0);
        else if (!Current.IsBox && OutlineNumber.Heading(line.Text) is { } heading) PutNumbered(line, heading);
        else if (Current.IsBox && OutlineNumber.Heading(line.Text) is { Form: <= OutlineForm.BracketedHanzi } wide) PutNumbered(line, wide);
        else PutParagraph(line, 0);
    }

    // 附件：1. … and the names below it are a list, though they look like headings.
    private bool IsAttachmentName(string line)
    {
        var opens = line.StartsWith("附件：", StringComparison.Ordinal) || line.StartsWith("附件:", StringComparison.Ordinal);
        _listsAttachments = opens || _listsAttachments && OutlineNumber.Form(line).Form == OutlineForm.Digit;
        return _listsAttachments;
    }

    private void PutStyled(Line line, int level)
    {
        var (_, number) = OutlineNumber.Form(line.Text);
        var title = line.Text[number.Length..].Trim().TrimEnd('。', '：');
        Open(new Node(OutlineRanks.OfStyle(level), number.Trim(), title) { Heading = Quote(line.Text) });
        Anchor(line, 0, [Current.Heading!]);
    }

    private void PutNumbered(Line line, (OutlineForm Form, string Number, string Title, int Length) heading)
    {
        var text = line.Text[..heading.Length];
        Open(new Node(_ranks.Of(heading.Form), heading.Number, heading.Title) { Heading = Quote(text) });
        Anchor(line, 0, [Current.Heading!], heading.Length);
        if (heading.Length < line.Text.Length) PutParagraph(line, heading.Length);
    }

    private void PutParagraph(Line line, int from)
    {
        while (from < line.Text.Length && char.IsWhiteSpace(line.Text[from])) from++;
        var text = line.Text[from..];
        var parts = Cut(text);
        Current.Blocks.Add(new Paragraph(text, parts));
        Anchor(line, from, parts);
    }

    private void PutGrid(Grid grid)
    {
        var rows = grid.Rows.Where(r => r.Cells.Any(c => c.Text.Length > 0)).ToList();
        if (rows.Count == 0) return;
        if (rows[0].Cells is [var first] && FirstLine(first.Text) is { } opener && OutlineNumber.Box(opener) is { } box)
        {
            PutBox(grid, rows, opener, box);
            return;
        }
        // 表2 …, 单位：亿元: a caption or a line of units may be printed in the table's own first rows.
        while (rows.Count > 2 && rows[0].Cells is [var whole] && whole.Text.Length < LongestCaption && rows[1..].Exists(r => r.Cells.Count > 2) && !rows[0].Cells[0].Text.Contains('\n'))
        {
            PutProse(rows[..1]);
            rows.RemoveAt(0);
        }

        if (grid.Width <= 1) PutProse(rows);
        else PutTable(grid, rows, grid.HeadRows ?? (rows.Count > 1 ? Math.Max(1, rows[0].Cells.Max(c => c.RowSpan)) : 0));
    }

    private void PutBox(Grid grid, List<GridRow> rows, string opener, (string Number, string Title) box)
    {
        Close(n => n.IsBox);
        Open(new Node(int.MaxValue, box.Number, box.Title) { IsBox = true, Heading = Quote(opener) });
        var rest = rows[0].Cells[0].Text[opener.Length..].Trim();
        if (rest.Length > 0) PutProse([rows[0] with { Cells = [rows[0].Cells[0] with { Text = rest }] }]);
        rows.RemoveAt(0);
        if (rows.All(r => r.Cells.Count == 1)) PutProse(rows);
        else PutTable(grid, rows, HasHead(rows) ? 1 : 0);
        Close(n => n.IsBox);
    }

    // 专栏1 主要指标 over 指标 | 2020年 | 2025年: a row of short names above rows as long with figures in them.
    private static bool HasHead(List<GridRow> rows) =>
        rows is [{ Cells.Count: > 2 } head, _, ..] && head.Cells.All(c => c.Text.Length < 24 && !c.Text.Contains('，')) && !head.Cells.Any(c => IsFigure(c.Text)) && rows.Skip(1).Count(r => r.Cells.Skip(1).Any(c => IsFigure(c.Text))) * 2 >= rows.Count - 1;

    private static bool IsFigure(string cell) => cell.Length is > 0 and < 14 && (char.IsAsciiDigit(cell[0]) || cell[0] is '[' or '［' or '-') && !cell.Contains('年', StringComparison.Ordinal);

    private void PutProse(List<GridRow> rows)
    {
        foreach (var row in rows)
        {
            var at = 0;
            foreach (var text in row.Cells[0].Text.Split('\n'))
            {
                var (from, to) = (at, at + text.Length);
                at = to + 1;
                if (text.Trim().Length == 0) continue;
                PutParagraph(new Line(text)
                {
                    Notes = [.. row.Notes.Where(n => n.Offset >= from && n.Offset <= to).Select(n => n with { Offset = n.Offset - from })],
                    Changes = [.. row.Changes.Where(c => c.Offset >= from && c.Offset <= to).Select(c => c with { Offset = c.Offset - from })],
                }, 0);
            }
        }
    }

    private void PutTable(Grid grid, List<GridRow> rows, int headRows)
    {
        var unit = TakeLine(IsUnitLine);
        var caption = TakeLine(IsCaption);
        var spot = Current.Blocks.Count;
        var table = new List<Row>();
        foreach (var row in rows)
        {
            var text = string.Join(" | ", row.Cells.Select(c => c.Text));
            var parts = CutRow(row.Cells, text);
            table.Add(new Row(row.Cells, text, parts));
            Anchor(new Line(text) { Notes = row.Notes, Changes = row.Changes }, 0, parts);
        }
        Current.Blocks.Insert(spot, new Table(caption, unit, Math.Min(headRows, table.Count), table));
    }

    /// <summary>Footnotes follow the paragraph that calls them; changes remember the sentence they touched.</summary>
    private void Anchor(Line line, int from, List<Sentence> parts, int to = int.MaxValue)
    {
        foreach (var change in line.Changes.Where(c => c.Offset >= from && c.Offset < to))
            _changes.Add(new Change(change.Kind, change.Text, change.Author, change.At, At(parts, change.Offset - from)?.Order));
        foreach (var note in line.Notes.Where(n => n.Offset >= from && n.Offset < to))
        {
            if (At(parts, note.Offset - from) is not { } anchor) continue;
            Current.Blocks.Add(new Footnote(note.Mark, note.Text, anchor.Order, note.Offset - from, Cut(note.Text)));
        }
    }

    /// <summary>The first sentence that ends at or behind the offset, the last one when there is none.</summary>
    private static Sentence? At(List<Sentence> parts, int offset)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].End >= offset) high = middle;
            else low = middle + 1;
        }
        return parts.Count == 0 ? null : parts[low];
    }

    private List<Sentence> CutRow(IReadOnlyList<Cell> cells, string text)
    {
        if (!text.AsSpan().ContainsAny("。；！？\n")) return [Quote(text)];
        var parts = new List<Sentence>();
        var at = 0;
        foreach (var cell in cells)
        {
            foreach (var (start, length) in SentenceSplitter.Cut(cell.Text))
                parts.Add(new Sentence(_next++, cell.Text.Substring(start, length), at + start));
            at += cell.Text.Length + 3;
        }
        return parts;
    }

    private Sentence? TakeLine(Func<Paragraph, bool> fits)
    {
        if (Current.Blocks is not [.., Paragraph last] || !fits(last)) return null;
        Current.Blocks.RemoveAt(Current.Blocks.Count - 1);
        return last.Parts[0];
    }

    private static bool IsUnitLine(Paragraph p) => p.Parts.Count == 1 && p.Text.Length < 30 && p.Text.TrimStart('（', '(').StartsWith("单位", StringComparison.Ordinal);

    private static bool IsCaption(Paragraph p) =>
        p.Parts.Count == 1 && p.Text.Length <= LongestCaption && !"。；：，！？".Contains(p.Text[^1]);

    private static string? FirstLine(string text) => text.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : null;

    private List<Sentence> Cut(string text) =>
        SentenceSplitter.Cut(text).ConvertAll(s => new Sentence(_next++, text.Substring(s.Start, s.Length), s.Start));

    private Sentence Quote(string text) => new(_next++, text, 0);

    private Node Current => _open.Peek();

    private void Open(Node node)
    {
        Close(n => n.Rank >= node.Rank);
        Current.Blocks.Add(node);
        _open.Push(node);
    }

    private void Close(Func<Node, bool> until)
    {
        while (_open.Count > 1 && until(_open.Peek())) _open.Pop();
    }

    private sealed record Node(int Rank, string Number, string Title) : Block
    {
        public Sentence? Heading { get; set; }

        public bool IsBox { get; init; }

        public List<Block> Blocks { get; } = [];

        public override IEnumerable<Sentence> Sentences() => throw new InvalidOperationException("A node is frozen into a section first.");

        public Section Freeze(int level) =>
            new(Number, Title, level, Heading, [.. Blocks.Select(b => b is Node n ? n.Freeze(level + 1) : b)]) { IsBox = IsBox };
    }
}

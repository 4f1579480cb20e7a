using System.Buffers;

namespace Luopan.Engines.Documents;

/// <summary>What a format's reader hands over: lines and grids in order, before any outline is seen.</summary>
internal sealed class Draft
{
    private static readonly SearchValues<char> Unprinted = SearchValues.Create("\u00A0\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    private bool _hasHeading;

    public List<Piece> Pieces { get; } = [];

    /// <summary>A title the format itself names (style, front matter, h1).</summary>
    public string? Title { get; set; }

    /// <summary>Text outside the body where marks are printed: page headers, watermarks, front matter.</summary>
    public List<string> Margins { get; } = [];

    public List<string> Hidden { get; } = [];

    public void Add(string text)
    {
        if (Clean(text) is { Length: > 0 } clean) Pieces.Add(new Line(clean));
    }

    /// <summary>A heading the format itself states; the first of level 1 without a number is the title.</summary>
    public void AddHeading(int level, string text)
    {
        if (text.Length == 0) return;
        Pieces.Add(new Line(text) { StyleLevel = level, IsTitle = level == 1 && !_hasHeading && OutlineNumber.Form(text).Form == OutlineForm.None });
        _hasHeading = true;
    }

    /// <summary>Blanks of all kinds become plain ones, invisible marks vanish, the ends are trimmed.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Unprinted)) text = string.Concat(text.Where(c => c == '\u00A0' || !Unprinted.Contains(c))).Replace('\u00A0', ' ');
        return text.Trim();
    }
}

internal abstract record Piece;

/// <summary>A paragraph or a heading; which of them is decided by the outline.</summary>
internal sealed record Line(string Text) : Piece
{
    /// <summary>Heading level the format itself states, from 1; null when it says nothing.</summary>
    public int? StyleLevel { get; init; }

    public bool IsTitle { get; init; }

    /// <summary>Centred, with the size in half points: lines that may together be the title.</summary>
    public (bool Centred, int Size) Look { get; init; }

    public IReadOnlyList<NoteAt> Notes { get; init; } = [];

    public IReadOnlyList<ChangeAt> Changes { get; init; } = [];
}

internal sealed record NoteAt(int Offset, string Mark, string Text);

internal sealed record ChangeAt(int Offset, ChangeKind Kind, string Text, string Author, DateTimeOffset? At);

/// <summary>A table before captions and boxes are recognised.</summary>
internal sealed record Grid(IReadOnlyList<GridRow> Rows) : Piece
{
    /// <summary>Rows the format itself calls head; null when it says nothing.</summary>
    public int? HeadRows { get; init; }

    public int Width => Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan));
}

internal sealed record GridRow(IReadOnlyList<Cell> Cells)
{
    public IReadOnlyList<NoteAt> Notes { get; init; } = [];

    public IReadOnlyList<ChangeAt> Changes { get; init; } = [];
}

namespace Luopan.Engines.Spreadsheets;

/// <summary>One sheet of a workbook, or a CSV file, as words.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Cells drawn as one; the words stand in the first of them only.</summary>
    public IReadOnlyList<SheetMerge> Merged { get; init; } = [];

    /// <summary>Cells that hold a formula; their text is what it last came to. Known of .xlsx only.</summary>
    public IReadOnlyList<SheetSpot> Formulas { get; init; } = [];
}

/// <summary>A cell: the row as a spreadsheet counts it, the column counted from 0.</summary>
public readonly record struct SheetSpot(int Line, int Column);

/// <summary>A range drawn as one cell: rows as a spreadsheet counts them, columns counted from 0, ends included.</summary>
public readonly record struct SheetMerge(int Top, int Left, int Bottom, int Right);

/// <summary>A row that has anything in it.</summary>
/// <param name="Line">1-based row as a spreadsheet shows it.</param>
/// <param name="Cells">Trimmed; empty cells are empty texts. Days stand as 2026-01-31, percentages as 25.5%, a formula that was never worked out as itself with its equals sign.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>How far the first words of the row stand in: blanks before them, a wide one counting two, and two for each step the cell is indented by its style.</summary>
    public int Indent { get; init; }

    /// <summary>The cell of a column counted from 0; empty beyond the last.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    /// <summary>A row of cells as they were written; null when nothing stands in them.</summary>
    /// <param name="steps">Steps a column's cell is indented by its style; null where styles say nothing.</param>
    internal static SheetRow? Of(int line, IReadOnlyList<string> written, Func<int, int>? steps = null)
    {
        var first = 0;
        while (first < written.Count && string.IsNullOrWhiteSpace(written[first])) first++;
        if (first == written.Count) return null;
        var blanks = written[first].TakeWhile(char.IsWhiteSpace).Sum(c => c == '\u3000' ? 2 : 1);
        return new SheetRow(line, [.. written.Select(c => c.Trim())]) { Indent = blanks + 2 * (steps?.Invoke(first) ?? 0) };
    }
}

/// <summary>How much of a file is read.</summary>
public sealed record SheetLimits
{
    /// <summary>Rows with anything in them; reading stops there.</summary>
    public int Rows { get; init; } = 6000;

    public int Columns { get; init; } = 300;

    /// <summary>Whether numbers keep the zeros their format prints behind the point: 7.0 and not 7. No digit is ever cut.</summary>
    public bool Places { get; init; }

    /// <summary>Ranges drawn as one cell; those beyond are left out.</summary>
    public int Merged { get; init; } = 20_000;

    /// <summary>Cells with a formula that are told; those beyond are left out.</summary>
    public int Formulas { get; init; } = 20_000;

    /// <summary>Size of one part once unpacked, in bytes.</summary>
    public long PartBytes { get; init; } = 64L << 20;
}

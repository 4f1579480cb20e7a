namespace Luopan.Engines.Spreadsheets;

/// <summary>One sheet of a workbook, or a CSV file, as words.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>A row that has anything in it.</summary>
/// <param name="Line">1-based row as a spreadsheet shows it.</param>
/// <param name="Cells">Trimmed; empty cells are empty texts. Days stand as 2026-01-31, percentages as 25.5%.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column counted from 0; empty beyond the last.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>How much of a file is read.</summary>
public sealed record SheetLimits
{
    /// <summary>Rows with anything in them; reading stops there.</summary>
    public int Rows { get; init; } = 6000;

    public int Columns { get; init; } = 300;

    /// <summary>Size of one part once unpacked, in bytes.</summary>
    public long PartBytes { get; init; } = 64L << 20;
}

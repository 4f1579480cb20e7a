using System.Globalization;
using Luopan.Engines.Spreadsheets;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>A sheet with its merged cells spread: each of them says what the first does.</summary>
internal sealed class SheetGrid
{
    private const int MostSpread = 200_000;
    private readonly Dictionary<(int Line, int Column), string> _spread = [];
    private readonly HashSet<int> _merged = [];

    internal SheetGrid(Sheet sheet)
    {
        Sheet = sheet;
        Width = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(r => r.Cells.Count);
        var at = new Dictionary<int, int>();
        for (var row = 0; row < sheet.Rows.Count; row++) at[sheet.Rows[row].Line] = row;
        foreach (var range in sheet.Merged)
        {
            if (!at.TryGetValue(range.Top, out var row) || sheet.Rows[row][range.Left] is not { Length: > 0 } text) continue;
            Width = Math.Max(Width, range.Right + 1);
            for (; row < sheet.Rows.Count && sheet.Rows[row].Line <= range.Bottom && _spread.Count < MostSpread; row++)
            {
                _merged.Add(sheet.Rows[row].Line);
                for (var column = range.Left; column <= range.Right; column++) _spread[(sheet.Rows[row].Line, column)] = text;
            }
        }
    }

    internal Sheet Sheet { get; }

    internal int Width { get; }

    internal IReadOnlyList<SheetRow> Rows => Sheet.Rows;

    /// <summary>What a cell says, by itself or by the range it is drawn into.</summary>
    /// <param name="row">Counted from 0 among the rows that have anything.</param>
    internal string this[int row, int column] => Rows[row][column] is { Length: > 0 } own ? own : _spread.GetValueOrDefault((Rows[row].Line, column), "");

    /// <summary>Whether any cell of the row is drawn together with others.</summary>
    internal bool IsMerged(int row) => _merged.Contains(Rows[row].Line);

    /// <summary>The cell as a spreadsheet calls it: B12.</summary>
    internal string Address(int row, int column) => Letters(column) + Rows[row].Line.ToString(CultureInfo.InvariantCulture);

    internal static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}

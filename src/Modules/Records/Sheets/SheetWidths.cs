using System.Globalization;
using Luopan.Engines.Spreadsheets;

namespace Luopan.Modules.Records.Sheets;

/// <summary>How wide the columns of a sheet must be to be read without dragging: as their longest word, within reason. Longer ones wrap.</summary>
internal static class SheetWidths
{
    private const double Least = 9, Most = 44, Day = 12, Air = 2.5, OneLine = 14;

    internal static IReadOnlyList<double> Of(IReadOnlyList<SheetCell> heads, IReadOnlyList<IReadOnlyList<SheetCell>> rows) =>
        [.. heads.Select((head, at) => Math.Clamp(rows.Select(r => Of(r[at])).Append(OfHead(head.Text)).Max() + Air, Least, Most))];

    /// <summary>A long head takes two lines.</summary>
    internal static double OfHead(string text) => Of(text) is var whole && whole <= OneLine ? whole : Math.Max(OneLine, whole / 2 + 2);

    /// <summary>Width of a text in characters of Latin digits: Chinese ones take two.</summary>
    internal static double Of(string text) => text.Sum(c => c > '\u2e80' ? 2.0 : 1.1);

    private static double Of(SheetCell cell) => cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture).Length + 1 : cell.Day is null ? Of(cell.Text) : Day;
}

using System.Text;
using System.Text.RegularExpressions;
using Luopan.Engines.Spreadsheets;

namespace Luopan.Modules.Records.Sheets;

/// <summary>A sheet whose heads were found and matched to columns of a type.</summary>
/// <param name="At">Where among its rows the heads stand.</param>
/// <param name="Columns">One for each head; null where none fits.</param>
internal sealed record MatchedSheet(Sheet Sheet, int At, IReadOnlyList<string> Heads, IReadOnlyList<SheetColumn?> Columns)
{
    private static readonly string[] Sums = ["合计", "总计", "共计", "total"];

    /// <summary>Rows below the heads, without the line of totals.</summary>
    internal IReadOnlyList<SheetRow> Data { get; } = [.. Sheet.Rows.Skip(At + 1).Where(r => !Sums.Contains(r.Cells.First(c => c.Length > 0).ToLowerInvariant()))];

    internal string Joined => string.Join('\u001f', Heads);
}

/// <summary>Finds the row of heads below titles and remarks, and the field each head means.</summary>
internal static partial class SheetHeads
{
    private const int MostAbove = 20;

    /// <summary>The sheet and row in which most heads are known; where none is, the fullest of the first rows. Null when the file has no rows.</summary>
    /// <param name="given">Column key by head, as a person matched them; an empty key leaves a head out.</param>
    internal static MatchedSheet? Find(IReadOnlyList<Sheet> sheets, IReadOnlyList<SheetColumn> columns, IReadOnlyDictionary<string, string> given)
    {
        var known = Words(columns);
        var tried = sheets.SelectMany((sheet, s) => sheet.Rows.Take(MostAbove).Select((row, at) => (Sheet: sheet, Order: s, At: at, Known: row.Cells.Count(c => given.ContainsKey(c) || known.ContainsKey(Plain(c))), Filled: row.Cells.Count(c => c.Length > 0)))).ToList();
        if (tried.Count == 0) return null;
        var best = tried.OrderByDescending(t => t.Known).ThenBy(t => t.Order).ThenByDescending(t => t.Known > 0 ? 0 : t.Filled).ThenBy(t => t.At).First();
        var heads = best.Sheet.Rows[best.At].Cells;
        var taken = new HashSet<string>();
        return new MatchedSheet(best.Sheet, best.At, heads, [.. heads.Select(h => Match(h, columns, known, given) is { } column && taken.Add(column.Key) ? column : null)]);
    }

    /// <summary>Heads a person matched to the same column; null when there are none.</summary>
    internal static string? Twice(IReadOnlyDictionary<string, string> given) => given.Values.Where(v => v.Length > 0).GroupBy(v => v).FirstOrDefault(g => g.Count() > 1)?.Key;

    private static SheetColumn? Match(string head, IReadOnlyList<SheetColumn> columns, Dictionary<string, SheetColumn> known, IReadOnlyDictionary<string, string> given) =>
        given.TryGetValue(head, out var key) ? columns.FirstOrDefault(c => c.Key == key) : known.GetValueOrDefault(Plain(head));

    private static Dictionary<string, SheetColumn> Words(IReadOnlyList<SheetColumn> columns)
    {
        var words = new Dictionary<string, SheetColumn>();
        foreach (var column in columns)
            foreach (var word in new[] { column.Key, column.Head, column.HeadEn }.Select(Plain).Where(w => w.Length > 0)) words.TryAdd(word, column);
        return words;
    }

    // Without unit, marks of what is required, blanks and case.
    private static string Plain(string head)
    {
        var text = Brackets().Replace(head.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('*').Trim(), "");
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '*')).ToLowerInvariant();
    }

    [GeneratedRegex(@"\s*[\(（][^\(\)（）]*[\)）]$")]
    private static partial Regex Brackets();
}

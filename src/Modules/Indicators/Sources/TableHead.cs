namespace Luopan.Modules.Indicators.Sources;

/// <summary>A column as its head reads.</summary>
/// <param name="Words">Head cells from the top down, plain, without units.</param>
/// <param name="Unit">Unit the head names; null when it names none.</param>
/// <param name="Rule">What it means by the profile or a binding; null when nobody knows.</param>
/// <param name="Ignored">Whether it is left out on purpose.</param>
internal sealed record HeadColumn(int Column, IReadOnlyList<string> Words, string? Unit, ColumnRule? Rule, bool Ignored)
{
    internal string Text => string.Join(" / ", Words);
}

/// <summary>Words a person bound to what the profile knows, for one profile.</summary>
/// <param name="Heads">Plain head to the text of a column rule; empty text leaves the column out.</param>
/// <param name="Rows">Plain name of a row to a code; empty leaves the row out.</param>
internal sealed record BoundWords(IReadOnlyDictionary<string, string> Heads, IReadOnlyDictionary<string, string> Rows)
{
    internal static readonly BoundWords None = new(new Dictionary<string, string>(), new Dictionary<string, string>());
}

/// <summary>Where the head of a table stands in a sheet, found by its words, and what its columns mean.</summary>
/// <param name="First">First row of the head, counted from 0.</param>
/// <param name="Last">Last row of the head.</param>
/// <param name="Label">Column that names the rows.</param>
/// <param name="Answer">Column of a list that says yes or no; null in tables of figures.</param>
internal sealed record TableHead(int First, int Last, int Label, int? Code, int? Org, int? Answer, IReadOnlyList<HeadColumn> Columns, int Found, int Asked, IReadOnlyList<string> Missing)
{
    private const int Deepest = 4, LastStart = 40;

    /// <summary>Whether the whole head is there.</summary>
    internal bool Whole => Missing.Count == 0;

    /// <summary>The place where most of the profile's head is found; null where none of it is.</summary>
    internal static TableHead? Find(SheetGrid grid, SourceProfile profile, BoundWords bound)
    {
        TableHead? best = null;
        for (var first = 0; first < Math.Min(grid.Rows.Count, LastStart); first++)
        {
            for (var last = first; last < Math.Min(grid.Rows.Count, first + Deepest) && IsHeadRow(grid, last); last++)
            {
                var head = At(grid, first, last, profile, bound);
                if (head.Found > (best?.Found ?? 0) || (head.Found == best?.Found && head.Last - head.First < best.Last - best.First)) best = head;
            }
        }

        return best is { Last: var end } && end + 1 < grid.Rows.Count && IsUnitRow(grid, end + 1, best.Label) ? At(grid, best.First, end + 1, profile, bound) : best;
    }

    private static bool IsUnitRow(SheetGrid grid, int row, int label)
    {
        var words = Enumerable.Range(0, grid.Width).Where(c => c != label).Select(c => grid.Rows[row][c]).Where(t => t.Length > 0).Select(SourceWords.Head).ToList();
        return words.Count > 0 && words.TrueForAll(w => w is { Head: "", Unit: not null });
    }

    // A title drawn over the whole table, and a line that names the unit, are no part of the head.
    private static bool IsHeadRow(SheetGrid grid, int row)
    {
        var words = Enumerable.Range(0, grid.Width).Select(c => grid[row, c]).Where(t => t.Length > 0).Distinct().ToList();
        return words.Count > 1 && words.TrueForAll(w => SourceWords.Units(w) is null) && !SourceWords.IsNote(SourceWords.Plain(words[0]));
    }

    private static TableHead At(SheetGrid grid, int first, int last, SourceProfile profile, BoundWords bound)
    {
        var heads = Enumerable.Range(0, grid.Width).Select(c => Column(grid, first, last, c)).ToList();
        int? With(IReadOnlyList<string> names) => names.Count == 0 ? null : heads.FirstOrDefault(h => h.Words is [.., var leaf] && names.Contains(leaf))?.Column;
        var tally = profile.Tally;
        var (label, code, org, answer) = (With(tally?.Name ?? profile.Rows.Label), With(profile.Rows.Code), With(tally?.Org ?? []), With(tally?.Answer ?? []));
        var columns = heads.Where(h => h.Column != label && h.Column != code && h.Column != org && h.Column != answer && h.Words.Count > 0).Select(h => Bind(h, profile, bound)).ToList();
        var needed = profile.Columns.Where(r => !r.Optional).ToList();
        var missing = needed.Where(r => columns.All(c => c.Rule != r)).Select(r => r.Head.Text).ToList();
        if (label is null) missing.Insert(0, (tally?.Name ?? profile.Rows.Label)[0]);
        if (tally is not null && answer is null) missing.Add(tally.Answer[0]);
        if (tally is { Org.Count: > 0 } && org is null) missing.Add(tally.Org[0]);
        var asked = needed.Count + 1 + (tally is null ? 0 : tally.Org.Count > 0 ? 2 : 1);
        return new TableHead(first, last, label ?? 0, code, org, answer, columns, asked - missing.Count, asked, missing);
    }

    private static HeadColumn Bind(HeadColumn head, SourceProfile profile, BoundWords bound)
    {
        if (bound.Heads.TryGetValue(head.Text, out var to))
            return profile.Columns.FirstOrDefault(r => r.Head.Text == to) is { } known ? head with { Rule = known } : head with { Ignored = true };
        var rule = profile.Columns.Where(r => r.Head.Matches(head.Words)).MaxBy(r => r.Head.Words.Count);
        return head with { Rule = rule, Ignored = rule is null && profile.Ignored.Any(i => i.Matches(head.Words)) };
    }

    private static HeadColumn Column(SheetGrid grid, int first, int last, int column)
    {
        var (words, unit) = (new List<string>(), (string?)null);
        for (var row = first; row <= last; row++)
        {
            var (head, named) = SourceWords.Head(Spread(grid, row, column, last));
            unit = named ?? unit;
            if (head.Length > 0 && (words.Count == 0 || words[^1] != head)) words.Add(head);
        }

        return new HeadColumn(column, words, unit, null, false);
    }

    // A text file has no merged cells: above the lowest row of the head an empty cell says what the one before it does.
    private static string Spread(SheetGrid grid, int row, int column, int last)
    {
        if (grid[row, column] is { Length: > 0 } own || row == last || grid.IsMerged(row)) return grid[row, column];
        var before = column;
        while (before > 0 && grid[row, before].Length == 0) before--;
        return grid[row, before];
    }
}

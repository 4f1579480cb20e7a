using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>Places and colour classes of the units that may be compared: those of the counting tree, level by level.</summary>
internal sealed class ExploreRanking(Question question)
{
    private readonly IReadOnlyList<int[]> _levels = [.. question.Orgs.Select((o, at) => (Org: o, At: at)).Where(o => o.Org.Kind == OrgKind.Tree)
        .GroupBy(o => o.Org.Level).Select(g => g.Select(o => o.At).ToArray()).Where(level => level.Length > 1)];

    internal void Rank(ShownCell[] cells)
    {
        foreach (var (item, _, block) in Blocks())
            foreach (var level in _levels)
                for (var period = 0; period < question.Periods.Count; period++) Rank(cells, block, level, period, question.Items[item].Info?.Better == "down");
    }

    /// <summary>Classes over the largest level of each slice, and each cell's own.</summary>
    internal IReadOnlyList<Explore.Shade> Shade(ShownCell[] cells)
    {
        if (_levels.MaxBy(l => l.Length) is not { } level) return [];
        var shades = new List<Explore.Shade>();
        foreach (var (item, breakdown, block) in Blocks())
            for (var period = 0; period < question.Periods.Count; period++)
            {
                var values = level.Select(org => cells[At(block, org, period)].Cell.Value).OfType<decimal>().ToList();
                var limits = ColourClasses.Limits(values);
                foreach (var at in level.Select(org => At(block, org, period)))
                    if (cells[at].Cell.Value is { } value) cells[at] = cells[at] with { Cell = cells[at].Cell with { Class = ColourClasses.IndexOf(limits, value) } };
                shades.Add(new(item, breakdown, period, [.. ColourClasses.Of(limits, values).Select(c => new Explore.ShadeClass(c.Label, c.Count))], values.Count, level.Length));
            }

        return shades;
    }

    // Equal figures share a place; what has none takes none.
    private void Rank(ShownCell[] cells, int block, int[] level, int period, bool falling)
    {
        var values = level.Select(org => cells[At(block, org, period)].Cell.Value).OfType<decimal>().ToList();
        foreach (var org in level)
        {
            var at = At(block, org, period);
            if (cells[at].Cell is not { Value: { } own } cell) continue;
            var rank = 1 + values.Count(v => falling ? v < own : v > own);
            var before = period > 0 && question.Periods[period - 1].Kind == question.Periods[period].Kind ? cells[at - 1].Cell.Rank : null;
            cells[at] = cells[at] with { Cell = cell with { Rank = rank, Moved = before - rank } };
        }
    }

    private IEnumerable<(int Item, int Breakdown, int Block)> Blocks()
    {
        for (var item = 0; item < question.Items.Count; item++)
            for (var breakdown = 0; breakdown < question.Breakdowns.Count; breakdown++) yield return (item, breakdown, ((item * question.Breakdowns.Count) + breakdown) * question.Orgs.Count);
    }

    private int At(int block, int org, int period) => ((block + org) * question.Periods.Count) + period;
}

using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>One print of a figure as the product came to know it.</summary>
/// <param name="Number">1 for the first a publisher gave at this key.</param>
/// <param name="Since">When it was written here, UTC.</param>
/// <param name="Current">Whether it is what the product shows today.</param>
public sealed record PrintedFigure(FigureDto Figure, int Number, DateTime Since, bool Current);

// Every print of one key, for those who compare a text with what has ever been said.
public sealed partial class SeriesScope
{
    /// <summary>Every vintage of every publisher at exactly this key that the person may see, the current one first, then newest first; empty when nothing was ever published there.</summary>
    public IReadOnlyList<PrintedFigure> Printed(string indicator, string org, Period period, string breakdown = "")
    {
        if (_catalogue.Find(indicator) is not { } info || _tree.Find(org) is not { } unit || !Reaches(info.Line, unit)) return [];
        if (Withheld(indicator, org, period, breakdown) is not null) return [];
        var current = Current(indicator, org, period, breakdown);
        var all = new List<PrintedFigure>();
        for (var row = _store.Head(indicator, org, period, breakdown); row >= 0; row = _store.Older(row))
        {
            if (!Sees(row) || !Tells(row) || _store.Value(row) is null) continue;
            var vintage = _store.Vintage(row);
            all.Add(new PrintedFigure(FromRow(row, info.Unit, period), vintage.Number, vintage.At, row == current));
        }

        return [.. all.OrderByDescending(p => p.Current)];
    }
}

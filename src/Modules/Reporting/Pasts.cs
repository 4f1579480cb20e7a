using System.Collections.Concurrent;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Checks;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Reporting;

/// <summary>What a return is held against and typing does not change: what its org told in the periods before, what the orgs below tell, the limits history sets.</summary>
/// <param name="versions">Versions of all those returns, added up: differs after everything that happens to one of them.</param>
internal sealed class Past(CellBook book, long versions, SeriesScope figures)
{
    // Weak: a past nobody asks for again must not keep figures that have been replaced.
    private readonly WeakReference<SeriesScope> _figures = new(figures);
    private readonly ConcurrentDictionary<string, Limits?> _limits = new();
    private readonly ConcurrentDictionary<string, (string Typed, ShowReturn.BesideView View)> _beside = new();

    internal CellBook Book { get; } = book;

    /// <summary>Whether nothing of it has changed since it was read.</summary>
    internal bool Holds(long now, SeriesScope read) => versions == now && _figures.TryGetTarget(out var known) && known == read;

    internal Limits? LimitsOf(FormCell cell, Func<Limits?> work) => _limits.GetOrAdd(cell.Code, static (_, w) => w(), work);

    /// <summary>What stands beside a typed cell: of the present only its own content is in it, so it stays as long as that does.</summary>
    internal ShowReturn.BesideView Beside(FormCell cell, string typed, Func<ShowReturn.BesideView> work)
    {
        if (_beside.TryGetValue(cell.Code, out var known) && known.Typed == typed) return known.View;
        var view = work();
        _beside[cell.Code] = (typed, view);
        return view;
    }
}

/// <summary>Pasts of the returns people are working on, so that a save reads only its own return.</summary>
internal sealed class Pasts
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<(string Space, Guid Return, string Rights), Past> _kept = new();

    /// <param name="rights">What the person reaches; people of other rights may see other figures.</param>
    internal async Task<Past> Of(Space space, Guid of, string rights, long versions, SeriesScope figures, Func<Task<CellBook>> read)
    {
        var key = (space.Code, of, rights);
        if (_kept.TryGetValue(key, out var known) && known.Holds(versions, figures)) return known;
        if (_kept.Count >= Most) _kept.Clear();
        return _kept[key] = new Past(await read(), versions, figures);
    }
}

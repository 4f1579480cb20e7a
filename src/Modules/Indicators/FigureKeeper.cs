using System.Collections.Concurrent;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>Keeps the figure store of a space: loaded by the first who asks, grown by what came since, also by what another process imported.</summary>
internal sealed class FigureKeeper(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private const int MostScopes = 200;
    private readonly SemaphoreSlim _one = new(1);
    private ConcurrentDictionary<string, SeriesScope> _scopes = new();
    private FigureStore? _store;
    private long _looked;

    /// <summary>The present store; at most a second behind what other processes wrote.</summary>
    internal async Task<FigureStore> Store(LuopanDb db, CancellationToken stop) =>
        _store is { } store && time.GetElapsedTime(Volatile.Read(ref _looked)) < LookAgain ? store : await Refresh(db, stop);

    /// <summary>The present store with everything that is committed by now.</summary>
    internal async Task<FigureStore> Refresh(LuopanDb db, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var looked = time.GetTimestamp();
            var store = await Grown(db, _store, stop);
            if (store != _store) (_store, _scopes) = (store, new());
            Volatile.Write(ref _looked, looked);
            return store;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>People of the same rights share one reading, and what it has worked out.</summary>
    internal SeriesScope Reading(FigureStore store, CountedFigures counted, IndicatorCatalogue catalogue, OrgTree tree, Scope scope, DateTime? asOf, bool demo)
    {
        if (asOf is not null || store != _store) return new SeriesScope(store, counted, catalogue, tree, scope, asOf, demo);
        var scopes = _scopes;
        if (scopes.Count > MostScopes) scopes.Clear();
        var rights = scope.SeesAll ? "*" : string.Join('\n', scope.Prefixes);
        var reading = scopes.GetOrAdd(rights, _ => new SeriesScope(store, counted, catalogue, tree, scope, null, demo));
        return reading.Reads(tree, counted) ? reading : scopes[rights] = new SeriesScope(store, counted, catalogue, tree, scope, null, demo);
    }

    public void Dispose() => _one.Dispose();

    private static async Task<FigureStore> Grown(LuopanDb db, FigureStore? store, CancellationToken stop)
    {
        var sources = await db.Set<Source>().AsNoTracking().Select(s => s.Id).ToListAsync(stop);
        var fresh = store is null ? sources : [.. sources.Where(s => !store.Columns.KnownSources.Contains(s))];
        if (fresh.Count == 0) return store ?? FigureStore.Empty;
        var columns = store is null ? new Columns() : store.Columns.Copy();
        columns.KnownSources.UnionWith(fresh);
        var rows = db.Set<Observation>().IgnoreQueryFilters().AsNoTracking();
        if (store is not null) rows = rows.Where(o => fresh.Contains(o.SourceId));
        await foreach (var row in rows.OrderBy(o => o.Id).AsAsyncEnumerable().WithCancellation(stop)) columns.Add(row);
        return new FigureStore(columns);
    }
}

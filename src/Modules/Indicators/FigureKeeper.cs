using System.Collections.Concurrent;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>Keeps the figure store of a space: loaded by the first who asks, grown by what came since, also by what another process imported.</summary>
internal sealed class FigureKeeper(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private const int MostScopes = 200;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Lock _deciding = new();
    private ConcurrentDictionary<string, SeriesScope> _scopes = new();
    private FigureStore? _store;
    private IReadOnlyList<ReleaseMove> _moves = [];
    private SecretFigures? _secrets;
    private (FigureStore Store, CountedFigures Counted, OrgTree Tree) _secretsOf;
    private long _looked;

    /// <summary>The present store; at most a second behind what other processes wrote.</summary>
    internal async Task<FigureStore> Store(LuopanDb db, CancellationToken stop) =>
        _store is { } store && time.GetElapsedTime(Volatile.Read(ref _looked)) < LookAgain ? store : await Refresh(db, null, stop);

    /// <summary>The present store with everything that is committed by now.</summary>
    /// <param name="coming">What the caller has just committed.</param>
    internal async Task<FigureStore> Refresh(LuopanDb db, ComingFigures? coming, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var looked = time.GetTimestamp();
            var store = await Grown(db, _store, coming, stop);
            var moves = await db.Set<ReleaseMove>().AsNoTracking().OrderBy(m => m.Id).ToListAsync(stop);
            if (store != _store || moves.Count != _moves.Count) (_store, _moves, _scopes) = (store, moves, new());
            Volatile.Write(ref _looked, looked);
            return store;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>How releases were moved, oldest first; as fresh as the store.</summary>
    internal IReadOnlyList<ReleaseMove> Moves => _moves;

    /// <summary>People of the same rights share one reading, and what it has worked out, until the next release is out.</summary>
    internal SeriesScope Reading(FigureStore store, CountedFigures counted, OrgTree tree, ReadingRights rights, DateTime? asOf, ReadingContent content)
    {
        var now = time.GetUtcNow().UtcDateTime;
        SeriesScope Made()
        {
            var secrets = asOf is null ? SecretsOf(store, counted, tree, content) : new SecretFigures(store, counted, content.Catalogue, tree, content.Secrecy, asOf);
            return new(store, counted, content.Catalogue, tree, rights.Scope, asOf, content.Demo, new(secrets, new Embargo(content.Minutes(_moves), now), rights.Keeps, rights.Prepares, rights.Marks));
        }

        if (asOf is not null || store != _store) return Made();
        var scopes = _scopes;
        if (scopes.Count > MostScopes) scopes.Clear();
        var reading = scopes.GetOrAdd(rights.Name, _ => Made());
        return reading.Reads(tree, counted) && !(reading.Until <= now) ? reading : scopes[rights.Name] = Made();
    }

    // The same for every reader, so worked out once.
    private SecretFigures SecretsOf(FigureStore store, CountedFigures counted, OrgTree tree, ReadingContent content)
    {
        lock (_deciding)
        {
            if (_secrets is { } known && _secretsOf == (store, counted, tree)) return known;
            (_secrets, _secretsOf) = (new(store, counted, content.Catalogue, tree, content.Secrecy, null), (store, counted, tree));
            return _secrets;
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task<FigureStore> Grown(LuopanDb db, FigureStore? store, ComingFigures? coming, CancellationToken stop)
    {
        var sources = await db.Set<Source>().AsNoTracking().Select(s => s.Id).ToListAsync(stop);
        var fresh = store is null ? sources : [.. sources.Where(s => !store.Columns.KnownSources.Contains(s))];
        if (fresh.Count == 0) return store ?? FigureStore.Empty;
        var rows = db.Set<Observation>().IgnoreQueryFilters().AsNoTracking();
        if (store is not null) rows = rows.Where(o => fresh.Contains(o.SourceId));
        rows = rows.OrderBy(o => o.Id);
        if (coming is not null && coming.IsAll(store, fresh)) return coming.Come(await Ids(rows, coming.Count, stop));
        var columns = store is null ? new Columns() : store.Columns.Copy(0);
        columns.KnownSources.UnionWith(fresh);
        columns.Exports.UnionWith(await db.Set<Delivery>().IgnoreQueryFilters().AsNoTracking().Where(d => d.SourceId != null && fresh.Contains(d.SourceId.Value)).Select(d => d.SourceId!.Value).ToListAsync(stop));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop)) columns.Add(row);
        return new FigureStore(columns);
    }

    // As many as lie from the first to the last are all of them: only where others wrote between them must each be read.
    private static async Task<IEnumerable<long>> Ids(IQueryable<Observation> rows, int count, CancellationToken stop)
    {
        var ends = await rows.GroupBy(o => o.SourceId).Select(g => new { First = g.Min(o => o.Id), Last = g.Max(o => o.Id) }).SingleAsync(stop);
        return ends.Last - ends.First + 1 == count ? Enumerable.Sequence(ends.First, ends.Last, 1) : await rows.Select(o => o.Id).ToListAsync(stop);
    }
}

/// <summary>Figures of one source on their way into the database, put beside those of a store as they are written: nobody has to read them back.</summary>
/// <param name="count">How many they are.</param>
internal sealed class ComingFigures(FigureStore store, int count)
{
    private readonly Columns _columns = store.Columns.Copy(count);

    internal int Count => count;

    internal IEnumerable<Observation> With(IEnumerable<Observation> rows)
    {
        foreach (var row in rows)
        {
            _columns.Add(row);
            yield return row;
        }
    }

    /// <summary>Whether nothing else has come since.</summary>
    internal bool IsAll(FigureStore? since, IReadOnlyList<long> sources) => since == store && sources is [var only] && _columns.Sources[^1] == only;

    /// <summary>The store with them, as they are committed.</summary>
    /// <param name="ids">Their identities, which grow as they were written.</param>
    internal FigureStore Come(IEnumerable<long> ids)
    {
        var at = store.Count;
        foreach (var id in ids) _columns.Ids[at++] = id;
        _columns.KnownSources.Add(_columns.Sources[^1]);
        return new FigureStore(_columns);
    }
}

/// <summary>What a person reaches: the figures of the permission in force, and what they see beyond everybody.</summary>
/// <param name="Marks">Whether that says so.</param>
internal sealed record ReadingRights(Scope Scope, Scope Keeps, Scope Prepares, bool Marks)
{
    internal string Name { get; } = (Marks ? "*\t" : "") + string.Join('\t', new[] { Scope, Keeps, Prepares }.Select(s => s.SeesAll ? "*" : string.Join('\n', s.Prefixes)));
}

/// <summary>What the pack says of reading.</summary>
internal sealed record ReadingContent(IndicatorCatalogue Catalogue, SecrecyRule Secrecy, Func<IReadOnlyList<ReleaseMove>, ReleaseMinutes> Minutes, bool Demo);

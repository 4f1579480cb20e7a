using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luopan.Platform.Spaces;

/// <summary>What an answer is worked out from: tables as a whole, or only which rows there are and one of their columns. An answer that names nothing rests on everything.</summary>
public sealed class RestsOn
{
    public static readonly RestsOn Everything = new([]);

    private RestsOn(IReadOnlyList<Part> parts) => Parts = parts;

    /// <summary>A part of a table that changed, or is looked at.</summary>
    /// <param name="Column">Null for any change of its rows; empty for rows added or removed.</param>
    internal readonly record struct Part(Type? Table, string? Column)
    {
        /// <summary>Something nobody can tell tables of.</summary>
        internal static readonly Part Unknown = new(null, null);
    }

    internal IReadOnlyList<Part> Parts { get; }

    public static RestsOn Rows<T>() => Everything.AndRows<T>();

    public RestsOn AndRows<T>() => new([.. Parts, new(typeof(T), null)]);

    /// <summary>Which rows there are, and what stands in one column of them.</summary>
    public RestsOn AndColumn<T>(string column) => new([.. Parts, new(typeof(T), ""), new(typeof(T), column)]);

    public RestsOn And(RestsOn other) => new([.. Parts, .. other.Parts]);
}

/// <summary>Counts the changes of each space, so that what was worked out before a change is not shown after it.</summary>
public sealed class ChangeStamp(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Space, RestsOn.Part Part), long> _counts = new();
    private readonly ConcurrentDictionary<string, long> _all = new();
    private readonly ConcurrentDictionary<string, DateTime> _coming = new();

    public long Of(Space space) => Of(space, RestsOn.Everything);

    /// <summary>Grows with every change of what is named.</summary>
    public long Of(Space space, RestsOn on)
    {
        if (_coming.TryGetValue(space.Code, out var moment) && moment <= time.GetUtcNow().UtcDateTime && _coming.TryRemove(new(space.Code, moment))) Bump(space);
        if (on.Parts.Count == 0) return _all.GetValueOrDefault(space.Code);
        return _counts.GetValueOrDefault((space.Code, RestsOn.Part.Unknown)) + on.Parts.Sum(p => _counts.GetValueOrDefault((space.Code, p)));
    }

    /// <summary>Something changes by itself at that moment (UTC); of several moments the first counts, and whoever reads after it names the next.</summary>
    public void BumpAt(Space space, DateTime moment) => _coming.AddOrUpdate(space.Code, moment, (_, other) => other < moment ? other : moment);

    /// <summary>Something changed, nobody can tell what.</summary>
    public void Bump(Space space) => Bump(space, [RestsOn.Part.Unknown]);

    internal void Bump(Space space, IReadOnlyCollection<RestsOn.Part> parts)
    {
        if (parts.Count == 0) return;
        foreach (var part in parts) _counts.AddOrUpdate((space.Code, part), 1, (_, count) => count + 1);
        _all.AddOrUpdate(space.Code, 1, (_, count) => count + 1);
    }
}

/// <summary>Notes every save, bulk statement and commit of a space's database; one watcher a context. What is saved inside a transaction is told again when it is committed: only then others see it.</summary>
public sealed class ChangeWatcher(CurrentSpace space, ChangeStamp stamps) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly HashSet<RestsOn.Part> _open = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var table = entry.Metadata.ClrType;
            _open.Add(new(table, null));
            if (entry.State is EntityState.Modified) _open.UnionWith(entry.Properties.Where(p => p.IsModified).Select(p => new RestsOn.Part(table, p.Metadata.Name)));
            else _open.Add(new(table, ""));
        }

        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Tell(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (result == 0 || eventData.CommandSource is not (CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)) return result;
        _open.Add(RestsOn.Part.Unknown);
        Tell(eventData.Context);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuted(command, eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(null);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(null);
        return Task.CompletedTask;
    }

    private void Tell(DbContext? inside)
    {
        // Committed, and nothing was saved through the context: rows were written in bulk.
        if (inside is null && _open.Count == 0) _open.Add(RestsOn.Part.Unknown);
        stamps.Bump(space.Space, _open);
        if (inside?.Database.CurrentTransaction is null) _open.Clear();
    }
}

/// <summary>Answers worked out from a space's database, kept until what they rest on changes; ten seconds at most, because another process may change it too.</summary>
public sealed class FreshCache(ChangeStamp stamps, TimeProvider time)
{
    private const int Most = 2000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(string Space, Type Type, string Key), Kept> _kept = new();

    /// <summary>The kept answer, or a new one; many who ask at once wait for one making.</summary>
    /// <param name="key">Everything the answer depends on beside the database: whose scope, which query.</param>
    public Task<T> Get<T>(Space space, string key, Func<Task<T>> make) where T : class => Get(space, key, RestsOn.Everything, make);

    /// <summary>The same for an answer that other changes leave as it is.</summary>
    public async Task<T> Get<T>(Space space, string key, RestsOn on, Func<Task<T>> make) where T : class
    {
        var slot = (space.Code, typeof(T), key);
        var (stamp, now) = (stamps.Of(space, on), time.GetTimestamp());
        if (_kept.TryGetValue(slot, out var kept) && kept.Stamp == stamp && time.GetElapsedTime(kept.At, now) < Life) return (T)await kept.Value.Value;
        if (_kept.Count > Most) _kept.Clear();
        var made = new Kept(stamp, now, new Lazy<Task<object>>(async () => await make()));
        var mine = _kept.AddOrUpdate(slot, made, (_, other) => other.Stamp == stamp && other.At >= now ? other : made);
        try
        {
            return (T)await mine.Value.Value;
        }
        catch
        {
            _kept.TryRemove(slot, out _);
            throw;
        }
    }

    private sealed record Kept(long Stamp, long At, Lazy<Task<object>> Value);
}
